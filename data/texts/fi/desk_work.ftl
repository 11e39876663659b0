### Työpöytä: kenen asia on, merkittyjen tarpeiden arviointi, rajaus ja haku, tiimit. Perheet eivät näe näitä sivuja.

## The list

desk-view = Kenen asiat
desk-view-all = Kaikki avoimet
desk-view-new = Uudet
desk-view-mine = Omat
desk-view-team = Tiimini
desk-view-closed = Päätetyt
desk-filter = Näytä
desk-filter-any = kaikki
desk-filter-need = Tuen tarve
desk-filter-due = Määräpäivä
desk-filter-clear = Näytä kaikki
desk-filter-late = päivä on mennyt
desk-filter-week = viikon sisällä
desk-search = Sanoja tai asian numero
desk-search-button = Hae
# $count (number): cases that fit
desk-found = { $count ->
        [one] { $count } asia
       *[other] { $count } asiaa
    }
desk-cases-none-here = Mikään asia ei sovi. Rajaa vähemmän tai kokeile muita sanoja.
desk-pages = Sivut
desk-page-before = Edellinen sivu
desk-page-after = Seuraava sivu
# $number (number): this page, $count (number): all pages
desk-page-of = Sivu { $number }/{ $count }

## Who holds a case

desk-holding = Hoitaa
desk-holding-nobody = Kukaan ei vielä hoida tätä asiaa.
desk-holding-none = ei vielä kukaan
desk-holding-alone = Yksi ihminen hoitaa tätä yksin. Pyydä työpari mukaan.
desk-hold = Ota asia hoitoon
desk-let-go = Luovu asiasta
desk-hold-colleague = Työpari
desk-hold-add = Lisää asiaan
desk-team = Tiimi
desk-team-none = ei tiimiä
desk-team-move = Siirrä tiimille
desk-state-close = Päätä asia
desk-state-open-again = Avaa asia uudelleen
desk-state-closed-words = Tämä asia on päätetty. Perhe voi vielä lähettää lisää. Silloin asia palaa listalle.

## Judging a flag

desk-judge = Arvioi tämä
desk-judge-again = Arvioi uudelleen
desk-judge-verdict = Arviosi
desk-judge-accepted = Asia on näin
desk-judge-changed = Asia on näin, mutta painaa eri verran
desk-judge-dismissed = Asia ei ole näin
desk-judge-urgency = Kiireellisyys
desk-judge-reason = Perustelu
desk-judge-hint = Kirjoita perustelu, jos muutat tai hylkäät. Se säilyy asian mukana. Perhe ei näe sitä.
desk-judge-keep = Tallenna arvio
desk-judge-problem-verdict = Mitään ei tallennettu. Valitse yksi kolmesta arviosta.
desk-judge-problem-reason = Mitään ei tallennettu. Kirjoita lyhyt perustelu (enintään 1000 merkkiä).
desk-judge-problem-level = Mitään ei tallennettu. Valitse eri paino tai kiireellisyys kuin ennen.
desk-judge-problem-urgency = Mitään ei tallennettu. Valitse kiireellisyys.
desk-verdict-accepted = Hyväksytty.
desk-verdict-changed = Muutettu.
desk-verdict-dismissed = Hylätty.
# $level, $urgency (text): the words that hold now
desk-verdict-now = Nyt: { $level }, { $urgency }.
# $name, $at (text): who judged and when
desk-verdict-by = { $name }, { $at }
desk-verdict-before = Perhe on lähettänyt lisää tämän arvion jälkeen. Lue uudelleen.
# $count (number): flags put aside
desk-dismissed = Hylätyt ({ $count })

## Who did what

desk-history = Kuka teki mitä
desk-history-words = Uusin ensin. Tähän jää merkintä myös lukemisesta.
desk-action-case-read = avasi yhteenvedon
desk-action-case-restricted-read = avasi rajatun osan
desk-action-case-held = otti asian hoitoon
desk-action-case-shared = lisäsi työparin
desk-action-case-left = luopui asiasta
desk-action-case-moved = siirsi asian tiimille
desk-action-case-closed = päätti asian
desk-action-case-opened = avasi asian uudelleen
desk-action-flag-accepted = hyväksyi merkityn tarpeen
desk-action-flag-changed = muutti merkittyä tarvetta
desk-action-flag-dismissed = hylkäsi merkityn tarpeen
desk-action-case-exported = otti tiedoston mukaan
desk-action-case-sealed = sinetöi paketin
desk-action-case-restricted-exported = otti rajatun osan mukaan

## Teams

desk-teams = Tiimit
desk-teams-words = Työpari tai tiimi, joka tekee työtä yhdessä. Nimi voi olla myös alueen nimi. Työntekijä näkee oman tiiminsä asiat yhdessä näkymässä.
desk-team-name = Uuden tiimin nimi
desk-team-add = Lisää tiimi
desk-team-keep = Tallenna
desk-team-problem-name = Mitään ei lisätty. Kirjoita nimi, 1–100 merkkiä.
desk-team-problem-taken = Mitään ei lisätty. Tämä nimi on jo käytössä.

## To take along

desk-along = Ota mukaan
desk-along-words = Vain osa, jonka voi lukea perheen kanssa, ilman hylättyjä merkintöjä. Jokaisesta latauksesta jää merkintä lokiin. Säilytä tiedosto kuten muutkin asiakirjat.
desk-file-summary-pdf = Yhteenveto, PDF
desk-file-assessment-txt = Teksti asiakastietojärjestelmään, palvelutarpeen arvion otsikoilla
desk-file-case-json = Kaikki vastaukset, JSON
desk-file-fhir-json = Kaikki vastaukset, FHIR QuestionnaireResponse
desk-file-bundle-zip = Kaikki yhdessä sinetöidyssä paketissa (ZIP)
desk-file-restricted = Yhteenveto ja rajattu osa, PDF
desk-mine-along = Taulukko asioista, joita hoidat:
desk-state-new = uusi
desk-state-open = avoin
desk-state-plan = suunnitelma tehty
desk-state-closed = päätetty
desk-no-pdf = PDF-tiedostoa ei voi tehdä täällä
    .do = Mitään ei kadonnut. Palvelimelta puuttuu ohjelmakirjasto (Pango). Tulosta sivu painamalla Ctrl + P ja kerro ylläpitäjälle.
