"""The chat on another site's page, with every cookie and all storage blocked: talk, code and return work."""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from bot.texts import LANGUAGES
from tests.browser.conftest import PHONE, QUIET
from tests.browser.family import Family
from tests.servers import Product

BLOCKED = {"profile": {"default_content_setting_values": {"cookies": 2}, "cookie_controls_mode": 1}}
PAGE = """<!doctype html><html lang="fi"><title>Kaupunki</title>
<style>body {{ margin: 0 }} perhesilta-chat, iframe {{ display: block; block-size: 95vh; inline-size: 100%; border: 0 }}</style>
{}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A municipality's page, without a line for each request."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Product]]:
    """Another site (localhost is not 127.0.0.1 to a browser), and the product that it embeds."""
    folder = tmp_path_factory.mktemp("site")
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        origin = f"http://localhost:{host.server_port}"
        server = Product(tmp_path_factory.mktemp("embedded"), PERHESILTA_EMBED_ORIGINS=origin)
        script = f'<script type="module" src="{server.url}/widget/chat.js"></script><perhesilta-chat></perhesilta-chat>'
        (folder / "element.html").write_text(PAGE.format(script))
        (folder / "frame.html").write_text(PAGE.format(f'<iframe src="{server.url}/"></iframe>'))
        try:
            server.start()
            yield origin, server
        finally:
            server.stop()
            host.shutdown()


@pytest.fixture
def blocked(browser: Browser, tmp_path: Path) -> Iterator[BrowserContext]:
    """A phone whose browser keeps no cookie and no storage of anybody."""
    (tmp_path / "profile" / "Default").mkdir(parents=True)
    (tmp_path / "profile" / "Default" / "Preferences").write_text(json.dumps(BLOCKED))
    context = browser.browser_type.launch_persistent_context(
        tmp_path / "profile",
        executable_path=shutil.which("chromium"),
        args=QUIET,
        viewport=PHONE,
        reduced_motion="reduce",
    )
    context.set_default_timeout(30_000)
    yield context
    context.close()


def embedded(page: Page, how: str, origin: str, server: Product) -> Family:
    """A family at the chat inside the other site's page."""
    page.goto(f"{origin}/{how}.html")
    if how == "element":
        return Family(page, f"{origin}/element.html")
    frame = page.frame(url=f"{server.url}/")
    assert frame is not None
    return Family(frame, server.url)  # type: ignore[arg-type]  # what a family does is the same in a frame


def keeps_nothing(page: Page) -> bool:
    """Whether this browser really refuses to keep anything."""
    kept = page.evaluate(
        "() => { document.cookie = 'a=b'; let kept = document.cookie;"
        " try { localStorage.setItem('a', 'b'); kept += localStorage.getItem('a'); } catch (error) {} return kept; }"
    )
    return kept == ""


@pytest.mark.parametrize("how", ["element", "frame"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_with_all_cookies_blocked_talk_code_and_return_work(
    site: tuple[str, Product], blocked: BrowserContext, language: str, how: str
) -> None:
    origin, server = site
    sent: list[str] = []
    faults: list[str] = []

    def come() -> Page:
        page = blocked.new_page()
        page.on("request", lambda r: sent.extend(h for h in r.headers if h == "cookie"))
        page.on("response", lambda r: sent.extend(h for h in r.headers if h == "set-cookie"))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
        return page

    page = come()
    family = embedded(page, how, origin, server)
    assert keeps_nothing(page), "the browser of this test keeps cookies: it would prove nothing"
    family.open(language)
    if language == "ar":
        family.press(family.words("start-address.opt-neutral"))
    family.press(family.words("start-consent.opt-yes"))
    family.menu("pause")
    code = family.new.locator(".code").inner_text()
    page.close()

    page = come()
    back = embedded(page, how, origin, server)
    back.language = language
    back.resume(code)
    assert back.whole_talk
    assert sent == [] and blocked.cookies() == []
    assert [fault for fault in faults if "favicon" not in fault and "404" not in fault] == []


def test_a_site_that_is_not_configured_cannot_show_it(site: tuple[str, Product], browser: Browser) -> None:
    origin, server = site
    other = origin.replace("localhost", "127.0.0.1")  # another origin, of the same files
    page = browser.new_page()
    page.goto(f"{other}/frame.html")
    page.wait_for_load_state("networkidle")
    assert not any(frame.url.startswith(server.url) for frame in page.frames)
    page.close()
