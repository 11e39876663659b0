### Työpöydän sanat: perhe katsoi itse, kuka on avannut sen vastaukset. Näkyy tapauksen historiassa ja lokissa.

desk-actor-family = perhe
desk-action-family-looked = katsoi, kuka on avannut sen vastaukset
