### The desk: periods of work with a family, meetings, and the documentation. The last part is read by the family, on paper.

## The work of a case

desk-work = Work with the family
# $number (text): the case's number
desk-work-title = Work with the family, case { $number }
desk-work-lead = Periods of a service with a start, goals and an end review, and the meetings in them. The family takes part because it wants to. Nothing is done on the family's behalf that it can do with support.
desk-work-look-first = Before the next meeting together: meet every adult alone and read the whole case. Plan meetings with one person at a time until then.
desk-work-interpreter-wishes = What the family wishes of an interpreter
desk-work-open = Open the work with the family
desk-work-begin = Begin a period of work
desk-work-none = No period of work has begun.
desk-work-next-meeting = Next meeting
desk-work-next-none = No meeting is planned.

## Periods

desk-work-periods = Periods of work
desk-work-service = Service
desk-work-in-plan = in the plan
desk-work-against-reason = Why this one, and why now?
desk-work-against = Begun although:
desk-work-time-agreed = Agreed time
desk-work-start = Start
desk-work-end = End
desk-work-end-hint = Leave the end empty for the usual length. Attachment-based support has no usual length: agree on an end.
desk-work-end-reason = Why shorter or longer than usual
desk-work-goals = Goals of this period
desk-work-goals-none = The plan has no goals yet. Write them with the family first, or soon.
desk-work-workers = Workers
desk-work-workers-hint = Choose two, or a team. Nobody should carry this work alone.
desk-work-team = Team that does the work
desk-work-interpreter = Interpreter
desk-work-interpreter-none = no interpreter
desk-work-interpreter-in-person = interpreter in the room
desk-work-interpreter-remote = interpreter by phone or video
desk-work-cancel = How the family says that it cannot come
desk-work-cancel-hint = For example a phone number. The family's copy shows it, so write nothing about the service here.
desk-work-start-button = Begin the period
desk-work-change = Change what was agreed
desk-work-state-running = running
desk-work-state-ended = ended
desk-work-state-stopped = stopped
desk-work-concern-one-worker = One worker does this work alone. Choose a second one or a team.
# $most (number): the usual number of meetings at most
desk-work-concern-beyond = There are more meetings than the usual { $most }. Talk with the family about what it needs now.
desk-work-concern-late = The agreed end has passed. Hold the end review, or agree on a later end.

## The end, and some time after it

desk-work-end-button = End review
desk-work-review = End review
desk-work-review-hint = Ask the family first. The periods and meetings stay readable.
desk-work-better = What is better now?
desk-work-remains = What remains?
desk-work-what-next = What comes next?
desk-work-stop-reason = Why it was stopped
desk-work-look = How the family is after the end
desk-work-look-day = Ask how the family is
desk-work-look-hint = A day some time after the end, within a year. Leave it empty if nobody needs to ask.
desk-work-look-words = How is the family now?
# $day (text): a date in words
desk-work-look-planned = Ask how the family is: { $day }

## Meetings

desk-work-meetings = Meetings
desk-work-meetings-none = No meeting is planned yet.
desk-work-meeting-add = Plan or write down a meeting
desk-work-meeting-change = Change it, or write down what happened
desk-work-meeting-planned = planned
desk-work-meeting-held = held
desk-work-meeting-cancelled = cancelled
desk-work-meeting-not-come = nobody came
desk-work-unwritten = The day has passed: write down what happened.
# $n (number): which meeting this is
desk-work-number = Meeting { $n }
# $n (number): which meeting this is, $least and $most (number): how many there usually are
desk-work-number-of = Meeting { $n } of { $least }–{ $most }
desk-work-day = Day
desk-work-time = Time
desk-work-place = Place
desk-work-place-home = at the family's home
desk-work-place-office = at the office
desk-work-place-other = somewhere else
desk-work-place-words = Where
desk-work-people = Who of the family
desk-work-others = Who else
desk-work-apart = Kept apart
desk-work-apart-tick = One person alone, or words that not everybody may read
desk-work-apart-hint = A meeting with one person alone is always kept apart: it stands in no document, no copy and no partner's view. It stays so after it was held.
desk-work-interpreter-language = Language of the interpreter
desk-work-wish = The family's wish was met:
desk-work-wish-unknown = not known
desk-work-wish-yes = yes
desk-work-wish-no = no
desk-work-words = What was done
desk-work-next = Next step
desk-work-words-hint = Needed when the meeting was held. If it was cancelled, write who cancelled it.
desk-work-cost = If the family does not come and does not cancel, the interpreter may cost it money, but only if it was warned before (at most 56.70 euros in 2025, Act 681/2023, section 32 a). Tell how to cancel: it stands in the family's copy of the plan.
desk-work-kept-apart = Kept apart from this page.
desk-work-kept-apart-open = Said in confidence. Do not read this aloud, print it or show it to the spouse or the children.
desk-work-kept-apart-words = Some meetings are kept apart.
desk-work-kept-apart-open-button = Open what is kept apart (this is logged)

## In the list of what is due

desk-work-due-meeting = Meeting
desk-work-due-end = End review of a period of work
desk-work-due-after = Ask how the family is after the end

## What is wrong with a form: nothing was kept, and the words still stand in the form

desk-work-problem-service = Choose one of the services of the list.
desk-work-problem-against = Something speaks against this service. Write why you begin it all the same.
desk-work-problem-date = Give a day with day, month and year, not far from now.
desk-work-problem-end = Choose an end after the start, within two years.
desk-work-problem-end-reason = This is shorter or longer than usual. Write why.
desk-work-problem-workers = Choose who does the work: two workers, or a team.
desk-work-problem-team = Choose a team of the list.
desk-work-problem-interpreter = Choose how the interpreter takes part.
desk-work-problem-long = The text is too long. Write at most 1000 characters, and at most 100 for a name or a place.
desk-work-problem-language = Choose the language of the words.
desk-work-problem-state = There is no such state. Choose one of the list.
desk-work-problem-review = Write what is better now.
desk-work-problem-reason = Write why it was stopped.
desk-work-problem-past = This day has passed. Choose a later day.
desk-work-problem-far = Choose a day within a year.
desk-work-problem-future = This day has not come yet. Plan the meeting, or choose another day.
desk-work-problem-time = Give the time with hours and minutes, for example 14:30.
desk-work-problem-place = Choose a place of the list.
desk-work-problem-place-words = Write where the meeting is.
desk-work-problem-people = Choose who is there.
desk-work-problem-together = Plan this meeting with one person. Read the whole case before a meeting together.
desk-work-problem-wish = Choose whether the family's wish was met.
desk-work-problem-words = Write what was done.
desk-work-problem-stale = A colleague changed this in between. Read how it stands now, and then keep your words again.
desk-work-problem-closed = This case is closed. Open it again on its page first.

## The documentation

desk-record = Documentation
desk-record-words = The plan, the periods, the meetings and the reviews of a chosen time in one document.
desk-record-from = From
desk-record-to = To
desk-record-make = Make the document
desk-record-pdf = Keep as PDF
# $number (text): the case's number
desk-record-title = Documentation of case { $number }
desk-record-lead = What was agreed with the family and what was done in this time. Words stand as they were written.
desk-record-time = Time
desk-record-made = Made on
desk-record-apart = What somebody said in confidence, and what concerns safety, is kept apart and is not in this document.
desk-record-plan = The plan
desk-record-step = Step
desk-record-happened = In this time
desk-record-nothing = Nothing was written in this time.
desk-record-written = written
desk-record-changed = words changed
desk-record-meetings = Meetings that were held
desk-record-reviews = Reviews of the plan
desk-record-decisions = Decisions of the team

## In the figures

desk-work-given-about = Periods of work that began in this time, and families that joined a group. A family counts once for each service.

## Who did what

desk-action-period-read = opened the work with the family
desk-action-period-started = began a period of work
desk-action-period-changed = changed a period of work
desk-action-period-ended = ended a period of work
desk-action-period-looked-after = wrote how the family is after the end
desk-action-period-record-read = opened the documentation
desk-action-period-record-taken = took the documentation along as PDF
desk-action-meeting-written = planned or wrote down a meeting
desk-action-meeting-changed = changed a meeting
desk-action-meeting-apart-read = opened meetings that are kept apart

## The family's copy of the plan: read by the family, on paper

desk-work-copy-meetings = When we meet
desk-work-copy-place-home = at your home
desk-work-copy-place-office = at our office
desk-work-copy-place-other = somewhere else
desk-work-copy-interpreter = an interpreter is there
desk-work-copy-cancel = If you cannot come, please tell us as early as you can
desk-work-copy-cancel-worker = If you cannot come, please tell your worker as early as you can.
desk-work-copy-cost = If you do not come and do not tell us, the interpreter may cost you money. Children never pay.
