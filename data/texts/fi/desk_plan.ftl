### Työpöytä: perheen kanssa tehty suunnitelma, kaikkien suunnitelmien määräpäivät ja perheen oma kopio (viimeinen osa).

## The list of what is due

desk-plans = Suunnitelmat
desk-plans-words = Askeleet, arvioinnit, tapaamiset ja työskentelyjaksojen loput, joiden päivä on viikon sisällä tai mennyt. Aikaisin ensin.
desk-plans-view-mine = Omat asiat
desk-plans-view-team = Tiimini asiat
desk-plans-view-all = Kaikki asiat
desk-plans-none = Viikon sisällä ei ole määräpäiviä.
desk-plans-more = Tässä näkyvät vain aikaisimmat rivit.
desk-plans-what = Mitä
desk-plans-review = Suunnitelman arviointi
# $count (number): lines of the list
desk-plans-found = { $count ->
        [one] { $count } rivi
       *[other] { $count } riviä
    }

## The plan of a case

desk-plan = Suunnitelma
# $number (text): the case's number
desk-plan-title = Suunnitelma, asia { $number }
desk-plan-lead = Kirjoita suunnitelma yhdessä perheen kanssa. Perhe sanoo tavoitteet omin sanoin. Askeleet ovat pieniä. Älä tee perheen puolesta sitä, minkä perhe voi tehdä tuettuna itse.
desk-plan-open-words = Tavoitteet perheen omin sanoin, pienet askeleet ja arviointi.
desk-plan-to-make = Tee suunnitelma perheen kanssa
desk-plan-to-open = Avaa suunnitelma
desk-plan-back = Takaisin asiaan
desk-plan-family-reads = Perhe saa tästä oman kopion. Älä kirjoita tähän mitään, mitä puoliso tai lapset eivät saa lukea.
desk-plan-alone = Tapaa jokainen aikuinen kerran yksin ennen yhteisiä tapaamisia. Tee näin jokaisen perheen kanssa.
desk-plan-closed = Tämä asia on päätetty. Avaa asia uudelleen sen omalla sivulla, jos haluat muuttaa suunnitelmaa.
# $name, $at (text): who wrote and when
desk-plan-by = { $name }, { $at }
# $count (number): earlier versions
desk-plan-earlier = Ennen tätä ({ $count })
desk-plan-keep = Tallenna
desk-plan-to-form = Lomakkeeseen
desk-plan-language = Näiden sanojen kieli

## Goals

desk-plan-goals = Tavoitteet
desk-plan-goals-none = Tavoitetta ei vielä ole. Aloita siitä, mitä perhe toivoo.
desk-plan-goal = Tavoite
desk-plan-goal-words = Tavoite perheen omin sanoin
desk-plan-goal-hint = Sillä kielellä, jolla perhe sen sanoi. Muuta sanoja vain yhdessä perheen kanssa.
desk-plan-goal-add = Kirjoita tavoite
desk-plan-goal-change = Muuta sanoja
desk-plan-goal-move = Missä tavoitteessa mennään
desk-plan-better = Mikä on paremmin, kun lopetamme?
desk-plan-better-hint = Kysy perheeltä. Tästä te molemmat näette, milloin työ voi loppua.
desk-plan-better-none = Ei vielä tiedossa. Kysy perheeltä: mikä on paremmin, kun lopetamme?
desk-plan-from = Perheen vastauksista
# $label (text): short name of the question
desk-plan-begin = Aloita tavoite tästä: { $label }
desk-plan-without-family = Muut tekevät tässä kaikki askeleet. Mikä pieni askel on perheen oma?
desk-plan-goal-state-open = työ jatkuu
desk-plan-goal-state-reached = saavutettu
desk-plan-goal-state-dropped = jätetty pois
desk-plan-goal-ends = Kun tavoite on saavutettu tai jätetty pois, myös sen keskeneräiset askeleet päättyvät.

## Steps

desk-plan-steps = Pienet askeleet
desk-plan-steps-none = Ei vielä askelia. Mikä on pienin asia, joka auttaisi?
desk-plan-step-add = Kirjoita askel
desk-plan-step-change = Muuta askelta
desk-plan-step-move = Missä askeleessa mennään
desk-plan-step-words = Mitä
desk-plan-who = Kuka
desk-plan-who-family = perhe
desk-plan-who-member = perheenjäsen
desk-plan-who-worker = työntekijä
desk-plan-who-other = joku muu
desk-plan-who-words = Nimi tai rooli
desk-plan-who-words-hint = Esimerkiksi: äiti, koulu, neuvola.
desk-plan-due = Mihin mennessä
desk-plan-effect = Mitä toivomme sen muuttavan?
# $spoken (text): name of the family's language
desk-plan-step-family = Mitä, perheen kielellä ({ $spoken })
desk-plan-effect-family = Mitä toivomme sen muuttavan, perheen kielellä ({ $spoken })
desk-plan-family-hint = Perheen kopiota varten. Pyydä apua tulkilta. Jos jätät nämä tyhjiksi, kopiossa ovat omat sanasi.
desk-plan-state = Tila
desk-plan-state-planned = suunniteltu
desk-plan-state-doing = tekeillä
desk-plan-state-done = tehty
desk-plan-state-dropped = jätetty pois
desk-plan-reason = Miksi
desk-plan-reason-hint = Kirjoita syy, kun jätät jotain pois. Se ei näy perheen kopiossa.
desk-plan-with-goal = Päättyi tavoitteen mukana.
desk-plan-late = myöhässä

## Review

desk-plan-review = Arviointi
desk-plan-review-none = Arviointia ei ole sovittu.
desk-plan-review-proposed = Määräajasta laskettu ehdotus. Sovi päivästä perheen kanssa.
desk-plan-review-day = Seuraava arviointi
desk-plan-review-set = Tallenna päivä
desk-plan-review-hold = Arviointi pidettiin
desk-plan-review-words = Mikä on nyt paremmin, mikä ei?
desk-plan-review-hint = Kysy ensin perheeltä. Jätä seuraava päivä tyhjäksi, jos työ päättyy.
desk-plan-review-held = Pidetyt arvioinnit

## Services of the plan

desk-plan-services = Suunnitelman palvelut
desk-plan-services-none = Palvelua ei ole valittu.
desk-plan-services-words = Perheen toiveet tulevat ensin, ja päätätte yhdessä. Valinta ei anna oikeutta palveluun.
desk-plan-service-choose = Valitse palvelu
desk-plan-service-others = Muut palvelut
desk-plan-service-reason = Miksi tämä?
desk-plan-service-reason-hint = Kirjoita syy, jos jokin puhuu palvelua vastaan.
desk-plan-service-drop = Ota pois suunnitelmasta
desk-plan-service-state-chosen = valittu
desk-plan-service-state-dropped = otettu pois
desk-plan-service-against = Valittu, vaikka:

## What is wrong with a form: nothing was kept, and the words still stand in the form

desk-plan-problem = Mitään ei vielä tallennettu. Sanasi ovat yhä lomakkeessa.
desk-plan-problem-words = Kirjoita, mistä on kyse.
desk-plan-problem-effect = Kirjoita, mitä toivotte askeleen muuttavan.
desk-plan-problem-long = Teksti on liian pitkä. Kirjoita enintään 1000 merkkiä, nimeen enintään 100.
desk-plan-problem-language = Valitse sanojen kieli.
desk-plan-problem-who = Valitse, kuka tekee.
desk-plan-problem-who-words = Kirjoita, kuka se on: nimi tai rooli.
desk-plan-problem-date = Anna päivä, kuukausi ja vuosi, enintään kahden vuoden päähän.
desk-plan-problem-past = Tämä päivä on mennyt. Valitse tämä päivä tai myöhempi.
desk-plan-problem-far = Suunnitelma arvioidaan vähintään 6 kuukauden välein. Valitse aikaisempi päivä.
desk-plan-problem-state = Tällaista tilaa ei ole. Valitse tila listasta.
desk-plan-problem-reason = Kirjoita, miksi.
desk-plan-problem-service = Valitse palvelu listasta.
desk-plan-problem-service-reason = Jokin puhuu tätä palvelua vastaan. Kirjoita, miksi silti valitset sen.
desk-plan-problem-stale = Työkaveri muutti tätä välissä. Lue, miten asia on nyt, ja tallenna sanasi sitten uudelleen.
desk-plan-problem-closed = Tämä asia on päätetty. Avaa se ensin uudelleen asian sivulla.

## Who did what

desk-action-plan-read = avasi suunnitelman
desk-action-plan-goal-added = kirjoitti tavoitteen
desk-action-plan-goal-changed = muutti tavoitteen sanoja
desk-action-plan-goal-moved = muutti tavoitteen tilaa
desk-action-plan-step-added = kirjoitti askeleen
desk-action-plan-step-changed = muutti askelta
desk-action-plan-step-moved = muutti askeleen tilaa
desk-action-plan-review-set = sopi arvioinnin päivän
desk-action-plan-review-held = kirjasi arvioinnin
desk-action-plan-service-chosen = valitsi palvelun
desk-action-plan-service-dropped = otti palvelun pois suunnitelmasta
desk-action-plan-copied = avasi perheen kopion suunnitelmasta

## The family's copy: read by the family, on paper

desk-plan-copy = Kopio perheelle
desk-plan-copy-hint = Tulosta ja anna kädestä käteen, jos perhe haluaa kopion.
desk-plan-copy-unsafe = Perhe ei ole sanonut, että viesti on turvallinen. Anna kopio vain tapaamisessa. Kysy ensin, onko kopiota turvallista pitää kotona.
# $count (number): steps, $spoken (text): name of the family's language
desk-plan-copy-missing = { $count ->
        [one] { $count } askel on vielä ilman perheen kieltä ({ $spoken }).
       *[other] { $count } askelta on vielä ilman perheen kieltä ({ $spoken }).
    }
desk-plan-copy-title = Meidän suunnitelmamme
desk-plan-copy-lead = Kirjoititte tämän yhdessä työntekijän kanssa. Tästä sovimme.
desk-plan-copy-free = Suunnitelma on vapaaehtoinen. Voitte muuttaa mieltänne milloin vain. Suunnitelma ei ole päätös palveluista.
desk-plan-copy-goal = Teidän tavoitteenne omin sanoin
desk-plan-copy-reached = Saavutitte tämän tavoitteen.
desk-plan-copy-better = Mikä on paremmin, kun lopetamme?
desk-plan-copy-steps = Tästä sovimme
desk-plan-copy-what = Mitä
desk-plan-copy-who = Kuka
desk-plan-copy-who-family = te, perhe
desk-plan-copy-who-member = joku perheestä
desk-plan-copy-who-worker = työntekijä
desk-plan-copy-who-other = joku muu
desk-plan-copy-due = Mihin mennessä
desk-plan-copy-effect = Mitä toivomme sen muuttavan
desk-plan-copy-state = Missä mennään
desk-plan-copy-state-planned = ei vielä alkanut
desk-plan-copy-state-doing = alkanut
desk-plan-copy-state-done = tehty
desk-plan-copy-other-language = Tämä on toisella kielellä. Pyydä työntekijää lukemaan se kanssasi ja tulkin kanssa.
desk-plan-copy-services = Valitsimme yhdessä
desk-plan-copy-review = Katsomme suunnitelmaa yhdessä
desk-plan-copy-worker = Teidän työntekijänne
desk-plan-copy-date = Tulostettu { $day }
desk-plan-copy-number = Numero { $number }
desk-plan-copy-safe = Muut voivat nähdä tämän paperin. Pidä se turvallisessa paikassa.
desk-plan-copy-none = Suunnitelmassa ei vielä ole tavoitteita.
