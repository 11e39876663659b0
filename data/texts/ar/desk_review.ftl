### المكتب: مراجعة المترجمين. المهام وطلب المراجعة ومن هم المترجمون. لا ترى العائلات هذه الصفحات.

## Tasks, for interpreters

desk-reviews = المهام
desk-reviews-words = كل مهمة محادثة واحدة. يظهر نوعها أولًا، ولا يُفتح منها شيء قبل أخذها. دون الحكم على الاحتياجات ودون التواصل مع العائلة.
desk-reviews-no-languages = لا يمكن عرض أي مهمة بعد. الرجاء الطلب من المدير تسجيل اللغات.
desk-reviews-mine = مهامي
desk-reviews-mine-none = لا توجد مهمة لديكم الآن.
desk-reviews-offered = المهام المتاحة
desk-reviews-none = لا توجد مهمة مناسبة الآن.
desk-reviews-you = بياناتكم
# $spoken (text): the family's language, $reader (text): the language of the renderings
desk-review-from-to = { $spoken } ← { $reader }
# $count (number): messages in own words, $characters (number): their length
desk-review-length = { $count ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $count } رسائل
       *[other] { $count } رسالة
    }، { $characters ->
        [zero] لا حروف
        [one] حرف واحد
        [two] حرفان
        [few] { $characters } أحرف
       *[other] { $characters } حرفًا
    }
# $read (number): messages that are done, $count (number): all of them
desk-review-progress = قُرئ { $read } من { $count }
desk-review-rows = الرسائل
desk-review-dialect = اللهجة (تخمين)
desk-dialect-levantine = شامية
desk-dialect-iraqi = عراقية
desk-dialect-arabizi = عربية بحروف لاتينية
desk-dialect-not-known = غير معروف
desk-review-area = المنطقة
desk-review-due = آخر موعد
desk-review-four-eyes-name = قراءتان
desk-review-four-eyes-words = يقرأ مترجمان هذه المحادثة كل على حدة. عمل الآخر لا يظهر هنا.
desk-review-take = أخذ المهمة
desk-review-why-not_competent = هذا خارج خبرتي
desk-review-why-not_free = لا وقت لديّ
desk-review-known = أعرف هذا الشخص
desk-review-known-words = تعود المهمة ولا يُفتح نصها. ولن يصل إليكم شيء من هذه العائلة بعد الآن. لن يسأل أحد عن السبب.
desk-review-known-yes = نعم، أعرف هذا الشخص
desk-review-known-no = لا، العودة
desk-review-open = فتح
desk-review-give-back = إعادة المهمة
desk-review-back = العودة إلى المهام
# $number (text): the case
desk-review-title = المهمة { $number }
desk-review-rules = قراءة ما كتبته العائلة إلى جانب ما فهمه النظام، وترجمة كل شيء دون حذف ودون إضافة. بيانات التواصل لا تظهر هنا. كل فتح لهذه الصفحة يُكتب في السجل.
desk-review-if-known = هل هذه العائلة معروفة لكم؟ إذًا الرجاء التوقف عن القراءة الآن.

## Asking for a review, for workers

desk-review-by = مراجعة مترجم
desk-review-by-words = يقرأ مترجم كلمات العائلة ويترجمها إلى لغتكم. يظهر رقمه لا اسمه.
desk-review-none = لم تُطلب مراجعة هذه المحادثة.
desk-review-ask = طلب مراجعة
desk-review-of = ما يُقرأ
desk-review-of-all = المحادثة كلها
desk-review-of-flagged = فقط الرسائل التي تستند إليها الاحتياجات
desk-review-into = إلى هذه اللغة
# $count (number): interpreters who may take it
desk-review-fitting = { $count ->
        [zero] لا يوجد مترجم مناسب
        [one] مترجم واحد مناسب
        [two] مترجمان مناسبان
        [few] { $count } مترجمين مناسبين
       *[other] { $count } مترجمًا مناسبًا
    }
desk-review-how = الطريقة
desk-review-four-eyes = قراءتان: مترجمان يقرآن كل على حدة
desk-review-compared = قرأتُ مَن لا تريده العائلة. لا أحد من المترجمين هو هذا الشخص، أو تم استبعاده أدناه.
desk-review-ask-button = إرسال الطلب
desk-review-asked = تاريخ الطلب
desk-review-interpreter = المترجم
desk-review-second = القارئ الثاني
desk-review-withdraw = سحب الطلب
desk-review-state-asked = لم يأخذها أحد بعد
desk-review-state-taken = قيد القراءة
desk-review-state-done = تمت المراجعة
desk-review-state-withdrawn = سُحب الطلب
desk-review-problem-of = لم يُطلب شيء. الرجاء اختيار ما يُقرأ.
desk-review-problem-reader = لم يُطلب شيء. الرجاء اختيار لغة غير لغة العائلة.
desk-review-problem-due = لم يُطلب شيء. الرجاء اختيار يوم من اليوم فصاعدًا وخلال سنة.
desk-review-problem-person = لم يُطلب شيء. العائلة لا تريد شخصًا معينًا. الرجاء التحقق من ذلك أولًا.
desk-review-problem-empty = لم يُطلب شيء. لا توجد هنا كلمات للقراءة.
desk-review-problem-asked = لم يُطلب شيء. توجد مراجعة مفتوحة إلى هذه اللغة.
desk-review-wished = ذكرت العائلة أي مترجم تريد. تُعرض المهمة فقط على من يناسب:
desk-review-wish-woman = امرأة
desk-review-wish-man = رجل
desk-review-wish-area = لا أحد من منطقة العائلة.
desk-review-no-area = ليس لهذه الحالة فريق، فلا أحد يناسب. الرجاء اختيار فريق أولًا.
desk-review-wish-person = ليس هذا الشخص:
desk-review-away = استبعاد مترجم
desk-review-away-words = لن يصل إلى هذا المترجم شيء من هذه العائلة أبدًا. تظهر الأسماء هنا فقط لمقارنتها بما قالته العائلة.
desk-review-away-button = استبعاد

## The interpreters, for administrators

desk-interpreters = المترجمون
desk-interpreters-words = تُعرض على المترجم مهام بين لغاته. وتدل المنطقة على من قد يكون جاره.
desk-interpreters-none = لا يوجد مترجمون بعد.
desk-interpreter-number = الرقم
desk-interpreter-number-words = يرى الأخصائي هذا الرقم لا الاسم. يسجل المدير اللغات والمنطقة.
desk-interpreter-languages = اللغات
desk-interpreter-work = اللغات والمنطقة
desk-interpreter-gender = امرأة أم رجل
desk-interpreter-gender-none = دون جواب
desk-interpreter-gender-woman = امرأة
desk-interpreter-gender-man = رجل
desk-interpreter-gender-words = بعض العائلات تريد امرأة أو رجلًا. الجواب اختياري، ويؤثر فقط في المهام التي تظهر.

## In the log

desk-action-reviews-read = نظر في المهام
desk-action-review-asked = طلب مراجعة
desk-action-review-taken = أخذ مراجعة
desk-action-review-declined = لم يأخذ مراجعة
desk-action-review-returned = أعاد مراجعة
desk-action-review-known = يعرف أحدًا من العائلة: استُبعد
desk-action-review-excluded = استبعد مترجمًا
desk-action-review-opened = فتح المحادثة للمراجعة
desk-action-review-withdrawn = سحب طلب مراجعة
desk-action-interpreter-told = ذكر شيئًا عن نفسه
desk-action-interpreter-set = سجل لغات مترجم ومنطقته
