### Keskusteluikkunan omat sanat: mitä ikkunassa lukee ennen ohjelman viestejä, niiden ympärillä ja niiden välissä.
### Sivu saa ne pelkkänä tekstinä. Siksi niissä ei ole muuttujia: arvo tulee aina kaksoispisteen jälkeen.

## Ennen keskustelua
widget-language-name = Suomi
widget-intro = Kysymyksiä perheesi elämästä Suomessa. Sinä päätät, mihin vastaat.
widget-danger = Onko vaara? Soita 112.
widget-have-code = Minulla on koodi
widget-connecting = Avaan keskustelun…
widget-no-connection = Yhteys ei toimi nyt. Yritän uudelleen.

## Aina näkyvissä
widget-exit = Poistu sivulta
widget-exit-note = ”Poistu sivulta” piilottaa keskustelun heti. Puhelin voi silti muistaa sivun osoitteen.
widget-exit-keys = Näppäimistöllä: paina Shift kolme kertaa.
widget-menu = Valikko
widget-language = Kieli
widget-back = Takaisin
widget-answered = Vastattu
widget-progress = Eteneminen

## Keskustelu
widget-chat = Keskustelu
widget-end = Keskustelu päättyy tähän
widget-to-writing = Siirry kirjoittamaan
widget-program-said = Perhesilta:
widget-you-chose = Valitsit:
widget-you-wrote = Kirjoitit:
widget-choices = Vaihtoehdot
widget-other-ways = Muut tavat vastata
widget-chosen = valittu
widget-choose-first = Valitse ensin ainakin yksi.
widget-ready = Valmis
widget-private = Yksityinen
widget-call = Soita

## Kirjoittaminen ja lähettäminen
widget-write = Kirjoita vastauksesi
widget-send = Lähetä
widget-left = Merkkejä jäljellä
widget-not-sent = Viesti ei ole vielä lähtenyt. Yritän uudelleen.
widget-retry = Yritä uudelleen
widget-refused = Tämä viesti ei lähtenyt.
widget-failed = Jokin meni vikaan. Yritä uudelleen.
widget-closed = Tämä keskustelu on suljettu. Voit jatkaa koodilla tai aloittaa alusta.
widget-start-again = Aloita alusta

## Paluu koodilla
widget-code-title = Jatka koodilla
widget-code-label = Koodisi, 16 numeroa
widget-code-go = Jatka
widget-code-missing = Kirjoita koodisi.
widget-code-wrong = En löydä tätä koodia. Tarkista numerot ja kirjoita ne uudelleen.

## Onko koodi oikein paperilla?
widget-check-open = Kirjoitin koodin paperille. Tarkista se
widget-check-title = Onko koodi oikein paperilla?
widget-check-label = Katso paperia ja kirjoita 16 numeroa tähän
widget-check-go = Tarkista
widget-check-right = Koodi paperilla on oikein. Voit palata sillä.
widget-check-count = Koodissa on 16 numeroa. Kirjoitit näin monta:
widget-check-wrong = Paina Takaisin ja katso koodia uudelleen. Nämä numerot ovat väärin:

## Oma kopio
widget-copy-title = Oma kopiosi
widget-copy-print = Tulosta
widget-copy-note = Muut voivat nähdä paperin. Säilytä se turvallisessa paikassa.

## Kuka on avannut vastaukset
widget-opened-title = Kuka on avannut vastauksesi?

## Kaikki tiedot
widget-data-title = Kaikki tietosi
widget-data-save = Tallenna tiedostoksi
widget-data-note = Tiedosto jää tähän puhelimeen. Puhelimen käyttäjä voi avata sen.

## Sivu keskustelun ympärillä
widget-page-script = Tämä sivu tarvitsee JavaScriptin. Jos on vaara, soita 112.
widget-page-accessibility = Saavutettavuus
widget-page-privacy = Tietosuoja
