### What an interpreter may do with one message besides rendering it: correct what the bot understood, ask the family back.

desk-row-to-understood = تصحيح ما فُهم
desk-row-to-ask = سؤال العائلة
desk-row-corrected = لقد صححتم ما فُهم.
desk-row-back = العودة إلى الرسائل
desk-row-leave = ترك الأمر كما هو

## Correct what the bot understood

desk-correct-words = ماذا كان يجب أن يفهم النظام؟ اذكروا فقط ما تقوله الكلمات.
desk-correct-act = الرسالة
desk-correct-not-said = لم يُذكر في هذه الرسالة
desk-correct-number = العدد
desk-correct-number-hint = أرقام فقط. اتركوا الحقل فارغًا إن لم يُذكر عدد.
desk-correct-date = السنة والشهر
desk-correct-date-hint = مثلًا 2023-05. تكفي السنة وحدها. اتركوا الحقل فارغًا إن لم يُذكر تاريخ.
desk-correct-what-happens = يرى الأخصائي ما غيّرتم مع رقمكم. ما كتبته العائلة يبقى كما هو.
desk-correct-keep = حفظ

## What a message is. The acts of the bot's model (docs/labelling.md)

desk-act-inform = تخبر بشيء أو تجيب
desk-act-affirm = تقول نعم
desk-act-deny = تقول لا
desk-act-dont_know = تقول لا أعرف
desk-act-skip = تطلب تجاوز السؤال
desk-act-correct_answer = تغيّر جوابًا سابقًا
desk-act-ask_why = تسأل عن سبب السؤال
desk-act-ask_explain = لم يُفهم السؤال
desk-act-ask_privacy = تسأل من يقرأ هذا
desk-act-ask_voluntary = تسأل هل الجواب واجب
desk-act-ask_identity = تسأل من يتكلم هنا
desk-act-ask_service = تسأل عن المساعدات الموجودة
desk-act-ask_progress = تسأل كم بقي
desk-act-repeat = تطلب الإعادة
desk-act-go_back = تطلب الرجوع
desk-act-review = تطلب رؤية الأجوبة
desk-act-pause = تطلب التوقف الآن
desk-act-withdraw = تطلب الإنهاء والحذف
desk-act-talk_to_human = تطلب الكلام مع إنسان
desk-act-switch_language = تطلب لغة أخرى
desk-act-greet = تحية
desk-act-thank = شكر
desk-act-goodbye = وداع
desk-act-frustrated = غضب من الأسئلة أو من النظام
desk-act-out_of_scope = عن شيء آخر

## Ask the family back

# $spoken (text): the family's language
desk-ask-words = ترى العائلة سؤالكم في المحادثة عندما تعود إليها، ويمكنها ألا تجيب. اكتبوا بلغة العائلة: { $spoken }.
desk-ask-phone = قد يقرأ هذا أي شخص بيده الهاتف. اسألوا عن الكلمات فقط، لا عن شيء آخر.
desk-ask-quoted = الكلمات التي تسألون عنها
desk-ask-quoted-hint = انسخوها من الرسالة. إن بقي الحقل فارغًا تظهر الرسالة كلها.
desk-ask-meaning-a = هل المقصود: المعنى الأول
desk-ask-meaning-b = هل المقصود: المعنى الثاني
desk-ask-meanings-hint = يمكن للعائلة أن تضغط على أحدهما أو أن تجيب بكلماتها. يمكن ترك الحقلين فارغين.
desk-ask-question = سؤالكم بكلماتكم، إن لزم
desk-ask-send = إرسال السؤال إلى العائلة
desk-ask-withdraw = سحب السؤال

## What is wrong with a form

desk-row-page-problem-act = لم يُحفظ شيء. اختاروا نوع الرسالة.
desk-row-page-problem-number = لم يُحفظ شيء. اكتبوا العدد بالأرقام، 120 على الأكثر.
desk-row-page-problem-date = لم يُحفظ شيء. اكتبوا السنة والشهر، مثلًا 2023-05.
desk-row-page-problem-value = لم يُحفظ شيء. اختاروا واحدًا من الأجوبة.
desk-row-page-problem-conflict = لم يُحفظ شيء: حُفظت هذه الرسالة قبل ذلك في نافذة أخرى. انظروا إليها وحاولوا من جديد.
desk-row-page-problem-quoted = لم يُرسل السؤال. انسخوا الكلمات من الرسالة كما هي.
desk-row-page-problem-words = لم يُرسل السؤال. اكتبوا معنى أو سؤالًا.
desk-row-page-problem-long = لم يُرسل السؤال لأنه طويل جدًا.
desk-row-page-problem-waiting = لم يُرسل السؤال. هناك سؤال عن هذه الرسالة ينتظر الجواب.
desk-row-page-problem-many = لم يُرسل السؤال. هناك خمسة أسئلة تنتظر الجواب. إن كان لديكم أسئلة أخرى فاكتبوا إلى الأخصائي.
desk-row-page-problem-private = لا تُسأل العائلة عن هذه الرسالة في المحادثة: هي خاصة، أو قد تدل على خطر. اكتبوا أن فيها شكًّا. يسأل الأخصائي مع مترجم.
desk-row-page-problem-code = لا يمكن سؤال العائلة: لم تأخذ رمز العودة، فلا تستطيع أن تعود إلى المحادثة. اكتبوا أن في الرسالة شكًّا.
desk-row-page-problem-closed = لا تُسأل العائلة: انتهى العمل معها.

## In words of whoever reads the answer

# $quoted (text): the family's own words
desk-asked-back = سأل المترجم العائلة عن «{ $quoted }»:
desk-asked-back-waiting = لم تجب العائلة بعد.
desk-asked-back-answered = أجابت العائلة:
desk-asked-back-declined = لم ترغب العائلة في الجواب.
# $was (text): what the bot had understood, $by (text): the interpreter's number
desk-corrected-answer = فهم النظام: { $was }. صححه المترجم { $by }.
# $by (text): the interpreter's number
desk-corrected-added = لم يفهم النظام جوابًا. أضافه المترجم { $by }.
desk-corrected-not-said = لم يُذكر
desk-correction-added = جديد: ينتج عن جواب صححه مترجم.
desk-correction-raised = صار أثقل: صحح مترجم جوابًا.
desk-correction-gone = صحح مترجم جوابًا، ولم تعد الأجوبة تدل على هذا. تكلموا مع العائلة قبل أن تضعوه جانبًا.
desk-correction-less = صحح مترجم واحدًا من الأجوبة التي دلت على هذا. ما بقي ما زال يدل عليه.
desk-letters-kind-wording = سؤال المترجم عن الكلمات
desk-key-ask = سؤال العائلة
desk-key-understood = تصحيح ما فُهم
desk-action-review-corrected = صحح ما فهمه النظام
desk-action-review-correction-withdrawn = سحب تصحيحًا
desk-action-letter-asked-back = سأل العائلة عن كلماتها
