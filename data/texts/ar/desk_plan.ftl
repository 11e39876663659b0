### مكتب العمل: الخطة المكتوبة مع العائلة، مواعيد كل الخطط، ونسخة العائلة (القسم الأخير تقرؤه العائلة).

## The list of what is due

desk-plans = الخطط
desk-plans-words = الخطوات والمراجعات واللقاءات ونهايات فترات العمل التي يحين موعدها خلال أسبوع أو فات موعدها. الأقرب أولًا.
desk-plans-view-mine = حالاتي
desk-plans-view-team = حالات فريقي
desk-plans-view-all = كل الحالات
desk-plans-none = لا يوجد موعد خلال أسبوع.
desk-plans-more = تظهر هنا المواعيد الأقرب فقط.
desk-plans-what = ماذا
desk-plans-review = مراجعة الخطة
# $count (number): lines of the list
desk-plans-found = { $count ->
        [zero] لا توجد أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $count } أسطر
        [many] { $count } سطرًا
       *[other] { $count } سطر
    }

## The plan of a case

desk-plan = الخطة
# $number (text): the case's number
desk-plan-title = خطة الحالة { $number }
desk-plan-lead = تُكتب الخطة مع العائلة. العائلة تقول أهدافها بكلماتها. الخطوات صغيرة. ما تستطيع العائلة أن تفعله مع الدعم، لا نفعله بدلًا منها.
desk-plan-open-words = أهداف بكلمات العائلة، وخطوات صغيرة، ومراجعة.
desk-plan-to-make = كتابة خطة مع العائلة
desk-plan-to-open = فتح الخطة
desk-plan-back = العودة إلى الحالة
desk-plan-family-reads = تحصل العائلة على نسخة من هذا. الرجاء ألا يُكتب هنا ما لا يجوز أن يقرأه الزوج أو الزوجة أو الأطفال.
desk-plan-alone = قبل اللقاءات المشتركة: لقاء واحد مع كل شخص بالغ وحده. هكذا نفعل مع كل عائلة.
desk-plan-closed = هذه الحالة مغلقة. لتغيير الخطة يجب فتح الحالة من جديد في صفحتها.
# $name, $at (text): who wrote and when
desk-plan-by = { $name }، { $at }
# $count (number): earlier versions
desk-plan-earlier = قبل ذلك ({ $count })
desk-plan-keep = حفظ
desk-plan-to-form = إلى الاستمارة
desk-plan-language = لغة هذه الكلمات

## Goals

desk-plan-goals = الأهداف
desk-plan-goals-none = لا يوجد هدف بعد. البداية من أمل العائلة.
desk-plan-goal = الهدف
desk-plan-goal-words = الهدف بكلمات العائلة
desk-plan-goal-hint = باللغة التي قالته بها العائلة. لا تتغير الكلمات إلا مع العائلة.
desk-plan-goal-add = كتابة هدف
desk-plan-goal-change = تغيير الكلمات
desk-plan-goal-move = أين وصل الهدف
desk-plan-better = ما الذي سيكون أفضل عندما ننتهي؟
desk-plan-better-hint = نسأل العائلة. هكذا يعرف الجميع متى يمكن أن ينتهي العمل.
desk-plan-better-none = غير معروف بعد. نسأل العائلة: ما الذي سيكون أفضل عندما ننتهي؟
desk-plan-from = من أجوبة العائلة
# $label (text): short name of the question
desk-plan-begin = بداية هدف من هذا: { $label }
desk-plan-without-family = كل الخطوات هنا يقوم بها آخرون. ما هي الخطوة الصغيرة التي تقوم بها العائلة نفسها؟
desk-plan-goal-state-open = نعمل عليه
desk-plan-goal-state-reached = تحقق
desk-plan-goal-state-dropped = تُرك
desk-plan-goal-ends = إذا تحقق الهدف أو تُرك، تنتهي معه خطواته التي لم تكتمل.

## Steps

desk-plan-steps = خطوات صغيرة
desk-plan-steps-none = لا توجد خطوات بعد. ما هو أصغر شيء يساعد؟
desk-plan-step-add = كتابة خطوة
desk-plan-step-change = تغيير الخطوة
desk-plan-step-move = أين وصلت الخطوة
desk-plan-step-words = ماذا
desk-plan-who = من
desk-plan-who-family = العائلة
desk-plan-who-member = فرد من العائلة
desk-plan-who-worker = أخصائي
desk-plan-who-other = جهة أخرى
desk-plan-who-words = الاسم أو الدور
desk-plan-who-words-hint = مثلًا: الأم، المدرسة، عيادة الأطفال.
desk-plan-due = حتى متى
desk-plan-effect = ما الذي نأمل أن يتغير؟
# $spoken (text): name of the family's language
desk-plan-step-family = ماذا، بلغة العائلة ({ $spoken })
desk-plan-effect-family = ما الذي نأمل أن يتغير، بلغة العائلة ({ $spoken })
desk-plan-family-hint = لنسخة العائلة. يمكن طلب المساعدة من مترجم. إذا بقيت فارغة، تظهر في النسخة الكلمات الأصلية.
desk-plan-state = الوضع
desk-plan-state-planned = مخطط لها
desk-plan-state-doing = قيد التنفيذ
desk-plan-state-done = تمت
desk-plan-state-dropped = تُركت
desk-plan-reason = السبب
desk-plan-reason-hint = ضروري عند ترك شيء. لا يظهر في نسخة العائلة.
desk-plan-with-goal = انتهت مع الهدف.
desk-plan-late = متأخرة

## Review

desk-plan-review = المراجعة
desk-plan-review-none = لا توجد مراجعة محددة.
desk-plan-review-proposed = موعد مقترح حسب المهلة. الرجاء الاتفاق على يوم مع العائلة.
desk-plan-review-day = المراجعة القادمة
desk-plan-review-set = حفظ اليوم
desk-plan-review-hold = تمت المراجعة
desk-plan-review-words = ما الذي أصبح أفضل، وما الذي لم يتحسن؟
desk-plan-review-hint = نسأل العائلة أولًا. إذا انتهى العمل، يبقى اليوم القادم فارغًا.
desk-plan-review-held = المراجعات التي تمت

## Services of the plan

desk-plan-services = خدمات الخطة
desk-plan-services-none = لم تُختر أي خدمة.
desk-plan-services-words = رغبات العائلة أولًا، والقرار مشترك. الاختيار هنا لا يعطي حقًا في الخدمة.
desk-plan-service-choose = اختيار خدمة
desk-plan-service-others = خدمات أخرى
desk-plan-service-reason = لماذا هذه الخدمة؟
desk-plan-service-reason-hint = السبب ضروري إذا كان هناك ما يعارض الخدمة.
desk-plan-service-drop = إخراج من الخطة
desk-plan-service-state-chosen = مختارة
desk-plan-service-state-dropped = أُخرجت من الخطة
desk-plan-service-against = اختيرت مع أن:

## What is wrong with a form: nothing was kept, and the words still stand in the form

desk-plan-problem = لم يُحفظ شيء بعد. الكلمات ما زالت في الاستمارة.
desk-plan-problem-words = الرجاء كتابة الموضوع.
desk-plan-problem-effect = الرجاء كتابة ما نأمل أن يتغير بهذه الخطوة.
desk-plan-problem-long = النص طويل جدًا. الحد هو 1000 حرف، و100 حرف للاسم.
desk-plan-problem-language = الرجاء اختيار لغة الكلمات.
desk-plan-problem-who = الرجاء اختيار من يقوم بها.
desk-plan-problem-who-words = الرجاء كتابة الاسم أو الدور.
desk-plan-problem-date = الرجاء كتابة اليوم والشهر والسنة، خلال سنتين على الأكثر.
desk-plan-problem-past = هذا اليوم مضى. الرجاء اختيار اليوم أو يوم بعده.
desk-plan-problem-far = تُراجع الخطة كل 6 أشهر على الأقل. الرجاء اختيار يوم أقرب.
desk-plan-problem-state = لا يوجد وضع كهذا. الرجاء الاختيار من القائمة.
desk-plan-problem-reason = الرجاء كتابة السبب.
desk-plan-problem-service = الرجاء اختيار خدمة من القائمة.
desk-plan-problem-service-reason = هناك ما يعارض هذه الخدمة. الرجاء كتابة سبب اختيارها رغم ذلك.
desk-plan-problem-stale = غيّر زميل هذا في الوقت نفسه. الرجاء قراءة الوضع الآن، ثم حفظ الكلمات مرة أخرى.
desk-plan-problem-closed = هذه الحالة مغلقة. يجب أولًا فتحها من جديد في صفحتها.

## Who did what

desk-action-plan-read = فتح الخطة
desk-action-plan-goal-added = كتب هدفًا
desk-action-plan-goal-changed = غيّر كلمات هدف
desk-action-plan-goal-moved = غيّر وضع هدف
desk-action-plan-step-added = كتب خطوة
desk-action-plan-step-changed = غيّر خطوة
desk-action-plan-step-moved = غيّر وضع خطوة
desk-action-plan-review-set = حدد يوم المراجعة
desk-action-plan-review-held = كتب نتيجة مراجعة
desk-action-plan-service-chosen = اختار خدمة
desk-action-plan-service-dropped = أخرج خدمة من الخطة
desk-action-plan-copied = فتح نسخة العائلة من الخطة

## The family's copy: read by the family, on paper

desk-plan-copy = نسخة للعائلة
desk-plan-copy-hint = للطباعة والتسليم باليد، إذا أرادت العائلة ذلك.
desk-plan-copy-unsafe = لم تقل العائلة إن الرسائل آمنة. تُسلَّم النسخة في لقاء فقط، بعد السؤال إن كان حفظها في البيت آمنًا.
# $count (number): steps, $spoken (text): name of the family's language
desk-plan-copy-missing = { $count ->
        [zero] كل الخطوات مكتوبة بلغة العائلة ({ $spoken }).
        [one] خطوة واحدة ليست مكتوبة بلغة العائلة ({ $spoken }) بعد.
        [two] خطوتان ليستا مكتوبتين بلغة العائلة ({ $spoken }) بعد.
        [few] { $count } خطوات ليست مكتوبة بلغة العائلة ({ $spoken }) بعد.
       *[other] { $count } خطوة ليست مكتوبة بلغة العائلة ({ $spoken }) بعد.
    }
desk-plan-copy-title = خطتنا
desk-plan-copy-lead = كتبتم هذا مع الأخصائي. هذا ما اتفقنا عليه.
desk-plan-copy-free = الخطة اختيارية. يمكنكم تغيير رأيكم في أي وقت. الخطة ليست قرارًا حول الخدمات.
desk-plan-copy-goal = هدفكم بكلماتكم
desk-plan-copy-reached = حققتم هذا الهدف.
desk-plan-copy-better = ما الذي سيكون أفضل عندما ننتهي؟
desk-plan-copy-steps = هذا ما اتفقنا عليه
desk-plan-copy-what = ماذا
desk-plan-copy-who = من
desk-plan-copy-who-family = أنتم، العائلة
desk-plan-copy-who-member = فرد من العائلة
desk-plan-copy-who-worker = الأخصائي
desk-plan-copy-who-other = جهة أخرى
desk-plan-copy-due = حتى متى
desk-plan-copy-effect = ما الذي نأمل أن يتغير
desk-plan-copy-state = أين وصلنا
desk-plan-copy-state-planned = لم تبدأ بعد
desk-plan-copy-state-doing = بدأت
desk-plan-copy-state-done = تمت
desk-plan-copy-other-language = هذا بلغة أخرى. يمكنكم أن تطلبوا من الأخصائي أن يقرأه معكم مع مترجم.
desk-plan-copy-services = اخترنا معًا
desk-plan-copy-review = نراجع الخطة معًا
desk-plan-copy-worker = الأخصائي الذي يعمل معكم
desk-plan-copy-date = طُبعت في { $day }
desk-plan-copy-number = الرقم { $number }
desk-plan-copy-safe = قد يرى الآخرون هذه الورقة. الرجاء حفظها في مكان آمن.
desk-plan-copy-none = لا توجد أهداف في الخطة بعد.
