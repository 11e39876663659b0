### Työpöytä: työskentelyjaksot perheen kanssa, tapaamiset ja dokumentaatio. Viimeisen osan lukee perhe paperilta.

## The work of a case

desk-work = Työ perheen kanssa
# $number (text): the case's number
desk-work-title = Työ perheen kanssa, asia { $number }
desk-work-lead = Palvelun jaksot: alku, tavoitteet, tapaamiset ja loppuarviointi. Perhe on mukana, koska se itse haluaa. Perheen puolesta ei tehdä sitä, minkä perhe osaa tuettuna itse.
desk-work-look-first = Ennen seuraavaa yhteistä tapaamista: tapaa jokainen aikuinen yksin ja lue koko asia. Sovi siihen asti tapaamisia yhden ihmisen kanssa kerrallaan.
desk-work-interpreter-wishes = Mitä perhe toivoo tulkilta
desk-work-open = Avaa työ perheen kanssa
desk-work-begin = Aloita työskentelyjakso
desk-work-none = Yhtään jaksoa ei ole aloitettu.
desk-work-next-meeting = Seuraava tapaaminen
desk-work-next-none = Tapaamista ei ole sovittu.

## Periods

desk-work-periods = Työskentelyjaksot
desk-work-service = Palvelu
desk-work-in-plan = suunnitelmassa
desk-work-against-reason = Miksi tämä ja miksi nyt?
desk-work-against = Aloitettu, vaikka:
desk-work-time-agreed = Sovittu aika
desk-work-start = Alku
desk-work-end = Loppu
desk-work-end-hint = Jätä loppu tyhjäksi, jos pituus on tavallinen. Kiintymyssuhteen tuella ei ole tavallista pituutta: sovi loppu.
desk-work-end-reason = Miksi lyhyempi tai pidempi kuin tavallisesti
desk-work-goals = Jakson tavoitteet
desk-work-goals-none = Suunnitelmassa ei vielä ole tavoitteita. Kirjoita ne perheen kanssa ensin tai pian.
desk-work-workers = Työntekijät
desk-work-workers-hint = Valitse kaksi tai tiimi. Kenenkään ei pidä tehdä tätä työtä yksin.
desk-work-team = Tiimi, joka tekee työn
desk-work-interpreter = Tulkki
desk-work-interpreter-none = ei tulkkia
desk-work-interpreter-in-person = tulkki paikalla
desk-work-interpreter-remote = tulkki puhelimella tai videolla
desk-work-cancel = Miten perhe kertoo, ettei pääse tulemaan
desk-work-cancel-hint = Esimerkiksi puhelinnumero. Se näkyy perheen kopiossa. Älä kirjoita tähän palvelusta mitään.
desk-work-start-button = Aloita jakso
desk-work-change = Muuta sovittua
desk-work-state-running = käynnissä
desk-work-state-ended = päättynyt
desk-work-state-stopped = keskeytetty
desk-work-concern-one-worker = Yksi työntekijä tekee tätä yksin. Valitse toinen tai tiimi.
# $most (number): the usual number of meetings at most
desk-work-concern-beyond = Tapaamisia on enemmän kuin tavallisesti ({ $most }). Puhu perheen kanssa siitä, mitä se nyt tarvitsee.
desk-work-concern-late = Sovittu loppu on mennyt. Pidä loppuarviointi tai sopikaa myöhempi loppu.

## The end, and some time after it

desk-work-end-button = Loppuarviointi
desk-work-review = Loppuarviointi
desk-work-review-hint = Kysy ensin perheeltä. Jaksot ja tapaamiset jäävät luettaviksi.
desk-work-better = Mikä on nyt paremmin?
desk-work-remains = Mitä jää vielä?
desk-work-what-next = Mitä seuraavaksi?
desk-work-stop-reason = Miksi jakso keskeytettiin
desk-work-look = Mitä perheelle kuuluu lopun jälkeen
desk-work-look-day = Kysy perheen kuulumisia
desk-work-look-hint = Päivä jonkin ajan päästä lopusta, vuoden sisällä. Jätä tyhjäksi, jos kenenkään ei tarvitse kysyä.
desk-work-look-words = Mitä perheelle kuuluu nyt?
# $day (text): a date in words
desk-work-look-planned = Kysy perheen kuulumisia: { $day }

## Meetings

desk-work-meetings = Tapaamiset
desk-work-meetings-none = Tapaamista ei ole vielä sovittu.
desk-work-meeting-add = Sovi tai kirjaa tapaaminen
desk-work-meeting-change = Muuta tai kirjaa, mitä tapahtui
desk-work-meeting-planned = sovittu
desk-work-meeting-held = pidetty
desk-work-meeting-cancelled = peruttu
desk-work-meeting-not-come = kukaan ei tullut
desk-work-unwritten = Päivä on mennyt: kirjaa, mitä tapahtui.
# $n (number): which meeting this is
desk-work-number = { $n }. tapaaminen
# $n (number): which meeting this is, $least and $most (number): how many there usually are
desk-work-number-of = { $n }. tapaaminen, yleensä { $least }–{ $most }
desk-work-day = Päivä
desk-work-time = Kello
desk-work-place = Paikka
desk-work-place-home = perheen kotona
desk-work-place-office = toimistolla
desk-work-place-other = muualla
desk-work-place-words = Missä
desk-work-people = Ketkä perheestä
desk-work-others = Kuka muu
desk-work-apart = Pidetään erillään
desk-work-apart-tick = Yksi ihminen yksin, tai sanoja, joita kaikki eivät saa lukea
desk-work-apart-hint = Tapaaminen yhden ihmisen kanssa pidetään aina erillään: sitä ei ole missään asiakirjassa, kopiossa eikä kumppanin näkymässä. Näin se myös pysyy, kun se on pidetty.
desk-work-interpreter-language = Tulkin kieli
desk-work-wish = Perheen toive toteutui:
desk-work-wish-unknown = ei tiedossa
desk-work-wish-yes = kyllä
desk-work-wish-no = ei
desk-work-words = Mitä tehtiin
desk-work-next = Seuraava askel
desk-work-words-hint = Kirjoita tämä, kun tapaaminen on pidetty. Jos se peruttiin, kirjoita, kuka perui.
desk-work-cost = Jos perhe ei tule eikä peru, tulkki voi maksaa perheelle. Näin on vain, jos perhettä on varoitettu ennalta (enintään 56,70 euroa vuonna 2025, laki 681/2023, 32 a §). Kerro, miten perutaan: se lukee perheen kopiossa suunnitelmasta.
desk-work-kept-apart = Pidetään erillään tästä sivusta.
desk-work-kept-apart-open = Luottamuksella sanottua. Älä lue tätä ääneen, tulosta tai näytä puolisolle tai lapsille.
desk-work-kept-apart-words = Joitakin tapaamisia pidetään erillään.
desk-work-kept-apart-open-button = Avaa se, mitä pidetään erillään (kirjataan lokiin)

## In the list of what is due

desk-work-due-meeting = Tapaaminen
desk-work-due-end = Työskentelyjakson loppuarviointi
desk-work-due-after = Kysy perheen kuulumisia lopun jälkeen

## What is wrong with a form: nothing was kept, and the words still stand in the form

desk-work-problem-service = Valitse palvelu listasta.
desk-work-problem-against = Jokin puhuu tätä palvelua vastaan. Kirjoita, miksi silti aloitat sen.
desk-work-problem-date = Anna päivä, kuukausi ja vuosi, ei kovin kaukaa.
desk-work-problem-end = Valitse loppu alun jälkeen, kahden vuoden sisällä.
desk-work-problem-end-reason = Tämä on lyhyempi tai pidempi kuin tavallisesti. Kirjoita, miksi.
desk-work-problem-workers = Valitse, ketkä tekevät työn: kaksi työntekijää tai tiimi.
desk-work-problem-team = Valitse tiimi listasta.
desk-work-problem-interpreter = Valitse, miten tulkki on mukana.
desk-work-problem-long = Teksti on liian pitkä. Kirjoita enintään 1000 merkkiä, nimeen tai paikkaan enintään 100.
desk-work-problem-language = Valitse sanojen kieli.
desk-work-problem-state = Tällaista tilaa ei ole. Valitse tila listasta.
desk-work-problem-review = Kirjoita, mikä on nyt paremmin.
desk-work-problem-reason = Kirjoita, miksi jakso keskeytettiin.
desk-work-problem-past = Tämä päivä on mennyt. Valitse myöhempi päivä.
desk-work-problem-far = Valitse päivä vuoden sisällä.
desk-work-problem-future = Tämä päivä ei ole vielä tullut. Sovi tapaaminen tai valitse toinen päivä.
desk-work-problem-time = Anna tunnit ja minuutit, esimerkiksi 14:30.
desk-work-problem-place = Valitse paikka listasta.
desk-work-problem-place-words = Kirjoita, missä tapaaminen on.
desk-work-problem-people = Valitse, ketkä ovat paikalla.
desk-work-problem-together = Sovi tämä tapaaminen yhden ihmisen kanssa. Lue koko asia ennen yhteistä tapaamista.
desk-work-problem-wish = Valitse, toteutuiko perheen toive.
desk-work-problem-words = Kirjoita, mitä tehtiin.
desk-work-problem-stale = Työkaveri muutti tätä välissä. Lue, miten asia on nyt, ja tallenna sanasi sitten uudelleen.
desk-work-problem-closed = Tämä asia on päätetty. Avaa se ensin uudelleen asian sivulla.

## The documentation

desk-record = Dokumentaatio
desk-record-words = Valitun ajan suunnitelma, jaksot, tapaamiset ja arvioinnit yhtenä asiakirjana.
desk-record-from = Alkaen
desk-record-to = Päättyen
desk-record-make = Tee asiakirja
desk-record-pdf = Tallenna PDF
# $number (text): the case's number
desk-record-title = Asian { $number } dokumentaatio
desk-record-lead = Mitä perheen kanssa sovittiin ja mitä tehtiin tänä aikana. Sanat ovat niin kuin ne kirjoitettiin.
desk-record-time = Aika
desk-record-made = Tehty
desk-record-apart = Se, mitä joku on kertonut luottamuksella tai mikä koskee turvallisuutta, pidetään erillään. Sitä ei ole tässä asiakirjassa.
desk-record-plan = Suunnitelma
desk-record-step = Askel
desk-record-happened = Tänä aikana
desk-record-nothing = Tänä aikana ei kirjattu mitään.
desk-record-written = kirjoitettu
desk-record-changed = sanoja muutettu
desk-record-meetings = Pidetyt tapaamiset
desk-record-reviews = Suunnitelman arvioinnit
desk-record-decisions = Tiimin päätökset

## In the figures

desk-work-given-about = Tänä aikana alkaneet työskentelyjaksot ja perheet, jotka liittyivät ryhmään. Perhe lasketaan kerran kutakin palvelua kohti.

## Who did what

desk-action-period-read = avasi työn perheen kanssa
desk-action-period-started = aloitti työskentelyjakson
desk-action-period-changed = muutti työskentelyjaksoa
desk-action-period-ended = päätti työskentelyjakson
desk-action-period-looked-after = kirjasi, mitä perheelle kuuluu lopun jälkeen
desk-action-period-record-read = avasi dokumentaation
desk-action-period-record-taken = otti dokumentaation mukaan PDF:nä
desk-action-meeting-written = sopi tai kirjasi tapaamisen
desk-action-meeting-changed = muutti tapaamista
desk-action-meeting-apart-read = avasi erillään pidettävät tapaamiset

## The family's copy of the plan: read by the family, on paper

desk-work-copy-meetings = Milloin tapaamme
desk-work-copy-place-home = teidän kotonanne
desk-work-copy-place-office = meidän toimistollamme
desk-work-copy-place-other = muualla
desk-work-copy-interpreter = tulkki on mukana
desk-work-copy-cancel = Jos ette pääse tulemaan, kertokaa meille heti kun voitte
desk-work-copy-cancel-worker = Jos ette pääse tulemaan, kertokaa työntekijälle heti kun voitte.
desk-work-copy-cost = Jos ette tule ettekä kerro meille, tulkki voi maksaa teille rahaa. Lapset eivät maksa koskaan.
