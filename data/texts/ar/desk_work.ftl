### مكتب العمل: من يتابع الحالة، الحكم على الاحتياجات، التصفية والبحث، الفرق. العائلات لا ترى هذه الصفحات.

## The list

desk-view = حالات من
desk-view-all = كل الحالات المفتوحة
desk-view-new = الجديدة
desk-view-mine = حالاتي
desk-view-team = حالات فريقي
desk-view-closed = المغلقة
desk-filter = عرض
desk-filter-any = الكل
desk-filter-need = الاحتياج
desk-filter-due = الموعد
desk-filter-clear = عرض الكل
desk-filter-late = فات الموعد
desk-filter-week = خلال أسبوع
desk-search = كلمات أو رقم الحالة
desk-search-button = بحث
# $count (number): cases that fit
desk-found = { $count ->
        [zero] لا توجد حالات
        [one] حالة واحدة
        [two] حالتان
        [few] { $count } حالات
       *[other] { $count } حالة
    }
desk-cases-none-here = لا توجد حالة مناسبة. الرجاء اختيار شروط أقل أو كلمات أخرى.
desk-pages = الصفحات
desk-page-before = الصفحة السابقة
desk-page-after = الصفحة التالية
# $number (number): this page, $count (number): all pages
desk-page-of = الصفحة { $number } من { $count }

## Who holds a case

desk-holding = من يتابع
desk-holding-nobody = لا أحد يتابع هذه الحالة بعد.
desk-holding-none = لا أحد بعد
desk-holding-alone = شخص واحد يتابع هذه الحالة وحده. الأفضل أن يشارك زميل في المتابعة.
desk-hold = متابعة هذه الحالة
desk-let-go = ترك هذه الحالة
desk-hold-colleague = الزميل
desk-hold-add = إضافة إلى الحالة
desk-team = الفريق
desk-team-none = دون فريق
desk-team-move = نقل إلى الفريق
desk-state-close = إغلاق الحالة
desk-state-open-again = فتح الحالة من جديد
desk-state-closed-words = هذه الحالة مغلقة. ما زال بإمكان العائلة أن ترسل المزيد، وعندها تعود الحالة إلى القائمة.

## Judging a flag

desk-judge = الحكم على هذا
desk-judge-again = حكم جديد
desk-judge-verdict = الحكم
desk-judge-accepted = هذا صحيح
desk-judge-changed = هذا صحيح، لكن وزنه مختلف
desk-judge-dismissed = هذا غير صحيح
desk-judge-urgency = درجة الاستعجال
desk-judge-reason = السبب
desk-judge-hint = السبب ضروري عند التغيير أو الرفض. يُحفظ مع الحالة ولا تراه العائلة.
desk-judge-keep = حفظ الحكم
desk-judge-problem-verdict = لم يُحفظ شيء. الرجاء اختيار واحد من الأحكام الثلاثة.
desk-judge-problem-reason = لم يُحفظ شيء. الرجاء كتابة سبب قصير (1000 حرف على الأكثر).
desk-judge-problem-level = لم يُحفظ شيء. الرجاء اختيار وزن أو استعجال مختلف عن السابق.
desk-judge-problem-urgency = لم يُحفظ شيء. الرجاء اختيار درجة الاستعجال.
desk-verdict-accepted = مقبول.
desk-verdict-changed = تم التغيير.
desk-verdict-dismissed = مرفوض.
# $level, $urgency (text): the words that hold now
desk-verdict-now = الآن: { $level }، { $urgency }.
# $name, $at (text): who judged and when
desk-verdict-by = { $name }، { $at }
desk-verdict-before = أرسلت العائلة المزيد بعد هذا الحكم. الرجاء القراءة من جديد.
# $count (number): flags put aside
desk-dismissed = المرفوضة ({ $count })

## Who did what

desk-history = من فعل ماذا
desk-history-words = الأحدث أولًا. القراءة أيضًا تُكتب هنا.
desk-action-case-read = فتح الملخص
desk-action-case-restricted-read = فتح القسم المحدود
desk-action-case-held = بدأ متابعة الحالة
desk-action-case-shared = أضاف زميلًا
desk-action-case-left = ترك الحالة
desk-action-case-moved = نقل الحالة إلى فريق
desk-action-case-closed = أغلق الحالة
desk-action-case-opened = فتح الحالة من جديد
desk-action-flag-accepted = قبل احتياجًا
desk-action-flag-changed = غيّر احتياجًا
desk-action-flag-dismissed = رفض احتياجًا
desk-action-case-exported = نزّل ملفًا
desk-action-case-sealed = ختم حزمة
desk-action-case-restricted-exported = نزّل القسم المحدود

## Teams

desk-teams = الفرق
desk-teams-words = شخصان أو فريق يعملون معًا. يمكن أن يكون الاسم اسم المنطقة. يرى الأخصائي حالات فريقه في صفحة واحدة.
desk-team-name = اسم فريق جديد
desk-team-add = إضافة الفريق
desk-team-keep = حفظ
desk-team-problem-name = لم يُضف شيء. الرجاء كتابة اسم من 1 إلى 100 حرف.
desk-team-problem-taken = لم يُضف شيء. هذا الاسم مستعمل.

## To take along

desk-along = ملفات للحفظ
desk-along-words = فقط القسم الذي يمكن قراءته مع العائلة، دون ما رُفض. كل تنزيل يُكتب في السجل. يُحفظ الملف مثل أي وثيقة عن العميل.
desk-file-summary-pdf = الملخص، PDF
desk-file-assessment-txt = نص لنظام الحالات، تحت عناوين التقييم
desk-file-case-json = كل الأجوبة، JSON
desk-file-fhir-json = كل الأجوبة، FHIR QuestionnaireResponse
desk-file-bundle-zip = كل الملفات في حزمة واحدة مختومة (ZIP)
desk-file-restricted = الملخص مع القسم المحدود، PDF
desk-mine-along = جدول الحالات التي تتابعها:
desk-state-new = جديدة
desk-state-open = مفتوحة
desk-state-plan = لها خطة
desk-state-closed = مغلقة
desk-no-pdf = لا يمكن إنشاء ملف PDF هنا
    .do = لم يضع أي شيء. تنقص الخادم مكتبة برمجية (Pango). يمكن طباعة الصفحة بالضغط على Ctrl + P، والرجاء إبلاغ مسؤول النظام.
