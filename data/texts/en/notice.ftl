### The pages /privacy/full and /accessibility: what the law asks to be told, in plain words. English is the source.
### What only the controller can say comes from the installation's own file (data/notice.example.yml) and is not here.

## Around both
notice-contents = On this page
notice-languages = Languages
notice-to-chat = Back to the start
notice-listen = Listen
notice-stop = Stop
notice-phone = Phone
notice-email = E-mail
notice-address = Address
notice-web = Web page

## The full notice
notice-title = How your data are handled
notice-intro = This is the full notice. The law says what must be told here (General Data Protection Regulation, articles 13 and 14).
notice-short = The short page is here.

notice-part-controller = Who is responsible for your data
notice-controller = This service is responsible for the data that you give here.

notice-part-officer = Data protection officer
notice-officer = The data protection officer answers questions about your data. Asking is free.

notice-part-purposes = Why your data are used
notice-purposes-help = You tell about your family's everyday life, strengths and needs. A worker uses this to plan help with you.
notice-purposes-danger = If you write about danger, a worker sees it, to protect people.
notice-purposes-figures = The service counts figures of many families together. Small figures are left out, so that nobody is recognised.
notice-purposes-better = Some messages may be used to make the program better. Names, numbers and addresses are hidden first, and a person checks each message. Messages about danger are not used.
notice-purposes-not = Your data are not used for decisions about a residence permit, money or benefits. They are not sold.

notice-part-basis = Why the law allows this
notice-basis-agreement = In the chat you agree to take part. You can take this back at any time. Your agreement alone is not the legal basis.

notice-part-data = Which data, and where they come from
notice-data-answers = Your answers, and the whole chat word for word. They come from you.
notice-data-others = What you tell about other people in your family. It comes from you, not from them. Please show them this page if it is safe.
notice-data-special = Answers may tell about health, religion, origin or danger. You do not have to tell these things.
notice-data-contact = The phone number and the ways of contact that you give.
notice-data-workers = What workers and interpreters write: notes, plans, translations.
notice-data-log = A list of who opened or changed what, and when. Your words are not in it.
notice-data-not = Nobody asks for your identity number, your reasons for asylum or your journey. The chat uses no cookies. The program does not keep the address of your phone in the network.

notice-part-recipients = Who gets the data
notice-recipients-workers = Family workers of this service, after you send. Private answers are in a part of their own. Each opening is written down.
notice-recipients-interpreters = Interpreters, if a worker asks for a translation. They do not get your phone number.
notice-recipients-partners = A partner outside the service sees your plan, only if you have agreed.
notice-recipients-law = If a child or someone's life is in danger, the worker must tell those who can protect.
notice-recipients-administrators = Administrators keep the program running. They cannot open your case.
notice-recipients-machine = A translation machine of this service may translate messages. Phone numbers and e-mail addresses are taken out first.
notice-recipients-none = The program itself sends your answers to no other company.

notice-part-transfers = Outside Europe

notice-part-retention = How long the data are kept
notice-kept-drafts = Answers that you have not sent: { $time } after your last message.
notice-kept-cases = Answers that you have sent: until you delete them, or { $time } after the service has closed your case.
notice-kept-cases-unset = Answers that you have sent: until you delete them. No other end is set in this program.
notice-kept-callbacks = A request for a call: { $time } after the call.
notice-kept-callbacks-unset = A request for a call: as long as your answers.
notice-kept-danger_marks = A mark about danger, without your words: { $time } after the rest was deleted.
notice-kept-danger_marks-unset = A mark about danger, without your words: no end is set.
notice-kept-log = The list of who opened what: { $time }.
notice-kept-log-unset = The list of who opened what: no end is set.
notice-kept-key = When your answers are deleted, their key is deleted too. Soon after that, no backup copy can be read.
notice-time-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
notice-time-years = { $count ->
        [one] { $count } year
       *[other] { $count } years
    }

notice-part-rights = Your rights
notice-right-see = See your data. In the chat, press "My answers". In the menu you can also see who opened your answers and what you have agreed to.
notice-right-take = Take your data with you. The menu gives you all your data as a page and as a file. Everybody gets this, though the law gives it only in some cases.
notice-right-correct = Correct your data. Press "Change" next to an answer. About a worker's notes, ask the worker.
notice-right-delete = Delete your data. Press "Stop and delete". What the law says must be kept in the municipality's own records stays there.
notice-right-limit = Ask that your data are not used for a time, for example while a mistake is checked.
notice-right-object = Object: say that your data must not be used, for a reason of your own situation.
notice-right-others = Other people in your family have the same rights.
notice-requests = You can use your rights without the chat, too. Ask a worker: press "Talk to a person". It is free. You get an answer within one month.
notice-month = Using your rights is free. You get an answer within one month.

notice-part-complain = If you want to complain
notice-complain = If you think that your data are used against the law, you can complain to the Data Protection Ombudsman. It is free. It does not change the help you get.

notice-part-voluntary = Must you answer?
notice-voluntary = No. You can skip any question, and stop at any time. It does not change your residence permit or your money.

notice-part-machine = The machine and the people
notice-machine-decides = No machine decides about you. There is no score, and families are not put in order.
notice-machine-reads = The program uses artificial intelligence. A machine reads what you write and marks needs and danger. It makes mistakes. A worker reads your own words and decides what to do.
notice-machine-writes = Every sentence of the program was written beforehand. It makes up no sentences of its own.

notice-version = Version of this notice: { $version }

## The accessibility statement
statement-title = Accessibility statement
statement-about = This page is about the chat Perhesilta and the workers' desk.
statement-of = The service is offered by: { $name }
statement-law = The Act on the Provision of Digital Services (306/2019) says that the service must be accessible (WCAG 2.1, levels A and AA).

statement-part-state = How accessible it is
statement-state-fully = The service meets the requirements.
statement-state-partly = The service meets the requirements in part. What is missing is told below.
statement-state-not = The service does not meet the requirements yet. What is missing is told below.
statement-tests = A program (axe) tests the screens in Finnish, English and Arabic, on a phone and on a computer, each time the service changes.
statement-keyboard = The worker's and the interpreter's work is tested with the keyboard alone.
statement-ways = The chat keeps to less motion and strong colours if your device asks for them.

statement-part-barriers = What is not accessible, or not known
statement-barrier-people = People with disabilities have not tested the service yet. Nobody has tested it with screen readers or voice control in daily use.
statement-barrier-keyboard = The chat is not tested from its first to its last question with the keyboard alone.
statement-barrier-easy = No panel has tested the easy Finnish. No native reader has checked the Arabic. There is no Swedish and no sign language.
statement-barrier-aloud = The chat is not read aloud. This page and the pages on privacy can be, if your device has a voice for the language.
statement-barrier-script = The chat needs JavaScript.

statement-part-other = Another way
statement-other = You can go through the same questions with a worker and an interpreter.

statement-part-feedback = Tell us
statement-feedback = Did you find something that does not work for you? Tell us. We answer within 14 days.

statement-part-authority = If the answer does not help
statement-authority = If there is no answer in two weeks, or it does not help, you can tell the authority:

statement-part-made = When this was made
statement-made = Made: { $date }
statement-looked-over = Last looked over: { $date }
