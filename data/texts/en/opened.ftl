### Who has opened the family's answers: the paper behind "Who opened my answers?" in the menu of the chat.
### The list never says that a restricted part exists; nothing here may hint at one. A line reads: who, what, when.

button-opened = Who opened my answers?

opened-title = Who has opened your answers?
opened-order = The newest is first. The times are Finnish time.
opened-not-sent = You have not sent your answers. So nobody can open them yet.
opened-nobody = Nobody has opened your answers yet.

## Who. The number is the same all through the list; an interpreter has a fixed one, such as T-014.
opened-who-worker = Worker { $number }
opened-who-interpreter = Interpreter { $number }
opened-who-administrator = Administrator { $number } (keeps the program running)
opened-who-partner = Partner { $number }
opened-who-other = Somebody of the service ({ $number })

## What
opened-what-answers = opened your answers
opened-what-chat = opened the chat
opened-what-copy = took a copy of your answers
opened-what-system = took a copy of your answers for another computer program
opened-what-plan = opened your plan, with your permission
opened-what-lines = read some of your messages to make the program better (names were hidden)
opened-what-training = took some of your messages to make the program better (names were hidden)

## When: "9:15", or "3 times, 9:15–14:02" when it was more than once on that day
opened-when = { $count ->
        [one] { $time }
       *[other] { $count } times, { $time }
    }
opened-older = { $count ->
        [one] One older opening is not on this list.
       *[other] { $count } older openings are not on this list.
    }

## Below the list
opened-numbers = The same number is the same person. There are no names here. You can ask a worker for them.
opened-whole = This list does not show everything that workers do. You can ask a worker for the whole list.
