### الرسالة التي تخبر أن عائلة أرسلت إجاباتها: بريد إلكتروني. العائلات لا ترى هذا.

## The message about a case that a family sent. It may be read over a shoulder.

desk-hand-over-subject = Perhesilta: حالة جديدة
desk-hand-over-subject-again = Perhesilta: تغيّرت حالة
# $at (text): time of day, with the date if it is not today
desk-hand-over-sent = أرسلت عائلة إجاباتها. الوقت: { $at }.
desk-hand-over-sent-again = أرسلت عائلة إجاباتها مرة أخرى. الوقت: { $at }.
desk-hand-over-open = الرجاء تسجيل الدخول وقراءة الحالة هنا:
desk-hand-over-once = تُرسل هذه الرسالة مرة واحدة عن كل إرسال. ليس فيها شيء عن العائلة. الرجاء عدم الرد عليها.
