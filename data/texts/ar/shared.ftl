### Words that many questions and the summary share: sections, yes and no, scales, headings, ages, counts, months (Arabic).
### $address is "f", "m" or "neutral". $n, $total, $age (age-years) and $count are numbers.

## Sections

section-start = البداية
section-family = عائلتنا
section-children = الأطفال
section-far = الأهل البعيدون
section-everyday = الحياة اليومية
section-together = معًا في البيت
section-wellbeing = الصحة والراحة
section-safety = الأمان
section-people = الناس حولنا
section-work = الدراسة والعمل
section-home = البيت والمال
section-hopes = أمنياتنا

## Yes, no, not sure

answer-yes = نعم
answer-no = لا
answer-not_sure = { $address ->
        [f] لست متأكدة
        [m] لست متأكدًا
       *[neutral] غير مؤكد
    }

## Why an answer is missing, as the summary shows it (no first person: families and workers both read it)

status-skipped = تُرك السؤال بلا جواب
status-dont_know = الجواب غير معروف
status-tell_worker = الأفضل قوله لأخصائي مباشرة

## Scales: 1 is always the easiest or best

scale-always_never-1 = دائمًا
scale-always_never-2 = غالبًا
scale-always_never-3 = أحيانًا
scale-always_never-4 = نادرًا
scale-always_never-5 = أبدًا

scale-never_always-1 = أبدًا
scale-never_always-2 = نادرًا
scale-never_always-3 = أحيانًا
scale-never_always-4 = غالبًا
scale-never_always-5 = دائمًا

scale-well_hard-1 = جيد جدًا
scale-well_hard-2 = جيد
scale-well_hard-3 = بين الجيد والصعب
scale-well_hard-4 = صعب
scale-well_hard-5 = صعب جدًا

scale-easy_hard-1 = سهل جدًا
scale-easy_hard-2 = سهل
scale-easy_hard-3 = بين السهل والصعب
scale-easy_hard-4 = صعب
scale-easy_hard-5 = صعب جدًا

scale-good_hard-1 = جيد جدًا
scale-good_hard-2 = جيد
scale-good_hard-3 = بين الجيد والصعب
scale-good_hard-4 = صعب
scale-good_hard-5 = صعب جدًا

## Headings over repeated questions

item-person = الشخص { $n } من { $total }
item-me = أنا
item-spouse = { $address ->
        [f] زوجي
        [m] زوجتي
       *[neutral] الزوج أو الزوجة
    }
item-child = الطفل { $n }
# $age is the text of age-years; brackets keep the two numbers apart.
item-child-age = الطفل { $n } ({ $age })
item-parent = أبي أو أمي
item-sibling = أخي أو أختي
item-other = شخص آخر
item-children = أطفال العائلة

## Ages and counts

age-years = { $age ->
        [zero] أقل من سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $age } سنوات
        [many] { $age } سنة
       *[other] { $age } سنة
    }
count-people = { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
count-children = { $count ->
        [zero] لا أطفال
        [one] طفل واحد
        [two] طفلان
        [few] { $count } أطفال
        [many] { $count } طفلًا
       *[other] { $count } طفل
    }

## Months: the Levantine and Iraqi name, and the number for those who know months by number

month-1 = كانون الثاني (1)
month-2 = شباط (2)
month-3 = آذار (3)
month-4 = نيسان (4)
month-5 = أيار (5)
month-6 = حزيران (6)
month-7 = تموز (7)
month-8 = آب (8)
month-9 = أيلول (9)
month-10 = تشرين الأول (10)
month-11 = تشرين الثاني (11)
month-12 = كانون الأول (12)
# $year comes as text, so that no thousands separator is put into it.
date-month = { $month } سنة { $year }
