### Tulkin näkymä yhteen tarkistukseen: rivi jokaisesta perheen viestistä, näppäimet, tallennus.

desk-rows = Perheen viestit
desk-rows-done = { $count ->
        [one] { $done }/{ $count } viesti on valmis.
       *[other] { $done }/{ $count } viestiä on valmiina.
    }
desk-rows-open = Seuraava avoin viesti
desk-rows-all-done = Kaikki viestit ovat valmiita. Voit päättää tehtävän.
desk-rows-finish = Päätä tehtävä
desk-rows-finish-words = Työntekijä näkee tekstisi ja numerosi heti, kun viesti on valmis. Kun päätät tehtävän, et voi enää muuttaa tekstejä.
desk-rows-finish-wait = Voit päättää tehtävän, kun jokainen viesti on valmis.

## Yksi viesti

desk-row-rendering = Sinun tekstisi
desk-row-state-machine = Kukaan ei ole lukenut tätä
desk-row-state-draft = Kesken
desk-row-state-checked = Tarkistettu
desk-row-state-doubtful = Epävarma
desk-row-danger = Tämä voi kertoa vaarasta. Älä arvioi. Käännä vain.
desk-row-terms = Sanasto
desk-row-doubt = Epävarma kohta
desk-row-reasons = Mikä on epävarmaa?
desk-row-readings = Kaksi mahdollista merkitystä [A / B]
desk-row-reading-a = Merkitys A
desk-row-reading-b = Merkitys B
desk-row-more = Huomautus tai viesti työntekijälle
desk-row-note = Huomautus sanoista
desk-row-remark = Työntekijälle: tarve, joka ehkä jäi huomaamatta
desk-row-approve = Valmis, ja seuraava
desk-row-keep = Tallenna kesken
desk-row-same = Sama kuin ymmärretty
desk-row-override = Tämä on oikein, koska
desk-row-override-none = Valitse syy
desk-row-theirs = Tallennettu toisessa ikkunassa
desk-row-mine = Pidä minun tekstini
desk-row-take-theirs = Ota toinen teksti

## Miksi viesti ei ole valmis

desk-row-problem-reasons = Kaksi merkitystä on epävarmuus. Valitse myös, mikä on epävarmaa. Tekstisi on tallessa.
desk-row-problem-readings = Kirjoita molemmat merkitykset, A ja B. Tekstisi on tallessa.
desk-row-problem-coded = Järjestelmä ei ymmärtänyt tästä vastausta, jonka voisi valita. Kirjoita oma teksti.
desk-row-problem-written = Olet jo kirjoittanut oman tekstin, joten se jää. Tyhjennä se ensin.
desk-row-problem-long = Teksti on liian pitkä, joten se ei tallentunut. Lyhennä sitä.
desk-row-problem-conflict = Tämä viesti tallentui ensin toisessa ikkunassa. Molemmat tekstit ovat tässä. Valitse, kumpi jää.

## Tallennus

desk-rows-saving = Tallentaa …
desk-rows-saved = Kaikki on tallessa.
desk-rows-writing = Kirjoitat. Teksti tallentuu itsestään.
desk-rows-offline = Ei yhteyttä. Pidä tämä sivu auki. Mitään ei katoa, kun sivu on auki.
desk-rows-signed-out = Kirjautumisesi päättyi. Pidä tämä sivu auki. Kirjaudu uudelleen toisessa ikkunassa.
desk-rows-gone = Tämä tehtävä ei ole enää sinun: se on peruttu tai päätetty. Enempää ei tallennu.
desk-rows-refused = Jokin ei tallentunut. Katso merkittyä viestiä.
desk-rows-warned = Tuli varoitus. Sen viesti ei ole valmis.

## Näppäimet

desk-keys = Näppäimet
desk-keys-words = Jokainen näppäin toimii yhdessä Ctrl- tai Alt-näppäimen kanssa, joten se ei häiritse kirjoittamista. Voit vaihtaa näppäimet. Ne jäävät tähän selaimeen.
desk-keys-what = Mitä se tekee
desk-keys-which = Näppäin
desk-keys-change = Vaihda
desk-keys-press = Paina uutta näppäintä yhdessä Ctrl- tai Alt-näppäimen kanssa. Esc jättää entisen.
desk-keys-modifier = Paina lisäksi Ctrl tai Alt.
desk-keys-in-use = Tämä näppäin tekee jo jotakin muuta.
desk-keys-reset = Takaisin alkuperäiset näppäimet
desk-keys-digits = Kohdassa ”Mikä on epävarmaa?” numerot 1–8 valitsevat syyn.
desk-key-approve = Valmis, ja seuraava viesti
desk-key-next = Seuraava viesti
desk-key-previous = Edellinen viesti
desk-key-same = Sama kuin ymmärretty
desk-key-doubt = Epävarma: sitten numero
desk-key-note = Huomautus
desk-key-remark = Viesti työntekijälle
desk-key-warning = Varoituksen luo
desk-key-open = Seuraava avoin viesti
desk-key-text = Takaisin omaan tekstiin

## Lokissa

desk-action-review-row-checked = merkitsi viestin tarkistetuksi
desk-action-review-row-doubtful = merkitsi viestin epävarmaksi
desk-action-review-row-machine = avasi valmiin viestin uudelleen
desk-action-review-finished = päätti tarkistuksen
