### Fixed, reviewed safety texts (domain fact sheet, section 5). Never generated. Numbers stand in data/helplines.yml.

safety-thanks = Thank you for telling me. It is not your fault.
safety-program = I am a program. I cannot send help. Nobody may be reading right now.
safety-danger = Are you in danger now? Call 112. It is free. Say your language, for example "Arabic", and stay on the line.
safety-lines = You can also call here:
safety-suicide-check = Do you think about ending your life?
safety-suicide = Please do not stay alone now. Ask someone to be with you.
safety-child = Workers must act to keep children safe. It means help and talk first.
safety-trip = If a child may be taken abroad against the child's will, call 112 now. Do not wait.
safety-trafficking = The help system for victims of trafficking does not report you to the police. You get help even without a residence permit.
safety-check-figurative = I want to be sure that I understand. Is someone in danger now?
safety-check-no = Good. Thank you for telling me. We go on.
safety-next = What do you want now? A worker can call you safely. You can hide this page. Or we go on with another topic.
safety-flag = I have put a mark for a worker: someone may be in danger. Your words about it are with the mark. The worker reads on weekdays. The mark is not in your family's shared summary.
safety-box = In danger? Call 112. Violence at home? Nollalinja 080 005 005. Both are free, day and night.

## Help lines: name, when open, which languages
line-emergency = Emergency number
    .hours = Day and night, free
    .languages = Finnish, Swedish, mostly English. Other languages with an interpreter: say "Arabic" and wait some minutes on the line.
line-nollalinja = Nollalinja: violence at home, violence against women
    .hours = Day and night, free, not shown on the phone bill
    .languages = Finnish, Swedish, English. With an interpreter: Arabic and others. Connecting may take 10 minutes.
line-shelter = Shelter: a safe place to sleep
    .hours = Day and night, free. Children are welcome. Ask Nollalinja for the nearest.
    .languages = With an interpreter
line-crisis_fi = MIELI crisis line in Finnish
    .hours = Day and night
    .languages = Finnish
line-crisis_ar_en = MIELI crisis line in Arabic and English
    .hours = Mon–Tue 11–15, Wed 13–16 and 17–21, Thu 10–15 (the times may have changed)
    .languages = Arabic, English
line-medical = Medical helpline
    .hours = Day and night, free
    .languages = Finnish, Swedish, English
line-children = Line for children and young people
    .hours = Every day, phone 17–24, chat 17–20 (the times may have changed)
    .languages = Finnish
line-victim = Victim Support RIKU
    .hours = Mon–Fri 9–20
    .languages = Finnish; other languages with the contact form or an interpreter
line-trafficking = Help for victims of trafficking
    .hours = Day and night
    .languages = With an interpreter
line-checked = Numbers checked { $checked }
