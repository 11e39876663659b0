### مكتب العمل: أرقام للقاء البلديات ومقدمي الخدمات. العائلات لا ترى هذه الصفحات.

desk-figures = الأرقام
desk-figures-words = ما ذكرته العائلات، محسوبًا معًا، للحوار بين البلديات ومقدمي الخدمات. الأرقام مقرّبة والأعداد الصغيرة محذوفة، كي لا تظهر فيها أي عائلة.
# $day (text): a date in words
desk-figures-none-yet = لا توجد أرقام بعد. يُحسب ربع السنة بعد شهر من نهايته. تأتي الأرقام الأولى في { $day }.
desk-figures-period = الفترة
desk-figures-by = التقسيم
desk-figures-by-all = دون تقسيم
desk-figures-by-area = المنطقة (الفريق)
desk-figures-by-language = لغة العائلة
desk-figures-by-month = شهر الإرسال
# $first, $last (text): names of months, $year (text): digits
desk-figures-quarter = { $first } – { $last } { $year }
# $year (text): digits
desk-figures-year = كامل السنة { $year }
desk-figures-all = الكل
desk-figures-csv = كل جداول هذه الفترة في ملف (CSV)

## How it is counted

desk-figures-how = كيف حُسبت الأرقام
# $day (text): a date in words
desk-figures-how-counted = حُسبت هذه الفترة كما كانت في { $day }. الأحكام والأجوبة اللاحقة لا تغيّرها.
desk-figures-how-rounded = كل عدد من العائلات مقرّب إلى أقرب خمسة. لذلك قد يختلف مجموع الأجزاء عن العدد الكامل.
# $k (number): the smallest number that is shown
desk-figures-how-withheld = العدد الأصغر من { $k } لا يظهر. وتُحجب معه بعض الأعداد الأكبر منه، حتى لا يستطيع أحد أن يحسب العدد الصغير.
desk-figures-how-flags = يُحسب الاحتياج مرة واحدة لكل عائلة. الاحتياجات التي رفضها الأخصائي لا تُحسب.
desk-figures-how-year = الأمان، والحياة الزوجية، والكحول أو المخدرات أو القمار: تُحسب فقط للمنطقة كلها ولسنة كاملة.
desk-figures-year-only = السنة الكاملة تعرض فقط الاحتياجات التي لا تُقسّم أبدًا: الأمان، والحياة الزوجية، والكحول أو المخدرات أو القمار.

## What is counted

desk-figures-needs = الاحتياجات
desk-figures-strengths = نقاط القوة
desk-figures-wished = الخدمات التي ترغب فيها العائلات
desk-figures-given = الخدمات المقدَّمة
desk-figures-waiting = مدة الانتظار
desk-figures-waiting-about = الأيام من الإرسال حتى بدأ شخص متابعة الحالة. نصف العائلات انتظر هذه المدة أو أقل.
desk-figures-median = مدة الانتظار (الوسيط)
# $count (number): full days
desk-figures-days = { $count ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
desk-figures-still = أكثر من النصف ما زال ينتظر
desk-figures-withheld = محجوب
desk-figures-chart = أعمدة، لكل عمود رقم واحد. الأرقام نفسها في الجدول تحتها.
desk-figures-no-chart = لا يوجد هنا رقم للرسم. الأرقام في الجدول.

## The columns of a table

desk-figures-column-period = الفترة
desk-figures-column-topic = ما يُحسب
desk-figures-column-code = الرمز
desk-figures-column-name = الاسم
desk-figures-column-by = التقسيم
desk-figures-column-group = المجموعة
desk-figures-column-value = العدد
desk-figures-column-note = ملاحظة
