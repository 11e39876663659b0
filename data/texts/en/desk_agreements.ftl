### What a family agreed to, on the case page. English is the source.

desk-agreed = What the family agreed to
desk-agreed-words = What was on the screen, what the family said to it, when, how and in which language. An agreement is no legal basis by itself.
desk-agreed-none = There is no list. This talk began before agreements were noted.
desk-agreed-caution = The family has taken back: { $what } ({ $at }).

## What for
desk-agreed-talk = Taking part in the talk
desk-agreed-interpreter = An interpreter may read
desk-agreed-reporting = The text about the duty to report
desk-agreed-private = Private questions, alone
desk-agreed-sending = Sending the answers to a worker
desk-agreed-contact = Ways of contact
desk-agreed-call = A call
desk-agreed-letter = Answers to letters
desk-agreed-group = Joining a group
desk-agreed-partner = Sharing the plan with a partner

## What was said, and how
desk-agreed-was-given = Yes
desk-agreed-was-declined = No
desk-agreed-was-taken-back = Taken back
desk-agreed-was-told = Told
desk-agreed-how-button = by a button
desk-agreed-how-words = in own words
desk-agreed-how-shown = shown on the screen
desk-agreed-how-noted = noted by a worker

## The text that was shown
desk-agreed-read = Read the text as it was shown
desk-agreed-version = Version of the text: { $version }
desk-agreed-notice = Version of the privacy notice at that time: { $version }
desk-agreed-not-kept = The text of that day was not kept.
desk-agreed-before = { $count ->
        [one] { $count } earlier line
       *[other] { $count } earlier lines
    }
desk-review-problem-taken-back = Nothing was asked. The family has taken back that an interpreter may read.
