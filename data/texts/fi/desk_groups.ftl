### Ryhmät: teemat, jotka perhekin lukee, ja sivut, joilla työntekijät perustavat ja ohjaavat ryhmiä.

## Teemat. Perhe lukee nämä sanat kirjeessään: ei vaaraa, ei diagnoosia, ei syyttelyä.

group-theme-new_country = Vanhempana uudessa maassa
group-theme-mothers = Voimia kotona oleville äideille
group-theme-mind = Uni ja mieli
group-theme-everyday = Arki ja raha
group-theme-fathers = Isät yhdessä
group-theme-teens = Nuorten vanhemmat
group-theme-language_cafe = Kielikahvila vanhemmille

## Luettelo ja uusi ryhmä

desk-groups = Ryhmät
desk-groups-words = Suljettu ryhmä tapaa joka viikko. Perhe päättää itse, tuleeko se mukaan.
desk-groups-going-on = Käynnissä tai tulossa
desk-groups-ended = Päättyneet
desk-groups-none = Ryhmiä ei ole vielä.
desk-group-new = Uusi ryhmä
# $seats, $fewest, $most (number): limits
desk-group-new-words = Enintään { $seats } ihmistä, { $fewest }–{ $most } tapaamista, kerran viikossa. Voit kutsua perheitä, kun ryhmä on perustettu.
desk-group-make = Perusta ryhmä
desk-group-back = Takaisin ryhmiin
desk-group-back-to-group = Takaisin ryhmään
desk-group-name = Nimi
desk-group-name-hint = Perheet lukevat nimen chatissa. Älä kirjoita mitään, mikä kertoo ongelmasta.
desk-group-theme = Teema
desk-group-language = Kieli
desk-group-interpreters = Tulkataan kielille
desk-group-place = Paikka
desk-group-time = Aika
desk-group-minutes = Minuutteja
# $count (number): minutes
desk-group-lasts = { $count ->
        [one] { $count } minuutti
       *[other] { $count } minuuttia
    }
# $most (number): the most seats a group may have
desk-group-seats = Paikkoja (enintään { $most })
desk-group-childcare = Lastenhoito tapaamisten aikana
desk-group-first-day = Ensimmäinen tapaaminen
desk-group-meetings = Tapaamisia ({ $fewest }–{ $most })
desk-group-weeks-hint = Tapaamiset ovat viikon välein. Jos päivä on pyhä, se viikko jää väliin. Voit siirtää jokaista tapaamista myöhemmin.
desk-group-when = Seuraava tapaaminen
desk-group-keep = Tallenna
desk-group-change = Muuta tietoja
desk-group-change-hint = Lähetetyissä kirjeissä ovat vanhat tiedot. Kerro muutoksesta perheille itse.

## Ryhmän vaihe

desk-group-state = Vaihe
desk-group-state-planned = suunnitteilla
desk-group-state-inviting = perheitä kutsutaan
desk-group-state-running = käynnissä, suljettu uusilta
desk-group-state-ended = päättynyt
desk-group-next-inviting = Aloita kutsuminen
desk-group-next-inviting-words = Ensimmäinen kutsu aloittaa tämän myös itsestään.
desk-group-next-running = Ryhmä alkaa
desk-group-next-running-words = Sen jälkeen ryhmä on suljettu. Kutsut, joihin kukaan ei vastannut, perutaan.
desk-group-next-ended = Päätä ryhmä
desk-group-next-ended-words = Sen jälkeen ryhmää ei voi enää muuttaa. Voit vielä kysyä, millaista oli, ja kirjata perheen jatkon.
desk-group-taken = Paikkoja täynnä
# $count, $seats (number)
desk-group-taken-of = { $count } / { $seats }
desk-group-not-interpreted = Tulkki puuttuu vielä perheiltä, joiden kieli on:

## Ohjaajat

desk-group-leaders = Ohjaajat
desk-group-alone = Yksi ihminen ohjaa ryhmää yksin. Pyydä työkaveri ohjaamaan kanssasi.
desk-group-lead = Ohjaan tätä ryhmää
desk-group-lead-add = Lisää ohjaajaksi
desk-group-stop-leading = Ei ohjaa enää

## Perheet

desk-group-members = Perheet
desk-group-members-words = Se, joka vastasi ensin kyllä, saa paikan. Muut odottavat vuorossaan.
desk-group-members-none = Ryhmään ei ole vielä mietitty perheitä.
desk-group-closed-words = Ryhmä on alkanut. Jos paikka on vapaa, ohjaajat päättävät, kuka tulee mukaan.
desk-group-standing = Tilanne
desk-group-standing-seated = on paikka
desk-group-standing-waiting = odottaa paikkaa
desk-group-standing-asks = haluaa ensin kysyä
desk-group-standing-invited = kutsuttu
desk-group-standing-proposed = mietitty
desk-group-standing-declined = ei halua
desk-group-standing-left = jäi pois
desk-group-kept-proposed = mietitty
desk-group-kept-invited = kutsuttu
desk-group-kept-joined = tulee
desk-group-kept-waiting = odottaa paikkaa
desk-group-kept-left = jäi pois
# $number (number): the place on the waiting list
desk-group-turn = numero { $number }
desk-group-since = Mistä lähtien
desk-group-do = Tee
desk-group-invite = Kutsu
desk-group-joins = Tulee (kertoi minulle)
desk-group-take-in = Ota mukaan
desk-group-leaves = Ei tule
desk-group-propose = Mieti tätä perhettä
desk-group-find = Etsi perheitä
desk-group-number = Asian numero
desk-group-invited-hint = Kutsu odottaa perheen chatissa. Kerro perheelle vain, että siellä on viesti. Kerro sillä tavalla, jonka perhe sanoi turvalliseksi.
desk-group-invited-words = Valmis teksti, joka ei kerro aihetta, on täällä:

## Perheitä mietittäväksi

desk-group-candidates = Perheitä mietittäväksi
desk-group-candidates-words = Ensin tulee perheen oma toive, sitten se, montako syytä on. Sinä valitset. Syyt on luettu vain yhteisestä osasta.
desk-group-candidates-none = Mikään perhe ei sovi nyt tähän teemaan.
desk-group-area = Alue
desk-group-view-team = Oma tiimi
desk-group-view-all = Kaikki
# $count (number): families that may fit
desk-group-found = { $count ->
        [one] { $count } perhe voi sopia.
       *[other] { $count } perhettä voi sopia.
    }
desk-group-found-shown = Tässä ensimmäiset { $count }.
desk-group-newest = Katsottu vain { $count } uusinta avointa asiaa.
desk-group-wished = toivoi ryhmää
desk-group-spoken-same = puhuu ryhmän kieltä
desk-group-spoken-interpreted = tulkin kanssa
# $label, $words (text): the question and what the family answered
desk-group-reason-answer = Sopiva vastaus: { $label } – { $words }
# $count (number): strengths, $names (text): their names
desk-group-reason-strengths = { $count ->
        [one] Vahvuus mukaan: { $names }
       *[other] Vahvuuksia mukaan: { $names }
    }
desk-group-against = Mieti tätä ensin
desk-group-against-urgent = Jokin hyvin kiireellinen menee edelle. Lue asia ennen kuin kutsut.
desk-group-against-no_help = Perhe sanoi: ei apua nyt.
desk-group-against-no_group = Perhe sanoi: ei ryhmää.
desk-group-against-in_group = Perheellä on paikka toisessa ryhmässä.
desk-group-against-language = Perheen kielelle ei ole tulkkia tässä ryhmässä.
desk-group-against-who = Joku muu vastasi. Kysy, kenelle ryhmä olisi.
desk-group-against-children = Perhe ei kertonut tämän ikäisestä lapsesta.
desk-group-against-message = Viesti ei ehkä ole turvallinen. Katso ensin, miten perheen voi tavoittaa.

## Viikkotapaamiset

desk-group-weeks = Viikkotapaamiset
# $number (number): which meeting
desk-group-meeting = Tapaaminen { $number }
desk-group-meeting-to_come = tulossa
desk-group-meeting-moved = siirretty
desk-group-meeting-cancelled = peruttu
desk-group-meeting-over = pidetty
desk-group-meeting-change = Muuta päivää tai aihetta
desk-group-meeting-cancel = Peru tämä tapaaminen
desk-group-topic = Aihe
desk-group-topic-hint = Mistä puhutte yhdessä. Älä kirjoita mitään yhdestä perheestä.
desk-group-day = Päivä
desk-group-attendance = Kuka tuli
desk-group-attendance-keep = Tallenna, kuka tuli
desk-group-came-present = tuli
desk-group-came-told = ilmoitti ennalta
desk-group-came-absent = ei tullut
# $count, $held (number): meetings
desk-group-present-of = tapaamisissa mukana { $count } / { $held }

## Millaista oli

desk-group-feedback = Millaista oli
desk-group-feedback-words = Perheet vastaavat chatissa, jos haluavat. Omat sanat näkyvät vain perheen omalla sivulla.
# $count (number): families to ask
desk-group-feedback-ask = { $count ->
        [one] Kysy { $count } perheeltä, millaista oli
       *[other] Kysy { $count } perheeltä, millaista oli
    }
desk-group-feedback-nobody = Perheiltä voi kysyä, kun joku on ollut tapaamisessa.
desk-group-feedback-asked = { $count ->
        [one] Kysymys on lähetetty { $count } perheelle.
       *[other] Kysymys on lähetetty { $count } perheelle.
    }
# $day (text): the day on whose beginning the answers are counted
desk-group-feedback-until = Luvut näkyvät tässä alkaen: { $day }. Myöhempiä vastauksia ei lasketa.
# $count (number): days
desk-group-feedback-later = { $count ->
        [one] Luvut näkyvät, kun ryhmä on päättynyt ja viimeisestä tapaamisesta on { $count } päivä.
       *[other] Luvut näkyvät, kun ryhmä on päättynyt ja viimeisestä tapaamisesta on { $count } päivää.
    }
# $count (number): families, rounded to five
desk-group-feedback-about = { $count ->
        [one] Noin { $count } perhe vastasi.
       *[other] Noin { $count } perhettä vastasi.
    }
# $k (number): numbers smaller than this are withheld
desk-group-feedback-protected = Luvut on pyöristetty lähimpään viiteen. Lukua, joka on pienempi kuin { $k }, ei näytetä, eikä muita, joista sen voisi laskea.
desk-group-feedback-apart = Perheet vastasivat eri tavoin, ja jokainen luku olisi liian pieni näytettäväksi. Sivulla ”Luvut” ne lasketaan yhteen muiden ryhmien vastausten kanssa.
# $k (number): the fewest answers that are shown as numbers
desk-group-feedback-few = Alle { $k } perhettä vastasi ajoissa. Lukuja ei näytetä.
desk-group-feedback-answer = Vastaus
desk-group-feedback-families = Perheitä
desk-group-feedback-useful = Oliko ryhmästä hyötyä?
desk-group-feedback-heard = Kuunneltiinko sinua?
desk-group-said-useful-much = paljon
desk-group-said-useful-little = vähän
desk-group-said-useful-no = ei
desk-group-said-heard-yes = kyllä
desk-group-said-heard-partly = osittain
desk-group-said-heard-no = ei

## Minne perhe jatkaa

desk-group-paths = Ryhmästä eteenpäin
desk-group-paths-words = Mitä perheellä on seuraavaksi, niin kuin sovitte. Se tallentuu perheen asiaan.
desk-group-paths-none = Kukaan ei ole vielä tullut.
desk-group-path = Eteenpäin:
desk-group-path-none = Vielä ei ole kirjattu mitään.
desk-group-path-write = Kirjaa, mitä on seuraavaksi
desk-group-path-service = Palvelu
desk-group-path-own = Omin sanoin
# $name, $at (text): who wrote it and when
desk-group-by = { $name }, { $at }

## Kun lomaketta ei voi tallentaa

desk-group-problem-name = Mitään ei tallennettu. Kirjoita nimi, 1–100 merkkiä.
desk-group-problem-theme = Mitään ei tallennettu. Valitse teema.
desk-group-problem-language = Mitään ei tallennettu. Valitse kieli.
desk-group-problem-place = Mitään ei tallennettu. Kirjoita paikka (enintään 200 merkkiä).
desk-group-problem-day = Mitään ei tallennettu. Valitse päivä tästä päivästä enintään vuoden päähän.
desk-group-problem-time = Mitään ei tallennettu. Kirjoita aika tunteina ja minuutteina, esimerkiksi 10:00.
desk-group-problem-minutes = Mitään ei tallennettu. Tapaaminen kestää 30–240 minuuttia.
desk-group-problem-meetings = Mitään ei tallennettu. Tapaamisten määrä ei sovi rajoihin.
desk-group-problem-seats = Mitään ei tallennettu. Paikkojen määrä ei sovi rajoihin.
desk-group-problem-topic = Mitään ei tallennettu. Aiheessa on enintään 200 merkkiä.
desk-group-problem-member = Mitään ei muutettu. Ehkä työkaveri teki sen jo. Katso luetteloa.
desk-group-problem-number = Mitään ei muutettu. Tällä numerolla ei ole avointa asiaa.
desk-group-problem-path = Mitään ei tallennettu. Valitse palvelu tai kirjoita enintään 1000 merkkiä.
desk-group-problem-full = Mitään ei muutettu. Kaikki paikat ovat täynnä.
desk-group-problem-closed = Mitään ei muutettu. Ryhmä on päättynyt, tai tämä tapaaminen on pidetty.
desk-group-problem-leader = Mitään ei muutettu. Vain ryhmän ohjaajat tekevät tämän.
desk-group-problem-leaders = Mitään ei muutettu. Yhden ohjaajan täytyy jäädä.
desk-group-problem-state = Mitään ei muutettu. Ryhmän vaihe on nyt toinen. Katso sivua uudelleen.
desk-group-problem-attendance = Mitään ei tallennettu. Valitse ainakin yhdelle perheelle, miten kävi.

## Loki

desk-action-group-read = avasi ryhmän
desk-action-group-made = perusti ryhmän
desk-action-group-changed = muutti ryhmää
desk-action-group-moved-on = siirsi ryhmän seuraavaan vaiheeseen
desk-action-group-leader-added = lisäsi ryhmälle ohjaajan
desk-action-group-leader-left = poisti ryhmältä ohjaajan
desk-action-group-candidates-read = etsi perheitä ryhmään
desk-action-group-proposed = mietti perhettä ryhmään
desk-action-group-invited = kutsui perheen ryhmään
desk-action-group-joined = kirjasi, että perhe tulee ryhmään
desk-action-group-left = kirjasi, että perhe ei tule ryhmään
desk-action-group-meeting-changed = muutti ryhmän tapaamista
desk-action-group-meeting-cancelled = perui ryhmän tapaamisen
desk-action-group-meeting-held = kirjasi, kuka tuli ryhmään
desk-action-group-feedback-asked = kysyi, millaista ryhmässä oli
desk-action-group-path-noted = kirjasi, mitä on ryhmän jälkeen
desk-action-groups-read = avasi ryhmien luettelon
