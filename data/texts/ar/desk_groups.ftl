### المجموعات: مواضيع تقرؤها العائلة أيضًا، وصفحات ينشئ فيها العاملون المجموعات ويديرونها.

## المواضيع. تقرأ العائلة هذه الكلمات في رسالتها: لا خطر ولا تشخيص ولا لوم.

group-theme-new_country = الأبوة والأمومة في بلد جديد
group-theme-mothers = قوة للأمهات في البيت
group-theme-mind = النوم وراحة البال
group-theme-everyday = الحياة اليومية والمال
group-theme-fathers = الآباء معًا
group-theme-teens = آباء وأمهات الشباب
group-theme-language_cafe = مقهى اللغة للآباء والأمهات

## القائمة ومجموعة جديدة

desk-groups = المجموعات
desk-groups-words = المجموعة المغلقة تلتقي كل أسبوع. العائلة هي التي تختار أن تنضم.
desk-groups-going-on = جارية أو قادمة
desk-groups-ended = انتهت
desk-groups-none = لا توجد مجموعة بعد.
desk-group-new = مجموعة جديدة
# $seats, $fewest, $most (number): limits
desk-group-new-words = عدد الأشخاص { $seats } على الأكثر، وعدد اللقاءات من { $fewest } إلى { $most }، مرة كل أسبوع. يمكنك أن تدعو العائلات بعد إنشاء المجموعة.
desk-group-make = إنشاء المجموعة
desk-group-back = العودة إلى المجموعات
desk-group-back-to-group = العودة إلى المجموعة
desk-group-name = الاسم
desk-group-name-hint = تقرأ العائلات الاسم في المحادثة. لا تكتب شيئًا يدل على مشكلة.
desk-group-theme = الموضوع
desk-group-language = اللغة
desk-group-interpreters = مع ترجمة إلى
desk-group-place = المكان
desk-group-time = الوقت
desk-group-minutes = الدقائق
# $count (number): minutes
desk-group-lasts = { $count ->
        [zero] بلا دقائق
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
# $most (number): the most seats a group may have
desk-group-seats = المقاعد ({ $most } على الأكثر)
desk-group-childcare = رعاية الأطفال أثناء اللقاءات
desk-group-first-day = اللقاء الأول
desk-group-meetings = عدد اللقاءات (من { $fewest } إلى { $most })
desk-group-weeks-hint = بين كل لقاء وآخر أسبوع. إذا كان اليوم عطلة، فلا لقاء في ذلك الأسبوع. يمكنك نقل كل لقاء لاحقًا.
desk-group-when = اللقاء القادم
desk-group-keep = حفظ
desk-group-change = تغيير المعلومات
desk-group-change-hint = في الرسائل المرسلة تبقى المعلومات القديمة. أخبر العائلات بنفسك.

## مرحلة المجموعة

desk-group-state = المرحلة
desk-group-state-planned = في التخطيط
desk-group-state-inviting = دعوة العائلات جارية
desk-group-state-running = جارية، مغلقة أمام عائلات جديدة
desk-group-state-ended = انتهت
desk-group-next-inviting = بدء الدعوة
desk-group-next-inviting-words = أول دعوة تبدأ هذا من تلقاء نفسها.
desk-group-next-running = المجموعة تبدأ
desk-group-next-running-words = بعد ذلك تكون المجموعة مغلقة. الدعوات التي لم يُجب عنها أحد تُسحب.
desk-group-next-ended = إنهاء المجموعة
desk-group-next-ended-words = بعد ذلك لا يمكن تغيير شيء في المجموعة. يمكنك أن تسأل كيف كانت، وأن تكتب إلى أين تمضي كل عائلة.
desk-group-taken = المقاعد المشغولة
# $count, $seats (number)
desk-group-taken-of = { $count } من { $seats }
desk-group-not-interpreted = لا يوجد مترجم بعد لعائلات تتكلم:

## من يدير المجموعة

desk-group-leaders = من يدير المجموعة
desk-group-alone = شخص واحد يدير هذه المجموعة وحده. اطلب من زميل أن يديرها معك.
desk-group-lead = أدير هذه المجموعة
desk-group-lead-add = إضافة لإدارة المجموعة
desk-group-stop-leading = لا يديرها بعد الآن

## العائلات

desk-group-members = العائلات
desk-group-members-words = من قال نعم أولًا يحصل على مقعد. والآخرون ينتظرون دورهم.
desk-group-members-none = لم يفكر أحد في عائلة بعد.
desk-group-closed-words = بدأت المجموعة. إذا كان هناك مقعد خالٍ، فمن يدير المجموعة يقرر من يدخل.
desk-group-standing = وضع العائلة
desk-group-standing-seated = لها مقعد
desk-group-standing-waiting = تنتظر مقعدًا
desk-group-standing-asks = تريد أن تسأل أولًا
desk-group-standing-invited = مدعوة
desk-group-standing-proposed = نفكر فيها
desk-group-standing-declined = قالت لا
desk-group-standing-left = لا تأتي
desk-group-kept-proposed = نفكر فيها
desk-group-kept-invited = مدعوة
desk-group-kept-joined = تأتي
desk-group-kept-waiting = تنتظر مقعدًا
desk-group-kept-left = لا تأتي
# $number (number): the place on the waiting list
desk-group-turn = رقم { $number }
desk-group-since = منذ
desk-group-do = ماذا تفعل
desk-group-invite = دعوة
desk-group-joins = تأتي (أخبرتني)
desk-group-take-in = إدخال إلى المجموعة
desk-group-leaves = لا تأتي
desk-group-propose = التفكير في هذه العائلة
desk-group-find = البحث عن عائلات
desk-group-number = رقم الحالة
desk-group-invited-hint = الدعوة تنتظر في محادثة العائلة. أخبر العائلة فقط أن هناك رسالة، وبالطريقة التي قالت إنها آمنة.
desk-group-invited-words = هنا نص جاهز للنسخ لا يذكر الموضوع:

## عائلات نفكر فيها

desk-group-candidates = عائلات نفكر فيها
desk-group-candidates-words = رغبة العائلة أولًا، ثم عدد الأسباب. أنت تختار. الأسباب من الجزء المشترك فقط.
desk-group-candidates-none = لا توجد الآن عائلة يناسبها هذا الموضوع.
desk-group-area = المنطقة
desk-group-view-team = فريقي
desk-group-view-all = الكل
# $count (number): families that may fit
desk-group-found = { $count ->
        [zero] لا توجد عائلة قد يناسبها الموضوع.
        [one] عائلة واحدة قد يناسبها الموضوع.
        [two] عائلتان قد يناسبهما الموضوع.
        [few] { $count } عائلات قد يناسبها الموضوع.
        [many] { $count } عائلة قد يناسبها الموضوع.
       *[other] { $count } عائلة قد يناسبها الموضوع.
    }
desk-group-found-shown = { $count ->
        [zero] لا تُعرض أي عائلة.
        [one] تُعرض العائلة الأولى.
        [two] تُعرض العائلتان الأوليان.
        [few] تُعرض أول { $count } عائلات.
        [many] تُعرض أول { $count } عائلة.
       *[other] تُعرض أول { $count } عائلة.
    }
desk-group-newest = { $count ->
        [zero] لم يُنظر في أي حالة.
        [one] نُظر فقط في أحدث حالة مفتوحة.
        [two] نُظر فقط في أحدث حالتين مفتوحتين.
        [few] نُظر فقط في أحدث { $count } حالات مفتوحة.
        [many] نُظر فقط في أحدث { $count } حالة مفتوحة.
       *[other] نُظر فقط في أحدث { $count } حالة مفتوحة.
    }
desk-group-wished = طلبت مجموعة
desk-group-spoken-same = تتكلم لغة المجموعة
desk-group-spoken-interpreted = مع مترجم
# $label, $words (text): the question and what the family answered
desk-group-reason-answer = جواب مناسب: { $label } – { $words }
# $count (number): strengths, $names (text): their names
desk-group-reason-strengths = { $count ->
        [zero] نقاط القوة: { $names }
        [one] نقطة قوة: { $names }
        [two] نقطتا قوة: { $names }
        [few] نقاط قوة: { $names }
        [many] نقاط قوة: { $names }
       *[other] نقاط قوة: { $names }
    }
desk-group-against = فكّر في هذا أولًا
desk-group-against-urgent = هناك أمر عاجل جدًا قبل هذا. اقرأ الحالة قبل أن تدعو.
desk-group-against-no_help = قالت العائلة: لا نريد مساعدة الآن.
desk-group-against-no_group = قالت العائلة: لا نريد مجموعة.
desk-group-against-in_group = للعائلة مكان في مجموعة أخرى.
desk-group-against-language = لا يوجد مترجم للغة العائلة في هذه المجموعة.
desk-group-against-who = أجاب شخص آخر. اسأل لمن تكون المجموعة.
desk-group-against-children = لم تذكر العائلة طفلًا في هذا العمر.
desk-group-against-message = قد لا تكون الرسالة آمنة. انظر أولًا كيف يمكن الوصول إلى العائلة.

## اللقاءات الأسبوعية

desk-group-weeks = اللقاءات الأسبوعية
# $number (number): which meeting
desk-group-meeting = اللقاء { $number }
desk-group-meeting-to_come = قادم
desk-group-meeting-moved = نُقل
desk-group-meeting-cancelled = أُلغي
desk-group-meeting-over = تمّ
desk-group-meeting-change = تغيير اليوم أو الموضوع
desk-group-meeting-cancel = إلغاء هذا اللقاء
desk-group-topic = الموضوع
desk-group-topic-hint = عمَّ تتحدثون معًا. لا تكتب شيئًا عن عائلة بعينها.
desk-group-day = اليوم
desk-group-attendance = من حضر
desk-group-attendance-keep = حفظ من حضر
desk-group-came-present = حضرت
desk-group-came-told = أخبرت مسبقًا
desk-group-came-absent = لم تحضر
# $count, $held (number): meetings
desk-group-present-of = حضرت { $count } من { $held } من اللقاءات

## كيف كانت

desk-group-feedback = كيف كانت المجموعة
desk-group-feedback-words = تجيب العائلات في المحادثة إذا أرادت. كلماتها تظهر فقط في صفحة حالة كل عائلة.
# $count (number): families to ask
desk-group-feedback-ask = { $count ->
        [zero] لا توجد عائلة لسؤالها
        [one] سؤال عائلة واحدة: كيف كانت؟
        [two] سؤال عائلتين: كيف كانت؟
        [few] سؤال { $count } عائلات: كيف كانت؟
        [many] سؤال { $count } عائلة: كيف كانت؟
       *[other] سؤال { $count } عائلة: كيف كانت؟
    }
desk-group-feedback-nobody = يمكن سؤال العائلات بعد أن يحضر أحد لقاءً.
desk-group-feedback-asked = { $count ->
        [zero] لم تُسأل أي عائلة.
        [one] سُئلت عائلة واحدة.
        [two] سُئلت عائلتان.
        [few] سُئلت { $count } عائلات.
        [many] سُئلت { $count } عائلة.
       *[other] سُئلت { $count } عائلة.
    }
# $day (text): the day on whose beginning the answers are counted
desk-group-feedback-until = تظهر الأرقام هنا ابتداءً من { $day }. لا تُحسب الإجابات التي تصل بعد ذلك.
# $count (number): days
desk-group-feedback-later = { $count ->
        [zero] تظهر الأرقام بعد انتهاء المجموعة.
        [one] تظهر الأرقام بعد انتهاء المجموعة ومرور يوم واحد على آخر لقاء.
        [two] تظهر الأرقام بعد انتهاء المجموعة ومرور يومين على آخر لقاء.
        [few] تظهر الأرقام بعد انتهاء المجموعة ومرور { $count } أيام على آخر لقاء.
        [many] تظهر الأرقام بعد انتهاء المجموعة ومرور { $count } يومًا على آخر لقاء.
       *[other] تظهر الأرقام بعد انتهاء المجموعة ومرور { $count } يوم على آخر لقاء.
    }
# $count (number): families, rounded to five
desk-group-feedback-about = { $count ->
        [zero] لم تُجب أي عائلة.
        [one] أجابت عائلة واحدة تقريبًا.
        [two] أجابت عائلتان تقريبًا.
        [few] أجابت { $count } عائلات تقريبًا.
        [many] أجابت { $count } عائلة تقريبًا.
       *[other] أجابت { $count } عائلة تقريبًا.
    }
# $k (number): numbers smaller than this are withheld
desk-group-feedback-protected = الأرقام مقرّبة إلى أقرب خمسة. العدد الأصغر من { $k } لا يظهر، ولا تظهر الأعداد التي يمكن حسابه منها.
desk-group-feedback-apart = اختلفت إجابات العائلات، وكل عدد منها صغير جدًا فلا يظهر. في صفحة «الأرقام» تُحسب الإجابات مع إجابات مجموعات أخرى.
# $k (number): the fewest answers that are shown as numbers
desk-group-feedback-few = أجابت أقل من { $k } عائلات في الوقت المحدد. لا تظهر أي أرقام.
desk-group-feedback-answer = الجواب
desk-group-feedback-families = العائلات
desk-group-feedback-useful = هل كانت المجموعة مفيدة؟
desk-group-feedback-heard = هل كان هناك من يسمعك؟
desk-group-said-useful-much = كثيرًا
desk-group-said-useful-little = قليلًا
desk-group-said-useful-no = لا
desk-group-said-heard-yes = نعم
desk-group-said-heard-partly = إلى حدٍّ ما
desk-group-said-heard-no = لا

## إلى أين تمضي كل عائلة

desk-group-paths = بعد المجموعة
desk-group-paths-words = ما الخطوة التالية لكل عائلة كما اتفقت معها. يُحفظ هذا مع حالتها.
desk-group-paths-none = لم يحضر أحد بعد.
desk-group-path = بعد المجموعة:
desk-group-path-none = لم يُكتب شيء بعد.
desk-group-path-write = كتابة الخطوة التالية
desk-group-path-service = الخدمة
desk-group-path-own = بكلماتك
# $name, $at (text): who wrote it and when
desk-group-by = { $name }، { $at }

## عندما لا يمكن الحفظ

desk-group-problem-name = لم يُحفظ شيء. اكتب اسمًا من 1 إلى 100 حرف.
desk-group-problem-theme = لم يُحفظ شيء. اختر موضوعًا.
desk-group-problem-language = لم يُحفظ شيء. اختر لغة.
desk-group-problem-place = لم يُحفظ شيء. اكتب المكان (200 حرف على الأكثر).
desk-group-problem-day = لم يُحفظ شيء. اختر يومًا من اليوم إلى سنة من الآن.
desk-group-problem-time = لم يُحفظ شيء. اكتب الوقت بالساعات والدقائق، مثلًا 10:00.
desk-group-problem-minutes = لم يُحفظ شيء. مدة اللقاء من 30 إلى 240 دقيقة.
desk-group-problem-meetings = لم يُحفظ شيء. عدد اللقاءات خارج الحدود.
desk-group-problem-seats = لم يُحفظ شيء. عدد المقاعد خارج الحدود.
desk-group-problem-topic = لم يُحفظ شيء. الموضوع 200 حرف على الأكثر.
desk-group-problem-member = لم يتغير شيء. ربما فعل ذلك زميل قبلك. انظر إلى القائمة.
desk-group-problem-number = لم يتغير شيء. لا توجد حالة مفتوحة بهذا الرقم.
desk-group-problem-path = لم يُحفظ شيء. اختر خدمة أو اكتب 1000 حرف على الأكثر.
desk-group-problem-full = لم يتغير شيء. كل المقاعد مشغولة.
desk-group-problem-closed = لم يتغير شيء. انتهت المجموعة أو انتهى هذا اللقاء.
desk-group-problem-leader = لم يتغير شيء. هذا لمن يدير المجموعة فقط.
desk-group-problem-leaders = لم يتغير شيء. يجب أن يبقى شخص واحد يدير المجموعة.
desk-group-problem-state = لم يتغير شيء. مرحلة المجموعة تغيّرت. انظر إلى الصفحة من جديد.
desk-group-problem-attendance = لم يُحفظ شيء. اختر لعائلة واحدة على الأقل هل حضرت.

## السجل

desk-action-group-read = فتح مجموعة
desk-action-group-made = أنشأ مجموعة
desk-action-group-changed = غيّر مجموعة
desk-action-group-moved-on = نقل مجموعة إلى المرحلة التالية
desk-action-group-leader-added = أضاف من يدير مجموعة
desk-action-group-leader-left = أزال من يدير مجموعة
desk-action-group-candidates-read = بحث عن عائلات لمجموعة
desk-action-group-proposed = فكّر في العائلة لمجموعة
desk-action-group-invited = دعا العائلة إلى مجموعة
desk-action-group-joined = سجّل أن العائلة تأتي إلى مجموعة
desk-action-group-left = سجّل أن العائلة لا تأتي إلى مجموعة
desk-action-group-meeting-changed = غيّر لقاء مجموعة
desk-action-group-meeting-cancelled = ألغى لقاء مجموعة
desk-action-group-meeting-held = سجّل من حضر المجموعة
desk-action-group-feedback-asked = سأل كيف كانت المجموعة
desk-action-group-path-noted = كتب ما بعد المجموعة
desk-action-groups-read = فتح قائمة المجموعات
