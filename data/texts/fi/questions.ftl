### Selkosuomi: every question of the questionnaire. Value = the question; .label for the summary; .why, .explain and .example
### when the family asks; .opt-… words on the buttons; .detail-… the follow-up to an option. Repeated questions stand under a heading
### such as "Lapsi 2, 8 vuotta". Yes/no/not sure and the five words of scales are in shared.ftl.

## start

start-language = Millä kielellä haluat keskustella?
    .label = Kieli
    .why = Haluan käyttää kieltä, jota sinä ymmärrät hyvin.
    .explain = Valitse kieli, jota luet helposti. Voit vaihtaa kieltä myöhemmin.
    .example = Esimerkiksi: Valitsen arabian, koska luen sitä parhaiten.
    .opt-fi = Suomi
    .opt-en = Englanti – English
    .opt-ar = Arabia – العربية

start-address = Miten puhun sinulle arabiaksi?
    .label = Puhuttelu arabiaksi
    .why = Arabian kielessä sanat muuttuvat, kun puhun naiselle tai miehelle. Haluan puhua sinulle oikein.
    .explain = Puhunko sinulle niin kuin naiselle vai niin kuin miehelle? Voit valita myös tavan, joka sopii kaikille.
    .example = Esimerkiksi: Olen äiti ja valitsen ”Niin kuin naiselle”.
    .opt-f = Niin kuin naiselle
    .opt-m = Niin kuin miehelle
    .opt-neutral = Tavalla, joka sopii kaikille

start-consent =
    Olen tietokoneohjelma, en ihminen.
    Työntekijä ja tulkki voivat lukea vastauksesi.
    Sinä päätät, haluatko vastata.
    Voimmeko aloittaa?
    .label = Lupa aloittaa
    .why = Vastaaminen on vapaaehtoista: sinä päätät. Jos et vastaa, se ei vaikuta rahaan eikä oleskelulupaan.
    .explain = Kysyn asioita perheestäsi, ja sinä voit ohittaa kysymyksen tai lopettaa. Haluatko aloittaa?
    .example = Esimerkiksi: Vastaan ”Kerro lisää”, koska haluan ensin tietää, kuka lukee vastaukset.
    .opt-yes = Kyllä
    .opt-no = Ei
    .opt-more = Kerro lisää

start-who = Kuka vastaa kysymyksiin?
    .label = Vastaaja
    .why = Joitakin asioita kysyn vain, kun vastaat yksin. Alle 18-vuotiaalle näytän muita auttajia.
    .explain = Kuka sinä olet perheessä? Jos puolisosi vastaa kanssasi, valitse ”Vastaan puolison kanssa”.
    .example = Esimerkiksi: Olen äiti ja vastaan yksin.
    .opt-mother = Olen äiti
    .opt-father = Olen isä
    .opt-other_adult = Olen muu aikuinen
    .opt-couple = Vastaan puolison kanssa
    .opt-minor = Olen alle 18-vuotias

start-alone = Voitko vastata nyt rauhassa niin, että kukaan muu ei lue näyttöäsi?
    .label = Voi vastata rauhassa
    .why = Osa kysymyksistä on vain sinulle. Jos et ole nyt yksin, voit vastata niihin myöhemmin.
    .explain = Näkeekö joku muu puhelimesi tai tietokoneesi näytön? Näkeekö hän, mitä kirjoitat?
    .example = Esimerkiksi: Ei, puolisoni istuu vieressä.

start-round = Haluatko lyhyen keskustelun (noin 20 kysymystä) vai pitkän (noin 60)? Voit pitää taukoja.
    .label = Keskustelun pituus
    .why = Sinulla on ehkä vähän aikaa. Sinä päätät, kuinka paljon haluat kertoa.
    .explain = Lyhyt keskustelu kestää noin 10 minuuttia ja pitkä noin 30–40 minuuttia. Voit pitää tauon ja jatkaa myöhemmin.
    .example = Esimerkiksi: Valitsen lyhyen, koska lapset heräävät pian.
    .opt-short = Lyhyt: noin 10 minuuttia
    .opt-full = Pitkä: noin 30–40 minuuttia

## family

family-size = Kuinka monta ihmistä asuu kodissasi?
    .label = Ihmisiä kotona
    .why = Jokainen perhe on erilainen. Haluan kysyä asioita, jotka sopivat teille.
    .explain = Laske kaikki, jotka asuvat kotonasi. Laske myös itsesi ja vauvat.
    .example = Esimerkiksi: Meitä on 5: minä, puolisoni ja 3 lasta.

family-member = Kuka tämä ihminen on?
    .label = Kuka hän on
    .why = En kysy nimiä. Haluan vain tietää, onko hän esimerkiksi lapsi vai aikuinen.
    .explain = Onko tämä ihminen esimerkiksi lapsi, puolisosi vai sinä itse?
    .example = Esimerkiksi: Valitsen ”Lapsi”, koska hän on tyttäreni.
    .opt-me = Minä itse
    .opt-spouse = Puolisoni
    .opt-child = Lapsi
    .opt-parent = Äitini tai isäni
    .opt-sibling = Siskoni tai veljeni
    .opt-other = Joku muu

family-age = Kuinka vanha tämä ihminen on?
    .self = Kuinka vanha sinä olet?
    .child = Kuinka vanha tämä lapsi on?
    .label = Ikä
    .why = Pieni lapsi, nuori ja aikuinen tarvitsevat eri asioita. En kysy syntymäpäivää.
    .explain = Kirjoita ikä vuosina, ja vauvalle 0. Jos et ole varma, kirjoita, mitä luulet.
    .example = Esimerkiksi: 8 vuotta

family-arrival = Milloin perheesi tuli Suomeen? Kuukausi ja vuosi riittävät.
    .label = Tulo Suomeen
    .why = Osa tuesta sopii heti. Osa sopii vasta, kun perhe on ollut Suomessa muutaman kuukauden.
    .explain = Muistatko, minä vuonna ja missä kuussa tulitte? Jos tulitte eri aikaan, kerro, milloin ensimmäinen tuli.
    .example = Esimerkiksi: toukokuussa 2025

family-arrived_together = Tuliko koko perhe Suomeen samaan aikaan?
    .label = Yhdessä vai eri aikaan
    .why = Joskus perhe on erossa kauan. Silloin perhe voi tarvita erilaista tukea.
    .explain = Tulitteko kaikki yhdessä? Vai tuliko joku myöhemmin, tai onko joku vielä muualla?
    .example = Esimerkiksi: Isä tuli ensin. Äiti ja lapset tulivat vuoden päästä.
    .opt-together = Tulimme kaikki yhdessä
    .opt-some_later = Osa tuli myöhemmin
    .opt-some_not_here = Osa ei ole täällä

family-good_at = Mitä perheesi osaa tehdä hyvin yhdessä?
    .label = Perhe osaa hyvin
    .why = Jokainen perhe osaa jotain hyvin. Hyvistä asioista on apua, kun jokin on vaikeaa.
    .explain = Mistä asioista olet ylpeä perheessäsi? Mikä sujuu teillä hyvin?
    .example = Esimerkiksi: Teemme yhdessä ruokaa, ja kaikki auttavat toisiaan.

## children

children-happy = Mikä tekee tämän lapsen iloiseksi?
    .label = Lapsen ilo
    .why = Sinä tunnet lapsesi parhaiten. Haluan aloittaa hyvistä asioista.
    .explain = Mistä lapsi pitää? Missä hän on hyvä?
    .example = Esimerkiksi: Hän pitää jalkapallosta ja piirtää hyvin.

children-day = Missä tämä lapsi on päivällä?
    .label = Lapsen päivä
    .why = Lapsi oppii ja saa ystäviä koulussa tai päiväkodissa. Jos paikka puuttuu, työntekijä voi neuvoa.
    .explain = Onko lapsi arkena kotona, päiväkodissa, koulussa vai muualla? Esikoulu on 6-vuotiaille ennen koulua.
    .example = Esimerkiksi: Hän on päiväkodissa kello 9–15.
    .opt-home = Kotona
    .opt-day_care = Päiväkodissa
    .opt-preschool = Esikoulussa
    .opt-school = Koulussa
    .opt-upper_school = Lukiossa tai ammattikoulussa
    .opt-work = Työssä
    .opt-nowhere = Ei vielä paikkaa

children-doing = Miten tällä lapsella menee siellä?
    .label = Miten päivällä menee
    .why = Kun aikuiset tietävät, miten lapsella menee, he voivat auttaa häntä ajoissa.
    .explain = Onko lapsen hyvä olla koulussa, päiväkodissa tai työssä? Oppiiko hän, ja ovatko muut hänelle ystävällisiä?
    .example = Esimerkiksi: Hyvin. Hän pitää opettajasta.

children-friend = Onko tällä lapsella ainakin yksi ystävä Suomessa?
    .label = Ystävä Suomessa
    .why = Ystävät ovat lapselle tärkeitä. Jos lapsi on yksin, työntekijä voi kertoa kerhoista ja harrastuksista.
    .explain = Onko Suomessa joku lapsi, jonka kanssa hän leikkii tai juttelee?
    .example = Esimerkiksi: Kyllä, hän leikkii naapurin lapsen kanssa.

children-sleep = Miten tämä lapsi nukkuu?
    .label = Lapsen uni
    .why = Uni vaikuttaa lapsen oloon ja oppimiseen. Moni lapsi nukkuu huonosti, kun elämä muuttuu.
    .explain = Nukkuuko lapsi koko yön? Pelkääkö hän, tai onko hänen vaikea nukahtaa?
    .example = Esimerkiksi: Hän herää usein ja tulee minun viereeni.
    .opt-well = Nukkuu hyvin
    .opt-wakes_often = Herää usein
    .opt-afraid = Pelkää yöllä
    .opt-hard_to_fall_asleep = Hänen on vaikea nukahtaa

children-worries = Onko sinulla jokin huoli lapsesta?
    .label = Huoli lapsesta
    .why = Kun kerrot huolesta ajoissa, pienikin apu voi riittää. Huoli ei tee sinusta huonoa vanhempaa.
    .explain = Onko jokin asia lapselle vaikea? Voit valita monta.
    .example = Esimerkiksi: Hän syö vähän ja suuttuu helposti.
    .opt-eating = Syöminen
    .opt-sadness = Suru
    .opt-fear = Pelko
    .opt-anger = Viha
    .opt-speech_learning = Puhe tai oppiminen
    .opt-health = Terveys tai vamma
    .opt-friends = Kaverit
    .opt-going_out = Ulkona liikkuminen
    .opt-nothing = Ei huolta

children-interprets = Tulkkaako tämä lapsi aikuisille, tai hoitaako hän papereita tai sisaruksia?
    .label = Lapsi auttaa aikuisia
    .why = Lapsi voi oppia suomea nopeasti ja auttaa paljon. Työntekijä voi tilata tulkin, ja lapsi saa levätä.
    .explain = Puhuuko lapsi aikuisten puolesta virastossa tai lääkärissä? Lukeeko hän kirjeitä, tai hoitaako hän usein pienempiä lapsia?
    .example = Esimerkiksi: Joskus. Hän lukee minulle koulun viestit.
    .opt-often = Usein
    .opt-sometimes = Joskus
    .opt-no = Ei

## far

far-who = Onko joku läheisesi toisessa maassa?
    .label = Läheinen toisessa maassa
    .why = On raskasta, kun läheinen on kaukana. Työntekijä voi kertoa, mistä saat neuvoja.
    .explain = Läheinen on ihminen, joka on sinulle tärkeä. Voit valita monta.
    .example = Esimerkiksi: Äitini ja siskoni ovat Turkissa.
    .opt-child = Lapsi, alle 18 vuotta
    .opt-spouse = Puoliso
    .opt-parents = Äiti tai isä
    .opt-sibling = Sisko tai veli
    .opt-other = Joku muu
    .opt-nobody = Ei kukaan

far-contact = Voitko pitää heihin yhteyttä?
    .label = Yhteys läheisiin
    .why = On raskasta, jos et saa yhteyttä. Punainen Risti voi joskus auttaa, kun joku on kadonnut.
    .explain = Voitko puhua heidän kanssaan puhelimessa tai lähettää viestejä?
    .example = Esimerkiksi: Usein. Soitan äidille joka viikko.
    .opt-often = Usein
    .opt-sometimes = Joskus
    .opt-rarely = Harvoin
    .opt-unknown = Emme tiedä, missä he ovat

far-reunification = Yritätkö saada heidät Suomeen, tai haluatko siitä neuvoja?
    .label = Perheenyhdistäminen
    .why = Hakemukselle voi olla viimeinen päivä. Siksi neuvoja on hyvä kysyä pian.
    .explain = Haluatko, että läheisesi muuttavat Suomeen luoksesi (perheenyhdistäminen)? Minä en päätä luvista.
    .example = Esimerkiksi: Haluan neuvoja, koska poikani on vielä Syyriassa.
    .opt-in_process = Kyllä, asia on kesken
    .opt-want_advice = Haluan neuvoja
    .opt-no = Ei

far-together_again = Millaista on elää taas yhdessä?
    .label = Taas yhdessä
    .why = Kun perhe on ollut kauan erossa, elämä yhdessä voi olla aluksi outoa. Perhe voi saada siihen tukea.
    .explain = Olitte ensin erossa ja tapasitte taas. Onko nyt helppoa vai vaikeaa olla yhdessä?
    .example = Esimerkiksi: Tutustumme vielä. Lapsi ei muistanut isää.
    .opt-easy = Helppoa
    .opt-getting_to_know = Tutustumme vielä toisiimme
    .opt-hard = Vaikeaa

## everyday

everyday-best_moment = Mikä on paras hetki perheesi päivässä?
    .label = Päivän paras hetki
    .why = Hyvät hetket antavat voimaa. Työntekijän on hyvä tietää, mikä teillä toimii.
    .explain = Milloin teillä on päivän aikana hyvä olla yhdessä?
    .example = Esimerkiksi: Ilta, kun syömme yhdessä ja lapset kertovat päivästä.

everyday-rhythm = Onko lasten päivissä selvä rytmi: ruoka, uni ja koulu ajallaan?
    .label = Arjen rytmi
    .why = Selvä rytmi auttaa lasta nukkumaan ja oppimaan. Uudessa maassa rytmi voi muuttua.
    .explain = Syövätkö ja nukkuvatko lapset joka päivä suunnilleen samaan aikaan? Lähtevätkö he ajoissa kouluun tai päiväkotiin?
    .example = Esimerkiksi: Joskus. Viikonloppuna lapset valvovat myöhään.

everyday-disobey = Mitä teet, kun lapsi ei tottele?
    .label = Kun lapsi ei tottele
    .why = Kysyn tätä kaikilta vanhemmilta. Työntekijä voi kertoa keinoja, jotka auttavat arjessa.
    .explain = Mitä tapahtuu, kun lapsi ei tee, mitä sinä sanot? Voit valita monta.
    .example = Esimerkiksi: Puhun ensin. Joskus otan puhelimen pois.
    .opt-talk = Puhun lapsen kanssa
    .opt-rule = Teen säännön
    .opt-take_phone = Otan puhelimen pois
    .opt-calm_down = Lähetän lapsen rauhoittumaan
    .opt-shout = Huudan
    .opt-hit = Läpsäisen tai lyön
    .opt-other_adult = Toinen aikuinen päättää

everyday-screens = Kuinka helppoa on sopia lasten kanssa puhelimesta ja peleistä?
    .label = Puhelin ja pelit
    .why = Monessa perheessä on riitoja puhelimesta. Työntekijä voi auttaa perhettä tekemään säännöt.
    .explain = Voitko sopia, kuinka kauan lapsi katsoo puhelinta, televisiota tai tietokonetta? Onko se helppoa vai vaikeaa?
    .example = Esimerkiksi: Vaikeaa. Poikani pelaa myöhään yöllä.

everyday-teenager = Onko jokin asia vaikea teini-ikäisen kanssa?
    .label = Arki nuoren kanssa
    .why = Nuori elää kahden kulttuurin välissä. Se voi olla vaikeaa nuorelle ja vanhemmille.
    .explain = Mistä asioista sinulla on riitaa tai huolta nuoren (12–17 vuotta) kanssa? Voit valita monta.
    .example = Esimerkiksi: Hän on aina omassa huoneessa eikä puhu meille.
    .opt-friends = Kaverit
    .opt-clothes_faith = Vaatteet tai uskonnon säännöt
    .opt-school = Koulu
    .opt-going_out = Ulkona liikkuminen
    .opt-phone = Puhelin
    .opt-silence = Nuori ei puhu
    .opt-nothing = Mikään ei ole vaikeaa

everyday-school_contact = Miten yhteys kouluun tai päiväkotiin toimii?
    .label = Yhteys kouluun
    .why = Lapsi hyötyy, kun koti ja koulu ymmärtävät toisiaan. Voit pyytää tapaamiseen tulkin.
    .explain = Ymmärrätkö koulun viestit, ja voitko puhua opettajan kanssa? Wilma on ohjelma, jolla koulu lähettää viestejä.
    .example = Esimerkiksi: En ymmärrä Wilmaa, koska viestit ovat suomeksi.
    .opt-good = Hyvin
    .opt-letters = En ymmärrä Wilmaa tai kirjeitä
    .opt-no_interpreter = Tulkkia ei ole
    .opt-argued = Olemme riidelleet
    .opt-none = Yhteyttä ei ole

everyday-strength = Onko sinulla nyt tarpeeksi voimia lasten kanssa?
    .label = Vanhemman voimat
    .why = Moni vanhempi on väsynyt. Kun kerrot siitä, työntekijä voi miettiä apua kanssasi.
    .explain = Jaksatko hoitaa lapsia ja olla heidän kanssaan? Vai oletko usein hyvin väsynyt?
    .example = Esimerkiksi: Harvoin. Olen yksin lasten kanssa koko päivän.

## together

together-laugh = Onko teillä kotona aikaa jutella ja nauraa yhdessä?
    .label = Aikaa yhdessä
    .why = Yhteinen aika tekee perheestä vahvan. Pienikin hetki on tärkeä.
    .explain = Istutteko joskus yhdessä ja puhutte? Onko teillä hauskaa yhdessä?
    .example = Esimerkiksi: Usein. Juomme teetä yhdessä joka ilta.

together-disagree = Kun olette kotona eri mieltä, miten se päättyy?
    .label = Kun olemme eri mieltä
    .why = Jokaisessa perheessä ihmiset ovat joskus eri mieltä. Perhe voi oppia uusia tapoja sopia.
    .explain = Yksi haluaa yhtä ja toinen toista. Mitä lopuksi tapahtuu?
    .example = Esimerkiksi: Olemme ensin hiljaa, ja seuraavana päivänä puhumme.
    .opt-talk = Puhumme asiasta
    .opt-silent = Olemme hiljaa
    .opt-gives_up = Joku antaa periksi
    .opt-loud = Alamme huutaa

together-changes = Mikä perheessäsi on muuttunut Suomessa?
    .label = Muutokset perheessä
    .why = Uusi maa muuttaa perheen elämää. Työntekijä ymmärtää teitä paremmin, kun hän tietää tämän.
    .explain = Mikä on nyt toisin kuin ennen? Voit valita monta.
    .example = Esimerkiksi: Ennen minä kävin työssä. Nyt puolisoni käy työssä.
    .opt-earns = Kuka ansaitsee rahaa
    .opt-decides = Kuka päättää asioista
    .opt-cares = Kuka hoitaa lapsia
    .opt-children_know_more = Lapset tietävät enemmän kuin aikuiset
    .opt-good = Jotain hyvää
    .opt-nothing = Mikään ei ole muuttunut

together-changes_feel = Miltä nämä muutokset tuntuvat?
    .label = Miltä muutokset tuntuvat
    .why = Muutos voi olla hyvä, vaikea tai molempia. Vaikeasta muutoksesta on hyvä puhua.
    .explain = Onko sinulla hyvä vai vaikea olo, kun ajattelet näitä muutoksia?
    .example = Esimerkiksi: Vaikealta. Olin kotimaassa opettaja, ja nyt minulla ei ole työtä.

together-couple = Miten sinulla ja puolisollasi menee yhdessä?
    .label = Minä ja puolisoni
    .why = Uusi elämä on raskasta myös puolisoille. Tämä vastaus ei tule perheen yhteiseen yhteenvetoon.
    .explain = Onko sinulla ja puolisollasi hyvä olla yhdessä? Riitelettekö usein?
    .example = Esimerkiksi: Aika hyvin, mutta riitelemme rahasta.
    .opt-well = Hyvin
    .opt-ok = Aika hyvin
    .opt-argue = Riitelemme
    .opt-far_apart = Emme ole enää läheisiä
    .opt-separating = Olemme eroamassa

together-culture = Mitkä tavat, juhlat tai uskonnon asiat ovat sinulle tärkeitä?
    .label = Tavat, usko ja juhlat
    .why = Työntekijä haluaa toimia niin, että se sopii teille. Vastaa vain, jos haluat.
    .explain = Onko teillä tapoja tai juhlia, jotka työntekijän on hyvä tietää?
    .example = Esimerkiksi: Ramadan on meille tärkeä. Emme syö sianlihaa.

## wellbeing

wellbeing-helps = Mikä auttaa sinua, kun elämä on raskasta?
    .label = Mikä auttaa
    .why = Sinulla on jo keinoja, jotka auttavat. Niistä on hyvä jatkaa.
    .explain = Mitä teet, kun olet surullinen tai väsynyt? Mistä saat voimaa?
    .example = Esimerkiksi: Kävelen ulkona, rukoilen tai soitan siskolle.

wellbeing-sleep = Kuinka usein olet nukkunut tarpeeksi viimeisen 2 viikon aikana?
    .label = Oma uni
    .why = Kun nukut huonosti, kaikki on vaikeampaa. Huonoon uneen on apua.
    .explain = Ajattele viimeistä 2 viikkoa. Oletko saanut levätä öisin?
    .example = Esimerkiksi: Harvoin. Herään joka yö kello 3.

wellbeing-worry = Kuinka usein huoli tai suru on tehnyt arjesta vaikeaa viimeisen 2 viikon aikana?
    .label = Huoli ja suru
    .why = Moni on huolissaan, kun elämä muuttuu. Huolesta on hyvä puhua jonkun kanssa.
    .explain = Ajattele viimeistä 2 viikkoa. Onko huoli tai suru niin iso, että tavalliset asiat ovat vaikeita?
    .example = Esimerkiksi: Usein. En jaksa tehdä ruokaa, kun ajattelen veljeäni.

wellbeing-memories = Häiritsevätkö vaikeat muistot elämääsi? Sinun ei tarvitse kertoa, mitä tapahtui.
    .label = Vaikeat muistot
    .why = Vaikeat muistot ovat tavallisia, kun ihminen on kokenut pahaa. Niihin voi saada apua.
    .explain = Muistatko vaikeita asioita, vaikka et halua? Onko elämä sen takia vaikeaa?
    .example = Esimerkiksi: Joskus. Kova ääni tuo muistot mieleen.
    .opt-often = Usein
    .opt-sometimes = Joskus
    .opt-no = Ei

wellbeing-illness = Onko jollakin perheessä sairaus tai vamma, johon hän tarvitsee hoitoa?
    .label = Sairaus tai vamma
    .why = Jos joku tarvitsee hoitoa, työntekijä voi neuvoa, mihin otatte yhteyttä.
    .explain = Onko joku sairas, tai onko jonkun vaikea liikkua, nähdä, kuulla tai oppia? Sinun ei tarvitse kertoa sairauden nimeä.
    .example = Esimerkiksi: Tyttäreni tarvitsee hoitoa, mutta emme ole vielä käyneet lääkärissä.
    .opt-gets_care = Kyllä, hän saa hoitoa
    .opt-needs_care = Kyllä, mutta hoito puuttuu
    .opt-no = Ei

wellbeing-substances = Tuleeko alkoholista, huumeista tai rahapeleistä ongelmia kotona?
    .label = Päihteet ja rahapelit
    .why = Kysyn tätä kaikilta aikuisilta, koska apua on. Tämä vastaus ei tule perheen yhteiseen yhteenvetoon.
    .explain = Käyttääkö joku kotona liikaa alkoholia tai huumeita? Pelaako joku rahalla niin, että siitä tulee ongelmia?
    .example = Esimerkiksi: Vähän. Yksi aikuinen pelaa rahalla, ja sitten rahaa puuttuu.
    .opt-no = Ei
    .opt-some = Vähän
    .opt-a_lot = Paljon

## safety

safety-home = Onko sinulla turvallinen olo kotona?
    .label = Turvallinen olo kotona
    .why = Kysyn tätä kaikilta aikuisilta, koska apua on. Tämä vastaus ei tule perheen yhteiseen yhteenvetoon.
    .explain = Voitko olla kotona rauhassa? Vai pelkäätkö jotakuta?
    .example = Esimerkiksi: Yleensä oloni on turvallinen, mutta joskus pelkään.
    .opt-yes = Kyllä
    .opt-mostly = Yleensä
    .opt-no = Ei
    .opt-person = Haluan puhua ihmisen kanssa

safety-danger_today = Onko joku vaarassa tänään?
    .label = Vaara tänään
    .why = Jos joku on vaarassa, näytän sinulle heti, mistä saat apua. Minä en voi itse lähettää apua.
    .explain = Voiko joku satuttaa sinua, lasta tai itseään tänään?
    .example = Esimerkiksi: En ole varma, mutta pelkään.

safety-control = Päättääkö joku sinun puolestasi, vaikka sinä et halua?
    .label = Joku muu päättää
    .why = Suomessa jokainen aikuinen saa päättää omasta elämästään. Tämä vastaus ei tule perheen yhteiseen yhteenvetoon.
    .explain = Kieltääkö tai pakottaako joku sinua? Voit valita monta, ja sinun ei tarvitse kertoa enempää.
    .example = Esimerkiksi: Joku muu päättää, milloin saan lähteä kotoa.
    .opt-money = Rahasta
    .opt-going_out = Kotoa lähtemisestä
    .opt-phone = Puhelimesta
    .opt-work = Työstä
    .opt-marriage = Avioliitosta
    .opt-child_trip = Lapsen matkasta ulkomaille
    .opt-no = Ei päätä

## people

people-help = Kuka voi auttaa sinua Suomessa?
    .label = Kuka auttaa
    .why = Jokainen tarvitsee joskus apua. Jos sinulla ei ole ketään, työntekijä voi kertoa, missä voit tavata ihmisiä.
    .explain = Keneltä voit pyytää apua, jos sinulla on vaikeaa? Voit valita monta.
    .example = Esimerkiksi: Naapuri auttaa lasten kanssa.
    .opt-relative = Sukulainen
    .opt-friend = Ystävä
    .opt-neighbour = Naapuri
    .opt-community = Moskeija, kirkko tai muu yhteisö
    .opt-school = Koulu
    .opt-worker = Työntekijä
    .opt-association = Yhdistys
    .opt-nobody = Ei kukaan

people-group = Haluatko tavata muita perheitä tai tulla ryhmään?
    .label = Muut perheet ja ryhmä
    .why = Ryhmässä voit saada ystäviä ja neuvoja. Sinä päätät itse, tuletko.
    .explain = Ryhmä on pieni joukko ihmisiä. He tapaavat, puhuvat ja tekevät jotain yhdessä.
    .example = Esimerkiksi: Ehkä, jos lapset voivat tulla mukaan.
    .opt-yes = Kyllä
    .opt-maybe = Ehkä
    .opt-no = Ei

## work

work-daytime = Missä tämä aikuinen on päivisin?
    .self = Missä sinä olet päivisin?
    .label = Aikuisen päivä
    .why = Kun työntekijä tietää tämän, hän voi neuvoa kursseista, työstä tai lasten hoidosta.
    .explain = Onko hän arkena esimerkiksi kurssilla, töissä vai kotona? Ajattele tavallista päivää.
    .example = Esimerkiksi: Olen kielikurssilla kello 9–14.
    .opt-language_course = Kielikurssilla
    .opt-work = Töissä
    .opt-at_home = Kotona lasten kanssa
    .opt-looking_for_work = Etsimässä työtä
    .opt-school = Koulussa
    .opt-sick_leave = Sairauslomalla
    .opt-other = Muu tilanne

work-skills = Mitä tämä aikuinen osaa hyvin?
    .self = Mitä sinä osaat hyvin?
    .label = Taidot ja työ
    .why = Taidot tulevat mukana uuteen maahan. Niistä on hyötyä, kun mietitte työtä tai opiskelua.
    .explain = Mitä työtä hän on tehnyt, ja mitä hän on opiskellut? Myös ruoan laitto tai ompelu on taito.
    .example = Esimerkiksi: Olin 10 vuotta ompelija, ja puhun 3 kieltä.

work-year = Mitä haluat tehdä seuraavan vuoden aikana?
    .label = Toive ensi vuodelle
    .why = Sinun toiveesi on tärkeä. Työntekijä voi kertoa, mistä voit aloittaa.
    .explain = Mitä haluat oppia tai tehdä? Voit valita monta.
    .example = Esimerkiksi: Haluan oppia suomea ja sitten tehdä työtä.
    .opt-learn_finnish = Opin suomea
    .opt-read_write = Opin lukemaan ja kirjoittamaan
    .opt-vocational = Opiskelen ammatin
    .opt-work = Teen työtä
    .opt-own_business = Perustan oman yrityksen
    .opt-rest = Lepään ensin
    .opt-other = Jotain muuta

work-obstacles = Mikä tekee tämän toiveen vaikeaksi?
    .label = Mikä on vaikeaa
    .why = Kun työntekijä tietää, mikä on vaikeaa, hän voi neuvoa sinua.
    .explain = Miksi on vaikea aloittaa esimerkiksi kurssi tai työ? Voit valita monta.
    .example = Esimerkiksi: Kukaan ei hoida vauvaa, kun olen kurssilla.
    .opt-childcare = Lasten hoito
    .opt-health = Terveys
    .opt-literacy = Lukeminen ja kirjoittaminen
    .opt-transport = Matkat
    .opt-money = Raha
    .opt-dont_know_how = En tiedä, miten aloitan
    .opt-nothing = Ei mikään

## home

home-housing = Millainen kotisi on?
    .label = Koti
    .why = Koti vaikuttaa koko perheen oloon. En voi luvata asuntoa, mutta työntekijä voi neuvoa.
    .explain = Onko teillä tarpeeksi tilaa, ja onko koti kunnossa? Voitteko asua siinä vielä kauan?
    .example = Esimerkiksi: Liian pieni. Meitä on 6, ja meillä on 2 huonetta.
    .opt-good = Hyvä
    .opt-too_small = Liian pieni
    .opt-bad_condition = Huonossa kunnossa
    .opt-must_move = Meidän pitää muuttaa
    .opt-none = Meillä ei ole omaa kotia

home-money = Riittävätkö rahat kuukauden loppuun?
    .label = Rahat
    .why = Kun rahat eivät riitä, työntekijä voi kertoa, mistä voit hakea apua.
    .explain = Onko teillä joka viikko rahaa ruokaan ja laskuihin? Sinun ei tarvitse kertoa, kuinka paljon.
    .example = Esimerkiksi: Joskus. Viimeisellä viikolla rahat loppuvat.

home-papers = Tarvitsetko apua papereiden tai lomakkeiden kanssa?
    .label = Apua papereissa
    .why = Suomessa on paljon lomakkeita. Niihin on hyvä pyytää apua ajoissa.
    .explain = Onko jokin lomake, kirje tai lasku vaikea? Tunnistus netissä on esimerkiksi pankkitunnukset.
    .example = Esimerkiksi: Sain Kelasta kirjeen, mutta en ymmärrä sitä.
    .opt-kela = Kela
    .opt-bank = Pankki
    .opt-permit = Oleskelulupa
    .opt-debt = Laskut tai velka
    .opt-digital_id = Tunnistus netissä
    .opt-no = En tarvitse apua

## hopes

hopes-better = Ajattele aikaa 6 kuukauden päästä. Mikä perheessäsi on silloin paremmin?
    .label = Perheen toive
    .why = Sinä tiedät, mikä on perheellesi tärkeää. Tämä toive tulee yhteenvedon alkuun.
    .explain = Mitä hyvää toivot perheellesi? Mistä huomaat muutoksen?
    .example = Esimerkiksi: Lapset nukkuvat hyvin, ja aamulla kukaan ei huuda.

hopes-help = Millainen apu voi sopia sinulle?
    .label = Sopiva apu
    .why = Sinä päätät, millainen apu sopii. En voi luvata apua, mutta työntekijä voi lukea toiveesi.
    .explain = Miten haluat, että joku auttaa sinua ja perhettäsi? Voit valita monta.
    .example = Esimerkiksi: Haluan, että työntekijä tulee kotiin, koska minulla on vauva.
    .opt-worker = Puhun työntekijän kanssa
    .opt-home_visits = Työntekijä tulee kotiin
    .opt-parents_meetings = Tapaamiset vanhemmille
    .opt-group = Ryhmä
    .opt-course = Kurssi
    .opt-child_help = Apua lapselle
    .opt-legal = Lakimies tai neuvonta
    .opt-none = En halua nyt apua

hopes-step = Minkä pienen asian haluat tehdä ensin?
    .label = Ensimmäinen pieni asia
    .why = Pienestä asiasta on helppo aloittaa. Sinä valitset sen itse.
    .explain = Ajattele jotain, minkä voit tehdä pian. Se voi olla hyvin pieni asia.
    .example = Esimerkiksi: Luen lapselle joka ilta 10 minuuttia.

hopes-interpreter = Millainen tulkki sopii sinulle?
    .label = Toiveet tulkista
    .why = Tulkki on ihminen, joka kääntää puhetta. On tärkeää, että voit luottaa häneen.
    .explain = Haluatko naisen vai miehen, puhelimessa vai samassa huoneessa? Voit valita monta.
    .example = Esimerkiksi: Haluan, että tulkki on nainen ja muualta kuin kotikaupungistani.
    .opt-other_language = Muu kieli
    .opt-woman = Nainen
    .opt-man = Mies
    .opt-no_matter = Nainen tai mies, molemmat sopivat
    .opt-phone = Puhelimessa
    .opt-video = Videolla
    .opt-in_person = Samassa huoneessa
    .opt-not_my_area = Ei minun kotiseudultani
    .opt-not_this_person = En halua tiettyä ihmistä
    .opt-not_needed = En tarvitse tulkkia
    .detail-other_language = Mikä kieli?
    .detail-not_this_person = Kuka ei saa tulkata? Kirjoita nimi.

hopes-contact = Miten työntekijä saa ottaa sinuun yhteyttä?
    .label = Yhteydenotto
    .why = Haluan, että työntekijä ottaa yhteyttä tavalla, joka sopii sinulle.
    .explain = Saako hän soittaa, lähettää viestin vai kirjeen? Voit valita monta.
    .example = Esimerkiksi: Tekstiviesti sopii. Paras aika on aamulla kello 9–12.
    .opt-call = Puhelu
    .opt-sms = Tekstiviesti
    .opt-letter = Kirje
    .opt-school = Koulun kautta
    .detail-call = Mihin numeroon hän saa soittaa, ja milloin on hyvä aika?
    .detail-sms = Mihin numeroon hän saa lähettää viestin, ja milloin on hyvä aika?

hopes-safe_message = Voiko työntekijä turvallisesti jättää sinulle viestin ja kertoa siinä nimensä?
    .label = Turvallinen viesti
    .why = Joskus muut lukevat samaa puhelinta tai postia. Viesti ei saa tuoda sinulle ongelmia.
    .explain = Joku muu voi nähdä viestin ja työntekijän nimen. Onko se sinulle turvallista?
    .example = Esimerkiksi: Vain aamulla, kun olen yksin kotona.
    .opt-yes = Kyllä
    .opt-no = Ei
    .opt-only_this_time = Vain tiettyyn aikaan
    .detail-only_this_time = Mihin aikaan viesti on turvallinen?

hopes-send = Mitä teen nyt vastauksillesi?
    .label = Vastausten lähetys
    .why = Sinä päätät. En lähetä yhteenvetoa, jos et halua.
    .explain = Voit lähettää työntekijälle kaiken tai vain osan. Voit myös säilyttää vastaukset jonkin aikaa tai poistaa kaiken.
    .example = Esimerkiksi: Lähetän osan. Haluan kertoa rahasta vasta tapaamisessa.
    .opt-all = Lähetä kaikki
    .opt-part = Lähetä osa
    .opt-keep = Säilytä, älä lähetä vielä
    .opt-delete = Poista kaikki
