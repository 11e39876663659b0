### Words of the FHIR export that no screen of ours needs: the form's name, whom a repeated part is about, a missing answer.

fhir-title = Perhesilta: questions for a family
fhir-about = The answers are voluntary. The family can skip any question.

## Headings of parts that are repeated for each person

fhir-member = A person at home
fhir-child = A child
fhir-adult = An adult

## Stands where a question has no answer because nobody asked it

fhir-not-asked = not asked
