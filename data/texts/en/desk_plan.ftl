### The desk: the plan written with the family, what is due in all plans, and the family's own copy (last part).

## The list of what is due

desk-plans = Plans
desk-plans-words = Steps, reviews, meetings and ends of periods of work that are due within a week or late. The earliest first.
desk-plans-view-mine = My cases
desk-plans-view-team = My team's cases
desk-plans-view-all = All cases
desk-plans-none = Nothing is due within a week.
desk-plans-more = Only the earliest lines are shown here.
desk-plans-what = What
desk-plans-review = Review of the plan
# $count (number): lines of the list
desk-plans-found = { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }

## The plan of a case

desk-plan = Plan
# $number (text): the case's number
desk-plan-title = Plan of case { $number }
desk-plan-lead = Written together with the family. The family sets the goals in its own words. Steps are small, and nothing is done on the family's behalf that it can do with support.
desk-plan-open-words = Goals in the family's own words, small steps and a review.
desk-plan-to-make = Make a plan with the family
desk-plan-to-open = Open the plan
desk-plan-back = Back to the case
desk-plan-family-reads = The family gets this as its own copy. Write nothing here that the spouse or the children may not read.
desk-plan-alone = Before meetings together, meet every adult alone once. Do this with every family.
desk-plan-closed = This case is closed. Open it again on its page before you change the plan.
# $name, $at (text): who wrote and when
desk-plan-by = { $name }, { $at }
# $count (number): earlier versions
desk-plan-earlier = Before this ({ $count })
desk-plan-keep = Keep
desk-plan-to-form = To the form
desk-plan-language = Language of these words

## Goals

desk-plan-goals = Goals
desk-plan-goals-none = There is no goal yet. Begin with what the family hopes for.
desk-plan-goal = Goal
desk-plan-goal-words = The goal, in the family's own words
desk-plan-goal-hint = In the language in which the family said it. Change it only together with the family.
desk-plan-goal-add = Write a goal
desk-plan-goal-change = Change the words
desk-plan-goal-move = How the goal stands
desk-plan-better = What is better when we stop?
desk-plan-better-hint = Ask the family. This is how you will both see that the work can end.
desk-plan-better-none = Not known yet. Ask the family: what is better when we stop?
desk-plan-from = From the family's answers
# $label (text): short name of the question
desk-plan-begin = Begin a goal from this: { $label }
desk-plan-without-family = Others do every step here. Which small step is the family's own?
desk-plan-goal-state-open = we work on this
desk-plan-goal-state-reached = reached
desk-plan-goal-state-dropped = dropped
desk-plan-goal-ends = If a goal is reached or dropped, its unfinished steps end too.

## Steps

desk-plan-steps = Small steps
desk-plan-steps-none = No steps yet. What is the smallest thing that would help?
desk-plan-step-add = Write a step
desk-plan-step-change = Change the step
desk-plan-step-move = How the step stands
desk-plan-step-words = What
desk-plan-who = Who
desk-plan-who-family = the family
desk-plan-who-member = a member of the family
desk-plan-who-worker = a worker
desk-plan-who-other = somebody else
desk-plan-who-words = Name or role
desk-plan-who-words-hint = For example: mother, the school, the child health clinic.
desk-plan-due = By when
desk-plan-effect = What do we hope it changes?
# $spoken (text): name of the family's language
desk-plan-step-family = What, in the family's language ({ $spoken })
desk-plan-effect-family = What we hope it changes, in the family's language ({ $spoken })
desk-plan-family-hint = For the family's copy. Ask an interpreter. If you leave these empty, the copy shows your own words.
desk-plan-state = State
desk-plan-state-planned = planned
desk-plan-state-doing = doing now
desk-plan-state-done = done
desk-plan-state-dropped = dropped
desk-plan-reason = Why
desk-plan-reason-hint = Needed when something is dropped. The family's copy does not show it.
desk-plan-with-goal = Ended together with its goal.
desk-plan-late = late

## Review

desk-plan-review = Review
desk-plan-review-none = No review is planned.
desk-plan-review-proposed = Proposed by the clock. Agree on a day with the family.
desk-plan-review-day = Next review
desk-plan-review-set = Keep the day
desk-plan-review-hold = The review was held
desk-plan-review-words = What is better now, and what is not?
desk-plan-review-hint = Ask the family first. Leave the next day empty if the work ends.
desk-plan-review-held = Reviews that were held

## Services of the plan

desk-plan-services = Services of the plan
desk-plan-services-none = No service is chosen.
desk-plan-services-words = The family's wishes come first, and you decide together. Choosing here gives no right to a service.
desk-plan-service-choose = Choose a service
desk-plan-service-others = Other services
desk-plan-service-reason = Why this one?
desk-plan-service-reason-hint = Needed if something speaks against it.
desk-plan-service-drop = Take out of the plan
desk-plan-service-state-chosen = chosen
desk-plan-service-state-dropped = taken out
desk-plan-service-against = Chosen although:

## What is wrong with a form: nothing was kept, and the words still stand in the form

desk-plan-problem = Nothing was kept yet. Your words are still in the form.
desk-plan-problem-words = Write what it is about.
desk-plan-problem-effect = Write what you hope this step changes.
desk-plan-problem-long = The text is too long. Write at most 1000 characters, and at most 100 for a name.
desk-plan-problem-language = Choose the language of the words.
desk-plan-problem-who = Choose who does it.
desk-plan-problem-who-words = Write who it is: a name or a role.
desk-plan-problem-date = Give a day with day, month and year, within two years.
desk-plan-problem-past = This day has passed. Choose today or a later day.
desk-plan-problem-far = A plan is reviewed at least every 6 months. Choose an earlier day.
desk-plan-problem-state = There is no such state. Choose one of the list.
desk-plan-problem-reason = Write why.
desk-plan-problem-service = Choose one of the services of the list.
desk-plan-problem-service-reason = Something speaks against this service. Write why you choose it all the same.
desk-plan-problem-stale = A colleague changed this in between. Read how it stands now, and then keep your words again.
desk-plan-problem-closed = This case is closed. Open it again on its page first.

## Who did what

desk-action-plan-read = opened the plan
desk-action-plan-goal-added = wrote a goal
desk-action-plan-goal-changed = changed the words of a goal
desk-action-plan-goal-moved = changed the state of a goal
desk-action-plan-step-added = wrote a step
desk-action-plan-step-changed = changed a step
desk-action-plan-step-moved = changed the state of a step
desk-action-plan-review-set = set the day of the review
desk-action-plan-review-held = wrote down a review
desk-action-plan-service-chosen = chose a service
desk-action-plan-service-dropped = took a service out of the plan
desk-action-plan-copied = opened the family's copy of the plan

## The family's copy: read by the family, on paper

desk-plan-copy = Copy for the family
desk-plan-copy-hint = To print and give by hand, if the family wants it.
desk-plan-copy-unsafe = The family has not said that messages are safe. Give the copy in a meeting only, and ask first if it is safe to keep at home.
# $count (number): steps, $spoken (text): name of the family's language
desk-plan-copy-missing = { $count ->
        [one] { $count } step has no words in the family's language ({ $spoken }) yet.
       *[other] { $count } steps have no words in the family's language ({ $spoken }) yet.
    }
desk-plan-copy-title = Our plan
desk-plan-copy-lead = You and your worker wrote this together. This is what we agreed.
desk-plan-copy-free = The plan is voluntary. You can change your mind at any time. The plan is not a decision about services.
desk-plan-copy-goal = Your goal, in your own words
desk-plan-copy-reached = You reached this goal.
desk-plan-copy-better = What is better when we stop?
desk-plan-copy-steps = What we agreed
desk-plan-copy-what = What
desk-plan-copy-who = Who
desk-plan-copy-who-family = you, the family
desk-plan-copy-who-member = one of the family
desk-plan-copy-who-worker = the worker
desk-plan-copy-who-other = somebody else
desk-plan-copy-due = By when
desk-plan-copy-effect = What we hope it changes
desk-plan-copy-state = How it stands
desk-plan-copy-state-planned = not started
desk-plan-copy-state-doing = started
desk-plan-copy-state-done = done
desk-plan-copy-other-language = In another language. Ask your worker to read this with you and an interpreter.
desk-plan-copy-services = We chose together
desk-plan-copy-review = We look at the plan together
desk-plan-copy-worker = Your worker
desk-plan-copy-date = Printed on { $day }
desk-plan-copy-number = Number { $number }
desk-plan-copy-safe = Other people may see this paper. Keep it in a safe place.
desk-plan-copy-none = The plan has no goals yet.
