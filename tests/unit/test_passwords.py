"""Which passwords may be chosen: long ones of any characters, but none that others try first."""

from __future__ import annotations

import pytest

from bot.store.errors import PasswordTooCommon, PasswordTooWeak
from bot.store.passwords import SHORTEST_PASSWORD, check

NAME = "Wanda Worker"


@pytest.mark.parametrize(
    "password",
    [
        "a long enough sentence", "kolme pientä siiliä", "الشمس تشرق كل صباح", "only lower case words here",
        "🦔 three hedgehogs 🦔", "correct horse battery staple", "Wanda likes grey hedgehogs",
    ],
)  # fmt: skip
def test_any_characters_will_do_and_none_is_asked_for(password: str) -> None:
    check(password, NAME)


@pytest.mark.parametrize("password", ["", "fourteen chars", "Tr0ub4dor&3", "lyhyt ä" + "\u0308" * 3])
def test_a_short_one_is_refused_whatever_stands_in_it(password: str) -> None:
    assert len(password) < SHORTEST_PASSWORD
    with pytest.raises(PasswordTooWeak) as refused:
        check(password, NAME)
    assert not isinstance(refused.value, PasswordTooCommon)


@pytest.mark.parametrize(
    "password",
    [
        "passwordpassword", "123456789012345", "aaaaaaaaaaaaaaaa", "qwertyuiopasdfgh", "salasanasalasana",
        "iloveyouiloveyou", "Perhesilta2026!!", "Wanda Worker Wanda", "wandaworker12345", " " * 20,
    ],
)  # fmt: skip
def test_what_is_tried_first_and_the_name_are_refused(password: str) -> None:
    with pytest.raises(PasswordTooCommon):
        check(password, NAME)


def test_a_name_in_arabic_is_known_too() -> None:
    with pytest.raises(PasswordTooCommon):
        check("فاطمة الحسن فاطمة الحسن", "فاطمة الحسن")


def test_the_refusal_never_repeats_the_password() -> None:
    with pytest.raises(PasswordTooCommon) as refused:
        check("passwordpassword", NAME)
    assert "passwordpassword" not in str(refused.value)


def test_a_very_long_one_is_looked_at_quickly() -> None:
    check("a sentence of my own that " + "goes on and on " * 60, NAME)
