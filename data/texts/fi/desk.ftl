### Työpöytä: mitä työntekijät, tulkit ja ylläpitäjät lukevat. Perheet eivät näe näitä sivuja.

## Every page

desk-title = Perhesillan työpöytä
desk-skip = Siirry sisältöön
desk-navigation = Pääsivut
desk-languages = Sivun kieli
desk-language-fi = suomi
desk-language-en = englanti
desk-language-ar = arabia
desk-none = ei kerrottu
desk-cases = Asiat
desk-people = Käyttäjät
desk-log = Loki
desk-role-worker = työntekijä
desk-role-interpreter = tulkki
desk-role-administrator = ylläpitäjä
desk-sign-out = Kirjaudu ulos
desk-logged = Lokiin jää merkintä kaikesta, mitä avaat täällä.
desk-back-to-cases = Takaisin asioihin
desk-print = Tulosta sivu painamalla Ctrl + P.

## Dates
## $day, $number, $year (text): digits. $month, $weekday (text): names. $date, $time (text): ready words.

desk-date = { $day }.{ $number }.{ $year }
desk-date-weekday = { $weekday } { $day }.{ $number }.{ $year }
desk-moment = { $date } klo { $time }
desk-weekday-1 = maanantai
desk-weekday-2 = tiistai
desk-weekday-3 = keskiviikko
desk-weekday-4 = torstai
desk-weekday-5 = perjantai
desk-weekday-6 = lauantai
desk-weekday-7 = sunnuntai

## Signing in

desk-sign-in = Kirjaudu sisään
desk-name = Nimi
desk-password = Salasana
desk-password-again = Salasana uudelleen
desk-password-rule = Vähintään 15 merkkiä. Kokonainen lause on hyvä salasana.
desk-sign-in-failed = Nimi tai salasana on väärin. Yritä uudelleen.
desk-sign-in-wait = Liian monta yritystä. Odota { $minutes ->
        [one] { $minutes } minuutti
       *[other] { $minutes } minuuttia
    } ja yritä uudelleen.
desk-welcome = Tervetuloa työpöydälle
desk-welcome-words = Valitse nimi ja salasana. Linkki toimii yhden kerran.
desk-welcome-button = Tee tunnus ja kirjaudu sisään
desk-welcome-not-same = Salasanat eivät ole samat. Kirjoita ne uudelleen.
desk-welcome-invitation = Tämä linkki ei toimi. Sitä on jo käytetty, tai se on liian vanha. Pyydä ylläpitäjältä uusi linkki.
desk-welcome-name = Nimi ei kelpaa. Kirjoita 1–100 merkkiä.
desk-welcome-too-short = Salasana on liian lyhyt. Kirjoita vähintään 15 merkkiä.
desk-welcome-taken = Tämä nimi on jo käytössä. Valitse toinen nimi.
desk-welcome-wait = Liian monta yritystä. Odota muutama minuutti ja yritä uudelleen.

## When a page cannot be shown: what happened, what to do

desk-not-found = Tätä sivua ei ole
    .do = Osoite voi olla vanha. Palaa ensimmäiselle sivulle.
desk-gone = Tätä ei ole enää
    .do = Perhe on ehkä poistanut vastauksensa, tai joku muu on hoitanut asian. Avaa lista uudelleen.
desk-forbidden = Tämä sivu ei kuulu tehtävääsi
    .do = Mitään ei avattu. Jos tarvitset sivua työssäsi, kysy ylläpitäjältä.
desk-signed-out = Et ole kirjautunut
    .do = Mikään ei muuttunut. Kirjaudu sisään ja tee sama uudelleen.
desk-form-expired = Lomake oli liian vanha
    .do = Mikään ei muuttunut. Palaa takaisin, lataa sivu uudelleen ja lähetä lomake vielä kerran.
desk-not-understood = Lomaketta ei voitu lukea
    .do = Mikään ei muuttunut. Palaa takaisin ja kirjoita lyhyemmin.
desk-failed = Meillä tapahtui virhe
    .do = Mitään ei kadonnut. Yritä uudelleen. Jos virhe tulee taas, kerro ylläpitäjälle, mihin aikaan se tapahtui.
desk-first-page = Ensimmäiselle sivulle

## Danger flags

desk-dangers = Kerrottu vaara
desk-dangers-none = Kaikki ilmoitukset vaarasta on luettu.
desk-dangers-read = Luetut ilmoitukset vaarasta
desk-danger-open = Avaa ilmoitus
desk-danger-told = Kerrottu { $at }
desk-danger-number = Asia { $number }
desk-danger-not-sent = Perhe ei ole lähettänyt vastauksiaan. Näet vain tämän.
desk-danger-erased = Perhe poisti vastauksensa. Jäljellä on vain aika ja se, millainen vaara oli.
desk-danger-unread = Kukaan ei ole vielä lukenut tätä
desk-danger-read-by = Lukenut { $name }, { $at }
desk-danger-readers = Ketkä ovat lukeneet tämän
desk-danger-mark = Olen lukenut tämän
desk-danger-what = Mitä kerrottiin
desk-danger-do = Muista
desk-danger-alone = Tapaa ihminen yksin ja ammattitulkin kanssa. Älä kerro puolisolle tai sukulaisille.
desk-danger-contact = Ota yhteyttä vain tavalla, jonka ihminen sanoi turvalliseksi. Älä käytä sähköpostia.
desk-danger-words = Tulkki tarkistaa epäselvät sanat. Älä odota sitä, jos joku voi olla vaarassa.
desk-danger-callback = Perhe pyytää soittoa

## Call-back requests

desk-callbacks = Soittopyynnöt
desk-callbacks-none = Kukaan ei odota soittoa.
desk-callback-when = Turvallinen aika
desk-callback-language = Kieli
desk-callback-asked = Pyydetty
desk-callback-done = Soitto on tehty

## The list of cases

desk-cases-sent = Perheiden lähettämät vastaukset
desk-cases-none = Yksikään perhe ei ole vielä lähettänyt vastauksia.
desk-case-number = Asia
desk-case-sent = Lähetetty
desk-case-language = Kieli
desk-case-needs = Tuen tarpeet
desk-case-strengths = Vahvuudet
desk-case-due = Arviointi alkaa viimeistään
desk-case-revision = lähetetty { $count } kertaa
desk-case-late = päivä on mennyt
desk-count-immediate = heti: { $count }
desk-count-soon = pian: { $count }
desk-count-routine = tavallisessa aikataulussa: { $count }
desk-count-none = ei merkittyjä tarpeita

## The summary

desk-summary = Asian { $number } yhteenveto
desk-summary-what = Perhe vastasi vapaaehtoisesti ja lähetti tämän. Merkitty tarve on syy puhua, ei päätös. Tässä ei anneta pisteitä.
desk-contents = Tällä sivulla
desk-who-answers = Kuka vastaa
desk-who-mother = äiti
desk-who-father = isä
desk-who-other_adult = muu aikuinen
desk-who-couple = puolisot yhdessä
desk-who-minor = alle 18-vuotias
desk-family-language = Perheen kieli
desk-sent-on = Lähetetty
desk-family-members = Perhe
desk-item-me = Vastaaja
desk-item-spouse = Puoliso
desk-item-child = Lapsi
desk-item-grown_child = Aikuinen lapsi
desk-item-parent = Aikuisen äiti tai isä
desk-item-sibling = Aikuisen sisar tai veli
desk-item-other = Muu ihminen
desk-item-person = Henkilö { $n }
desk-item-age = { $who }, { $age }
desk-goal = Mitä perhe toivoo
desk-goal-none = Perhe ei ole kertonut omaa tavoitettaan. Kysy siitä ensin.
desk-strengths = Vahvuudet
desk-strengths-none = Vahvuuksia ei ole vielä kerrottu. Kysy, mikä sujuu hyvin.
desk-flags = Tarpeet, joista kannattaa puhua
desk-flags-none = Näistä vastauksista ei noussut tarpeita.
desk-level = Kuinka paljon asia painaa
desk-rests-on = Mihin tämä perustuu
desk-rules = Säännöt
desk-change = Mikä muuttaisi tätä
desk-change-answer = Perhe muuttaa vastaustaan, tai kuulet keskustelussa, että asia on toisin.
desk-change-talk = Nämä ovat perheen omia sanoja. Vain keskustelu perheen kanssa muuttaa tätä.
desk-rests-on-unread = Perustuu sanoihin, joita tulkki ei ole vielä lukenut. Älä pidä tätä varmana tietona.
desk-unread = { $spoken }, tulkki ei ole vielä lukenut
desk-own-words = Omat sanat
desk-answers = Vastaukset
desk-beside = Vastausten ohella kerrottua
desk-not-asked-list = Ei kysytty:
desk-not-sent = Ei mukana tässä
desk-not-sent-words = Näitä kohtia ei kysytty, tai perhe ei halunnut lähettää niitä. Älä kysy, miksi.
desk-practical = Käytännön asiat
desk-practical-none = Toiveita ei kerrottu.
desk-message-unsafe = Älä jätä viestiä äläkä kirjoita perheen nimeä, ellei alla lue, että se on turvallista.
desk-services = Palveluja, joita voi miettiä yhdessä
desk-services-words = Nämä ovat vain ehdotuksia. Perhe valitsee, ja työntekijä päättää sen kanssa. Suunnitelma ei anna oikeutta palveluun.
desk-services-not-wished = Perhe sanoi, ettei se halua apua nyt. Palatkaa näihin myöhemmin, jos perhe kysyy.
desk-reason-wish = Perheen oma toive: { $label } – { $words }
desk-reason-needs = { $count ->
        [one] Sopii usein tähän tarpeeseen: { $names }
       *[other] Sopii usein näihin tarpeisiin: { $names }
    }
desk-reason-everyone = Tarjotaan jokaiselle perheelle, kun suunnitelma tehdään.
desk-not-yet = Ei vielä
desk-not-yet-too_early = Perhe on ollut Suomessa alle 4 kuukautta. Käytännön asiat hoidetaan ensin.
desk-not-yet-arrival_unknown = Ei ole selvää, onko perhe ollut Suomessa 4 kuukautta. Kysy ensin.
desk-not-yet-urgent_first = Kiireinen asia hoidetaan ensin.
desk-service-family_work = Perhetyö
    .about = Kotona noin 3 kuukauden jaksoissa, perheen omin tavoittein.
desk-service-perhe_yhtenaiseksi = Perhe yhtenäiseksi
    .about = 7–9 tapaamista noin 4 kuukaudessa, tulkin kanssa. Vapaaehtoinen, ei akuutissa kriisissä.
desk-service-group = Ryhmä
    .about = Suljettu ryhmä, enintään 8 ihmistä, joka viikko 6–8 viikon ajan.
desk-service-family_assistant = Perheassistentti
    .about = Suunnitelma, jossa on pieniä askelia, päivät ja säännöllinen arviointi, ja seuranta lopuksi.
desk-service-attachment = Kiintymyssuhteen tuki
    .about = Työpari tukee vanhempaa ja lasta. Tarvitsee yleensä päätöksen.
desk-service-reunification_advice = Neuvontaa perheen yhdistämisestä
    .about = Oikeudellista neuvontaa pian: hakemuksilla voi olla määräaika.
desk-service-other = Työntekijän oma harkinta
    .about = Keskustelu, terveydenhuolto, kurssi, oikeusapu tai muu palvelu perheen lähellä.
desk-due = Määräajat
desk-due-note = Laskettu lähettämisen päivästä. Organisaatiosi päättää, tuleeko asia vireille lähettämisestä.
desk-due-start = Lapsen palvelutarpeen arviointi alkaa viimeistään
    .source = 7. arkipäivä. Sosiaalihuoltolaki 1301/2014, 36 §; lastensuojelulaki 417/2007, 26 §; THL, Lastensuojelun käsikirja.
desk-due-ready = Arviointi on valmis viimeistään
    .source = 3 kuukautta. Sosiaalihuoltolaki 1301/2014, 36 §; lastensuojelulaki 417/2007, 26 §; THL, Lastensuojelun käsikirja.
desk-due-review = Suunnitelma tarkistetaan viimeistään
    .source = 6 kuukautta suunnitelmasta. Kotoutumislaki 681/2023, ohje kunnille.
desk-due-together = Perhe yhtenäiseksi voi alkaa aikaisintaan
    .source = 4 kuukautta perheen tulosta Suomeen: käytännön asiat ensin (Oulun malli).
desk-due-late = Tämä päivä on mennyt.

## The restricted part

desk-restricted = Rajattu osa
desk-restricted-there = Tässä asiassa on rajattu osa: yksityisiä vastauksia tai turvallisuuteen liittyvää.
desk-restricted-maybe = Yksityiset vastaukset ja turvallisuus ovat erillään tästä sivusta.
desk-restricted-rule = Avaa se yksin. Älä tulosta sitä perheelle, äläkä lue sitä, kun puoliso tai lapsi on paikalla.
desk-restricted-open = Avaa rajattu osa (tästä jää merkintä lokiin)
desk-restricted-title = Asian { $number } rajattu osa
desk-restricted-empty = Tässä asiassa ei ole mitään erillään.
desk-restricted-flags = Tarpeet ja turvallisuus
desk-restricted-raised = Keskustelun aikana kerrottu vaara
desk-restricted-answers = Yksityiset vastaukset
desk-back-to-summary = Takaisin yhteenvetoon
desk-no-joint-meetings = Ei yhteisiä tapaamisia eikä parikeskusteluja (ei myöskään Perhe yhtenäiseksi), ennen kuin olet tavannut ihmisen yksin ja tiedät, että se on turvallista.
desk-duty-to-notify = Jos lapsi voi olla vaarassa: tee lastensuojeluilmoitus heti (lastensuojelulaki 417/2007, 25 §). Soita, älä koskaan lähetä suojaamatonta sähköpostia. Illalla ja yöllä: sosiaalipäivystys tai 112.

## Transcripts, for interpreters

desk-transcript-original = Mitä perhe sanoi
desk-transcript-understood = Mitä järjestelmä ymmärsi
desk-transcript-asked = Ohjelma kysyi
desk-transcript-pressed = painoi nappia
desk-transcript-row = Viesti
desk-transcript-nothing = tästä ei luettu vastausta
desk-hidden-phone = [puhelinnumero piilotettu]
desk-hidden-contact = [yhteystieto piilotettu]
desk-hidden-worker = [vain työntekijälle]

## Users and log, for administrators

desk-people-role = Tehtävä
desk-people-since = Alkaen
desk-people-state = Tila
desk-people-active = voi kirjautua
desk-people-disabled = suljettu { $at }
desk-people-disable = Sulje tunnus: { $name }
desk-people-invite = Kutsu uusi käyttäjä
desk-people-invite-words = Saat linkin yhdelle ihmiselle. Linkki toimii kerran, { $days ->
        [one] { $days } päivän
       *[other] { $days } päivän
    } ajan. Anna se kädestä käteen tai turvallista kanavaa pitkin.
desk-people-invite-button = Tee linkki
desk-people-link = Linkki, uusi { $role }
desk-people-link-once = Linkki näkyy vain nyt.
desk-log-words = Kuka avasi tai muutti mitä. Lokissa ei ole sisältöä.
desk-log-whole = Lokin ketju on ehjä: yhtään riviä ei ole muutettu tai poistettu.
desk-log-broken = Lokin ketju on rikki: rivejä on muutettu tai poistettu. Kerro tietosuojasta vastaavalle.
desk-log-at = Aika
desk-log-actor = Kuka
desk-log-action = Mitä
desk-log-subject = Mikä
desk-log-older = Vanhemmat rivit
