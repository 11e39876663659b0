### شاشة المترجم لمراجعة واحدة: صف لكل رسالة من العائلة، والمفاتيح، والحفظ.

desk-rows = رسائل العائلة
desk-rows-done = { $count ->
        [zero] لا توجد رسائل.
        [one] الجاهز { $done } من رسالة واحدة.
        [two] الجاهز { $done } من رسالتين.
        [few] الجاهز { $done } من { $count } رسائل.
        [many] الجاهز { $done } من { $count } رسالة.
       *[other] الجاهز { $done } من { $count } رسالة.
    }
desk-rows-open = الرسالة التالية غير الجاهزة
desk-rows-all-done = كل الرسائل جاهزة. يمكن إنهاء المهمة.
desk-rows-finish = إنهاء المهمة
desk-rows-finish-words = يرى الأخصائي كل نص مع رقمكم عندما يصير جاهزًا. بعد الإنهاء لا يمكن تغيير النصوص.
desk-rows-finish-wait = يمكن الإنهاء عندما تكون كل رسالة جاهزة.

## رسالة واحدة

desk-row-rendering = نصكم
desk-row-state-machine = لم يقرأها أحد بعد
desk-row-state-draft = غير جاهزة
desk-row-state-checked = مراجَعة
desk-row-state-doubtful = فيها شك
desk-row-danger = قد تتحدث هذه الرسالة عن خطر. الترجمة فقط، دون حكم.
desk-row-terms = المعجم
desk-row-doubt = شك
desk-row-reasons = أين الشك؟
desk-row-readings = معنيان ممكنان: أ و ب
desk-row-reading-a = المعنى أ
desk-row-reading-b = المعنى ب
desk-row-more = ملاحظة، أو كلمة للأخصائي
desk-row-note = ملاحظة عن الكلمات
desk-row-remark = للأخصائي: احتياج ربما لم يُلاحَظ
desk-row-approve = جاهزة، ثم التالية
desk-row-keep = حفظ دون إنهاء
desk-row-same = مثل ما فهمه النظام
desk-row-override = النص صحيح، والسبب
desk-row-override-none = اختيار السبب
desk-row-theirs = المحفوظ في النافذة الأخرى
desk-row-mine = يبقى نصي
desk-row-take-theirs = أخذ النص الآخر

## لماذا الرسالة غير جاهزة

desk-row-problem-reasons = المعنيان يدلان على شك. يجب أيضًا اختيار مكان الشك. نصكم محفوظ.
desk-row-problem-readings = يجب كتابة المعنيين، أ و ب. نصكم محفوظ.
desk-row-problem-coded = لم يفهم النظام هنا جوابًا من الأجوبة الجاهزة. الرجاء كتابة نصكم.
desk-row-problem-written = كتبتم نصكم من قبل، لذلك يبقى. يجب مسحه أولًا.
desk-row-problem-long = النص أطول من اللازم، لذلك لم يُحفظ. الرجاء تقصيره.
desk-row-problem-conflict = حُفظت هذه الرسالة أولًا في نافذة أخرى. النصان هنا. الرجاء اختيار النص الذي يبقى.

## الحفظ

desk-rows-saving = جارٍ الحفظ …
desk-rows-saved = كل شيء محفوظ.
desk-rows-writing = أنتم تكتبون الآن. سيُحفظ النص وحده.
desk-rows-offline = لا يوجد اتصال. الرجاء إبقاء هذه الصفحة مفتوحة. لا يضيع شيء ما دامت مفتوحة.
desk-rows-signed-out = انتهى تسجيل الدخول. الرجاء إبقاء هذه الصفحة مفتوحة، وتسجيل الدخول من جديد في نافذة أخرى.
desk-rows-gone = لم تعد هذه المهمة لكم: أُلغيت أو أُنهيت. لن يُحفظ شيء بعد الآن.
desk-rows-refused = شيء ما لم يُحفظ. الرجاء النظر إلى الرسالة المعلَّمة.
desk-rows-warned = يوجد تنبيه، ورسالته غير جاهزة.

## المفاتيح

desk-keys = المفاتيح
desk-keys-words = كل مفتاح يعمل مع Ctrl أو Alt، فلا يعيق الكتابة. يمكن تغيير المفاتيح، وهي تبقى في هذا المتصفح.
desk-keys-what = ماذا يفعل
desk-keys-which = المفتاح
desk-keys-change = تغيير
desk-keys-press = الرجاء ضغط المفتاح الجديد مع Ctrl أو Alt. مفتاح Escape يترك القديم.
desk-keys-modifier = يجب ضغط Ctrl أو Alt معه.
desk-keys-in-use = هذا المفتاح يفعل شيئًا آخر.
desk-keys-reset = العودة إلى المفاتيح الأولى
desk-keys-digits = في «أين الشك؟» تختار الأرقام من 1 إلى 8 السبب.
desk-key-approve = جاهزة، ثم الرسالة التالية
desk-key-next = الرسالة التالية
desk-key-previous = الرسالة السابقة
desk-key-same = مثل ما فهمه النظام
desk-key-doubt = شك، ثم رقم
desk-key-note = ملاحظة
desk-key-remark = كلمة للأخصائي
desk-key-warning = إلى التنبيه
desk-key-open = الرسالة التالية غير الجاهزة
desk-key-text = العودة إلى نصكم

## في السجل

desk-action-review-row-checked = علّم رسالة بأنها مراجَعة
desk-action-review-row-doubtful = علّم رسالة بأن فيها شكًا
desk-action-review-row-machine = فتح رسالة جاهزة من جديد
desk-action-review-finished = أنهى مراجعة
