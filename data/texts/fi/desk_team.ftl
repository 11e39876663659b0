### Työpöytä: tiimin viikkokokous, päätökset, perheiden määrä työntekijää kohti ja kumppanit. Viimeisen osan lukevat kumppanit.

## The meeting

desk-agenda = Tiimin kokous
desk-agenda-words = Lista syntyy tiimin asioista aina, kun avaat sivun. Käykää se yhdessä läpi kerran viikossa.
desk-agenda-whose = Kenen kokous
desk-agenda-no-team = Et kuulu vielä mihinkään tiimiin. Valitse tiimi yltä tai pyydä ylläpitäjää lisäämään sinut tiimiin.
desk-agenda-no-teams = Tiimejä ei vielä ole. Ylläpitäjä lisää ne tunnusten sivulla.
# $name, $day (text): the team and today
desk-agenda-of = { $name }, { $day }
desk-agenda-nobody = Tässä tiimissä ei ole vielä työntekijöitä.
desk-agenda-heading-danger = Kerrottu vaara
desk-agenda-heading-calls = Perheet, jotka odottavat soittoa
desk-agenda-heading-new = Uudet asiat
desk-agenda-heading-asked = Työntekijän tuomat asiat
desk-agenda-heading-answers = Vastaukset, joita kukaan ei ole lukenut
desk-agenda-heading-late = Myöhässä
desk-agenda-heading-alone = Hoitaa yksi tai ei kukaan
desk-agenda-empty = Näissä ei ole tänään mitään:
# $count (number): lines that are not shown
desk-agenda-more = { $count ->
        [one] Ja vielä { $count }.
       *[other] Ja vielä { $count }.
    }
desk-agenda-nothing-sent = Ei vielä asiaa
desk-agenda-flag = Avaa ilmoitus
desk-agenda-to-call = Soittopyyntöihin
# $at (text): when
desk-agenda-why-unread = Kerrottu { $at }. Kukaan ei ole lukenut tätä.
# $at (text): when, $names (text): who has read it
desk-agenda-why-read = Kerrottu { $at }. Lukenut: { $names }.
# $at (text): when
desk-agenda-why-call = Soittopyyntö { $at }.
desk-agenda-why-new = Uusi teidän tiimissänne. Kuka ottaa sen?
desk-agenda-why-nobodys = Uusi. Se ei ole vielä millään tiimillä.
# $count (number): answers, $at (text): when the first one came
desk-agenda-why-answers = { $count ->
        [one] { $count } vastaus, lähetetty { $at }.
       *[other] { $count } vastausta, ensimmäinen lähetetty { $at }.
    }
# $day (text): a date
desk-agenda-why-clock = Määräaika on mennyt: { $day }.
# $count (number): late steps, $day (text): the earliest date
desk-agenda-why-steps = { $count ->
        [one] { $count } suunnitelman askel on myöhässä: { $day }.
       *[other] { $count } suunnitelman askelta on myöhässä, ensimmäinen: { $day }.
    }
# $day (text): a date
desk-agenda-why-review = Suunnitelman arviointi on myöhässä: { $day }.
# $name (text): the worker
desk-agenda-why-alone = { $name } hoitaa tätä yksin. Kuka lähtee työpariksi?
desk-agenda-why-left = Kukaan ei enää hoida tätä.
desk-agenda-looked-at = Puhuimme tästä
desk-agenda-decisions = Avoimet päätökset
desk-agenda-decisions-none = Avoimia päätöksiä ei ole.
# $day (text): a date
desk-agenda-decided = Päätetty { $day }
desk-agenda-decided-none = Tänä päivänä ei päätetty mitään.
desk-agenda-day = Kokouksen päivä
desk-agenda-show = Näytä

## Decisions

desk-decision-write = Kirjoita päätös
desk-decision-words = Mitä päätimme?
desk-decision-who = Kuka tekee
desk-decision-team = tiimi yhdessä
desk-decision-due = Mihin mennessä
desk-decision-keep = Tallenna päätös
desk-decision-done = Tehty
desk-decision-dropped = Ei enää tarpeen
desk-decision-state-open = avoin
desk-decision-state-done = tehty
desk-decision-state-dropped = ei tarpeen
desk-decision-about-danger = kerrottu vaara
desk-decision-about-calls = soittopyyntö
desk-decision-about-new = uusi asia
desk-decision-about-asked = työntekijän tuoma
desk-decision-about-answers = perheen vastaukset
desk-decision-about-late = jotain on myöhässä
desk-decision-about-alone = kuka hoitaa asiaa
desk-decision-about-case = koko asia

## On a case

desk-together = Tiimi ja kumppanit
# $number (text): the case's number
desk-together-title = Tiimi ja kumppanit, asia { $number }
desk-together-open = Päätökset ja kumppanit
desk-together-decisions = Tiimin päätökset
desk-together-no-decisions = Tiimi ei ole vielä päättänyt mitään.
desk-together-waits = Odottaa tiimin kokousta:
desk-together-bring = Tuo tiimille
desk-together-why = Mistä haluat puhua?
desk-together-problem-words = Kirjoita ensin jotain.
desk-together-problem-long = Teksti on liian pitkä. Kirjoita enintään 1000 merkkiä.
desk-together-problem-who = Valitse joku listasta.
desk-together-problem-date = Anna päivä, kuukausi ja vuosi, enintään vuoden päähän.
desk-together-problem-past = Tämä päivä on mennyt. Valitse tämä päivä tai myöhempi.
desk-together-problem-agreed = Kysy ensin perheeltä. Ilman sen suostumusta mitään ei jaeta.
desk-together-problem-agreed-day = Anna päivä, jona perhe suostui: tänään tai aiemmin.
desk-together-problem-share = Kirjoita, mitä perhe suostui jakamaan.
desk-together-problem-partner = Valitse kumppani listasta.

## Partners of a case

desk-partners = Kumppanit
desk-partners-words = Kumppani on joku tiimin ulkopuolelta: kouluterveydenhoitaja, opettaja, neuvola. Jaa vain, jos perhe haluaa.
desk-partners-none = Kukaan kumppani ei näe tätä suunnitelmaa.
desk-partners-closed = Tämä asia on päätetty. Kumppanit eivät nyt näe siitä mitään.
desk-partners-add = Lisää kumppani
desk-partners-sees = Kumppani näkee avoimet tavoitteet ja askeleet niin kuin kirjoitit ne sekä seuraavan arvioinnin. Lue suunnitelma ensin: onko siinä nimiä tai jotain, mitä perhe ei halua jakaa?
desk-partners-who = Kumppani
desk-partners-day = Milloin perhe suostui?
desk-partners-agreement = Perheen suostumus
desk-partners-agree = Kysyin perheeltä, ja se suostuu. Perhe tietää, että se voi muuttaa mielensä.
desk-partners-share = Mitä saa jakaa ja mitä varten?
desk-partners-share-hint = Kirjoita, mitä perhe sanoi. Kumppani ei näe tätä.
desk-partners-nobody = Ei ole muita kumppaneita lisättäväksi. Ylläpitäjä kutsuu kumppanit.
# $day (text): a date
desk-partners-agreed = Perhe suostui { $day }:
desk-partners-remove = Lopeta jakaminen
desk-partners-disabled = tunnus suljettu
desk-partners-written = Mitä kumppanit kirjoittivat
desk-partners-newest = Uusin kumppanilta

## How many families one worker holds

desk-caseload = Työntekijöiden perheet
desk-caseload-column = Perheitä
# $count (number): families held, $most (number): the limit
desk-caseload-of = { $count }/{ $most }
desk-caseload-over = yli rajan
desk-over-title = Onko tämä perhe liikaa?
# $name (text): the worker, $count (number): families held, $most (number): the limit
desk-over-words = { $name } hoitaa jo { $count ->
        [one] { $count } perhettä
       *[other] { $count } perhettä
    }. Raja täällä on { $most }.
desk-over-choose = Onko tälle perheelle aikaa? Voit silti lisätä asian, tai voit tuoda sen tiimille.
# $number (text): the case's number
desk-over-yes = Lisää asia { $number } silti
desk-over-no = Takaisin, mikään ei muuttunut
desk-over-source = Mistä raja tulee:

## Who did what

desk-action-agenda-read = avasi tiimin kokouksen
desk-action-agenda-case-read = avasi päätökset ja kumppanit
desk-action-agenda-asked = toi asian tiimille
desk-action-agenda-looked-at = puhui asiasta tiimissä
desk-action-case-limit-shown = näki kysymyksen perheiden rajasta
desk-action-decision-made = kirjoitti tiimin päätöksen
desk-action-decision-done = merkitsi päätöksen tehdyksi
desk-action-decision-dropped = luopui päätöksestä
desk-action-partner-added = jakoi suunnitelman kumppanille
desk-action-partner-removed = lopetti jakamisen kumppanille
desk-action-partner-listed = avasi oman listansa kumppanina
desk-action-partner-opened = avasi jaetun suunnitelman kumppanina
desk-action-partner-wrote = kirjoitti työntekijöille kumppanina

## What a partner reads

desk-role-partner = kumppani
desk-partner = Jaetut suunnitelmat
desk-partner-words = Nämä perheet suostuivat jakamaan suunnitelmansa sinulle. Perhe voi muuttaa mielensä milloin vain.
desk-partner-none = Kukaan perhe ei jaa nyt suunnitelmaa sinulle.
# $number (text): the case's number
desk-partner-case = Asia { $number }
# $at (text): since when
desk-partner-since = Jaettu alkaen { $at }
desk-partner-lead = Näet tavoitteet ja askeleet, joista sovimme perheen kanssa. Puhu niistä vain perheen ja sen työntekijöiden kanssa.
desk-partner-goals = Tavoitteet ja askeleet
desk-partner-goals-none = Avoimia tavoitteita ei nyt ole.
desk-partner-write = Kirjoita työntekijöille
desk-partner-write-words = Kerro, mitä olet nähnyt tai tehnyt, mikä auttaa näissä askelissa. Asian työntekijät lukevat sen, ja perhe voi pyytää nähdä sen. Jos lapsi voi olla vaarassa, älä kirjoita tähän: soita 112 tai tee lastensuojeluilmoitus.
desk-partner-write-label = Sanasi
desk-partner-write-keep = Lähetä työntekijöille
desk-partner-mine = Mitä kirjoitit
