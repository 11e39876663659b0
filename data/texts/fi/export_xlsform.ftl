### Sanat, joita tarvitsee vain kysely lomakkeena (XLSForm); muut tekstit ovat samat kuin keskustelussa.

form-title = Perhesilta: perheen kysely
form-no-answer = Sinun ei ole pakko vastata. Miksi tässä ei ole vastausta?
form-person = Henkilö { $n } kotona
form-year = Vuosi
form-month = Kuukausi, jos tiedät sen
form-range = Kirjoita luku väliltä { $min }–{ $max }.
form-only-one = Yksi näistä vaihtoehdoista ei sovi yhteen muiden kanssa.
