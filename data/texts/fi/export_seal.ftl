### Mitä sinetöidyn paketin tarkistus löysi.

## $count (number): files. $at (text): ISO 8601, UTC. $key (text): the public key. $name (text): a file, or nothing.

export-seal-whole = Kunnossa. { $count ->
        [one] Tiedosto on juuri se, joka sinetöitiin
       *[other] Kaikki { $count } tiedostoa ovat juuri ne, jotka sinetöitiin
    } { $at } avaimella { $key }.
export-seal-unreadable = Tämä ei ole ehjä ZIP-tiedosto. Se on vaurioitunut, katkennut tai jotain muuta.
export-seal-unsafe = Älä pura tätä tiedostoa: tämä ohjelma ei ole tehnyt sitä. Siinä on vaarallisia tai samoja nimiä, aivan liikaa sisältöä tai piilotettuja osia. { $name }
export-seal-no-manifest = Tiedostossa ei ole luetteloa. Sen sisällöstä ei voi sanoa mitään.
export-seal-manifest-changed = Luetteloa tai sen allekirjoitusta on muutettu sinetöinnin jälkeen. Siihen ei voi luottaa.
export-seal-unknown-key = Sinetti on tehty avaimella, jota et antanut. Kuka tahansa on voinut tehdä sen.
export-seal-changed = Muuttunut: { $name } ei ole se tiedosto, joka sinetöitiin.
export-seal-missing = Puuttuu: { $name } sinetöitiin, mutta sitä ei ole täällä.
export-seal-extra = Ylimääräinen: { $name } on täällä, mutta sitä ei sinetöity.
