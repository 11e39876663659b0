### تسجيل الدخول بحساب البلدية. العائلات لا ترى هذه الصفحات.
### $name (text): what the provider is called, such as the municipality's name.

desk-provider-sign-in = الدخول بحساب { $name }
desk-provider-or = بالاسم وكلمة السر
desk-provider-leaving = الانتقال إلى الصفحة التالية
desk-provider-leaving-words = يتم تسجيل الدخول لدى { $name }، ثم العودة إلى هنا.
desk-provider-go = متابعة إلى { $name }
desk-provider-back = العودة إلى مكتب العمل
desk-provider-on = متابعة
desk-provider-still = تم تسجيل الخروج من هنا. قد يبقى الدخول لدى { $name } مفتوحًا على هذا الجهاز.
desk-provider-sign-out = تسجيل الخروج من { $name } أيضًا

## What can go wrong

desk-provider-problem-away = لا يوجد رد من { $name } الآن
    .do = الرجاء المحاولة مرة أخرى بعد بضع دقائق. إذا كان للحساب كلمة سر، فيمكن الدخول بها.
desk-provider-problem-failed = لم ينجح تسجيل الدخول
    .do = لم يتغير شيء. الرجاء البدء من جديد من صفحة الدخول. إذا تكرر ذلك، فالرجاء إخبار مسؤول النظام.
desk-provider-problem-refused = لم يتم تسجيل الدخول لدى { $name }
    .do = توقف تسجيل الدخول هناك. يمكن البدء من جديد.
desk-provider-problem-unknown = لا يوجد حساب هنا بعد
    .do = تم تسجيل الدخول لدى { $name }، لكن لا يوجد حساب مرتبط به في مكتب العمل. الرجاء طلب دعوة من مسؤول النظام. إذا كان هناك حساب بكلمة سر، فيمكن الدخول به ثم ربطه في صفحة «الحساب الشخصي».
desk-provider-problem-taken = لا يمكن الربط
    .do = يوجد هنا حساب آخر مرتبط بمن سجّل الدخول لدى { $name }. الرجاء سؤال مسؤول النظام.
desk-provider-problem-name = لم يتم إنشاء الحساب
    .do = هذا الاسم مستعمل الآن. الرجاء فتح رابط الدعوة مرة أخرى واختيار اسم آخر.
desk-provider-problem-invitation = هذا الرابط لا يعمل
    .do = استُعمل من قبل أو انتهت مدته. الرجاء طلب رابط جديد من مسؤول النظام.
desk-provider-problem-other = شخص آخر سجّل الدخول لدى { $name }
    .do = لم يتغير شيء. الرجاء الدخول هناك بالحساب الشخصي ثم المحاولة مرة أخرى.
desk-provider-problem-wait = محاولات كثيرة
    .do = الرجاء الانتظار 15 دقيقة ثم المحاولة مرة أخرى. إذا كان للحساب كلمة سر، فيمكن الدخول بها.

## The first-run link

desk-provider-welcome-words = الرجاء اختيار اسم وطريقة للدخول. الرابط يعمل مرة واحدة فقط.
desk-provider-with = بحساب { $name }
desk-provider-welcome = إنشاء الحساب والدخول بحساب { $name }

## The own account

desk-provider-account = الدخول بحساب { $name }
desk-provider-account-old = الدخول من مكان آخر
desk-provider-joined = يمكن الدخول بحساب { $name }.
desk-provider-joined-old = هذا الحساب مرتبط بخدمة لم تعد مستعملة هنا.
desk-provider-not-joined = يمكن ربط هذا الحساب بحساب { $name }. عندها يتم الدخول هناك، وتبقى كلمة السر طريقة أخرى.
desk-provider-join = الربط بحساب { $name }
desk-provider-leave = إلغاء الدخول من هناك
desk-provider-leave-later = لإلغاء ذلك يجب اختيار كلمة سر أولًا.
desk-provider-password = كلمة السر هنا
desk-provider-first-password = اختيار كلمة سر
desk-provider-factor-first = يجب تفعيل الخطوة الثانية أولًا. بعدها يمكن اختيار كلمة سر.
desk-provider-prove-words = للتأكد من صاحب الحساب: الرجاء الدخول لدى { $name } مرة أخرى.
desk-provider-prove = الدخول لدى { $name } مرة أخرى
desk-account-done-joined = تم ربط الحساب. يمكن الدخول من هناك في المرة القادمة.
desk-account-done-left = لم يعد الحساب مرتبطًا. من الآن يتم الدخول بكلمة السر.

## What an administrator sees

desk-people-by-password = الدخول بكلمة السر
desk-people-by-provider = الدخول بحساب { $name }
desk-people-by-both = الدخول بكلمة السر أو بحساب { $name }
desk-people-by-old = مرتبط بخدمة لم تعد مستعملة

## The log

desk-action-sign-in-provider = تسجيل الدخول بحساب البلدية
desk-action-identity-joined = ربط الحساب الشخصي بحساب البلدية
desk-action-identity-left = إلغاء الدخول بحساب البلدية
