"""The code that was written down is typed back to see that it is right; the page compares, and nothing is sent for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from bot.texts import texts
from tests.browser.family import Family, flat, presses


def of_widget(family: Family, name: str) -> str:
    return texts().say(family.language, f"widget-{name}")


def on_a_break(family: Family) -> str:
    """A talk that was just begun and paused; its code as it stands on the screen."""
    if family.language == "ar":
        family.tell({"start.address": presses("f")}, until="start.consent")
    family.tell({"start.consent": presses("yes"), "start.who": presses("mother")}, until="start.alone")
    family.menu("pause")
    return family.new.locator("p.code").inner_text()


def write(family: Family, digits: str) -> Locator:
    """Type what stands on the paper, and where the page says what is wrong with it."""
    family.chat.locator("#code-box").fill(digits)
    family.chat.get_by_role("button", name=of_widget(family, "check-go"), exact=True).click()
    return family.chat.locator("#code-error")


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_a_code_written_down_wrong_is_noticed_and_a_right_one_told(
    language: str, phone: Callable[..., Family]
) -> None:
    family = phone(language)
    code = on_a_break(family)
    sent: list[str] = []
    family.page.on("request", lambda request: sent.append(request.url))
    open_button = family.chat.get_by_role("button", name=of_widget(family, "check-open"), exact=True)
    open_button.click()
    expect(family.chat.get_by_role("heading", name=of_widget(family, "check-title"))).to_be_visible()
    expect(family.chat.locator("p.code")).to_be_hidden()  # or it would be read from the screen

    groups = code.split()
    error = write(family, "".join(groups)[:15])
    expect(error).to_have_text(f"{of_widget(family, 'check-count')} 15")
    slip = f"{(int(groups[2]) + 1) % 10_000:04d}"
    error = write(family, " ".join([*groups[:2], slip, groups[3]]))
    expect(error).to_have_text(f"{of_widget(family, 'check-wrong')} {slip}")

    family.chat.locator(".backward").click()
    expect(family.chat.locator("p.code")).to_be_visible()  # once more, to mend the paper
    open_button.click()
    eastern = "".join(groups).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    write(family, eastern if language == "ar" else "".join(groups))
    assert flat(of_widget(family, "check-right")) in flat(family.whole_talk)
    assert sent == []
    family.press_button("continue")  # the question underneath is still alive
    assert family.phase == "asking"
