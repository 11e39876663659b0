# What an interpreter's review changes for the worker: the state of quoted words and flags, and remarks. Families do not see these pages.

# $spoken (text): the language of the words, $by (text): the interpreter's number
desk-reviewed-read = { $spoken }, read by interpreter { $by }.
# $why (text): told when there are reasons, $reasons (text): such as "dialect, negation"
desk-reviewed-doubtful = { $why ->
        [told] Doubtful: { $reasons }.
       *[none] Doubtful.
    }
desk-reviewed-two = Two readings are possible.
desk-reviewed-whole = The rendering is of the whole message.
desk-reviewed-not-here = The rendering is not shown here.
desk-reviewed-rendering = Rendering
desk-reviewed-readings = Two readings
desk-reviewed-all = Reviewed: an interpreter has read the words that this rests on.
desk-reviewed-partly = Partly reviewed. No interpreter has read the other words yet. Do not treat it as established.
desk-reviewed-in-doubt = Reviewed, but the wording is doubtful. Do not treat it as established.
desk-reviewed-ask = Do not act on the wording alone. Ask with an interpreter.

## Remarks of the interpreter

# $count (number): how many remarks and notes there are
desk-reviewed-remarks = { $count ->
        [one] Remark of the interpreter ({ $count })
       *[other] Remarks of the interpreter ({ $count })
    }
desk-reviewed-remarks-words = Read these alone. An interpreter may think that a need was missed. A remark is not a flag. It does not go onto paper or into a file.
desk-reviewed-remark = Perhaps missed
desk-reviewed-note = Note on the words

## Two interpreters beside each other

# $number (text): the case
desk-compared-title = Two interpreters compared: { $number }
desk-compared-words = Two interpreters read the same messages apart from each other. Here are the messages on which they differ. Marked words are not the same. Until you choose, both stand as two readings and the wording is doubtful.
desk-compared-link = Compare the two readings
# $n (number): which message on this page
desk-compared-message = Message { $n }
# $by (text): the interpreter's number
desk-compared-first = First reader, { $by }
desk-compared-second = Second reader, { $by }
desk-compared-doubtful = Doubtful:
# $first (text), $second (text): the interpreters' numbers
desk-compared-choose-first = Choose { $first }
desk-compared-choose-second = Choose { $second }
desk-compared-choose-open = Leave it open
desk-compared-now-none = Nobody has chosen yet.
desk-compared-now-open = Left open.
# $first (text), $second (text): the interpreters' numbers
desk-compared-now-first = The rendering of { $first } stands.
desk-compared-now-second = The rendering of { $second } stands.
desk-compared-none = There is no difference to show here.
desk-compared-private = Messages with something private in them are shown only when you open them. Opening is logged.
desk-compared-open-private = Open these too
desk-action-review-compared = compared two readings
desk-action-review-settled = chose between two readings
