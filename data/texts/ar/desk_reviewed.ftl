# ما تغيّره مراجعة المترجم للعامل: حالة الكلمات المقتبسة والإشارات، والملاحظات. لا ترى العائلات هذه الصفحات.

# $spoken (text): the language of the words, $by (text): the interpreter's number
desk-reviewed-read = { $spoken }، قرأها المترجم { $by }.
# $why (text): told when there are reasons, $reasons (text): such as "dialect, negation"
desk-reviewed-doubtful = { $why ->
        [told] غير مؤكدة: { $reasons }.
       *[none] غير مؤكدة.
    }
desk-reviewed-two = يمكن فهمها بطريقتين.
desk-reviewed-whole = الترجمة هي ترجمة الرسالة كلها.
desk-reviewed-not-here = الترجمة لا تظهر هنا.
desk-reviewed-rendering = الترجمة
desk-reviewed-readings = قراءتان
desk-reviewed-all = تمت المراجعة: قرأ مترجم الكلمات التي يستند إليها هذا.
desk-reviewed-partly = تمت مراجعة جزء فقط. لم يقرأ مترجم بقية الكلمات بعد. لا يصح اعتباره أمرًا مؤكدًا.
desk-reviewed-in-doubt = تمت المراجعة، لكن الصياغة غير مؤكدة. لا يصح اعتباره أمرًا مؤكدًا.
desk-reviewed-ask = لا يصح التصرف بناءً على الصياغة وحدها. يجب السؤال بوجود مترجم.

## Remarks of the interpreter

# $count (number): how many remarks and notes there are
desk-reviewed-remarks = { $count ->
        [zero] ملاحظات المترجم (لا شيء)
        [one] ملاحظة من المترجم ({ $count })
        [two] ملاحظتان من المترجم ({ $count })
        [few] ملاحظات المترجم ({ $count })
        [many] ملاحظات المترجم ({ $count })
       *[other] ملاحظات المترجم ({ $count })
    }
desk-reviewed-remarks-words = هذه الملاحظات للقراءة على انفراد. قد يرى المترجم أن حاجة ما لم تُلاحظ. الملاحظة ليست إشارة إلى حاجة، ولا تُكتب على ورق أو في ملف.
desk-reviewed-remark = ربما لم يُلاحظ
desk-reviewed-note = ملاحظة على الكلمات

## Two interpreters beside each other

# $number (text): the case
desk-compared-title = مقارنة بين مترجمَين: { $number }
desk-compared-words = قرأ مترجمان الرسائل نفسها، كل واحد على حدة. هنا الرسائل التي اختلفا فيها. الكلمات المعلَّمة مختلفة. قبل الاختيار تظهر الترجمتان كقراءتين، وتبقى الصياغة غير مؤكدة.
desk-compared-link = مقارنة القراءتين
# $n (number): which message on this page
desk-compared-message = الرسالة { $n }
# $by (text): the interpreter's number
desk-compared-first = القارئ الأول، { $by }
desk-compared-second = القارئ الثاني، { $by }
desk-compared-doubtful = غير مؤكدة:
# $first (text), $second (text): the interpreters' numbers
desk-compared-choose-first = اعتماد { $first }
desk-compared-choose-second = اعتماد { $second }
desk-compared-choose-open = ترك الأمر مفتوحًا
desk-compared-now-none = لم يختر أحد بعد.
desk-compared-now-open = تُرك الأمر مفتوحًا.
# $first (text), $second (text): the interpreters' numbers
desk-compared-now-first = الترجمة المعتمدة هي ترجمة { $first }.
desk-compared-now-second = الترجمة المعتمدة هي ترجمة { $second }.
desk-compared-none = لا يوجد اختلاف هنا.
desk-compared-private = الرسائل التي فيها شيء خاص لا تظهر إلا بعد فتحها. فتحها يُكتب في السجل.
desk-compared-open-private = فتح هذه أيضًا
desk-action-review-compared = مقارنة بين قراءتين
desk-action-review-settled = اختيار بين قراءتين
