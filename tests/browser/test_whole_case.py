"""A whole case: a mother sends, workers find the danger, plan with her, ask how it is now, and close the case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect

from bot.texts import LANGUAGES, texts
from tests.browser.casework import Casework
from tests.browser.conftest import ACCOUNTS, DESK, PASSWORD, Visitors
from tests.browser.desk import Desk
from tests.browser.family import Family, flat, option_words, presses, says
from tests.servers import Product

COLLEAGUE = "Waldo Worker"
DANGER = "أخو زوجي ضربني اليوم وأنا خائفة"
HOPE = "يجي زوجي ونرجع عيلة وحدة"
GOOD_AT = "منطبخ سوا ومنضحك كتير"
PHONE_NUMBER = "0401234567"
BETTER = "لما ولادي يناموا بلا خوف"
SINCE_THEN = "صاروا يناموا أحسن، وصرت ألتقي بجارتي كل أسبوع"
DISMISSED = "Äiti kertoi tapaamisessa, että kotona puhutaan paljon."
NEEDS = (
    "cohesion.separation",
    "parenting.child_wellbeing",
    "parenting.exhaustion",
    "wellbeing.isolation",
    "wellbeing.stress_sleep",
)
QUIET_TALK = "cohesion.communication"
STEPS = (
    ("Soitamme yhdessä lakineuvontaan.", "worker", "Perhe tietää, mitä hakemus vaatii.",
     ("نتصل معًا بالاستشارة القانونية.", "تعرف العائلة ما يلزم للطلب."), 14),
    ("Äiti ja lapset lukevat illalla yhdessä.", "family", "Lapset nukahtavat rauhassa.",
     ("تقرأ الأم مع الأطفال كل مساء.", "ينام الأطفال بهدوء."), 21),
    ("Kysymme paikkaa perhekahvilasta.", "Perhekahvila", "Äiti tapaa muita vanhempia.",
     ("نسأل عن مكان في مقهى العائلة.", "تلتقي الأم بآباء وأمهات آخرين."), 28),
)  # fmt: skip
TOLD = {
    "start.address": presses("f"), "start.consent": presses("yes"), "start.who": presses("mother"),
    "start.alone": presses("yes"), "start.round": presses("short"), "family.size": presses("3"),
    "family.arrival": presses("2025"), "family.good_at": says(GOOD_AT),
    "children.worries": presses("fear", "friends"), "far.who": presses("spouse"),
    "far.reunification": presses("want_advice"), "everyday.strength": presses("4"),
    "together.laugh": presses("4"), "wellbeing.sleep": presses("4"), "safety.home": presses("yes"),
    "people.help": presses("nobody"), "hopes.better": says(HOPE), "hopes.help": presses("worker", "legal"),
    "hopes.interpreter": presses("woman"), "hopes.contact": presses("call"),
    "hopes.contact.call": says(PHONE_NUMBER), "hopes.safe_message": presses("yes"),
}  # fmt: skip
# How it is at the review: (question, options), in the order in which the letter asks.
NOW = {
    "far.reunification": ("in_process",), "children.worries": ("nothing",), "everyday.strength": ("2",),
    "people.help": ("neighbour",), "wellbeing.sleep": ("2",),
}  # fmt: skip


@dataclass
class Told:
    """What stood on the screens on the way."""

    number: str = ""
    id: str = ""
    code: str = ""
    danger: str = ""
    flag_read: str = ""
    holders: str = ""
    standing: list[str] = field(default_factory=list)
    dismissed: str = ""
    accepted: str = ""
    weighed: str = ""
    services: str = ""
    plan: str = ""
    copy: str = ""
    copy_is: tuple[str | None, str | None] = ("", "")
    goal_is: tuple[str | None, str | None] = ("", "")
    sms: str = ""
    sms_is: tuple[str | None, str | None] = ("", "")
    letter: str = ""
    letter_told: bool = False
    asked: list[str] = field(default_factory=list)
    answered: bool = False
    inbox: str = ""
    closed: str = ""


@pytest.fixture(scope="module")
def desk_in(module_visitors: Visitors, server: Product) -> Callable[[str], Desk]:
    """The worker's own desk of this file, signed in once, in a language."""
    seat = Desk(module_visitors.page(DESK), server.url)
    seat.sign_in(ACCOUNTS["worker"], PASSWORD)

    def read_in(language: str) -> Desk:
        seat.read_in(language)
        return seat

    return read_in


@pytest.fixture(scope="module")
def told(
    module_visitors: Visitors,
    server: Product,
    desk_in: Callable[[str], Desk],
) -> Told:
    """The whole way of the case."""
    server.command("user", "add", COLLEAGUE, "--role", "worker", "--password-stdin", stdin=PASSWORD + "\n")
    told = Told()
    _sends(Family(module_visitors.page(), server.url), told)
    work = Casework(desk_in("fi"), told.number)
    _reads_and_judges(work, told)
    told.id = work.id  # a closed case leaves the list
    _plans(work, told)
    _asks(work, told)
    _answers(Family(module_visitors.page(), server.url, language="ar", address="f"), told)
    _reviews_and_closes(work, told)
    return told


def _sends(family: Family, told: Told) -> None:
    family.open("ar")
    family.tell(TOLD, until="wellbeing.sleep")
    family.say(DANGER)
    assert family.phase == "safety"
    family.press_button("other-topic")
    family.tell(TOLD)
    family.press(family.words("hopes-send.opt-all"))
    told.number, told.code = family.number, family.new.locator(".code").inner_text()
    family.page.close()


def _reads_and_judges(work: Casework, told: Told) -> None:
    page = work.desk.page
    page.goto(f"{work.desk.url}/desk/cases")
    line = page.locator(".danger-line", has_text=told.number)
    line.locator("a.button").click()
    told.danger = work.desk.text
    page.locator("main section form[action$='/read'] button").click()
    page.goto(f"{work.desk.url}/desk/cases")
    told.flag_read = flat(page.locator(".danger-line", has_text=told.number).text_content() or "")
    work.take_with(COLLEAGUE)
    told.holders = work.desk.section("holding").inner_text()
    work.judge("parenting.exhaustion", "accepted")
    told.accepted = page.locator("#parenting-exhaustion .judgement").inner_text()
    work.judge("wellbeing.isolation", "changed", "Äiti ei tunne täällä ketään.", level="3", urgency="soon")
    told.weighed = page.locator("#wellbeing-isolation .judgement").inner_text()
    work.judge(QUIET_TALK, "dismissed", DISMISSED)
    work.open()
    told.standing = page.locator("section[aria-labelledby=flags] > .judged").evaluate_all(
        "nodes => nodes.map(node => node.id)"
    )
    told.dismissed = page.locator("details.dismissed").text_content() or ""


def _plans(work: Casework, told: Told) -> None:
    page = work.desk.page
    work.choose_service("reunification_advice")
    work.begin_period("family_work")
    work.goal_from("hopes.better", BETTER)
    for step in STEPS:
        work.step(*step)
    told.services = work.desk.section("services").inner_text()
    told.plan = work.desk.section("goals").inner_text()
    page.locator("section[aria-labelledby=copy] a.button").first.click()
    root, goal = page.locator("html"), page.locator("blockquote.own").first
    told.copy = page.locator("main").inner_text()
    told.copy_is = (root.get_attribute("lang"), root.get_attribute("dir"))
    told.goal_is = (goal.get_attribute("lang"), goal.get_attribute("dir"))


def _asks(work: Casework, told: Told) -> None:
    work.ask_how_it_is()
    sms = work.desk.page.locator(".said.link")
    told.sms, told.sms_is = sms.inner_text(), (sms.get_attribute("lang"), sms.get_attribute("dir"))
    told.letter = work.desk.section("all").inner_text()


def _answers(family: Family, told: Told) -> None:
    family.resume(told.code)
    told.letter_told = family.sees("chat-letters-waiting", count=1)
    family.press_button("letter-open")
    while (asked := family.open_question()) is not None:
        told.asked.append(asked.question)
        titles = [option_words(asked.question, option, "ar", "f") for option in NOW[asked.question]]
        if family.new.locator("button.ready").count():
            family.choose(*titles)
        else:
            family.press(titles[0])
    family.say(SINCE_THEN)
    family.press_button("letter-send")
    told.answered = family.sees("chat-letter-answered")
    family.page.close()


def _reviews_and_closes(work: Casework, told: Told) -> None:
    page = work.desk.page
    page.goto(f"{work.desk.url}/desk/cases")
    told.inbox = page.locator("table.list tbody tr", has_text=told.number).inner_text()
    work.open("letters")
    work.end_period("Lapset nukkuvat. Äidillä on ystävä.", "Perheenyhdistäminen kestää.", "Neuvonta jatkuu.")
    work.hold_review("Kysyimme perheeltä: uni ja voimat ovat parempia.")
    work.close()
    told.closed = work.desk.text


# -- what was to be seen ----------------------------------------------------------------------------------


def test_the_danger_she_told_stands_above_everything_and_is_read(told: Told) -> None:
    assert DANGER in told.danger
    assert ACCOUNTS["worker"] in told.flag_read


def test_two_workers_hold_the_case(told: Told) -> None:
    assert ACCOUNTS["worker"] in told.holders and COLLEAGUE in told.holders


def test_one_flag_is_accepted_one_weighed_otherwise_and_one_dismissed_with_its_reason(told: Told) -> None:
    say = texts().say
    assert say("fi", "desk-verdict-accepted") in told.accepted
    assert say("fi", "level-3") in told.weighed and say("fi", "urgency-soon") in told.weighed
    assert DISMISSED in told.dismissed
    assert set(told.standing) == {need.replace(".", "-") for need in NEEDS}


def test_a_service_is_chosen_and_the_plan_has_her_goal_and_three_steps(told: Told) -> None:
    assert texts().say("fi", "desk-service-reunification_advice") in told.services
    assert HOPE in told.plan and BETTER in told.plan
    assert all(step[0] in told.plan for step in STEPS)


def test_her_copy_is_in_arabic_from_right_to_left_with_her_goal_and_nothing_restricted(told: Told) -> None:
    assert told.copy_is == told.goal_is == ("ar", "rtl")
    assert HOPE in told.copy and BETTER in told.copy
    assert all(said in told.copy and hoped in told.copy for _, _, _, (said, hoped), _ in STEPS)
    assert not any(step[0] in told.copy for step in STEPS)
    for private in (DANGER, "ضرب", DISMISSED, texts().say("ar", "safety-home.label", "f"), PHONE_NUMBER):
        assert private not in told.copy


def test_the_message_to_her_phone_says_neither_who_nor_what(told: Told, server: Product) -> None:
    assert told.sms_is == ("ar", "rtl")
    assert server.url in told.sms and "\u2068" not in told.sms
    for word in ("أخصائي", "اجتماعي", "عائلة", "أسرة", told.number, HOPE):
        assert word not in told.sms
    assert all(texts().say("fi", f"need-{need.replace('.', '-')}") in told.letter for need in NEEDS)
    assert texts().say("fi", f"need-{QUIET_TALK.replace('.', '-')}") not in told.letter  # it was dismissed


def test_she_answers_the_round_with_her_code_on_another_phone(told: Told) -> None:
    assert told.letter_told and told.answered
    assert sorted(told.asked) == sorted(NOW)
    assert texts().say("fi", "desk-letters-arrived", count=1) in flat(told.inbox)


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_and_after_stand_side_by_side_in_every_language_of_the_desk(
    told: Told, desk_in: Callable[[str], Desk], language: str
) -> None:
    work = Casework(desk_in(language), told.number, told.id)
    work.open("letters")
    rows = {flat(row.inner_text()) for row in work.desk.section("over").locator("tbody tr").all()}
    assert len(rows) == len(NEEDS)
    say = work.desk.words
    strength = next(row for row in rows if flat(say("need-parenting-exhaustion")) in row)
    before, after = (option_words("everyday.strength", option, language, "neutral") for option in ("4", "2"))
    assert strength.index(flat(before)) < strength.index(flat(after))
    assert flat(say("desk-letters-direction-better")) in strength
    quote = work.desk.page.locator("blockquote.own[lang=ar][dir=rtl]", has_text=SINCE_THEN)
    assert quote.count() == 1
    work.open("work")
    assert flat(say("desk-work-state-ended")) in flat(work.desk.text)


def test_the_case_is_closed_after_its_end_review(told: Told) -> None:
    assert texts().say("fi", "desk-state-closed-words") in told.closed


def test_every_step_is_in_the_access_log_and_nothing_of_hers_in_any_log(
    told: Told, desk: Callable[[str, str], Desk], server: Product
) -> None:
    page = desk("administrator", "en").page
    page.goto(f"{server.url}/desk/log")
    expect(page.locator("main p.good")).to_be_visible()  # whole: no entry was changed or taken out
    done, kept = [], server.words()
    while True:
        kept += page.content()
        done += [flat(line) for line in page.locator("tbody code").all_inner_texts()]
        older = page.locator("a[href*='before=']")
        if not older.count() or "flag.read" in done:
            break
        older.click()
    steps = [
        "case.held", "case.shared", "flag.read", "flag.marked", "flag.accepted", "flag.changed",
        "flag.dismissed", "plan.service-chosen", "period.started", "plan.goal-added", "plan.step-added",
        "plan.copied", "letter.sent", "letter.read", "period.ended", "plan.review-held", "case.closed",
    ]  # fmt: skip
    assert not [step for step in steps if step not in done]
    assert done.count("plan.step-added") >= len(STEPS)
    for words in (DANGER, HOPE, BETTER, SINCE_THEN, GOOD_AT, PHONE_NUMBER, DISMISSED, told.code):
        assert words not in kept
    assert told.code.replace(" ", "") not in kept


def test_the_case_page_says_who_did_what_in_words(told: Told) -> None:
    for action in ("case-closed", "plan-review-held", "period-ended", "letter-sent", "plan-copied"):
        assert texts().say("fi", f"desk-action-{action}") in told.closed


def test_no_page_strayed_or_failed(told: Told, module_visitors: Visitors) -> None:
    assert module_visitors.strayed == []
    assert module_visitors.faults == []
