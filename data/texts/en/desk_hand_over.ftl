### The message that a family sent its answers: e-mail. Families do not see this.

## The message about a case that a family sent. It may be read over a shoulder.

desk-hand-over-subject = Perhesilta: a new case
desk-hand-over-subject-again = Perhesilta: a case has changed
# $at (text): time of day, with the date if it is not today
desk-hand-over-sent = A family sent its answers. Time: { $at }.
desk-hand-over-sent-again = A family sent its answers again. Time: { $at }.
desk-hand-over-open = Sign in and read the case here:
desk-hand-over-once = This message is sent once for each time a family sends. It says nothing about the family. Do not reply to it.
