# ما تقوله فحوص الترجمة للمترجم، والأسباب التي يذكرها المترجم.

## أسماء الفحوص

desk-review-check-number = العدد
desk-review-check-date = التاريخ
desk-review-check-name = الاسم
desk-review-check-negation = النفي
desk-review-check-kinship = القرابة
desk-review-check-gender = المذكر والمؤنث
desk-review-check-empty = نص فارغ
desk-review-check-copied = نص منسوخ
desk-review-check-glossary = المعجم
desk-review-check-contact = بيانات مخفية

## ما وجده الفحص. $how (changed, lost, new) و $was و $now (نص): كلمات الأصل والترجمة أو أعدادهما

desk-review-slip-number = { $how ->
        [lost] العدد { $was } غير موجود في الترجمة.
        [new] العدد { $now } غير موجود في الأصل.
       *[changed] في الأصل { $was } وفي الترجمة { $now }.
    }
desk-review-slip-date = { $how ->
        [lost] ليس في الترجمة: { $was }.
        [new] ليس في الأصل: { $now }.
       *[changed] في الأصل { $was } وفي الترجمة { $now }.
    }
desk-review-slip-name = { $how ->
        [lost] الاسم { $was } غير موجود في الترجمة.
        [new] الاسم { $now } غير موجود في الأصل.
       *[changed] في الأصل { $was } وفي الترجمة { $now }.
    }
desk-review-slip-negation = { $how ->
        [lost] في الأصل نفي ({ $was }) ولا نفي في الترجمة.
        [new] في الترجمة نفي ({ $now }) ولا نفي في الأصل.
       *[changed] في الأصل «{ $was }» وفي الترجمة «{ $now }».
    }
desk-review-slip-kinship = { $how ->
        [lost] ليس في الترجمة: { $was }.
        [new] ليس في الأصل: { $now }.
       *[changed] في الأصل { $was } وفي الترجمة { $now }. هل هو الشخص نفسه؟
    }
desk-review-slip-gender = { $how ->
        [lost] في الأصل { $was }. هل الكلام عن امرأة أم عن رجل؟
        [new] في الترجمة { $now }. هل الكلام عن امرأة أم عن رجل؟
       *[changed] في الأصل { $was } وفي الترجمة { $now }. هل الكلام عن امرأة أم عن رجل؟
    }
desk-review-slip-empty = لا كلمات في الترجمة بعد.
desk-review-slip-copied = الترجمة هي النص الأصلي نفسه.
desk-review-slip-glossary = ترجمة { $was } في المعجم: { $now }.
desk-review-slip-contact = { $how ->
        [lost] يجب أن يبقى { $was } في الترجمة.
        [new] ليس في الأصل: { $now }.
       *[changed] يجب أن يبقى { $was } كما هو. في الترجمة { $now }.
    }

## لماذا لا يصح التنبيه

desk-review-override-same = المعنى واحد
desk-review-override-spoken = هكذا يقول الناس
desk-review-override-unclear = الأصل غير واضح
desk-review-override-source = الخطأ في الأصل نفسه
desk-review-override-other = سبب آخر

## لماذا الترجمة غير مؤكدة

desk-review-doubt-dialect = لهجة
desk-review-doubt-idiom = تعبير شائع
desk-review-doubt-negation = النفي
desk-review-doubt-number = العدد
desk-review-doubt-kinship = القرابة
desk-review-doubt-gender = المذكر والمؤنث
desk-review-doubt-irony = سخرية
desk-review-doubt-unreadable = غير مقروء
