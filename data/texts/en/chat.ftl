### What the program says in the chat, outside the questions themselves. English is the source of the other languages.
### Every message may use $address (f, m, neutral): Arabic needs it. « » is not used in English.

## Hello and language
chat-hello = Hello! I am Perhesilta, a computer program.
    I ask about your family's life in Finland, so that a worker can help you better.
chat-switched = Now we speak English. All your answers are kept.
chat-switch-which = Which language do you want?
chat-other-language = I can speak Finnish, English and Arabic only. I am sorry.
    A worker can call you with an interpreter in your own language. Press "Talk to a person".

## Taking part
chat-consent-more =
    I am a program. I ask questions, one at a time. You can answer with buttons or in your own words.
    You can skip any question, change an answer, take a break, or stop and delete everything.
    Nothing is sent before you have read your own summary and said yes.
    There is one exception: if you write that someone is in danger, a worker sees a mark with these words.
    After you send, a family worker reads it. An interpreter may read it too. Both must keep it secret.
    Your answers do not change your residence permit or your money.
chat-consent-no = That is fine. You do not have to answer, and nothing bad happens.
    If you want, you can talk to a person, or start later.
chat-declined-again = We have not started. Shall we start now?
chat-not-alone = Thank you. Then I leave out the most private questions. You can answer some questions later alone.
    In danger, always call 112. It is free.
chat-couple = Thank you. When you answer together, I leave out the most private questions. Each of you can answer them later alone.
chat-round-short = Good. There are about 20 questions. You can stop at any time.
chat-round-full = Good. We go slowly. You can take a break at any time.
chat-notice-reporting = Before the next questions: your answers are confidential. There is one exception.
    If a child may be in danger, the worker must by law tell child welfare. Child welfare's first task is to help the family.

chat-notice-reporting-again = As I said before: your answers are confidential. If a child may be in danger, the worker must by law tell child welfare.

## Taking in an answer
chat-got = I wrote: { $answer }
chat-got-many = I understood this:
chat-got-line = { $label }: { $answer }
chat-got-hint = If something is wrong, tell me. For example: "no, four children".
chat-got-text = Thank you. I wrote it down in your own words.
chat-kept-words = I keep your words for the worker. Which of these fits best?
chat-law-children = Thank you for being honest. In Finland the law says that nobody may hit a child, not even a parent. Many parents look for new ways. A worker can help, kindly.
chat-skipped = All right, we skip this.
chat-dont-know = All right. "I do not know" is a good answer too.
chat-tell-worker = All right. I write that you would rather tell this to a worker.
chat-changed = I changed it. { $label }: { $answer }
chat-detail-kept = Thank you. I wrote it down.
chat-nothing-to-change = I do not know yet which answer you mean. Press "Change" next to the answer.
chat-change-which = Which answer do you want to change? Press it, or write it in your own words.
chat-not-required-skip = I need this answer to go on. It is only one press.

## Not understood
chat-out-of-range = I understood { $number }. This number must be from { $min } to { $max }.
chat-children-only = I understood: { $answer }. I need the number of all people at home, adults too.
chat-future-date = I understood { $date }. That time has not come yet. When did the family come?
chat-not-understood = I am sorry, I did not understand. I ask in other words.
chat-not-understood-again = I still do not understand. That is my fault, not yours. You can press a button, or we can skip this question.
chat-too-long = The message is too long. It can have { $limit } characters. Please send it in two parts.
chat-empty = The message is empty. Nothing was lost.
chat-busy = Something went wrong here. Your earlier answers are kept. Please send it again.

## Digressions
chat-greet = Hello! Good that you are here.
chat-thank = You are welcome.
chat-goodbye = Goodbye! If you want to go on later, press "Take a break" first. You get a code for coming back.
chat-privacy =
    Before you send, nobody reads your answers. When you send them, a family worker reads them. An interpreter may read them too. Both must keep them secret.
    I do not send your answers to Migri, the police or Kela. I do not show your private answers in the family's shared summary.
    There is one exception. If you write that someone is in danger, a worker sees a mark with these words, even before you send. If a child or someone's life is in danger, the worker must tell those who can protect.
    When you close the page, your answers do not stay on this phone. The phone may remember the address of the page.
chat-voluntary = You do not have to answer. You can skip any question or stop.
    It has no effect on your residence permit or your money. Only you decide.
chat-identity = I am Perhesilta, a computer program. I am not a person.
    I ask questions and write down the answers. A worker reads them when you send them.
chat-progress = You have answered { $answered ->
        [one] { $answered } question
       *[other] { $answered } questions
    }. { $left ->
        [0] There are no questions left.
        [one] There is { $left } question left.
       *[other] There are about { $left } questions left.
    } You can stop at any time.
chat-frustrated = I am sorry. I hear that this is tiring. You can skip the question, take a break, or talk to a person.
chat-service = A worker tells you what help there is near you and what fits your family. Here is a short answer:
chat-service-none = A worker can tell you what help there is near you. I cannot promise any help.
chat-out-of-scope = I cannot help with that. I can only ask about your family's life and tell a worker.
    Questions about a residence permit: Migri. Questions about money: Kela. A worker can tell you where to ask.
chat-did-you-mean = I am not sure what you mean. Is it one of these?
chat-back-none = This is the first question.
chat-ask-why-none = I ask so that a worker can help your family better.

## Services in a few words (source: data/services.yml)
service-family_work = Family work: a worker visits your home for some months, usually three at a time. You talk about everyday life, and you decide the goals. The worker does not do things for you, but with you.
service-perhe_yhtenaiseksi = Perhe yhtenäiseksi (Family together): about 7 to 9 meetings with the whole family in about 4 months, with an interpreter. It is for families who came as refugees. You talk about being a parent, being together and everyday life.
service-group = Group: at most 8 people meet every week for 6 to 8 weeks. You talk about one theme. Joining is your choice.
service-family_assistant = Family assistant: one worker walks beside the family for some time. You make a plan together, with your own goals and small steps.
service-attachment = Support for parent and child (attachment-based support): two workers help a parent and a child to feel close and safe together.
service-permit = I cannot decide about residence permits, and I cannot see your application. Migri decides. What you write here has no effect on it.
    You can ask Migri or a lawyer. A worker can tell you where to find a lawyer.
service-money = I cannot decide about money, and I cannot see your payments. Ask Kela about benefits. Ask the social services of your area about social assistance and debts.
    A worker can help you to ask.

## Pause and coming back
chat-pause = Everything is kept. This is your code for coming back. Write it on paper or remember it. I show it only once.
chat-pause-how = Come back to this page and press "I have a code". The code works on another phone too.
    If you do not come back in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, your answers are deleted.
chat-pause-same = Everything is kept. Your code is the same as before. If you lost it, press "New code".
chat-ask-code = Please write your code. It has 16 numbers.
chat-code-wrong = I do not find this code. Check the numbers and write them again. If you lost the code, you can start from the beginning.
chat-code-slow = There were many wrong codes. Please wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and write it again.
chat-resumed = Welcome back! Your answers are here. We go on.
chat-resumed-private = Your private answers are kept, but I do not show them again on this screen.

## Stopping and deleting
chat-withdraw-confirm = Do you want to stop and delete everything? I cannot get it back.
chat-withdraw-kept = Good, nothing was deleted. We go on.
chat-erased = Everything is deleted now. Thank you for your time.
    If you need help, a worker or a health centre can still help you.
chat-erased-flag = One thing stays: a mark that someone may be in danger, with the date. Your words are not in it.

## A person
chat-human = A worker can call you. I am only a program and cannot connect the call now.
    Please write your phone number. You can also write your first name.
chat-human-when = When is a good and safe time to call? You can also write which language and if a message may be left.
chat-human-done = Thank you. A worker gets your request and calls you on a working day. I cannot promise the hour.
    In danger, call 112.
chat-human-cancelled = All right, no call. We go on.
chat-human-no-number = I do not see a phone number here. Please write the number again, or press "No call".

## Reading back and sending
chat-review = These are your answers. Read them in peace. You can change any line.
chat-review-empty = You have no answers yet.
chat-review-own = Your answers so far:
chat-review-private-hidden = { $count ->
        [one] { $count } private answer is kept. It is not shown here.
       *[other] { $count } private answers are kept. They are not shown here.
    }
chat-review-skipped = You skipped { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }. That is fine.
chat-review-private-note = Private answers go only to a separate part that the worker opens alone. They are not in the printed copy.
chat-send-part = Which parts do I send? Press the ones you want to send.
chat-send-part-none = You did not choose any part. Nothing was sent.
chat-kept = Good. Nothing was sent. Your answers are kept as a draft.
chat-sent = Thank you! Your answers are sent.
chat-sent-next = What happens next: a worker reads your answers on working days and contacts you in the way you chose. You do not need to do anything now.
    The worker cannot decide about your residence permit. I cannot promise any service.
chat-sent-code = This is your code. Write it down. With it you can come back, see what you sent, or change it. Case number: { $number }
chat-sent-already = You have sent your answers. You can look at them, print a copy, or change them and send again.
chat-short-done = The short round is done. You can send now, or answer more questions.

## Under 18
chat-minor = Thank you for telling me. These questions are for adults. You did nothing wrong.
    You can always talk to a safe adult: a teacher, the school nurse or a worker.
chat-minor-lines = Here you can call or chat for free:

## Buttons
button-skip = Skip
button-dont-know = I do not know
button-tell-worker = I would rather tell a worker
button-why = Why do you ask?
button-explain = In other words
button-back = Back
button-pause = Take a break
button-review = My answers
button-human = Talk to a person
button-withdraw = Stop and delete
button-privacy = Who reads this?
button-ready = Ready
button-change = Change
button-continue = Go on
button-more = Answer more questions
button-send-chosen = Send the chosen parts
button-delete-yes = Yes, delete everything
button-delete-no = No, keep my answers
button-new-code = New code
button-have-code = I have a code
button-no-call = No call
button-print = Print a copy
button-start-again = Start again
button-start = Start
button-hide = Hide this page now
button-other-topic = Go on with another topic

## Small words around the talk
input-label = Write your answer
button-any-time = Any time
chat-pause-now = You can close the page now. Or we can go on.
chat-sent-same-code = Your code is the same as before. Case number: { $number }
chat-sent-what-now = What do you want to do now?
chat-minor-worker = You can also ask a worker to call you.
chat-press-button = Please press one of the buttons, or write it in other words.
chat-after-erase = This talk is deleted. You can start again.
