### Työpöytä: luvut palveluntuottajien ja kuntien foorumille. Perheet eivät näe näitä sivuja.

desk-figures = Luvut
desk-figures-words = Perheiden kertomat asiat yhteen laskettuina, kuntien ja palveluntuottajien keskusteluun. Luvut on pyöristetty ja pienet luvut jätetty pois, jotta ne eivät näytä yhtäkään perhettä.
# $day (text): a date in words
desk-figures-none-yet = Lukuja ei vielä ole. Vuosineljännes lasketaan kuukausi sen päättymisen jälkeen. Ensimmäiset luvut tulevat { $day }.
desk-figures-period = Ajanjakso
desk-figures-by = Jaettuna
desk-figures-by-all = Ei jaettu
desk-figures-by-area = Alue (tiimi)
desk-figures-by-language = Perheen kieli
desk-figures-by-month = Lähetyskuukausi
# $first, $last (text): names of months, $year (text): digits
desk-figures-quarter = { $first } – { $last } { $year }
# $year (text): digits
desk-figures-year = Koko vuosi { $year }
desk-figures-all = Kaikki
desk-figures-csv = Tämän jakson kaikki taulukot tiedostona (CSV)

## How it is counted

desk-figures-how = Miten luvut on laskettu
# $day (text): a date in words
desk-figures-how-counted = Jakso on laskettu sellaisena kuin se oli { $day }. Myöhemmät arviot ja vastaukset eivät muuta sitä.
desk-figures-how-rounded = Jokainen perheiden määrä on pyöristetty lähimpään viiteen. Siksi osien summa voi poiketa kokonaisluvusta.
# $k (number): the smallest number that is shown
desk-figures-how-withheld = Lukua, joka on pienempi kuin { $k }, ei näytetä. Myös joitakin sen vieressä olevia suurempia lukuja jätetään pois, jotta kukaan ei voi laskea pientä lukua.
desk-figures-how-flags = Tarve lasketaan kerran perhettä kohti. Tarpeita, jotka työntekijä on hylännyt, ei lasketa.
desk-figures-how-year = Turvallisuus, parisuhde sekä alkoholi, huumeet ja pelaaminen lasketaan vain koko alueelta ja koko vuodelta.
desk-figures-year-only = Koko vuosi näyttää vain ne tarpeet, joita ei koskaan jaeta: turvallisuus, parisuhde sekä alkoholi, huumeet ja pelaaminen.

## What is counted

desk-figures-needs = Tarpeet
desk-figures-strengths = Vahvuudet
desk-figures-wished = Palvelut, joita perheet toivovat
desk-figures-given = Annetut palvelut
desk-figures-waiting = Odotusaika
desk-figures-waiting-about = Päivät lähettämisestä siihen, että joku otti asian. Puolet perheistä odotti näin kauan tai vähemmän.
desk-figures-median = Odotusaika (mediaani)
# $count (number): full days
desk-figures-days = { $count ->
        [one] { $count } päivä
       *[other] { $count } päivää
    }
desk-figures-still = yli puolet odotti yhä
desk-figures-withheld = ei näytetä
desk-figures-chart = Palkkeja, jokaisessa yksi luku. Samat luvut ovat alla taulukossa.
desk-figures-no-chart = Tässä ei ole lukua piirrettäväksi. Katso taulukko.

## The columns of a table

desk-figures-column-period = Ajanjakso
desk-figures-column-topic = Mitä on laskettu
desk-figures-column-code = Koodi
desk-figures-column-name = Nimi
desk-figures-column-by = Jaettuna
desk-figures-column-group = Ryhmä
desk-figures-column-value = Luku
desk-figures-column-note = Huomautus
