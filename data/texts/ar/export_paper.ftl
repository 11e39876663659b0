### الأوراق والجداول التي تُصدَّر.

## The foot of a page
## $page, $pages (text): numbers of the page and of the last one.

export-page = صفحة { $page } من { $pages }

## The table of a worker's cases
## $urgency (text): ready words, such as "very urgent".

export-case-state = الوضع
export-case-needs = الاحتياجات: { $urgency }
