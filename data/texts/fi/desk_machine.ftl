# Konekäännökset kunnan omalta käännöspalvelimelta: mitä ne ovat, niiden pyytäminen, miksi niitä ei ole.

# $spoken (text): the language of the words
desk-machine-unread = { $spoken }, konekäännös. Ihminen ei ole lukenut.
desk-machine-rendering = Konekäännös
desk-machine-danger = Tämä perustuu sanoihin, jotka kone on kääntänyt. Älä arvioi vaaraa konekäännöksestä. Kysy tulkin kanssa.

## On the interpreter's screen

desk-machine-offer = Konekäännös. Ihminen ei ole lukenut.
desk-machine-offer-danger = Älä arvioi vaaraa tästä. Lue perheen omat sanat.
desk-machine-words = Kone voi ehdottaa käännöstä viesteille, joita et ole vielä lukenut. Kone tekee usein virheitä, varsinkin murteessa, kielloissa, luvuissa ja sukulaissanoissa. Lue ensin perheen omat sanat. Ehdotus tulee tekstiisi vasta, kun otat sen.
# $count (number): messages without a machine rendering
desk-machine-get = { $count ->
        [one] Ehdota konekäännöstä ({ $count } viesti)
       *[other] Ehdota konekäännöksiä ({ $count } viestiä)
    }
desk-machine-none = Ei konekäännöstä: täällä ei ole käännöspalvelinta.

## On the case page

desk-machine-title = Konekäännös
desk-machine-case-words = Kone voi kääntää sanat, joita tulkki ei ole vielä lukenut. Kunnan oma palvelin tekee sen. Kone tekee usein virheitä. Tulkin käännös tulee sen tilalle.
desk-machine-into = Kielelle
desk-machine-ask = Käännä koneella

## What the button came to

desk-machine-problem-unreachable = Konekäännös ei tullut: käännöspalvelin ei vastaa. Aiemmat käännökset ovat tallessa. Yritä myöhemmin uudestaan.
desk-machine-problem-busy = Käännöspalvelimella on liikaa työtä. Aiemmat käännökset ovat tallessa. Yritä uudestaan muutaman minuutin kuluttua.
desk-machine-problem-refused = Käännöspalvelin ei suostunut. Se voi vaatia avaimen tai sallia vähemmän tekstiä. Kerro ylläpitäjälle.
desk-machine-problem-pair = Käännöspalvelin ei osaa näitä kahta kieltä. Kerro ylläpitäjälle.
desk-machine-problem-long = Jotkin viestit ovat käännöspalvelimelle liian pitkiä. Muut on käännetty.
desk-machine-problem-answer = Käännöspalvelimen vastausta ei voinut ymmärtää. Kerro ylläpitäjälle.
desk-machine-problem-nothing = Koneella ei ole mitään käännettävää. Painikkeet, luvut ja lyhyet vastaukset eivät tarvitse käännöstä.
desk-machine-problem-more = Osa viesteistä on käännetty. Paina uudestaan, niin saat loput.

desk-action-machine-asked = pyysi konekäännöksiä
