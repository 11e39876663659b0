### The desk: messages to a family, what came back, before and after, feedback. The family reads only the text to copy.

## Names

desk-letters = Messages to the family
# $number (text): the case's number
desk-letters-title = Messages in case { $number }
desk-letters-lead = A message waits in the chat until the family comes back with its code. The family answers if it wants to.
desk-letters-all = Messages and answers
desk-letters-none = Nothing has been sent to the family yet.
desk-letters-open = Messages and answers
# $waiting, $answered (number): messages
desk-letters-counts = Waiting: { $waiting }. Answered or declined: { $answered }.
desk-letters-closed = This case is closed. You can read the answers. Open the case again on its page before you write.
desk-letters-new = new
# $count (number): answers nobody has opened
desk-letters-arrived = { $count ->
        [one] { $count } new answer
       *[other] { $count } new answers
    }
# $count (number): answers nobody has opened
desk-live-answers = { $count ->
        [one] { $count } answer to a message
       *[other] { $count } answers to messages
    }
desk-view-answers = New answers

desk-letters-kind-question = A question
desk-letters-kind-section = A part of the questions again
desk-letters-kind-follow-up = Follow-up: how is it now?
desk-letters-kind-feedback = Feedback on a service
desk-letters-kind-group = Invitation to a group
desk-letters-state-waiting = waiting
desk-letters-state-answered = answered
desk-letters-state-declined = declined
desk-letters-state-withdrawn = taken back
# $name, $at (text): who sent it and when
desk-letters-by = { $name }, { $at }
# $at (text): when the answer came
desk-letters-came = answer came { $at }
desk-letters-answer = The family's answer
desk-letters-declined-words = The family does not want to answer this. It does not need to say why.
desk-letters-sent-again = The family answered this part and sent again.
desk-letters-withdraw = Take back
desk-letters-choice-join = The family wants to join the group.
desk-letters-choice-ask = The family wants to ask something first.
desk-letters-choice-no = The family does not want to join.

## After sending: how the family gets to know

desk-letters-tell = Tell the family that something waits
desk-letters-sent = The message waits in the chat.
desk-letters-tell-words = The program sends nothing to the phone. You can copy this text. It does not say who writes or what it is about. Add nothing to it.
desk-letters-unsafe = The family has not said that messages are safe. Do not write or leave a message. Tell the person alone, in a way that is safe.
desk-letters-no-code = This family has no return code. It can read this only if its chat is still open. Tell the family in a meeting or by phone.
# $url (text): address of the chat. This text goes to the family's phone, and anybody may read it there.
desk-letters-sms = Hello. You have a new message. Open this page and write your code there. You do not have to answer. { $url }

## Writing

desk-letters-write = Write to the family
desk-letters-phone = Whoever holds the phone can read this. Write nothing about private matters, safety or danger.
desk-letters-words = Your question
# $spoken (text): name of the family's language
desk-letters-words-hint = One short question. The family reads it as you write it: use the family's language ({ $spoken }) with an interpreter's help, or your own.
desk-letters-section = Part of the questions
desk-letters-section-hint = The family sees its own answers, can change them and sends again. Parts with private questions are not in the list: nobody knows who holds the phone now.
desk-letters-why = Why you ask (not needed)
# $count (number): most items
desk-letters-follow-up-words = The family says how each thing is now, and if it is easier or harder. At most { $count } things, so that it takes a few minutes.
desk-letters-items = What to ask about
desk-letters-items-none = No need of the common part stands in this case. Write a question.
desk-letters-only-words = told in own words: the family says what changed
desk-letters-never = Private matters and matters of safety are never asked here. Talk about them alone with the person.
desk-letters-service = Service
desk-letters-services-none = The plan has no service yet.
desk-letters-feedback-words = The family says how useful the service was, and if it was heard.
desk-letters-send = Send to the chat

desk-letters-problem = Nothing was sent or kept yet.
desk-letters-problem-kind = Choose what you want to send.
desk-letters-problem-words = Write your question.
desk-letters-problem-long = The text is too long. Write at most 1000 characters.
desk-letters-problem-language = Choose the language of your words.
desk-letters-problem-section = Choose one of the parts in the list.
desk-letters-problem-items = Choose at least one thing to ask about.
desk-letters-problem-many = Choose at most 6 things.
desk-letters-problem-service = Choose one of the services in the list.
desk-letters-problem-waiting = The same message already waits for the family. Take it back first, or wait for the answer.
desk-letters-problem-closed = This case is closed. Open it again on its page first.
desk-letters-problem-useful = Choose how useful the service was.

## Before and after

desk-letters-over = Before and after
desk-letters-newest = Latest follow-up
desk-letters-need = Need
desk-letters-before = Before
desk-letters-not-asked = not asked
desk-letters-in-words = told in own words
desk-letters-family-says = The family says:
desk-letters-change-easier = easier
desk-letters-change-same = the same
desk-letters-change-harder = harder
desk-letters-direction-better = better than before
desk-letters-direction-same = same as before
desk-letters-direction-worse = harder than before
desk-letters-over-how = Only the family's own answers. Where two answers cannot be put in order, they stand side by side. Talk about them together.
desk-letters-review-words = The family can first say in the chat how things are now. You see before and after here.
desk-letters-review-ask = Ask the family how it is now

## Feedback

desk-letters-useful = Was it useful?
desk-letters-useful-much = very useful
desk-letters-useful-little = a little useful
desk-letters-useful-no = not useful
desk-letters-heard = Was the family heard?
desk-letters-heard-yes = yes
desk-letters-heard-partly = partly
desk-letters-heard-no = no
desk-letters-worker = The workers' own feedback
desk-letters-worker-words = What do you think of the service for this family? It goes into the figures without words and names. The words stay in the case.
desk-letters-worker-write = Say how a service went
desk-letters-worker-useful = How useful was it for this family?
desk-letters-worker-why = What helped, and what did not? (not needed)

## Figures. $service (text): name of a service

desk-figures-feedback-family = What families say of services
desk-figures-feedback-worker = What workers say of services
desk-letters-figures-about = Counted in the period in which it was said, each family once for each service. Small numbers are withheld here too.
desk-letters-useful-line-much = { $service }: very useful
desk-letters-useful-line-little = { $service }: a little useful
desk-letters-useful-line-no = { $service }: not useful
desk-letters-heard-line-yes = The family was heard
desk-letters-heard-line-partly = The family was partly heard
desk-letters-heard-line-no = The family was not heard

## Who did what

desk-action-letter-read = opened the messages
desk-action-letter-sent = sent a message to the chat
desk-action-letter-withdrawn = took a message back
desk-action-letter-feedback = wrote feedback on a service
