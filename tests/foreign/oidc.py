"""Runs the provider of oidc_provider.mjs, and signs in there as a browser would."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp

from tests.foreign.conftest import HERE, NODE, environment, installed

CLIENT, SECRET = "perhesilta", "a secret: with %, + and other signs/1234567890"
STRONG, WEAK = "urn:tests:strong", "urn:tests:weak"


class ForeignProvider:
    """A running provider."""

    def __init__(self, method: str = "client_secret_basic") -> None:
        installed()
        self._process = subprocess.Popen(
            [NODE / "bin" / "node", HERE / "oidc_provider.mjs"],
            cwd=HERE,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdin and self._process.stdout and self._process.stderr
        self._process.stdin.write(json.dumps({"client": CLIENT, "secret": SECRET, "method": method}) + "\n")
        self._process.stdin.flush()
        self.issuer = self._process.stdout.readline().strip()
        assert self.issuer.startswith("http://localhost:"), self._process.stderr.read()[-2000:]

    def control(self, **asked: Any) -> dict[str, str]:
        """See oidc_provider.mjs."""
        with urllib.request.urlopen(f"{self.issuer}/control", json.dumps(asked).encode(), 10) as answer:
            told: dict[str, str] = json.load(answer)
        return told

    def settings(self, name: str = "Testikunta") -> dict[str, str]:
        """The product's settings for it."""
        return {
            "PERHESILTA_OIDC_ISSUER": self.issuer,
            "PERHESILTA_OIDC_CLIENT_ID": CLIENT,
            "PERHESILTA_OIDC_CLIENT_SECRET": SECRET,
            "PERHESILTA_OIDC_NAME": name,
            "PERHESILTA_OIDC_ACR": STRONG,
        }

    def stop(self) -> None:
        """Ends it at once."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe:
                pipe.close()


class Somebody:
    """A browser at the provider, with its own cookies."""

    def __init__(self) -> None:
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def signs_in(
        self, address: str, login: str, *, mfa: bool = False, acr: str = "", stop: bool = False
    ) -> str:
        """Follows the address to the page and sends its form; the address of the client it is sent back to."""
        there = urlsplit(address).netloc
        answer = await self._session.get(address, allow_redirects=False)
        while True:
            if answer.status in (302, 303):
                address = urljoin(str(answer.url), answer.headers["Location"])
                if urlsplit(address).netloc != there:
                    return address
                answer = await self._session.get(address, allow_redirects=False)
                continue
            page = await answer.text()
            assert answer.status == 200 and re.search("Town login", page), (
                answer.status,
                re.sub("<style.*?</style>|<[^>]*>", "", page, flags=re.S)[:500],
            )
            form = (
                {"login": login, "acr": acr}
                | ({"mfa": "on"} if mfa else {})
                | ({"stop": "1"} if stop else {})
            )
            answer = await self._session.post(answer.url, data=form, allow_redirects=False)

    async def close(self) -> None:
        await self._session.close()


@contextlib.contextmanager
def foreign_provider(method: str = "client_secret_basic") -> Iterator[ForeignProvider]:
    """A provider for a test run."""
    running = ForeignProvider(method)
    try:
        yield running
    finally:
        running.stop()
