### What stands on exported papers and tables.

## The foot of a page
## $page, $pages (text): numbers of the page and of the last one.

export-page = Page { $page } of { $pages }

## The table of a worker's cases
## $urgency (text): ready words, such as "very urgent".

export-case-state = State
export-case-needs = Needs: { $urgency }
