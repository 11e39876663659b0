### Sanaston sivut, ja aiemmat tekstit, joita tulkille tarjotaan.

desk-glossary = Sanasto
desk-glossary-words = Alan sanat ja niille yksi sovittu muoto joka kielellä. Käytä tätä muotoa, niin perheet ja työntekijät tarkoittavat samaa.
desk-glossary-who-keeps = Ylläpitäjä hoitaa sanastoa. Kerro hänelle, jos sana on väärä tai puuttuu.
desk-glossary-you-keep = Sinä hoidat sanastoa. Tulkit saavat muutoksesi käyttöön heti.
desk-glossary-look-up = Etsi sanaa
desk-glossary-look-up-do = Etsi
desk-glossary-all = Näytä kaikki
desk-glossary-count = { $count ->
        [0] Tällaista sanaa ei ole.
        [one] { $count } termi
       *[other] { $count } termiä
    }
desk-glossary-also = Sanotaan myös
desk-glossary-changed = Muutettu täällä
desk-glossary-added = Lisätty täällä
desk-glossary-change = Muuta
desk-glossary-removed = Poistetut termit
desk-glossary-removed-words = Näistä termeistä ei tule varoituksia. Ylläpitäjä voi palauttaa ne.

## Yksi termi

desk-glossary-add = Lisää termi
desk-glossary-to-list = Takaisin sanastoon
desk-glossary-term = Sovittu muoto
desk-glossary-feminine = Naisesta käytetty muoto, jos sellainen on
desk-glossary-explain = Mitä se tarkoittaa, yhdellä tai kahdella lyhyellä lauseella
desk-glossary-forms = Sovitun muodon muita asuja
desk-glossary-forms-hint = Muut asut: miltä sovittu muoto näyttää lauseessa. Kirjoita yksi joka riville.
desk-glossary-find = Muita sanoja samalle asialle
desk-glossary-find-hint = Muut sanat: ne löytyvät viestistä, mutta ne eivät ole sovittu muoto. Kirjoita yksi joka riville. Tähti sanan lopussa tarkoittaa mitä tahansa päätettä: lapsilis*
desk-glossary-source = Lähde
desk-glossary-source-hint = Lain numero tai palvelu, joka käyttää sanaa.
desk-glossary-keep = Tallenna
desk-glossary-more = Poista tai peru
desk-glossary-of-file = Muoto ennen kuin sitä muutettiin täällä:
desk-glossary-back = Ota entinen muoto käyttöön
desk-glossary-remove = Poista tämä termi
desk-glossary-remove-words = Voit palauttaa poistetun termin myöhemmin.
desk-glossary-is-removed = Tämä termi on poistettu. Siitä ei tule varoituksia.
desk-glossary-return = Palauta tämä termi

## Mikä on vialla

desk-glossary-not-kept = Mitään ei vielä tallennettu. Sanasi ovat yhä lomakkeessa. Katso näitä:
desk-glossary-stale = Joku muutti tätä termiä, kun kirjoitit. Sanasi ovat yhä lomakkeessa. Vertaa, ja tallenna uudelleen.
desk-glossary-now = Nyt sanastossa
desk-glossary-problem-needed = Kirjoita tähän jotakin.
desk-glossary-problem-long = Tämä on liian pitkä. Kirjoita enintään { $words } merkkiä.
desk-glossary-problem-many = Näitä on liikaa. Kirjoita enintään { $words } riviä.
desk-glossary-problem-star = Tähti on väärässä paikassa: ”{ $words }”. Tähti on sanan lopussa, vähintään 3 kirjaimen jälkeen.
desk-glossary-problem-plain = Kirjoita tämä ilman tähteä.
desk-glossary-problem-letters = Tässä ei ole kirjaimia: ”{ $words }”.
desk-glossary-problem-other = Nämä sanat kuuluvat jo termille ”{ $words }”.
desk-glossary-problem-takes = Tämän jälkeen termiä ”{ $words }” ei enää löytyisi. Valitse muut sanat.

## Aiemmat tekstit tulkin näkymässä

desk-row-offers = Aiemmat tekstisi
desk-row-offer-same = samat sanat
desk-row-offer-here = vain tässä:
desk-row-offer-there = vain aiemmassa:
desk-row-offer-take = Käytä tätä
desk-row-offer-none = Sinulla ei ole aiempaa tekstiä näille sanoille.
desk-key-offer = Käytä aiempaa tekstiä

## Lokissa

desk-action-glossary-read = luki sanastoa
desk-action-glossary-term-read = avasi sanaston termin
desk-action-glossary-added = lisäsi termin sanastoon
desk-action-glossary-changed = muutti sanaston termiä
desk-action-glossary-removed = poisti termin sanastosta
desk-action-glossary-returned = palautti sanaston termin
desk-action-glossary-taken-back = perui sanaston muutoksen
