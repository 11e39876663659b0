### The desk: figures of review, an interpreter's own load, and corrections to take along. Families do not see these pages.

desk-review-figures = Figures of review
desk-review-figures-words = How much interpreters read, how long it took and what was doubtful. No family and no interpreter can be seen in the numbers. Nobody is compared with anybody.
desk-review-figures-back = Figures of what families told
desk-review-figures-by-all = Not divided
desk-review-figures-by-language = Language of the family
desk-review-figures-by-dialect = Dialect of Arabic
desk-review-figures-by-letters = Letters of Arabic
desk-review-figures-arabic-letters = Arabic letters
desk-review-figures-arabic-only = This table counts only families that wrote in Arabic.

## What is counted, and what it does not say

desk-review-figures-read = Messages that were read
desk-review-figures-about-read = Messages of reviews that were finished in this period. A message that two interpreters read counts twice. The time does not say how well somebody works: long and difficult messages take longer. Time is not known when the screen was used without its script.
desk-review-figures-doubts = Why messages were doubtful
desk-review-figures-about-doubts = One message can have several reasons. Doubt is good work, not a mistake. It does not say who was not clear: the family, the bot or the system.
desk-review-figures-overridden = Warnings that did not hold
desk-review-figures-about-overridden = How often an interpreter said that a warning was wrong. Many of one kind mean that the check is perhaps bad. It does not say that the interpreter overlooked something.
desk-review-figures-tasks = Tasks
desk-review-figures-about-tasks = Tasks that were asked for in this period, as they stood on the day of counting. Half of the tasks waited the time that is shown, or less. It does not say why: perhaps nobody was free, or the family wished for somebody who was not there.
desk-review-figures-pairs = Two interpreters, the same message
desk-review-figures-about-pairs = Messages that two interpreters read apart from each other. “Say the same” means the same words. Different words can mean the same, so a low number is not a sign of bad work.

desk-review-figures-code-rows = Messages read
desk-review-figures-code-doubtful = Of these doubtful
desk-review-figures-code-time = Time for one message (median)
desk-review-figures-code-asked = Tasks asked for
desk-review-figures-code-taken = Taken by an interpreter
desk-review-figures-code-done = Finished
desk-review-figures-code-declined = Declined by somebody
desk-review-figures-code-late = Late
desk-review-figures-code-until_taken = From asking to taking (median)
desk-review-figures-code-until_done = From asking to the end (median)
desk-review-figures-code-compared = Messages that both read
desk-review-figures-code-alike = Of these both say the same
# $count (number): per cent
desk-review-figures-percent = { $count }%
# $count (number): seconds
desk-review-figures-seconds = { $count } s
desk-review-figures-still = more than half are not there yet

# $day (text): a date in words
desk-review-figures-how-counted = This period was counted as it stood on { $day }.
desk-review-figures-how-rounded = Numbers, shares and seconds are rounded to the nearest five. That is why the parts may not add up to the whole.
# $k (number): the smallest number of families
desk-review-figures-how-withheld = A number is withheld when fewer than { $k } families stand behind it. Some numbers beside it are withheld too, so that nobody can work it out.
# $fewest (number): the smallest number of interpreters
desk-review-figures-how-people = A number about the work of fewer than { $fewest } interpreters is withheld: it would show how one person works.
desk-review-figures-how-dialect = The dialect is a guess that the program made when the review was asked for.

## The own load of an interpreter. $count (number), $days (number)

desk-own-load-read = { $count ->
        [one] You read { $count } message in the last { $days } days.
       *[other] You read { $count } messages in the last { $days } days.
    }
# $hours, $minutes (number)
desk-own-load-time = { $hours ->
        [0] Time: { $minutes } min.
       *[other] Time: { $hours } h { $minutes } min.
    }
desk-own-load-open = { $count ->
        [0] You have no open tasks.
        [one] You have { $count } open task.
       *[other] You have { $count } open tasks.
    }
desk-own-load-left = { $count ->
        [0] All their messages are ready.
        [one] { $count } message is not ready yet.
       *[other] { $count } messages are not ready yet.
    }

## Corrections to take along, for administrators

desk-corrections = Corrections
desk-corrections-words = Interpreters corrected what the bot understood. With these lines the bot can be tested and taught. Names, phone numbers and addresses are hidden already.
desk-corrections-left-out = Left out: private questions, words that tell of danger, doubtful messages, closed cases, and what a family did not send.
desk-corrections-names = Please read every line. The program does not find every name. A rare name in small letters may still be there. Tick only lines that show nobody.
desk-corrections-none = No corrections in this period.
# $n (number): which line
desk-corrections-line = Line { $n }
desk-corrections-act = Meant as
desk-corrections-value = Value
desk-corrections-labels = Needs and strengths
desk-corrections-hidden = Hidden
desk-corrections-hidden-none = nothing
desk-corrections-hidden-name = names: { $count }
desk-corrections-hidden-phone = phone numbers: { $count }
desk-corrections-hidden-address = addresses: { $count }
desk-corrections-hidden-mail = e-mail addresses: { $count }
desk-corrections-hidden-number = personal numbers: { $count }
desk-corrections-may-leave = This line may leave
desk-corrections-take = Download the ticked lines
desk-corrections-problem-nothing = Nothing was downloaded. Please tick the lines that may leave.
desk-corrections-problem-changed = Nothing was downloaded. Something has changed since you read the lines. Please read and tick them again.

## In the log

desk-action-corrections-read = read corrections with names hidden
desk-action-corrections-exported = downloaded corrections with names hidden
