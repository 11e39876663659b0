### الحساب الشخصي في مكتب العمل: الدخول برمز، وكلمات السر، وأماكن تسجيل الدخول. العائلات لا ترى هذه الصفحات.

desk-role-supervisor = مشرف
desk-account = الحساب الشخصي
desk-account-back = العودة إلى الحساب الشخصي
desk-account-done-password = تم تغيير كلمة السر. تم تسجيل الخروج من كل الأماكن الأخرى.
desk-account-done-signed-out = تم تسجيل الخروج هناك.
desk-account-done-removed = أُلغيت الخطوة الثانية. كلمة السر وحدها تكفي الآن.

## Signing in: the code
## $minutes (number): how long to wait.

desk-code-title = الرمز من التطبيق
desk-code-words = الرجاء فتح التطبيق على الهاتف وكتابة الأرقام الستة التي تظهر فيه الآن.
desk-code = الرمز
desk-code-or-recovery = الرمز من التطبيق، أو رمز احتياطي
desk-code-no-phone = الهاتف ليس معي
desk-code-no-phone-words = يمكن كتابة أحد الرموز الاحتياطية: اثنا عشر رقمًا. كل رمز يعمل مرة واحدة. إذا لم تكن هناك رموز، فالرجاء سؤال مسؤول النظام.
desk-code-other = تسجيل الدخول باسم آخر
desk-code-problem-failed = الرمز غير صحيح. كل رمز يعمل مرة واحدة ولوقت قصير فقط. الرجاء انتظار الرمز التالي ثم المحاولة مرة أخرى.
desk-code-problem-wait = محاولات كثيرة. الرجاء الانتظار { $minutes ->
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    } ثم المحاولة مرة أخرى.

## The second step: an app that shows codes

desk-factor = الخطوة الثانية عند تسجيل الدخول
desk-factor-why = العائلات تأتمننا على كلام يجب ألا يصل إلى أيدٍ غريبة. كلمة السر يمكن أن تُسرق. مع رمز من الهاتف أيضًا، لا تفتح كلمة السر المسروقة أي شيء.
desk-factor-must = الخطوة الثانية ضرورية في هذا الدور. لا يُفتح أي شيء قبل تفعيلها.
desk-factor-what = المطلوب هاتف عليه تطبيق يعرض رموزًا (TOTP)، مثل FreeOTP أو Aegis. قد يوفره مكان العمل. يستغرق ذلك دقيقتين تقريبًا.
desk-factor-begin = تفعيل
desk-factor-to-set-up = تفعيل الخطوة الثانية
desk-factor-first = 1. إضافة هذا الحساب إلى التطبيق
desk-factor-scan = الرجاء فتح التطبيق وتصوير هذه الصورة به.
desk-factor-picture = صورة للتطبيق (رمز QR). من دونها: يمكن فتح التطبيق على هذا الهاتف أو كتابة المفتاح.
desk-factor-same-phone = التطبيق على هذا الجهاز: فتحه
desk-factor-by-hand = لا يمكنني تصوير الصورة: كتابة المفتاح
desk-factor-by-hand-words = الرجاء اختيار «حسب الوقت» في التطبيق وكتابة هذا المفتاح. لا يجوز أن يراه أي شخص آخر.
desk-factor-then = 2. كتابة الرمز الذي يعرضه التطبيق
desk-factor-code = ستة أرقام
desk-factor-confirm = إنهاء
desk-factor-on = الخطوة الثانية مفعّلة. عند تسجيل الدخول يُكتب رمز من التطبيق.
desk-factor-other-phone = تفعيل هاتف آخر
desk-factor-remove = إلغاء الخطوة الثانية
desk-factor-problem-failed = الرمز غير صحيح. الرجاء انتظار الرمز التالي. إذا لم يعمل أي رمز، فالرجاء ضبط ساعة الهاتف على الوقت التلقائي.
desk-factor-problem-wait = محاولات كثيرة. الرجاء الانتظار { $minutes ->
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    } ثم المحاولة مرة أخرى.

## Recovery codes
## $count (number): how many.

desk-recovery = الرموز الاحتياطية
desk-recovery-ready = الخطوة الثانية مفعّلة.
desk-recovery-words = إذا ضاع الهاتف أو تعطل، فإن أحد هذه الرموز يسمح بالدخول. كل رمز يعمل مرة واحدة. الرجاء طباعتها أو كتابتها على ورقة وحفظها بعيدًا عن الهاتف.
desk-recovery-once = هذه الرموز تظهر الآن فقط. لا يمكن لأحد عرضها مرة أخرى.
desk-recovery-kept = حفظتُ الرموز: متابعة
desk-recovery-left = { $count ->
        [0] لم يبقَ أي رمز احتياطي. الرجاء إنشاء رموز جديدة.
        [one] بقي رمز احتياطي واحد. الرجاء إنشاء رموز جديدة.
        [two] بقي رمزان احتياطيان.
        [few] بقيت { $count } رموز احتياطية.
       *[other] بقي { $count } رمزًا احتياطيًا.
    }
desk-recovery-new = { $count ->
        [one] إنشاء رمز احتياطي جديد
        [two] إنشاء رمزين احتياطيين جديدين
        [few] إنشاء { $count } رموز احتياطية جديدة
       *[other] إنشاء { $count } رمزًا احتياطيًا جديدًا
    }

## Where one is signed in
## $browser, $device (text): ready words.

desk-places = أماكن تسجيل الدخول
desk-places-words = إذا كان أحدها غير معروف، فالرجاء تسجيل الخروج هناك وتغيير كلمة السر.
desk-place = المتصفح
desk-place-begun = منذ
desk-place-used = آخر استعمال تقريبًا
desk-place-end = الخروج
desk-place-here = هنا
desk-place-kind = { $browser }، { $device }
desk-place-sign-out = تسجيل الخروج هناك
desk-place-all = تسجيل الخروج من كل الأماكن الأخرى
desk-browser-firefox = Firefox
desk-browser-edge = Edge
desk-browser-opera = Opera
desk-browser-chrome = Chrome
desk-browser-safari = Safari
desk-browser-other = متصفح آخر
desk-device-phone = هاتف أو جهاز لوحي
desk-device-computer = حاسوب
desk-device-other = جهاز آخر

## A new password

desk-password-change = تغيير كلمة السر
desk-password-old = كلمة السر الحالية
desk-password-new = كلمة السر الجديدة
desk-password-ends = عند تغيير كلمة السر يتم تسجيل الخروج من كل الأماكن الأخرى.
desk-password-problem-not-same = كلمتا السر الجديدتان مختلفتان. الرجاء كتابتهما مرة أخرى.
desk-password-problem-old = كلمة السر الحالية غير صحيحة. الرجاء المحاولة مرة أخرى.
desk-password-problem-too-short = كلمة السر الجديدة قصيرة جدًا. يجب أن تكون 15 حرفًا على الأقل.
desk-password-problem-too-common = من السهل تخمين كلمة السر الجديدة. الرجاء كتابة جملة لا يكتبها شخص آخر، ومن دون الاسم.
desk-password-problem-wait = محاولات كثيرة. الرجاء الانتظار { $minutes ->
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    } ثم المحاولة مرة أخرى.
desk-welcome-too-common = من السهل تخمين كلمة السر. الرجاء كتابة جملة لا يكتبها شخص آخر، ومن دون الاسم.

## What an administrator may do

desk-people-sign-out = تسجيل الخروج من كل الأماكن
desk-people-factor-lost = إلغاء الخطوة الثانية المفقودة
desk-people-factor-none = لا توجد خطوة ثانية بعد
