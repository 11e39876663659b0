### Every question of the questionnaire in plain English (A2-B1): the question, its short label, why it is asked,
### the same in other words, an example, the words on the buttons, and the follow-up questions. Ids follow data/questionnaire.

## Start

start-language = Which language shall we use?
    .label = Language
    .why = I want you to understand me well. Your answer also helps to find the right interpreter.
    .explain = I can write in Finnish, English or Arabic. Choose the language that is easiest for you.
    .example = For example: “English”.
    .opt-fi = Suomi
    .opt-en = English
    .opt-ar = العربية

start-address = How shall I speak to you in Arabic?
    .label = Form of address
    .why = Arabic has different words for a woman and a man. I want to speak to you in the right way.
    .explain = In Arabic, “you” has different forms for a woman and a man. Neutral means words that suit everyone.
    .example = For example: “as to a woman”.
    .opt-f = As to a woman
    .opt-m = As to a man
    .opt-neutral = In a neutral way

start-consent = I am a computer program. A worker and an interpreter may read your answers. Taking part is your choice. Shall we start?
    .label = Taking part
    .why = You need to know this before you decide. If you say no, it does not change your money or your permit.
    .explain = You write with a program here, not with a person. You can skip any question, and you can stop at any time.
    .example = For example: “Yes, start” or “Tell me more”.
    .opt-yes = Yes, start
    .opt-no = No
    .opt-more = Tell me more

start-who = Who is answering?
    .label = Who answers
    .why = It helps me to choose the right questions. If you are under 18, I show you where young people can get help.
    .explain = Tell me who you are in the family. Two spouses can also answer together.
    .example = For example: “I am a mother”.
    .opt-mother = I am a mother
    .opt-father = I am a father
    .opt-other_adult = I am another adult
    .opt-couple = We answer as a couple
    .opt-minor = I am under 18

start-alone = Can you answer now in peace, so nobody reads your screen?
    .label = Answering in peace
    .why = Some questions are private. I ask them only if you say that nobody reads your screen.
    .explain = Is there a person near you who can see your screen? You can also answer the private questions later, when you are alone.
    .example = For example: “Yes, I am alone in the room”.

start-round = Do you want about 20 questions or about 60 questions? Breaks are fine.
    .label = Length
    .why = You know how much time and strength you have today. Both choices are good.
    .explain = Short is about 20 questions, and it takes about 10 minutes. Full is about 60 questions, about 30–40 minutes, and breaks are fine.
    .example = For example: “Short, because my baby wakes soon”.
    .opt-short = Short: about 10 minutes
    .opt-full = Full: about 30–40 minutes

## Family

family-size = How many people live in your home?
    .label = People at home
    .why = Large and small families need different things. The number also tells me what to ask next.
    .explain = Count everyone who lives with you now. Count also babies and yourself.
    .example = For example: “We are 5: two adults and three children”.

family-member = Who is this person?
    .label = Family member
    .why = I ask different questions about children and adults. I do not need any names.
    .explain = What is this person to you? A child can be your own child or the child of your husband or wife.
    .example = For example: “My husband”.
    .opt-me = Me
    .opt-spouse = My husband or wife
    .opt-child = My child
    .opt-parent = My mother or father
    .opt-sibling = My brother or sister
    .opt-other = Another person

family-age = How old is this person?
    .self = How old are you?
    .child = How old is this child?
    .label = Age
    .why = Babies, school children and adults need different things. I do not need the birthday.
    .explain = Write the age in years, and a guess is fine. For a baby under 1 year, write 0.
    .example = For example: “8 years”.

family-arrival = When did your family come to Finland? Month and year is enough.
    .label = Came to Finland
    .why = New families often need different help than families who have lived here longer. Some help starts only after a few months.
    .explain = If you came at different times, tell when the first of you came. If you are not sure of the month, a guess is fine.
    .example = For example: “March 2024”.

family-arrived_together = Did all of your family come to Finland at the same time?
    .label = Coming together
    .why = Many families live apart for a time. After that, it can take time to feel close again.
    .explain = Did you all travel together? Or did some come later, or are some in another country?
    .example = For example: “Father came first, and we came one year later”.
    .opt-together = Yes, we came together
    .opt-some_later = Some came later
    .opt-some_not_here = Some are not in Finland

family-good_at = What is your family good at together?
    .label = Good at together
    .why = Every family has strong sides. A worker wants to know the good things first.
    .explain = Think of something that goes well when you are together. A small thing is good too.
    .example = For example: “We cook together and we help each other”.

## Children

children-happy = What makes this child happy, or what is this child good at?
    .label = Joy and skills
    .why = The good things in a child help the whole family. A worker wants to know them before any worries.
    .explain = Tell me one good thing about this child. It can be a game, a skill, a person or a place.
    .example = For example: “This child loves football and draws very well”.

children-day = Where is this child during the day?
    .label = Place in the day
    .why = It shows a worker if this child has a place for the day. If there is no place, you can ask for help.
    .explain = Day care (päiväkoti) is for small children, and preschool (esikoulu) is the year before school. Upper secondary school (lukio or ammattikoulu) comes after grade 9.
    .example = For example: “At school”.
    .opt-home = At home
    .opt-day_care = In day care
    .opt-preschool = In preschool
    .opt-school = At school
    .opt-upper_school = At upper secondary school
    .opt-work = At work
    .opt-nowhere = No place yet

children-doing = How is this child doing in day care, school or work?
    .label = How it goes there
    .why = A child's good day is good for the whole family. If something is hard, a worker can think with you.
    .explain = Does this child like to go there, learn and be with others? Or is it difficult there?
    .example = For example: “Well, but reading is hard”.

children-friend = Does this child have at least one friend in Finland?
    .label = Friend
    .why = A friend makes life in a new country easier. A worker can tell you about children's clubs and groups.
    .explain = A friend is someone this child likes to play or talk with. One friend is enough for “yes”.
    .example = For example: “Yes, one friend at school”.

children-sleep = How does this child sleep?
    .label = Sleep
    .why = Sleep tells a lot about how a child feels. There are often simple ways to make nights better.
    .explain = Think of the last two weeks. Does this child fall asleep, sleep all night and feel calm?
    .example = For example: “Wakes often and comes to my bed”.
    .opt-well = Sleeps well
    .opt-wakes_often = Wakes often at night
    .opt-afraid = Is afraid at night
    .opt-hard_to_fall_asleep = Hard to fall asleep

children-worries = Are you worried about something with this child?
    .label = Worries
    .why = A small worry is also important. Help is often easier when it starts early.
    .explain = Do you often think about something that is not going well for this child? You can choose many answers.
    .example = For example: “Eating and friends”.
    .opt-eating = Eating
    .opt-sadness = Sadness
    .opt-fear = Fear
    .opt-anger = Anger
    .opt-speech_learning = Speech or learning
    .opt-health = Health or disability
    .opt-friends = Friends
    .opt-going_out = Going out
    .opt-nothing = Nothing worries me

children-interprets = Does this child do adult tasks: interpreting, papers or care of siblings?
    .label = Adult tasks
    .why = Many children help their family, but it can become too heavy. With public offices, you can ask for an interpreter.
    .explain = Interpreting means to say the same thing in another language. Siblings are brothers and sisters, and papers are for example letters from offices.
    .example = For example: “Sometimes this child reads letters for us”.
    .opt-often = Yes, often
    .opt-sometimes = Yes, sometimes
    .opt-no = No

## Family far away

far-who = Is someone close to you living outside Finland?
    .label = Close people far away
    .why = It is hard to live far from people you love. A worker wants to understand this, and there is advice for it.
    .explain = Does a person you love live in another country? Think of children, husband or wife, parents, brothers and sisters.
    .example = For example: “My mother and my brother are in Turkey”.
    .opt-child = My child under 18
    .opt-spouse = My husband or wife
    .opt-parents = My mother or father
    .opt-sibling = My brother or sister
    .opt-other = Another close person
    .opt-nobody = No, nobody

far-contact = How often can you be in contact with family far away?
    .label = Contact with them
    .why = It is hard to worry about people far away. If you cannot find someone, a worker can tell who helps to search.
    .explain = Can you call or write to them? Some families do not know where their close people are.
    .example = For example: “Sometimes, when they have internet”.
    .opt-often = Often
    .opt-sometimes = Sometimes
    .opt-rarely = Rarely
    .opt-unknown = We do not know where they are

far-reunification = Are you trying to bring family to Finland, or do you want advice?
    .label = Bringing family here
    .why = An application can have a time limit, so it is good to get advice early. Your answer here is not an application.
    .explain = Close family can apply for a permit to live with you in Finland. This is called family reunification.
    .example = For example: “I want advice, my son is alone in another country”.
    .opt-in_process = Yes, it is in process
    .opt-want_advice = I want advice
    .opt-no = No

far-together_again = After you met again, how is it to live together?
    .label = Living together again
    .why = After a long time apart, people have changed. It is normal that it takes time, and there is support for it.
    .explain = Some of your family came to Finland later. How do you feel at home together now?
    .example = For example: “The little one does not know father well yet”.
    .opt-easy = Easy
    .opt-getting_to_know = Getting to know each other
    .opt-hard = Hard

## Everyday life with children

everyday-best_moment = What is the best moment in your family's day?
    .label = Best moment
    .why = Good moments give strength. A worker wants to know what already works well.
    .explain = When do you feel good together during the day? A short moment is enough.
    .example = For example: “In the evening, when we drink tea and the children talk”.

everyday-rhythm = Do your children eat, sleep and go to school at regular times?
    .label = Daily rhythm
    .why = A regular day can help children to feel calm and parents to rest. If it is hard, a worker can plan the day with you.
    .explain = Regular times means about the same time every day. Think of meals, bedtime, and day care or school.
    .example = For example: “Often, but weekends are different”.

everyday-disobey = What do you do when a child does not obey?
    .label = When a child disobeys
    .why = All children disobey sometimes, and all parents get tired. A worker can look for calm ways with you.
    .explain = To obey means to do what a parent says. Choose the things that you do, also on hard days.
    .example = For example: “I talk with the child, but sometimes I shout”.
    .opt-talk = I talk with the child
    .opt-rule = I set a rule
    .opt-take_phone = I take the phone
    .opt-calm_down = Quiet time for the child
    .opt-shout = I shout
    .opt-hit = I smack or hit
    .opt-other_adult = Another adult decides

everyday-screens = How easy is it to agree about phones and screens with your children?
    .label = Phones and screens
    .why = Phones and games cause arguments in many homes. A worker can help you to find rules that work.
    .explain = Screens means phone, tablet, television and games. Does the child stop when you say so, or do you argue?
    .example = For example: “Hard, because of games late at night”.

everyday-teenager = What is hard with your teenager now?
    .label = Teenager
    .why = A teenager often lives between two cultures, and this can be hard. A worker can also meet your teenager, if you all want it.
    .explain = A teenager is a young person of 12–17 years. You can choose many answers.
    .example = For example: “Friends, and coming home late”.
    .opt-friends = Friends
    .opt-clothes_faith = Rules on clothes or faith
    .opt-school = School
    .opt-going_out = Going out
    .opt-phone = Phone
    .opt-silence = My teenager does not talk
    .opt-nothing = Nothing is hard

everyday-school_contact = How is your contact with the school or day care?
    .label = School contact
    .why = When parents and school understand each other, it helps the child. You can ask for an interpreter for school meetings.
    .explain = Do you understand the messages, and can you talk with the teachers? Wilma is the message service of the school.
    .example = For example: “I get many messages in Wilma and I do not understand them”.
    .opt-good = Good
    .opt-letters = Letters or Wilma are difficult
    .opt-no_interpreter = There is no interpreter
    .opt-argued = We have argued
    .opt-none = No contact

everyday-strength = Do you have enough strength to be a parent now?
    .label = Strength as a parent
    .why = A tired parent also needs help. There are ways to get some rest and support.
    .explain = Are you very tired, or do you have strength for your children? Choose the word that fits now.
    .example = For example: “Rarely, I am alone with three children”.

## Being together

together-laugh = Does your family have time to talk and laugh together?
    .label = Talk and laughter
    .why = Shared moments make a family strong. A worker can help you to find more time for them.
    .explain = Do you sit together, talk, play or have fun at home? Think of a normal week.
    .example = For example: “Sometimes, on weekends”.

together-disagree = When you disagree at home, how does it end?
    .label = How arguments end
    .why = People disagree in every family. It helps a worker to know what works and what is hard.
    .explain = To disagree means that people think or want different things. What happens after that?
    .example = For example: “First we are silent, and the next day we talk”.
    .opt-talk = We talk
    .opt-silent = We are silent
    .opt-gives_up = One of us just accepts
    .opt-loud = It becomes loud

together-changes = What changed in your family after you came to Finland?
    .label = Changes in the family
    .why = Life in a new country often changes who does what at home. It helps to talk about it.
    .explain = Do other people now earn money, decide or care for the children? You can choose many answers.
    .example = For example: “Before, my husband earned the money, and now he is at home”.
    .opt-earns = Who earns money
    .opt-decides = Who decides
    .opt-cares = Who cares for children
    .opt-children_know_more = Children know more than adults
    .opt-good = Something good
    .opt-nothing = Nothing changed

together-changes_feel = How do these changes in your family feel to you?
    .label = How changes feel
    .why = The same change can feel good to one person and hard to another. A worker wants to know how it is for you.
    .explain = Think of the changes that you chose. Are they good or hard for you?
    .example = For example: “Hard, because I had a good job before”.

together-couple = How are you and your husband or wife doing together?
    .label = Life as a couple
    .why = A new country can be hard for couples, and there is help. This answer does not go into the family's shared summary.
    .explain = Do you feel close and calm together? Or do you often argue or feel alone?
    .example = For example: “We argue about money”.
    .opt-well = We are doing well
    .opt-ok = We are OK
    .opt-argue = We argue
    .opt-far_apart = We are not close
    .opt-separating = We are separating

together-culture = Which customs, faith or celebrations are important to your family?
    .label = Customs and faith
    .why = It helps a worker to respect your way of life. Tell only what you want to tell.
    .explain = Customs are things that your family always does, for example with food or clothes. You can also tell what a worker should know before a visit.
    .example = For example: “We do not eat pork, and our biggest celebration is in spring”.

## Wellbeing

wellbeing-helps = What helps you when life is hard?
    .label = What helps
    .why = You already have your own ways to feel better. A worker wants to build on them.
    .explain = What do you do on a hard day to feel a little better? It can be a person, a place or a habit.
    .example = For example: “I pray, and I walk with my friend”.

wellbeing-sleep = In the last 2 weeks, have you slept enough?
    .label = Own sleep
    .why = With too little sleep, everything feels harder. A worker can tell you where to get help.
    .explain = Think of your nights now. Do you feel rested in the morning?
    .example = For example: “Rarely, I wake at three every night”.

wellbeing-worry = In the last 2 weeks, has worry or sadness made everyday things hard?
    .label = Worry and sadness
    .why = Many people feel worry or sadness after a big change. There is help, and you can ask for it early.
    .explain = Everyday things are for example food, washing, shopping and time with children. Was it hard to do them because of worry or sadness?
    .example = For example: “Sometimes, when I hear news from home”.

wellbeing-memories = Do hard memories make your life difficult? You do not need to explain.
    .label = Hard memories
    .why = It is normal that hard memories come back. There are people whose work is to help with them.
    .explain = Do pictures or dreams of bad things come to your mind? I ask only how often, not what happened.
    .example = For example: “Sometimes at night”.
    .opt-often = Yes, often
    .opt-sometimes = Yes, sometimes
    .opt-no = No

wellbeing-illness = Does someone in your family have an illness or disability that needs care?
    .label = Illness or disability
    .why = A worker can tell you how to get care. I do not need the name of the illness.
    .explain = A disability makes it hard to move, see, hear, speak or learn. Does this person get care from a doctor or a nurse?
    .example = For example: “Yes, my son cannot walk, and we do not have a doctor”.
    .opt-gets_care = Yes, and gets care
    .opt-needs_care = Yes, but needs care
    .opt-no = No

wellbeing-substances = Do alcohol, drugs or gambling cause problems at home?
    .label = Alcohol, drugs, gambling
    .why = These problems are possible in any family, and there is help. This answer does not go into the family's shared summary.
    .explain = Drugs can be for example cannabis, khat or strong pills without a doctor. Gambling means games for money.
    .example = For example: “Some problems, money goes to games”.
    .opt-no = No
    .opt-some = Yes, some
    .opt-a_lot = Yes, a lot

## Safety

safety-home = Do you feel safe at home?
    .label = Feeling safe
    .why = I ask every adult who answers alone, because there is help. This answer does not go into the family's shared summary.
    .explain = Safe means that nobody at home hurts you or makes you afraid. You do not need to tell what has happened.
    .example = For example: “Most of the time”.
    .opt-yes = Yes
    .opt-mostly = Most of the time
    .opt-no = No
    .opt-person = Talk to a person

safety-danger_today = Is someone in danger today?
    .label = Danger today
    .why = In danger, help is needed fast. I cannot send help, but I can show you who to call.
    .explain = Danger means that someone can be badly hurt. If it is happening now, call 112.
    .example = For example: “No, not today”.

safety-control = Does someone decide for you against your will?
    .label = Own decisions
    .why = Adults have the right to decide about their own life, and there is help. This answer does not go into the family's shared summary.
    .explain = Against your will means that you do not want it. Choose the things that another person decides, even if you say no.
    .example = For example: “Money and phone”.
    .opt-money = Money
    .opt-going_out = Going out
    .opt-phone = Phone
    .opt-work = Work
    .opt-marriage = Marriage
    .opt-child_trip = A child's trip abroad
    .opt-no = No

## People around you

people-help = Who can help you in Finland?
    .label = People who help
    .why = Nobody can do everything alone. A worker wants to know if you have people near you.
    .explain = Who do you ask when you need advice or help? An association is an organisation, for example the Red Cross or a women's club.
    .example = For example: “My neighbour and the school nurse”.
    .opt-relative = A relative
    .opt-friend = A friend
    .opt-neighbour = A neighbour
    .opt-community = A mosque, church or community
    .opt-school = The school
    .opt-worker = A worker
    .opt-association = An association
    .opt-nobody = Nobody

people-group = Would you like to meet other families or join a group?
    .label = Groups
    .why = In a group, families can share and learn from each other. Joining is always your choice.
    .explain = A group is some families or parents who meet, often once a week. They talk, learn or do something together.
    .example = For example: “Yes, with other mothers”.
    .opt-yes = Yes
    .opt-maybe = Maybe
    .opt-no = No

## Work and study

work-daytime = What does this person do in the daytime?
    .self = What do you do in the daytime?
    .label = Daytime
    .why = It helps a worker to plan studies, work or child care that fit your family.
    .explain = What does this person do on most weekdays? Choose the one that takes the most time.
    .example = For example: “Language course”.
    .opt-language_course = Language course
    .opt-work = Work
    .opt-at_home = At home with children
    .opt-looking_for_work = Looking for work
    .opt-school = School or studies
    .opt-sick_leave = Sick leave
    .opt-other = Something else

work-skills = What work, study or skill does this person have?
    .self = What work, study or skill do you have?
    .label = Skills
    .why = Every skill is valuable, also without papers. It helps a worker to see new possibilities.
    .explain = What work or school did this person have before? What can this person do well with hands or mind?
    .example = For example: “Ten years as a tailor, speaks Arabic and Kurdish”.

work-year = What would you like to do in the next year?
    .label = Plans for the year
    .why = Your own wishes are a good start for a plan.
    .explain = Think of the next 12 months. You can choose many answers, and rest is also a good answer.
    .example = For example: “Learn Finnish, and later work in a kitchen”.
    .opt-learn_finnish = Learn Finnish
    .opt-read_write = Learn to read and write
    .opt-vocational = Study for a job
    .opt-work = Work
    .opt-own_business = Start my own business
    .opt-rest = Rest first
    .opt-other = Something else

work-obstacles = What makes these plans hard for you?
    .label = What makes it hard
    .why = When a worker knows what makes it hard, you can look for a way together.
    .explain = Think of the things that you want to do in the next year. What stops you or makes you slow?
    .example = For example: “My baby has no place in day care”.
    .opt-childcare = Child care
    .opt-health = Health
    .opt-literacy = Reading and writing
    .opt-transport = Transport
    .opt-money = Money
    .opt-dont_know_how = I do not know how
    .opt-nothing = Nothing is hard

## Home and money

home-housing = How is your home?
    .label = Home
    .why = A good home helps sleep, school and health. If there is a problem, a worker can tell you who gives advice.
    .explain = Is there enough space, is it warm and dry, and can you stay there? Choose the answer that fits best.
    .example = For example: “Too small, we are six in two rooms”.
    .opt-good = Good
    .opt-too_small = Too small
    .opt-bad_condition = In bad condition
    .opt-must_move = We must move
    .opt-none = No home of our own

home-money = Do you have enough money until the end of the month?
    .label = Money
    .why = Worry about money makes many things harder. A worker can tell you where to ask for help.
    .explain = Do you still have money for food in the last week of the month?
    .example = For example: “Rarely, the last week is hard”.

home-papers = Do you need help with papers?
    .label = Papers
    .why = There are many papers and codes in a new country. A worker can help you or tell you who helps.
    .explain = Kela is the office that pays benefits, for example child benefit. Digital ID means the codes that show who you are on the internet.
    .example = For example: “Kela letters and one bill”.
    .opt-kela = Kela
    .opt-bank = Bank
    .opt-permit = Residence permit
    .opt-debt = Bills or debt
    .opt-digital_id = Digital ID
    .opt-no = No

## Hopes and contact

hopes-better = In 6 months, what would be better in your family?
    .label = Our hope
    .why = Your own hope comes at the beginning of your summary. It helps a worker to plan with you.
    .explain = Think of a good day 6 months from now. How would you notice that something is better?
    .example = For example: “We eat together every evening, and my daughter has a friend”.

hopes-help = What kind of help could suit you?
    .label = Help that suits
    .why = You know best what fits your family. A worker can plan with your wishes, but I cannot promise a service.
    .explain = Which of these would be useful or nice for you? You can choose many answers, or none.
    .example = For example: “Home visits and a group”.
    .opt-worker = Talk with a worker
    .opt-home_visits = Visits to our home
    .opt-parents_meetings = Meetings for parents
    .opt-group = A group
    .opt-course = A course
    .opt-child_help = Help for a child
    .opt-legal = A lawyer or advice
    .opt-none = None now

hopes-step = Would you like to start with one small step? Which one?
    .label = First small step
    .why = Small steps are easier than big plans. A worker can help you with the first step.
    .explain = What is one small thing that you could do soon? You can also say that you do not want a step now.
    .example = For example: “I ask about a place in day care”.

hopes-interpreter = What kind of interpreter would you like?
    .label = Interpreter wishes
    .why = With a good interpreter, it is easier to speak freely. A worker tries to follow your wishes but cannot promise it.
    .explain = An interpreter says your words in Finnish and the worker's words in your language. You can choose many wishes.
    .example = For example: “A woman, by phone, not from my home area”.
    .opt-other_language = Another language
    .detail-other_language = Which language?
    .opt-woman = A woman
    .opt-man = A man
    .opt-no_matter = Woman or man is fine
    .opt-phone = By phone
    .opt-video = By video
    .opt-in_person = In the same room
    .opt-not_my_area = Not from my home area
    .opt-not_this_person = Not a certain person
    .detail-not_this_person = What is the name of the person you do not want?
    .opt-not_needed = I need no interpreter

hopes-contact = How may a worker contact you?
    .label = Contact
    .why = If you send your answers, a worker may want to talk with you. You choose the way that suits you.
    .explain = Choose one or many ways. For a call or a message, I also ask for the number and time.
    .example = For example: “Call me after four o'clock”.
    .opt-call = Call me
    .detail-call = Which phone number, and when is a good time?
    .opt-sms = Text message
    .detail-sms = Which phone number for messages, and when is a good time?
    .opt-letter = A letter
    .opt-school = Through the school

hopes-safe_message = Is it safe to leave a message or write our name?
    .label = Safe messages
    .why = Perhaps other people use your phone or open your letters. A worker wants to contact you in a safe way.
    .explain = Our name means the name of this service in a message or a letter. Could it cause trouble if another person sees it?
    .example = For example: “Only when the children are at school”.
    .opt-yes = Yes, it is safe
    .opt-no = No, not safe
    .opt-only_this_time = Only at a certain time
    .detail-only_this_time = At what time is it safe?

hopes-send = What shall I do now with your answers?
    .label = Your decision
    .why = These are your answers, and you decide. I do not send your answers before you say so.
    .explain = If you send, a worker can read your answers. If you do not send, you can keep them for later or delete them.
    .example = For example: “Send a part, but not the answers about money”.
    .opt-all = Send all
    .opt-part = Send a part
    .opt-keep = Keep, do not send
    .opt-delete = Delete all
