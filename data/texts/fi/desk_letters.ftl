### Työpöytä: viestit perheelle, perheen vastaukset, ennen ja nyt, palaute. Perhe lukee vain kopioitavan tekstin.

## Names

desk-letters = Viestit perheelle
# $number (text): the case's number
desk-letters-title = Viestit, asia { $number }
desk-letters-lead = Viesti odottaa chatissa, kunnes perhe palaa koodillaan. Perhe vastaa, jos se haluaa.
desk-letters-all = Viestit ja vastaukset
desk-letters-none = Perheelle ei ole vielä lähetetty mitään.
desk-letters-open = Viestit ja vastaukset
# $waiting, $answered (number): messages
desk-letters-counts = Odottaa: { $waiting }. Vastattu tai ei haluttu vastata: { $answered }.
desk-letters-closed = Tämä asia on suljettu. Voit lukea vastaukset. Jos haluat kirjoittaa, avaa asia ensin uudelleen sen sivulla.
desk-letters-new = uusi
# $count (number): answers nobody has opened
desk-letters-arrived = { $count ->
        [one] { $count } uusi vastaus
       *[other] { $count } uutta vastausta
    }
# $count (number): answers nobody has opened
desk-live-answers = { $count ->
        [one] { $count } vastaus viestiin
       *[other] { $count } vastausta viesteihin
    }
desk-view-answers = Uudet vastaukset

desk-letters-kind-question = Kysymys
desk-letters-kind-section = Yksi kysymysten osa uudelleen
desk-letters-kind-follow-up = Seuranta: miten nyt menee?
desk-letters-kind-feedback = Palaute palvelusta
desk-letters-kind-group = Kutsu ryhmään
desk-letters-state-waiting = odottaa
desk-letters-state-answered = vastattu
desk-letters-state-declined = ei halua vastata
desk-letters-state-withdrawn = otettu takaisin
# $name, $at (text): who sent it and when
desk-letters-by = { $name }, { $at }
# $at (text): when the answer came
desk-letters-came = vastaus tuli { $at }
desk-letters-answer = Perheen vastaus
desk-letters-declined-words = Perhe ei halua vastata tähän. Perheen ei tarvitse kertoa syytä.
desk-letters-sent-again = Perhe vastasi tähän osaan ja lähetti uudelleen.
desk-letters-withdraw = Ota takaisin
desk-letters-choice-join = Perhe haluaa tulla ryhmään.
desk-letters-choice-ask = Perhe haluaa ensin kysyä jotain.
desk-letters-choice-no = Perhe ei halua tulla ryhmään.

## After sending: how the family gets to know

desk-letters-tell = Kerro perheelle, että viesti odottaa
desk-letters-sent = Viesti odottaa chatissa.
desk-letters-tell-words = Ohjelma ei lähetä mitään puhelimeen. Voit kopioida tämän tekstin. Se ei kerro, kuka kirjoittaa tai mistä on kyse. Älä lisää siihen mitään.
desk-letters-unsafe = Perhe ei ole sanonut, että viestit ovat turvallisia. Älä kirjoita äläkä jätä viestiä. Kerro ihmiselle kahden kesken, turvallisella tavalla.
desk-letters-no-code = Tällä perheellä ei ole koodia. Se voi lukea tämän vain, jos sen chat on vielä auki. Kerro perheelle tapaamisessa tai puhelimessa.
# $url (text): address of the chat. This text goes to the family's phone, and anybody may read it there.
desk-letters-sms = Hei! Sinulle on uusi viesti. Avaa tämä sivu ja kirjoita siihen koodisi. Sinun ei ole pakko vastata. { $url }

## Writing

desk-letters-write = Kirjoita perheelle
desk-letters-phone = Tämän voi lukea kuka tahansa, jolla on puhelin kädessä. Älä kirjoita yksityisistä asioista, turvallisuudesta tai vaarasta.
desk-letters-words = Kysymyksesi
# $spoken (text): name of the family's language
desk-letters-words-hint = Yksi lyhyt kysymys. Perhe lukee sen niin kuin kirjoitat sen. Käytä perheen kieltä ({ $spoken }) tulkin avulla, tai omaa kieltäsi.
desk-letters-section = Kysymysten osa
desk-letters-section-hint = Perhe näkee omat vastauksensa, voi muuttaa niitä ja lähettää uudelleen. Listassa ei ole osia, joissa on yksityisiä kysymyksiä: kukaan ei tiedä, kenellä puhelin on nyt.
desk-letters-why = Miksi kysyt (ei pakollinen)
# $count (number): most items
desk-letters-follow-up-words = Perhe kertoo jokaisesta asiasta, miten se on nyt ja onko se helpompi vai vaikeampi. Enintään { $count } asiaa, niin vastaaminen kestää vain muutaman minuutin.
desk-letters-items = Mistä kysyt
desk-letters-items-none = Tässä asiassa ei ole yhteisen osan tarpeita. Kirjoita kysymys.
desk-letters-only-words = kerrottu omin sanoin: perhe kertoo, mikä muuttui
desk-letters-never = Yksityisistä asioista ja turvallisuudesta ei koskaan kysytä tässä. Puhu niistä ihmisen kanssa kahden kesken.
desk-letters-service = Palvelu
desk-letters-services-none = Suunnitelmassa ei ole vielä palvelua.
desk-letters-feedback-words = Perhe kertoo, oliko palvelusta hyötyä ja kuunneltiinko perhettä.
desk-letters-send = Lähetä chattiin

desk-letters-problem = Mitään ei vielä lähetetty tai tallennettu.
desk-letters-problem-kind = Valitse, mitä haluat lähettää.
desk-letters-problem-words = Kirjoita kysymyksesi.
desk-letters-problem-long = Teksti on liian pitkä. Kirjoita enintään 1000 merkkiä.
desk-letters-problem-language = Valitse, millä kielellä kirjoitat.
desk-letters-problem-section = Valitse yksi listan osista.
desk-letters-problem-items = Valitse vähintään yksi asia, josta kysyt.
desk-letters-problem-many = Valitse enintään 6 asiaa.
desk-letters-problem-service = Valitse yksi listan palveluista.
desk-letters-problem-waiting = Sama viesti odottaa jo perhettä. Ota se ensin takaisin tai odota vastausta.
desk-letters-problem-closed = Tämä asia on suljettu. Avaa se ensin uudelleen sen sivulla.
desk-letters-problem-useful = Valitse, kuinka paljon palvelusta oli hyötyä.

## Before and after

desk-letters-over = Ennen ja nyt
desk-letters-newest = Viimeisin seuranta
desk-letters-need = Tarve
desk-letters-before = Ennen
desk-letters-not-asked = ei kysytty
desk-letters-in-words = kerrottu omin sanoin
desk-letters-family-says = Perhe sanoo:
desk-letters-change-easier = helpompi
desk-letters-change-same = samanlainen
desk-letters-change-harder = vaikeampi
desk-letters-direction-better = parempi kuin ennen
desk-letters-direction-same = sama kuin ennen
desk-letters-direction-worse = vaikeampi kuin ennen
desk-letters-over-how = Tässä ovat vain perheen omat vastaukset. Jos kahta vastausta ei voi panna järjestykseen, ne ovat vain vierekkäin. Puhukaa niistä yhdessä.
desk-letters-review-words = Perhe voi ensin kertoa chatissa, miten nyt menee. Näet tässä tilanteen ennen ja nyt.
desk-letters-review-ask = Kysy perheeltä, miten nyt menee

## Feedback

desk-letters-useful = Oliko siitä hyötyä?
desk-letters-useful-much = paljon hyötyä
desk-letters-useful-little = vähän hyötyä
desk-letters-useful-no = ei hyötyä
desk-letters-heard = Kuunneltiinko perhettä?
desk-letters-heard-yes = kyllä
desk-letters-heard-partly = osittain
desk-letters-heard-no = ei
desk-letters-worker = Työntekijöiden oma palaute
desk-letters-worker-words = Mitä mieltä olet palvelusta tälle perheelle? Palaute menee lukuihin ilman sanoja ja nimiä. Sanat jäävät tähän asiaan.
desk-letters-worker-write = Kerro, miten palvelu meni
desk-letters-worker-useful = Paljonko siitä oli hyötyä tälle perheelle?
desk-letters-worker-why = Mikä auttoi, ja mikä ei auttanut? (ei pakollinen)

## Figures. $service (text): name of a service

desk-figures-feedback-family = Mitä perheet sanovat palveluista
desk-figures-feedback-worker = Mitä työntekijät sanovat palveluista
desk-letters-figures-about = Palaute lasketaan siihen aikaan, jona se annettiin. Jokainen perhe lasketaan kerran joka palvelussa. Pienet luvut peitetään tässäkin.
desk-letters-useful-line-much = { $service }: paljon hyötyä
desk-letters-useful-line-little = { $service }: vähän hyötyä
desk-letters-useful-line-no = { $service }: ei hyötyä
desk-letters-heard-line-yes = Perhettä kuunneltiin
desk-letters-heard-line-partly = Perhettä kuunneltiin osittain
desk-letters-heard-line-no = Perhettä ei kuunneltu

## Who did what

desk-action-letter-read = avasi viestit
desk-action-letter-sent = lähetti viestin chattiin
desk-action-letter-withdrawn = otti viestin takaisin
desk-action-letter-feedback = kirjoitti palautteen palvelusta
