### Oma tili työpöydällä: kirjautuminen koodilla, salasanat ja paikat, joissa on kirjauduttu. Perheet eivät näe näitä sivuja.

desk-role-supervisor = esihenkilö
desk-account = Oma tili
desk-account-back = Takaisin omaan tiliin
desk-account-done-password = Salasana on vaihdettu. Sinut on kirjattu ulos kaikkialta muualta.
desk-account-done-signed-out = Sinut on kirjattu ulos sieltä.
desk-account-done-removed = Toinen vaihe on poistettu. Nyt pelkkä salasana riittää.

## Signing in: the code
## $minutes (number): how long to wait.

desk-code-title = Koodi sovelluksesta
desk-code-words = Avaa sovellus puhelimessa. Kirjoita kuusi numeroa, jotka näet siinä nyt.
desk-code = Koodi
desk-code-or-recovery = Koodi sovelluksesta tai palautuskoodi
desk-code-no-phone = Puhelin ei ole mukana
desk-code-no-phone-words = Kirjoita yksi palautuskoodeistasi: kaksitoista numeroa. Jokainen toimii yhden kerran. Jos koodeja ei ole, pyydä apua ylläpitäjältä.
desk-code-other = Kirjaudu toisella nimellä
desk-code-problem-failed = Koodi on väärin. Jokainen koodi toimii kerran ja vain vähän aikaa. Odota seuraavaa koodia ja yritä uudelleen.
desk-code-problem-wait = Liian monta yritystä. Odota { $minutes ->
        [one] { $minutes } minuutti
       *[other] { $minutes } minuuttia
    } ja yritä uudelleen.

## The second step: an app that shows codes

desk-factor = Kirjautumisen toinen vaihe
desk-factor-why = Perheet luottavat meille sanoja, jotka eivät saa joutua vääriin käsiin. Salasana voidaan varastaa. Kun tarvitset myös koodin puhelimesta, varastettu salasana ei avaa mitään.
desk-factor-must = Sinun roolissasi tarvitaan toinen vaihe. Mikään ei avaudu, ennen kuin se on otettu käyttöön.
desk-factor-what = Tarvitset puhelimen ja sovelluksen, joka näyttää koodeja (TOTP), esimerkiksi FreeOTP tai Aegis. Ehkä saat sen työpaikalta. Aikaa kuluu noin kaksi minuuttia.
desk-factor-begin = Ota käyttöön
desk-factor-to-set-up = Ota toinen vaihe käyttöön
desk-factor-first = 1. Lisää tämä tili sovellukseen
desk-factor-scan = Avaa sovellus ja lue sillä tämä kuva.
desk-factor-picture = Kuva sovellusta varten (QR-koodi). Ilman sitä: avaa sovellus tässä puhelimessa tai kirjoita avain.
desk-factor-same-phone = Sovellus on tässä laitteessa: avaa se
desk-factor-by-hand = En voi lukea kuvaa: kirjoita avain
desk-factor-by-hand-words = Valitse sovelluksessa "aikaan perustuva" ja kirjoita tämä avain. Kukaan muu ei saa nähdä sitä.
desk-factor-then = 2. Kirjoita koodi, jonka sovellus näyttää
desk-factor-code = Kuusi numeroa
desk-factor-confirm = Valmis
desk-factor-on = Toinen vaihe on käytössä. Kun kirjaudut, kirjoitat koodin sovelluksesta.
desk-factor-other-phone = Ota käyttöön toinen puhelin
desk-factor-remove = Poista toinen vaihe
desk-factor-problem-failed = Koodi on väärin. Odota seuraavaa koodia. Jos mikään koodi ei toimi, laita puhelimen kello automaattiseen aikaan.
desk-factor-problem-wait = Liian monta yritystä. Odota { $minutes ->
        [one] { $minutes } minuutti
       *[other] { $minutes } minuuttia
    } ja yritä uudelleen.

## Recovery codes
## $count (number): how many.

desk-recovery = Palautuskoodit
desk-recovery-ready = Toinen vaihe on käytössä.
desk-recovery-words = Jos puhelin katoaa tai menee rikki, pääset sisään yhdellä näistä koodeista. Jokainen toimii yhden kerran. Tulosta koodit tai kirjoita ne paperille ja pidä ne erossa puhelimesta.
desk-recovery-once = Näet nämä koodit vain nyt. Kukaan ei voi näyttää niitä uudelleen.
desk-recovery-kept = Koodit ovat tallessa: jatka
desk-recovery-left = { $count ->
        [0] Sinulla ei ole enää palautuskoodeja. Tee uudet.
        [one] Sinulla on jäljellä yksi palautuskoodi. Tee uudet.
       *[other] Sinulla on jäljellä { $count } palautuskoodia.
    }
desk-recovery-new = Tee { $count } uutta palautuskoodia

## Where one is signed in
## $browser, $device (text): ready words.

desk-places = Missä olet kirjautunut
desk-places-words = Jos et tunnista jotakin näistä, kirjaudu sieltä ulos ja vaihda salasana.
desk-place = Selain
desk-place-begun = Alkaen
desk-place-used = Käytetty viimeksi, noin
desk-place-end = Kirjaudu ulos
desk-place-here = tässä
desk-place-kind = { $browser }, { $device }
desk-place-sign-out = Kirjaudu sieltä ulos
desk-place-all = Kirjaudu ulos kaikkialta muualta
desk-browser-firefox = Firefox
desk-browser-edge = Edge
desk-browser-opera = Opera
desk-browser-chrome = Chrome
desk-browser-safari = Safari
desk-browser-other = Muu selain
desk-device-phone = puhelin tai tabletti
desk-device-computer = tietokone
desk-device-other = muu laite

## A new password

desk-password-change = Vaihda salasana
desk-password-old = Nykyinen salasana
desk-password-new = Uusi salasana
desk-password-ends = Kun salasana vaihtuu, sinut kirjataan ulos kaikkialta muualta.
desk-password-problem-not-same = Uudet salasanat eivät ole samat. Kirjoita ne uudelleen.
desk-password-problem-old = Nykyinen salasana on väärin. Yritä uudelleen.
desk-password-problem-too-short = Uusi salasana on liian lyhyt. Kirjoita vähintään 15 merkkiä.
desk-password-problem-too-common = Uusi salasana on helppo arvata. Kirjoita lause, jota kukaan muu ei kirjoittaisi. Älä käytä nimeäsi.
desk-password-problem-wait = Liian monta yritystä. Odota { $minutes ->
        [one] { $minutes } minuutti
       *[other] { $minutes } minuuttia
    } ja yritä uudelleen.
desk-welcome-too-common = Salasana on helppo arvata. Kirjoita lause, jota kukaan muu ei kirjoittaisi. Älä käytä nimeäsi.

## What an administrator may do

desk-people-sign-out = Kirjaa ulos kaikkialta
desk-people-factor-lost = Poista kadonnut toinen vaihe
desk-people-factor-none = ei vielä toista vaihetta
