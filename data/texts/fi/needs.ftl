### Selkosuomi: names of needs and strengths, as a worker and the family may both read them. No diagnosis, no blame.

## How much and how soon

level-1 = pieni toive tai kysymys
level-2 = vaikuttaa perheeseen usein, tai perhe pyytää apua
level-3 = arki ei toimi, tai joku on vaarassa

urgency-immediate = heti
urgency-soon = pian
urgency-routine = tavallisessa aikataulussa

## Being a parent

need-parenting-routine = Arjen rytmi
    .about = Perheen arki voi tarvita selvemmän rytmin: uni, ruoka ja koulu.
need-parenting-limits = Rajat lapselle
    .about = Vanhempi haluaa ehkä uusia keinoja, kun lapsi ei tottele.
need-parenting-screens = Puhelin ja pelit
    .about = Perheen on vaikea sopia puhelimesta, peleistä tai muista ruuduista.
need-parenting-teen_between_cultures = Nuori kahdessa kulttuurissa
    .about = Nuori elää kahden kulttuurin välissä, ja se tuo kotiin vaikeita tilanteita.
need-parenting-role_reversal = Lapsi auttaa aikuisia paljon
    .about = Lapsi tulkkaa tai hoitaa asioita, jotka kuuluvat aikuisille.
need-parenting-school_contact = Koulu ja päiväkoti
    .about = Lapsi tai vanhempi voi tarvita tukea koulun tai päiväkodin asioissa.
need-parenting-child_wellbeing = Lapsen hyvinvointi
    .about = Vanhemmalla on huoli lapsen mielestä, kehityksestä tai terveydestä.
need-parenting-exhaustion = Vanhemman voimat
    .about = Vanhemmalla on vähän voimia, ja hän voi tarvita lepoa tai apua.

## Family together

need-cohesion-communication = Puhuminen kotona
    .about = Perhe puhuu vähän yhdessä, tai kotona on paljon riitoja.
need-cohesion-couple_strain = Puolisoiden suhde
    .about = Puolisoilla on vaikeaa yhdessä, ja he voivat tarvita tukea.
need-cohesion-changed_roles = Uudet tehtävät perheessä
    .about = Perheessä on muuttunut, kuka ansaitsee, päättää tai hoitaa lapsia, ja se tuntuu vaikealta.
need-cohesion-separation = Läheinen on kaukana
    .about = Läheinen ihminen on toisessa maassa, ja perhe voi tarvita tukea tai neuvoja.
need-cohesion-reunited = Taas yhdessä
    .about = Perhe oli kauan erossa ja opettelee nyt elämään yhdessä.

## Wellbeing

need-wellbeing-stress_sleep = Uni ja huolet
    .about = Huolet, stressi tai huono uni tekevät arjesta vaikeaa.
need-wellbeing-trauma_grief = Vaikeat muistot ja suru
    .about = Vaikeat muistot tai suru häiritsevät elämää.
need-wellbeing-isolation = Ystävät ja tuki
    .about = Aikuisella tai lapsella on Suomessa vähän ystäviä tai auttajia.
need-wellbeing-substance = Päihteet ja rahapelit
    .about = Alkoholi, huumeet tai rahapelit tuovat kotiin ongelmia.

## Safety (restricted part of the hand-over)

need-safety-violence = Turvallisuus kotona
    .about = Joku läheinen ehkä satuttaa, pelottelee tai päättää toisen puolesta.
need-safety-child_at_risk = Lapsen turvallisuus
    .about = Lapsi on ehkä vaarassa ja tarvitsee suojaa.
need-safety-self_harm = Elämä tuntuu liian raskaalta
    .about = Joku ajattelee ehkä kuolemaa tai satuttaa itseään.
need-safety-forced_or_honour = Suoja pakolta ja uhkailulta
    .about = Vaarana voi olla pakko mennä naimisiin, väkivalta kunnian takia tai tytön silpominen.
need-safety-trafficking = Suoja hyväksikäytöltä
    .about = Joku ehkä pakottaa työhön tai seksiin, pitää toisen passin tai vaatii velkaa.

## Practical life

need-practical-housing = Asuminen
    .about = Koti on liian pieni tai huonossa kunnossa, tai perhe ei voi jäädä siihen.
need-practical-money_papers = Raha ja paperit
    .about = Perhe voi tarvita apua rahan, laskujen, lomakkeiden tai verkkopalvelujen kanssa.
need-practical-health_care = Terveys ja hoito
    .about = Joku perheessä tarvitsee hoitoa, jota hän ei vielä saa.
need-practical-language_work_study = Kieli, opiskelu ja työ
    .about = Aikuinen haluaa oppia kieltä, opiskella tai tehdä työtä, mutta jokin on esteenä.

## Strengths

strength-bond = Lämpimät hetket yhdessä
    .about = Perheellä on hyviä hetkiä, esimerkiksi leikkiä, naurua tai yhteisiä aterioita.
strength-coping = Omat keinot jaksaa
    .about = Ihminen tietää, mikä auttaa häntä, kun elämä on raskasta.
strength-network = Auttavia ihmisiä lähellä
    .about = Perheellä on Suomessa ainakin yksi ihminen, joka auttaa.
strength-faith_culture = Usko ja kulttuuri
    .about = Usko, tavat tai juhlat antavat perheelle voimaa.
strength-skill = Taidot ja osaaminen
    .about = Perheellä on koulutusta, kokemusta työstä, kielitaitoa tai muita taitoja.
strength-learning = Halu oppia
    .about = Joku perheessä opiskelee tai haluaa oppia uutta.
strength-child_doing_well = Lapsella menee hyvin
    .about = Lapsella on ystävä tai harrastus, tai hänellä menee hyvin koulussa tai päiväkodissa.
strength-parents_team = Aikuiset toimivat yhdessä
    .about = Aikuiset puhuvat asioista ja sopivat niistä yhdessä.
strength-help_seeking = Rohkeus pyytää apua
    .about = Perhe pyytää apua ja haluaa puhua työntekijän kanssa.
strength-hope = Toivo ja oma tavoite
    .about = Perhe tietää, mitä se toivoo ja mitä se haluaa tehdä ensin.
