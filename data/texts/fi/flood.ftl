### Kun vieraat ruuhkauttavat palvelun: mitä perhe lukee, jos se tulee juuri silloin.

error-puzzle = Palvelussa on nyt ruuhka. Laitteesi tekee ensin lyhyen tarkistuksen. Odota hetki.
error-busy = Palvelussa on nyt ruuhka. Aiemmat vastauksesi ovat tallessa. Odota hetki ja yritä uudelleen.
