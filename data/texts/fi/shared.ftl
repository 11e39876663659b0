### Selkosuomi: words that many questions and the summary share. Section names, answer words, headings, ages, months.

## Sections, as a family reads them

section-start = Aluksi
section-family = Perhe
section-children = Lapset
section-far = Läheiset kaukana
section-everyday = Arki lasten kanssa
section-together = Yhdessä kotona
section-wellbeing = Oma vointi
section-safety = Turvallinen olo
section-people = Ihmiset lähellä
section-work = Kieli, opiskelu ja työ
section-home = Koti ja raha
section-hopes = Toiveet ja yhteydenpito

## Yes, no, not sure

answer-yes = Kyllä
answer-no = Ei
answer-not_sure = En ole varma

## How a question stands in the summary when it has no answer. Third person: the family and the worker read the same words.

status-skipped = ohitti kysymyksen
status-dont_know = ei tiedä
status-tell_worker = kertoo mieluummin työntekijälle

## Five words. 1 is always the easiest or best, 5 the hardest.

scale-always_never-1 = Aina
scale-always_never-2 = Usein
scale-always_never-3 = Joskus
scale-always_never-4 = Harvoin
scale-always_never-5 = Ei koskaan

scale-never_always-1 = Ei koskaan
scale-never_always-2 = Harvoin
scale-never_always-3 = Joskus
scale-never_always-4 = Usein
scale-never_always-5 = Aina

scale-well_hard-1 = Oikein hyvin
scale-well_hard-2 = Hyvin
scale-well_hard-3 = Joskus hyvin, joskus huonosti
scale-well_hard-4 = On vaikeaa
scale-well_hard-5 = On hyvin vaikeaa

scale-easy_hard-1 = Hyvin helppoa
scale-easy_hard-2 = Helppoa
scale-easy_hard-3 = Joskus helppoa, joskus vaikeaa
scale-easy_hard-4 = Vaikeaa
scale-easy_hard-5 = Hyvin vaikeaa

scale-good_hard-1 = Oikein hyvältä
scale-good_hard-2 = Hyvältä
scale-good_hard-3 = Joskus hyvältä, joskus vaikealta
scale-good_hard-4 = Vaikealta
scale-good_hard-5 = Hyvin vaikealta

## Headings above repeated questions, and the same persons in the summary

item-person = Henkilö { $n } (yhteensä { $total })
item-me = Minä itse
item-spouse = Puoliso
item-child = Lapsi { $n }
item-child-age = Lapsi { $n }, { $age }
item-parent = Oma äiti tai isä
item-sibling = Oma sisko tai veli
item-other = Joku muu
item-children = Perheen lapset

## Ages and numbers

age-years =
    { $age ->
        [0] alle 1 vuoden
        [one] { $age } vuosi
       *[other] { $age } vuotta
    }
count-people =
    { $count ->
        [one] { $count } ihminen
       *[other] { $count } ihmistä
    }
count-children =
    { $count ->
        [0] ei lapsia
        [one] { $count } lapsi
       *[other] { $count } lasta
    }

## Months and dates

month-1 = tammikuu
month-2 = helmikuu
month-3 = maaliskuu
month-4 = huhtikuu
month-5 = toukokuu
month-6 = kesäkuu
month-7 = heinäkuu
month-8 = elokuu
month-9 = syyskuu
month-10 = lokakuu
month-11 = marraskuu
month-12 = joulukuu

# $year comes as text: as a number it would be written "2 026".
date-month = { $month } { $year }
