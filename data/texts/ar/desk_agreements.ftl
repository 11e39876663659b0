### What a family agreed to, on the case page (Arabic).

desk-agreed = على ماذا وافقت العائلة
desk-agreed-words = ما كان على الشاشة، وما قالته العائلة، ومتى وكيف وبأي لغة. الموافقة وحدها ليست أساسًا قانونيًا.
desk-agreed-none = لا توجد قائمة. بدأت هذه المحادثة قبل تسجيل الموافقات.
desk-agreed-caution = سحبت العائلة موافقتها على: { $what } ({ $at }).

## What for
desk-agreed-talk = المشاركة في المحادثة
desk-agreed-interpreter = قراءة مترجم للأجوبة
desk-agreed-reporting = النص عن واجب الإبلاغ
desk-agreed-private = أسئلة شخصية على انفراد
desk-agreed-sending = إرسال الأجوبة إلى أخصائي
desk-agreed-contact = طرق التواصل
desk-agreed-call = اتصال هاتفي
desk-agreed-letter = الأجوبة عن الرسائل
desk-agreed-group = الانضمام إلى مجموعة
desk-agreed-partner = مشاركة الخطة مع شريك

## What was said, and how
desk-agreed-was-given = نعم
desk-agreed-was-declined = لا
desk-agreed-was-taken-back = سُحبت الموافقة
desk-agreed-was-told = تم الإخبار
desk-agreed-how-button = بزر
desk-agreed-how-words = بكلمات العائلة
desk-agreed-how-shown = على الشاشة
desk-agreed-how-noted = سجّلها أخصائي

## The text that was shown
desk-agreed-read = قراءة النص كما ظهر
desk-agreed-version = نسخة النص: { $version }
desk-agreed-notice = نسخة بيان الخصوصية في ذلك الوقت: { $version }
desk-agreed-not-kept = نص ذلك اليوم غير محفوظ.
desk-agreed-before = { $count ->
        [zero] لا أسطر سابقة
        [one] سطر سابق واحد
        [two] سطران سابقان
        [few] { $count } أسطر سابقة
        [many] { $count } سطرًا سابقًا
       *[other] { $count } سطر سابق
    }
desk-review-problem-taken-back = لم يُطلب شيء. سحبت العائلة موافقتها على أن يقرأ مترجم.
