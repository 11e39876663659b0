# Mitä tulkin tarkistus muuttaa työntekijälle: lainattujen sanojen ja merkintöjen tila ja huomautukset. Perheet eivät näe näitä sivuja.

# $spoken (text): the language of the words, $by (text): the interpreter's number
desk-reviewed-read = { $spoken }, tulkki { $by } on lukenut.
# $why (text): told when there are reasons, $reasons (text): such as "dialect, negation"
desk-reviewed-doubtful = { $why ->
        [told] Epävarma: { $reasons }.
       *[none] Epävarma.
    }
desk-reviewed-two = Sanat voi ymmärtää kahdella tavalla.
desk-reviewed-whole = Käännös on koko viestistä.
desk-reviewed-not-here = Käännös ei näy tässä.
desk-reviewed-rendering = Käännös
desk-reviewed-readings = Kaksi tapaa ymmärtää
desk-reviewed-all = Tarkistettu: tulkki on lukenut sanat, joihin tämä perustuu.
desk-reviewed-partly = Osittain tarkistettu. Muita sanoja tulkki ei ole vielä lukenut. Älä pidä tätä varmana tietona.
desk-reviewed-in-doubt = Tarkistettu, mutta sanamuoto on epävarma. Älä pidä tätä varmana tietona.
desk-reviewed-ask = Älä toimi pelkän sanamuodon perusteella. Kysy tulkin kanssa.

## Remarks of the interpreter

# $count (number): how many remarks and notes there are
desk-reviewed-remarks = { $count ->
        [one] Tulkin huomautus ({ $count })
       *[other] Tulkin huomautuksia ({ $count })
    }
desk-reviewed-remarks-words = Lue nämä yksin. Tulkki voi ajatella, että jokin tarve jäi huomaamatta. Huomautus ei ole merkintä tarpeesta. Se ei mene paperille eikä tiedostoon.
desk-reviewed-remark = Jäi ehkä huomaamatta
desk-reviewed-note = Huomio sanoista

## Two interpreters beside each other

# $number (text): the case
desk-compared-title = Kaksi tulkkia rinnakkain: { $number }
desk-compared-words = Kaksi tulkkia luki samat viestit toisistaan tietämättä. Tässä ovat viestit, joissa he ovat eri mieltä. Merkityt sanat eroavat. Ennen kuin valitset, molemmat näkyvät kahtena tapana ymmärtää ja sanamuoto on epävarma.
desk-compared-link = Vertaa kahta käännöstä
# $n (number): which message on this page
desk-compared-message = Viesti { $n }
# $by (text): the interpreter's number
desk-compared-first = Ensimmäinen lukija, { $by }
desk-compared-second = Toinen lukija, { $by }
desk-compared-doubtful = Epävarma:
# $first (text), $second (text): the interpreters' numbers
desk-compared-choose-first = Valitse { $first }
desk-compared-choose-second = Valitse { $second }
desk-compared-choose-open = Jätä avoimeksi
desk-compared-now-none = Kukaan ei ole vielä valinnut.
desk-compared-now-open = Jätetty avoimeksi.
# $first (text), $second (text): the interpreters' numbers
desk-compared-now-first = Voimassa on tulkin { $first } käännös.
desk-compared-now-second = Voimassa on tulkin { $second } käännös.
desk-compared-none = Tässä ei ole eroja.
desk-compared-private = Viestit, joissa on jotain yksityistä, näkyvät vasta, kun avaat ne. Avaamisesta jää merkintä lokiin.
desk-compared-open-private = Avaa myös nämä
desk-action-review-compared = vertasi kahta käännöstä
desk-action-review-settled = valitsi kahdesta käännöksestä
