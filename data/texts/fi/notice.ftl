### Selkosuomi: the pages /privacy/full and /accessibility. What only the controller can say comes from the installation's file.

## Around both
notice-contents = Tällä sivulla
notice-languages = Kielet
notice-to-chat = Takaisin alkuun
notice-listen = Kuuntele
notice-stop = Lopeta
notice-phone = Puhelin
notice-email = Sähköposti
notice-address = Osoite
notice-web = Verkkosivu

## The full notice
notice-title = Miten tietojasi käsitellään (tietosuojaseloste)
notice-intro = Tämä on koko seloste. Laki sanoo, mitä tässä täytyy kertoa (tietosuoja-asetus, artiklat 13 ja 14).
notice-short = Lyhyt sivu on tässä.

notice-part-controller = Kuka vastaa tiedoistasi (rekisterinpitäjä)
notice-controller = Tämä palvelu vastaa tiedoista, jotka annat täällä.

notice-part-officer = Tietosuojavastaava
notice-officer = Tietosuojavastaava vastaa kysymyksiin tiedoistasi. Kysyminen on ilmaista.

notice-part-purposes = Mihin tietojasi käytetään
notice-purposes-help = Kerrot perheesi arjesta, vahvuuksista ja tarpeista. Työntekijä suunnittelee niiden avulla apua yhdessä sinun kanssasi.
notice-purposes-danger = Jos kirjoitat vaarasta, työntekijä näkee sen, jotta hän voi suojella ihmisiä.
notice-purposes-figures = Palvelu laskee lukuja monesta perheestä yhdessä. Pienet luvut jäävät pois, jotta kukaan ei tunnista ketään.
notice-purposes-better = Joitakin viestejä voidaan käyttää ohjelman parantamiseen. Ensin nimet, numerot ja osoitteet piilotetaan, ja ihminen tarkistaa jokaisen viestin. Viestejä vaarasta ei käytetä.
notice-purposes-not = Tietojasi ei käytetä päätöksiin oleskeluluvasta, rahasta tai etuuksista. Niitä ei myydä.

notice-part-basis = Miksi laki sallii tämän
notice-basis-agreement = Keskustelussa suostut osallistumaan. Voit perua sen milloin vain. Pelkkä suostumisesi ei ole laillinen peruste.

notice-part-data = Mitä tietoja, ja mistä ne tulevat
notice-data-answers = Vastauksesi ja koko keskustelu sanasta sanaan. Ne tulevat sinulta.
notice-data-others = Mitä kerrot muista perheesi ihmisistä. Tieto tulee sinulta, ei heiltä. Näytä heille tämä sivu, jos se on turvallista.
notice-data-special = Vastaukset voivat kertoa terveydestä, uskonnosta, alkuperästä tai vaarasta. Sinun ei ole pakko kertoa näistä.
notice-data-contact = Puhelinnumero ja yhteydenoton tavat, jotka annat.
notice-data-workers = Mitä työntekijät ja tulkit kirjoittavat: muistiinpanot, suunnitelmat ja käännökset.
notice-data-log = Luettelo siitä, kuka avasi tai muutti jotakin ja milloin. Sinun sanasi eivät ole siinä.
notice-data-not = Kukaan ei kysy henkilötunnustasi, turvapaikan syitä tai matkaasi. Keskustelu ei käytä evästeitä. Ohjelma ei tallenna puhelimesi osoitetta verkossa.

notice-part-recipients = Kuka saa tiedot
notice-recipients-workers = Tämän palvelun perhetyöntekijät, kun olet lähettänyt vastauksesi. Yksityiset vastaukset ovat omassa osassaan. Jokainen avaaminen kirjataan.
notice-recipients-interpreters = Tulkit, jos työntekijä pyytää käännöstä. He eivät saa puhelinnumeroasi.
notice-recipients-partners = Yhteistyökumppani palvelun ulkopuolella näkee suunnitelmasi vain, jos olet suostunut.
notice-recipients-law = Jos lapsi tai jonkun elämä on vaarassa, työntekijän täytyy kertoa niille, jotka voivat suojella.
notice-recipients-administrators = Ylläpitäjät huolehtivat ohjelmasta. He eivät voi avata asiaasi.
notice-recipients-machine = Palvelun oma käännöskone voi kääntää viestejä. Ensin niistä poistetaan puhelinnumerot ja sähköpostiosoitteet.
notice-recipients-none = Ohjelma itse ei lähetä vastauksiasi millekään muulle yritykselle.

notice-part-transfers = Euroopan ulkopuolelle

notice-part-retention = Kuinka kauan tiedot säilyvät
notice-kept-drafts = Vastaukset, joita et ole lähettänyt: { $time } viimeisestä viestistäsi.
notice-kept-cases = Vastaukset, jotka olet lähettänyt: kunnes poistat ne, tai { $time } siitä, kun palvelu on päättänyt asiasi.
notice-kept-cases-unset = Vastaukset, jotka olet lähettänyt: kunnes poistat ne. Muuta loppua ei ole asetettu tässä ohjelmassa.
notice-kept-callbacks = Soittopyyntö: { $time } puhelun jälkeen.
notice-kept-callbacks-unset = Soittopyyntö: yhtä kauan kuin vastauksesi.
notice-kept-danger_marks = Merkintä vaarasta ilman sanojasi: { $time } siitä, kun muu on poistettu.
notice-kept-danger_marks-unset = Merkintä vaarasta ilman sanojasi: loppua ei ole asetettu.
notice-kept-log = Luettelo siitä, kuka avasi mitäkin: { $time }.
notice-kept-log-unset = Luettelo siitä, kuka avasi mitäkin: loppua ei ole asetettu.
notice-kept-key = Kun vastauksesi poistetaan, myös niiden avain poistetaan. Pian sen jälkeen mitään varmuuskopiota ei voi lukea.
notice-time-days = { $count ->
        [one] { $count } päivä
       *[other] { $count } päivää
    }
notice-time-years = { $count ->
        [one] { $count } vuosi
       *[other] { $count } vuotta
    }

notice-part-rights = Oikeutesi
notice-right-see = Voit katsoa tietojasi. Paina keskustelussa ”Omat vastaukset”. Valikosta näet myös, kuka on avannut vastauksesi ja mihin olet suostunut.
notice-right-take = Voit ottaa tietosi mukaan. Valikosta saat kaikki tietosi sivuna ja tiedostona. Jokainen saa ne, vaikka laki antaa tämän oikeuden vain joskus.
notice-right-correct = Voit korjata tietojasi. Paina ”Muuta” vastauksen vieressä. Kysy työntekijältä hänen muistiinpanoistaan.
notice-right-delete = Voit poistaa tietosi. Paina ”Lopeta ja poista”. Kunnan omissa asiakirjoissa pysyy se, minkä laki käskee säilyttää.
notice-right-limit = Voit pyytää, että tietojasi ei käytetä vähään aikaan, esimerkiksi kun virhettä tarkistetaan.
notice-right-object = Voit vastustaa: sano, että tietojasi ei saa käyttää, jos sinulla on siihen oma syy.
notice-right-others = Muilla perheesi ihmisillä on samat oikeudet.
notice-requests = Voit käyttää oikeuksiasi myös ilman keskustelua. Kysy työntekijältä: paina ”Haluan puhua ihmisen kanssa”. Se on ilmaista. Saat vastauksen kuukauden sisällä.
notice-month = Oikeuksien käyttäminen on ilmaista. Saat vastauksen kuukauden sisällä.

notice-part-complain = Jos haluat valittaa
notice-complain = Jos tietojasi käytetään mielestäsi lain vastaisesti, voit valittaa tietosuojavaltuutetulle. Se on ilmaista. Se ei muuta apua, jota saat.

notice-part-voluntary = Onko pakko vastata?
notice-voluntary = Ei. Voit ohittaa minkä tahansa kysymyksen ja lopettaa milloin vain. Se ei muuta oleskelulupaasi tai rahojasi.

notice-part-machine = Kone ja ihmiset
notice-machine-decides = Mikään kone ei päätä sinun asioistasi. Pisteitä ei ole, eikä perheitä panna järjestykseen.
notice-machine-reads = Ohjelma käyttää tekoälyä. Kone lukee, mitä kirjoitat, ja merkitsee tarpeita ja vaaroja. Se tekee virheitä. Työntekijä lukee omat sanasi ja päättää, mitä tehdään.
notice-machine-writes = Ohjelman jokainen lause on kirjoitettu etukäteen. Ohjelma ei keksi lauseita itse.

notice-version = Tämän selosteen versio: { $version }

## The accessibility statement
statement-title = Saavutettavuusseloste
statement-about = Tämä sivu kertoo keskustelusta Perhesilta ja työntekijöiden sivuista.
statement-of = Palvelua tarjoaa: { $name }
statement-law = Laki digitaalisten palvelujen tarjoamisesta (306/2019) sanoo, että palvelun täytyy olla saavutettava (WCAG 2.1, tasot A ja AA).

statement-part-state = Miten saavutettava palvelu on
statement-state-fully = Palvelu täyttää vaatimukset.
statement-state-partly = Palvelu täyttää vaatimukset osittain. Puutteet kerrotaan alla.
statement-state-not = Palvelu ei vielä täytä vaatimuksia. Puutteet kerrotaan alla.
statement-tests = Ohjelma (axe) tarkistaa näytöt suomeksi, englanniksi ja arabiaksi, puhelimella ja tietokoneella, aina kun palvelu muuttuu.
statement-keyboard = Työntekijän ja tulkin työ on testattu pelkällä näppäimistöllä.
statement-ways = Keskustelussa on vähemmän liikettä ja vahvat värit, jos laitteesi pyytää niitä.

statement-part-barriers = Mikä ei ole saavutettavaa, tai mitä ei tiedetä
statement-barrier-people = Vammaiset ihmiset eivät ole vielä testanneet palvelua. Kukaan ei ole testannut sitä arjessa ruudunlukijalla tai puheohjauksella.
statement-barrier-keyboard = Keskustelua ei ole testattu alusta loppuun pelkällä näppäimistöllä.
statement-barrier-easy = Selkosuomea ei ole testannut raati. Kukaan arabiankielinen ei ole tarkistanut arabiaa. Ruotsia ja viittomakieltä ei ole.
statement-barrier-aloud = Keskustelua ei lueta ääneen. Tämän sivun ja tietosuojan sivut voi kuunnella, jos laitteessasi on ääni tälle kielelle.
statement-barrier-script = Keskustelu tarvitsee JavaScriptin.

statement-part-other = Toinen tapa
statement-other = Voit käydä samat kysymykset läpi työntekijän ja tulkin kanssa.

statement-part-feedback = Kerro meille
statement-feedback = Löysitkö jotakin, mikä ei toimi sinulle? Kerro meille. Vastaamme 14 päivän sisällä.

statement-part-authority = Jos vastaus ei auta
statement-authority = Jos et saa vastausta kahdessa viikossa tai se ei auta, voit kertoa viranomaiselle:

statement-part-made = Milloin tämä on tehty
statement-made = Tehty: { $date }
statement-looked-over = Tarkistettu viimeksi: { $date }
