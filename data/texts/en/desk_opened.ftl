### The desk's words for the family's own look at who opened its answers, as a case's history and the log show it.

desk-actor-family = the family
desk-action-family-looked = looked at who opened its answers
