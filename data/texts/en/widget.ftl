### The chat window's own words: what stands on it before, around and between the messages of the program.
### They reach the page as plain text, so they hold no placeables: a value always follows after a colon.

## Before the chat
widget-language-name = English
widget-intro = Questions about your family's life in Finland. You decide what you answer.
widget-danger = In danger? Call 112.
widget-have-code = I have a code
widget-connecting = Connecting…
widget-no-connection = No connection now. I try again.

## Always on the screen
widget-exit = Leave this page
widget-exit-note = "Leave this page" hides the chat at once. The phone may still remember the address.
widget-exit-keys = With a keyboard: press Shift three times.
widget-menu = Menu
widget-language = Language
widget-back = Back
widget-answered = Answered
widget-progress = Progress

## The conversation
widget-chat = Chat
widget-end = End of chat
widget-to-writing = Go to the text box
widget-program-said = Perhesilta:
widget-you-chose = You chose:
widget-you-wrote = You wrote:
widget-choices = Choices
widget-other-ways = Other ways to answer
widget-chosen = chosen
widget-choose-first = Choose at least one first.
widget-ready = Ready
widget-private = Private
widget-call = Call

## Writing and sending
widget-write = Write your answer
widget-send = Send
widget-left = Characters left
widget-not-sent = Not sent yet. Trying again.
widget-retry = Try again
widget-refused = This was not sent.
widget-failed = Something went wrong. Please try again.
widget-closed = This chat was closed. You can go on with your code, or start again.
widget-start-again = Start again

## Coming back with a code
widget-code-title = Go on with your code
widget-code-label = Your code, 16 numbers
widget-code-go = Go on
widget-code-missing = Please write your code.
widget-code-wrong = I do not find this code. Check the numbers and write them again.

## Is the code right on the paper?
widget-check-open = I wrote it down. Check it
widget-check-title = Is the code right on your paper?
widget-check-label = Look at your paper and write the 16 numbers here
widget-check-go = Check
widget-check-right = The code on your paper is right. You can come back with it.
widget-check-count = The code has 16 numbers. You wrote this many:
widget-check-wrong = Press Back and look at your code again. These numbers are not right:

## The own copy
widget-copy-title = Your own copy
widget-copy-print = Print
widget-copy-note = Others may see a paper. Keep it in a safe place.

## Who opened the answers
widget-opened-title = Who has opened your answers?

## All data
widget-data-title = All your data
widget-data-save = Save as a file
widget-data-note = The file stays on this phone. Anyone who uses the phone can open it.

## The page around the chat
widget-page-script = This page needs JavaScript. In danger, call 112.
widget-page-accessibility = Accessibility
widget-page-privacy = Privacy
