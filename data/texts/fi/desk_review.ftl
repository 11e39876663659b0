### Työpöytä: tulkin tarkistus. Tehtävät, tarkistuksen pyytäminen, ketkä ovat tulkkeja. Perheet eivät näe näitä sivuja.

## Tasks, for interpreters

desk-reviews = Tehtävät
desk-reviews-words = Yksi tehtävä on yksi keskustelu. Näet ensin, millainen se on. Mitään ei avata ennen kuin otat sen. Et arvioi tarpeita etkä ota yhteyttä perheeseen.
desk-reviews-no-languages = Sinulle ei voi vielä tarjota tehtäviä. Pyydä ylläpitäjää merkitsemään kielesi.
desk-reviews-mine = Omat tehtävät
desk-reviews-mine-none = Sinulla ei ole nyt tehtäviä.
desk-reviews-offered = Vapaat tehtävät
desk-reviews-none = Mikään tehtävä ei nyt sovi sinulle.
desk-reviews-you = Omat tietosi
# $spoken (text): the family's language, $reader (text): the language of the renderings
desk-review-from-to = { $spoken } → { $reader }
# $count (number): messages in own words, $characters (number): their length
desk-review-length = { $count ->
        [one] { $count } viesti
       *[other] { $count } viestiä
    }, { $characters ->
        [one] { $characters } merkki
       *[other] { $characters } merkkiä
    }
# $read (number): messages that are done, $count (number): all of them
desk-review-progress = luettu { $read }/{ $count }
desk-review-rows = Viestejä
desk-review-dialect = Murre (arvaus)
desk-dialect-levantine = levantti
desk-dialect-iraqi = irakilainen
desk-dialect-arabizi = arabiaa latinalaisin kirjaimin
desk-dialect-not-known = ei tiedossa
desk-review-area = Alue
desk-review-due = Valmis viimeistään
desk-review-four-eyes-name = Neljä silmää
desk-review-four-eyes-words = Kaksi tulkkia lukee tämän erikseen. Et näe toisen työtä.
desk-review-take = Otan tämän
desk-review-why-not_competent = Taitoni ei riitä tähän
desk-review-why-not_free = En ehdi
desk-review-known = Tunnen tämän ihmisen
desk-review-known-words = Tehtävä palautuu. Tekstiä ei avata. Et saa enää koskaan mitään tästä perheestä. Kukaan ei kysy, miksi.
desk-review-known-yes = Kyllä, tunnen tämän ihmisen
desk-review-known-no = En, takaisin
desk-review-open = Avaa
desk-review-give-back = Palauta
desk-review-back = Takaisin tehtäviin
# $number (text): the case
desk-review-title = Tehtävä { $number }
desk-review-rules = Lue rinnakkain, mitä perhe kirjoitti ja mitä järjestelmä ymmärsi. Käännä kaikki. Älä jätä pois äläkä lisää. Et näe yhteystietoja. Lokiin jää merkintä joka kerta, kun avaat tämän sivun.
desk-review-if-known = Tunnetko tämän perheen? Lopeta silloin lukeminen heti.

## Asking for a review, for workers

desk-review-by = Tulkin tarkistus
desk-review-by-words = Tulkki lukee perheen omat sanat ja kääntää ne sinun kielellesi. Näet numeron, et nimeä.
desk-review-none = Tämän keskustelun tarkistusta ei ole pyydetty.
desk-review-ask = Pyydä tarkistus
desk-review-of = Mitä luetaan
desk-review-of-all = Koko keskustelu
desk-review-of-flagged = Vain viestit, joihin merkityt tarpeet perustuvat
desk-review-into = Tälle kielelle
# $count (number): interpreters who may take it
desk-review-fitting = { $count ->
        [0] yksikään tulkki ei sovi
        [one] { $count } tulkki sopii
       *[other] { $count } tulkkia sopii
    }
desk-review-how = Miten
desk-review-four-eyes = Neljä silmää: kaksi tulkkia lukee sen erikseen
desk-review-compared = Olen lukenut, ketä perhe ei halua. Kukaan tulkeista ei ole tämä ihminen, tai olen estänyt hänet alempana.
desk-review-ask-button = Pyydä
desk-review-asked = Pyydetty
desk-review-interpreter = Tulkki
desk-review-second = toinen lukija
desk-review-withdraw = Peru
desk-review-state-asked = Kukaan ei ole vielä ottanut
desk-review-state-taken = Luetaan nyt
desk-review-state-done = Tarkistettu
desk-review-state-withdrawn = Peruttu
desk-review-problem-of = Mitään ei pyydetty. Valitse, mitä luetaan.
desk-review-problem-reader = Mitään ei pyydetty. Valitse muu kieli kuin perheen kieli.
desk-review-problem-due = Mitään ei pyydetty. Valitse päivä: aikaisintaan tänään, enintään vuoden päästä.
desk-review-problem-person = Mitään ei pyydetty. Perhe ei halua tiettyä ihmistä. Tarkista tämä ensin.
desk-review-problem-empty = Mitään ei pyydetty. Täällä ei ole omia sanoja luettavaksi.
desk-review-problem-asked = Mitään ei pyydetty. Tarkistus tälle kielelle on jo auki.
desk-review-wished = Perhe kertoi, millaisen tulkin se haluaa. Tehtävää tarjotaan vain heille, jotka sopivat:
desk-review-wish-woman = nainen
desk-review-wish-man = mies
desk-review-wish-area = ei kukaan perheen omalta alueelta.
desk-review-no-area = Asialla ei ole tiimiä, joten kukaan ei sovi. Valitse ensin tiimi.
desk-review-wish-person = ei tämä ihminen:
desk-review-away = Estä tulkki
desk-review-away-words = Tämä tulkki ei saa enää koskaan mitään tästä perheestä. Nimet näkyvät vain tässä, jotta voit verrata niitä perheen sanoihin.
desk-review-away-button = Estä

## The interpreters, for administrators

desk-interpreters = Tulkit
desk-interpreters-words = Tulkille tarjotaan tehtäviä hänen omien kieltensä välillä. Alue kertoo, kenen naapuri hän voi olla.
desk-interpreters-none = Tulkkeja ei vielä ole.
desk-interpreter-number = Numero
desk-interpreter-number-words = Työntekijä näkee tämän numeron, ei nimeäsi. Ylläpitäjä merkitsee kielesi ja alueesi.
desk-interpreter-languages = Kielet
desk-interpreter-work = Kielet ja alue
desk-interpreter-gender = Nainen vai mies
desk-interpreter-gender-none = En kerro
desk-interpreter-gender-woman = nainen
desk-interpreter-gender-man = mies
desk-interpreter-gender-words = Jotkut perheet haluavat naisen tai miehen. Voit kertoa tämän tai jättää kertomatta. Se vaikuttaa vain siihen, mitä tehtäviä näet.

## In the log

desk-action-reviews-read = katsoi tehtäviä
desk-action-review-asked = pyysi tarkistuksen
desk-action-review-taken = otti tarkistuksen
desk-action-review-declined = ei ottanut tarkistusta
desk-action-review-returned = palautti tarkistuksen
desk-action-review-known = tuntee jonkun perheestä: estetty
desk-action-review-excluded = esti tulkin
desk-action-review-opened = avasi keskustelun tarkistusta varten
desk-action-review-withdrawn = perui tarkistuksen
desk-action-interpreter-told = kertoi itsestään
desk-action-interpreter-set = merkitsi tulkin kielet ja alueen
