# الترجمة الآلية من خادم الترجمة الخاص بالبلدية: ما هي، وكيف تُطلب، ولماذا لا توجد.

# $spoken (text): the language of the words
desk-machine-unread = { $spoken }، ترجمة آلية لم يقرأها إنسان.
desk-machine-rendering = ترجمة آلية
desk-machine-danger = يستند هذا إلى كلمات ترجمتها آلة. لا يصح الحكم على الخطر من ترجمة آلية. يجب السؤال بوجود مترجم.

## On the interpreter's screen

desk-machine-offer = ترجمة آلية لم يقرأها إنسان.
desk-machine-offer-danger = لا تحكموا على الخطر منها. اقرؤوا كلمات العائلة نفسها.
desk-machine-words = يمكن للآلة أن تقترح ترجمة للرسائل التي لم تقرؤوها بعد. تخطئ الآلة كثيرًا، خاصة في اللهجة والنفي والأرقام وكلمات القرابة. اقرؤوا كلمات العائلة أولًا. لا يدخل الاقتراح في نصكم إلا إذا أخذتموه.
# $count (number): messages without a machine rendering
desk-machine-get = { $count ->
        [zero] اقتراح ترجمة آلية
        [one] اقتراح ترجمة آلية (رسالة واحدة)
        [two] اقتراح ترجمة آلية (رسالتان)
        [few] اقتراح ترجمة آلية ({ $count } رسائل)
        [many] اقتراح ترجمة آلية ({ $count } رسالة)
       *[other] اقتراح ترجمة آلية ({ $count } رسالة)
    }
desk-machine-none = لا توجد ترجمة آلية: لا يوجد خادم ترجمة هنا.

## On the case page

desk-machine-title = الترجمة الآلية
desk-machine-case-words = يمكن للآلة أن تترجم الكلمات التي لم يقرأها مترجم بعد. يفعل ذلك خادم البلدية نفسها. تخطئ الآلة كثيرًا. ترجمة المترجم تحل محلها.
desk-machine-into = إلى
desk-machine-ask = ترجمة بالآلة

## What the button came to

desk-machine-problem-unreachable = لم تصل ترجمة آلية: خادم الترجمة لا يجيب. ما وصل من قبل محفوظ. يمكن المحاولة من جديد لاحقًا.
desk-machine-problem-busy = خادم الترجمة مشغول جدًا. ما وصل من قبل محفوظ. يمكن المحاولة من جديد بعد بضع دقائق.
desk-machine-problem-refused = رفض خادم الترجمة الطلب. قد يحتاج إلى مفتاح، أو يسمح بنص أقصر. الرجاء إخبار المدير.
desk-machine-problem-pair = لا يعرف خادم الترجمة هاتين اللغتين معًا. الرجاء إخبار المدير.
desk-machine-problem-long = بعض الرسائل طويلة جدًا على خادم الترجمة. تُرجمت الرسائل الأخرى.
desk-machine-problem-answer = أجاب خادم الترجمة بما لا يمكن فهمه. الرجاء إخبار المدير.
desk-machine-problem-nothing = لا يوجد ما يُترجم بالآلة. الأزرار والأرقام والأجوبة القصيرة لا تحتاج إلى ترجمة.
desk-machine-problem-more = تُرجمت بعض الرسائل. اضغطوا مرة أخرى لترجمة الباقي.

desk-action-machine-asked = طلب ترجمة آلية
