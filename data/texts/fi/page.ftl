### Selkosuomi: the family's printed copy, the privacy page, and the sentences of errors. Same messages as in English.

## Printed copy
copy-title = Oma kopiosi
copy-date = Päivämäärä: { $date }
copy-number = Asiasi numero: { $number }
copy-note = Tämä paperi on sinun. Yksityiset vastaukset eivät ole siinä. Säilytä paperi turvallisessa paikassa.
copy-next = Työntekijä lukee vastauksesi arkipäivinä. Voit muuttaa vastauksiasi koodillasi.

## Privacy page
privacy-title = Kuka lukee vastauksesi?
privacy-full = Lisää: koko tietosuojaseloste, niin kuin laki vaatii
privacy-part-what = Mikä tämä on?
privacy-part-who = Kuka lukee?
privacy-part-why = Miksi?
privacy-part-where = Missä vastaukset ovat?
privacy-part-long = Kuinka kauan?
privacy-part-rights = Oikeutesi
privacy-part-complain = Jos haluat valittaa
privacy-why = Työntekijä lukee vastauksesi, jotta hän voi suunnitella apua yhdessä kanssasi. Joitakin viestejä voidaan käyttää myös ohjelman parantamiseen. Silloin nimet, numerot ja osoitteet piilotetaan ensin.
privacy-why-not = Vastauksesi eivät muuta oleskelulupaasi tai rahojasi. Mikään kone ei päätä sinun asioistasi.
privacy-rights-see = Keskustelun valikosta näet myös, kuka on avannut vastauksesi ja mihin olet suostunut. Voit perua suostumisesi ja ottaa kaikki tietosi mukaan.
privacy-complain = Voit kysyä palvelulta tiedoistasi tai valittaa sille. Voit valittaa myös tietosuojavaltuutetulle. Se on ilmaista, eikä se muuta apua, jota saat.
privacy-what = Keskustelet tietokoneohjelman kanssa. Ohjelma kirjoittaa vastauksesi muistiin. Sinä päätät, haluatko vastata.
privacy-who = Kun lähetät vastauksesi, perhetyöntekijä lukee ne. Myös tulkki voi lukea ne. Kummankin täytyy pitää ne salassa. Vastauksesi eivät mene Migriin, poliisille tai Kelaan.
privacy-exception = On yksi poikkeus. Jos kirjoitat, että joku on vaarassa, työntekijä näkee merkinnän ja nämä sanat. Hän näkee ne, vaikka et ole vielä lähettänyt vastauksiasi. Jos lapsi tai jonkun elämä on vaarassa, työntekijän täytyy kertoa niille, jotka voivat suojella heitä.
privacy-where = Vastauksesi ovat tallessa lukittuina (salattuina). Kun suljet sivun, puhelimeesi jää vain sivun osoite (selaushistoria). Muuta sinne ei jää.
# ”1 päivän kuluttua” and ”14 päivän kuluttua” are the same form in Finnish.
privacy-long = Jos et lähetä vastauksiasi, ohjelma poistaa ne { $days } päivän kuluttua viimeisestä viestistäsi.
privacy-rights = Voit milloin vain katsoa vastauksiasi keskustelussa, muuttaa niitä ja poistaa kaiken. Jos kirjoitit vaarasta, siitä jää vain merkintä ilman sanojasi.

## Errors
error-request = Ohjelma ei ymmärtänyt tätä pyyntöä. Aiemmat vastauksesi ovat tallessa. Yritä uudelleen.
error-closed = Tämä keskustelu on suljettu. Voit jatkaa koodilla tai aloittaa alusta.
error-slow-down = Yrityksiä oli monta. Odota { $minutes ->
        [one] { $minutes } minuutti
       *[other] { $minutes } minuuttia
    } ja yritä uudelleen.
