### مكتب العمل: فترات العمل مع العائلة، واللقاءات، والتوثيق. القسم الأخير تقرؤه العائلة على الورق.

## The work of a case

desk-work = العمل مع العائلة
# $number (text): the case's number
desk-work-title = العمل مع العائلة، الحالة { $number }
desk-work-lead = فترات الخدمة: بداية، وأهداف، ولقاءات، ومراجعة في النهاية. العائلة تشارك لأنها تريد ذلك. ما تستطيع العائلة أن تفعله مع الدعم، لا نفعله بدلًا منها.
desk-work-look-first = قبل اللقاء المشترك القادم: يجب لقاء كل شخص بالغ وحده وقراءة الحالة كلها. حتى ذلك الوقت تكون اللقاءات مع شخص واحد كل مرة.
desk-work-interpreter-wishes = ما تتمناه العائلة من المترجم
desk-work-open = فتح العمل مع العائلة
desk-work-begin = بدء فترة عمل
desk-work-none = لم تبدأ أي فترة عمل.
desk-work-next-meeting = اللقاء القادم
desk-work-next-none = لا يوجد لقاء محدد.

## Periods

desk-work-periods = فترات العمل
desk-work-service = الخدمة
desk-work-in-plan = في الخطة
desk-work-against-reason = لماذا هذه الخدمة، ولماذا الآن؟
desk-work-against = بدأت مع أن:
desk-work-time-agreed = الوقت المتفق عليه
desk-work-start = البداية
desk-work-end = النهاية
desk-work-end-hint = إذا كانت المدة هي المعتادة، تبقى النهاية فارغة. دعم العلاقة بين الوالدين والطفل ليست له مدة معتادة: يجب الاتفاق على نهاية.
desk-work-end-reason = سبب كون المدة أقصر أو أطول من المعتاد
desk-work-goals = أهداف هذه الفترة
desk-work-goals-none = لا توجد أهداف في الخطة بعد. تُكتب مع العائلة أولًا أو قريبًا.
desk-work-workers = الأخصائيون
desk-work-workers-hint = الرجاء اختيار اثنين أو فريق. لا يصح أن يقوم شخص واحد بهذا العمل وحده.
desk-work-team = الفريق الذي يقوم بالعمل
desk-work-interpreter = المترجم
desk-work-interpreter-none = دون مترجم
desk-work-interpreter-in-person = مترجم حاضر في المكان
desk-work-interpreter-remote = مترجم بالهاتف أو الفيديو
desk-work-cancel = كيف تخبر العائلة أنها لا تستطيع الحضور
desk-work-cancel-hint = مثلًا رقم هاتف. يظهر في نسخة العائلة، فالرجاء عدم كتابة أي شيء عن الخدمة هنا.
desk-work-start-button = بدء الفترة
desk-work-change = تغيير ما اتُّفق عليه
desk-work-state-running = جارية
desk-work-state-ended = انتهت
desk-work-state-stopped = توقفت
desk-work-concern-one-worker = شخص واحد يقوم بهذا العمل وحده. الرجاء اختيار شخص ثانٍ أو فريق.
# $most (number): the usual number of meetings at most
desk-work-concern-beyond = عدد اللقاءات أكثر من المعتاد ({ $most }). من المهم الحديث مع العائلة عما تحتاجه الآن.
desk-work-concern-late = مضت النهاية المتفق عليها. حان وقت المراجعة النهائية، أو الاتفاق على نهاية لاحقة.

## The end, and some time after it

desk-work-end-button = المراجعة النهائية
desk-work-review = المراجعة النهائية
desk-work-review-hint = السؤال يكون للعائلة أولًا. تبقى الفترات واللقاءات مقروءة.
desk-work-better = ما الذي صار أفضل؟
desk-work-remains = ما الذي بقي؟
desk-work-what-next = ماذا بعد ذلك؟
desk-work-stop-reason = سبب التوقف
desk-work-look = حال العائلة بعد النهاية
desk-work-look-day = السؤال عن حال العائلة
desk-work-look-hint = يوم بعد النهاية بمدة، خلال سنة. يبقى فارغًا إذا لم تكن هناك حاجة إلى السؤال.
desk-work-look-words = كيف حال العائلة الآن؟
# $day (text): a date in words
desk-work-look-planned = السؤال عن حال العائلة: { $day }

## Meetings

desk-work-meetings = اللقاءات
desk-work-meetings-none = لا يوجد لقاء محدد بعد.
desk-work-meeting-add = تحديد لقاء أو كتابة ما جرى فيه
desk-work-meeting-change = تغيير اللقاء أو كتابة ما جرى
desk-work-meeting-planned = محدد
desk-work-meeting-held = تم
desk-work-meeting-cancelled = أُلغي
desk-work-meeting-not-come = لم يحضر أحد
desk-work-unwritten = مضى اليوم: الرجاء كتابة ما جرى.
# $n (number): which meeting this is
desk-work-number = اللقاء رقم { $n }
# $n (number): which meeting this is, $least and $most (number): how many there usually are
desk-work-number-of = اللقاء رقم { $n }، والمعتاد من { $least } إلى { $most }
desk-work-day = اليوم
desk-work-time = الساعة
desk-work-place = المكان
desk-work-place-home = في بيت العائلة
desk-work-place-office = في المكتب
desk-work-place-other = في مكان آخر
desk-work-place-words = أين
desk-work-people = من العائلة
desk-work-others = أشخاص آخرون
desk-work-apart = محفوظ على حدة
desk-work-apart-tick = شخص واحد وحده، أو كلام لا يجوز أن يقرأه الجميع
desk-work-apart-hint = اللقاء مع شخص واحد يُحفظ دائمًا على حدة: لا يظهر في أي وثيقة أو نسخة، ولا يراه أي شريك. ويبقى كذلك بعد أن يتم.
desk-work-interpreter-language = لغة المترجم
desk-work-wish = تحققت رغبة العائلة:
desk-work-wish-unknown = غير معروف
desk-work-wish-yes = نعم
desk-work-wish-no = لا
desk-work-words = ما الذي جرى
desk-work-next = الخطوة القادمة
desk-work-words-hint = يُكتب هذا بعد أن يتم اللقاء. إذا أُلغي اللقاء، يُكتب من ألغاه.
desk-work-cost = إذا لم تحضر العائلة ولم تُلغِ الموعد، فقد تدفع أجرة المترجم، ولكن فقط إذا نُبّهت من قبل (56.70 يورو على الأكثر في سنة 2025، القانون 681/2023، المادة 32 أ). يجب أن تعرف العائلة كيف تلغي: هذا مكتوب في نسختها من الخطة.
desk-work-kept-apart = محفوظ بعيدًا عن هذه الصفحة.
desk-work-kept-apart-open = كلام قيل بثقة. لا يُقرأ بصوت عالٍ ولا يُطبع ولا يراه الزوج أو الزوجة أو الأطفال.
desk-work-kept-apart-words = بعض اللقاءات محفوظة على حدة.
desk-work-kept-apart-open-button = فتح ما هو محفوظ على حدة (يُكتب ذلك في السجل)

## In the list of what is due

desk-work-due-meeting = لقاء
desk-work-due-end = المراجعة النهائية لفترة عمل
desk-work-due-after = السؤال عن حال العائلة بعد النهاية

## What is wrong with a form: nothing was kept, and the words still stand in the form

desk-work-problem-service = الرجاء اختيار خدمة من القائمة.
desk-work-problem-against = هناك سبب ضد هذه الخدمة. الرجاء كتابة سبب البدء بها رغم ذلك.
desk-work-problem-date = الرجاء كتابة اليوم والشهر والسنة، بتاريخ غير بعيد.
desk-work-problem-end = الرجاء اختيار نهاية بعد البداية، خلال سنتين.
desk-work-problem-end-reason = هذه المدة أقصر أو أطول من المعتاد. الرجاء كتابة السبب.
desk-work-problem-workers = الرجاء اختيار من يقوم بالعمل: أخصائيان أو فريق.
desk-work-problem-team = الرجاء اختيار فريق من القائمة.
desk-work-problem-interpreter = الرجاء اختيار طريقة مشاركة المترجم.
desk-work-problem-long = النص طويل جدًا. الحد 1000 حرف، و100 حرف للاسم أو المكان.
desk-work-problem-language = الرجاء اختيار لغة الكلام.
desk-work-problem-state = هذه الحالة غير موجودة. الرجاء الاختيار من القائمة.
desk-work-problem-review = الرجاء كتابة ما صار أفضل.
desk-work-problem-reason = الرجاء كتابة سبب التوقف.
desk-work-problem-past = مضى هذا اليوم. الرجاء اختيار يوم لاحق.
desk-work-problem-far = الرجاء اختيار يوم خلال سنة.
desk-work-problem-future = لم يأتِ هذا اليوم بعد. الرجاء تحديد اللقاء كموعد قادم أو اختيار يوم آخر.
desk-work-problem-time = الرجاء كتابة الساعة والدقائق، مثل 14:30.
desk-work-problem-place = الرجاء اختيار مكان من القائمة.
desk-work-problem-place-words = الرجاء كتابة مكان اللقاء.
desk-work-problem-people = الرجاء اختيار من يحضر.
desk-work-problem-together = الرجاء تحديد هذا اللقاء مع شخص واحد. يجب قراءة الحالة كلها قبل لقاء مشترك.
desk-work-problem-wish = الرجاء اختيار إن تحققت رغبة العائلة.
desk-work-problem-words = الرجاء كتابة ما جرى.
desk-work-problem-stale = غيّر زميل هذا في هذه الأثناء. الرجاء قراءة الوضع الآن، ثم حفظ الكلام من جديد.
desk-work-problem-closed = هذه الحالة مغلقة. يجب فتحها من جديد في صفحتها أولًا.

## The documentation

desk-record = التوثيق
desk-record-words = الخطة والفترات واللقاءات والمراجعات في مدة مختارة، في وثيقة واحدة.
desk-record-from = من
desk-record-to = إلى
desk-record-make = إعداد الوثيقة
desk-record-pdf = حفظ كملف PDF
# $number (text): the case's number
desk-record-title = توثيق الحالة { $number }
desk-record-lead = ما اتُّفق عليه مع العائلة وما جرى في هذه المدة. الكلام كما كُتب.
desk-record-time = المدة
desk-record-made = تاريخ الإعداد
desk-record-apart = ما قاله شخص بثقة، وما يتعلق بالسلامة، محفوظ على حدة وغير موجود في هذه الوثيقة.
desk-record-plan = الخطة
desk-record-step = الخطوة
desk-record-happened = في هذه المدة
desk-record-nothing = لم يُكتب شيء في هذه المدة.
desk-record-written = كُتب
desk-record-changed = تغيّر الكلام
desk-record-meetings = اللقاءات التي تمت
desk-record-reviews = مراجعات الخطة
desk-record-decisions = قرارات الفريق

## In the figures

desk-work-given-about = فترات العمل التي بدأت في هذه المدة، والعائلات التي انضمت إلى مجموعة. تُحسب العائلة مرة واحدة لكل خدمة.

## Who did what

desk-action-period-read = فتح العمل مع العائلة
desk-action-period-started = بدأ فترة عمل
desk-action-period-changed = غيّر فترة عمل
desk-action-period-ended = أنهى فترة عمل
desk-action-period-looked-after = كتب حال العائلة بعد النهاية
desk-action-period-record-read = فتح التوثيق
desk-action-period-record-taken = أخذ التوثيق كملف PDF
desk-action-meeting-written = حدد لقاء أو كتب ما جرى فيه
desk-action-meeting-changed = غيّر لقاء
desk-action-meeting-apart-read = فتح لقاءات محفوظة على حدة

## The family's copy of the plan: read by the family, on paper

desk-work-copy-meetings = متى نلتقي
desk-work-copy-place-home = في بيتكم
desk-work-copy-place-office = في مكتبنا
desk-work-copy-place-other = في مكان آخر
desk-work-copy-interpreter = بحضور مترجم
desk-work-copy-cancel = إذا لم تستطيعوا الحضور، فالرجاء إخبارنا في أقرب وقت
desk-work-copy-cancel-worker = إذا لم تستطيعوا الحضور، فالرجاء إخبار الأخصائي في أقرب وقت.
desk-work-copy-cost = إذا لم تحضروا ولم تخبرونا، فقد تدفعون أجرة المترجم. الأطفال لا يدفعون أبدًا.
