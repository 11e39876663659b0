### مكتب العمل: الرسائل إلى العائلة وأجوبتها، قبل والآن، والرأي في الخدمات. العائلة تقرأ فقط النص المعدّ للنسخ.

## Names

desk-letters = الرسائل إلى العائلة
# $number (text): the case's number
desk-letters-title = الرسائل في الحالة { $number }
desk-letters-lead = تنتظر الرسالة في المحادثة حتى تعود العائلة برمزها. العائلة تجيب إذا أرادت.
desk-letters-all = الرسائل والأجوبة
desk-letters-none = لم يُرسل شيء إلى العائلة بعد.
desk-letters-open = الرسائل والأجوبة
# $waiting, $answered (number): messages
desk-letters-counts = قيد الانتظار: { $waiting }. مع جواب أو رفض: { $answered }.
desk-letters-closed = هذه الحالة مغلقة. يمكن قراءة الأجوبة. للكتابة، تُفتح الحالة من جديد في صفحتها أولًا.
desk-letters-new = جديد
# $count (number): answers nobody has opened
desk-letters-arrived = { $count ->
        [zero] لا أجوبة جديدة
        [one] جواب جديد واحد
        [two] جوابان جديدان
        [few] { $count } أجوبة جديدة
        [many] { $count } جوابًا جديدًا
       *[other] { $count } جواب جديد
    }
# $count (number): answers nobody has opened
desk-live-answers = { $count ->
        [zero] لا أجوبة عن الرسائل
        [one] جواب واحد عن رسالة
        [two] جوابان عن الرسائل
        [few] { $count } أجوبة عن الرسائل
        [many] { $count } جوابًا عن الرسائل
       *[other] { $count } جواب عن الرسائل
    }
desk-view-answers = أجوبة جديدة

desk-letters-kind-question = سؤال
desk-letters-kind-section = قسم من الأسئلة مرة أخرى
desk-letters-kind-follow-up = متابعة: كيف الحال الآن؟
desk-letters-kind-feedback = رأي العائلة في خدمة
desk-letters-kind-group = دعوة إلى مجموعة
desk-letters-state-waiting = تنتظر
desk-letters-state-answered = وصل الجواب
desk-letters-state-declined = لا تريد العائلة الإجابة
desk-letters-state-withdrawn = سُحبت
# $name, $at (text): who sent it and when
desk-letters-by = { $name }، { $at }
# $at (text): when the answer came
desk-letters-came = وصل الجواب { $at }
desk-letters-answer = جواب العائلة
desk-letters-declined-words = العائلة لا تريد الإجابة عن هذا. لا حاجة إلى ذكر السبب.
desk-letters-sent-again = أجابت العائلة عن هذا القسم وأرسلت مرة أخرى.
desk-letters-withdraw = سحب الرسالة
desk-letters-choice-join = العائلة تريد الانضمام إلى المجموعة.
desk-letters-choice-ask = العائلة تريد أن تسأل أولًا.
desk-letters-choice-no = العائلة لا تريد الانضمام إلى المجموعة.

## After sending: how the family gets to know

desk-letters-tell = إخبار العائلة بأن رسالة تنتظر
desk-letters-sent = الرسالة تنتظر في المحادثة.
desk-letters-tell-words = البرنامج لا يرسل شيئًا إلى الهاتف. يمكن نسخ هذا النص. لا يذكر النص من يكتب ولا الموضوع. الرجاء عدم إضافة شيء إليه.
desk-letters-unsafe = لم تقل العائلة إن الرسائل آمنة. لا تُكتب رسالة ولا تُترك. الأفضل إخبار الشخص وحده وبطريقة آمنة.
desk-letters-no-code = ليس لدى هذه العائلة رمز للعودة. يمكنها القراءة فقط إذا كانت المحادثة ما زالت مفتوحة. الأفضل إخبار العائلة في لقاء أو بالهاتف.
# $url (text): address of the chat. This text goes to the family's phone, and anybody may read it there.
desk-letters-sms = مرحبًا. توجد رسالة جديدة. للقراءة: فتح هذه الصفحة وكتابة الرمز فيها. الجواب غير إلزامي. { $url }

## Writing

desk-letters-write = الكتابة إلى العائلة
desk-letters-phone = كل من يحمل الهاتف يستطيع أن يقرأ هذا. لا تُكتب هنا أمور خاصة، ولا أمور عن السلامة أو الخطر.
desk-letters-words = السؤال
# $spoken (text): name of the family's language
desk-letters-words-hint = سؤال واحد قصير. تقرأه العائلة كما كُتب: بلغة العائلة ({ $spoken }) بمساعدة مترجم، أو بلغة الأخصائي.
desk-letters-section = قسم الأسئلة
desk-letters-section-hint = ترى العائلة أجوبتها، وتستطيع تغييرها، ثم ترسل مرة أخرى. الأقسام التي فيها أسئلة خاصة ليست في القائمة: لا أحد يعرف من يحمل الهاتف الآن.
desk-letters-why = سبب السؤال (غير ضروري)
# $count (number): most items
desk-letters-follow-up-words = تقول العائلة كيف كل أمر الآن، وهل أصبح أسهل أو أصعب. الحد الأعلى للأمور: { $count }، ليأخذ الجواب دقائق قليلة.
desk-letters-items = الأمور التي نسأل عنها
desk-letters-items-none = لا توجد احتياجات في القسم المشترك من هذه الحالة. يمكن كتابة سؤال.
desk-letters-only-words = قيل بكلمات العائلة: العائلة تقول ما الذي تغيّر
desk-letters-never = لا نسأل هنا أبدًا عن الأمور الخاصة وأمور السلامة. الحديث عنها يكون مع الشخص وحده.
desk-letters-service = الخدمة
desk-letters-services-none = لا توجد خدمة في الخطة بعد.
desk-letters-feedback-words = تقول العائلة هل كانت الخدمة مفيدة، وهل استمعنا إليها.
desk-letters-send = إرسال إلى المحادثة

desk-letters-problem = لم يُرسل شيء ولم يُحفظ شيء بعد.
desk-letters-problem-kind = الرجاء اختيار ما يُرسل.
desk-letters-problem-words = الرجاء كتابة السؤال.
desk-letters-problem-long = النص طويل جدًا. الحد الأعلى 1000 حرف.
desk-letters-problem-language = الرجاء اختيار لغة الكلمات.
desk-letters-problem-section = الرجاء اختيار قسم من القائمة.
desk-letters-problem-items = الرجاء اختيار أمر واحد على الأقل للسؤال عنه.
desk-letters-problem-many = الرجاء اختيار 6 أمور على الأكثر.
desk-letters-problem-service = الرجاء اختيار خدمة من القائمة.
desk-letters-problem-waiting = الرسالة نفسها تنتظر العائلة. تُسحب أولًا، أو ننتظر الجواب.
desk-letters-problem-closed = هذه الحالة مغلقة. تُفتح من جديد في صفحتها أولًا.
desk-letters-problem-useful = الرجاء اختيار مدى فائدة الخدمة.

## Before and after

desk-letters-over = قبل والآن
desk-letters-newest = آخر متابعة
desk-letters-need = الاحتياج
desk-letters-before = قبل
desk-letters-not-asked = لم نسأل
desk-letters-in-words = قيل بكلمات العائلة
desk-letters-family-says = تقول العائلة:
desk-letters-change-easier = أسهل
desk-letters-change-same = كما كان
desk-letters-change-harder = أصعب
desk-letters-direction-better = أفضل من قبل
desk-letters-direction-same = مثل قبل
desk-letters-direction-worse = أصعب من قبل
desk-letters-over-how = هذه أجوبة العائلة وحدها. إذا لم يمكن ترتيب جوابين، فهما هنا جنبًا إلى جنب فقط. الأفضل الحديث عنها معًا.
desk-letters-review-words = تستطيع العائلة أولًا أن تقول في المحادثة كيف الحال الآن. يظهر هنا ما كان قبل وما هو الآن.
desk-letters-review-ask = سؤال العائلة: كيف الحال الآن؟

## Feedback

desk-letters-useful = هل كانت مفيدة؟
desk-letters-useful-much = مفيدة جدًا
desk-letters-useful-little = مفيدة قليلًا
desk-letters-useful-no = غير مفيدة
desk-letters-heard = هل استمعنا إلى العائلة؟
desk-letters-heard-yes = نعم
desk-letters-heard-partly = إلى حد ما
desk-letters-heard-no = لا
desk-letters-worker = رأي العاملين
desk-letters-worker-words = ما الرأي في الخدمة لهذه العائلة؟ يدخل الرأي في الأرقام دون كلمات وأسماء. الكلمات تبقى في الحالة.
desk-letters-worker-write = كتابة رأي في خدمة
desk-letters-worker-useful = ما مدى فائدتها لهذه العائلة؟
desk-letters-worker-why = ما الذي ساعد، وما الذي لم يساعد؟ (غير ضروري)

## Figures. $service (text): name of a service

desk-figures-feedback-family = رأي العائلات في الخدمات
desk-figures-feedback-worker = رأي العاملين في الخدمات
desk-letters-figures-about = يُحسب الرأي في الفترة التي قيل فيها، وكل عائلة مرة واحدة لكل خدمة. الأعداد الصغيرة محجوبة هنا أيضًا.
desk-letters-useful-line-much = { $service }: مفيدة جدًا
desk-letters-useful-line-little = { $service }: مفيدة قليلًا
desk-letters-useful-line-no = { $service }: غير مفيدة
desk-letters-heard-line-yes = استمعنا إلى العائلة
desk-letters-heard-line-partly = استمعنا إلى العائلة إلى حد ما
desk-letters-heard-line-no = لم نستمع إلى العائلة

## Who did what

desk-action-letter-read = فتح الرسائل
desk-action-letter-sent = أرسل رسالة إلى المحادثة
desk-action-letter-withdrawn = سحب رسالة
desk-action-letter-feedback = كتب رأيًا في خدمة
