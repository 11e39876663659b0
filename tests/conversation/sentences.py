"""What people write, act by act, in three languages: sentences that stand nowhere in the training data."""

SENTENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "ask_why": {
        "fi": ("minkä takia tällainen kysymys", "miksi sun pitää tietää tuo", "mihin ihmeeseen tarvitsette tän tiedon"),
        "en": ("and why would you need that", "and what is that information for", "why this question?"),
        "ar": ("ليش بدكم تعرفوا هالشي", "ما سبب هذا السؤال", "شو بدكم بهالمعلومة"),
    },
    "ask_explain": {
        "fi": ("en tajua mitä kysyt", "mitä tuo sana tarkoittaa", "voitko selittää helpommin"),
        "en": ("sorry I dont get the question", "can you say it in easier words", "what does this mean?"),
        "ar": ("ما فهمت قصدك من السؤال", "ممكن تشرح لي السؤال ببساطة", "شو يعني هالكلام"),
    },
    "repeat": {
        "fi": ("kysy se uudestaan", "mikä se kysymys olikaan", "voitko toistaa sen vielä mulle"),
        "en": ("say the question one more time", "what was the question again?", "please repeat that"),
        "ar": ("عيد السؤال مرة ثانية", "ما هو السؤال مرة أخرى", "ممكن تكرر السؤال"),
    },
    "ask_progress": {
        "fi": ("paljonko kysymyksiä on vielä", "kauanko tässä vielä menee", "onko tää kohta ohi"),
        "en": ("how many more questions do you have", "how much longer will this take", "are we almost done?"),
        "ar": ("كم سؤال ضل لنخلص", "كم باقي من الوقت", "هل بقي أسئلة كثيرة"),
    },
    "ask_privacy": {
        "fi": ("näkeekö mun mies nämä vastaukset", "menevätkö nämä tiedot migriin", "kuka pääsee lukemaan nämä"),
        "en": ("will my husband be able to read this", "do you give this to immigration", "is this kept secret?"),
        "ar": ("هل راح يشوف زوجي هالأجوبة", "هل تعطون هذه المعلومات للهجرة", "مين بيقدر يقرا اللي بكتبه"),
    },
    "ask_voluntary": {
        "fi": ("onko mun pakko vastata kaikkeen", "mitä jos en vastaakaan, tuleeko seurauksia", "vaikuttaako tämä mun oleskelulupaan"),
        "en": ("am I forced to answer all of this", "what happens if I say nothing", "does this affect my residence permit"),
        "ar": ("هل أنا مجبورة أجاوب", "شو بيصير إذا ما جاوبت", "هل هذه الأجوبة تؤثر على الإقامة تبعي"),
    },
    "ask_identity": {
        "fi": ("oletko sä robotti vai ihminen", "kenen kanssa mä nyt puhun", "mikä tämä oikein on"),
        "en": ("am I talking to a machine", "who are you exactly", "is there a real human there?"),
        "ar": ("هل أنت آلة أم إنسان", "مع مين عم احكي", "انت مين بالضبط"),
    },
    "greet": {
        "fi": ("terve sulle", "päivää vaan teillekin", "moi pitkästä aikaa"),
        "en": ("hello you there", "good evening to you", "hi!"),
        "ar": ("السلام عليكم ورحمة الله", "مساء الخير يا جماعة", "مرحبا كيفكم"),
    },
    "thank": {
        "fi": ("kiitti paljon", "suuri kiitos sinulle", "kiitos tosi paljon avusta"),
        "en": ("thanks so much", "thank you, that is kind", "many thanks to you"),
        "ar": ("شكرا جزيلا لكم", "الله يعطيكم العافية", "مشكورين"),
    },
    "goodbye": {
        "fi": ("no hei hei", "nähdään taas joskus", "näkemiin sitten"),
        "en": ("bye bye then", "see you some other day", "good bye"),
        "ar": ("يلا مع السلامة اخي", "إلى اللقاء يا صديقي", "باي باي"),
    },
    "frustrated": {
        "fi": ("tää on ihan turhaa paskaa", "en jaksa enää teidän kysymyksiä", "sä et ymmärrä yhtään mitään"),
        "en": ("this is so annoying", "you never understand me, useless bot", "I am sick of these questions"),
        "ar": ("زهقت من هالأسئلة", "هذا شيء سخيف", "انت ما بتفهم شي"),
    },
    "ask_service": {
        "fi": ("mitä se perhetyö on", "millaista apua täältä voi saada", "mikä paikka se neuvola on"),
        "en": ("what is family work?", "what kind of help could we get", "what does a family assistant do"),
        "ar": ("ما هو العمل الأسري", "شو نوع المساعدة اللي بتقدموها", "ايش يعني مساعد الأسرة"),
    },
    "out_of_scope": {
        "fi": ("millainen sää huomenna on", "kerro joku vitsi", "kuka voitti jalkapallon mm-kisat"),
        "en": ("will it rain tomorrow", "tell me something funny", "who won the football yesterday"),
        "ar": ("كيف الطقس بكرا", "احكيلي نكتة", "مين ربح مباراة امبارح"),
    },
    "pause": {
        "fi": ("mun pitää nyt lähteä, jatkan illalla", "pidetään pieni tauko", "vauva itkee, jatketaan myöhemmin"),
        "en": ("the baby is crying, can I continue later", "I have to go now, later please", "let me take a short break"),
        "ar": ("لازم روح هلق، بكمل بعدين", "أريد أن أرتاح قليلا ثم أكمل", "ابني عم يبكي بكمل بعد شوي"),
    },
    "resume": {
        "fi": ("mulla on koodi viime kerralta", "aloitin tämän jo eilen ja sain koodin", "haluan jatkaa koodilla"),
        "en": ("I got a code last time", "I was here yesterday and have my code", "let me continue with my code"),
        "ar": ("عندي رمز من المرة الماضية", "بدأت امبارح ومعي الكود", "أريد أن أكمل بالرمز"),
    },
    "withdraw": {
        "fi": ("poista kaikki mitä kirjoitin", "en halua enää olla mukana", "lopetan tän kokonaan, pyyhi tiedot"),
        "en": ("delete all that I wrote", "I do not want to take part any more", "erase everything and stop"),
        "ar": ("احذف كل ما كتبته", "لم أعد أريد أن أشارك في هذا", "وقف وامسح كل شي"),
    },
    "review": {
        "fi": ("näytä mitä olen vastannut", "haluan nähdä omat vastaukseni", "mitä mä oon tähän asti kirjottanu"),
        "en": ("show me what I answered", "can I see my answers so far", "what have I told you until now"),
        "ar": ("فرجيني شو جاوبت لهلق", "أريد أن أرى أجوبتي", "اعرض علي إجاباتي"),
    },
    "talk_to_human": {
        "fi": ("haluan jutella oikean ihmisen kanssa", "voisko joku soittaa mulle", "pyydä työntekijää soittamaan"),
        "en": ("can a real person call me", "I would like to speak with a worker", "please let someone phone me"),
        "ar": ("بدي احكي مع موظف", "هل يمكن أن يتصل بي أحد", "خلي حدا يتصل فيني"),
    },
    "go_back": {
        "fi": ("mennään edelliseen kysymykseen", "palataan takaisin yksi", "takaisin edelliseen"),
        "en": ("go to the previous question", "go one question back please", "back to the last question"),
        "ar": ("ارجع للسؤال السابق", "بدي السؤال اللي قبله", "العودة إلى السؤال السابق"),
    },
    "skip": {
        "fi": ("seuraava kysymys kiitos", "tähän en vastaa", "ohitetaan tämä"),
        "en": ("next one please", "I would rather not answer this", "lets skip this one"),
        "ar": ("هات السؤال اللي بعده", "ما بدي جاوب على هاد", "خلينا نتجاوز هذا السؤال"),
    },
    "dont_know": {
        "fi": ("en oo ihan varma", "en osaa sanoa", "ei mitään hajua"),
        "en": ("no idea about that", "I am not sure about that", "I really dont know"),
        "ar": ("ما عندي فكرة", "لست متأكدة من ذلك", "والله ما بعرف"),
    },
    "tell_worker": {
        "fi": ("kerron tän mieluummin suoraan työntekijälle", "tämän sanon vain ihmiselle kasvotusten", "puhun tästä työntekijän kanssa"),
        "en": ("I prefer to tell this to the worker", "this I only say face to face to a worker", "I will tell a worker about this"),
        "ar": ("أفضل أن أقول هذا للأخصائي", "بحكي هالشي للموظفة مو هون", "سأخبر العامل الاجتماعي بنفسي"),
    },
    "affirm": {
        "fi": ("joo voin", "kyllä vain", "juu sopii"),
        "en": ("yes I can", "yeah sure", "of course yes"),
        "ar": ("نعم بالتأكيد نعم", "ايوه بقدر", "أكيد نعم"),
    },
    "deny": {
        "fi": ("en voi nyt", "ei valitettavasti", "en mä voi"),
        "en": ("no I cannot", "not really, no", "nope I cant"),
        "ar": ("لا للأسف", "لا ما بقدر", "كلا لا أستطيع"),
    },
}  # fmt: skip
