### The glossary's pages, and earlier texts that are offered to an interpreter.

desk-glossary = Glossary
desk-glossary-words = Words of the trade with one fixed wording in each language. Use this wording, so that families and workers mean the same thing.
desk-glossary-who-keeps = An administrator keeps the glossary. Tell them when a wording is wrong or missing.
desk-glossary-you-keep = You keep it. Interpreters use your change from the next message on.
desk-glossary-look-up = Word to look up
desk-glossary-look-up-do = Look up
desk-glossary-all = Show all
desk-glossary-count = { $count ->
        [0] No such word.
        [one] { $count } term
       *[other] { $count } terms
    }
desk-glossary-also = People also say
desk-glossary-changed = Changed here
desk-glossary-added = Added here
desk-glossary-change = Change
desk-glossary-removed = Removed terms
desk-glossary-removed-words = Nobody is warned about these terms. An administrator can bring them back.

## One term

desk-glossary-add = Add a term
desk-glossary-to-list = Back to the glossary
desk-glossary-term = Fixed wording
desk-glossary-feminine = Form for a woman, when there is one
desk-glossary-explain = What it means, in one or two short sentences
desk-glossary-forms = Other forms of the fixed wording
desk-glossary-forms-hint = Other forms: how the fixed wording looks inside a sentence. Write one on a line.
desk-glossary-find = Other words people use for it
desk-glossary-find-hint = Other words: they are found in a message, but are not the fixed wording. Write one on a line. A star at the end of a word stands for any ending: lapsilis*
desk-glossary-source = Source
desk-glossary-source-hint = The number of the law, or the service that uses the word.
desk-glossary-keep = Save
desk-glossary-more = Take away or undo
desk-glossary-of-file = The wording before it was changed here:
desk-glossary-back = Use the wording from before
desk-glossary-remove = Remove this term
desk-glossary-remove-words = You can bring a removed term back later.
desk-glossary-is-removed = This term is removed. Nobody is warned about it.
desk-glossary-return = Bring this term back

## What is wrong

desk-glossary-not-kept = Nothing was saved yet. Your words are still in the form. Look at:
desk-glossary-stale = Somebody changed this term while you were writing. Your words are still in the form. Compare, and save again.
desk-glossary-now = Now in the glossary
desk-glossary-problem-needed = Write something here.
desk-glossary-problem-long = This is too long. At most { $words } characters.
desk-glossary-problem-many = These are too many. At most { $words } lines.
desk-glossary-problem-star = The star in “{ $words }” is in a wrong place. It stands at the end of a word, after at least 3 letters.
desk-glossary-problem-plain = Write this without a star.
desk-glossary-problem-letters = There are no letters in “{ $words }”.
desk-glossary-problem-other = These words belong already to the term “{ $words }”.
desk-glossary-problem-takes = With this, “{ $words }” would not be found any more. Choose other words.

## Earlier texts on the interpreter's screen

desk-row-offers = Your earlier texts
desk-row-offer-same = same words
desk-row-offer-here = only here:
desk-row-offer-there = only earlier:
desk-row-offer-take = Use this
desk-row-offer-none = You have no earlier text for these words.
desk-key-offer = Use an earlier text

## In the log

desk-action-glossary-read = read the glossary
desk-action-glossary-term-read = opened a term of the glossary
desk-action-glossary-added = added a term to the glossary
desk-action-glossary-changed = changed a term of the glossary
desk-action-glossary-removed = removed a term from the glossary
desk-action-glossary-returned = brought a term of the glossary back
desk-action-glossary-taken-back = undid a change of the glossary
