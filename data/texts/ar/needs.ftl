### Names of the needs and strengths, and of levels and urgency, as a family and a worker both may read them (Arabic).
### Kind and plain: no diagnosis, no blame. The value is the name, .about says what it means.

## Needs: parenting

need-parenting-routine = نظام اليوم
    .about = النوم والأكل والمدرسة ليس لها أوقات ثابتة بعد.
need-parenting-limits = قواعد هادئة للأطفال
    .about = قد تفيد طرق هادئة لوضع القواعد عندما لا يسمع الطفل.
need-parenting-screens = الهاتف والشاشات
    .about = يصعب الاتفاق في البيت على وقت الهاتف والألعاب.
need-parenting-teen_between_cultures = مراهق بين ثقافتين
    .about = المراهق يعيش بين ثقافتين، وهذا صعب عليه وعلى أهله.
need-parenting-role_reversal = طفل يساعد كثيرًا
    .about = يترجم الطفل أو يقوم بأعمال هي عادةً للكبار.
need-parenting-school_contact = المدرسة والروضة
    .about = التعلم أو الحضور أو التواصل مع المدرسة أو الروضة يحتاج إلى دعم.
need-parenting-child_wellbeing = راحة الطفل
    .about = تقلق العائلة على نفسية الطفل أو صحته أو كلامه أو تعلمه.
need-parenting-exhaustion = طاقة الوالدين
    .about = التعب كبير، والطاقة لتربية الأطفال قليلة.

## Needs: family cohesion

need-cohesion-communication = الكلام معًا
    .about = الوقت للكلام معًا قليل، أو الخلاف كثير.
need-cohesion-couple_strain = العلاقة بين الزوجين
    .about = يمر الزوجان بوقت صعب معًا.
need-cohesion-changed_roles = أدوار جديدة في العائلة
    .about = تغيّر من يعمل أو من يقرر أو من يعتني بالأطفال، وهذا صعب.
need-cohesion-separation = أحباء بعيدون
    .about = شخص عزيز على العائلة بعيد عنها، أو لا أخبار عنه.
need-cohesion-reunited = العيش معًا من جديد
    .about = التقت العائلة بعد فراق طويل، وتحتاج إلى وقت كي يقترب أفرادها من بعضهم.

## Needs: wellbeing

need-wellbeing-stress_sleep = النوم والقلق
    .about = النوم قليل، أو القلق والحزن يصعّبان الحياة اليومية.
need-wellbeing-trauma_grief = ذكريات مؤلمة وحزن
    .about = ذكريات صعبة أو فقدان شخص عزيز يتعبان الحياة اليومية.
need-wellbeing-isolation = أصدقاء وناس حول العائلة
    .about = لا يوجد حول العائلة ناس كافون للكلام أو للمساعدة.
need-wellbeing-substance = الكحول أو المخدرات أو القمار
    .about = الكحول أو المخدرات أو القمار تسبب مشاكل في البيت.

## Needs: safety

need-safety-violence = الأمان مع المقربين
    .about = قد يكون هناك خوف أو أذى أو منع من شخص قريب.
need-safety-child_at_risk = أمان الطفل
    .about = قد يحتاج الطفل إلى حماية، وقد تحتاج العائلة إلى مساعدة.
need-safety-self_harm = حماية النفس
    .about = قد يفكر شخص في الموت أو في إيذاء نفسه، ويحتاج إلى مساعدة سريعة.
need-safety-forced_or_honour = حرية القرار في الحياة
    .about = قد يُجبَر شخص على زواج أو سفر أو ختان، أو يُهدَّد باسم الشرف.
need-safety-trafficking = حرية العمل والأوراق
    .about = قد يُجبَر شخص على عمل أو على دفع دين، أو تُؤخذ أوراقه منه.

## Needs: practical

need-practical-housing = السكن
    .about = البيت صغير أو حالته سيئة، أو قد تضطر العائلة إلى تركه.
need-practical-money_papers = المال والأوراق
    .about = المال لا يكفي، أو الأوراق والديون صعبة.
need-practical-health_care = الرعاية الصحية
    .about = شخص في العائلة يحتاج إلى رعاية ولا يحصل عليها بعد.
need-practical-language_work_study = اللغة والعمل والدراسة
    .about = شيء يمنع تعلّم اللغة أو الدراسة أو العمل.

## Strengths

strength-bond = القرب والمحبة
    .about = للعائلة أوقات جميلة معًا، مثل اللعب أو الأكل.
strength-coping = طرق للراحة
    .about = يعرف الشخص ما يريحه، مثل الصلاة أو المشي أو الطبخ أو الموسيقى.
strength-network = ناس يساعدون
    .about = للعائلة شخص واحد على الأقل يساعدها.
strength-faith_culture = الدين والعادات
    .about = الدين والعادات تعطي العائلة قوة.
strength-skill = خبرة ومهارة
    .about = في العائلة دراسة أو مهنة أو حرفة أو لغات.
strength-learning = رغبة في التعلم
    .about = في العائلة من يتعلم، أو يريد أن يتعلم.
strength-child_doing_well = طفل حاله جيد
    .about = للطفل صديق أو هواية، أو حاله جيد في المدرسة أو الروضة.
strength-parents_team = تعاون الوالدين
    .about = الكبار في البيت يتكلمون معًا ويتعاونون في التربية.
strength-help_seeking = طلب المساعدة
    .about = تعرف العائلة كيف تطلب المساعدة، وتثق بمن يساعدها.
strength-hope = أمل وهدف
    .about = للعائلة أمل واضح وهدف اختارته بنفسها.

## Levels and urgency

level-1 = رغبة صغيرة أو سؤال
level-2 = يؤثر على العائلة كثيرًا، أو تُطلب المساعدة
level-3 = الحياة اليومية لا تسير كما يجب، أو يوجد خطر
urgency-immediate = عاجل جدًا
urgency-soon = قريبًا
urgency-routine = في اللقاء القادم
