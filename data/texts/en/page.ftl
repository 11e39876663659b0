### The family's printed copy, the privacy page, and the sentences of errors.

## Printed copy
copy-title = Your own copy
copy-date = Date: { $date }
copy-number = Case number: { $number }
copy-note = This paper is yours. Private answers are not on it. Keep it in a safe place.
copy-next = A worker reads your answers on working days. You can change your answers with your code.

## Privacy page
privacy-title = Who reads your answers?
privacy-full = More: the full notice, as the law asks
privacy-part-what = What is this?
privacy-part-who = Who reads?
privacy-part-why = Why?
privacy-part-where = Where are the answers?
privacy-part-long = How long?
privacy-part-rights = Your rights
privacy-part-complain = If you want to complain
privacy-why = A worker reads your answers, so that the worker can plan help with you. Some messages may also be used to make the program better. Then names, numbers and addresses are hidden first.
privacy-why-not = Your answers do not change your residence permit or your money. No machine decides about you.
privacy-rights-see = In the menu of the chat you can also see who opened your answers and what you have agreed to. You can take back what you agreed to, and take all your data with you.
privacy-complain = You can ask the service about your data, or complain to it. You can also complain to the Data Protection Ombudsman. It is free and does not change the help you get.
privacy-what = You talk with a computer program. It writes down your answers. Taking part is your choice.
privacy-who = When you send your answers, a family worker reads them. An interpreter may read them too. Both must keep them secret. They do not go to Migri, the police or Kela.
privacy-exception = There is one exception. If you write that someone is in danger, a worker sees a mark with these words, even before you send. If a child or someone's life is in danger, the worker must tell those who can protect.
privacy-where = Your answers are encrypted. Nothing stays on your phone when you close the page, except the address of the page in its history.
privacy-long = If you do not send your answers, they are deleted when { $days ->
        [one] { $days } day has
       *[other] { $days } days have
    } passed since your last message.
privacy-rights = You can see your answers, change them, and delete everything in the chat at any time. If you wrote about danger, only a mark stays, without your words.

## Errors
error-request = The program did not understand this request. Your earlier answers are kept. Please try again.
error-closed = This chat was closed. You can go on with your code, or start again.
error-slow-down = There were many tries. Please wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.
