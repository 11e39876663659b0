### Names of the needs and strengths in plain English, as a worker and a family may both read them:
### kind words, no diagnosis, no blame. Also the words for how strong and how urgent a need is.

## Parenting

need-parenting-routine = Daily rhythm
    .about = Sleep, meals or school days do not have regular times.
need-parenting-limits = Calm limits
    .about = A parent needs calm ways to set limits for a child.
need-parenting-screens = Phones and screens
    .about = Phones, games or screens cause arguments at home.
need-parenting-teen_between_cultures = Teenager between two cultures
    .about = A teenager lives between two cultures, and life is hard at home or at school.
need-parenting-role_reversal = A child's adult tasks
    .about = A child interprets or does other tasks that belong to adults.
need-parenting-school_contact = School and day care
    .about = A child or the parents need support with school or day care.
need-parenting-child_wellbeing = A child's wellbeing
    .about = There is worry about a child's mood, development or health.
need-parenting-exhaustion = A parent's strength
    .about = A parent is very tired or carries too much alone.

## Family cohesion

need-cohesion-communication = Talking together
    .about = The family has little time to talk together, or arguments are hard to solve.
need-cohesion-couple_strain = Life as a couple
    .about = Two spouses argue, are not close to each other or are separating.
need-cohesion-changed_roles = New roles in the family
    .about = Who earns, decides or cares for others has changed, and this feels hard.
need-cohesion-separation = Close people far away
    .about = Someone close is not in Finland, and this causes worry or a need for advice.
need-cohesion-reunited = Together again
    .about = After a long time apart, the family needs time to feel close again.

## Wellbeing

need-wellbeing-stress_sleep = Sleep and worry
    .about = Worry, stress or poor sleep makes everyday life hard.
need-wellbeing-trauma_grief = Hard memories or loss
    .about = Hard memories, or the loss of someone close, make life difficult now.
need-wellbeing-isolation = More people around
    .about = An adult or a child has few or no friends or helpers in Finland.
need-wellbeing-substance = Alcohol, drugs or gambling
    .about = Alcohol, drugs or gambling cause problems at home.

## Safety

need-safety-violence = Safety at home
    .about = Someone close may hurt, threaten or control a person in the family.
need-safety-child_at_risk = A child's safety
    .about = A child may be hurt, may see violence or may not get enough care.
need-safety-self_harm = Thoughts of dying or self-harm
    .about = An adult or a child may wish to die or to hurt their own body.
need-safety-forced_or_honour = Freedom to choose
    .about = Someone may be in danger of forced marriage, genital cutting or family honour threats.
need-safety-trafficking = Forced work or debt
    .about = Someone may be forced into work, sex, marriage or debt, or another person keeps their papers.

## Practical things

need-practical-housing = Home
    .about = The home is too small or in bad condition, or the family has no lasting home.
need-practical-money_papers = Money and papers
    .about = The money is not enough, or bills, papers or digital services are difficult.
need-practical-health_care = Health care
    .about = Someone needs care for an illness, a disability or a pregnancy.
need-practical-language_work_study = Language, work and study
    .about = Someone wants to learn, study or work, and something makes it hard.

## Strengths

strength-bond = Warm moments together
    .about = The family has warm moments, play or meals together.
strength-coping = Own ways to feel better
    .about = A person knows what helps on a hard day, for example prayer, walking, cooking or music.
strength-network = People who help
    .about = There is at least one person or place in Finland that helps the family.
strength-faith_culture = Faith and culture
    .about = Faith, customs or culture give the family strength.
strength-skill = Skills and experience
    .about = Someone in the family has education, work experience, a craft or languages.
strength-learning = Wish to learn
    .about = Someone in the family studies or wants to learn.
strength-child_doing_well = A child doing well
    .about = A child has a friend or hobby, is happy or does well at school.
strength-parents_team = Parents as a team
    .about = The adults talk, agree and help each other as parents.
strength-help_seeking = Asking for help
    .about = The family asks for help or trusts a worker or a service.
strength-hope = Hope and an own goal
    .about = The family has a hope and knows what it wants next.

## How much a need weighs in everyday life

level-1 = a small wish or question
level-2 = affects the family often, or help is asked
level-3 = everyday life does not work, or danger

## How urgent a need is (no promise of when somebody reads)

urgency-immediate = very urgent
urgency-soon = soon
urgency-routine = at the next meeting
