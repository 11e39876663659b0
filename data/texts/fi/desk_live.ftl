### Työpöytä: mitä tuli sivun ollessa auki, ja viesti päivystäjälle. Perheet eivät näe näitä.

## The notice on an open page

desk-live-show = Näytä lista
# $what (text): counts in words, from the messages below
desk-live-new = Uutta: { $what }
# $before, $after (text): two parts of a list
desk-live-and = { $before }, { $after }
# $count (number): danger flags that nobody has read
desk-live-flags = { $count ->
        [one] { $count } ilmoitus vaarasta
       *[other] { $count } ilmoitusta vaarasta
    }
# $count (number): families that wait for a call
desk-live-calls = { $count ->
        [one] { $count } soittopyyntö
       *[other] { $count } soittopyyntöä
    }
# $count (number): cases that families sent
desk-live-cases = { $count ->
        [one] { $count } asia
       *[other] { $count } asiaa
    }

## The message to whoever is on call: e-mail and webhook. It may be read over a shoulder.

desk-alert-subject = Perhesilta: ilmoitus vaarasta on lukematta
# $at (text): time of day, with the date if it is not today
desk-alert-since = Kukaan ei ole lukenut ilmoitusta vaarasta. Ilmoitus tuli: { $at }.
desk-alert-open = Kirjaudu sisään ja lue ilmoitus täällä:
desk-alert-once = Jokaisesta ilmoituksesta lähtee vain yksi viesti. Viestissä ei ole tietoja perheestä. Älä vastaa viestiin.
