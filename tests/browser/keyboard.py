"""Hands that never touch the mouse: a page is used with Tab, Enter, Space, arrows and typing, and every stop is looked at."""

from __future__ import annotations

from datetime import date
from typing import Any

from playwright.sync_api import Locator, Page

MOST_STOPS = 400
# Where the focus is. `seen`: something that is not there without the focus marks it (the first stop is compared with
# nothing, so an outline is asked for), it is on the screen, and nothing lies over it.
STOP = """([wanted]) => {
  const on = document.activeElement;
  if (!on || on === document.body || on === document.documentElement) return null;
  const style = getComputedStyle(on), box = on.getClientRects()[0];
  const x = box ? (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2 : -1;
  const y = box ? (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2 : -1;
  const top = box ? document.elementFromPoint(x, y) : null;
  return {
    here: wanted ? on === wanted : false,
    first: on === document.querySelector('a[href], button, input, select, textarea, summary'),
    at: [...document.querySelectorAll('*')].indexOf(on),
    what: on.outerHTML.slice(0, 160),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      && !/rgba\\(.*, 0\\)|transparent/.test(style.outlineColor),
    on_screen: Boolean(box) && box.width > 1 && box.height > 1 && x >= 0 && x <= innerWidth && y >= 0
      && y <= innerHeight,
    covered: Boolean(top) && !(on.contains(top) || top.contains(on)),
    named: Boolean((on.innerText || on.ariaLabel || on.labels?.[0]?.innerText || on.value || '').trim())
      || on.id === 'content',
  };
}"""


class Keyboard:
    """The keys of one page. A stop that cannot be seen, that jumps back or that leads nowhere fails at once."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.stops: list[dict[str, Any]] = []

    def reach(self, wanted: Locator) -> Locator:
        """Press Tab until this has the focus, once round the page at the most."""
        self.page.wait_for_load_state()  # before its style sheet is there, no focus can be seen
        wanted.wait_for(state="attached")
        target = wanted.element_handle()
        stop = self._read(target)
        before, rounds = (stop["at"] if stop else -1), 0
        for _ in range(MOST_STOPS):
            if stop is not None and stop["here"]:
                return wanted
            self.page.keyboard.press("Tab")
            stop = self._read(target)
            if stop is None or stop["first"]:  # past the end, and again from the beginning
                rounds, before = rounds + 1, -1
                assert rounds < 4, f"the focus never came to {wanted}"
            if stop is not None:
                self._judge(stop, before)
                before = stop["at"]
        raise AssertionError(f"{MOST_STOPS} stops and not at {wanted}: {stop}")

    def once_round(self) -> list[str]:
        """Press Tab from the top of the page to its end, and what the stops were. No stop is twice, and none is a trap."""
        self.page.evaluate("scrollTo(0, 0)")
        self.page.reload()
        seen: dict[int, str] = {}
        last = -1
        for _ in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            stop = self._read(None)
            if stop is None or (stop["first"] and seen):
                break
            if stop["at"] == last:  # the parts of a date are stops of their own
                continue
            assert stop["at"] not in seen, f"the focus turns in a circle at {stop['what']}"
            self._judge(stop, last)
            last = stop["at"]
            seen[last] = stop["what"]
        else:
            raise AssertionError(f"no end after {MOST_STOPS} stops: {stop}")
        return list(seen.values())

    def _read(self, target: Any) -> dict[str, Any] | None:
        stop: dict[str, Any] | None = self.page.evaluate(STOP, [target])
        return stop

    def _judge(self, stop: dict[str, Any], before: int) -> None:
        self.stops.append(stop)
        assert stop["outlined"], f"no focus to be seen at {stop['what']}"
        assert stop["on_screen"], f"the focus is off the screen at {stop['what']}"
        assert not stop["covered"], f"something lies over {stop['what']}"
        assert stop["named"], f"a stop without a name: {stop['what']}"
        assert stop["at"] >= before, f"the focus jumps back to {stop['what']}"

    # -- what hands do -------------------------------------------------------------------------------

    def press(self, button: Locator, key: str = "Enter") -> None:
        """Go to a link or a button that leads to another page, and press it."""
        self.reach(button)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def unfold(self, details: Locator, key: str = "Enter") -> None:
        """Open what is folded together, if it is."""
        if details.get_attribute("open") is None:
            self.reach(details.locator("> summary"))
            self.page.keyboard.press(key)
            details.locator("> summary ~ *").first.wait_for(state="visible")

    def type(self, field: Locator, words: str) -> None:
        """Write into a text field, in the place of what stood there."""
        self.reach(field)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)
        assert field.input_value() == words

    def day(self, field: Locator, day: date) -> None:
        """Type a date, as a browser in American English wants it."""
        self.reach(field)
        self.page.keyboard.type(day.strftime("%m%d%Y"))
        assert field.input_value() == day.isoformat()

    def time(self, field: Locator, hour: int, minute: int) -> None:
        """Type a time of the afternoon."""
        self.reach(field)
        self.page.keyboard.type(f"{hour - 12:02}{minute:02}PM")
        assert field.input_value() == f"{hour:02}:{minute:02}"

    def choose(self, field: Locator, value: str = "", label: str = "") -> None:
        """An option of a list, by the arrows."""
        self.reach(field)
        values: list[str] = field.evaluate(
            "(node, label) => [...node.options].map(o => label ? (o.text === label ? '!' : '') : o.value)",
            label,
        )
        place = values.index("!" if label else value)
        self.page.keyboard.press("Home")
        for _ in range(place):
            self.page.keyboard.press("ArrowDown")
        assert field.evaluate("node => node.selectedIndex") == place

    def mark(self, choices: Locator, value: str) -> None:
        """One of several radio buttons: to the group with Tab, inside it with the arrows."""
        values = choices.evaluate_all("nodes => nodes.map(node => node.value)")
        checked = choices.evaluate_all("nodes => nodes.findIndex(node => node.checked)")
        at = max(checked, 0)
        self.reach(choices.nth(at))
        place = values.index(value)
        if place == at:
            self.page.keyboard.press("Space")
        for _ in range(abs(place - at)):
            self.page.keyboard.press("ArrowDown" if place > at else "ArrowUp")
        assert choices.nth(place).is_checked()

    def tick(self, box: Locator) -> None:
        """A box, with Space."""
        self.reach(box)
        if not box.is_checked():
            self.page.keyboard.press("Space")
        assert box.is_checked()
