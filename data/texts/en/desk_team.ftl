### The desk: the team's weekly meeting, decisions, how many families one worker holds, and partners. The last part is what partners read.

## The meeting

desk-agenda = Team meeting
desk-agenda-words = This list is made from the team's cases each time you open it. Go through it together once a week.
desk-agenda-whose = Whose meeting
desk-agenda-no-team = You are in no team yet. Choose a team above, or ask an administrator to add you to one.
desk-agenda-no-teams = There are no teams yet. An administrator makes them on the page for accounts.
# $name, $day (text): the team and today
desk-agenda-of = { $name }, { $day }
desk-agenda-nobody = No worker is in this team yet.
desk-agenda-heading-danger = Danger that a family told about
desk-agenda-heading-calls = Families that wait for a call
desk-agenda-heading-new = New cases
desk-agenda-heading-asked = Brought by a worker
desk-agenda-heading-answers = Answers nobody has read
desk-agenda-heading-late = Late
desk-agenda-heading-alone = Held by one person or nobody
desk-agenda-empty = Nothing here today:
# $count (number): lines that are not shown
desk-agenda-more = { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
desk-agenda-nothing-sent = No case yet
desk-agenda-flag = Open the report
desk-agenda-to-call = To the call-back requests
# $at (text): when
desk-agenda-why-unread = Told { $at }. Nobody has read it.
# $at (text): when, $names (text): who has read it
desk-agenda-why-read = Told { $at }. Read by { $names }.
# $at (text): when
desk-agenda-why-call = Asked for a call { $at }.
desk-agenda-why-new = New in your team. Who takes it?
desk-agenda-why-nobodys = New. No team has it yet.
# $count (number): answers, $at (text): when the first one came
desk-agenda-why-answers = { $count ->
        [one] { $count } answer, sent { $at }.
       *[other] { $count } answers, the first one sent { $at }.
    }
# $day (text): a date
desk-agenda-why-clock = The time limit passed: { $day }.
# $count (number): late steps, $day (text): the earliest date
desk-agenda-why-steps = { $count ->
        [one] { $count } step of the plan is late: { $day }.
       *[other] { $count } steps of the plan are late, the first since { $day }.
    }
# $day (text): a date
desk-agenda-why-review = The review of the plan is late: { $day }.
# $name (text): the worker
desk-agenda-why-alone = { $name } holds this alone. Who joins as the pair?
desk-agenda-why-left = Nobody holds this any more.
desk-agenda-looked-at = We talked about this
desk-agenda-decisions = Open decisions
desk-agenda-decisions-none = No decision is open.
# $day (text): a date
desk-agenda-decided = Decided on { $day }
desk-agenda-decided-none = Nothing was decided on this day.
desk-agenda-day = Day of the meeting
desk-agenda-show = Show

## Decisions

desk-decision-write = Write a decision
desk-decision-words = What did we decide?
desk-decision-who = Who does it
desk-decision-team = the team together
desk-decision-due = By when
desk-decision-keep = Keep the decision
desk-decision-done = It is done
desk-decision-dropped = Not needed any more
desk-decision-state-open = open
desk-decision-state-done = done
desk-decision-state-dropped = not needed
desk-decision-about-danger = about a danger
desk-decision-about-calls = about a call
desk-decision-about-new = about a new case
desk-decision-about-asked = brought by a worker
desk-decision-about-answers = about answers
desk-decision-about-late = about something late
desk-decision-about-alone = about who holds the case
desk-decision-about-case = about the case

## On a case

desk-together = Team and partners
# $number (text): the case's number
desk-together-title = Team and partners, case { $number }
desk-together-open = Decisions and partners
desk-together-decisions = Decisions of the team
desk-together-no-decisions = The team has decided nothing yet.
desk-together-waits = Waits for the team meeting:
desk-together-bring = Bring to the team
desk-together-why = What do you want to talk about?
desk-together-problem-words = Write something first.
desk-together-problem-long = The text is too long. Write at most 1000 characters.
desk-together-problem-who = Choose somebody from the list.
desk-together-problem-date = Give a day with day, month and year, within one year.
desk-together-problem-past = This day has passed. Choose today or a later day.
desk-together-problem-agreed = Ask the family first. Without its agreement nothing is shared.
desk-together-problem-agreed-day = Give the day when the family agreed: today or earlier.
desk-together-problem-share = Write what the family agreed to share.
desk-together-problem-partner = Choose a partner from the list.

## Partners of a case

desk-partners = Partners
desk-partners-words = A partner is somebody outside the team: a school nurse, a teacher, a clinic. Share only if the family wants it.
desk-partners-none = No partner sees this plan.
desk-partners-closed = This case is closed. Partners see nothing of it now.
desk-partners-add = Add a partner
desk-partners-sees = A partner sees the open goals and the steps as you wrote them, and the next review. Read the plan first: is there a name, or something the family does not want to share?
desk-partners-who = Partner
desk-partners-day = When did the family agree?
desk-partners-agreement = Agreement of the family
desk-partners-agree = I asked the family, and it agrees. It knows that it can change its mind.
desk-partners-share = What may be shared, and what for?
desk-partners-share-hint = Write what the family said. The partner does not see this.
desk-partners-nobody = There is no other partner to add. An administrator invites partners.
# $day (text): a date
desk-partners-agreed = The family agreed on { $day }:
desk-partners-remove = Stop sharing
desk-partners-disabled = account closed
desk-partners-written = What partners wrote
desk-partners-newest = Newest from a partner

## How many families one worker holds

desk-caseload = Families of each worker
desk-caseload-column = Families
# $count (number): families held, $most (number): the limit
desk-caseload-of = { $count } of { $most }
desk-caseload-over = over the limit
desk-over-title = One family too many?
# $name (text): the worker, $count (number): families held, $most (number): the limit
desk-over-words = { $name } already holds { $count ->
        [one] { $count } family
       *[other] { $count } families
    }. The limit here is { $most }.
desk-over-choose = Is there time for this family too? You can add the case all the same, or bring it to the team.
# $number (text): the case's number
desk-over-yes = Add case { $number } all the same
desk-over-no = Back, nothing was changed
desk-over-source = Where the limit comes from:

## Who did what

desk-action-agenda-read = opened the team meeting
desk-action-agenda-case-read = opened decisions and partners
desk-action-agenda-asked = brought the case to the team
desk-action-agenda-looked-at = talked about it in the team
desk-action-case-limit-shown = was asked about the limit of families
desk-action-decision-made = wrote a decision of the team
desk-action-decision-done = marked a decision as done
desk-action-decision-dropped = dropped a decision
desk-action-partner-added = shared the plan with a partner
desk-action-partner-removed = stopped sharing the plan with a partner
desk-action-partner-listed = opened the own list as a partner
desk-action-partner-opened = opened the shared plan as a partner
desk-action-partner-wrote = wrote to the workers as a partner

## What a partner reads

desk-role-partner = partner
desk-partner = Shared plans
desk-partner-words = These families agreed to share their plan with you. They can change their mind at any time.
desk-partner-none = No family shares a plan with you now.
# $number (text): the case's number
desk-partner-case = Case { $number }
# $at (text): since when
desk-partner-since = Shared since { $at }
desk-partner-lead = You see the goals and the steps that we agreed with the family. Please speak of them only with the family and its workers.
desk-partner-goals = Goals and steps
desk-partner-goals-none = There is no open goal now.
desk-partner-write = Write to the workers
desk-partner-write-words = Tell what you have seen or done that helps with these steps. The workers of this case read it, and the family can ask to see it. If a child may be in danger, do not write here: call 112, or make a child welfare notification.
desk-partner-write-label = Your words
desk-partner-write-keep = Send to the workers
desk-partner-mine = What you wrote
