### Kuinka kauan tietoja säilytetään: esihenkilön ja ylläpitäjän sivu, huomautus asiassa ja listan yllä.

desk-retention = Kuinka kauan säilytetään
desk-retention-words = Ohjelma poistaa kerran päivässä sen, minkä aika on täynnä, ja kirjaa sen lokiin. Poistettua ei saa takaisin, ei edes varmuuskopiosta.
desk-retention-going = Asiat, jotka poistetaan 30 päivän sisällä
desk-retention-going-words = Työntekijät näkevät päivän. Estä poisto, jos asiaa tarvitaan vielä, esimerkiksi valituksen vuoksi.
desk-retention-going-none = Mitään asiaa ei poisteta 30 päivän sisällä.
desk-retention-kept = Aika tulee täyteen, mutta jokin odottaa
desk-retention-kept-hold = poisto on estetty
desk-retention-kept-danger = kukaan ei ole lukenut vaarasta
desk-retention-kept-call = joku odottaa soittoa
desk-retention-kept-answer = kukaan ei ole lukenut vastausta
desk-retention-holds = Asiat, joiden poisto on estetty
desk-retention-holds-none = Minkään asian poistoa ei ole estetty.
desk-retention-hold = Estä asian poisto
desk-retention-hold-words = Asiaa ei silloin poisteta itsestään. Perhe voi silti poistaa sen. Asian työntekijät näkevät syyn: kirjoita vain se, minkä he tarvitsevat.
desk-retention-number = Asian numero
desk-retention-why = Miksi?
desk-retention-release = Salli poisto taas
desk-retention-problem-words = Kirjoita, miksi poisto estetään.
desk-retention-problem-long = Syy on liian pitkä: enintään 1000 merkkiä.
desk-retention-problem-number = Tällä numerolla ei ole asiaa.
desk-retention-rules = Tämän asennuksen säännöt
desk-retention-rules-words = Säännöt ovat tiedostossa, jota ohjelman ylläpito muuttaa (data/retention.yml).
desk-retention-version = Sääntöjen versio:
desk-retention-what = Mikä
desk-retention-long = Kuinka kauan
desk-retention-from = Mistä lasketaan
desk-retention-count = Montako
desk-retention-days = { $count ->
        [one] Yksi päivä
       *[other] { $count } päivää
    }
desk-retention-with-case = niin kauan kuin asia on täällä
desk-retention-unset = ei päätetty: säilytetään
desk-retention-ran = Poistettu itsestään, 90 viime päivää
desk-retention-ran-none = Tänä aikana mitään ei ole poistettu itsestään.

## Tietojen lajit
desk-retention-kind-drafts = Keskustelut, joita ei lähetetty
desk-retention-kind-cases = Asiat: vastaukset, keskustelu ja kaikki lisätty
desk-retention-kind-letters = Viestit perheille ja niiden vastaukset
desk-retention-kind-notes = Arviot, suunnitelmat, tapaamiset, päätökset
desk-retention-kind-reviews = Tulkkien työ
desk-retention-kind-callbacks = Soittopyynnöt, joihin on vastattu
desk-retention-kind-danger_marks = Vaaran merkit, joiden keskustelu on poistettu
desk-retention-kind-groups = Ryhmät
desk-retention-kind-sessions = Henkilöstön päättyneet istunnot
desk-retention-kind-invitations = Vanhat linkit uusille käyttäjille
desk-retention-kind-accounts = Suljetut käyttäjätilit
desk-retention-kind-log = Loki

## Mistä lasketaan
desk-retention-from-last_message = viimeisestä viestistä
desk-retention-from-closing = viimeisestä tapahtumasta päättämisen jälkeen
desk-retention-from-case = asian mukana
desk-retention-from-answered = soitosta
desk-retention-from-erased = keskustelun poistosta
desk-retention-from-last_meeting = viimeisestä tapaamisesta
desk-retention-from-expired = päättymisestä
desk-retention-from-disabled = tilin sulkemisesta
desk-retention-from-written = rivin kirjaamisesta

## Asiassa ja listan yllä
desk-retention-case-goes = Tämä asia poistetaan { $day }. Jos sitä tarvitaan vielä, avaa se uudestaan tai pyydä esihenkilöä estämään poisto.
desk-retention-case-waits = Asia säilyy toistaiseksi:
desk-retention-case-held = Tämän asian poisto on estetty: sitä ei poisteta itsestään.
desk-retention-case-open = Asia säilyy, kun se on auki. Kun se on päätetty, se poistetaan { $count ->
        [one] yhden päivän
       *[other] { $count } päivän
    } päästä viimeisestä tapahtumasta.
desk-retention-case-unset = Kukaan ei ole vielä päättänyt, kuinka kauan lähetettyjä asioita säilytetään. Tätä ei poisteta itsestään. Perhe voi poistaa sen milloin vain.
desk-retention-along = Vie tiedot ensin asiakastietojärjestelmään
desk-retention-list = { $count ->
        [one] Yksi päätetty asia poistetaan 30 päivän sisällä
       *[other] { $count } päätettyä asiaa poistetaan 30 päivän sisällä
    }
desk-retention-list-words = Vie tiedot ensin asiakastietojärjestelmään tai avaa asia uudestaan.

## Lokissa
desk-action-case-held-back = esti asian poiston
desk-action-case-released = salli asian poiston taas
desk-action-retention-read = luki, kuinka kauan tietoja säilytetään
