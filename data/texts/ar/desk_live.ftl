### مكتب العمل: ما وصل والصفحة مفتوحة، والرسالة إلى المناوب. العائلات لا ترى هذا.

## The notice on an open page

desk-live-show = عرض القائمة
# $what (text): counts in words, from the messages below
desk-live-new = جديد: { $what }
# $before, $after (text): two parts of a list. The mark \u200F: without it the list would run from left to right.
desk-live-and = {"\u200F"}{ $before }، { $after }
# $count (number): danger flags that nobody has read
desk-live-flags = { $count ->
        [zero] لا بلاغات خطر
        [one] بلاغ خطر واحد
        [two] بلاغا خطر
        [few] { $count } بلاغات خطر
        [many] { $count } بلاغ خطر
       *[other] { $count } بلاغ خطر
    }
# $count (number): families that wait for a call
desk-live-calls = { $count ->
        [zero] لا طلبات اتصال
        [one] طلب اتصال واحد
        [two] طلبا اتصال
        [few] { $count } طلبات اتصال
        [many] { $count } طلب اتصال
       *[other] { $count } طلب اتصال
    }
# $count (number): cases that families sent
desk-live-cases = { $count ->
        [zero] لا حالات
        [one] حالة واحدة
        [two] حالتان
        [few] { $count } حالات
        [many] { $count } حالة
       *[other] { $count } حالة
    }

## The message to whoever is on call: e-mail and webhook. It may be read over a shoulder.

desk-alert-subject = Perhesilta: بلاغ خطر لم يقرأه أحد
# $at (text): time of day, with the date if it is not today
desk-alert-since = بلاغ خطر لم يقرأه أحد منذ: { $at }.
desk-alert-open = الرجاء تسجيل الدخول وقراءة البلاغ هنا:
desk-alert-once = تُرسل هذه الرسالة مرة واحدة عن كل بلاغ. ليس فيها شيء عن العائلة. الرجاء عدم الرد عليها.
