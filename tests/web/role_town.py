"""Families, tasks and people for the table of roles: for every kind of id one's own and somebody else's, words planted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from bot.casework.groups import Facts
from bot.casework.partners import AGREEMENT, CONTRIBUTION
from bot.casework.plan import GOAL, STEP
from bot.casework.reviewing import Size
from bot.review.glossary import glossary
from bot.store.database import Store
from bot.store.letters import QUESTION, WORDING
from bot.store.listing import CLOSED
from bot.store.reviews import FAMILY
from bot.store.users import ROLES
from tests.web.conftest import NAMES, PASSWORD, Kept, keep
from tests.web.families import Family, Left, Own, Pressed, walk
from tests.web.readings import body
from tests.web.reviewing import DUE, interpreter, nothing_wished, somebody

DISABLED = "disabled-"
"""Before a role: an account of this role that was closed a moment ago."""
HOURS = timedelta(hours=9)
NOWHERE = "00000000-0000-4000-8000-000000000000"
GARBAGE = (
    "..%2f..%2fapp.py", "%00", "%0d%0aSet-Cookie:%20a=b", "'%20OR%20'1'='1", "%D9%86%D8%B9%D9%85", "x" * 300,
    "%ff%fe", "%7B%7B7*7%7D%7D", "-1",
)  # fmt: skip

# What nobody reads who may not: words, numbers, names and contacts, by whose they are.
PLANTED = {
    "ar": (
        "نحن 3، أنا وابني 8 سنين", "نطبخ معًا ونحكي قصص", "يحب الرسم", "تضحك كتير", "قبل النوم", "ما عم نام منيح",
        "أن يصل زوجي", "أخو زوجي بيضربني", "بعد الظهر لما يكون برا", "planted rendering of mine",
        "planted question of mine",
    ),
    "ar, for workers": ("وابني بيصحى خايف", "planted letter", "planted meaning", "planted rendering of others"),
    "ar, the pair": ("planted rendering of the pair",),
    "ar, contacts": ("0401112223", "111 2223", "358401112223", "٠٤٠ ٧٦٥ ٤٣٢١", "٠٤٠١١١٢٢٢٣"),
    "fi": (
        "Me laitetaan yhdessä", "jalkapallo ja kaverit", "piirtää kauniisti", "iltaruoka", "Ramadan ja yhteiset",
        "kävely metsässä", "ompelija 10", "Poika puhuisi meille", "Yhteinen ilta ilman", "Poika pelaa koko",
        "040 123 4567", "arkisin klo 16", "planted rendering of long ago", "planted rendering of another",
        "planted rendering withdrawn", "planted reason", "planted agreement",
    ),
    "fi, shared": ("planted goal", "planted step", "planted contribution"),
    "en": ("we cook and pray together", "my daughter has a friend"),
    "new": (
        "my planted son dances", "planted hope", "050 987 6543", "Planted Person", "planted rendering given back",
    ),
}  # fmt: skip


def planted(*but: str) -> tuple[str, ...]:
    """Every planted word except those of the owners named."""
    return tuple(words for owner, told in PLANTED.items() if owner not in but for words in told)


@dataclass(frozen=True)
class Town:
    """A database file and its key, and what stands in it."""

    file: Path
    key: bytes
    ids: dict[str, str] = field(default_factory=dict)
    """By name. In their own addresses all of them are right for somebody."""
    sessions: dict[str, tuple[str, str]] = field(default_factory=dict)
    """(session token, form token) by role."""
    families: dict[str, str] = field(default_factory=dict)
    """The bearer token of each family."""
    numbers: dict[str, str] = field(default_factory=dict)
    """The number of each family's case."""

    @property
    def known(self) -> dict[str, str]:
        """Ids by name, with one that does not exist and some that are none."""
        rubbish = {f"garbage-{n}": garbage for n, garbage in enumerate(GARBAGE, 1)}
        return {**self.ids, "nowhere": NOWHERE, **rubbish}


def new_mother() -> Family:
    """A mother in English whose talk no interpreter has finished."""
    return walk(
        "en",
        {
            "start.language": "en", "start.consent": "yes", "start.who": "mother", "start.alone": "no",
            "start.round": "short", "family.size": 2, "family.arrival": "2025",
            "family.good_at": Own("my planted son dances"), "far.who": ["nobody"], "everyday.strength": 3,
            "wellbeing.sleep": Left("skipped"), "people.help": ["friend"], "hopes.better": Own("planted hope"),
            "hopes.help": ["none"], "hopes.contact": Pressed(["call"], {"call": "050 987 6543"}),
            "hopes.interpreter": Pressed(["not_this_person"], {"not_this_person": "Planted Person"}),
        },
    )  # fmt: skip


async def build(store: Store, town: Town, kept: dict[str, Kept]) -> None:
    """Adds people, tasks, shared plans, letters and a group to the three families."""
    kept = {**kept, "new": await keep(store, new_mother())}
    for name, one in kept.items():
        town.ids[f"case-{name}"], town.ids[f"conversation-{name}"] = one.case, one.conversation
        town.numbers[name] = one.number
        town.families[name] = await store.conversations.new_token(one.conversation)
    await _people(store, town)
    await _tasks(store, town, kept)
    await _shared(store, town)
    await _work(store, town)
    # Last: who is closed loses its sessions, and the case that has ended its partner.
    for role in ROLES:
        await store.users.disable(town.ids[f"user-{DISABLED}{role}"])
    await store.inbox.set_state(town.ids["case-en"], CLOSED)


async def _people(store: Store, town: Town) -> None:
    await interpreter(store)
    town.ids["user-other"] = (await interpreter(store, "Omar Other", "man")).id
    for role in ROLES:
        name = NAMES.get(role, f"Some {role}")
        user = await somebody(store, role) if role in NAMES else await store.users.add(name, role, PASSWORD)
        town.ids[f"user-{role}"] = user.id
        town.ids[f"user-{DISABLED}{role}"] = (await store.users.add(f"Closed {name}", role, PASSWORD)).id
        for who in (role, DISABLED + role):
            town.sessions[who] = await store.users.create_session(town.ids[f"user-{who}"], HOURS)
    town.ids["invitation"] = await store.users.create_invitation("worker", HOURS)


async def _tasks(store: Store, town: Town, kept: dict[str, Kept]) -> None:
    ids, ines, omar = town.ids, town.ids["user-interpreter"], town.ids["user-other"]

    async def ask(family: str, reader: str, *names: str) -> None:
        size = Size(12, 345, ())
        found = await store.reviews.ask(
            kept[family].case, ids["user-worker"], "all", reader, DUE, size, four_eyes=len(names) > 1
        )
        ids.update({f"review-{name}": review for name, review in zip(names, found, strict=True)})

    async def take(name: str, who: str, words: str, family: str, text: str) -> None:
        review = ids[f"review-{name}"]
        await store.reviews.take(review, who, nothing_wished)
        turns = await store.conversations.turns(kept[family].conversation)
        ids[f"row-{family}"] = next(f"t{t.seq}" for t in turns if words in str(t.said.get("text")))
        told = body(text, language="fi", note=f"{text} note")
        await store.review_rows.save(review, who, ids[f"row-{family}"], "checked", told, 0)

    await ask("ar", "fi", "own", "of-the-pair")
    await take("own", ines, "يحب الرسم", "ar", "planted rendering of mine")
    await take("of-the-pair", omar, "يحب الرسم", "ar", "planted rendering of the pair")
    await ask("ar", "en", "of-others")
    await take("of-others", omar, "يحب الرسم", "ar", "planted rendering of others")

    await ask("fi", "ar", "finished")
    await take("finished", ines, "iltaruoka", "fi", "planted rendering of long ago")
    await store.reviews.finish(ids["review-finished"], ines)
    await ask("fi", "ar", "for-others-only")
    await store.reviews.refuse(ids["review-for-others-only"], ines, "not_free", nothing_wished)
    await ask("fi", "en", "withdrawn")
    await take("withdrawn", ines, "iltaruoka", "fi", "planted rendering withdrawn")
    await store.reviews.withdraw(kept["fi"].case, ids["review-withdrawn"])
    third = (await interpreter(store, "Third Reader", None)).id
    await ask("fi", "en", "finished-by-others", "finished-second")
    for name, who, words in (("by-others", omar, "of long ago"), ("second", third, "of another")):
        await take(f"finished-{name}", who, "iltaruoka", "fi", f"planted rendering {words}")
        await store.reviews.finish(ids[f"review-finished-{name}"], who)

    await ask("en", "fi", "kept-away-from")
    await store.reviews.exclude(kept["en"].case, ines, FAMILY)
    await ask("new", "fi", "offered")
    await ask("new", "ar", "given-back")
    await take("given-back", ines, "dances", "new", "planted rendering given back")
    await store.reviews.give_back(ids["review-given-back"], ines)
    await store.reviews.take(ids["review-given-back"], omar, nothing_wished)

    for name, who, words in (("own", ines, "of mine"), ("of-others", omar, "meaning")):
        told = {
            "quoted": "يحب الرسم", "words": f"planted {'question ' if who == ines else ''}{words}",
            "meanings": [], "language": "ar",
        }  # fmt: skip
        about = f"{ids[f'review-{name}']}/{ids['row-ar']}"
        ids[f"letter-{name}"] = await store.letters.send(kept["ar"].case, who, WORDING, about, told)


async def _shared(store: Store, town: Town) -> None:
    ids = town.ids
    worker, partner, case = ids["user-worker"], ids["user-partner"], ids["case-fi"]
    today, soon = date.today(), date.today() + timedelta(3)
    for family in ("fi", "en", "new"):  # en: closed afterwards; new: taken back at once
        await store.partners.add(ids[f"case-{family}"], partner, worker)
    await store.partners.remove(ids["case-new"], partner)
    add = store.notes.add
    agreed = {"agreed_on": today.isoformat(), "share": "planted agreement"}
    await add(case, worker, AGREEMENT, partner, agreed, thread=partner, state="added")
    goal = {"words": "planted goal", "better": "planted reason", "language": "fi", "reason": ""}
    thread = ids["goal-fi"] = await add(case, worker, GOAL, "plan", goal, state="open")
    step = {
        "words": "planted step", "effect": "planted reason", "language": "fi", "who": "family",
        "who_words": "", "due": soon.isoformat(), "reason": "planted reason",
    }  # fmt: skip
    await add(case, worker, STEP, thread, step, state="planned", due_on=soon)
    await add(case, partner, CONTRIBUTION, "", {"words": "planted contribution"}, state="written")


async def _work(store: Store, town: Town) -> None:
    ids, worker, soon = town.ids, town.ids["user-worker"], date.today() + timedelta(14)
    question = {"words": "planted letter", "language": "ar"}
    ids["letter-worker"] = await store.letters.send(ids["case-ar"], worker, QUESTION, "", question)
    father = {"words": "planted letter", "language": "en"}
    ids["letter-father"] = await store.letters.send(ids["case-en"], worker, QUESTION, "", father)
    facts = Facts("Tiistain äidit", "mothers", "fi", ("ar",), "Perhetalo", "10:00", 90, True, 8)
    ids["group"] = await store.groups.create(facts, [soon, soon + timedelta(7)], worker)
    ids["team"] = (await store.teams.add("Pari 1")).id
    for who in ("worker", "supervisor"):
        await store.teams.join(ids[f"user-{who}"], ids["team"])
    await store.inbox.set_team(ids["case-ar"], ids["team"])
    ids["flag"] = (await store.flags.open_flags())[0].id
    ids["call-back"] = (await store.callbacks.open_requests())[0].id
    ids["term"] = next(iter(glossary().terms))
