"""Every rule over answers is hit, and what they add up to is stable, ordered and private where it must be."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest

from bot.needs.flags import Evidence, Flag, StrengthFlag, merge
from bot.needs.rules import Rule, flags_from_answers, load, rules, strengths_from_answers
from bot.needs.taxonomy import NEEDS_DATA, NeedsError, taxonomy
from bot.questionnaire.answers import Answer
from bot.questionnaire.engine import Interview
from bot.questionnaire.model import questionnaire

_clock = count()


def answer(question: str, value: Any, item: str = "", status: str = "answered") -> Answer:
    at = f"2026-03-01T10:00:00.{next(_clock):06d}Z"
    return Answer(question, item, status, value, f"words of {question}", "fi", at, "button", "2026-11")


def family(*answers: Answer, alone: bool = True, child_age: int = 10) -> Interview:
    """A mother with a husband and one child, answering alone and at length."""
    everybody = (
        answer("start.who", "mother"),
        answer("start.alone", "yes" if alone else "no"),
        answer("start.round", "full"),
        answer("family.size", 3),
        answer("family.member", "me", "m1"),
        answer("family.member", "spouse", "m2"),
        answer("family.member", "child", "m3"),
        answer("family.age", 35, "m1"),
        answer("family.age", child_age, "m3"),
    )
    return Interview(questionnaire(), (*everybody, *answers))


def quote(given: Answer) -> str:
    return given.verbatim


def codes(interview: Interview) -> dict[str, Flag]:
    return {flag.code: flag for flag in flags_from_answers(interview, quote)}


SCHOOL = answer("children.day", "school", "m3")
FAR = answer("far.who", ["sibling"])
LATER = answer("family.arrived_together", "some_later")
MOSTLY = answer("safety.home", "mostly")

# For each rule, answers that raise it.
RAISED_BY: dict[str, tuple[Answer, ...]] = {
    "rhythm-rarely": (answer("everyday.rhythm", 4),),
    "rhythm-never": (answer("everyday.rhythm", 5),),
    "child-sleeps-badly": (answer("children.sleep", "wakes_often", "m3"),),
    "limits-shouting": (answer("everyday.disobey", ["talk", "shout"]),),
    "limits-no-means": (answer("everyday.disobey", None, status="dont_know"),),
    "limits-hitting": (answer("everyday.disobey", ["hit"]),),
    "screens-hard": (answer("everyday.screens", 4),),
    "screens-very-hard": (answer("everyday.screens", 5),),
    "teenager-one-thing-hard": (answer("family.age", 14, "m3"), answer("everyday.teenager", ["phone"])),
    "teenager-two-things-hard": (
        answer("family.age", 14, "m3"), answer("everyday.teenager", ["phone", "school"]),
    ),
    "teenager-four-things-hard": (
        answer("family.age", 14, "m3"),
        answer("everyday.teenager", ["phone", "school", "friends", "silence"]),
    ),
    "interprets-sometimes": (answer("children.interprets", "sometimes", "m3"),),
    "interprets-often": (answer("children.interprets", "often", "m3"),),
    "interprets-often-and-is-small": (
        answer("family.age", 8, "m3"), answer("children.interprets", "often", "m3"),
    ),
    "interprets-often-and-knows-more": (
        answer("children.interprets", "often", "m3"), answer("together.changes", ["children_know_more"]),
    ),
    "children-know-more": (answer("together.changes", ["children_know_more"]),),
    "school-age-nowhere": (answer("children.day", "nowhere", "m3"),),
    "child-nowhere": (answer("family.age", 4, "m3"), answer("children.day", "nowhere", "m3")),
    "school-hard": (SCHOOL, answer("children.doing", 4, "m3")),
    "school-very-hard": (SCHOOL, answer("children.doing", 5, "m3")),
    "school-letters": (SCHOOL, answer("everyday.school_contact", "letters")),
    "school-no-interpreter": (SCHOOL, answer("everyday.school_contact", "no_interpreter")),
    "school-argued": (SCHOOL, answer("everyday.school_contact", "argued")),
    "school-no-contact": (SCHOOL, answer("everyday.school_contact", "none")),
    "child-worry": (answer("children.worries", ["eating"], "m3"),),
    "child-many-worries": (answer("children.worries", ["eating", "fear", "friends"], "m3"),),
    "child-afraid-at-night": (answer("children.sleep", "afraid", "m3"),),
    "child-school-too-hard": (SCHOOL, answer("children.doing", 5, "m3")),
    "strength-rarely": (answer("everyday.strength", 4),),
    "strength-never": (answer("everyday.strength", 5),),
    "parent-worry-always": (answer("wellbeing.worry", 5),),
    "talk-rarely": (answer("together.laugh", 4),),
    "talk-never": (answer("together.laugh", 5),),
    "quarrels-end-silent": (answer("together.disagree", "silent"),),
    "quarrels-end-loud": (answer("together.disagree", "loud"),),
    "spouses-loud": (answer("together.disagree", "loud"),),
    "couple-argues": (answer("together.couple", "argue"),),
    "couple-far-apart": (answer("together.couple", "far_apart"),),
    "couple-separating": (answer("together.couple", "separating"),),
    "changes-hard": (answer("together.changes", ["earns"]), answer("together.changes_feel", 4)),
    "changes-very-hard": (answer("together.changes", ["decides"]), answer("together.changes_feel", 5)),
    "child-far-away": (answer("far.who", ["child"]),),
    "spouse-far-away": (answer("far.who", ["spouse"]),),
    "others-far-away": (FAR,),
    "some-not-here": (answer("family.arrived_together", "some_not_here"),),
    "contact-rarely": (FAR, answer("far.contact", "rarely")),
    "contact-lost": (FAR, answer("far.contact", "unknown")),
    "reunification-in-process": (FAR, answer("far.reunification", "in_process")),
    "reunification-advice": (FAR, answer("far.reunification", "want_advice")),
    "came-later": (LATER,),
    "reunited-getting-to-know": (LATER, answer("far.together_again", "getting_to_know")),
    "reunited-hard": (LATER, answer("far.together_again", "hard")),
    "reunited-hard-and-no-talk": (LATER, answer("far.together_again", "hard"), answer("together.laugh", 4)),
    "sleep-rarely": (answer("wellbeing.sleep", 4),),
    "sleep-never": (answer("wellbeing.sleep", 5),),
    "worry-often": (answer("wellbeing.worry", 4),),
    "worry-always": (answer("wellbeing.worry", 5),),
    "memories-often": (answer("wellbeing.memories", "often"),),
    "memories-often-and-no-rest": (answer("wellbeing.memories", "often"), answer("wellbeing.sleep", 4)),
    "someone-missing": (FAR, answer("far.contact", "unknown")),
    "nobody-helps": (answer("people.help", ["nobody"]),),
    "child-without-friend": (answer("children.friend", "no", "m3"),),
    "substances-some": (answer("wellbeing.substances", "some"),),
    "substances-a-lot": (answer("wellbeing.substances", "a_lot"),),
    "not-safe-at-home": (answer("safety.home", "no"),),
    "safety-wants-a-person": (answer("safety.home", "person"),),
    "mostly-safe-and-loud": (MOSTLY, answer("together.disagree", "loud")),
    "danger-today": (MOSTLY, answer("safety.danger_today", "yes")),
    "danger-today-not-sure": (MOSTLY, answer("safety.danger_today", "not_sure")),
    "control-of-life": (answer("safety.control", ["going_out"]),),
    "child-hit": (answer("everyday.disobey", ["hit"]),),
    "children-in-unsafe-home": (answer("safety.home", "no"),),
    "children-and-danger-today": (MOSTLY, answer("safety.danger_today", "yes")),
    "children-and-substances": (answer("wellbeing.substances", "some"),),
    "marriage-against-will": (answer("safety.control", ["marriage"]),),
    "child-trip": (answer("safety.control", ["child_trip"]),),
    "work-or-money-against-will": (answer("safety.control", ["work"]),),
    "home-too-small": (answer("home.housing", "too_small"),),
    "home-bad-condition": (answer("home.housing", "bad_condition"),),
    "must-move": (answer("home.housing", "must_move"),),
    "no-home": (answer("home.housing", "none"),),
    "money-rarely-enough": (answer("home.money", 4),),
    "money-never-enough": (answer("home.money", 5),),
    "papers-help": (answer("home.papers", ["kela"]),),
    "bills-or-debt": (answer("home.papers", ["debt"]),),
    "needs-care": (answer("wellbeing.illness", "needs_care"),),
    "at-home-and-wants-out": (answer("work.daytime", "at_home", "m1"), answer("work.year", ["work"])),
    "looking-for-work": (answer("work.daytime", "looking_for_work", "m1"),),
    "obstacles": (answer("work.year", ["work"]), answer("work.obstacles", ["childcare"])),
    "good-together": (answer("family.good_at", None),),
    "best-moment": (answer("everyday.best_moment", None),),
    "laugh-together": (answer("together.laugh", 1),),
    "own-ways": (answer("wellbeing.helps", None),),
    "helpers": (answer("people.help", ["friend"]),),
    "customs-and-faith": (answer("together.culture", None),),
    "own-community": (answer("people.help", ["community"]),),
    "skills": (answer("work.skills", None, "m1"),),
    "studies-now": (answer("work.daytime", "language_course", "m1"),),
    "wants-to-learn": (answer("work.year", ["read_write"]),),
    "child-joy": (answer("children.happy", None, "m3"),),
    "child-does-well": (SCHOOL, answer("children.doing", 2, "m3")),
    "child-has-friend": (answer("children.friend", "yes", "m3"),),
    "talk-it-over": (answer("together.disagree", "talk"),),
    "wants-help": (answer("hopes.help", ["group"]),),
    "trusts-a-worker": (answer("people.help", ["worker"]),),
    "own-goal": (answer("hopes.better", None),),
    "own-step": (answer("hopes.step", None),),
}  # fmt: skip

ALL_RULES = (*rules().needs, *rules().strengths)


@pytest.mark.parametrize("rule", ALL_RULES, ids=[rule.id for rule in ALL_RULES])
def test_each_rule_is_raised_by_the_answers_it_is_about(rule: Rule) -> None:
    interview = family(*RAISED_BY[rule.id])
    found = [*flags_from_answers(interview, quote), *strengths_from_answers(interview, quote)]
    raised = next(flag for flag in found if rule.id in flag.rules)
    assert raised.code == rule.code
    assert {e.question for e in raised.evidence} >= {rule.evidence[0]}
    assert all(e.quote == f"words of {e.question}" for e in raised.evidence)


def test_a_family_with_nothing_answered_has_no_flags_and_no_strengths() -> None:
    assert flags_from_answers(family(), quote) == []
    assert strengths_from_answers(family(), quote) == []


def test_a_family_that_is_well_has_no_flags() -> None:
    well = family(
        SCHOOL,
        answer("children.doing", 1, "m3"),
        answer("children.friend", "yes", "m3"),
        answer("children.sleep", "well", "m3"),
        answer("children.worries", ["nothing"], "m3"),
        answer("children.interprets", "no", "m3"),
        answer("far.who", ["nobody"]),
        answer("everyday.rhythm", 1),
        answer("everyday.disobey", ["talk", "rule"]),
        answer("everyday.screens", 2),
        answer("everyday.strength", 2),
        answer("everyday.school_contact", "good"),
        answer("together.laugh", 1),
        answer("together.disagree", "talk"),
        answer("together.changes", ["nothing"]),
        answer("together.couple", "well"),
        answer("wellbeing.sleep", 2),
        answer("wellbeing.worry", 1),
        answer("wellbeing.memories", "no"),
        answer("wellbeing.illness", "no"),
        answer("wellbeing.substances", "no"),
        answer("safety.home", "yes"),
        answer("safety.control", ["no"]),
        answer("people.help", ["friend"]),
        answer("work.daytime", "work", "m1"),
        answer("home.housing", "good"),
        answer("home.money", 1),
        answer("home.papers", ["no"]),
    )
    assert flags_from_answers(well, quote) == []


def test_skipping_or_telling_a_worker_is_no_flag_by_itself() -> None:
    for status in ("skipped", "tell_worker"):
        silent = family(
            answer("safety.home", None, status=status), answer("safety.control", None, status=status),
            answer("wellbeing.memories", None, status=status), answer("home.papers", None, status=status),
        )  # fmt: skip
        assert flags_from_answers(silent, quote) == []


def test_a_child_of_school_age_without_a_school_is_soon() -> None:
    flag = codes(family(answer("children.day", "nowhere", "m3")))["parenting.school_contact"]
    assert (flag.level, flag.urgency) == (3, "soon")


def test_a_small_child_without_day_care_is_a_small_thing() -> None:
    flag = codes(family(answer("children.day", "nowhere", "m3"), child_age=3))["parenting.school_contact"]
    assert (flag.level, flag.urgency) == (1, "routine")


def test_a_child_far_away_is_soon_and_a_brother_is_not() -> None:
    assert codes(family(answer("far.who", ["child"])))["cohesion.separation"].urgency == "soon"
    assert codes(family(FAR))["cohesion.separation"].urgency == "routine"


def test_danger_today_is_immediate_for_the_adult_and_the_child() -> None:
    found = codes(family(MOSTLY, answer("safety.danger_today", "yes")))
    assert found["safety.violence"].urgency == found["safety.child_at_risk"].urgency == "immediate"


def test_a_trip_of_a_child_against_ones_will_is_immediate() -> None:
    flag = codes(family(answer("safety.control", ["child_trip"])))["safety.forced_or_honour"]
    assert (flag.level, flag.urgency) == (3, "immediate")


def test_two_small_signs_from_different_questions_are_level_two() -> None:
    one = codes(family(answer("together.laugh", 4)))["cohesion.communication"]
    both = codes(family(answer("together.laugh", 4), answer("together.disagree", "silent")))
    assert (one.level, both["cohesion.communication"].level) == (1, 2)


def test_flags_come_most_urgent_first_then_by_level_then_by_code() -> None:
    many = [flag for answers in RAISED_BY.values() for flag in flags_from_answers(family(*answers), quote)]
    merged = merge(many)
    keys = [(("immediate", "soon", "routine").index(f.urgency), -f.level, f.code) for f in merged]
    assert keys == sorted(keys)
    assert merge(reversed(merged)) == merged


def test_an_answer_kept_aside_raises_no_flag() -> None:
    interview = family(answer("far.who", ["nobody"]), answer("far.contact", "unknown"))
    assert "cohesion.separation" not in codes(interview)
    assert "wellbeing.trauma_grief" not in codes(interview)


def test_a_private_answer_stays_when_the_person_is_no_longer_alone() -> None:
    assert "safety.violence" in codes(family(answer("safety.home", "no"), alone=False))


def test_private_answers_never_reach_the_common_summary() -> None:
    for flag in codes(family(answer("wellbeing.substances", "some"), answer("safety.home", "no"))).values():
        assert flag.restricted and flag.shared() is None
        assert all(e.private for e in flag.evidence)


def test_a_shared_flag_leaves_out_what_was_told_in_private() -> None:
    heard = Evidence("together.laugh", "", "we talk little", "en", "message")
    told = Evidence("together.couple", "", "he is never at home", "en", "message", private=True)
    flag = Flag("cohesion.communication", 2, "routine", ("r",), (heard, told), "change-talk")
    shared = flag.shared()
    assert shared is not None and shared.evidence == (heard,)


def test_strengths_rest_on_the_family_part_only() -> None:
    asked = questionnaire()
    assert all(asked[q].layer == "family" for rule in rules().strengths for q in rule.evidence)


def test_flags_and_strengths_survive_the_store() -> None:
    interview = family(*(a for answers in RAISED_BY.values() for a in answers))
    for flag in flags_from_answers(interview, quote):
        assert Flag.from_json(flag.to_json()) == flag
    for strength in strengths_from_answers(interview, quote):
        assert StrengthFlag.from_json(strength.to_json()) == strength


def test_each_child_is_looked_at_alone_and_quoted_by_its_item() -> None:
    interview = family(
        answer("family.size", 4), answer("family.member", "child", "m4"), answer("family.age", 6, "m4"),
        answer("children.sleep", "afraid", "m3"), answer("children.sleep", "well", "m4"),
    )  # fmt: skip
    assert {e.item for e in codes(interview)["parenting.child_wellbeing"].evidence} == {"m3"}


def test_the_short_round_flags_worries_about_all_children_together() -> None:
    short = Interview(
        questionnaire(),
        [answer("start.who", "mother"), answer("start.alone", "no"), answer("start.round", "short"),
         answer("children.worries", ["fear"], "children")],
    )  # fmt: skip
    assert "parenting.child_wellbeing" in codes(short)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{answer: everyday.rythm, is: 4}", "no question is called everyday.rythm"),
        ("{answer: home.housing, is: too_big}", "has no answer too_big"),
        ("{answer: everyday.rhythm, is: 6}", "has no answer 6"),
    ],
)
def test_a_rule_about_an_unknown_question_or_option_is_refused(tmp_path: Any, line: str, says: str) -> None:
    path = tmp_path / "rules.yml"
    path.write_text(
        "needs:\n  - {id: x, need: practical.housing, level: 1, urgency: routine, evidence: [], "
        f"when: {line}}}\nstrengths: []\n"
    )
    with pytest.raises(NeedsError, match=says):
        load(path, questionnaire())


def test_every_need_but_self_harm_has_a_rule_and_every_strength_has_one() -> None:
    """Nobody is asked about wanting to die: only free text can show it."""
    assert set(taxonomy().needs) - {r.code for r in rules().needs} == {"safety.self_harm"}
    assert set(taxonomy().strengths) == {r.code for r in rules().strengths}
    assert (len(taxonomy().needs), len(taxonomy().strengths)) == (26, 10)


def test_the_rules_of_this_installation_are_read_from_the_data_folder() -> None:
    assert load(NEEDS_DATA / "rules.yml", questionnaire()) == rules()
