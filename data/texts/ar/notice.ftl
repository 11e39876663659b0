### The pages /privacy/full and /accessibility (simple Modern Standard Arabic, nobody is addressed by gender).
### What only the controller can say comes from the installation's own file.

## Around both
notice-contents = في هذه الصفحة
notice-languages = اللغات
notice-to-chat = العودة إلى البداية
notice-listen = استماع
notice-stop = إيقاف
notice-phone = الهاتف
notice-email = البريد الإلكتروني
notice-address = العنوان
notice-web = صفحة الإنترنت

## The full notice
notice-title = كيف تُستخدم بياناتكم
notice-intro = هذا هو البيان الكامل. القانون يحدد ما يجب قوله هنا (اللائحة العامة لحماية البيانات، المادتان 13 و14).
notice-short = الصفحة القصيرة هنا.

notice-part-controller = من المسؤول عن بياناتكم
notice-controller = هذه الجهة مسؤولة عن البيانات التي تعطونها هنا.

notice-part-officer = مسؤول حماية البيانات
notice-officer = يجيب مسؤول حماية البيانات عن الأسئلة حول بياناتكم. السؤال مجاني.

notice-part-purposes = لماذا تُستخدم بياناتكم
notice-purposes-help = أنتم تخبرون عن حياة عائلتكم اليومية ونقاط قوتها وحاجاتها. ويستخدم الأخصائي ذلك كي يخطط للمساعدة معكم.
notice-purposes-danger = إذا كُتب شيء عن خطر، يراه أخصائي كي يحمي الناس.
notice-purposes-figures = تحسب الخدمة أرقامًا عن عائلات كثيرة معًا. ولا تُذكر الأرقام الصغيرة، كي لا يُعرف أحد.
notice-purposes-better = قد تُستخدم بعض الرسائل لتحسين البرنامج. تُخفى أولًا الأسماء والأرقام والعناوين، ويراجع إنسان كل رسالة. ولا تُستخدم الرسائل عن الخطر.
notice-purposes-not = لا تُستخدم بياناتكم في قرارات عن الإقامة أو المال أو المعونات. ولا تُباع.

notice-part-basis = لماذا يسمح القانون بهذا
notice-basis-agreement = في المحادثة توافقون على المشاركة. ويمكن سحب الموافقة في أي وقت. هذه الموافقة وحدها ليست الأساس القانوني.

notice-part-data = أي بيانات، ومن أين تأتي
notice-data-answers = الأجوبة، والمحادثة كلها كلمة بكلمة. وهي تأتي منكم.
notice-data-others = ما تقولونه عن أشخاص آخرين في العائلة. وهو يأتي منكم، لا منهم. الرجاء إظهار هذه الصفحة لهم إذا كان ذلك آمنًا.
notice-data-special = قد تخبر الأجوبة عن الصحة أو الدين أو الأصل أو الخطر. لا يجب قول هذه الأشياء.
notice-data-contact = رقم الهاتف وطرق التواصل التي تعطونها.
notice-data-workers = ما يكتبه الأخصائيون والمترجمون: ملاحظات وخطط وترجمات.
notice-data-log = قائمة بمن فتح أو غيّر شيئًا ومتى. كلماتكم ليست فيها.
notice-data-not = لا يسأل أحد عن رقم الهوية ولا عن أسباب اللجوء ولا عن الرحلة. ولا تستخدم المحادثة ملفات تعريف الارتباط (cookies). ولا يحفظ البرنامج عنوان هاتفكم في الشبكة.

notice-part-recipients = من يحصل على البيانات
notice-recipients-workers = أخصائيو العائلات في هذه الخدمة، بعد الإرسال. والأجوبة الشخصية في قسم خاص. ويُسجَّل كل فتح.
notice-recipients-interpreters = المترجمون، إذا طلب أخصائي ترجمة. ولا يحصلون على رقم الهاتف.
notice-recipients-partners = شريك من خارج الخدمة يرى خطتكم فقط إذا وافقتم.
notice-recipients-law = إذا كان طفل في خطر، أو كانت حياة إنسان في خطر، فعلى الأخصائي أن يخبر من يستطيع الحماية.
notice-recipients-administrators = يعتني مسؤولو النظام بالبرنامج. ولا يستطيعون فتح ملفكم.
notice-recipients-machine = قد تترجم الرسائلَ آلةُ ترجمة خاصة بهذه الخدمة. وتُحذف منها أولًا أرقام الهاتف وعناوين البريد الإلكتروني.
notice-recipients-none = البرنامج نفسه لا يرسل أجوبتكم إلى أي شركة أخرى.

notice-part-transfers = خارج أوروبا

notice-part-retention = كم تُحفظ البيانات
notice-kept-drafts = الأجوبة التي لم تُرسل: { $time } بعد آخر رسالة.
notice-kept-cases = الأجوبة التي أُرسلت: حتى تحذفوها، أو { $time } بعد أن تغلق الخدمة ملفكم.
notice-kept-cases-unset = الأجوبة التي أُرسلت: حتى تحذفوها. لم تُحدد نهاية أخرى في هذا البرنامج.
notice-kept-callbacks = طلب الاتصال: { $time } بعد الاتصال.
notice-kept-callbacks-unset = طلب الاتصال: ما دامت أجوبتكم محفوظة.
notice-kept-danger_marks = علامة عن خطر، من دون كلماتكم: { $time } بعد حذف كل شيء آخر.
notice-kept-danger_marks-unset = علامة عن خطر، من دون كلماتكم: لم تُحدد نهاية.
notice-kept-log = قائمة من فتح ماذا: { $time }.
notice-kept-log-unset = قائمة من فتح ماذا: لم تُحدد نهاية.
notice-kept-key = عندما تُحذف أجوبتكم، يُحذف مفتاحها أيضًا. وبعد وقت قصير لا يمكن قراءة أي نسخة احتياطية منها.
notice-time-days = { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
notice-time-years = { $count ->
        [zero] { $count } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }

notice-part-rights = حقوقكم
notice-right-see = رؤية البيانات: في المحادثة زر «أجوبتي». وفي القائمة يمكن أيضًا رؤية من فتح الأجوبة وما تمت الموافقة عليه.
notice-right-take = أخذ البيانات معكم: تعطي القائمة كل بياناتكم كصفحة وكملف. يحصل الجميع على ذلك، مع أن القانون يعطي هذا الحق في بعض الحالات فقط.
notice-right-correct = تصحيح البيانات: زر «تغيير» بجانب الجواب. وعن ملاحظات الأخصائي يمكن سؤال الأخصائي.
notice-right-delete = حذف البيانات: زر «التوقف وحذف كل شيء». ويبقى في ملفات البلدية ما يأمر القانون بحفظه.
notice-right-limit = طلب وقف استخدام البيانات لبعض الوقت، مثلًا أثناء التحقق من خطأ.
notice-right-object = الاعتراض: القول إن البيانات يجب ألا تُستخدم، لسبب يخص وضعكم.
notice-right-others = للأشخاص الآخرين في العائلة الحقوق نفسها.
notice-requests = يمكن استخدام الحقوق من دون المحادثة أيضًا. يمكن سؤال أخصائي بزر «الكلام مع إنسان». هذا مجاني. ويأتي الجواب خلال شهر.
notice-month = استخدام الحقوق مجاني. ويأتي الجواب خلال شهر.

notice-part-complain = لتقديم شكوى
notice-complain = من يظن أن بياناته تُستخدم ضد القانون يمكنه تقديم شكوى إلى مفوّض حماية البيانات. هذا مجاني، ولا يغيّر شيئًا في المساعدة.

notice-part-voluntary = هل يجب الجواب؟
notice-voluntary = لا. يمكن ترك أي سؤال والتوقف في أي وقت. وهذا لا يغيّر شيئًا في الإقامة ولا في المال.

notice-part-machine = الآلة والناس
notice-machine-decides = لا تتخذ أي آلة قرارًا عنكم. لا توجد نقاط، ولا تُرتَّب العائلات.
notice-machine-reads = يستخدم البرنامج الذكاء الاصطناعي. تقرأ آلة ما يُكتب وتضع علامات على الحاجات والأخطار. وهي تخطئ أحيانًا. ويقرأ أخصائي كلماتكم نفسها ويقرر ما يجب فعله.
notice-machine-writes = كل جملة يقولها البرنامج مكتوبة مسبقًا. ولا يؤلّف البرنامج جملًا من عنده.

notice-version = نسخة هذا البيان: { $version }

## The accessibility statement
statement-title = بيان إمكانية الوصول
statement-about = هذه الصفحة عن محادثة «بيرهيسيلتا» (Perhesilta) وعن صفحات الأخصائيين.
statement-of = تقدم الخدمة: { $name }
statement-law = يقول قانون تقديم الخدمات الرقمية (306/2019) إن الخدمة يجب أن تكون سهلة الوصول للجميع (WCAG 2.1، المستويان A وAA).

statement-part-state = إلى أي حد يسهل الوصول إليها
statement-state-fully = الخدمة تحقق الشروط.
statement-state-partly = الخدمة تحقق الشروط جزئيًا. وما ينقص مكتوب تحت.
statement-state-not = الخدمة لا تحقق الشروط بعد. وما ينقص مكتوب تحت.
statement-tests = يفحص برنامج (axe) الشاشات بالفنلندية والإنجليزية والعربية، على الهاتف وعلى الكمبيوتر، كلما تغيرت الخدمة.
statement-keyboard = جُرّب عمل الأخصائي والمترجم بلوحة المفاتيح وحدها.
statement-ways = في المحادثة حركة أقل وألوان قوية إذا طلب جهازكم ذلك.

statement-part-barriers = ما لا يسهل الوصول إليه، أو ما لا يُعرف
statement-barrier-people = لم يجرّب أشخاص ذوو إعاقة الخدمة بعد. ولم يجرّبها أحد بقارئ الشاشة أو بالتحكم بالصوت في الحياة اليومية.
statement-barrier-keyboard = لم تُجرَّب المحادثة من أولها إلى آخرها بلوحة المفاتيح وحدها.
statement-barrier-easy = لم تفحص لجنةٌ الفنلنديةَ السهلة، ولم يراجع العربيةَ قارئٌ لغته الأم هي العربية. ولا توجد السويدية ولا لغة الإشارة.
statement-barrier-aloud = لا تُقرأ المحادثة بصوت عالٍ. ويمكن الاستماع إلى هذه الصفحة وصفحات الخصوصية إذا كان في جهازكم صوت لهذه اللغة.
statement-barrier-script = تحتاج المحادثة إلى JavaScript.

statement-part-other = طريقة أخرى
statement-other = يمكن المرور على الأسئلة نفسها مع أخصائي ومترجم.

statement-part-feedback = أخبرونا
statement-feedback = هل يوجد شيء لا يعمل جيدًا لكم؟ أخبرونا. نجيب خلال 14 يومًا.

statement-part-authority = إذا لم يساعد الجواب
statement-authority = إذا لم يأتِ جواب خلال أسبوعين، أو لم يساعد، يمكن إخبار السلطة المختصة:

statement-part-made = متى كُتب هذا
statement-made = كُتب: { $date }
statement-looked-over = آخر مراجعة: { $date }
