### Selkosuomi: letters of the worker in the chat, after the family has sent its answers. Same messages as in English.
### ”Kirje” is a letter in this chat. Before it is opened nothing says what it is about.

## A letter waits
chat-letters-waiting = { $count ->
        [one] Työntekijäsi on kirjoittanut sinulle. Voit vastata tai jättää vastaamatta.
       *[other] Työntekijäsi on lähettänyt sinulle { $count } kirjettä. Voit vastata niihin tai jättää vastaamatta.
    }
chat-letters-reader = Työntekijäsi lukee vastauksesi. En lähetä mitään, ennen kuin sanot kyllä.
chat-letters-more = { $count ->
        [one] Sinulle on vielä yksi kirje.
       *[other] Sinulle on vielä { $count } kirjettä.
    }
chat-letter-waits = Se on viesti työntekijältäsi. Näytän sen, kun painat ”Avaa kirje”.
chat-letter-what = Työntekijäsi kirjoitti sinulle. Näytän kirjeen vasta, kun haluat. Joku muu voi nähdä näytön.
chat-letter-begun = Avasit tämän kirjeen jo aiemmin. Voit jatkaa siitä, mihin jäit.
chat-letter-later = Selvä. Kirje odottaa sinua.
chat-letter-declined = Selvä. Sinun ei tarvitse vastata, eikä siitä seuraa mitään pahaa. Työntekijäsi näkee vain, että et halunnut vastata.
chat-letter-taken-back = Työntekijäsi otti kirjeen takaisin. Sinun ei tarvitse enää vastata siihen. Se, mitä kirjoitit, on tallessa.
chat-letter-answered = Kiitos. Lähetin vastauksesi työntekijällesi juuri niin kuin kirjoitit sen.

## The worker's own words, and an answer in own words
chat-letter-writes = Työntekijäsi kirjoittaa:
chat-letter-other-language = Tämä on eri kielellä kuin me puhumme. Jos sitä on vaikea lukea, voit pyytää puhelun tulkin kanssa. Paina ”Haluan puhua ihmisen kanssa”.
chat-letter-how = Voit vastata tähän omilla sanoillasi.
chat-letter-cannot-say = Olen vain ohjelma, enkä osaa vastata siihen. Työntekijäsi osaa.
chat-letter-confirm = Tämä on vastauksesi. Lue se rauhassa.
chat-letter-send = Lähetänkö sen työntekijällesi? Voit myös kirjoittaa lisää.
chat-letter-yours = Vastauksesi
chat-letter-words = Omilla sanoillasi

## A part of the questions again
chat-letter-section = Työntekijäsi haluaa tietää lisää tästä: { $section }.
    Kysyn nyt nämä kysymykset. Voit pitää aiemmat vastauksesi, muuttaa niitä tai ohittaa minkä tahansa kysymyksen.
chat-letter-answer-now = Aiempi vastauksesi: { $answer }
chat-letter-kept = Hyvä, vastaus pysyy samana.
chat-letter-section-later = Selvä, lopetamme tähän. Se, mitä lähetit aiemmin, pysyy samana.

## How things are now
chat-letter-follow-up = Työntekijäsi haluaa tietää, mitä teille kuuluu nyt. Kysyn { $count ->
        [one] yhden lyhyen kysymyksen
       *[other] { $count } lyhyttä kysymystä
    }. Lopuksi voit kirjoittaa omilla sanoillasi. Voit ohittaa minkä tahansa kysymyksen. Aiemmat vastauksesi eivät muutu.
chat-letter-step = { $n } / { $total }
chat-letter-change = { $need }: millaista se on nyt, kun vertaat aiempaan?
chat-letter-helped = Mikä auttoi? Tai minkä pitäisi muuttua? Voit kirjoittaa omilla sanoillasi tai ohittaa tämän.

## What the family thinks of the help it got
chat-letter-feedback = Nyt kysyn avusta, jota sait: { $service }. Työntekijäsi haluaa tehdä siitä parempaa. Voit sanoa rehellisesti, mitä ajattelet.
chat-letter-useful = Oliko siitä hyötyä perheellesi?
chat-letter-useful-label = Hyötyä
chat-letter-heard = Kuuntelivatko työntekijät sinua?
chat-letter-heard-label = Työntekijät kuuntelivat
chat-letter-better = Mikä oli hyvää? Minkä pitäisi olla toisin? Voit kirjoittaa omilla sanoillasi tai ohittaa tämän.
chat-letter-service-family_work = perhetyö kotona
chat-letter-service-perhe_yhtenaiseksi = Perhe yhtenäiseksi
chat-letter-service-group = ryhmä
chat-letter-service-family_assistant = perheavustaja
chat-letter-service-attachment = tuki vanhemmalle ja lapselle
chat-letter-service-reunification_advice = neuvonta, kun perhettä on kaukana
chat-letter-service-other = työntekijäsi apu

## An invitation to a group
chat-letter-group = Työntekijäsi kutsuu sinut ryhmään: { $name }
chat-letter-group-theme = Puhumme tästä: { $theme }
chat-letter-group-place = Paikka: { $place }
chat-letter-group-first = Ensimmäinen kerta: { $date } kello { $time }
chat-letter-group-times = Sen jälkeen kerran viikossa, yhteensä { $count ->
        [one] { $count } kerta
       *[other] { $count } kertaa
    }.
chat-letter-group-minutes = Yksi kerta kestää { $count ->
        [one] { $count } minuutin
       *[other] { $count } minuuttia
    }.
chat-letter-group-language = Kieli: { $spoken }
chat-letter-group-interpreter = Tulkki: { $languages }
chat-letter-group-children = Joku hoitaa lapsia ryhmän aikana.
chat-letter-group-no-children = Ryhmässä ei ole lastenhoitoa.
chat-letter-group-free = Ryhmässä on enintään 8 ihmistä. Ryhmä on ilmainen.
    Sinä päätät itse, tuletko. Jos sanot ei, siitä ei seuraa mitään pahaa. Saat muuta apua kuten ennen.
chat-letter-group-ask = Haluatko tulla ryhmään?
chat-letter-group-join = Kiitos. Työntekijäsi tietää nyt, että haluat tulla. Hän kertoo sinulle, onko ryhmässä paikka.
chat-letter-group-asks = Hyvä. Et ole sanonut kyllä etkä ei. Työntekijäsi ottaa sinuun yhteyttä, ja voit kysyä ensin.

## An interpreter asks what was meant
chat-letter-wording = Tulkki lukee viestejäsi, jotta työntekijä ymmärtää sinut oikein. Kirjoitit:
chat-letter-interpreter-asks = Tulkki kysyy:
chat-letter-meant = Mitä tarkoitit?
chat-letter-meant-label = Mitä tarkoitit
chat-letter-answered-wording = Kiitos. Työntekijä ja tulkki saavat vastauksesi sanasta sanaan.

## Buttons
button-letter-other = Jotain muuta
button-letters = Kirje työntekijältäsi
button-letter-open = Avaa kirje
button-letter-later = Ei nyt
button-letter-decline = En halua vastata
button-letter-call = Soittakaa minulle
button-letter-send = Kyllä, lähetä
button-letter-again = Kirjoitan uudelleen
button-letter-stop = Lopeta nämä kysymykset
button-keep-answer = Pidä aiempi vastaukseni
button-letter-easier = Helpompaa
button-letter-same = Samanlaista
button-letter-harder = Vaikeampaa
button-letter-useful-much = Kyllä, paljon
button-letter-useful-little = Vähän
button-letter-useful-no = Ei
button-letter-heard-yes = Kyllä
button-letter-heard-partly = Osittain
button-letter-heard-no = Ei
button-letter-group-join = Kyllä, haluan tulla
button-letter-group-ask = Haluan kysyä ensin
button-letter-group-no = Ei kiitos
