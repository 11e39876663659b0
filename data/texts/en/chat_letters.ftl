### Letters of the worker in the chat, after the family has sent its answers. English is the source.
### Before a letter is opened nothing says what it is about: somebody else may be looking at the screen.

## A letter waits
chat-letters-waiting = { $count ->
        [one] Your worker has written to you. You may answer, or leave it.
       *[other] Your worker has sent you { $count } letters. You may answer them, or leave them.
    }
chat-letters-reader = Your worker reads what you answer. Nothing is sent before you say yes.
chat-letters-more = { $count ->
        [one] There is one more letter.
       *[other] There are { $count } more letters.
    }
chat-letter-waits = It is a message from your worker. I show it when you press "Open the letter".
chat-letter-what = Your worker wrote to you, and I show it only when you want. Somebody else may be looking at the screen.
chat-letter-begun = You have opened this letter before. You can go on where you stopped.
chat-letter-later = All right. The letter waits for you.
chat-letter-declined = All right. You do not have to answer, and nothing bad happens. Your worker sees only that you did not want to answer.
chat-letter-taken-back = Your worker has taken the letter back. You do not need to answer it any more. What you wrote is not lost.
chat-letter-answered = Thank you. I sent your answer to your worker, word for word.

## The worker's own words, and an answer in own words
chat-letter-writes = Your worker writes:
chat-letter-other-language = This is in another language than ours. If it is hard to read, you can ask for a call with an interpreter. Press "Talk to a person".
chat-letter-how = You can answer here in your own words.
chat-letter-cannot-say = I am only a program, and I cannot answer that. Your worker can.
chat-letter-confirm = This is your answer. Read it in peace.
chat-letter-send = Shall I send it to your worker? You can also write more.
chat-letter-yours = Your answer
chat-letter-words = In your own words

## A part of the questions again
chat-letter-section = Your worker would like to know more about this: { $section }.
    I ask these questions now. You can keep your earlier answers, change them, or skip any question.
chat-letter-answer-now = Your earlier answer: { $answer }
chat-letter-kept = Good, it stays as it was.
chat-letter-section-later = All right, we stop here. What you have sent stays as it was.

## How things are now
chat-letter-follow-up = Your worker would like to know how you are now. There { $count ->
        [one] is { $count } short question
       *[other] are { $count } short questions
    }, and a place for your own words. You can skip any of them. Your earlier answers stay as they are.
chat-letter-step = { $n } of { $total }
chat-letter-change = { $need }: how is this now, compared with before?
chat-letter-helped = What helped? Or what should change? You can write it in your own words, or skip.

## What the family thinks of the help it got
chat-letter-feedback = This is about help that you got: { $service }. Your worker wants to make it better. You can say honestly what you think.
chat-letter-useful = Was it useful for your family?
chat-letter-useful-label = Useful
chat-letter-heard = Did the workers listen to you?
chat-letter-heard-label = The workers listened
chat-letter-better = What was good? What should be different? You can write it in your own words, or skip.
chat-letter-service-family_work = family work at home
chat-letter-service-perhe_yhtenaiseksi = Perhe yhtenäiseksi (Family together)
chat-letter-service-group = the group
chat-letter-service-family_assistant = family assistant
chat-letter-service-attachment = support for parent and child
chat-letter-service-reunification_advice = advice about family far away
chat-letter-service-other = the help of your worker

## An invitation to a group
chat-letter-group = Your worker invites you to a group: { $name }
chat-letter-group-theme = We talk about: { $theme }
chat-letter-group-place = Place: { $place }
chat-letter-group-first = First time: { $date }, { $time }
chat-letter-group-times = After that once a week, { $count ->
        [one] { $count } time
       *[other] { $count } times
    } in all.
chat-letter-group-minutes = Each time takes { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }.
chat-letter-group-language = Language: { $spoken }
chat-letter-group-interpreter = Interpreter: { $languages }
chat-letter-group-children = Somebody takes care of the children during the group.
chat-letter-group-no-children = There is nobody to take care of children during the group.
chat-letter-group-free = There are at most 8 people. The group is free.
    Joining is your choice. If you say no, nothing bad happens, and you get other help as before.
chat-letter-group-ask = Do you want to join?
chat-letter-group-join = Thank you. Your worker now knows that you want to join, and tells you if there is a place.
chat-letter-group-asks = Good. You have not said yes or no. Your worker contacts you, and you can ask first.

## An interpreter asks what was meant
chat-letter-wording = An interpreter reads your messages, so that your worker understands you right. You wrote:
chat-letter-interpreter-asks = The interpreter asks:
chat-letter-meant = What did you mean?
chat-letter-meant-label = What you meant
chat-letter-answered-wording = Thank you. Your worker and the interpreter get your answer, word for word.

## Buttons
button-letter-other = Something else
button-letters = Letter from your worker
button-letter-open = Open the letter
button-letter-later = Not now
button-letter-decline = I do not want to answer
button-letter-call = Call me instead
button-letter-send = Yes, send it
button-letter-again = Write it again
button-letter-stop = Stop these questions
button-keep-answer = Keep my earlier answer
button-letter-easier = Easier
button-letter-same = The same
button-letter-harder = Harder
button-letter-useful-much = Yes, very
button-letter-useful-little = A little
button-letter-useful-no = No
button-letter-heard-yes = Yes
button-letter-heard-partly = Partly
button-letter-heard-no = No
button-letter-group-join = Yes, I want to join
button-letter-group-ask = I want to ask first
button-letter-group-no = No, thank you
