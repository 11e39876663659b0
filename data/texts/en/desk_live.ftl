### The desk: what came in while a page was open, and the message to whoever is on call. Families do not see these.

## The notice on an open page

desk-live-show = Show the list
# $what (text): counts in words, from the messages below
desk-live-new = New: { $what }
# $before, $after (text): two parts of a list
desk-live-and = { $before }, { $after }
# $count (number): danger flags that nobody has read
desk-live-flags = { $count ->
        [one] { $count } danger flag
       *[other] { $count } danger flags
    }
# $count (number): families that wait for a call
desk-live-calls = { $count ->
        [one] { $count } call-back request
       *[other] { $count } call-back requests
    }
# $count (number): cases that families sent
desk-live-cases = { $count ->
        [one] { $count } case
       *[other] { $count } cases
    }

## The message to whoever is on call: e-mail and webhook. It may be read over a shoulder.

desk-alert-subject = Perhesilta: a danger flag is unread
# $at (text): time of day, with the date if it is not today
desk-alert-since = A danger flag is unread since { $at }.
desk-alert-open = Sign in and read it here:
desk-alert-once = This message is sent once for each flag. It says nothing about the family. Do not reply to it.
