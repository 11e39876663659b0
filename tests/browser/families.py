"""Three families as they answer in the browser: what each does at each question, in its own words."""

from __future__ import annotations

from tests.browser.family import Button, Family, Told, does_not_know, presses, says, skips, tells_worker

GIRL, BOY = "الطفل 1 (9 سنوات)", "الطفل 2 (4 سنوات)"


def to_english(family: Family) -> None:
    """The language button, in the middle of the talk."""
    family.switch_to("en")


def to_arabic(family: Family) -> None:
    """And back."""
    family.switch_to("ar")


def takes_a_break(family: Family) -> None:
    """A break; the code brings her back on another phone."""
    family.take_a_break()


# Syrian, her husband is in Turkey; writes Levantine Arabic beside the buttons.
MOTHER: Told = {
    "start.address": presses("f"),
    "start.consent": [presses("more"), presses("yes")],
    "start.who": presses("mother"),
    "start.alone": [presses("yes"), presses("yes")],  # once more after the break
    "start.round": presses("full"),
    "family.size": [
        says("ليش عم تسألوا هالسؤال؟"),
        says("مين رح يقرا جوابي؟"),
        says("نحنا أربعة، أنا وولادي"),
    ],
    "family.age": [says("عمري ٣٤ سنة"), says("تسع سنين"), says("أربع سنين")],
    "family.member": says("عفوا غلطت، عندي ولدين"),
    "family.arrival": says("وصلنا بشباط ٢٠٢٥"),
    "family.arrived_together": presses("some_not_here"),
    "family.good_at": says("منطبخ سوا ومنضحك كتير، وبنتي بتساعدني بكل شي"),
    ("children.happy", GIRL): says("بتحب الرسم والقراءة"),
    ("children.happy", BOY): says("بيحب السيارات وبيضحك كتير"),
    ("children.day", GIRL): presses("school"),
    ("children.day", BOY): says("بالبيت معي"),
    "children.doing": presses("4"),
    ("children.friend", GIRL): says("لا ما عندها حدا"),
    ("children.friend", BOY): tells_worker,
    ("children.sleep", GIRL): presses("well"),
    ("children.sleep", BOY): [says("بيصحى كل ليلة وبيعيط"), presses("afraid")],
    ("children.worries", GIRL): presses("sadness", "friends"),
    ("children.worries", BOY): presses("fear"),
    "children.interprets": presses("often"),
    "far.who": says("زوجي بتركيا"),
    "far.contact": [presses("sometimes"), presses("often")],
    "far.reunification": [Button("back"), presses("want_advice")],
    "everyday.best_moment": says("لما نقعد نتعشى سوا"),
    "everyday.rhythm": [Button("explain"), presses("3")],
    "everyday.disobey": presses("talk", "shout"),
    "everyday.screens": says("والله ما بعرف"),
    "everyday.school_contact": presses("letters"),
    "everyday.strength": says("أحيانا"),
    "together.laugh": [to_english, presses("2")],
    "together.disagree": [to_arabic, presses("talk")],
    "together.changes": presses("decides", "cares"),
    "together.changes_feel": presses("4"),
    "together.culture": skips,
    "wellbeing.helps": says("الصلاة والحكي مع أختي"),
    "wellbeing.sleep": [takes_a_break, says("نادرا")],
    "wellbeing.worry": presses("4"),
    "wellbeing.memories": tells_worker,
    "wellbeing.illness": presses("no"),
    "wellbeing.substances": presses("no"),
    "safety.home": presses("yes"),
    "safety.control": presses("money"),
    "people.help": presses("neighbour"),
    "people.group": presses("yes"),
    "work.daytime": presses("at_home"),
    "work.skills": says("كنت خياطة بحلب عشر سنين"),
    "work.year": presses("learn_finnish"),
    "work.obstacles": presses("childcare"),
    "home.housing": presses("too_small"),
    "home.money": skips,
    "home.papers": presses("kela", "permit"),
    "hopes.better": says("يجي زوجي ونرجع عيلة وحدة"),
    "hopes.help": presses("group", "legal"),
    "hopes.step": does_not_know,
    "hopes.interpreter": presses("woman", "not_my_area"),
    "hopes.contact": presses("call"),
    "hopes.contact.call": says("0401234567 الصبح بس"),
    "hopes.safe_message": presses("only_this_time"),
    "hopes.safe_message.only_this_time": says("قبل الساعة ١٢"),
}
