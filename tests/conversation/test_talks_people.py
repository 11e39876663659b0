"""Five people as they are: angry, frightened, confused, chatty, very short. Each line is what one writes and what follows.

The right column: the question that is open afterwards, or a phase in brackets; then what was said or kept.
"said:ID" is a sentence of data/texts; "kept:QUESTION=VALUE" an answer; "left:QUESTION=STATUS" a question left.
"""

from __future__ import annotations

import pytest

from tests.conversation.conftest import Begin, Person

ANGRY_FATHER = [
    ("moi", "start.consent", "said:chat-greet"),
    ("miks mun pitäis vastata teille yhtään mihinkään", "start.consent", ""),
    ("onko mun pakko", "start.consent", "said:chat-voluntary"),
    ("joo no aloitetaan sitten", "start.who", "kept:start.consent=yes"),
    ("isä", "start.alone", "kept:start.who=father"),
    ("joo", "start.round", "kept:start.alone=yes"),
    ("lyhyt", "family.size", "kept:start.round=short"),
    ("tää on ihan perseestä koko kysely", "family.size", "said:chat-frustrated"),
    ("menevätkö nämä migriin", "family.size", "said:chat-privacy"),
    ("viisi", "family.arrival", "kept:family.size=5"),
    ("en vastaa tähän", "family.good_at", "left:family.arrival=skipped"),
    ("kuinka monta kysymystä vielä on", "family.good_at", ""),
    ("haluan lopettaa ja poistaa kaiken", "family.good_at", "said:chat-withdraw-confirm"),
    ("ei, en mä sittenkään", "family.good_at", "said:chat-withdraw-kept"),
]
FRIGHTENED_MOTHER = [
    ("السلام عليكم", "start.consent", "said:chat-greet"),
    ("مين رح يقرا هالكلام", "start.consent", "said:chat-privacy"),
    ("هل لازم جاوب", "start.consent", "said:chat-voluntary"),
    ("طيب نعم خلينا نبدأ", "start.who", "kept:start.consent=yes"),
    ("أم", "start.alone", "kept:start.who=mother"),
    ("نعم", "start.round", "kept:start.alone=yes"),
    ("قليلة", "family.size", "kept:start.round=short"),
    ("أنا وابني وبنتي، نحن ثلاثة", "family.arrival", "kept:family.size=3"),
    ("زوجي ضربني امبارح", "[safety]", ""),
    ("بدي احكي مع موظفة", "[safety]", "said:chat-human"),
    ("٠٤٠٧٦٥٤٣٢١", "[safety]", "said:chat-human-when"),
    ("الصبح وهو بالشغل", "[safety]", "said:chat-human-done"),
]
CONFUSED_GRANDMOTHER = [
    ("hello", "start.consent", "said:chat-greet"),
    ("what is this", "start.consent", ""),
    ("I dont understand the question", "start.consent", "said:start-consent.explain"),
    ("yes ok", "start.who", "kept:start.consent=yes"),
    ("brr what", "start.who", ""),
    ("can you say that again", "start.who", ""),
    ("another adult", "start.alone", "kept:start.who=other_adult"),
    ("I am not sure", "start.round", ""),
    ("short", "family.size", "kept:start.round=short"),
    ("thirty", "family.size", "said:chat-out-of-range number=30 min=1 max=20"),
    ("seven", "family.arrival", "kept:family.size=7"),
    ("no wait I made a mistake, we are six", "family.arrival", "kept:family.size=6"),
    ("I dont know", "family.good_at", "left:family.arrival=dont_know"),
    ("go back please", "family.arrival", ""),
    ("in 2019", "family.good_at", "kept:family.arrival=2019"),
]
CHATTY_MOTHER = [
    ("hi there! nice to meet you", "start.consent", "said:chat-greet"),
    ("yes of course, let us begin, I have time now", "start.who", "kept:start.consent=yes"),
    ("well I am a mother, a proud one", "start.alone", "kept:start.who=mother"),
    ("yes, I am sitting alone in the kitchen", "start.round", "kept:start.alone=yes"),
    ("full", "family.size", "kept:start.round=full"),
    ("we are four at home: me 34, my husband 40, our son 8 and little girl 3", "family.arrival", "kept:family.age/m4=3"),
    ("oh it was in March 2023, so cold!", "family.arrived_together", "kept:family.arrival=2023-03"),
    ("we came together, thank God", "family.good_at", "kept:family.arrived_together=together"),
    (
        "we love cooking together, every Friday we make a big dinner and my son tells jokes and everybody laughs",
        "children.happy", "kept:family.good_at=None",
    ),
    ("he is so good at drawing, he draws horses the whole day", "children.day", ""),
    ("will it be sunny tomorrow do you think", "children.day", ""),
    ("he is at school", "children.doing", "kept:children.day/m3=school"),
    ("very well", "children.friend", "kept:children.doing/m3=1"),
    ("yes he does", "children.sleep", "kept:children.friend/m3=yes"),
]  # fmt: skip
SHORT_FATHER = [
    ("hei", "start.consent", "said:chat-greet"),
    ("ok", "start.who", "kept:start.consent=yes"),
    ("isä", "start.alone", "kept:start.who=father"),
    ("joo", "start.round", "kept:start.alone=yes"),
    ("pitkä", "family.size", "kept:start.round=full"),
    ("3", "family.age", "kept:family.size=3"),
    ("40", "family.member", "kept:family.age/m1=40"),
    ("vaimo", "family.age", "kept:family.member/m2=spouse"),
    ("38", "family.member", "kept:family.age/m2=38"),
    ("lapsi", "family.age", "kept:family.member/m3=child"),
    ("7", "family.arrival", "kept:family.age/m3=7"),
    ("2024", "family.arrived_together", "kept:family.arrival=2024"),
    ("yhdessä", "family.good_at", "kept:family.arrived_together=together"),
    ("ruoka", "children.happy", ""),
    ("peli", "children.day", ""),
    ("koulu", "children.doing", "kept:children.day/m3=school"),
    ("hyvin", "children.friend", "kept:children.doing/m3=2"),
    ("joo", "children.sleep", "kept:children.friend/m3=yes"),
    ("?", "children.sleep", ""),
    ("ohi", "children.worries", "left:children.sleep/m3=skipped"),
]

PEOPLE = {
    "an angry father": ("fi", {}, ANGRY_FATHER),
    "a frightened mother": ("ar", {"address": "f", "consent": None}, FRIGHTENED_MOTHER),
    "a confused grandmother": ("en", {}, CONFUSED_GRANDMOTHER),
    "a chatty mother": ("en", {}, CHATTY_MOTHER),
    "a father of few words": ("fi", {}, SHORT_FATHER),
}


def what_is_wrong(person: Person, after: str, seen: str) -> str | None:
    """None when all is as the table says."""
    now = f"[{person.talk.phase}]" if after.startswith("[") else (person.talk.open or ("nothing",))[0]
    if now != after:
        return f"open: {now}, not {after}"
    kind, _, rest = seen.partition(":")
    if kind == "said":
        name, *values = rest.split()
        given = {k: int(v) for k, _, v in (value.partition("=") for value in values)}
        return None if person.told(name, **given) else f"not said: {name}"
    if kind in ("kept", "left"):
        where, _, wanted = rest.partition("=")
        question, _, item = where.partition("/")
        found = person.value(question, item) if kind == "kept" else person.status(question, item)
        return None if str(found) == wanted else f"{where} is {found!r}, not {wanted}"
    return None


@pytest.mark.parametrize("who", PEOPLE)
async def test_five_people_talk_as_they_are(begin: Begin, who: str) -> None:
    language, choices, lines = PEOPLE[who]
    person = await begin(language, **choices) if choices else await begin(language)
    for said, after, seen in lines:
        await person.say(said)
        wrong = what_is_wrong(person, after, seen)
        assert wrong is None, (
            f"{said!r} → {wrong} ({person.heard.get('act')} {person.heard.get('confidence')})"
        )
        assert person.language == language, said
