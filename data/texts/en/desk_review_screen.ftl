### The interpreter's screen of one review: a row for each message of the family, keys, saving.

desk-rows = The family's messages
desk-rows-done = { $count ->
        [one] { $done } of { $count } message is ready.
       *[other] { $done } of { $count } messages are ready.
    }
desk-rows-open = Next open message
desk-rows-all-done = All messages are ready. You can finish the task.
desk-rows-finish = Finish the task
desk-rows-finish-words = The worker sees each text with your number once it is ready. When you finish, you cannot change them any more.
desk-rows-finish-wait = You can finish when every message is ready.

## One message

desk-row-rendering = Your text
desk-row-state-machine = Nobody has read this
desk-row-state-draft = Not ready
desk-row-state-checked = Checked
desk-row-state-doubtful = Doubtful
desk-row-danger = This may tell of danger. Do not judge. Only render it.
desk-row-terms = Glossary
desk-row-doubt = Doubt
desk-row-reasons = What is doubtful?
desk-row-readings = Two possible meanings [A / B]
desk-row-reading-a = Meaning A
desk-row-reading-b = Meaning B
desk-row-more = Note, or a word to the worker
desk-row-note = Note about the words
desk-row-remark = To the worker: a need that was perhaps missed
desk-row-approve = Ready, and next
desk-row-keep = Keep, not ready
desk-row-same = Same as understood
desk-row-override = It is right, because
desk-row-override-none = Choose a reason
desk-row-theirs = Saved in the other window
desk-row-mine = Keep my text
desk-row-take-theirs = Take the other text

## Why a message is not ready

desk-row-problem-reasons = Two meanings are a doubt. Choose also what is doubtful. Your text is kept.
desk-row-problem-readings = Write both meanings, A and B. Your text is kept.
desk-row-problem-coded = The system understood no answer to choose from here. Write your own text.
desk-row-problem-written = You have written your own text already, so it stays. Empty it first.
desk-row-problem-long = The text is too long, so it is not saved. Make it shorter.
desk-row-problem-conflict = This message was saved in another window first. Both texts are here. Choose which one stays.

## Saving

desk-rows-saving = Saving …
desk-rows-saved = Everything is saved.
desk-rows-writing = You are writing. It will be saved by itself.
desk-rows-offline = No connection. Keep this page open. Nothing is lost while it is open.
desk-rows-signed-out = You were signed out. Keep this page open. Sign in again in another window.
desk-rows-gone = This task is not yours any more: it was taken back or finished. Nothing more is saved.
desk-rows-refused = Something was not saved. Look at the message that is marked.
desk-rows-warned = There is a warning. Its message is not ready.

## Keys

desk-keys = Keys
desk-keys-words = Each key works with Ctrl or Alt, so it takes nothing from what you write. You can change them. They stay in this browser.
desk-keys-what = What it does
desk-keys-which = Key
desk-keys-change = Change
desk-keys-press = Press the new key together with Ctrl or Alt. Escape leaves it as it was.
desk-keys-modifier = Use Ctrl or Alt with it.
desk-keys-in-use = This key does something else already.
desk-keys-reset = Back to the first keys
desk-keys-digits = In “What is doubtful?” the digits 1–8 choose a reason.
desk-key-approve = Ready, and next message
desk-key-next = Next message
desk-key-previous = Message before
desk-key-same = Same as understood
desk-key-doubt = Doubt: then a digit
desk-key-note = Note
desk-key-remark = Word to the worker
desk-key-warning = Go to the warning
desk-key-open = Next open message
desk-key-text = Back to your text

## In the log

desk-action-review-row-checked = marked a message as checked
desk-action-review-row-doubtful = marked a message as doubtful
desk-action-review-row-machine = opened a ready message again
desk-action-review-finished = finished a review
