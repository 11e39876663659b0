### What an interpreter may do with one message besides rendering it: correct what the bot understood, ask the family back.

desk-row-to-understood = Korjaa, mitä ymmärrettiin
desk-row-to-ask = Kysy perheeltä
desk-row-corrected = Korjasit sen, mitä ymmärrettiin.
desk-row-back = Takaisin viesteihin
desk-row-leave = Jätä näin

## Correct what the bot understood

desk-correct-words = Mitä järjestelmän olisi pitänyt ymmärtää? Kerro vain se, mitä sanat sanovat.
desk-correct-act = Viesti
desk-correct-not-said = Ei sanottu tässä viestissä
desk-correct-number = Luku
desk-correct-number-hint = Vain numeroita. Jätä tyhjäksi, jos lukua ei sanottu.
desk-correct-date = Vuosi ja kuukausi
desk-correct-date-hint = Esimerkiksi 2023-05. Pelkkä vuosi riittää. Jätä tyhjäksi, jos aikaa ei sanottu.
desk-correct-what-happens = Työntekijä näkee, mitä muutit, ja numerosi. Perheen oma teksti ei muutu.
desk-correct-keep = Tallenna

## What a message is. The acts of the bot's model (docs/labelling.md)

desk-act-inform = kertoo tai vastaa jotain
desk-act-affirm = sanoo kyllä
desk-act-deny = sanoo ei
desk-act-dont_know = ei tiedä
desk-act-skip = haluaa ohittaa kysymyksen
desk-act-correct_answer = muuttaa aiempaa vastausta
desk-act-ask_why = kysyy, miksi tätä kysytään
desk-act-ask_explain = ei ymmärrä kysymystä
desk-act-ask_privacy = kysyy, kuka tätä lukee
desk-act-ask_voluntary = kysyy, onko pakko vastata
desk-act-ask_identity = kysyy, kuka täällä vastaa
desk-act-ask_service = kysyy, mitä apua on
desk-act-ask_progress = kysyy, paljonko on jäljellä
desk-act-repeat = haluaa kuulla uudestaan
desk-act-go_back = haluaa palata takaisin
desk-act-review = haluaa nähdä vastaukset
desk-act-pause = haluaa pitää tauon
desk-act-withdraw = haluaa lopettaa ja poistaa
desk-act-talk_to_human = haluaa puhua ihmisen kanssa
desk-act-switch_language = haluaa toisen kielen
desk-act-greet = tervehtii
desk-act-thank = kiittää
desk-act-goodbye = hyvästelee
desk-act-frustrated = on vihainen kysymyksille tai järjestelmälle
desk-act-out_of_scope = koskee muuta asiaa

## Ask the family back

# $spoken (text): the family's language
desk-ask-words = Perhe näkee kysymyksesi chatissa, kun se palaa sinne. Se saa jättää vastaamatta. Kirjoita perheen kielellä: { $spoken }.
desk-ask-phone = Kuka tahansa, jolla puhelin on kädessä, voi lukea tämän. Kysy vain sanoista, älä muusta.
desk-ask-quoted = Sanat, joista kysyt
desk-ask-quoted-hint = Kopioi ne viestistä. Jos jätät tämän tyhjäksi, perhe näkee koko viestin.
desk-ask-meaning-a = Tarkoititko: ensimmäinen merkitys
desk-ask-meaning-b = Tarkoititko: toinen merkitys
desk-ask-meanings-hint = Perhe voi painaa jompaakumpaa tai vastata omin sanoin. Voit jättää molemmat tyhjiksi.
desk-ask-question = Kysymyksesi omin sanoin, jos tarvitset sitä
desk-ask-send = Kysy perheeltä
desk-ask-withdraw = Ota kysymys takaisin

## What is wrong with a form

desk-row-page-problem-act = Mitään ei tallennettu. Valitse, mikä viesti on.
desk-row-page-problem-number = Mitään ei tallennettu. Kirjoita luku numeroilla, enintään 120.
desk-row-page-problem-date = Mitään ei tallennettu. Kirjoita vuosi ja kuukausi, esimerkiksi 2023-05.
desk-row-page-problem-value = Mitään ei tallennettu. Valitse yksi vastauksista.
desk-row-page-problem-conflict = Mitään ei tallennettu: viesti tallennettiin ensin toisessa ikkunassa. Katso se ja yritä uudestaan.
desk-row-page-problem-quoted = Kysymystä ei lähetetty. Kopioi sanat viestistä täsmälleen.
desk-row-page-problem-words = Kysymystä ei lähetetty. Kirjoita merkitys tai kysymys.
desk-row-page-problem-long = Kysymystä ei lähetetty. Se on liian pitkä.
desk-row-page-problem-waiting = Kysymystä ei lähetetty. Tästä viestistä on jo kysymys, johon perhe ei ole vastannut.
desk-row-page-problem-many = Kysymystä ei lähetetty. Viisi kysymystä odottaa jo vastausta. Jos kysyttävää on enemmän, kirjoita työntekijälle.
desk-row-page-problem-private = Tästä viestistä ei kysytä chatissa: se on yksityinen, tai se voi kertoa vaarasta. Merkitse viesti epävarmaksi. Työntekijä kysyy tulkin kanssa.
desk-row-page-problem-code = Perheeltä ei voi kysyä: se ei ottanut paluukoodia eikä pääse takaisin chattiin. Merkitse viesti epävarmaksi.
desk-row-page-problem-closed = Perheeltä ei kysytä: työ sen kanssa on päättynyt.

## In words of whoever reads the answer

# $quoted (text): the family's own words
desk-asked-back = Tulkki kysyi perheeltä sanoista ”{ $quoted }”:
desk-asked-back-waiting = Perhe ei ole vielä vastannut.
desk-asked-back-answered = Perhe vastasi:
desk-asked-back-declined = Perhe ei halunnut vastata.
# $was (text): what the bot had understood, $by (text): the interpreter's number
desk-corrected-answer = Järjestelmä ymmärsi: { $was }. Tulkki { $by } korjasi tämän.
# $by (text): the interpreter's number
desk-corrected-added = Järjestelmä ei ymmärtänyt vastausta. Tulkki { $by } lisäsi tämän.
desk-corrected-not-said = Ei sanottu
desk-correction-added = Uusi: tämä seuraa vastauksesta, jonka tulkki korjasi.
desk-correction-raised = Painaa nyt enemmän: tulkki korjasi vastauksen.
desk-correction-gone = Tulkki korjasi vastauksen. Vastauksista ei enää näy tätä. Puhu perheen kanssa, ennen kuin panet tämän sivuun.
desk-correction-less = Tulkki korjasi yhden vastauksen, josta tämä näkyi. Muusta se näkyy yhä.
desk-letters-kind-wording = Tulkin kysymys sanoista
desk-key-ask = Kysy perheeltä
desk-key-understood = Korjaa, mitä ymmärrettiin
desk-action-review-corrected = korjasi, mitä järjestelmä ymmärsi
desk-action-review-correction-withdrawn = otti korjauksen takaisin
desk-action-letter-asked-back = kysyi perheeltä sen sanoista
