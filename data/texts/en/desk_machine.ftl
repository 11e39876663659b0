# Machine renderings from the municipality's own translation server: what they are, asking for them, why there are none.

# $spoken (text): the language of the words
desk-machine-unread = { $spoken }, rendered by a machine. No person has read it.
desk-machine-rendering = Machine rendering
desk-machine-danger = A machine rendered words that this rests on. Do not judge danger by a machine rendering. Ask with an interpreter.

## On the interpreter's screen

desk-machine-offer = Machine rendering. Not read by a person.
desk-machine-offer-danger = Do not judge danger by it. Read the family's own words.
desk-machine-words = A machine can offer a text for messages that you have not read yet. It often makes mistakes, above all with dialect, negation, numbers and family words. Read the family's own words first. The offer goes into your text only when you take it.
# $count (number): messages without a machine rendering
desk-machine-get = { $count ->
        [one] Offer a machine rendering ({ $count } message)
       *[other] Offer machine renderings ({ $count } messages)
    }
desk-machine-none = No machine rendering: no translation server is set here.

## On the case page

desk-machine-title = Machine rendering
desk-machine-case-words = A machine can render words that no interpreter has read yet. The municipality's own server does it. It often makes mistakes. An interpreter's rendering takes its place.
desk-machine-into = Into
desk-machine-ask = Render by machine

## What the button came to

desk-machine-problem-unreachable = No machine rendering came: the translation server does not answer. What came before is kept. Try again later.
desk-machine-problem-busy = The translation server has too much to do. What came before is kept. Try again in a few minutes.
desk-machine-problem-refused = The translation server refused. It may need a key, or allow less text. Tell the administrator.
desk-machine-problem-pair = The translation server does not know this pair of languages. Tell the administrator.
desk-machine-problem-long = Some messages are too long for the translation server. The others are rendered.
desk-machine-problem-answer = The translation server gave an answer that could not be understood. Tell the administrator.
desk-machine-problem-nothing = There is nothing to render by machine. Pressed buttons, numbers and short answers need no rendering.
desk-machine-problem-more = Some messages are rendered. Press again for the rest.

desk-action-machine-asked = asked for machine renderings
