"""Missing, extra, broken and stale texts are named by file and line."""

from __future__ import annotations

import json
from typing import Any

from bot.check import fluent_files, stamp, stamps, texts

EN, FI, AR = "data/texts/en/chat.ftl", "data/texts/fi/chat.ftl", "data/texts/ar/chat.ftl"


def said(tree: Any, file: str, line: int) -> str:
    languages, found = fluent_files.read(tree.root)
    found += [*texts.compare(languages), *stamps.stale(tree.root, languages)]
    return "\n".join(f"{p.what} — {p.mend}" for p in found if (p.file, p.line) == (file, line))


def test_a_missing_translation_is_named_beside_its_neighbour(tree: Any) -> None:
    tree.replace(AR, tree.message(AR, "chat-thank"), "")
    where = tree.line(EN, "chat-thank =")
    words = said(tree, AR, tree.line(AR, "chat-greet ="))
    assert "chat-thank is missing" in words
    assert f"add it beside chat-greet, in the sense of {EN}:{where}" in words


def test_a_missing_attribute_is_named_at_its_message(tree: Any) -> None:
    file = "data/texts/fi/safety.ftl"
    tree.replace(file, "    .hours", "    .ours")
    words = said(tree, file, tree.line(file, "line-emergency ="))
    assert "line-emergency.hours is missing" in words


def test_an_extra_message_is_named(tree: Any) -> None:
    line = tree.append(FI, "chat-of-its-own = Hei.\n")
    assert "chat-of-its-own is not in the English source" in said(tree, FI, line)


def test_a_missing_file_is_named_once(tree: Any) -> None:
    (tree.root / "data/texts/ar/safety.ftl").unlink()
    words = said(tree, "data/texts/ar/safety.ftl", 1)
    assert words == "the file is missing — translate data/texts/en/safety.ftl"


def test_what_is_not_fluent_is_named_at_its_own_line(tree: Any) -> None:
    line = tree.append(FI, "\n\nno equals sign here\n") + 2
    assert 'this is not Fluent: Expected token: "="' in said(tree, FI, line)


def test_a_message_that_stands_twice_is_named_at_the_second(tree: Any) -> None:
    line = tree.append("data/texts/fi/safety.ftl", "chat-greet = Hei taas.\n")
    words = said(tree, "data/texts/fi/safety.ftl", line)
    assert f"chat-greet stands twice, first in {FI}:{tree.line(FI, 'chat-greet =')}" in words


def test_a_placeable_that_is_lost_is_named(tree: Any) -> None:
    line = tree.replace(FI, tree.message(FI, "chat-got"), "chat-got = Kirjoitin sen.\n")
    assert "chat-got lacks $answer" in said(tree, FI, line)


def test_a_placeable_that_is_invented_is_named(tree: Any) -> None:
    line = tree.replace(FI, tree.message(FI, "chat-greet"), "chat-greet = Hei { $name }!\n")
    assert "chat-greet uses $name, which is never given to it" in said(tree, FI, line)


def test_a_placeable_of_a_selector_counts(tree: Any) -> None:
    line = tree.replace(
        FI,
        tree.message(FI, "chat-pause-how"),
        "chat-pause-how = { $weeks ->\n    *[other] Tule takaisin.\n }\n",
    )
    words = said(tree, FI, line)
    assert "lacks $days" in words
    assert "uses $weeks" in words


def test_the_form_of_address_may_be_used_anywhere(tree: Any) -> None:
    line = tree.replace(FI, tree.message(FI, "chat-greet"), "chat-greet = { $address ->\n    *[f] Hei!\n }\n")
    assert "$" not in said(tree, FI, line)


def test_an_empty_text_is_named(tree: Any) -> None:
    line = tree.replace(FI, tree.message(FI, "chat-greet"), 'chat-greet = { "" }\n')
    assert "chat-greet is empty" in said(tree, FI, line)


def test_a_reference_to_nothing_is_named(tree: Any) -> None:
    line = tree.replace(FI, tree.message(FI, "chat-greet"), "chat-greet = { chat-nobody }\n")
    assert "chat-greet uses chat-nobody, which does not exist" in said(tree, FI, line)


def test_latin_marks_after_arabic_letters_are_named_at_their_line(tree: Any) -> None:
    line = tree.replace(AR, tree.message(AR, "chat-greet"), "chat-greet = أهلا وسهلا.\n    كيف الحال?\n")
    assert "has a Latin ? after Arabic letters — write ؟" in said(tree, AR, line + 1)


def test_arabic_marks_and_latin_words_are_left_alone(tree: Any) -> None:
    line = tree.replace(AR, tree.message(AR, "chat-greet"), "chat-greet = أهلا، Kela, كيف الحال؟\n")
    assert "Latin" not in said(tree, AR, line)


def test_slash_forms_in_arabic_are_named(tree: Any) -> None:
    line = tree.replace(AR, tree.message(AR, "chat-greet"), "chat-greet = أهلا أنتَ/أنتِ\n")
    assert "two forms with a slash: أنتَ/أنتِ" in said(tree, AR, line)


def test_a_translation_is_stale_when_the_english_changes(tree: Any) -> None:
    stamp(tree.root)
    line = tree.line(FI, "chat-thank =")
    assert said(tree, FI, line) == ""
    tree.replace(EN, tree.message(EN, "chat-thank"), "chat-thank = You are most welcome.\n")
    words = said(tree, FI, line)
    where = f"{EN}:{tree.line(EN, 'chat-thank =')}"
    assert f"the English text of chat-thank changed after it was translated ({where})" in words
    assert "translate again, then run perhesilta check --stamp" in words
    stamp(tree.root)
    assert said(tree, FI, line) == ""


def test_a_changed_attribute_makes_its_message_stale(tree: Any) -> None:
    stamp(tree.root)
    tree.replace("data/texts/en/safety.ftl", "    .hours = Day and night", "    .hours = Night and day")
    file = "data/texts/ar/safety.ftl"
    assert "changed after it was translated" in said(tree, file, tree.line(file, "line-emergency ="))


def test_indents_and_comments_make_nothing_stale(tree: Any) -> None:
    stamp(tree.root)
    tree.replace(
        EN, tree.message(EN, "chat-thank"), "# Said often.\nchat-thank =\n        You are welcome.\n"
    )
    stamped = json.loads(tree.read(stamps.LOCK))["fi"]["chat-thank"]
    assert len(stamped) == 12
    # Moving the words to a line of their own is a change of the source; moving them back is none.
    tree.replace(EN, tree.message(EN, "chat-thank"), "chat-thank =   You are  welcome.\n")
    assert "chat-thank" not in said(tree, FI, tree.line(FI, "chat-thank ="))


def test_a_translation_nobody_stamped_is_named(tree: Any) -> None:
    stamp(tree.root)
    noted = json.loads(tree.read(stamps.LOCK))
    del noted["ar"]["chat-thank"]
    tree.write(stamps.LOCK, json.dumps(noted))
    words = said(tree, AR, tree.line(AR, "chat-thank ="))
    assert "nobody noted from which English text chat-thank was translated" in words


def test_a_lost_or_broken_lock_file_is_named_once(tree: Any) -> None:
    tree.write(stamps.LOCK, "[]")
    assert said(tree, stamps.LOCK, 1) == "the file cannot be read — run perhesilta check --stamp"
    (tree.root / stamps.LOCK).unlink()
    assert "the file is missing" in said(tree, stamps.LOCK, 1)


def test_stamping_twice_writes_the_same(tree: Any) -> None:
    stamp(tree.root)
    first = tree.read(stamps.LOCK)
    stamp(tree.root)
    assert tree.read(stamps.LOCK) == first
