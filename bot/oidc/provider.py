"""One OpenID Connect provider: its description and keys, fetched when needed and kept for a while; the code flow with PKCE."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import quote_plus, urlencode

import aiohttp

from bot.oidc.address import checked_endpoint
from bot.oidc.id_token import Identity, TokenRefused, UnknownKey, believed

KEPT = 3600  # seconds
TIMEOUT = aiohttp.ClientTimeout(total=10, connect=4)
LARGEST = 512 * 1024  # bytes of an answer
SCOPE = "openid"  # a name for the person and nothing about them
T = TypeVar("T")
log = logging.getLogger("perhesilta.oidc")


class ProviderAway(Exception):
    """The provider does not answer, or not as one should."""


@dataclass(frozen=True)
class Description:
    """What a provider says about itself (OpenID Connect Discovery 1.0)."""

    authorize: str
    token: str
    keys: str
    end_session: str | None
    tells_issuer: bool
    """Whether it names itself beside every code (RFC 9207)."""
    in_header: bool
    """Whether the client's secret goes into a header; else into the form."""


@dataclass(frozen=True)
class Secrets:
    """What belongs to one sign-in: made before leaving, compared on coming back."""

    state: str
    nonce: str
    verifier: str


class Kept(Generic[T]):
    """Something fetched, for an hour; who asks meanwhile waits for the one fetching."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._lock = clock, asyncio.Lock()
        self._value: T | None = None
        self._until = 0.0

    def forget(self) -> None:
        """The next one fetches anew."""
        self._until = 0.0

    async def get(self, fetch: Callable[[], Any]) -> T:
        async with self._lock:
            if self._value is None or self._clock() >= self._until:
                self._value = await fetch()
                self._until = self._clock() + KEPT
            return self._value


class Provider:
    """Close it at the end."""

    def __init__(
        self,
        issuer: str,
        client_id: str,
        client_secret: str,
        redirect_uri: str,
        acr: tuple[str, ...] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.issuer, self._client_id, self._secret = issuer, client_id, client_secret
        self._redirect_uri, self._acr = redirect_uri, acr
        self._description: Kept[Description] = Kept(clock)
        self._keys: Kept[list[dict[str, Any]]] = Kept(clock)
        self._session: aiohttp.ClientSession | None = None

    async def address(self, secrets: Secrets, *, anew: bool = False) -> str:
        """Where the browser goes to sign in. `anew`: even when the provider still knows it. Raises ProviderAway."""
        challenge = base64.urlsafe_b64encode(hashlib.sha256(secrets.verifier.encode()).digest())
        asked = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": self._redirect_uri,
            "scope": SCOPE,
            "state": secrets.state,
            "nonce": secrets.nonce,
            "code_challenge": challenge.decode().rstrip("="),
            "code_challenge_method": "S256",
        }
        if self._acr:
            asked["acr_values"] = " ".join(self._acr)
        if anew:
            asked |= {"prompt": "login", "max_age": "0"}
        return _with((await self.description()).authorize, asked)

    async def end_session(self, back: str) -> str | None:
        """Where one signs out at the provider and comes back to `back`; None when it has no such page or is away."""
        try:
            found = (await self.description()).end_session
        except ProviderAway:
            return None
        known = {"client_id": self._client_id, "post_logout_redirect_uri": back}
        return _with(found, known) if found else None

    async def comes_from(self, issuer: str | None) -> bool:
        """Whether an answer that says it is of this issuer, or does not say, may be this provider's (RFC 9207)."""
        if issuer is None:
            return not (await self.description()).tells_issuer
        return issuer == self.issuer

    async def identity(self, code: str, secrets: Secrets, signed_in_since: float | None = None) -> Identity:
        """Who came back with this code. The provider's tokens are read and forgotten.

        Raises ProviderAway, TokenRefused.
        """
        token = await self._exchanged(code, secrets.verifier)
        expected: dict[str, Any] = {
            "issuer": self.issuer, "client_id": self._client_id, "nonce": secrets.nonce,
            "signed_in_since": signed_in_since,
        }  # fmt: skip
        try:
            return believed(token, await self._keys.get(self._fetch_keys), **expected)
        except UnknownKey:  # it may have new ones: once
            self._keys.forget()
            return believed(token, await self._keys.get(self._fetch_keys), **expected)

    def is_strong(self, identity: Identity) -> bool:
        """Whether the sign-in there had a second step."""
        return "mfa" in identity.amr or bool(identity.acr and identity.acr in self._acr)

    async def description(self) -> Description:
        """Raises ProviderAway."""
        return await self._description.get(self._discover)

    async def close(self) -> None:
        """Ends its connections."""
        if self._session is not None:
            await self._session.close()

    async def _discover(self) -> Description:
        told = await self._json("GET", f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
        try:
            if told.get("issuer") != self.issuer:
                raise ValueError("it calls itself otherwise than PERHESILTA_OIDC_ISSUER")
            end = told.get("end_session_endpoint")
            ways = told.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
            if not isinstance(ways, list) or not {"client_secret_basic", "client_secret_post"} & set(ways):
                raise ValueError("it takes no client secret")
            return Description(
                checked_endpoint(told.get("authorization_endpoint"), self.issuer),
                checked_endpoint(told.get("token_endpoint"), self.issuer),
                checked_endpoint(told.get("jwks_uri"), self.issuer),
                checked_endpoint(end, self.issuer) if end else None,
                told.get("authorization_response_iss_parameter_supported") is True,
                "client_secret_basic" in ways,
            )
        except ValueError as problem:
            log.error("The OpenID Connect provider cannot be used: %s", problem)
            raise ProviderAway from None

    async def _fetch_keys(self) -> list[dict[str, Any]]:
        found = (await self._json("GET", (await self.description()).keys)).get("keys")
        if not isinstance(found, list):
            raise ProviderAway
        return [key for key in found if isinstance(key, dict)]

    async def _exchanged(self, code: str, verifier: str) -> str:
        description = await self.description()
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._redirect_uri,
            "code_verifier": verifier,
        }
        headers = {}
        if description.in_header:  # each part is form-encoded first (RFC 6749, 2.3.1)
            pair = f"{quote_plus(self._client_id)}:{quote_plus(self._secret)}"
            headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
        else:
            form |= {"client_id": self._client_id, "client_secret": self._secret}
        told = await self._json("POST", description.token, data=form, headers=headers)
        token = told.get("id_token")
        if not isinstance(token, str):
            raise TokenRefused("missing")
        return token

    async def _json(self, method: str, address: str, **given: Any) -> dict[str, Any]:
        """Raises ProviderAway; TokenRefused when the request itself was refused."""
        if self._session is None:
            # No cookies, no redirects: what is believed comes from the addresses that were checked.
            self._session = aiohttp.ClientSession(timeout=TIMEOUT, cookie_jar=aiohttp.DummyCookieJar())
        headers = {"Accept": "application/json", **given.pop("headers", {})}
        try:
            async with self._session.request(
                method, address, headers=headers, allow_redirects=False, **given
            ) as answer:
                body = await _read(answer)
                status = answer.status
            told = json.loads(body)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
            log.warning("The OpenID Connect provider did not answer: %s", type(error).__name__)
            raise ProviderAway from None
        if status in (400, 401, 403) and method == "POST":
            if isinstance(told, dict) and told.get("error") == "invalid_client":
                log.error(
                    "The OpenID Connect provider knows no such client: look at PERHESILTA_OIDC_CLIENT_ID, _SECRET"
                )
            raise TokenRefused("code")
        if status != 200 or not isinstance(told, dict):
            log.warning("The OpenID Connect provider answered with status %d", status)
            raise ProviderAway
        return told


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for piece in answer.content.iter_chunked(16 * 1024):
        body += piece
        if len(body) > LARGEST:
            raise ValueError("too much")
    return bytes(body)


def _with(address: str, query: dict[str, str]) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode(query)}"
