# What the checks of a rendering say to an interpreter, and the reasons an interpreter gives.

## Names of the checks

desk-review-check-number = Number
desk-review-check-date = Date
desk-review-check-name = Name
desk-review-check-negation = “Not”
desk-review-check-kinship = Family word
desk-review-check-gender = He or she
desk-review-check-empty = Empty
desk-review-check-copied = Copied
desk-review-check-glossary = Glossary
desk-review-check-contact = Hidden details

## What a check found. $how (changed, lost, new), $was and $now (text): words or numbers of the original and of the rendering

desk-review-slip-number = { $how ->
        [lost] Your text does not have the number { $was }.
        [new] The number { $now } is not in the original.
       *[changed] The original says { $was }. Your text says { $now }.
    }
desk-review-slip-date = { $how ->
        [lost] Your text does not have { $was }.
        [new] { $now } is not in the original.
       *[changed] The original says { $was }. Your text says { $now }.
    }
desk-review-slip-name = { $how ->
        [lost] Your text does not have the name { $was }.
        [new] The name { $now } is not in the original.
       *[changed] The original says { $was }. Your text says { $now }.
    }
desk-review-slip-negation = { $how ->
        [lost] The original has a “not” ({ $was }). Your text has none.
        [new] Your text has a “not” ({ $now }). The original has none.
       *[changed] The original says “{ $was }”. Your text says “{ $now }”.
    }
desk-review-slip-kinship = { $how ->
        [lost] Your text does not have { $was }.
        [new] { $now } is not in the original.
       *[changed] The original says { $was }. Your text says { $now }. Is it the same person?
    }
desk-review-slip-gender = { $how ->
        [lost] Is { $was } a woman or a man in your text?
        [new] Your text says { $now }. Is it a woman or a man?
       *[changed] The original says { $was }. Your text says { $now }. Is it a woman or a man?
    }
desk-review-slip-empty = Your text has no words yet.
desk-review-slip-copied = Your text is the same as the original.
desk-review-slip-glossary = The glossary says for { $was }: { $now }.
desk-review-slip-contact = { $how ->
        [lost] { $was } must stay in your text.
        [new] { $now } is not in the original.
       *[changed] { $was } must stay as it is. Your text says { $now }.
    }

## Why a warning does not hold

desk-review-override-same = It means the same
desk-review-override-spoken = People say it this way
desk-review-override-unclear = The original is not clear
desk-review-override-source = The original is wrong itself
desk-review-override-other = Other reason

## Why a rendering is doubtful

desk-review-doubt-dialect = Dialect
desk-review-doubt-idiom = Saying
desk-review-doubt-negation = “Not”
desk-review-doubt-number = Number
desk-review-doubt-kinship = Family word
desk-review-doubt-gender = He or she
desk-review-doubt-irony = Irony
desk-review-doubt-unreadable = Cannot be read
