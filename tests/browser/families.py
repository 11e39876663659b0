"""Three families as they answer in the browser: what each does at each question, in its own words."""

from __future__ import annotations

from tests.browser.family import Button, Told, does_not_know, presses, says, skips, tells_worker

GIRL, BOY = "الطفل 1 (9 سنوات)", "الطفل 2 (4 سنوات)"

# Syrian, her husband is in Turkey; writes Levantine Arabic beside the buttons.
MOTHER: Told = {
    "start.address": presses("f"),
    "start.consent": [presses("more"), presses("yes")],
    "start.who": presses("mother"),
    "start.alone": presses("yes"),
    "start.round": presses("full"),
    "family.size": [
        says("ليش عم تسألوا هالسؤال؟"),
        says("مين رح يقرا جوابي؟"),
        says("نحنا أربعة، أنا وولادي"),
    ],
    "family.member": [says("لا، نحنا ثلاثة"), presses("child"), presses("child")],
    "family.age": [says("عمري ٣٤ سنة"), says("تسع سنين"), presses("4")],
    "family.arrival": says("وصلنا بشباط ٢٠٢٥"),
    "family.arrived_together": presses("some_not_here"),
    "family.good_at": says("منطبخ سوا ومنضحك كتير، وبنتي بتساعدني بكل شي"),
}
