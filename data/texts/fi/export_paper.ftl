### Viedyt paperit ja taulukot.

## The foot of a page
## $page, $pages (text): numbers of the page and of the last one.

export-page = Sivu { $page } / { $pages }

## The table of a worker's cases
## $urgency (text): ready words, such as "very urgent".

export-case-state = Tila
export-case-needs = Tuen tarpeet: { $urgency }
