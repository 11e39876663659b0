### Yhteenveto tekstinä palvelutarpeen arvion ja asiakassuunnitelman otsikoilla asiakastietojärjestelmään.

## $number (text): the number of the case.

export-plan-title = Asia { $number }: perheen omat vastaukset
export-plan-note = Ohjelma kokosi tämän perheen vastauksista. Tämä ei ole palvelutarpeen arvio eikä asiakassuunnitelma: työntekijä kirjoittaa ne.
export-plan-worker = (Työntekijä kirjoittaa tämän kohdan.)

## The headings, in the order of data/assessment.yml

export-heading-basics = Perustiedot
export-heading-view = Asiakkaan oma näkemys ja toiveet
export-heading-situation = Perheen tilanne
export-heading-strengths = Vahvuudet ja voimavarat
export-heading-needs = Tuen tarpeet, joista kannattaa puhua
export-heading-judgement = Ammatillinen arvio ja johtopäätökset
export-heading-goals = Tavoitteet
export-heading-services = Palvelut ja tuki, joita voi miettiä yhdessä
export-heading-contact = Tulkkaus ja yhteydenpito
export-heading-follow_up = Määräajat ja seuranta
