### The summary as text under the headings of an assessment and a client plan, for pasting into a case system.

## $number (text): the number of the case.

export-plan-title = Case { $number }: the family's own answers
export-plan-note = A program put this together from what the family answered. It is not an assessment and not a plan: the worker writes those.
export-plan-worker = (The worker writes this.)

## The headings, in the order of data/assessment.yml

export-heading-basics = Basic facts
export-heading-view = The family's own view and wishes
export-heading-situation = The family's situation
export-heading-strengths = Strengths and resources
export-heading-needs = Needs for support to talk about
export-heading-judgement = The worker's judgement and conclusions
export-heading-goals = Goals
export-heading-services = Services and support to think of together
export-heading-contact = Interpreting and contact
export-heading-follow_up = Time limits and follow-up
