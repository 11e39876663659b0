### كلمات نافذة المحادثة نفسها: ما يظهر قبل رسائل البرنامج وحولها وبينها.
### تصل إلى الصفحة نصًا فقط، لذلك لا متغيرات فيها: القيمة تأتي دائمًا بعد النقطتين. كل الصيغ هنا محايدة.

## قبل المحادثة
widget-language-name = العربية
widget-intro = أسئلة عن حياة عائلتكم في فنلندا. القرار لكم في كل إجابة.
widget-danger = في حالة الخطر: الاتصال بالرقم 112.
widget-have-code = لديّ رمز
widget-connecting = جارٍ الاتصال…
widget-no-connection = لا يوجد اتصال الآن. سأحاول مرة أخرى.

## على الشاشة دائمًا
widget-exit = مغادرة الصفحة
widget-exit-note = زر «مغادرة الصفحة» يخفي المحادثة فورًا. قد يبقى عنوان الصفحة محفوظًا في الهاتف.
widget-exit-keys = على لوحة المفاتيح: الضغط على Shift ثلاث مرات.
widget-menu = القائمة
widget-language = اللغة
widget-back = رجوع
widget-answered = الأسئلة المُجاب عنها
widget-progress = التقدّم

## المحادثة
widget-chat = المحادثة
widget-end = نهاية المحادثة
widget-to-writing = الانتقال إلى مربع الكتابة
widget-program-said = Perhesilta:
widget-you-chose = اختياركم:
widget-you-wrote = رسالتكم:
widget-choices = الخيارات
widget-other-ways = طرق أخرى للجواب
widget-chosen = تم اختياره
widget-choose-first = الرجاء اختيار جواب واحد على الأقل.
widget-ready = تم
widget-private = شخصي
widget-call = اتصال

## الكتابة والإرسال
widget-write = كتابة الجواب
widget-send = إرسال
widget-left = عدد الأحرف الباقية
widget-not-sent = لم تصل الرسالة بعد. سأحاول مرة أخرى.
widget-retry = محاولة جديدة
widget-refused = لم تصل هذه الرسالة.
widget-failed = حدث خطأ. الرجاء المحاولة مرة أخرى.
widget-closed = أُغلقت هذه المحادثة. يمكن المتابعة بالرمز أو البدء من جديد.
widget-start-again = البدء من جديد

## العودة بالرمز
widget-code-title = المتابعة بالرمز
widget-code-label = الرمز، 16 رقمًا
widget-code-go = متابعة
widget-code-missing = الرجاء كتابة الرمز.
widget-code-wrong = لم أجد هذا الرمز. الرجاء التأكد من الأرقام وكتابتها مرة أخرى.

## هل الرمز صحيح على الورقة؟
widget-check-open = كتبتُ الرمز وأريد التأكد منه
widget-check-title = هل الرمز صحيح على الورقة؟
widget-check-label = الرجاء النظر إلى الورقة وكتابة 16 رقمًا هنا
widget-check-go = التأكد من الرمز
widget-check-right = الرمز على الورقة صحيح. يمكن العودة به.
widget-check-count = في الرمز 16 رقمًا. عدد الأرقام المكتوبة:
widget-check-wrong = الرجاء الرجوع والنظر إلى الرمز مرة أخرى. هذه الأرقام غير صحيحة:

## النسخة الخاصة
widget-copy-title = نسختكم من الأجوبة
widget-copy-print = طباعة
widget-copy-note = قد يرى الآخرون الورقة. الرجاء حفظها في مكان آمن.

## من فتح الأجوبة
widget-opened-title = من فتح الأجوبة؟

## كل البيانات
widget-data-title = كل البيانات
widget-data-save = حفظ كملف
widget-data-note = يبقى الملف على هذا الهاتف. من يستخدم الهاتف يستطيع أن يفتحه.

## الصفحة حول المحادثة
widget-page-script = تحتاج هذه الصفحة إلى JavaScript. في حالة الخطر: الاتصال بالرقم 112.
widget-page-accessibility = إمكانية الوصول
widget-page-privacy = الخصوصية
