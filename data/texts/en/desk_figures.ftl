### The desk: figures for the forum of providers and municipalities. Families do not see these pages.

desk-figures = Figures
desk-figures-words = What families told, counted together, for talks between municipalities and service providers. The numbers are rounded and small ones are left out, so that they show no family.
# $day (text): a date in words
desk-figures-none-yet = There are no figures yet. A quarter is counted one month after it ends. The first figures come on { $day }.
desk-figures-period = Period
desk-figures-by = Divided by
desk-figures-by-all = Not divided
desk-figures-by-area = Area (team)
desk-figures-by-language = Language of the family
desk-figures-by-month = Month of sending
# $first, $last (text): names of months, $year (text): digits
desk-figures-quarter = { $first } – { $last } { $year }
# $year (text): digits
desk-figures-year = Whole year { $year }
desk-figures-all = All
desk-figures-csv = All tables of this period as a file (CSV)

## How it is counted

desk-figures-how = How the numbers are made
# $day (text): a date in words
desk-figures-how-counted = This period was counted as it stood on { $day }. Later judgements and later answers do not change it.
desk-figures-how-rounded = Every number of families is rounded to the nearest five. That is why the parts may not add up to the whole.
# $k (number): the smallest number that is shown
desk-figures-how-withheld = A number smaller than { $k } is withheld. Some larger numbers beside it are withheld too, so that nobody can work out the small one.
desk-figures-how-flags = A need is counted once for each family. Needs that a worker dismissed are not counted.
desk-figures-how-year = Safety, life as a couple, and alcohol, drugs or gambling are counted only for the whole area and a whole year.
desk-figures-year-only = A whole year shows only the needs that are never divided: safety, life as a couple, and alcohol, drugs or gambling.

## What is counted

desk-figures-needs = Needs
desk-figures-strengths = Strengths
desk-figures-wished = Services the families wish for
desk-figures-given = Services given
desk-figures-waiting = Waiting time
desk-figures-waiting-about = Days from sending until somebody held the case. Half of the families waited this long or less.
desk-figures-median = Waiting time (median)
# $count (number): full days
desk-figures-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
desk-figures-still = more than half still waited
desk-figures-withheld = withheld
desk-figures-chart = Bars, one number each. The table below has the same numbers.
desk-figures-no-chart = There is no number to draw here. See the table.

## The columns of a table

desk-figures-column-period = Period
desk-figures-column-topic = What is counted
desk-figures-column-code = Code
desk-figures-column-name = Name
desk-figures-column-by = Divided by
desk-figures-column-group = Group
desk-figures-column-value = Number
desk-figures-column-note = Note
