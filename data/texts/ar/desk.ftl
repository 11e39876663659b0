### مكتب العمل: ما يقرؤه الأخصائيون والمترجمون والمسؤولون. العائلات لا ترى هذه الصفحات.

## Every page

desk-title = مكتب «بيرهيسيلتا»
desk-skip = الانتقال إلى المحتوى
desk-navigation = الصفحات الرئيسية
desk-languages = لغة هذه الصفحة
desk-language-fi = الفنلندية
desk-language-en = الإنجليزية
desk-language-ar = العربية
desk-none = غير مذكور
desk-cases = الحالات
desk-people = المستخدمون
desk-log = السجل
desk-role-worker = أخصائي اجتماعي
desk-role-interpreter = مترجم
desk-role-administrator = مسؤول النظام
desk-sign-out = تسجيل الخروج
desk-logged = كل ما يُفتح هنا يُكتب في السجل.
desk-back-to-cases = العودة إلى الحالات
desk-print = لطباعة هذه الصفحة: Ctrl + P.

## Dates
## The mark \u200F keeps the order right when the date stands inside another sentence: every part of it is isolated.
## $day, $number, $year (text): digits. $month, $weekday (text): names. $date, $time (text): ready words.

desk-date = {"\u200F"}{ $day } { $month } { $year }
desk-date-weekday = {"\u200F"}{ $weekday } { $day } { $month } { $year }
desk-moment = { $date }، الساعة { $time }
desk-weekday-1 = الاثنين
desk-weekday-2 = الثلاثاء
desk-weekday-3 = الأربعاء
desk-weekday-4 = الخميس
desk-weekday-5 = الجمعة
desk-weekday-6 = السبت
desk-weekday-7 = الأحد

## Signing in

desk-sign-in = تسجيل الدخول
desk-name = الاسم
desk-password = كلمة السر
desk-password-again = كلمة السر مرة أخرى
desk-password-rule = 15 حرفًا على الأقل. الجملة الكاملة كلمة سر جيدة.
desk-sign-in-failed = الاسم أو كلمة السر غير صحيحة. الرجاء المحاولة مرة أخرى.
desk-sign-in-wait = محاولات كثيرة. الرجاء الانتظار { $minutes ->
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    } ثم المحاولة مرة أخرى.
desk-welcome = أهلًا بكم في مكتب العمل
desk-welcome-words = الرجاء اختيار اسم وكلمة سر. الرابط يعمل مرة واحدة فقط.
desk-welcome-button = إنشاء الحساب وتسجيل الدخول
desk-welcome-not-same = كلمتا السر مختلفتان. الرجاء كتابتهما مرة أخرى.
desk-welcome-invitation = هذا الرابط لا يعمل. استُعمل من قبل أو انتهت مدته. الرجاء طلب رابط جديد من مسؤول النظام.
desk-welcome-name = لا يمكن استعمال هذا الاسم. الرجاء كتابة 1 إلى 100 حرف.
desk-welcome-too-short = كلمة السر قصيرة جدًا. يجب أن تكون 15 حرفًا على الأقل.
desk-welcome-taken = هذا الاسم مستعمل. الرجاء اختيار اسم آخر.
desk-welcome-wait = محاولات كثيرة. الرجاء الانتظار بضع دقائق ثم المحاولة مرة أخرى.

## When a page cannot be shown: what happened, what to do

desk-not-found = هذه الصفحة غير موجودة
    .do = قد يكون العنوان قديمًا. الرجاء العودة إلى الصفحة الأولى.
desk-gone = لم يعد هذا موجودًا
    .do = ربما حذفت العائلة أجوبتها، أو اهتم شخص آخر بالأمر. الرجاء فتح القائمة من جديد.
desk-forbidden = هذه الصفحة ليست لدوركم
    .do = لم يُفتح أي شيء. إذا كانت الصفحة ضرورية للعمل، فالرجاء سؤال مسؤول النظام.
desk-signed-out = لم يتم تسجيل الدخول
    .do = لم يتغير أي شيء. الرجاء تسجيل الدخول والمحاولة من جديد.
desk-form-expired = انتهت صلاحية النموذج
    .do = لم يتغير أي شيء. الرجاء العودة وتحميل الصفحة من جديد ثم الإرسال مرة أخرى.
desk-not-understood = لم نتمكن من قراءة النموذج
    .do = لم يتغير أي شيء. الرجاء العودة والمحاولة بنص أقصر.
desk-failed = حدث خطأ عندنا
    .do = لم يضع أي شيء. الرجاء المحاولة مرة أخرى. إذا تكرر الخطأ، فالرجاء إبلاغ مسؤول النظام بوقت حدوثه.
desk-first-page = إلى الصفحة الأولى

## Danger flags

desk-dangers = خطر ذكرته عائلة
desk-dangers-none = كل بلاغات الخطر مقروءة.
desk-dangers-read = بلاغات الخطر المقروءة
desk-danger-open = فتح البلاغ
desk-danger-told = وقت البلاغ: { $at }
desk-danger-number = الحالة { $number }
desk-danger-not-sent = لم ترسل العائلة أجوبتها. هذا كل ما يمكن رؤيته.
desk-danger-erased = حذفت العائلة أجوبتها. لم يبقَ إلا الوقت ونوع الخطر.
desk-danger-unread = لم يقرأ أحد هذا بعد
desk-danger-read-by = قرأه: { $name }، { $at }
desk-danger-readers = من قرأ هذا
desk-danger-mark = قرأتُ هذا
desk-danger-what = ما قيل
desk-danger-do = للتذكير
desk-danger-alone = اللقاء مع الشخص وحده، مع مترجم محترف. دون إخبار الزوج أو الزوجة أو الأقارب.
desk-danger-contact = التواصل فقط بالطريقة التي قال الشخص إنها آمنة. دون بريد إلكتروني.
desk-danger-words = المترجم يتحقق من الكلمات غير الواضحة. إذا كان شخص ما في خطر فلا يجوز انتظار ذلك.
desk-danger-callback = العائلة تطلب اتصالًا

## Call-back requests

desk-callbacks = طلبات الاتصال
desk-callbacks-none = لا أحد ينتظر اتصالًا.
desk-callback-when = وقت آمن
desk-callback-language = اللغة
desk-callback-asked = وقت الطلب
desk-callback-done = تم الاتصال

## The list of cases

desk-cases-sent = أجوبة أرسلتها العائلات
desk-cases-none = لم ترسل أي عائلة أجوبتها بعد.
desk-case-number = الحالة
desk-case-sent = تاريخ الإرسال
desk-case-language = اللغة
desk-case-needs = الاحتياجات
desk-case-strengths = نقاط القوة
desk-case-due = آخر موعد لبدء التقييم
desk-case-revision = أُرسلت { $count ->
        [two] مرتين
        [few] { $count } مرات
       *[other] { $count } مرة
    }
desk-case-late = فات الموعد
desk-count-immediate = عاجل جدًا: { $count }
desk-count-soon = قريبًا: { $count }
desk-count-routine = في اللقاء القادم: { $count }
desk-count-none = لا احتياجات ظاهرة

## The summary

desk-summary = ملخص الحالة { $number }
desk-summary-what = أجابت العائلة باختيارها وأرسلت هذا. الاحتياج المذكور سبب للحديث وليس قرارًا. لا توجد هنا أي علامات أو تقييمات.
desk-contents = في هذه الصفحة
desk-who-answers = من يجيب
desk-who-mother = الأم
desk-who-father = الأب
desk-who-other_adult = شخص بالغ آخر
desk-who-couple = الزوجان معًا
desk-who-minor = شخص عمره أقل من 18 سنة
desk-family-language = لغة العائلة
desk-sent-on = تاريخ الإرسال
desk-family-members = العائلة
desk-item-me = من يجيب
desk-item-spouse = الزوج أو الزوجة
desk-item-child = طفل
desk-item-grown_child = ابن أو ابنة بالغة
desk-item-parent = والد أو والدة أحد البالغين
desk-item-sibling = أخ أو أخت أحد البالغين
desk-item-other = شخص آخر
desk-item-person = الشخص { $n }
desk-item-age = {"\u200F"}{ $who }، { $age }
desk-goal = ما تأمله العائلة
desk-goal-none = لم تذكر العائلة هدفها. من المهم السؤال عنه أولًا.
desk-strengths = نقاط القوة
desk-strengths-none = لم تُذكر نقاط قوة بعد. من المهم السؤال عما يسير جيدًا.
desk-flags = احتياجات للحديث عنها
desk-flags-none = لم تظهر احتياجات في هذه الأجوبة.
desk-level = مدى التأثير
desk-rests-on = على ماذا يستند هذا
desk-rules = القواعد
desk-change = ما الذي يغيّر هذا
desk-change-answer = إذا غيّرت العائلة جوابها، أو تبيّن في الحديث أن الأمر مختلف.
desk-change-talk = هذه كلمات العائلة نفسها. لا يغيّر هذا إلا الحديث معها.
desk-rests-on-unread = يستند إلى كلمات لم يقرأها مترجم بعد. لا يصح اعتباره أمرًا مؤكدًا.
desk-unread = { $spoken }، لم يقرأها مترجم بعد
desk-own-words = بكلمات العائلة
desk-answers = الأجوبة
desk-beside = كلام قيل إلى جانب الأجوبة
desk-not-asked-list = أسئلة لم تُطرح:
desk-not-sent = غير موجود في هذا الإرسال
desk-not-sent-words = لم تُطرح هذه الأقسام، أو اختارت العائلة ألا ترسلها. لا داعي للسؤال عن السبب.
desk-practical = أمور عملية
desk-practical-none = لم تُذكر رغبات.
desk-message-unsafe = لا يجوز ترك رسالة أو كتابة اسم العائلة، إلا إذا كُتب أدناه أن ذلك آمن.
desk-services = خدمات للتفكير فيها معًا
desk-services-words = هذه اقتراحات فقط. العائلة تختار، والأخصائي يقرر معها. الخطة لا تعطي حقًا في خدمة.
desk-services-not-wished = قالت العائلة إنها لا تريد مساعدة الآن. يمكن العودة إلى هذه الخدمات لاحقًا إذا سألت العائلة.
desk-reason-wish = رغبة العائلة نفسها: { $label } – { $words }
desk-reason-needs = { $count ->
        [one] تناسب غالبًا هذا الاحتياج: { $names }
       *[other] تناسب غالبًا هذه الاحتياجات: { $names }
    }
desk-reason-everyone = تُعرض على كل عائلة عند إعداد الخطة.
desk-not-yet = ليس الآن
desk-not-yet-too_early = العائلة في فنلندا منذ أقل من 4 أشهر. الأمور العملية أولًا.
desk-not-yet-arrival_unknown = ليس واضحًا إن كانت العائلة في فنلندا منذ 4 أشهر. يجب السؤال أولًا.
desk-not-yet-urgent_first = يوجد أمر عاجل جدًا يأتي أولًا.
desk-service-family_work = العمل الأسري
    .about = في البيت، لفترات من 3 أشهر تقريبًا، مع أهداف العائلة نفسها.
desk-service-perhe_yhtenaiseksi = Perhe yhtenäiseksi (الأسرة معًا)
    .about = من 7 إلى 9 لقاءات خلال 4 أشهر تقريبًا، مع مترجم. المشاركة اختيارية، وليست في وقت الأزمة الحادة.
desk-service-group = مجموعة
    .about = مجموعة مغلقة من 8 أشخاص على الأكثر، كل أسبوع لمدة 6 إلى 8 أسابيع.
desk-service-family_assistant = مساعد الأسرة
    .about = خطة بخطوات صغيرة ومواعيد ومراجعة منتظمة، ثم متابعة في النهاية.
desk-service-attachment = دعم العلاقة بين الوالدين والطفل
    .about = أخصائيان معًا يدعمان أحد الوالدين والطفل. يحتاج عادة إلى قرار.
desk-service-reunification_advice = استشارة حول لمّ الشمل
    .about = استشارة قانونية قريبًا: قد تكون للطلبات مواعيد محددة.
desk-service-other = تقدير الأخصائي
    .about = حديث، أو رعاية صحية، أو دورة، أو استشارة قانونية، أو خدمة أخرى قريبة من العائلة.
desk-due = المواعيد القانونية
desk-due-note = محسوبة من يوم الإرسال. المؤسسة تقرر إن كان الإرسال يبدأ المعاملة.
desk-due-start = آخر موعد لبدء تقييم حاجة الطفل إلى الخدمات
    .source = يوم العمل السابع. قانون الرعاية الاجتماعية 1301/2014، المادة 36؛ قانون حماية الطفل 417/2007، المادة 26؛ دليل حماية الطفل من معهد THL.
desk-due-ready = آخر موعد لإنهاء التقييم
    .source = 3 أشهر. قانون الرعاية الاجتماعية 1301/2014، المادة 36؛ قانون حماية الطفل 417/2007، المادة 26؛ دليل حماية الطفل من معهد THL.
desk-due-review = آخر موعد لمراجعة الخطة
    .source = 6 أشهر بعد وضع الخطة. قانون الاندماج 681/2023، توجيهات للبلديات.
desk-due-together = أول شهر يمكن أن يبدأ فيه «Perhe yhtenäiseksi»
    .source = 4 أشهر بعد وصول العائلة إلى فنلندا: الأمور العملية أولًا (نموذج مدينة أولو).
desk-due-late = فات هذا الموعد.

## The restricted part

desk-restricted = القسم المحدود
desk-restricted-there = في هذه الحالة قسم محدود: أجوبة خاصة أو أمور تتعلق بالسلامة.
desk-restricted-maybe = الأجوبة الخاصة وأمور السلامة محفوظة بعيدًا عن هذه الصفحة.
desk-restricted-rule = يُفتح على انفراد. لا يُطبع للعائلة، ولا يُقرأ بحضور الزوج أو الزوجة أو طفل.
desk-restricted-open = فتح القسم المحدود (يُكتب ذلك في السجل)
desk-restricted-title = القسم المحدود من الحالة { $number }
desk-restricted-empty = لا يوجد في هذه الحالة شيء محفوظ على حدة.
desk-restricted-flags = الاحتياجات والسلامة
desk-restricted-raised = خطر ذُكر أثناء المحادثة
desk-restricted-answers = أجوبة خاصة
desk-back-to-summary = العودة إلى الملخص
desk-no-joint-meetings = لا لقاءات مشتركة ولا أحاديث للزوجين معًا (ولا Perhe yhtenäiseksi) قبل لقاء الشخص وحده والتأكد من أن ذلك آمن.
desk-duty-to-notify = إذا كان طفل قد يكون في خطر: يجب تقديم بلاغ لحماية الطفل دون تأخير (قانون حماية الطفل 417/2007، المادة 25). بالهاتف، وليس ببريد إلكتروني غير محمي أبدًا. في المساء والليل: الطوارئ الاجتماعية أو 112.

## Transcripts, for interpreters

desk-transcript-original = ما قالته العائلة
desk-transcript-understood = ما فهمه النظام
desk-transcript-asked = سؤال البرنامج
desk-transcript-pressed = ضغطت زرًا
desk-transcript-row = الرسالة
desk-transcript-nothing = لم يُفهم منها جواب
desk-hidden-phone = [رقم هاتف مخفي]
desk-hidden-contact = [بيانات تواصل مخفية]
desk-hidden-worker = [للأخصائي فقط]

## Users and log, for administrators

desk-people-role = الدور
desk-people-since = منذ
desk-people-state = الحالة
desk-people-active = يمكنه تسجيل الدخول
desk-people-disabled = أُغلق: { $at }
desk-people-disable = إغلاق حساب { $name }
desk-people-invite = دعوة مستخدم جديد
desk-people-invite-words = رابط لشخص واحد. يعمل مرة واحدة ولمدة { $days ->
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
       *[other] { $days } يومًا
    }. يُسلَّم باليد أو بطريقة آمنة.
desk-people-invite-button = إنشاء رابط
desk-people-link = رابط المستخدم الجديد ({ $role })
desk-people-link-once = يظهر الرابط الآن فقط.
desk-log-words = من فتح أو غيّر ماذا. لا يحتوي السجل على أي محتوى.
desk-log-whole = سلسلة السجل سليمة: لم يُغيَّر أي سطر ولم يُحذف.
desk-log-broken = سلسلة السجل مقطوعة: تغيّرت أسطر أو حُذفت. يجب إبلاغ المسؤول عن حماية البيانات.
desk-log-at = الوقت
desk-log-actor = من
desk-log-action = ماذا
desk-log-subject = أي شيء
desk-log-older = أسطر أقدم
