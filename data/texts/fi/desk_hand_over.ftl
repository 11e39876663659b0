### Viesti siitä, että perhe lähetti vastauksensa: sähköposti. Perheet eivät näe tätä.

## The message about a case that a family sent. It may be read over a shoulder.

desk-hand-over-subject = Perhesilta: uusi asia
desk-hand-over-subject-again = Perhesilta: asiaan tuli muutos
# $at (text): time of day, with the date if it is not today
desk-hand-over-sent = Perhe lähetti vastauksensa. Aika: { $at }.
desk-hand-over-sent-again = Perhe lähetti vastauksensa uudelleen. Aika: { $at }.
desk-hand-over-open = Kirjaudu sisään ja lue asia täällä:
desk-hand-over-once = Jokaisesta lähetyksestä lähtee vain yksi viesti. Viestissä ei ole tietoja perheestä. Älä vastaa viestiin.
