"""Phone numbers and addresses are taken out of texts; ages, years, dates and times stay."""

from __future__ import annotations

import pytest

from bot.casework.hiding import hide_contacts


@pytest.mark.parametrize(
    "text",
    [
        "040 123 4567", "+358 40 123 4567", "0401234567", "٠٤٠١٢٣٤٥٦٧", "۰۴۰ ۱۲۳ ۴۵۶۷", "(040) 123-4567", "04 01 23 45 67",
        "00358401234567", "040\u200e 123\u00a04567", "1234 5678 1234 5678", "+358-40-1234567",
    ],
)  # fmt: skip
def test_phone_numbers_are_hidden_in_every_writing(text: str) -> None:
    assert hide_contacts(f"numero {text} illalla", "[X]", "[Y]") == "numero [X] illalla"


@pytest.mark.parametrize(
    "text",
    [
        "lapset 2, 5 ja 9", "2 5 9 12 14 17", "15.3.2019", "2023-05", "٢٠٢٣/٥", "2019 2021 2023", "klo 16.30", "112",
        "tulimme 12/2023", "8-10 h", "5000 euroa", "1.1.2020",
    ],
)  # fmt: skip
def test_ages_years_dates_and_times_stay(text: str) -> None:
    assert hide_contacts(text, "[X]", "[Y]") == text


def test_mail_addresses_are_hidden() -> None:
    assert hide_contacts("kirjoita a.b@example.org heti", "[X]", "[Y]") == "kirjoita [Y] heti"
