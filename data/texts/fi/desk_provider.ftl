### Kirjautuminen kunnan omalla tunnuksella. Perheet eivät näe näitä sivuja.
### $name (text): what the provider is called, such as the municipality's name.

desk-provider-sign-in = Kirjaudu tunnuksella: { $name }
desk-provider-or = Nimellä ja salasanalla
desk-provider-leaving = Siirryt seuraavalle sivulle
desk-provider-leaving-words = Kirjaudut siellä: { $name }. Sitten palaat tänne.
desk-provider-go = Jatka: { $name }
desk-provider-back = Olet taas työpöydällä
desk-provider-on = Jatka
desk-provider-still = Olet kirjautunut ulos täältä. Ehkä olet tällä laitteella vielä kirjautuneena täällä: { $name }.
desk-provider-sign-out = Kirjaudu ulos myös sieltä: { $name }

## What can go wrong

desk-provider-problem-away = { $name } ei vastaa nyt
    .do = Yritä uudelleen muutaman minuutin kuluttua. Jos tunnuksellasi on salasana, voit kirjautua sillä.
desk-provider-problem-failed = Kirjautuminen ei onnistunut
    .do = Mitään ei muutettu. Aloita uudelleen kirjautumissivulta. Jos näin käy taas, kerro ylläpitäjälle.
desk-provider-problem-refused = Et kirjautunut: { $name }
    .do = Kirjautuminen keskeytyi siellä. Aloita uudelleen, jos haluat kirjautua.
desk-provider-problem-unknown = Sinulla ei ole vielä tunnusta täällä
    .do = Kirjauduit: { $name }. Mikään tämän työpöydän tunnus ei kuulu sinulle. Pyydä ylläpitäjältä kutsu. Jos sinulla on jo tunnus ja salasana, kirjaudu niillä. Liitä sitten tunnus sivulla "Oma tili".
desk-provider-problem-taken = Liittäminen ei onnistu
    .do = Joku tunnus täällä kuuluu jo sille, joka kirjautui: { $name }. Kysy ylläpitäjältä.
desk-provider-problem-name = Tunnusta ei voitu tehdä
    .do = Nimi on nyt käytössä. Avaa kutsulinkki uudelleen ja valitse toinen nimi.
desk-provider-problem-invitation = Tämä linkki ei toimi
    .do = Sitä on jo käytetty, tai se on liian vanha. Pyydä ylläpitäjältä uusi linkki.
desk-provider-problem-other = Joku muu kirjautui: { $name }
    .do = Mitään ei muutettu. Kirjaudu siellä omalla tunnuksellasi ja yritä uudelleen.
desk-provider-problem-wait = Liian monta yritystä
    .do = Odota 15 minuuttia ja yritä uudelleen. Jos tunnuksellasi on salasana, voit kirjautua sillä.

## The first-run link

desk-provider-welcome-words = Valitse nimi ja tapa kirjautua. Linkki toimii yhden kerran.
desk-provider-with = Tunnuksella: { $name }
desk-provider-welcome = Jatka tunnuksella: { $name }

## The own account

desk-provider-account = Kirjautuminen tunnuksella: { $name }
desk-provider-account-old = Kirjautuminen muualla
desk-provider-joined = Voit kirjautua tunnuksella: { $name }.
desk-provider-joined-old = Tilisi on liitetty palveluun, joka ei ole täällä enää käytössä.
desk-provider-not-joined = Voit liittää tiliisi tunnuksen: { $name }. Sitten kirjaudut sillä. Myös salasana toimii edelleen.
desk-provider-join = Liitä: { $name }
desk-provider-leave = En enää kirjaudu siellä
desk-provider-leave-later = Jos haluat lopettaa tämän, valitse ensin salasana.
desk-provider-password = Salasanasi täällä
desk-provider-first-password = Valitse salasana
desk-provider-factor-first = Ota ensin käyttöön toinen vaihe. Sitten voit valita salasanan.
desk-provider-prove-words = Näytä ensin, että se olet sinä. Kirjaudu vielä kerran: { $name }.
desk-provider-prove = Kirjaudu vielä kerran: { $name }
desk-account-done-joined = Tili on liitetty. Ensi kerralla voit kirjautua siellä.
desk-account-done-left = Tiliä ei ole enää liitetty. Tästä lähtien kirjaudut salasanalla.

## What an administrator sees

desk-people-by-password = kirjautuu salasanalla
desk-people-by-provider = kirjautuu: { $name }
desk-people-by-both = kirjautuu salasanalla tai näin: { $name }
desk-people-by-old = liitetty palveluun, joka ei ole enää käytössä

## The log

desk-action-sign-in-provider = kirjautui kunnan tunnuksella
desk-action-identity-joined = liitti tilinsä kunnan tunnukseen
desk-action-identity-left = lopetti kirjautumisen kunnan tunnuksella
