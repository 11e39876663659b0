### Words that only the questionnaire as a form (XLSForm) needs; everything else in it are the texts of the chat.

form-title = Perhesilta: a family's questionnaire
form-no-answer = You do not have to answer. Why is there no answer here?
form-person = Person { $n } at home
form-year = Year
form-month = Month, if you know it
form-range = Write a number from { $min } to { $max }.
form-only-one = One of these choices does not go together with the others.
