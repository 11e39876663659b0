### Selkosuomi: what the family has agreed to, as it reads it in the chat, and how it takes an agreement back.
### Whoever holds the phone reads this: nothing here may hint at a part of the answers that others must not know of.

button-agreements = Mihin olen suostunut?
button-take-back = Peru
button-take-back-yes = Kyllä, peru tämä
button-take-back-no = Ei, pidä ennallaan
button-agree-again = Suostun uudelleen

agreements-intro = Tähän olet suostunut. Voit perua jokaisen kohdan milloin vain. Siitä ei seuraa mitään pahaa.
agreements-none = Et ole vielä suostunut mihinkään.

## What can be agreed to, in the family's own voice
agreement-talk = Osallistun tähän keskusteluun
agreement-interpreter = Tulkki saa lukea vastaukseni
agreement-reporting = Mitä työntekijän täytyy kertoa lain mukaan
agreement-private = Yksityiset kysymykset, kun olen yksin
agreement-sending = Vastaukseni menevät työntekijälle
agreement-contact = Miten työntekijä saa ottaa yhteyttä minuun
agreement-call = Työntekijä saa soittaa minulle
agreement-letter = Vastaukseni työntekijän kirjeisiin
agreement-group = Tulen ryhmään
agreement-partner = Yhteistyökumppani saa nähdä suunnitelmani

## What was said, and when
agreement-was-given = Sanoit kyllä. { $date }
agreement-was-declined = Sanoit ei. { $date }
agreement-was-taken-back = Peruit tämän. { $date }
agreement-was-told = Kerroin tämän sinulle. { $date }
agreement-was-noted = Työntekijäsi kirjoitti muistiin, että sanoit kyllä. { $date }
agreement-parts = Osat: { $parts }

## Taking back: what follows, told before it is done
agreement-back-interpreter = Jos perut tämän, tulkki ei enää lue vastauksiasi. Se, minkä tulkki on jo lukenut, jää työntekijällesi.
    Työntekijä voi ymmärtää omia sanojasi huonommin. Tapaamisessa voit aina saada tulkin.
agreement-back-private = Jos perut tämän, en kysy yksityisiä kysymyksiä. Poistan yksityiset vastauksesi täältä.
    Jos olet jo lähettänyt ne, ne ovat yhä työntekijälläsi. Merkintä vaarasta jää.
agreement-back-sending = Jos perut tämän, työntekijäsi näkee sen. Hän on ehkä jo lukenut vastauksesi. Sitä en voi muuttaa.
    Se, mitä työntekijä on kirjoittanut kunnan omiin asiakirjoihin, pysyy siellä niin kauan kuin laki sanoo.
    Jos haluat vastauksesi pois tästä ohjelmasta, paina ”Lopeta ja poista”.
agreement-back-contact = Jos perut tämän, työntekijäsi näkee, että et halua yhteydenottoja näillä tavoilla. Poistan nämä tavat luonnoksestasi.
    Jos joku voi olla vaarassa, työntekijän täytyy ehkä silti ottaa sinuun yhteyttä.
agreement-back-call = Jos perut tämän, perun puhelun. Jos työntekijä on jo soittanut, en voi muuttaa sitä.
agreement-back-letter = Jos perut tämän, työntekijäsi näkee sen. Hän on ehkä jo lukenut vastauksesi. Sitä en voi muuttaa.
agreement-back-group = Jos perut tämän, luovut paikastasi ryhmässä. Toinen perhe voi saada paikan. Voit pyytää paikkaa työntekijältäsi myöhemmin.
agreement-back-partner = Jos perut tämän, yhteistyökumppanit eivät enää näe suunnitelmaasi. En voi muuttaa sitä, mitä he ovat jo lukeneet.
agreement-taken-back = Valmis. Peruit tämän. Siitä ei seuraa mitään pahaa.
agreement-again = Kiitos. Kirjoitin muistiin, että suostut uudelleen.
