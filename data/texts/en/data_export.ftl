### All data of a family: the paper behind "All my data" in the menu of the chat, and the sentences in its file.
### It never says that there is something private or dangerous: what is left out is told in the same words to everybody.

button-data = All my data

data-title = All your data
data-what = The program keeps this about your chat. You can read it here, print it or save it as a file.
data-begun = The chat began
data-last = Last message
data-kept = How long is it kept?
data-kept-draft = You have not sent your answers. If you write nothing more, everything is deleted on { $date }.
data-kept-open = Your answers are kept while a worker works with them. { $days ->
        [one] One day
       *[other] { $days } days
    } after the work has ended, the program deletes them.
data-kept-closed = The work has ended. The program deletes everything on { $date } or later. If you write again, it is kept longer.
data-kept-unset = The service has not set a day. You can delete everything in the chat at any time.

## What is kept
data-answers = Your answers
data-answers-none = There are no answers here.
data-aside = not used now
data-beside = You also told
data-marked = What the program marked for the worker
data-marked-what = A program found these in your answers. A person looks at them and decides.
data-strengths = Your strengths
data-needs = What to talk about
data-agreements = What you agreed to
data-letters = Messages from workers
data-letter-question = A question
data-letter-section = Some questions again
data-letter-follow-up = How are things now?
data-letter-feedback = Was the help good?
data-letter-group = A group
data-letter-wording = A question about your words
data-letter-answered = You answered:
data-letter-declined = You did not want to answer:
data-chat = The chat
data-you-wrote = You wrote
data-you-pressed = You chose

## Below
data-left-out = Not everything is here. Answers that somebody gave alone, words about danger, and wishes for a call are never here. It is the same for everybody, because we do not know who is holding this phone. You can ask a worker for them.
data-elsewhere = Workers also write plans and notes. Ask your worker for those. What workers have moved to the records of the service is kept there as the law says.

## In the log
desk-action-family-took-data = took all its data
