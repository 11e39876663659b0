### The desk: whose a case is, judging flags, filters and search, teams. Families do not see these pages.

## The list

desk-view = Whose cases
desk-view-all = All open
desk-view-new = New
desk-view-mine = Mine
desk-view-team = My team's
desk-view-closed = Closed
desk-filter = Show
desk-filter-any = all
desk-filter-need = Need
desk-filter-due = Due
desk-filter-clear = Show everything
desk-filter-late = date has passed
desk-filter-week = within a week
desk-search = Words or case number
desk-search-button = Search
# $count (number): cases that fit
desk-found = { $count ->
        [one] { $count } case
       *[other] { $count } cases
    }
desk-cases-none-here = No case fits. Choose less, or other words.
desk-pages = Pages
desk-page-before = Page before
desk-page-after = Next page
# $number (number): this page, $count (number): all pages
desk-page-of = Page { $number } of { $count }

## Who holds a case

desk-holding = Held by
desk-holding-nobody = Nobody holds this case yet.
desk-holding-none = nobody yet
desk-holding-alone = One person holds this case alone. Ask a colleague to hold it with you.
desk-hold = Take this case
desk-let-go = Leave this case
desk-hold-colleague = Colleague
desk-hold-add = Add to the case
desk-team = Team
desk-team-none = no team
desk-team-move = Move to the team
desk-state-close = Close the case
desk-state-open-again = Open the case again
desk-state-closed-words = This case is closed. The family can still send more; then it comes back to the list.

## Judging a flag

desk-judge = Judge this flag
desk-judge-again = Judge again
desk-judge-verdict = Your judgement
desk-judge-accepted = This is so
desk-judge-changed = This is so, but weighs otherwise
desk-judge-dismissed = This is not so
desk-judge-urgency = Urgency
desk-judge-reason = Reason
desk-judge-hint = A reason is needed if you change or dismiss. It is kept with the case and never shown to the family.
desk-judge-keep = Keep the judgement
desk-judge-problem-verdict = Nothing was kept. Choose one of the three judgements.
desk-judge-problem-reason = Nothing was kept. Write a short reason (at most 1000 characters).
desk-judge-problem-level = Nothing was kept. Choose another weight or urgency than before.
desk-judge-problem-urgency = Nothing was kept. Choose an urgency.
desk-verdict-accepted = Accepted.
desk-verdict-changed = Changed.
desk-verdict-dismissed = Dismissed.
# $level, $urgency (text): the words that hold now
desk-verdict-now = Now: { $level }, { $urgency }.
# $name, $at (text): who judged and when
desk-verdict-by = { $name }, { $at }
desk-verdict-before = The family has sent again since this judgement. Read it anew.
# $count (number): flags put aside
desk-dismissed = Dismissed flags ({ $count })

## Who did what

desk-history = Who did what
desk-history-words = The newest first. What was read is written here too.
desk-action-case-read = opened the summary
desk-action-case-restricted-read = opened the restricted part
desk-action-case-held = took the case
desk-action-case-shared = added a colleague
desk-action-case-left = left the case
desk-action-case-moved = moved the case to a team
desk-action-case-closed = closed the case
desk-action-case-opened = opened the case again
desk-action-flag-accepted = accepted a flag
desk-action-flag-changed = changed a flag
desk-action-flag-dismissed = dismissed a flag
desk-action-case-exported = took a file along
desk-action-case-sealed = sealed a bundle
desk-action-case-restricted-exported = took the restricted part along

## Teams

desk-teams = Teams
desk-teams-words = A pair or a team that works together, named after itself or its area. A worker sees the cases of the own team in one view.
desk-team-name = Name of a new team
desk-team-add = Add the team
desk-team-keep = Keep
desk-team-problem-name = Nothing was added. Write a name of 1 to 100 characters.
desk-team-problem-taken = Nothing was added. This name is in use.

## To take along

desk-along = Take along
desk-along-words = Only the part that may be read with the family, without dismissed flags. Every download is written into the log. Keep it as you keep any client document.
desk-file-summary-pdf = Summary, PDF
desk-file-assessment-txt = Text for the case system, under the headings of an assessment
desk-file-case-json = All answers, JSON
desk-file-fhir-json = All answers, FHIR QuestionnaireResponse
desk-file-bundle-zip = Everything in one sealed bundle (ZIP)
desk-file-restricted = Summary with the restricted part, PDF
desk-mine-along = Table of the cases you hold:
desk-state-new = new
desk-state-open = open
desk-state-plan = plan made
desk-state-closed = closed
desk-no-pdf = The PDF cannot be made here
    .do = Nothing was lost. This server lacks a library (Pango). Print the page with Ctrl + P, and tell the administrator.
