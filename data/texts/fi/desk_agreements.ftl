### What a family agreed to, on the case page (Finnish).

desk-agreed = Mihin perhe on suostunut
desk-agreed-words = Mitä näytöllä oli, mitä perhe siihen sanoi, milloin, miten ja millä kielellä. Suostuminen ei yksin ole käsittelyn oikeusperuste.
desk-agreed-none = Luetteloa ei ole. Tämä keskustelu alkoi ennen kuin suostumisia kirjattiin.
desk-agreed-caution = Perhe on perunut: { $what } ({ $at }).

## What for
desk-agreed-talk = Keskusteluun osallistuminen
desk-agreed-interpreter = Tulkki saa lukea
desk-agreed-reporting = Teksti ilmoitusvelvollisuudesta
desk-agreed-private = Yksityiset kysymykset yksin
desk-agreed-sending = Vastausten lähettäminen työntekijälle
desk-agreed-contact = Yhteydenoton tavat
desk-agreed-call = Puhelu
desk-agreed-letter = Vastaukset kirjeisiin
desk-agreed-group = Ryhmään tuleminen
desk-agreed-partner = Suunnitelman jakaminen yhteistyökumppanille

## What was said, and how
desk-agreed-was-given = Kyllä
desk-agreed-was-declined = Ei
desk-agreed-was-taken-back = Peruttu
desk-agreed-was-told = Kerrottu
desk-agreed-how-button = painikkeella
desk-agreed-how-words = omin sanoin
desk-agreed-how-shown = näytöllä
desk-agreed-how-noted = työntekijän kirjaama

## The text that was shown
desk-agreed-read = Lue teksti sellaisena kuin se näytettiin
desk-agreed-version = Tekstin versio: { $version }
desk-agreed-notice = Tietosuojaselosteen versio silloin: { $version }
desk-agreed-not-kept = Sen päivän tekstiä ei ole tallessa.
desk-agreed-before = { $count ->
        [one] { $count } aiempi rivi
       *[other] { $count } aiempaa riviä
    }
desk-review-problem-taken-back = Mitään ei pyydetty. Perhe on perunut sen, että tulkki saa lukea.
