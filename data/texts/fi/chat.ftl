### Selkosuomi: what the program says in the chat, outside the questions themselves. Same messages as in English.
### Words on a button that a sentence names stand in ” ” and are exactly the words of that button below.

## Hello and language
chat-hello = Hei! Olen Perhesilta, tietokoneohjelma.
    Kysyn perheesi elämästä Suomessa. Näin työntekijä voi auttaa teitä paremmin.
chat-switched = Nyt puhumme suomea. Kaikki vastauksesi ovat tallessa.
chat-switch-which = Minkä kielen haluat?
chat-other-language = Osaan vain suomea, englantia ja arabiaa. Olen pahoillani.
    Työntekijä voi soittaa sinulle tulkin kanssa. Tulkki puhuu sinun kieltäsi. Paina ”Haluan puhua ihmisen kanssa”.

## Taking part
chat-consent-more =
    Olen ohjelma. Kysyn yhden kysymyksen kerrallaan. Voit vastata napeilla tai omilla sanoilla.
    Voit ohittaa minkä tahansa kysymyksen, muuttaa vastausta tai pitää tauon. Voit myös lopettaa ja poistaa kaiken.
    En lähetä mitään, ennen kuin luet oman yhteenvetosi ja sanot kyllä.
    On yksi poikkeus: jos kirjoitat, että joku on vaarassa, työntekijä näkee merkinnän ja nämä sanat.
    Kun lähetät yhteenvedon, perhetyöntekijä lukee sen. Myös tulkki voi lukea sen. Kummankin täytyy pitää se salassa.
    Vastauksesi eivät vaikuta oleskelulupaasi eivätkä rahoihisi.
chat-consent-no = Se sopii hyvin. Sinun ei tarvitse vastata, eikä siitä seuraa mitään pahaa.
    Jos haluat, voit puhua ihmisen kanssa tai aloittaa myöhemmin.
chat-declined-again = Emme ole vielä aloittaneet. Aloitammeko nyt?
chat-not-alone = Kiitos. Jätän nyt pois kaikkein yksityisimmät kysymykset. Voit vastata osaan kysymyksistä myöhemmin yksin.
    Jos on vaara, soita aina 112. Puhelu on ilmainen.
chat-couple = Kiitos. Kun vastaatte yhdessä, jätän pois kaikkein yksityisimmät kysymykset. Kumpikin voi vastata niihin myöhemmin yksin.
chat-round-short = Hyvä. Kysymyksiä on noin 20. Voit lopettaa milloin vain.
chat-round-full = Hyvä. Meillä ei ole kiire. Voit pitää tauon milloin vain.
chat-notice-reporting = Ennen seuraavia kysymyksiä: vastauksesi ovat salaisia (luottamuksellisia). On yksi poikkeus.
    Jos lapsi voi olla vaarassa, työntekijän täytyy lain mukaan kertoa siitä lastensuojelulle. Lastensuojelun ensimmäinen tehtävä on auttaa perhettä.

chat-notice-reporting-again = Kuten kerroin: vastauksesi ovat salaisia (luottamuksellisia). Jos lapsi voi olla vaarassa, työntekijän täytyy lain mukaan kertoa lastensuojelulle.

## Taking in an answer
chat-got = Kirjoitin muistiin: { $answer }
chat-got-many = Ymmärsin näin:
chat-got-line = { $label }: { $answer }
chat-got-hint = Jos jokin on väärin, kerro minulle. Esimerkiksi: ”ei, 4 lasta”.
chat-got-text = Kiitos. Kirjoitin tämän muistiin sinun sanoillasi.
chat-kept-words = Säilytän sanasi työntekijää varten. Mikä näistä sopii parhaiten?
chat-law-children = Kiitos, että kerroit rehellisesti. Suomessa laki sanoo, että kukaan ei saa lyödä lasta, ei edes vanhempi. Moni vanhempi etsii uusia keinoja. Työntekijä voi auttaa siinä ystävällisesti.
chat-skipped = Selvä, ohitamme tämän.
chat-dont-know = Selvä. ”En tiedä” on myös hyvä vastaus.
chat-tell-worker = Selvä. Kirjoitan muistiin, että kerrot tämän mieluummin työntekijälle.
chat-changed = Muutin vastauksen. { $label }: { $answer }
chat-detail-kept = Kiitos. Kirjoitin sen muistiin.
chat-nothing-to-change = En tiedä vielä, mitä vastausta tarkoitat. Paina vastauksen vieressä ”Muuta”.
chat-change-which = Minkä vastauksen haluat muuttaa? Paina sitä, tai kirjoita omilla sanoilla.
chat-not-required-skip = Tarvitsen tämän vastauksen, ennen kuin voimme jatkaa. Yksi painallus riittää.

## Not understood
chat-out-of-range = Ymmärsin näin: { $number }. Numeron pitää olla vähintään { $min } ja enintään { $max }.
chat-children-only = Ymmärsin: { $answer }. Tarvitsen kaikkien ihmisten määrän, myös aikuisten.
chat-future-date = Ymmärsin näin: { $date }. Se aika ei ole vielä tullut. Milloin perhe tuli Suomeen?
chat-not-understood = Anteeksi, en ymmärtänyt. Kysyn toisilla sanoilla.
chat-not-understood-again = En ymmärrä vieläkään. Se on minun vikani, ei sinun. Voit painaa nappia, tai voimme ohittaa tämän kysymyksen.
chat-too-long = Viesti on liian pitkä. Siinä voi olla enintään { $limit ->
        [one] { $limit } merkki
       *[other] { $limit } merkkiä
    }. Lähetä se kahdessa osassa.
chat-empty = Viesti on tyhjä. Mitään ei kadonnut.
chat-busy = Täällä jokin meni vikaan. Aiemmat vastauksesi ovat tallessa. Lähetä viesti uudelleen.

## Digressions
chat-greet = Hei! Hyvä, että olet täällä.
chat-thank = Ole hyvä!
chat-goodbye = Näkemiin! Jos haluat jatkaa myöhemmin, paina ensin ”Pidä tauko”. Saat koodin, ja sillä voit palata.
chat-privacy =
    Kukaan ei lue vastauksiasi, ennen kuin lähetät ne. Kun lähetät ne, perhetyöntekijä lukee ne. Myös tulkki voi lukea ne. Kummankin täytyy pitää ne salassa.
    En lähetä vastauksiasi Migriin, poliisille tai Kelaan. En näytä yksityisiä vastauksiasi perheen yhteisessä yhteenvedossa.
    On yksi poikkeus. Jos kirjoitat, että joku on vaarassa, työntekijä näkee merkinnän ja nämä sanat. Hän näkee ne, vaikka et ole vielä lähettänyt vastauksiasi. Jos lapsi tai jonkun elämä on vaarassa, työntekijän täytyy kertoa niille, jotka voivat suojella heitä.
    Kun suljet sivun, vastauksesi eivät jää tähän puhelimeen. Puhelin voi silti muistaa sivun osoitteen.
chat-voluntary = Sinun ei tarvitse vastata. Voit ohittaa minkä tahansa kysymyksen tai lopettaa.
    Se ei vaikuta oleskelulupaasi eikä rahoihisi. Vain sinä päätät.
chat-identity = Olen Perhesilta, tietokoneohjelma. En ole ihminen.
    Esitän kysymyksiä ja kirjoitan vastaukset muistiin. Työntekijä lukee ne, kun lähetät ne.
# ”1 kysymykseen” and ”5 kysymykseen” are the same form in Finnish; only 0 is said in another way.
chat-progress = { $answered ->
        [0] Et ole vielä vastannut kysymyksiin.
       *[other] Olet vastannut { $answered } kysymykseen.
    } { $left ->
        [0] Kysymyksiä ei ole enää jäljellä.
        [one] Jäljellä on { $left } kysymys.
       *[other] Jäljellä on noin { $left } kysymystä.
    } Voit lopettaa milloin vain.
chat-frustrated = Olen pahoillani. Huomaan, että tämä väsyttää sinua. Voit ohittaa kysymyksen, pitää tauon tai puhua ihmisen kanssa.
chat-service = Työntekijä kertoo, mitä apua on lähelläsi ja mikä sopii perheellesi. Tässä on lyhyt vastaus:
chat-service-none = Työntekijä voi kertoa, mitä apua on lähelläsi. En voi luvata apua.
chat-out-of-scope = En voi auttaa siinä asiassa. Voin vain kysyä perheesi elämästä ja kertoa siitä työntekijälle.
    Kysymykset oleskeluluvasta: Migri. Kysymykset rahasta: Kela. Työntekijä voi kertoa, mistä voit kysyä.
chat-did-you-mean = En ole varma, mitä tarkoitat. Onko se jokin näistä?
chat-back-none = Tämä on ensimmäinen kysymys.
chat-ask-why-none = Kysyn siksi, että työntekijä voi auttaa perhettäsi paremmin.

## Services in a few words (source: data/services.yml)
service-family_work = Perhetyö: työntekijä käy kotonasi muutaman kuukauden ajan, tavallisesti 3 kuukautta kerrallaan. Puhutte arjesta, ja sinä päätät tavoitteet. Työntekijä ei tee asioita sinun puolestasi, vaan sinun kanssasi.
service-perhe_yhtenaiseksi = Perhe yhtenäiseksi: noin 7–9 tapaamista koko perheen kanssa noin 4 kuukauden aikana. Tulkki on mukana. Tämä on perheille, jotka tulivat Suomeen pakolaisina. Puhutte arjesta, yhdessä olemisesta ja siitä, millaista on olla vanhempi.
service-group = Ryhmä: enintään 8 ihmistä tapaa joka viikko 6–8 viikon ajan. Puhutte yhdestä aiheesta. Sinä päätät itse, tuletko mukaan.
service-family_assistant = Perheavustaja: yksi työntekijä on perheen tukena jonkin aikaa. Teette yhdessä suunnitelman. Siinä ovat teidän omat tavoitteenne ja pienet askeleet.
service-attachment = Tuki vanhemmalle ja lapselle (kiintymyssuhteen tuki): 2 työntekijää auttaa vanhempaa ja lasta. Tavoite on, että heillä on läheinen ja turvallinen olo yhdessä.
service-permit = En voi päättää oleskeluluvasta, enkä näe hakemustasi. Migri päättää luvasta. Se, mitä kirjoitat tänne, ei vaikuta siihen.
    Voit kysyä Migristä tai juristilta. Työntekijä voi kertoa, mistä löydät juristin.
service-money = En voi päättää rahasta, enkä näe tukiasi. Kysy tuista Kelasta. Kysy toimeentulosta ja veloista oman alueesi sosiaalipalveluista.
    Työntekijä voi auttaa sinua kysymään.

## Pause and coming back
chat-pause = Kaikki on tallessa. Tämä on sinun koodisi. Sillä voit palata. Kirjoita koodi paperille tai muista se. Näytän sen vain yhden kerran.
# ”1 päivän aikana” and ”14 päivän aikana” are the same form in Finnish.
chat-pause-how = Tule takaisin tälle sivulle ja paina ”Minulla on koodi”. Koodi toimii myös toisessa puhelimessa.
    Jos et palaa { $days } päivän aikana, poistan vastauksesi.
chat-pause-same = Kaikki on tallessa. Koodisi on sama kuin ennen. Jos kadotit sen, paina ”Uusi koodi”.
chat-ask-code = Kirjoita koodisi. Siinä on 16 numeroa.
chat-code-wrong = En löydä tätä koodia. Tarkista numerot ja kirjoita ne uudelleen. Jos kadotit koodin, voit aloittaa alusta.
chat-code-slow = Koodi oli väärä monta kertaa. Odota { $minutes ->
        [one] { $minutes } minuutti
       *[other] { $minutes } minuuttia
    } ja kirjoita se uudelleen.
chat-resumed = Tervetuloa takaisin! Vastauksesi ovat tallessa. Nyt jatkamme.
chat-resumed-private = Yksityiset vastauksesi ovat tallessa, mutta en näytä niitä enää tällä näytöllä.

## Stopping and deleting
chat-withdraw-confirm = Haluatko lopettaa ja poistaa kaiken? Sen jälkeen en saa mitään takaisin.
chat-withdraw-kept = Hyvä, en poistanut mitään. Jatkamme.
chat-erased = Nyt olen poistanut kaiken. Kiitos ajastasi.
    Jos tarvitset apua, työntekijä tai terveysasema voi yhä auttaa sinua.
chat-erased-flag = Yksi asia jää: merkintä, että joku voi olla vaarassa, ja päivämäärä. Sinun sanasi eivät ole siinä.

## A person
chat-human = Työntekijä voi soittaa sinulle. Minä olen vain ohjelma enkä voi yhdistää puhelua nyt.
    Kirjoita puhelinnumerosi. Voit kirjoittaa myös etunimesi.
chat-human-when = Milloin on hyvä ja turvallinen aika soittaa? Voit myös kirjoittaa, millä kielellä haluat puhua ja saako työntekijä jättää viestin.
chat-human-done = Kiitos. Työntekijä saa pyyntösi ja soittaa sinulle arkipäivänä. En voi luvata kellonaikaa.
    Jos on vaara, soita 112.
chat-human-cancelled = Selvä, ei puhelua. Jatkamme.
chat-human-no-number = En näe tässä puhelinnumeroa. Kirjoita numero uudelleen tai paina ”En halua puhelua”.

## Reading back and sending
chat-review = Tässä ovat vastauksesi. Lue ne rauhassa. Voit muuttaa mitä tahansa riviä.
chat-review-empty = Sinulla ei ole vielä vastauksia.
chat-review-own = Vastauksesi tähän asti:
chat-review-private-hidden = { $count ->
        [one] { $count } yksityinen vastaus on tallessa. En näytä sitä tässä.
       *[other] { $count } yksityistä vastausta on tallessa. En näytä niitä tässä.
    }
chat-review-skipped = Ohitit { $count ->
        [one] { $count } kysymyksen
       *[other] { $count } kysymystä
    }. Se sopii hyvin.
chat-review-private-note = Yksityiset vastaukset menevät vain erilliseen osaan. Työntekijä avaa sen yksin. Yksityiset vastaukset eivät ole kopiossa, jonka tulostat.
chat-send-part = Mitkä osat lähetän? Paina niitä osia, jotka haluat lähettää.
chat-send-part-none = Et valinnut mitään osaa. En lähettänyt mitään.
chat-kept = Hyvä. En lähettänyt mitään. Vastauksesi ovat tallessa luonnoksena.
chat-sent = Kiitos! Lähetin vastauksesi.
chat-sent-next = Mitä nyt tapahtuu: työntekijä lukee vastauksesi arkipäivinä. Hän ottaa sinuun yhteyttä tavalla, jonka valitsit. Sinun ei tarvitse nyt tehdä mitään.
    Työntekijä ei voi päättää oleskeluluvastasi. En voi luvata mitään palvelua.
chat-sent-code = Tämä on sinun koodisi. Kirjoita se muistiin. Sillä voit palata ja katsoa, mitä lähetit. Voit myös muuttaa vastauksiasi. Asiasi numero: { $number }
chat-sent-already = Olet lähettänyt vastauksesi. Voit katsoa niitä tai tulostaa kopion. Voit myös muuttaa niitä ja lähettää ne uudelleen.
chat-short-done = Lyhyt keskustelu on valmis. Voit lähettää vastaukset nyt tai vastata vielä muihin kysymyksiin.

## Under 18
chat-minor = Kiitos, että kerroit. Nämä kysymykset ovat aikuisille. Et tehnyt mitään väärää.
    Voit aina puhua turvalliselle aikuiselle: opettajalle, koulun terveydenhoitajalle tai työntekijälle.
chat-minor-lines = Tänne voit soittaa tai chatata ilmaiseksi:

## Buttons
button-skip = Ohita
button-dont-know = En tiedä
button-tell-worker = Kerron mieluummin työntekijälle
button-why = Miksi kysyt?
button-explain = Toisilla sanoilla
button-back = Takaisin
button-pause = Pidä tauko
button-review = Omat vastaukset
button-human = Haluan puhua ihmisen kanssa
button-withdraw = Lopeta ja poista
button-privacy = Kuka lukee vastaukseni?
button-ready = Valmis
button-change = Muuta
button-continue = Jatka
button-more = Haluan vastata lisää
button-send-chosen = Lähetä osat, jotka valitsin
button-delete-yes = Kyllä, poista kaikki
button-delete-no = Ei, säilytä vastaukseni
button-new-code = Uusi koodi
button-have-code = Minulla on koodi
button-no-call = En halua puhelua
button-print = Tulosta kopio
button-start-again = Aloita alusta
button-start = Aloita
button-hide = Piilota sivu nyt
button-other-topic = Jatka toisesta aiheesta

## Small words around the talk
input-label = Kirjoita vastauksesi
button-any-time = Milloin vain
chat-pause-now = Voit nyt sulkea sivun. Tai voimme jatkaa.
chat-sent-same-code = Koodisi on sama kuin ennen. Asiasi numero: { $number }
chat-sent-what-now = Mitä haluat tehdä nyt?
chat-minor-worker = Voit myös pyytää, että työntekijä soittaa sinulle.
chat-press-button = Paina jotain nappia, tai kirjoita toisilla sanoilla.
chat-after-erase = Tämä keskustelu on poissa. Voit aloittaa alusta.
