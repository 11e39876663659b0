### مدة حفظ البيانات: صفحة المشرفين ومسؤولي النظام، والملاحظة في الحالة، والتنبيه فوق القائمة.

desk-retention = مدة الحفظ
desk-retention-words = يحذف البرنامج مرة كل يوم ما انتهت مدته، ويكتب ذلك في السجل. ما حُذف لا يمكن استرجاعه، ولا حتى من نسخة احتياطية.
desk-retention-going = حالات تُحذف خلال 30 يومًا
desk-retention-going-words = يرى الأخصائيون اليوم. أوقف حذف الحالة إذا كانت لا تزال مطلوبة، مثلًا بسبب شكوى.
desk-retention-going-none = لا توجد حالة تُحذف خلال 30 يومًا.
desk-retention-kept = اقتربت نهاية مدتها أو انتهت، لكن هناك ما ينتظر
desk-retention-kept-hold = الحذف موقوف
desk-retention-kept-danger = لم يقرأ أحد عن الخطر
desk-retention-kept-call = هناك من ينتظر اتصالًا
desk-retention-kept-answer = لم يقرأ أحد جوابًا
desk-retention-holds = حالات أُوقف حذفها
desk-retention-holds-none = لم يوقَف حذف أي حالة.
desk-retention-hold = إيقاف حذف حالة
desk-retention-hold-words = لا تُحذف الحالة عندها من تلقاء نفسها. ويمكن للعائلة أن تحذفها مع ذلك. يرى أخصائيو الحالة السبب: لا تكتب أكثر مما يحتاجون إليه.
desk-retention-number = رقم الحالة
desk-retention-why = لماذا؟
desk-retention-release = السماح بالحذف من جديد
desk-retention-problem-words = اكتب سبب إيقاف الحذف.
desk-retention-problem-long = السبب طويل جدًا: 1000 حرف على الأكثر.
desk-retention-problem-number = لا توجد حالة بهذا الرقم.
desk-retention-rules = قواعد هذه النسخة من البرنامج
desk-retention-rules-words = القواعد في ملف يغيّره من يشغّل البرنامج (data/retention.yml).
desk-retention-version = نسخة القواعد:
desk-retention-what = ماذا
desk-retention-long = المدة
desk-retention-from = تُحسب من
desk-retention-count = العدد
desk-retention-days = { $count ->
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
desk-retention-with-case = ما دامت الحالة موجودة
desk-retention-unset = لم يُقرَّر: تُحفظ
desk-retention-ran = ما حُذف تلقائيًا في آخر 90 يومًا
desk-retention-ran-none = لم يُحذف شيء تلقائيًا في هذه المدة.

## أنواع البيانات
desk-retention-kind-drafts = محادثات لم تُرسل
desk-retention-kind-cases = الحالات: الأجوبة والمحادثة وكل ما أُضيف
desk-retention-kind-letters = رسائل إلى العائلات وأجوبتها
desk-retention-kind-notes = التقييمات والخطط واللقاءات والقرارات
desk-retention-kind-reviews = عمل المترجمين
desk-retention-kind-callbacks = طلبات اتصال تمت تلبيتها
desk-retention-kind-danger_marks = علامات خطر حُذفت محادثتها
desk-retention-kind-groups = المجموعات
desk-retention-kind-sessions = جلسات الموظفين المنتهية
desk-retention-kind-invitations = روابط قديمة لحسابات جديدة
desk-retention-kind-accounts = الحسابات المغلقة
desk-retention-kind-log = السجل

## من متى
desk-retention-from-last_message = آخر رسالة
desk-retention-from-closing = آخر ما حدث بعد الإغلاق
desk-retention-from-case = مع الحالة
desk-retention-from-answered = الاتصال
desk-retention-from-erased = حذف المحادثة
desk-retention-from-last_meeting = آخر لقاء
desk-retention-from-expired = انتهائها
desk-retention-from-disabled = إغلاق الحساب
desk-retention-from-written = كتابة السطر

## في الحالة وفوق القائمة
desk-retention-case-goes = ستُحذف هذه الحالة في { $day }. إذا كانت لا تزال مطلوبة، فافتحها من جديد أو اطلب من المشرف أن يوقف الحذف.
desk-retention-case-waits = تبقى الحالة الآن:
desk-retention-case-held = حذف هذه الحالة موقوف: لا تُحذف من تلقاء نفسها.
desk-retention-case-open = تبقى الحالة ما دامت مفتوحة. وبعد إغلاقها تُحذف حين يمر على آخر ما حدث فيها { $count ->
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }.
desk-retention-case-unset = لم يقرر أحد بعد مدة حفظ الحالات المرسلة. لا تُحذف هذه الحالة من تلقاء نفسها. ويمكن للعائلة أن تحذفها في أي وقت.
desk-retention-along = انقل البيانات أولًا إلى نظام الحالات
desk-retention-list = { $count ->
        [one] ستُحذف حالة مغلقة واحدة خلال 30 يومًا
        [two] ستُحذف حالتان مغلقتان خلال 30 يومًا
        [few] ستُحذف { $count } حالات مغلقة خلال 30 يومًا
        [many] ستُحذف { $count } حالة مغلقة خلال 30 يومًا
       *[other] ستُحذف { $count } حالة مغلقة خلال 30 يومًا
    }
desk-retention-list-words = انقل البيانات أولًا إلى نظام الحالات، أو افتح الحالة من جديد.

## في السجل
desk-action-case-held-back = أوقف حذف الحالة
desk-action-case-released = سمح بحذف الحالة من جديد
desk-action-retention-read = قرأ مدة الحفظ
