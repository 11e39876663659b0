### صفحات المعجم، والنصوص السابقة التي تُعرض على المترجم.

desk-glossary = المعجم
desk-glossary-words = كلمات العمل، ولكل كلمة صيغة ثابتة في كل لغة. الرجاء استعمال هذه الصيغة، حتى تفهم العائلات والعاملون الشيء نفسه.
desk-glossary-who-keeps = المعجم عند مسؤول النظام. إذا كانت صيغة خاطئة أو ناقصة فالرجاء إخباره.
desk-glossary-you-keep = المعجم عندكم. يستعمل المترجمون التغيير فورًا.
desk-glossary-look-up = البحث عن كلمة
desk-glossary-look-up-do = بحث
desk-glossary-all = عرض الكل
desk-glossary-count = { $count ->
        [zero] لا توجد كلمة كهذه.
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $count } كلمات
        [many] { $count } كلمة
       *[other] { $count } كلمة
    }
desk-glossary-also = يقول الناس أيضًا
desk-glossary-changed = تغيّرت هنا
desk-glossary-added = أُضيفت هنا
desk-glossary-change = تغيير
desk-glossary-removed = الكلمات المحذوفة
desk-glossary-removed-words = لا تنبيه على هذه الكلمات. يستطيع مسؤول النظام إعادتها.

## كلمة واحدة

desk-glossary-add = إضافة كلمة
desk-glossary-to-list = العودة إلى المعجم
desk-glossary-term = الصيغة الثابتة
desk-glossary-feminine = صيغة المؤنث، إن وُجدت
desk-glossary-explain = المعنى، في جملة قصيرة أو جملتين
desk-glossary-forms = أشكال أخرى للصيغة الثابتة
desk-glossary-forms-hint = أشكال أخرى: كيف تظهر الصيغة الثابتة داخل الجملة. شكل واحد في كل سطر.
desk-glossary-find = كلمات أخرى بالمعنى نفسه
desk-glossary-find-hint = كلمات أخرى: يجدها النظام في الرسالة، لكنها ليست الصيغة الثابتة. كلمة واحدة في كل سطر. النجمة في آخر الكلمة تعني أي نهاية: ⁦lapsilis*⁩
desk-glossary-source = المصدر
desk-glossary-source-hint = رقم القانون، أو الخدمة التي تستعمل الكلمة.
desk-glossary-keep = حفظ
desk-glossary-more = الحذف أو التراجع
desk-glossary-of-file = الصيغة قبل تغييرها هنا:
desk-glossary-back = العودة إلى الصيغة السابقة
desk-glossary-remove = حذف هذه الكلمة
desk-glossary-remove-words = يمكن إعادة الكلمة المحذوفة لاحقًا.
desk-glossary-is-removed = هذه الكلمة محذوفة، ولا تنبيه عليها.
desk-glossary-return = إعادة هذه الكلمة

## ما الخطأ

desk-glossary-not-kept = لم يُحفظ شيء بعد. ما كتبتم باقٍ في النموذج. الرجاء النظر إلى:
desk-glossary-stale = غيّر شخص آخر هذه الكلمة أثناء الكتابة. ما كتبتم باقٍ في النموذج. الرجاء المقارنة ثم الحفظ من جديد.
desk-glossary-now = الآن في المعجم
desk-glossary-problem-needed = يجب كتابة شيء هنا.
desk-glossary-problem-long = النص أطول من اللازم. الحد الأقصى لعدد الأحرف: { $words }
desk-glossary-problem-many = الأسطر أكثر من اللازم. الحد الأقصى لعدد الأسطر: { $words }
desk-glossary-problem-star = النجمة في «{ $words }» في غير مكانها. مكانها آخر الكلمة، بعد 3 أحرف على الأقل.
desk-glossary-problem-plain = يجب كتابة هذا دون نجمة.
desk-glossary-problem-letters = لا توجد أحرف في «{ $words }».
desk-glossary-problem-other = هذه الكلمات لكلمة أخرى في المعجم: «{ $words }».
desk-glossary-problem-takes = بعد هذا لن يجد النظام «{ $words }». الرجاء اختيار كلمات أخرى.

## النصوص السابقة على شاشة المترجم

desk-row-offers = نصوصكم السابقة
desk-row-offer-same = الكلمات نفسها
desk-row-offer-here = هنا فقط:
desk-row-offer-there = في السابق فقط:
desk-row-offer-take = استعمال هذا النص
desk-row-offer-none = لا يوجد نص سابق لكم لهذه الكلمات.
desk-key-offer = استعمال نص سابق

## في السجل

desk-action-glossary-read = قرأ المعجم
desk-action-glossary-term-read = فتح كلمة من المعجم
desk-action-glossary-added = أضاف كلمة إلى المعجم
desk-action-glossary-changed = غيّر كلمة في المعجم
desk-action-glossary-removed = حذف كلمة من المعجم
desk-action-glossary-returned = أعاد كلمة إلى المعجم
desk-action-glossary-taken-back = تراجع عن تغيير في المعجم
