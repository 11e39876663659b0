### Selkosuomi: kaikki perheen tiedot. Sama sisältö kuin englanniksi.
### Sivu ei koskaan kerro, onko jotakin yksityistä. Kaikki lukevat saman lauseen siitä, mitä täällä ei ole.

button-data = Kaikki tietoni

data-title = Kaikki tietosi
data-what = Ohjelma säilyttää keskustelustasi nämä tiedot. Voit lukea ne tässä, tulostaa ne tai tallentaa ne tiedostoksi.
data-begun = Keskustelu alkoi
data-last = Viimeinen viesti
data-kept = Kuinka kauan tietoja säilytetään?
data-kept-draft = Et ole lähettänyt vastauksiasi. Jos et kirjoita enää, ohjelma poistaa kaiken { $date }.
data-kept-open = Vastauksesi säilyvät, kun työntekijä tekee työtä niiden kanssa. Kun työ on loppunut, ohjelma poistaa ne { $days ->
        [one] yhden päivän
       *[other] { $days } päivän
    } päästä.
data-kept-closed = Työ on loppunut. Ohjelma poistaa kaiken { $date } tai myöhemmin. Jos kirjoitat uudestaan, tiedot säilyvät pidempään.
data-kept-unset = Palvelu ei ole päättänyt päivää. Voit itse poistaa kaiken keskustelussa milloin vain.

## Mitä säilytetään
data-answers = Vastauksesi
data-answers-none = Täällä ei ole vastauksia.
data-aside = ei käytössä nyt
data-beside = Kerroit myös
data-marked = Mitä ohjelma merkitsi työntekijälle
data-marked-what = Ohjelma löysi nämä vastauksistasi. Ihminen katsoo ne ja päättää.
data-strengths = Vahvuutesi
data-needs = Mistä voi puhua
data-agreements = Mihin olet suostunut
data-letters = Viestit työntekijöiltä
data-letter-question = Kysymys
data-letter-section = Kysymyksiä uudestaan
data-letter-follow-up = Mitä nyt kuuluu?
data-letter-feedback = Oliko apu hyvää?
data-letter-group = Ryhmä
data-letter-wording = Kysymys sinun sanoistasi
data-letter-answered = Vastasit:
data-letter-declined = Et halunnut vastata:
data-chat = Keskustelu
data-you-wrote = Kirjoitit
data-you-pressed = Valitsit

## Lopussa
data-left-out = Kaikkea ei näy tässä. Tässä ei ole koskaan vastauksia, jotka joku antoi yksin, sanoja vaarasta eikä soittopyyntöjä. Se on kaikille samanlaista, koska emme tiedä, kenellä puhelin on. Voit pyytää ne työntekijältä.
data-elsewhere = Työntekijät kirjoittavat myös suunnitelmia ja muistiinpanoja. Pyydä ne omalta työntekijältäsi. Palvelun omat asiakirjat säilytetään niin kuin laki sanoo.

## Lokissa
desk-action-family-took-data = otti kaikki tietonsa
