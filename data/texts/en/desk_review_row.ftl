### What an interpreter may do with one message besides rendering it: correct what the system understood, ask the family back.

desk-row-to-understood = Correct what was understood
desk-row-to-ask = Ask the family
desk-row-corrected = You corrected what was understood.
desk-row-back = Back to the messages
desk-row-leave = Leave it

## Correct what the system understood

desk-correct-words = What should the system have understood? Say only what the words say.
desk-correct-act = The message
desk-correct-not-said = Not said in this message
desk-correct-number = Number
desk-correct-number-hint = Digits only. Leave it empty if no number was said.
desk-correct-date = Year and month
desk-correct-date-hint = For example 2023-05. The year alone is enough. Leave it empty if none was said.
desk-correct-what-happens = The worker sees what you changed, with your number. What the family wrote stays as it is.
desk-correct-keep = Keep this

## What a message is. The acts of the bot's model (docs/labelling.md)

desk-act-inform = tells or answers something
desk-act-affirm = says yes
desk-act-deny = says no
desk-act-dont_know = does not know
desk-act-skip = wants to skip the question
desk-act-correct_answer = changes an earlier answer
desk-act-ask_why = asks why this is asked
desk-act-ask_explain = does not understand the question
desk-act-ask_privacy = asks who reads this
desk-act-ask_voluntary = asks if one must answer
desk-act-ask_identity = asks who answers here
desk-act-ask_service = asks about help that exists
desk-act-ask_progress = asks how much is left
desk-act-repeat = wants to hear it again
desk-act-go_back = wants to go back
desk-act-review = wants to see the answers
desk-act-pause = wants to stop for now
desk-act-withdraw = wants to end and delete
desk-act-talk_to_human = wants to talk with a person
desk-act-switch_language = wants another language
desk-act-greet = says hello
desk-act-thank = says thank you
desk-act-goodbye = says goodbye
desk-act-frustrated = is angry at the questions or the system
desk-act-out_of_scope = is about something else

## Ask the family back

# $spoken (text): the family's language
desk-ask-words = The family sees your question in the chat when it comes back, and may leave it unanswered. Write in the family's language: { $spoken }.
desk-ask-phone = Anybody who holds the phone may read this. Ask only about the words, not about anything else.
desk-ask-quoted = The words you ask about
desk-ask-quoted-hint = Copy them from the message. If you leave this empty, the whole message is shown.
desk-ask-meaning-a = Did you mean: first meaning
desk-ask-meaning-b = Did you mean: second meaning
desk-ask-meanings-hint = The family can press one of them, or answer in its own words. You can leave both empty.
desk-ask-question = Your question in own words, if you need one
desk-ask-send = Ask the family
desk-ask-withdraw = Take the question back

## What is wrong with a form

desk-row-page-problem-act = Nothing was kept. Choose what the message is.
desk-row-page-problem-number = Nothing was kept. Write the number with digits, at most 120.
desk-row-page-problem-date = Nothing was kept. Write the year and the month, such as 2023-05.
desk-row-page-problem-value = Nothing was kept. Choose one of the answers.
desk-row-page-problem-conflict = Nothing was kept: this message was saved in another window first. Look at it and try again.
desk-row-page-problem-quoted = The question was not sent. Copy the words exactly from the message.
desk-row-page-problem-words = The question was not sent. Write a meaning or a question.
desk-row-page-problem-long = The question was not sent. It is too long.
desk-row-page-problem-waiting = The question was not sent. A question about this message waits already.
desk-row-page-problem-many = The question was not sent. Five questions wait already. If there is more to ask, write to the worker.
desk-row-page-problem-private = The family is not asked about this message in the chat: it is private, or it may tell of danger. Mark it as doubtful. The worker asks with an interpreter.
desk-row-page-problem-code = The family is not asked: it took no return code, so it cannot come back to the chat. Mark the message as doubtful.
desk-row-page-problem-closed = The family is not asked: the work with it has ended.

## In words of whoever reads the answer

# $quoted (text): the family's own words
desk-asked-back = The interpreter asked the family about “{ $quoted }”:
desk-asked-back-waiting = The family has not answered yet.
desk-asked-back-answered = The family answered:
desk-asked-back-declined = The family did not want to answer.
# $was (text): what the bot had understood, $by (text): the interpreter's number
desk-corrected-answer = The system understood: { $was }. Corrected by interpreter { $by }.
# $by (text): the interpreter's number
desk-corrected-added = The system understood no answer. Added by interpreter { $by }.
desk-corrected-not-said = Not said
desk-correction-added = New: it follows from an answer that an interpreter corrected.
desk-correction-raised = Weighs more now: an interpreter corrected an answer.
desk-correction-gone = An interpreter corrected an answer. The answers do not show this any more. Talk with the family before you set it aside.
desk-correction-less = An interpreter corrected one of the answers that showed this. The rest still shows it.
desk-letters-kind-wording = Question of an interpreter about words
desk-key-ask = Ask the family
desk-key-understood = Correct what was understood
desk-action-review-corrected = corrected what the system understood
desk-action-review-correction-withdrawn = took a correction back
desk-action-letter-asked-back = asked the family about its words
