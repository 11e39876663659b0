# Mitä tarkistukset sanovat tulkille, ja syyt, jotka tulkki antaa.

## Tarkistusten nimet

desk-review-check-number = Luku
desk-review-check-date = Päivä tai kuukausi
desk-review-check-name = Nimi
desk-review-check-negation = Kieltosana
desk-review-check-kinship = Sukulaissana
desk-review-check-gender = Nainen vai mies
desk-review-check-empty = Tyhjä
desk-review-check-copied = Kopioitu
desk-review-check-glossary = Sanasto
desk-review-check-contact = Piilotettu tieto

## Mitä tarkistus löysi. $how (changed, lost, new), $was ja $now (teksti): alkuperäisen ja käännöksen sanat tai luvut

desk-review-slip-number = { $how ->
        [lost] Luku { $was } puuttuu tekstistäsi.
        [new] Lukua { $now } ei ole alkuperäisessä.
       *[changed] Alkuperäisessä on { $was }. Sinun tekstissäsi on { $now }.
    }
desk-review-slip-date = { $how ->
        [lost] Tekstistäsi puuttuu { $was }.
        [new] Alkuperäisessä ei ole: { $now }.
       *[changed] Alkuperäisessä on { $was }. Sinun tekstissäsi on { $now }.
    }
desk-review-slip-name = { $how ->
        [lost] Nimi { $was } puuttuu tekstistäsi.
        [new] Nimeä { $now } ei ole alkuperäisessä.
       *[changed] Alkuperäisessä on { $was }. Sinun tekstissäsi on { $now }.
    }
desk-review-slip-negation = { $how ->
        [lost] Alkuperäisessä on kielto ({ $was }). Sinun tekstissäsi ei ole kieltoa.
        [new] Tekstissäsi on kielto ({ $now }). Alkuperäisessä ei ole kieltoa.
       *[changed] Alkuperäisessä on ”{ $was }”. Sinun tekstissäsi on ”{ $now }”.
    }
desk-review-slip-kinship = { $how ->
        [lost] Tekstistäsi puuttuu { $was }.
        [new] Alkuperäisessä ei ole: { $now }.
       *[changed] Alkuperäisessä on { $was }. Sinun tekstissäsi on { $now }. Onko hän sama ihminen?
    }
desk-review-slip-gender = { $how ->
        [lost] Onko { $was } tekstissäsi nainen vai mies?
        [new] Tekstissäsi on { $now }. Onko hän nainen vai mies?
       *[changed] Alkuperäisessä on { $was }. Sinun tekstissäsi on { $now }. Onko hän nainen vai mies?
    }
desk-review-slip-empty = Tekstissäsi ei ole vielä sanoja.
desk-review-slip-copied = Tekstisi on sama kuin alkuperäinen.
desk-review-slip-glossary = Sanastossa { $was } on: { $now }.
desk-review-slip-contact = { $how ->
        [lost] Tekstissäsi pitää olla { $was }.
        [new] Alkuperäisessä ei ole: { $now }.
       *[changed] { $was } ei saa muuttua. Tekstissäsi on { $now }.
    }

## Miksi huomautus ei pidä paikkaansa

desk-review-override-same = Merkitys on sama
desk-review-override-spoken = Näin ihmiset sanovat
desk-review-override-unclear = Alkuperäinen on epäselvä
desk-review-override-source = Alkuperäisessä on virhe
desk-review-override-other = Muu syy

## Miksi käännös on epävarma

desk-review-doubt-dialect = Murre
desk-review-doubt-idiom = Sanonta
desk-review-doubt-negation = Kielto
desk-review-doubt-number = Luku
desk-review-doubt-kinship = Sukulaissana
desk-review-doubt-gender = Nainen vai mies
desk-review-doubt-irony = Ironia
desk-review-doubt-unreadable = Ei saa selvää
