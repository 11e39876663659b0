### The desk: review by interpreters. Tasks, asking for one, who the interpreters are. Families do not see these pages.

## Tasks, for interpreters

desk-reviews = Tasks
desk-reviews-words = A task is one transcript. First you see what kind it is. Nothing of it opens before you take it. You do not judge needs and you do not contact the family.
desk-reviews-no-languages = No task can be offered to you yet. Ask the administrator to set your languages.
desk-reviews-mine = My tasks
desk-reviews-mine-none = You have no task now.
desk-reviews-offered = Free tasks
desk-reviews-none = No task fits you now.
desk-reviews-you = About you
# $spoken (text): the family's language, $reader (text): the language of the renderings
desk-review-from-to = { $spoken } → { $reader }
# $count (number): messages in own words, $characters (number): their length
desk-review-length = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }, { $characters ->
        [one] { $characters } character
       *[other] { $characters } characters
    }
# $read (number): messages that are done, $count (number): all of them
desk-review-progress = { $read } of { $count } read
desk-review-rows = Messages
desk-review-dialect = Dialect (a guess)
desk-dialect-levantine = Levantine
desk-dialect-iraqi = Iraqi
desk-dialect-arabizi = Arabic in Latin letters
desk-dialect-not-known = not known
desk-review-area = Area
desk-review-due = Ready by
desk-review-four-eyes-name = Four eyes
desk-review-four-eyes-words = Two interpreters read this apart from each other. You do not see the other one's work.
desk-review-take = I take this
desk-review-why-not_competent = I am not competent for this
desk-review-why-not_free = I am not free
desk-review-known = I know this person
desk-review-known-words = The task goes back. Its text is not opened. You never get anything of this family again. Nobody asks you why.
desk-review-known-yes = Yes, I know this person
desk-review-known-no = No, go back
desk-review-open = Open
desk-review-give-back = Give back
desk-review-back = Back to the tasks
# $number (text): the case
desk-review-title = Task { $number }
desk-review-rules = Read what the family wrote beside what the system understood. Render everything. Leave nothing out and add nothing. You see no contact details. Each time you open this page, it is logged.
desk-review-if-known = Do you know this family? Then stop reading now.

## Asking for a review, for workers

desk-review-by = Review by an interpreter
desk-review-by-words = An interpreter reads the family's own words and renders them in your language. You see a number, not a name.
desk-review-none = Nobody has been asked to review this transcript.
desk-review-ask = Ask for a review
desk-review-of = What is read
desk-review-of-all = The whole transcript
desk-review-of-flagged = Only messages that flags quote
desk-review-into = Into this language
# $count (number): interpreters who may take it
desk-review-fitting = { $count ->
        [0] no interpreter fits
        [one] { $count } interpreter fits
       *[other] { $count } interpreters fit
    }
desk-review-how = How
desk-review-four-eyes = Four eyes: two interpreters read it apart from each other
desk-review-compared = I have read whom the family does not want. None of the interpreters is this person, or I have kept that interpreter away below.
desk-review-ask-button = Ask for it
desk-review-asked = Asked
desk-review-interpreter = Interpreter
desk-review-second = second reader
desk-review-withdraw = Take back
desk-review-state-asked = Nobody has taken it yet
desk-review-state-taken = Being read
desk-review-state-done = Reviewed
desk-review-state-withdrawn = Taken back
desk-review-problem-of = Nothing was asked. Choose what is read.
desk-review-problem-reader = Nothing was asked. Choose a language other than the family's.
desk-review-problem-due = Nothing was asked. Choose a day from today on, at most a year away.
desk-review-problem-person = Nothing was asked. The family does not want a certain person. Check this first.
desk-review-problem-empty = Nothing was asked. There are no own words to read here.
desk-review-problem-asked = Nothing was asked. A review into this language is open already.
desk-review-wished = The family told what interpreter it wants. Tasks are offered to others only if they fit:
desk-review-wish-woman = a woman
desk-review-wish-man = a man
desk-review-wish-area = nobody from the family's own area.
desk-review-no-area = This case has no team, so nobody fits. Choose a team first.
desk-review-wish-person = not this person:
desk-review-away = Keep an interpreter away
desk-review-away-words = This interpreter gets nothing of this family, for good. Names stand only here, so that you can compare them with what the family told.
desk-review-away-button = Keep away

## The interpreters, for administrators

desk-interpreters = Interpreters
desk-interpreters-words = An interpreter is offered tasks between its own languages. The area says whose neighbour it may be.
desk-interpreters-none = There are no interpreters yet.
desk-interpreter-number = Number
desk-interpreter-number-words = Workers see this number, not your name. The administrator sets your languages and your area.
desk-interpreter-languages = Languages
desk-interpreter-work = Languages and area
desk-interpreter-gender = Woman or man
desk-interpreter-gender-none = I do not tell
desk-interpreter-gender-woman = woman
desk-interpreter-gender-man = man
desk-interpreter-gender-words = Some families want a woman or a man. You may tell this or leave it out. It decides only which tasks you see.

## In the log

desk-action-reviews-read = looked at the tasks
desk-action-review-asked = asked for a review
desk-action-review-taken = took a review
desk-action-review-declined = declined a review
desk-action-review-returned = gave a review back
desk-action-review-known = knows somebody of the family: kept away
desk-action-review-excluded = kept an interpreter away
desk-action-review-opened = opened the transcript for review
desk-action-review-withdrawn = took a review back
desk-action-interpreter-told = told something about itself
desk-action-interpreter-set = set an interpreter's languages and area
