### The desk: what workers, interpreters and administrators read, in plain English. Families do not see these pages.

## Every page

desk-title = Perhesilta desk
desk-skip = Skip to the content
desk-navigation = Main pages
desk-languages = Language of this page
desk-language-fi = Finnish
desk-language-en = English
desk-language-ar = Arabic
desk-none = not told
desk-cases = Cases
desk-people = Users
desk-log = Log
desk-role-worker = worker
desk-role-interpreter = interpreter
desk-role-administrator = administrator
desk-sign-out = Sign out
desk-logged = Everything that is opened here is written into a log.
desk-back-to-cases = Back to the cases
desk-print = To print this page, press Ctrl + P.

## Dates
## $day, $number, $year (text): digits. $month, $weekday (text): names. $date, $time (text): ready words.

desk-date = { $day } { $month } { $year }
desk-date-weekday = { $weekday } { $day } { $month } { $year }
desk-moment = { $date }, { $time }
desk-weekday-1 = Monday
desk-weekday-2 = Tuesday
desk-weekday-3 = Wednesday
desk-weekday-4 = Thursday
desk-weekday-5 = Friday
desk-weekday-6 = Saturday
desk-weekday-7 = Sunday

## Signing in

desk-sign-in = Sign in
desk-name = Name
desk-password = Password
desk-password-again = Password again
desk-password-rule = At least 15 characters. A sentence works well.
desk-sign-in-failed = The name or the password is not right. Try again.
desk-sign-in-wait = Too many tries. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.
desk-welcome = Welcome to the desk
desk-welcome-words = Choose a name and a password. The link works once.
desk-welcome-button = Make the account and sign in
desk-welcome-not-same = The two passwords are not the same. Write them again.
desk-welcome-invitation = This link cannot be used. It was used already, or it is too old. Ask the administrator for a new one.
desk-welcome-name = The name cannot be used. Write 1 to 100 characters.
desk-welcome-too-short = The password is too short. Use at least 15 characters.
desk-welcome-taken = This name is in use. Choose another one.
desk-welcome-wait = Too many tries. Wait a few minutes and try again.

## When a page cannot be shown: what happened, what to do

desk-not-found = This page is not here
    .do = The address may be old. Go back to the first page.
desk-gone = This is not here any more
    .do = The family may have deleted its answers, or somebody else took care of this. Open the list again.
desk-forbidden = This page is not for your role
    .do = Nothing was opened. If you need it in your work, ask the administrator.
desk-signed-out = You are signed out
    .do = Nothing was changed. Sign in and do it again.
desk-form-expired = The form was too old
    .do = Nothing was changed. Go back, load the page again and send it once more.
desk-not-understood = The form could not be read
    .do = Nothing was changed. Go back and try again with less text.
desk-failed = Something broke on our side
    .do = Nothing was lost. Try again. If it happens again, tell the administrator the time it happened.
desk-first-page = To the first page

## Danger flags

desk-dangers = Danger told
desk-dangers-none = No unread danger flag.
desk-dangers-read = Danger flags that were read
desk-danger-open = Open the flag
desk-danger-told = Told { $at }
desk-danger-number = Case { $number }
desk-danger-not-sent = The family has not sent its answers. You see only this.
desk-danger-erased = The family deleted its answers. Only the time and the kind of danger remain.
desk-danger-unread = Nobody has read this yet
desk-danger-read-by = Read by { $name }, { $at }
desk-danger-readers = Who has read this
desk-danger-mark = I have read this
desk-danger-what = What was told
desk-danger-do = Remember
desk-danger-alone = Meet the person alone, with a professional interpreter. Do not tell the spouse or the relatives.
desk-danger-contact = Use only the way of contact that the person said is safe. No e-mail.
desk-danger-words = Doubtful words are checked with an interpreter. Do not wait for that if somebody may be in danger.
desk-danger-callback = The family asks for a call

## Call-back requests

desk-callbacks = Call-back requests
desk-callbacks-none = Nobody waits for a call.
desk-callback-when = Safe time
desk-callback-language = Language
desk-callback-asked = Asked
desk-callback-done = The call is made

## The list of cases

desk-cases-sent = Answers that families have sent
desk-cases-none = No family has sent its answers yet.
desk-case-number = Case
desk-case-sent = Sent
desk-case-language = Language
desk-case-needs = Needs
desk-case-strengths = Strengths
desk-case-due = Start the assessment by
desk-case-revision = sent { $count } times
desk-case-late = date has passed
desk-count-immediate = very urgent: { $count }
desk-count-soon = soon: { $count }
desk-count-routine = at the next meeting: { $count }
desk-count-none = no needs flagged

## The summary

desk-summary = Summary of case { $number }
desk-summary-what = A family answered of its own will and sent this. A flag is a reason to talk, not a decision. Nothing here is scored.
desk-contents = On this page
desk-who-answers = Who answers
desk-who-mother = Mother
desk-who-father = Father
desk-who-other_adult = Another adult
desk-who-couple = Two spouses together
desk-who-minor = A person under 18
desk-family-language = Language of the family
desk-sent-on = Sent
desk-family-members = Family
desk-item-me = The person who answers
desk-item-spouse = Spouse
desk-item-child = Child
desk-item-grown_child = Grown-up child
desk-item-parent = Parent of an adult
desk-item-sibling = Sister or brother of an adult
desk-item-other = Another person
desk-item-person = Person { $n }
desk-item-age = { $who }, { $age }
desk-goal = What the family hopes for
desk-goal-none = The family has not told its own goal. Ask about it first.
desk-strengths = Strengths
desk-strengths-none = No strengths were told yet. Ask what goes well.
desk-flags = Needs to talk about
desk-flags-none = No needs were flagged from these answers.
desk-level = How much it weighs
desk-rests-on = What this rests on
desk-rules = Rules
desk-change = What would change this
desk-change-answer = The family changes its answer, or you learn in a talk that it is different.
desk-change-talk = These are the family's own words. Only a talk with the family changes this.
desk-rests-on-unread = Rests on words that no interpreter has read yet. Do not treat it as established.
desk-unread = { $spoken }, not yet read by an interpreter
desk-own-words = Own words
desk-answers = Answers
desk-beside = Told beside the answers
desk-not-asked-list = Not asked:
desk-not-sent = Not part of this hand-over
desk-not-sent-words = These parts were not asked, or the family chose not to send them. Do not ask why.
desk-practical = Practical things
desk-practical-none = No wishes were told.
desk-message-unsafe = Do not leave a message or write the family's name, unless the line below says that it is safe.
desk-services = Services to think of together
desk-services-words = Suggestions only. The family chooses, and a worker decides with it. The plan gives no right to a service.
desk-services-not-wished = The family said: no help now. Keep these for later, if the family asks.
desk-reason-wish = The family's own wish: { $label } – { $words }
desk-reason-needs = { $count ->
        [one] Often fits this need: { $names }
       *[other] Often fits these needs: { $names }
    }
desk-reason-everyone = Offered to every family when a plan is made.
desk-not-yet = Not yet
desk-not-yet-too_early = The family has been in Finland for less than 4 months. Practical things come first.
desk-not-yet-arrival_unknown = It is not clear if the family has been in Finland for 4 months. Ask first.
desk-not-yet-urgent_first = Something very urgent comes first.
desk-service-family_work = Family work
    .about = At home, in periods of about 3 months, with the family's own goals.
desk-service-perhe_yhtenaiseksi = Perhe yhtenäiseksi (Family together)
    .about = 7–9 meetings in about 4 months, with an interpreter. Voluntary, not in an acute crisis.
desk-service-group = Group
    .about = A closed group of at most 8 people, every week for 6–8 weeks.
desk-service-family_assistant = Family assistant
    .about = A plan with small steps, dates and regular review, and a look back afterwards.
desk-service-attachment = Attachment-based support
    .about = A pair of workers supports a parent and a child. Usually needs a decision.
desk-service-reunification_advice = Advice on family reunification
    .about = Legal advice soon: applications can have time limits.
desk-service-other = A worker's own judgement
    .about = A talk, health care, a course, legal advice or another service near the family.
desk-due = Due dates
desk-due-note = Counted from the day of sending. Your organisation decides whether sending starts the matter.
desk-due-start = An assessment of a child's need for services starts at the latest
    .source = 7th working day. Social Welfare Act 1301/2014, section 36; Child Welfare Act 417/2007, section 26; THL, Handbook of Child Welfare.
desk-due-ready = The assessment is ready at the latest
    .source = 3 months. Social Welfare Act 1301/2014, section 36; Child Welfare Act 417/2007, section 26; THL, Handbook of Child Welfare.
desk-due-review = The plan is reviewed at the latest
    .source = 6 months from the plan. Integration Act 681/2023, guidance for municipalities.
desk-due-together = Perhe yhtenäiseksi can begin in
    .source = 4 months after the family came to Finland: practical things come first (Oulu's model).
desk-due-late = This date has passed.

## The restricted part

desk-restricted = Restricted part
desk-restricted-there = This case has a restricted part: private answers or matters of safety.
desk-restricted-maybe = Private answers and matters of safety are kept apart from this page.
desk-restricted-rule = Open it alone. Do not print it for the family, and do not read it when the spouse or a child is present.
desk-restricted-open = Open the restricted part (this is logged)
desk-restricted-title = Restricted part of case { $number }
desk-restricted-empty = Nothing was kept apart in this case.
desk-restricted-flags = Needs and safety
desk-restricted-raised = Danger told during the talk
desk-restricted-answers = Private answers
desk-back-to-summary = Back to the summary
desk-no-joint-meetings = No joint meetings and no couple talks (also not Perhe yhtenäiseksi) before you have met the person alone and know that it is safe.
desk-duty-to-notify = If a child may be in danger: make a child welfare notification without delay (Child Welfare Act 417/2007, section 25). By phone, never by unprotected e-mail. In the evening and at night: social emergency services or 112.

## Transcripts, for interpreters

desk-transcript-original = What the family said
desk-transcript-understood = What the system understood
desk-transcript-asked = The program asked
desk-transcript-pressed = pressed a button
desk-transcript-row = Message
desk-transcript-nothing = no answer was read from this
desk-hidden-phone = [phone number hidden]
desk-hidden-contact = [contact details hidden]
desk-hidden-worker = [only for the worker]

## Users and log, for administrators

desk-people-role = Role
desk-people-since = Since
desk-people-state = State
desk-people-active = can sign in
desk-people-disabled = closed { $at }
desk-people-disable = Close the account of { $name }
desk-people-invite = Invite somebody
desk-people-invite-words = You get a link for one person. It works once and for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Give it by hand or by a safe channel.
desk-people-invite-button = Make a link
desk-people-link = The link for the new { $role }
desk-people-link-once = The link is shown only now.
desk-log-words = Who opened or changed what. The log holds no content.
desk-log-whole = The chain of the log is whole: no line was changed or removed.
desk-log-broken = The chain of the log is broken: lines were changed or removed. Tell the person in charge of data protection.
desk-log-at = Time
desk-log-actor = Who
desk-log-action = What
desk-log-subject = Which
desk-log-older = Older lines
