### Words of the FHIR export that no screen of ours needs: the form's name, whom a repeated part is about, a missing answer.

fhir-title = Perhesilta: kysymyksiä perheelle
fhir-about = Vastaaminen on vapaaehtoista. Perhe voi ohittaa minkä tahansa kysymyksen.

## Headings of parts that are repeated for each person

fhir-member = Ihminen kotona
fhir-child = Lapsi
fhir-adult = Aikuinen

## Stands where a question has no answer because nobody asked it

fhir-not-asked = ei kysytty
