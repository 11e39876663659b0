### مكتب العمل: أرقام المراجعة، وحجم عمل المترجم، وتصحيحات تؤخذ في ملف. العائلات لا ترى هذه الصفحات.

desk-review-figures = أرقام المراجعة
desk-review-figures-words = كم قرأ المترجمون، وكم استغرق ذلك، وأين كان الشك. لا تظهر في الأرقام أي عائلة ولا أي مترجم، ولا يُقارَن أحد بأحد.
desk-review-figures-back = أرقام ما ذكرته العائلات
desk-review-figures-by-all = دون تقسيم
desk-review-figures-by-language = لغة العائلة
desk-review-figures-by-dialect = اللهجة العربية
desk-review-figures-by-letters = حروف العربية
desk-review-figures-arabic-letters = حروف عربية
desk-review-figures-arabic-only = في هذا الجدول فقط العائلات التي كتبت بالعربية.

## What is counted, and what it does not say

desk-review-figures-read = الرسائل المقروءة
desk-review-figures-about-read = رسائل المراجعات التي انتهت في هذه الفترة. الرسالة التي قرأها مترجمان تُحسب مرتين. لا يدل الوقت على جودة عمل أحد: الرسالة الطويلة أو الصعبة تحتاج إلى وقت أطول. ولا يُعرف الوقت إذا عملت الشاشة دون برنامجها النصي.
desk-review-figures-doubts = لماذا كان في الرسائل شك
desk-review-figures-about-doubts = قد يكون للرسالة الواحدة أكثر من سبب. الشك عمل جيد وليس خطأ. ولا يدل الرقم على من لم يكن واضحًا: العائلة أم البرنامج أم النظام.
desk-review-figures-overridden = تنبيهات غير صحيحة
desk-review-figures-about-overridden = كم مرة قال المترجم إن التنبيه غير صحيح. إذا كثر نوع واحد فقد يكون الفحص سيئًا. ولا يعني الرقم أن المترجم لم ينتبه إلى شيء.
desk-review-figures-tasks = المهام
desk-review-figures-about-tasks = المهام التي طُلبت في هذه الفترة، كما كانت في يوم الحساب. نصف المهام انتظر المدة المذكورة أو أقل. ولا يدل الرقم على السبب: ربما لم يكن أحد متفرغًا، أو أرادت العائلة مترجمًا غير موجود.
desk-review-figures-pairs = مترجمان ورسالة واحدة
desk-review-figures-about-pairs = رسائل قرأها مترجمان، كل على حدة. «يقولان الشيء نفسه» يعني الكلمات نفسها. وقد تختلف الكلمات ويبقى المعنى واحدًا، فالرقم الصغير لا يدل على عمل سيئ.

desk-review-figures-code-rows = الرسائل المقروءة
desk-review-figures-code-doubtful = ما فيه شك منها
desk-review-figures-code-time = وقت الرسالة الواحدة (الوسيط)
desk-review-figures-code-asked = المهام المطلوبة
desk-review-figures-code-taken = أخذها مترجم
desk-review-figures-code-done = انتهت
desk-review-figures-code-declined = لم يأخذها أحد المترجمين
desk-review-figures-code-late = متأخرة
desk-review-figures-code-until_taken = من الطلب إلى الأخذ (الوسيط)
desk-review-figures-code-until_done = من الطلب إلى النهاية (الوسيط)
desk-review-figures-code-compared = رسائل قرأها الاثنان
desk-review-figures-code-alike = ما يقولان فيه الشيء نفسه
# $count (number): per cent
desk-review-figures-percent = { $count }%
# $count (number): seconds
desk-review-figures-seconds = { $count } ث
desk-review-figures-still = أكثر من النصف لم يصل بعد

# $day (text): a date in words
desk-review-figures-how-counted = حُسبت هذه الفترة كما كانت في { $day }.
desk-review-figures-how-rounded = الأعداد والنسب والثواني مقرّبة إلى أقرب خمسة. لذلك قد يختلف مجموع الأجزاء عن العدد الكامل.
# $k (number): the smallest number of families
desk-review-figures-how-withheld = لا يظهر الرقم إذا كان عدد العائلات خلفه أقل من { $k }. وتُحجب معه بعض الأرقام بجانبه، حتى لا يستطيع أحد أن يحسبه.
# $fewest (number): the smallest number of interpreters
desk-review-figures-how-people = لا يظهر رقم عن عمل أقل من { $fewest } مترجمين، لأنه يدل على طريقة عمل شخص واحد.
desk-review-figures-how-dialect = اللهجة تخمين من البرنامج عند طلب المراجعة.

## The own load of an interpreter. $count (number), $days (number)

desk-own-load-read = { $count ->
        [zero] لم تقرؤوا أي رسالة في آخر { $days } يومًا.
        [one] قرأتم رسالة واحدة في آخر { $days } يومًا.
        [two] قرأتم رسالتين في آخر { $days } يومًا.
        [few] قرأتم { $count } رسائل في آخر { $days } يومًا.
        [many] قرأتم { $count } رسالة في آخر { $days } يومًا.
       *[other] قرأتم { $count } رسالة في آخر { $days } يومًا.
    }
# $hours, $minutes (number)
desk-own-load-time = { $hours ->
        [0] الوقت: { $minutes } د.
       *[other] الوقت: { $hours } س و{ $minutes } د.
    }
desk-own-load-open = { $count ->
        [zero] ليست لديكم مهام مفتوحة.
        [one] لديكم مهمة مفتوحة واحدة.
        [two] لديكم مهمتان مفتوحتان.
        [few] لديكم { $count } مهام مفتوحة.
        [many] لديكم { $count } مهمة مفتوحة.
       *[other] لديكم { $count } مهمة مفتوحة.
    }
desk-own-load-left = { $count ->
        [zero] كل رسائلها جاهزة.
        [one] بقيت رسالة واحدة غير جاهزة.
        [two] بقيت رسالتان غير جاهزتين.
        [few] بقيت { $count } رسائل غير جاهزة.
        [many] بقيت { $count } رسالة غير جاهزة.
       *[other] بقيت { $count } رسالة غير جاهزة.
    }

## Corrections to take along, for administrators

desk-corrections = التصحيحات
desk-corrections-words = صحّح المترجمون ما فهمه البرنامج. بهذه الأسطر يمكن اختبار البرنامج وتعليمه. الأسماء وأرقام الهاتف والعناوين مخفية.
desk-corrections-left-out = ليس هنا: الأسئلة الخاصة، والكلمات التي تدل على خطر، والرسائل التي فيها شك، والحالات المغلقة، وما لم ترسله العائلة.
desk-corrections-names = الرجاء قراءة كل سطر. لا يجد البرنامج كل الأسماء، وقد يبقى اسم نادر. الرجاء اختيار الأسطر التي لا تدل على أحد فقط.
desk-corrections-none = لا توجد تصحيحات في هذه الفترة.
# $n (number): which line
desk-corrections-line = السطر { $n }
desk-corrections-act = المقصود
desk-corrections-value = القيمة
desk-corrections-labels = الاحتياجات ونقاط القوة
desk-corrections-hidden = المخفي
desk-corrections-hidden-none = لا شيء
desk-corrections-hidden-name = أسماء: { $count }
desk-corrections-hidden-phone = أرقام هاتف: { $count }
desk-corrections-hidden-address = عناوين: { $count }
desk-corrections-hidden-mail = عناوين بريد إلكتروني: { $count }
desk-corrections-hidden-number = أرقام شخصية: { $count }
desk-corrections-may-leave = يجوز أخذ هذا السطر
desk-corrections-take = تنزيل الأسطر المختارة
desk-corrections-problem-nothing = لم يُنزَّل شيء. الرجاء اختيار الأسطر التي يجوز أخذها.
desk-corrections-problem-changed = لم يُنزَّل شيء. تغيّر شيء بعد قراءة الأسطر. الرجاء قراءتها واختيارها من جديد.

## In the log

desk-action-corrections-read = قرأ تصحيحات والأسماء مخفية
desk-action-corrections-exported = نزّل تصحيحات والأسماء مخفية
