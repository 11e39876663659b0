"""The talk with one family: takes what was heard, changes the interview, says what is said next."""
