### Työpöytä: tarkistuksen luvut, tulkin oma työmäärä ja mukaan otettavat korjaukset. Perheet eivät näe näitä sivuja.

desk-review-figures = Tarkistuksen luvut
desk-review-figures-words = Kuinka paljon tulkit lukivat, kuinka kauan se kesti ja mikä oli epävarmaa. Luvuista ei näy yhtäkään perhettä eikä tulkkia. Ketään ei verrata toiseen.
desk-review-figures-back = Luvut siitä, mitä perheet kertoivat
desk-review-figures-by-all = Ei jaettu
desk-review-figures-by-language = Perheen kieli
desk-review-figures-by-dialect = Arabian murre
desk-review-figures-by-letters = Arabian kirjaimet
desk-review-figures-arabic-letters = Arabialaiset kirjaimet
desk-review-figures-arabic-only = Tässä taulukossa ovat vain perheet, jotka kirjoittivat arabiaksi.

## What is counted, and what it does not say

desk-review-figures-read = Luetut viestit
desk-review-figures-about-read = Viestit tarkistuksista, jotka päättyivät tällä jaksolla. Jos kaksi tulkkia luki viestin, se lasketaan kahdesti. Aika ei kerro, miten hyvin joku tekee työnsä: pitkä ja vaikea viesti vie enemmän aikaa. Aikaa ei tiedetä, jos näyttöä käytettiin ilman komentosarjaa.
desk-review-figures-doubts = Miksi viesti oli epävarma
desk-review-figures-about-doubts = Yhdellä viestillä voi olla monta syytä. Epävarmuuden merkitseminen on hyvää työtä, ei virhe. Luku ei kerro, kuka oli epäselvä: perhe, botti vai järjestelmä.
desk-review-figures-overridden = Varoitukset, jotka eivät pitäneet paikkaansa
desk-review-figures-about-overridden = Kuinka usein tulkki sanoi, että varoitus oli väärä. Jos yhtä lajia on paljon, tarkistus on ehkä huono. Luku ei kerro, että tulkilta jäi jotakin huomaamatta.
desk-review-figures-tasks = Tehtävät
desk-review-figures-about-tasks = Tehtävät, joita pyydettiin tällä jaksolla, sellaisina kuin ne olivat laskentapäivänä. Puolet tehtävistä odotti näytetyn ajan tai vähemmän. Luku ei kerro syytä: ehkä kukaan ei ollut vapaa, tai perhe toivoi jotakuta, jota ei ollut.
desk-review-figures-pairs = Kaksi tulkkia, sama viesti
desk-review-figures-about-pairs = Viestit, jotka kaksi tulkkia luki toisistaan erillään. ”Sanovat samaa” tarkoittaa samoja sanoja. Eri sanat voivat tarkoittaa samaa, joten pieni luku ei ole merkki huonosta työstä.

desk-review-figures-code-rows = Luettuja viestejä
desk-review-figures-code-doubtful = Niistä epävarmoja
desk-review-figures-code-time = Yhden viestin aika (mediaani)
desk-review-figures-code-asked = Pyydettyjä tehtäviä
desk-review-figures-code-taken = Tulkki otti
desk-review-figures-code-done = Valmiita
desk-review-figures-code-declined = Joku ei ottanut
desk-review-figures-code-late = Myöhässä
desk-review-figures-code-until_taken = Pyynnöstä ottamiseen (mediaani)
desk-review-figures-code-until_done = Pyynnöstä valmiiksi (mediaani)
desk-review-figures-code-compared = Viestejä, jotka molemmat lukivat
desk-review-figures-code-alike = Niistä molemmat sanovat samaa
# $count (number): per cent
desk-review-figures-percent = { $count } %
# $count (number): seconds
desk-review-figures-seconds = { $count } s
desk-review-figures-still = yli puolet on vielä kesken

# $day (text): a date in words
desk-review-figures-how-counted = Jakso on laskettu sellaisena kuin se oli { $day }.
desk-review-figures-how-rounded = Määrät, osuudet ja sekunnit on pyöristetty lähimpään viiteen. Siksi osien summa voi poiketa kokonaisluvusta.
# $k (number): the smallest number of families
desk-review-figures-how-withheld = Lukua ei näytetä, jos sen takana on alle { $k } perhettä. Myös joitakin sen vieressä olevia lukuja jätetään pois, jotta kukaan ei voi laskea sitä.
# $fewest (number): the smallest number of interpreters
desk-review-figures-how-people = Lukua työstä, jota on tehnyt alle { $fewest } tulkkia, ei näytetä: se kertoisi, miten yksi ihminen työskentelee.
desk-review-figures-how-dialect = Murre on ohjelman arvaus. Ohjelma arvasi sen, kun tarkistusta pyydettiin.

## The own load of an interpreter. $count (number), $days (number)

desk-own-load-read = { $count ->
        [one] Olet lukenut { $count } viestin viimeisten { $days } päivän aikana.
       *[other] Olet lukenut { $count } viestiä viimeisten { $days } päivän aikana.
    }
# $hours, $minutes (number)
desk-own-load-time = { $hours ->
        [0] Aikaa meni { $minutes } min.
       *[other] Aikaa meni { $hours } h { $minutes } min.
    }
desk-own-load-open = { $count ->
        [0] Sinulla ei ole avoimia tehtäviä.
        [one] Sinulla on { $count } avoin tehtävä.
       *[other] Sinulla on { $count } avointa tehtävää.
    }
desk-own-load-left = { $count ->
        [0] Niiden kaikki viestit ovat valmiita.
        [one] { $count } viesti on vielä kesken.
       *[other] { $count } viestiä on vielä kesken.
    }

## Corrections to take along, for administrators

desk-corrections = Korjaukset
desk-corrections-words = Tulkit ovat korjanneet sitä, mitä botti ymmärsi. Näillä riveillä bottia voi kokeilla ja opettaa. Nimet, puhelinnumerot ja osoitteet on jo piilotettu.
desk-corrections-left-out = Mukana ei ole yksityisiä kysymyksiä, sanoja jotka kertovat vaarasta, epävarmoja viestejä, suljettuja asioita eikä sitä, mitä perhe ei lähettänyt.
desk-corrections-names = Lue jokainen rivi. Ohjelma ei löydä kaikkia nimiä. Harvinainen nimi pienellä kirjaimella voi olla vielä jäljellä. Valitse vain rivit, joista ei tunnista ketään.
desk-corrections-none = Tällä jaksolla ei ole korjauksia.
# $n (number): which line
desk-corrections-line = Rivi { $n }
desk-corrections-act = Tarkoitus
desk-corrections-value = Arvo
desk-corrections-labels = Tarpeet ja vahvuudet
desk-corrections-hidden = Piilotettu
desk-corrections-hidden-none = ei mitään
desk-corrections-hidden-name = nimiä: { $count }
desk-corrections-hidden-phone = puhelinnumeroita: { $count }
desk-corrections-hidden-address = osoitteita: { $count }
desk-corrections-hidden-mail = sähköpostiosoitteita: { $count }
desk-corrections-hidden-number = henkilön numeroita: { $count }
desk-corrections-may-leave = Tämän rivin saa ottaa mukaan
desk-corrections-take = Lataa valitut rivit
desk-corrections-problem-nothing = Mitään ei ladattu. Valitse rivit, jotka saa ottaa mukaan.
desk-corrections-problem-changed = Mitään ei ladattu. Jokin on muuttunut sen jälkeen, kun luit rivit. Lue ja valitse ne uudelleen.

## In the log

desk-action-corrections-read = luki korjauksia, nimet piilotettuina
desk-action-corrections-exported = latasi korjauksia, nimet piilotettuina
