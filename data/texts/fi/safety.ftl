### Selkosuomi: fixed, reviewed safety texts. Never generated. Numbers stand in data/helplines.yml.

safety-thanks = Kiitos, että kerroit minulle. Se ei ole sinun syysi.
safety-program = Olen ohjelma. En voi lähettää apua. Voi olla, että kukaan ei lue tätä juuri nyt.
safety-danger = Oletko nyt vaarassa? Soita 112. Puhelu on ilmainen. Sano kielesi, esimerkiksi ”arabia”. Älä lopeta puhelua.
safety-lines = Voit soittaa myös tänne:
safety-suicide-check = Ajatteletko itsemurhaa (oman elämäsi lopettamista)?
safety-suicide = Älä jää nyt yksin. Pyydä, että joku on sinun kanssasi.
safety-child = Työntekijöiden täytyy toimia niin, että lapset ovat turvassa. Se tarkoittaa ensin apua ja puhumista.
safety-trip = Jos joku ehkä vie lapsen ulkomaille, vaikka lapsi ei halua, soita 112 nyt. Älä odota.
safety-trafficking = Ihmiskaupan uhreille on apua (ihmiskaupan uhrien auttamisjärjestelmä). Se ei ilmoita sinusta poliisille. Saat apua, vaikka sinulla ei ole oleskelulupaa.
safety-check-figurative = Haluan olla varma, että ymmärrän oikein. Onko joku nyt vaarassa?
safety-check-no = Hyvä. Kiitos, että kerroit. Jatkamme.
safety-next = Mitä haluat nyt? Työntekijä voi soittaa sinulle turvallisesti. Voit piilottaa tämän sivun. Tai voimme jatkaa toisesta aiheesta.
safety-flag = Tein työntekijälle merkinnän: joku voi olla vaarassa. Merkinnässä ovat myös sinun sanasi vaarasta. Työntekijä lukee merkintöjä arkipäivinä. Merkintä ei ole perheesi yhteisessä yhteenvedossa.
safety-box = Onko vaara? Soita 112. Onko kotona väkivaltaa? Nollalinja 080 005 005. Molemmat ovat ilmaisia, päivällä ja yöllä.

## Help lines: name, when open, which languages
line-emergency = Hätänumero
    .hours = Päivällä ja yöllä, ilmainen
    .languages = Suomi, ruotsi, yleensä englanti. Muut kielet tulkin kanssa: sano ”arabia” ja odota puhelimessa muutama minuutti.
line-nollalinja = Nollalinja: väkivalta kotona, väkivalta naisia kohtaan
    .hours = Päivällä ja yöllä, ilmainen, ei näy puhelinlaskussa
    .languages = Suomi, ruotsi, englanti. Tulkin kanssa: arabia ja muita kieliä. Yhdistäminen voi kestää 10 minuuttia.
line-shelter = Turvakoti: turvallinen paikka nukkua
    .hours = Päivällä ja yöllä, ilmainen. Lapset ovat tervetulleita. Kysy Nollalinjalta, missä on lähin turvakoti.
    .languages = Tulkin kanssa
line-crisis_fi = MIELI Kriisipuhelin suomeksi
    .hours = Päivällä ja yöllä
    .languages = Suomi
line-crisis_ar_en = MIELI Kriisipuhelin arabiaksi ja englanniksi
    .hours = Maanantaina ja tiistaina kello 11–15, keskiviikkona kello 13–16 ja 17–21, torstaina kello 10–15 (ajat voivat olla muuttuneet)
    .languages = Arabia, englanti
line-medical = Päivystysapu: neuvoja terveydestä
    .hours = Päivällä ja yöllä, ilmainen
    .languages = Suomi, ruotsi, englanti
line-children = Lasten ja nuorten puhelin
    .hours = Joka päivä, puhelin kello 17–24, chat kello 17–20 (ajat voivat olla muuttuneet)
    .languages = Suomi
line-victim = Rikosuhripäivystys (RIKU): apua rikoksen uhrille
    .hours = Maanantaista perjantaihin kello 9–20
    .languages = Suomi; muut kielet: yhteydenottolomake tai tulkki
line-trafficking = Apua ihmiskaupan uhreille
    .hours = Päivällä ja yöllä
    .languages = Tulkin kanssa
line-checked = Numeroiden tarkistus: { $checked }
