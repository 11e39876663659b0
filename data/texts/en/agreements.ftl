### What the family has agreed to, as it reads it in the chat, and how it takes an agreement back. English is the source.
### Whoever holds the phone reads this: nothing here may hint at a part of the answers that others must not know of.

button-agreements = What have I agreed to?
button-take-back = Take back
button-take-back-yes = Yes, take it back
button-take-back-no = No, keep it
button-agree-again = Agree again

agreements-intro = This is what you have agreed to. You can take back each one at any time. Nothing bad happens.
agreements-none = You have not agreed to anything yet.

## What can be agreed to, in the family's own voice
agreement-talk = I take part in this chat
agreement-interpreter = An interpreter may read my answers
agreement-reporting = What the worker must tell by law
agreement-private = Private questions, when I am alone
agreement-sending = My answers go to a worker
agreement-contact = How a worker may contact me
agreement-call = A worker may call me
agreement-letter = My answers to the letters of my worker
agreement-group = I join a group
agreement-partner = A partner may see my plan

## What was said, and when
agreement-was-given = You said yes. { $date }
agreement-was-declined = You said no. { $date }
agreement-was-taken-back = You took this back. { $date }
agreement-was-told = I told you this. { $date }
agreement-was-noted = Your worker wrote down that you said yes. { $date }
agreement-parts = Parts: { $parts }

## Taking back: what follows, told before it is done
agreement-back-interpreter = If you take this back, no interpreter reads your answers from now on. What an interpreter has read already stays with your worker.
    Your worker may understand your own words less well. In a meeting you can always have an interpreter.
agreement-back-private = If you take this back, I ask no private questions. I delete your private answers here.
    If you have sent them, your worker still has them. A mark about danger stays.
agreement-back-sending = If you take this back, your worker sees it. Your worker may have read your answers already. I cannot undo that.
    What the worker has written in the municipality's own records stays there as long as the law says.
    If you want your answers away from this program, press "Stop and delete".
agreement-back-contact = If you take this back, your worker sees that you do not want to be contacted in these ways. I delete the ways from your draft.
    If someone may be in danger, workers may have to contact you all the same.
agreement-back-call = If you take this back, I cancel the call. If a worker has called you already, I cannot undo that.
agreement-back-letter = If you take this back, your worker sees it. Your worker may have read your answers already. I cannot undo that.
agreement-back-group = If you take this back, you give up your place in the group. Another family may get it. You can ask your worker for a place later.
agreement-back-partner = If you take this back, partners see nothing more of your plan from now on. I cannot undo what they have read already.
agreement-taken-back = Done. You took this back. Nothing bad happens.
agreement-again = Thank you. I wrote down that you agree again.
