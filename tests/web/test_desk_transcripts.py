"""The interpreter's pages: the family's words beside what was understood, and no way to reach the family."""

from __future__ import annotations

import pytest

from bot.store.database import Store
from bot.web.desk.hiding import hide_contacts
from tests.web.conftest import keep
from tests.web.families import arabic_mother

PHONES = ("0401112223", "٠٤٠١١١٢٢٢٣", "040 123 4567", "٠٤٠ ٧٦٥ ٤٣٢١", "+358 40 111 2223", "111 2223")


async def test_only_sent_talks_are_listed(signed_in, seeded, store: Store) -> None:
    await keep(store, arabic_mother(), send=False)
    client, _ = await signed_in("interpreter")
    page = await (await client.get("/desk/transcripts")).text()
    assert page.count("/desk/transcripts/") == len(seeded)


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_talks_are_listed_a_page_at_a_time(signed_in, seeded, language: str, monkeypatch) -> None:
    for module in ("bot.store.inbox", "bot.web.desk.transcripts"):
        monkeypatch.setattr(f"{module}.PAGE", 2)
    client, _ = await signed_in("interpreter")
    first = await (await client.get(f"/desk/transcripts?language={language}")).text()
    assert first.count('href="/desk/transcripts/') == 2
    assert 'rel="next" href="/desk/transcripts?page=2"' in first and 'rel="prev"' not in first
    last = await (await client.get("/desk/transcripts?page=2")).text()
    assert last.count('href="/desk/transcripts/') == 1
    assert 'rel="prev" href="/desk/transcripts?page=1"' in last and 'rel="next"' not in last
    for beyond in ("3", "99999", "-1", "x", "²"):
        page = await (await client.get("/desk/transcripts", params={"page": beyond})).text()
        assert page.count('href="/desk/transcripts/') in (1, 2)


async def test_a_talk_is_not_opened_to_be_listed(signed_in, seeded, store: Store, monkeypatch) -> None:
    async def never(*_: object) -> None:
        raise AssertionError("a talk was opened")

    monkeypatch.setattr(store.conversations, "turns", never)
    client, _ = await signed_in("interpreter")
    assert (await client.get("/desk/transcripts")).status == 200


@pytest.mark.parametrize("family", ["fi", "ar", "en"])
@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_no_phone_number_reaches_an_interpreter(signed_in, seeded, family: str, language: str) -> None:
    client, _ = await signed_in("interpreter")
    for path in ("/desk/transcripts", f"/desk/transcripts/{seeded[family].case}"):
        page = await (await client.get(f"{path}?language={language}")).text()
        for phone in PHONES:
            assert phone not in page


async def test_what_is_for_the_worker_is_hidden(signed_in, seeded) -> None:
    client, _ = await signed_in("interpreter")
    page = await (await client.get(f"/desk/transcripts/{seeded['ar'].case}?language=en")).text()
    for words in ("Samira", "الصبح بس", "بعد الظهر لما يكون برا"):
        assert words not in page
    assert "[only for the worker]" in page and "[phone number hidden]" in page


async def test_private_and_safety_rows_are_part_of_the_transcript(signed_in, seeded) -> None:
    client, _ = await signed_in("interpreter")
    page = await (await client.get(f"/desk/transcripts/{seeded['ar'].case}?language=en")).text()
    assert "Feeling safe" in page and "أخو زوجي بيضربني" in page


async def test_own_words_and_pressed_buttons_are_told_apart(signed_in, seeded) -> None:
    client, _ = await signed_in("interpreter")
    page = await (await client.get(f"/desk/transcripts/{seeded['ar'].case}?language=en")).text()
    assert '<blockquote class="own" lang="ar" dir="rtl">ما عم نام منيح</blockquote>' in page
    assert '<blockquote class="pressed" lang="ar" dir="rtl">' in page
    row = page[page.index("ما عم نام منيح") :]
    assert row.index("Own sleep") < row.index("Rarely") < row.index("</tr>")


async def test_a_repeated_question_says_whom_it_is_about(signed_in, seeded) -> None:
    client, _ = await signed_in("interpreter")
    page = await (await client.get(f"/desk/transcripts/{seeded['ar'].case}?language=fi")).text()
    assert "Lapsi 1, 8 vuotta" in page


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
