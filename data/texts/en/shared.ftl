### Words that many questions and the summary share, in plain English: section names, yes and no, the five-word scales,
### what stands where an answer is missing, headings of repeated questions, ages, counts and dates.

## Section names, as a family reads them

section-start = Start
section-family = Family
section-children = Children
section-far = Family far away
section-everyday = Everyday life
section-together = Being together
section-wellbeing = Wellbeing
section-safety = Safety
section-people = People around you
section-work = Work and study
section-home = Home and money
section-hopes = Hopes and contact

## Yes, no, not sure (buttons)

answer-yes = Yes
answer-no = No
answer-not_sure = Not sure

## What the summary shows where there is no answer: four different things

status-skipped = skipped
status-dont_know = does not know
status-tell_worker = would rather tell a worker

## Five words from easiest or best (1) to hardest (5)

scale-always_never-1 = Always
scale-always_never-2 = Often
scale-always_never-3 = Sometimes
scale-always_never-4 = Rarely
scale-always_never-5 = Never

scale-never_always-1 = Never
scale-never_always-2 = Rarely
scale-never_always-3 = Sometimes
scale-never_always-4 = Often
scale-never_always-5 = Always

scale-well_hard-1 = Very well
scale-well_hard-2 = Well
scale-well_hard-3 = Sometimes well, sometimes badly
scale-well_hard-4 = It is hard
scale-well_hard-5 = It is very hard

scale-easy_hard-1 = Very easy
scale-easy_hard-2 = Easy
scale-easy_hard-3 = Sometimes easy, sometimes hard
scale-easy_hard-4 = Hard
scale-easy_hard-5 = Very hard

scale-good_hard-1 = Very good
scale-good_hard-2 = Good
scale-good_hard-3 = Sometimes good, sometimes hard
scale-good_hard-4 = Hard
scale-good_hard-5 = Very hard

## Headings above repeated questions and in the summary, so in the family's own voice like the buttons
## $n (number): which one. $total (number): how many in all. $age (text): an age in words, such as “8 years”.

item-person = Person { $n } of { $total }
item-me = Me
item-spouse = My husband or wife
item-child = Child { $n }
item-child-age = Child { $n }, { $age }
item-parent = My mother or father
item-sibling = My brother or sister
item-other = Another person
item-children = The children

## Ages and counts
## $age (number): full years, 0 for a baby. $count (number): how many.

age-years = { $age ->
    [0] under 1 year
    [one] { $age } year
   *[other] { $age } years
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-children = { $count ->
    [0] no children
    [one] { $count } child
   *[other] { $count } children
}

## Dates: month and year
## $month (text): the name of the month. $year (text, so that it gets no thousands comma): four digits.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-month = { $month } { $year }
