### Words of the FHIR export that no screen of ours needs: the form's name, whom a repeated part is about, a missing answer.

fhir-title = Perhesilta: أسئلة للعائلة
fhir-about = الإجابة اختيارية. يمكن للعائلة أن تتخطى أي سؤال.

## Headings of parts that are repeated for each person

fhir-member = شخص في البيت
fhir-child = طفل أو طفلة
fhir-adult = شخص بالغ

## Stands where a question has no answer because nobody asked it

fhir-not-asked = لم يُطرح السؤال
