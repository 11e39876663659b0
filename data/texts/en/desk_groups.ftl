### Groups: themes that families read too, and the pages on which workers make and lead groups.

## Themes. A family reads these words in its letter: no danger, no diagnosis, no blame.

group-theme-new_country = Being a parent in a new country
group-theme-mothers = Strength for mothers at home
group-theme-mind = Sleep and mind
group-theme-everyday = Everyday life and money
group-theme-fathers = Fathers together
group-theme-teens = Parents of young people
group-theme-language_cafe = Language café for parents

## The list and a new group

desk-groups = Groups
desk-groups-words = A closed group meets every week. Joining is the family's choice.
desk-groups-going-on = Going on
desk-groups-ended = Ended
desk-groups-none = There is no group yet.
desk-group-new = New group
# $seats, $fewest, $most (number): limits
desk-group-new-words = At most { $seats } people, { $fewest }–{ $most } weekly meetings. You can invite families when the group is made.
desk-group-make = Make the group
desk-group-back = Back to the groups
desk-group-back-to-group = Back to the group
desk-group-name = Name
desk-group-name-hint = Families read the name in the chat. Write nothing that tells of a problem.
desk-group-theme = Theme
desk-group-language = Language
desk-group-interpreters = Interpreted into
desk-group-place = Place
desk-group-time = Time
desk-group-minutes = Minutes
# $count (number): minutes
desk-group-lasts = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
# $most (number): the most seats a group may have
desk-group-seats = Seats (at most { $most })
desk-group-childcare = Childcare during the meetings
desk-group-first-day = First meeting
desk-group-meetings = Meetings ({ $fewest }–{ $most })
desk-group-weeks-hint = The meetings are a week apart. A week with a holiday on that day is left out. You can move each meeting later.
desk-group-when = Next meeting
desk-group-keep = Keep
desk-group-change = Change the facts
desk-group-change-hint = Letters that were sent keep the old facts. Tell the families yourself.

## How a group stands

desk-group-state = State
desk-group-state-planned = planned
desk-group-state-inviting = inviting families
desk-group-state-running = running, closed to new families
desk-group-state-ended = ended
desk-group-next-inviting = Begin to invite
desk-group-next-inviting-words = The first invitation begins this by itself.
desk-group-next-running = The group begins
desk-group-next-running-words = The group is closed from then on. Invitations that nobody answered are taken back.
desk-group-next-ended = End the group
desk-group-next-ended-words = Nothing of the group can be changed after that. You can still ask how it was, and write where each family goes on.
desk-group-taken = Seats taken
# $count, $seats (number)
desk-group-taken-of = { $count } of { $seats }
desk-group-not-interpreted = No interpreter yet for families who speak:

## Leaders

desk-group-leaders = Leaders
desk-group-alone = One person leads this group alone. Ask a colleague to lead it with you.
desk-group-lead = Lead this group
desk-group-lead-add = Add as a leader
desk-group-stop-leading = Leads no more

## Families

desk-group-members = Families
desk-group-members-words = Who said yes first gets a seat. The others wait in turn.
desk-group-members-none = No family has been thought of yet.
desk-group-closed-words = The group has begun. If a seat is free, the leaders decide who comes in.
desk-group-standing = Stands
desk-group-standing-seated = has a seat
desk-group-standing-waiting = waits for a seat
desk-group-standing-asks = wants to ask first
desk-group-standing-invited = invited
desk-group-standing-proposed = thought of
desk-group-standing-declined = said no
desk-group-standing-left = left
desk-group-kept-proposed = thought of
desk-group-kept-invited = invited
desk-group-kept-joined = comes
desk-group-kept-waiting = waits for a seat
desk-group-kept-left = left
# $number (number): the place on the waiting list
desk-group-turn = number { $number }
desk-group-since = Since
desk-group-do = Do
desk-group-invite = Invite
desk-group-joins = Comes (told me)
desk-group-take-in = Take in
desk-group-leaves = Does not come
desk-group-propose = Think of this family
desk-group-find = Find families
desk-group-number = Case number
desk-group-invited-hint = The invitation waits in the family's chat. Tell the family only that there is a message, in the way it said is safe.
desk-group-invited-words = A ready text to copy, without a topic, is here:

## Families to think of

desk-group-candidates = Families to think of
desk-group-candidates-words = The family's own wish comes first, then how many reasons there are. You choose. Only the common part was read for the reasons.
desk-group-candidates-none = No family fits this theme now.
desk-group-area = Area
desk-group-view-team = My team's
desk-group-view-all = All
# $count (number): families that may fit
desk-group-found = { $count ->
        [one] { $count } family may fit.
       *[other] { $count } families may fit.
    }
desk-group-found-shown = The first { $count } are shown.
desk-group-newest = Only the { $count } newest open cases were looked at.
desk-group-wished = asked for a group
desk-group-spoken-same = speaks the group's language
desk-group-spoken-interpreted = with an interpreter
# $label, $words (text): the question and what the family answered
desk-group-reason-answer = A fitting answer: { $label } – { $words }
# $count (number): strengths, $names (text): their names
desk-group-reason-strengths = { $count ->
        [one] A strength to bring along: { $names }
       *[other] Strengths to bring along: { $names }
    }
desk-group-against = Think of this first
desk-group-against-urgent = Something very urgent comes first. Read the case before you invite.
desk-group-against-no_help = The family said: no help now.
desk-group-against-no_group = The family said: no group.
desk-group-against-in_group = The family has a place in another group.
desk-group-against-language = No interpreter for the family's language in this group.
desk-group-against-who = Somebody else answered. Ask whom the group would be for.
desk-group-against-children = The family did not tell of a child of this age.
desk-group-against-message = A message may not be safe. Look first how the family can be reached.

## Weekly meetings

desk-group-weeks = Weekly meetings
# $number (number): which meeting
desk-group-meeting = Meeting { $number }
desk-group-meeting-to_come = to come
desk-group-meeting-moved = moved
desk-group-meeting-cancelled = cancelled
desk-group-meeting-over = held
desk-group-meeting-change = Change the day or the topic
desk-group-meeting-cancel = Cancel this meeting
desk-group-topic = Topic
desk-group-topic-hint = What you talk about together. Write nothing about a family.
desk-group-day = Day
desk-group-attendance = Who came
desk-group-attendance-keep = Keep who came
desk-group-came-present = came
desk-group-came-told = told beforehand
desk-group-came-absent = did not come
# $count, $held (number): meetings
desk-group-present-of = came to { $count } of { $held } meetings

## How it was

desk-group-feedback = How it was
desk-group-feedback-words = The families answer in the chat if they want. Own words are shown only on each case.
# $count (number): families to ask
desk-group-feedback-ask = { $count ->
        [one] Ask { $count } family how it was
       *[other] Ask { $count } families how it was
    }
desk-group-feedback-nobody = Families can be asked when somebody has come to a meeting.
desk-group-feedback-asked = { $count ->
        [one] { $count } family was asked.
       *[other] { $count } families were asked.
    }
# $day (text): the day on whose beginning the answers are counted
desk-group-feedback-until = The numbers are shown here from { $day }. Answers that come after that are not counted.
# $count (number): days
desk-group-feedback-later = { $count ->
        [one] The numbers are shown when the group has ended and { $count } day has passed since its last meeting.
       *[other] The numbers are shown when the group has ended and { $count } days have passed since its last meeting.
    }
# $count (number): families, rounded to five
desk-group-feedback-about = { $count ->
        [one] About { $count } family answered.
       *[other] About { $count } families answered.
    }
# $k (number): numbers smaller than this are withheld
desk-group-feedback-protected = Numbers are rounded to the nearest five. A number smaller than { $k } is withheld, and others with it, so that nobody can work it out.
desk-group-feedback-apart = The families gave different answers, and each number would be too small to show. On the page “Figures” they are counted together with other groups.
# $k (number): the fewest answers that are shown as numbers
desk-group-feedback-few = Fewer than { $k } families answered in time. No numbers are shown.
desk-group-feedback-answer = Answer
desk-group-feedback-families = Families
desk-group-feedback-useful = Was the group useful?
desk-group-feedback-heard = Did you feel heard?
desk-group-said-useful-much = much
desk-group-said-useful-little = a little
desk-group-said-useful-no = no
desk-group-said-heard-yes = yes
desk-group-said-heard-partly = partly
desk-group-said-heard-no = no

## Where each family goes on

desk-group-paths = Onward from the group
desk-group-paths-words = What comes next for each family, as you agreed with it. It is kept with the case.
desk-group-paths-none = Nobody has come yet.
desk-group-path = Onward:
desk-group-path-none = Nothing is written yet.
desk-group-path-write = Write what comes next
desk-group-path-service = Service
desk-group-path-own = In own words
# $name, $at (text): who wrote it and when
desk-group-by = { $name }, { $at }

## When a form cannot be kept

desk-group-problem-name = Nothing was kept. Write a name of 1 to 100 characters.
desk-group-problem-theme = Nothing was kept. Choose a theme.
desk-group-problem-language = Nothing was kept. Choose a language.
desk-group-problem-place = Nothing was kept. Write the place (at most 200 characters).
desk-group-problem-day = Nothing was kept. Choose a day from today to a year ahead.
desk-group-problem-time = Nothing was kept. Write the time as hours and minutes, for example 10:00.
desk-group-problem-minutes = Nothing was kept. A meeting lasts from 30 to 240 minutes.
desk-group-problem-meetings = Nothing was kept. The number of meetings does not fit the limits.
desk-group-problem-seats = Nothing was kept. The number of seats does not fit the limits.
desk-group-problem-topic = Nothing was kept. The topic is at most 200 characters.
desk-group-problem-member = Nothing was changed. A colleague may have done it already. Look at the list.
desk-group-problem-number = Nothing was changed. No open case has this number.
desk-group-problem-path = Nothing was kept. Choose a service or write at most 1000 characters.
desk-group-problem-full = Nothing was changed. All seats are taken.
desk-group-problem-closed = Nothing was changed. The group has ended, or this meeting is over.
desk-group-problem-leader = Nothing was changed. Only the group's leaders do this.
desk-group-problem-leaders = Nothing was changed. One leader must stay.
desk-group-problem-state = Nothing was changed. The group stands otherwise now. Look at the page again.
desk-group-problem-attendance = Nothing was kept. Choose for at least one family how it was.

## The log

desk-action-group-read = opened a group
desk-action-group-made = made a group
desk-action-group-changed = changed a group
desk-action-group-moved-on = moved a group on
desk-action-group-leader-added = added a leader to a group
desk-action-group-leader-left = took a leader from a group
desk-action-group-candidates-read = looked for families for a group
desk-action-group-proposed = thought of the family for a group
desk-action-group-invited = invited the family to a group
desk-action-group-joined = noted that the family comes to a group
desk-action-group-left = noted that the family does not come to a group
desk-action-group-meeting-changed = changed a meeting of a group
desk-action-group-meeting-cancelled = cancelled a meeting of a group
desk-action-group-meeting-held = noted who came to a group
desk-action-group-feedback-asked = asked how the group was
desk-action-group-path-noted = wrote what comes after the group
desk-action-groups-read = opened the list of groups
