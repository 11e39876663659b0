"""Phone numbers as families write them."""

from __future__ import annotations

import pytest

from bot.language.values import read_phone


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0401234567", "+358401234567"),
        ("040 123 4567", "+358401234567"),
        ("040-1234567", "+358401234567"),
        ("040 12 34 567", "+358401234567"),
        ("+358 40 123 4567", "+358401234567"),
        ("+358401234567", "+358401234567"),
        ("00358 40 1234567", "+358401234567"),
        ("+358 (0)40 123 4567", "+358401234567"),
        ("soita 0501234567 illalla", "+358501234567"),
        ("my number is 044 123 4567, call after 4", "+358441234567"),
        ("٠٤٠١٢٣٤٥٦٧", "+358401234567"),
        ("رقمي ٠٤٠ ١٢٣ ٤٥٦٧", "+358401234567"),
        ("۰۴۰۱۲۳۴۵۶۷", "+358401234567"),
        ("\u2066+358 40 123 4567\u2069", "+358401234567"),
        ("+46 70 123 45 67", "+46701234567"),
        ("+963 944 123 456", "+963944123456"),
        ("09 1234567 tai 0401234567", "+35891234567"),
    ],
)
def test_a_phone_number_is_read(text: str, number: str) -> None:
    assert read_phone(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "en halua sanoa",
        "112",
        "2021",
        "12.5.2023",
        "90100",
        "2, 5 ja 9",
        "1.1.2020",
        "010101-123A",
        "12345678901234567890",
        "klo 8.30",
    ],
)
def test_other_numbers_are_no_phone_numbers(text: str) -> None:
    assert read_phone(text) is None
