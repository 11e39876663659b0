### مكتب العمل: اجتماع الفريق الأسبوعي، القرارات، عدد العائلات لكل أخصائي، والشركاء. القسم الأخير يقرؤه الشركاء.

## The meeting

desk-agenda = اجتماع الفريق
desk-agenda-words = تُجمع هذه القائمة من حالات الفريق عند كل فتح للصفحة. تُراجَع معًا مرة في الأسبوع.
desk-agenda-whose = اجتماع من
desk-agenda-no-team = هذا الحساب ليس في أي فريق بعد. يمكن اختيار فريق من الأعلى، أو طلب الإضافة من مسؤول النظام.
desk-agenda-no-teams = لا توجد فرق بعد. يضيفها مسؤول النظام في صفحة الحسابات.
# $name, $day (text): the team and today
desk-agenda-of = { $name }، { $day }
desk-agenda-nobody = لا يوجد أخصائيون في هذا الفريق بعد.
desk-agenda-heading-danger = خطر ذكرته عائلة
desk-agenda-heading-calls = عائلات تنتظر مكالمة
desk-agenda-heading-new = حالات جديدة
desk-agenda-heading-asked = أمور طلب أخصائي الحديث عنها
desk-agenda-heading-answers = أجوبة لم يقرأها أحد
desk-agenda-heading-late = متأخرة
desk-agenda-heading-alone = يتابعها شخص واحد أو لا أحد
desk-agenda-empty = لا شيء اليوم في:
# $count (number): lines that are not shown
desk-agenda-more = { $count ->
        [zero] لا يوجد المزيد.
        [one] وهناك واحدة أخرى.
        [two] وهناك اثنتان أخريان.
        [few] وهناك { $count } أخرى.
       *[other] وهناك { $count } أخرى.
    }
desk-agenda-nothing-sent = لا توجد حالة بعد
desk-agenda-flag = فتح البلاغ
desk-agenda-to-call = إلى طلبات الاتصال
# $at (text): when
desk-agenda-why-unread = وقت البلاغ: { $at }. لم يقرأه أحد.
# $at (text): when, $names (text): who has read it
desk-agenda-why-read = وقت البلاغ: { $at }. قرأه: { $names }.
# $at (text): when
desk-agenda-why-call = طُلبت المكالمة: { $at }.
desk-agenda-why-new = حالة جديدة في فريقكم. من يتابعها؟
desk-agenda-why-nobodys = حالة جديدة. ليست لأي فريق بعد.
# $count (number): answers, $at (text): when the first one came
desk-agenda-why-answers = { $count ->
        [zero] لا توجد أجوبة.
        [one] جواب واحد، أُرسل { $at }.
        [two] جوابان، أُرسل الأول { $at }.
        [few] { $count } أجوبة، أُرسل الأول { $at }.
       *[other] { $count } جوابًا، أُرسل الأول { $at }.
    }
# $day (text): a date
desk-agenda-why-clock = فات الموعد: { $day }.
# $count (number): late steps, $day (text): the earliest date
desk-agenda-why-steps = { $count ->
        [zero] لا توجد خطوات متأخرة.
        [one] خطوة واحدة من الخطة متأخرة: { $day }.
        [two] خطوتان من الخطة متأخرتان، الأولى منذ { $day }.
        [few] { $count } خطوات من الخطة متأخرة، الأولى منذ { $day }.
       *[other] { $count } خطوة من الخطة متأخرة، الأولى منذ { $day }.
    }
# $day (text): a date
desk-agenda-why-review = مراجعة الخطة متأخرة: { $day }.
# $name (text): the worker
desk-agenda-why-alone = المتابعة عند { $name } فقط. من يشارك فيها؟
desk-agenda-why-left = لم يعد أحد يتابع هذه الحالة.
desk-agenda-looked-at = تحدثنا عن هذا
desk-agenda-decisions = قرارات مفتوحة
desk-agenda-decisions-none = لا يوجد قرار مفتوح.
# $day (text): a date
desk-agenda-decided = قرارات يوم { $day }
desk-agenda-decided-none = لا توجد قرارات في هذا اليوم.
desk-agenda-day = يوم الاجتماع
desk-agenda-show = عرض

## Decisions

desk-decision-write = كتابة قرار
desk-decision-words = ماذا قررنا؟
desk-decision-who = من يقوم به
desk-decision-team = الفريق معًا
desk-decision-due = حتى متى
desk-decision-keep = حفظ القرار
desk-decision-done = تم
desk-decision-dropped = لم يعد ضروريًا
desk-decision-state-open = مفتوح
desk-decision-state-done = تم
desk-decision-state-dropped = غير ضروري
desk-decision-about-danger = عن خطر
desk-decision-about-calls = عن مكالمة
desk-decision-about-new = عن حالة جديدة
desk-decision-about-asked = طلبه أخصائي
desk-decision-about-answers = عن أجوبة العائلة
desk-decision-about-late = عن أمر متأخر
desk-decision-about-alone = عمّن يتابع الحالة
desk-decision-about-case = عن الحالة كلها

## On a case

desk-together = الفريق والشركاء
# $number (text): the case's number
desk-together-title = الفريق والشركاء، الحالة { $number }
desk-together-open = القرارات والشركاء
desk-together-decisions = قرارات الفريق
desk-together-no-decisions = لم يقرر الفريق شيئًا بعد.
desk-together-waits = في انتظار اجتماع الفريق:
desk-together-bring = طرح الحالة على الفريق
desk-together-why = ما الموضوع؟
desk-together-problem-words = الرجاء كتابة شيء أولًا.
desk-together-problem-long = النص طويل جدًا. الحد 1000 حرف.
desk-together-problem-who = الرجاء اختيار شخص من القائمة.
desk-together-problem-date = الرجاء كتابة اليوم والشهر والسنة، خلال سنة واحدة.
desk-together-problem-past = مضى هذا اليوم. الرجاء اختيار اليوم أو يوم بعده.
desk-together-problem-agreed = تُسأل العائلة أولًا. لا يُشارَك شيء دون موافقتها.
desk-together-problem-agreed-day = الرجاء كتابة يوم موافقة العائلة: اليوم أو يوم قبله.
desk-together-problem-share = الرجاء كتابة ما وافقت العائلة على مشاركته.
desk-together-problem-partner = الرجاء اختيار شريك من القائمة.

## Partners of a case

desk-partners = الشركاء
desk-partners-words = الشريك شخص من خارج الفريق: ممرضة المدرسة، معلم، عيادة. لا تُشارَك الخطة إلا إذا أرادت العائلة.
desk-partners-none = لا يرى أي شريك هذه الخطة.
desk-partners-closed = هذه الحالة مغلقة. لا يرى الشركاء منها شيئًا الآن.
desk-partners-add = إضافة شريك
desk-partners-sees = يرى الشريك الأهداف المفتوحة والخطوات كما كُتبت، وموعد المراجعة القادمة. الرجاء قراءة الخطة أولًا: هل فيها اسم، أو شيء لا تريد العائلة مشاركته؟
desk-partners-who = الشريك
desk-partners-day = متى وافقت العائلة؟
desk-partners-agreement = موافقة العائلة
desk-partners-agree = سألتُ العائلة ووافقت. وهي تعرف أن بإمكانها تغيير رأيها.
desk-partners-share = ماذا يمكن أن يُشارَك، ولأي غرض؟
desk-partners-share-hint = يُكتب هنا ما قالته العائلة. لا يراه الشريك.
desk-partners-nobody = لا يوجد شريك آخر. مسؤول النظام يدعو الشركاء.
# $day (text): a date
desk-partners-agreed = وافقت العائلة يوم { $day }:
desk-partners-remove = إيقاف المشاركة
desk-partners-disabled = الحساب مغلق
desk-partners-written = ما كتبه الشركاء
desk-partners-newest = أحدث ما كتبه شريك

## How many families one worker holds

desk-caseload = عائلات كل أخصائي
desk-caseload-column = العائلات
# $count (number): families held, $most (number): the limit
desk-caseload-of = { $count } من { $most }
desk-caseload-over = فوق الحد
desk-over-title = هل هذه عائلة أكثر من اللازم؟
# $name (text): the worker, $count (number): families held, $most (number): the limit
desk-over-words = عدد العائلات التي يتابعها { $name } الآن: { $count ->
        [zero] لا توجد عائلات
        [one] عائلة واحدة
        [two] عائلتان
        [few] { $count } عائلات
       *[other] { $count } عائلة
    }. الحد هنا { $most }.
desk-over-choose = هل يوجد وقت لهذه العائلة أيضًا؟ يمكن إضافة الحالة رغم ذلك، أو طرحها على الفريق.
# $number (text): the case's number
desk-over-yes = إضافة الحالة { $number } رغم ذلك
desk-over-no = رجوع، لم يتغير شيء
desk-over-source = مصدر هذا الحد:

## Who did what

desk-action-agenda-read = فتح اجتماع الفريق
desk-action-agenda-case-read = فتح القرارات والشركاء
desk-action-agenda-asked = طرح الحالة على الفريق
desk-action-agenda-looked-at = تحدث عنها في الفريق
desk-action-case-limit-shown = سُئل عن حد العائلات
desk-action-decision-made = كتب قرارًا للفريق
desk-action-decision-done = سجّل أن القرار تم
desk-action-decision-dropped = تخلّى عن قرار
desk-action-partner-added = شارك الخطة مع شريك
desk-action-partner-removed = أوقف مشاركة الخطة مع شريك
desk-action-partner-listed = فتح قائمته بصفته شريكًا
desk-action-partner-opened = فتح الخطة المشتركة بصفته شريكًا
desk-action-partner-wrote = كتب إلى الأخصائيين بصفته شريكًا

## What a partner reads

desk-role-partner = شريك
desk-partner = خطط مشتركة
desk-partner-words = وافقت هذه العائلات على مشاركة خططها مع هذا الحساب. يمكن لكل عائلة أن تغيّر رأيها في أي وقت.
desk-partner-none = لا توجد الآن عائلة تشارك خطتها مع هذا الحساب.
# $number (text): the case's number
desk-partner-case = الحالة { $number }
# $at (text): since when
desk-partner-since = مشتركة منذ { $at }
desk-partner-lead = هنا الأهداف والخطوات المتفق عليها مع العائلة. الحديث عنها يكون فقط مع العائلة وأخصائييها.
desk-partner-goals = الأهداف والخطوات
desk-partner-goals-none = لا يوجد هدف مفتوح الآن.
desk-partner-write = رسالة إلى الأخصائيين
desk-partner-write-words = يُكتب هنا ما يساعد في هذه الخطوات مما رأيته أو فعلته. يقرؤه أخصائيو هذه الحالة، ويمكن للعائلة أن تطلب رؤيته. إذا كان طفل قد يكون في خطر، فلا يُكتب ذلك هنا: الرجاء الاتصال بالرقم 112 أو إبلاغ خدمات حماية الطفل.
desk-partner-write-label = كلماتك
desk-partner-write-keep = إرسال إلى الأخصائيين
desk-partner-mine = ما كتبته سابقًا
