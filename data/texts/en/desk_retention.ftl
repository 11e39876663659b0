### How long things are kept: the page of supervisors and administrators, the note on a case, the notice above the list.

desk-retention = How long it is kept
desk-retention-words = The program erases what is past its time, once a day, and writes it into the log. What is erased cannot be brought back, not from a backup either.
desk-retention-going = Cases that go within 30 days
desk-retention-going-words = Their workers see the day. Hold a case back if it is still needed, for example for a complaint.
desk-retention-going-none = No case goes within 30 days.
desk-retention-kept = Their time comes, but something waits
desk-retention-kept-hold = on hold
desk-retention-kept-danger = nobody has read a danger
desk-retention-kept-call = somebody waits for a call
desk-retention-kept-answer = nobody has read an answer
desk-retention-holds = Cases on hold
desk-retention-holds-none = No case is on hold.
desk-retention-hold = Hold a case back
desk-retention-hold-words = A case on hold is not erased by itself. The family can still delete it. Workers of the case see your reason: write no more than they need.
desk-retention-number = Case number
desk-retention-why = Why?
desk-retention-release = Do not hold it back any more
desk-retention-problem-words = Write why the case is held back.
desk-retention-problem-long = The reason is too long: at most 1000 letters.
desk-retention-problem-number = There is no case with this number.
desk-retention-rules = The rules of this installation
desk-retention-rules-words = They stand in a file that whoever runs the program changes (data/retention.yml).
desk-retention-version = Version of the rules:
desk-retention-what = What
desk-retention-long = How long
desk-retention-from = Counted from
desk-retention-count = How many
desk-retention-days = { $count ->
        [one] One day
       *[other] { $count } days
    }
desk-retention-with-case = as long as the case is there
desk-retention-unset = not decided: kept
desk-retention-ran = Erased by itself, last 90 days
desk-retention-ran-none = Nothing has been erased by itself in this time.

## Kinds of data
desk-retention-kind-drafts = Chats that were never sent
desk-retention-kind-cases = Cases: answers, chat and everything added
desk-retention-kind-letters = Letters to families and their answers
desk-retention-kind-notes = Judgements, plans, meetings, decisions
desk-retention-kind-reviews = Interpreters' work
desk-retention-kind-callbacks = Answered wishes for a call
desk-retention-kind-danger_marks = Marks of danger whose chat is gone
desk-retention-kind-groups = Groups
desk-retention-kind-sessions = Ended sessions of staff
desk-retention-kind-invitations = Old links for new accounts
desk-retention-kind-accounts = Closed accounts
desk-retention-kind-log = The log

## Since when
desk-retention-from-last_message = the last message
desk-retention-from-closing = the last thing that happened after closing
desk-retention-from-case = the case
desk-retention-from-answered = the call
desk-retention-from-erased = the end of the chat
desk-retention-from-last_meeting = the last meeting
desk-retention-from-expired = its end
desk-retention-from-disabled = closing the account
desk-retention-from-written = the line itself

## On a case, and above the list
desk-retention-case-goes = This case will be erased on { $day }. If it is still needed, open it again or ask your supervisor to hold it back.
desk-retention-case-waits = It stays for now:
desk-retention-case-held = This case is on hold: it is not erased by itself.
desk-retention-case-open = This case stays while it is open. { $count ->
        [one] One day
       *[other] { $count } days
    } after the last thing in it, once it is closed, it is erased.
desk-retention-case-unset = Nobody has decided yet how long sent cases are kept. This one is not erased by itself. The family can delete it at any time.
desk-retention-along = Take the record to the case system first
desk-retention-list = { $count ->
        [one] One closed case will be erased within 30 days
       *[other] { $count } closed cases will be erased within 30 days
    }
desk-retention-list-words = Take the record to the case system first, or open the case again.

## In the log
desk-action-case-held-back = held the case back from being erased
desk-action-case-released = ended the hold on the case
desk-action-retention-read = read how long things are kept
