### Selkosuomi: kuka on avannut perheen vastaukset. Sama sisältö kuin englanniksi.
### Luettelo ei koskaan kerro, että on yksityinen osa. Rivillä lukee: kuka, mitä, milloin.

button-opened = Kuka on avannut vastaukseni?

opened-title = Kuka on avannut vastauksesi?
opened-order = Uusin on ensin. Kellonajat ovat Suomen aikaa.
opened-not-sent = Et ole lähettänyt vastauksiasi. Kukaan ei voi vielä avata niitä.
opened-nobody = Kukaan ei ole vielä avannut vastauksiasi.

## Kuka. Sama numero on koko luettelossa sama ihminen; tulkilla on oma numero, esimerkiksi T-014.
opened-who-worker = Työntekijä { $number }
opened-who-interpreter = Tulkki { $number }
opened-who-administrator = Ylläpitäjä { $number } (huolehtii ohjelmasta)
opened-who-partner = Kumppani { $number }
opened-who-other = Joku palvelusta ({ $number })

## Mitä
opened-what-answers = avasi vastauksesi
opened-what-chat = avasi keskustelun
opened-what-copy = otti kopion vastauksistasi
opened-what-system = otti kopion vastauksistasi toiseen tietokoneohjelmaan
opened-what-plan = avasi suunnitelmasi sinun luvallasi
opened-what-lines = luki viestejäsi, jotta ohjelmasta tulee parempi (nimet olivat piilossa)
opened-what-training = otti viestejäsi talteen, jotta ohjelmasta tulee parempi (nimet olivat piilossa)

## Milloin
opened-when = { $count ->
        [one] klo { $time }
       *[other] { $count } kertaa, klo { $time }
    }
opened-older = { $count ->
        [one] Yksi vanhempi avaus ei ole tässä luettelossa.
       *[other] { $count } vanhempaa avausta ei ole tässä luettelossa.
    }

## Luettelon alla
opened-numbers = Sama numero on sama ihminen. Tässä ei ole nimiä. Voit kysyä niitä työntekijältä.
opened-whole = Luettelo ei näytä kaikkea, mitä työntekijät tekevät. Voit pyytää työntekijältä koko luettelon.
