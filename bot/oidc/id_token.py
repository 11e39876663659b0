"""What a provider says about who signed in (an ID token): everything in it is checked before any of it is believed."""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import jwt

# Fixed, so that neither the token nor the provider chooses: no "none", and no HMAC, whose key could be a public one.
ALGORITHMS = {
    "RS256": "RSA", "RS384": "RSA", "RS512": "RSA", "PS256": "RSA", "PS384": "RSA", "PS512": "RSA",
    "ES256": "EC", "ES384": "EC", "ES512": "EC", "EdDSA": "OKP",
}  # fmt: skip
LEEWAY = 60  # seconds that the clocks may differ
OLDEST = 600  # seconds; a token of this very sign-in is not older
LONGEST_SUBJECT = 255
_LONGEST_TOKEN = 64 * 1024


class TokenRefused(Exception):
    """The provider's answer is not believed. `why` is one fixed word for the log and the tests."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class UnknownKey(TokenRefused):
    """The token names a key that is not among those that are known."""


@dataclass(frozen=True)
class Identity:
    """A person at the provider."""

    subject: str
    acr: str
    """How strong the sign-in was, in the provider's words; empty when it does not say."""
    amr: tuple[str, ...]
    """What it was done with, such as pwd, otp, mfa (RFC 8176)."""


def believed(
    token: str,
    keys: Iterable[Mapping[str, Any]],
    *,
    issuer: str,
    client_id: str,
    nonce: str,
    signed_in_since: float | None = None,
) -> Identity:
    """Who it is, by OpenID Connect Core 3.1.3.7. `keys` are the provider's JWKs.

    `signed_in_since` (seconds since 1970): refuses a sign-in that the provider remembers from before.
    Raises UnknownKey, TokenRefused.
    """
    claims = _signed(token, keys, issuer, client_id)
    if not hmac.compare_digest(_text(claims, "nonce").encode(), nonce.encode()):
        raise TokenRefused("nonce")
    audiences = claims["aud"]
    if isinstance(audiences, list) and len(audiences) > 1 and "azp" not in claims:
        raise TokenRefused("azp")
    if "azp" in claims and claims["azp"] != client_id:
        raise TokenRefused("azp")
    if float(claims["iat"]) < time.time() - OLDEST - LEEWAY:
        raise TokenRefused("iat")
    if not 0 < len(claims["sub"]) <= LONGEST_SUBJECT:
        raise TokenRefused("sub")
    if signed_in_since is not None:
        at = claims.get("auth_time")
        if not isinstance(at, (int, float)) or at < signed_in_since - LEEWAY:
            raise TokenRefused("auth_time")
    methods = claims.get("amr")
    return Identity(
        claims["sub"],
        _text(claims, "acr"),
        tuple(one for one in methods if isinstance(one, str)) if isinstance(methods, list) else (),
    )


def _signed(token: str, keys: Iterable[Mapping[str, Any]], issuer: str, client_id: str) -> dict[str, Any]:
    if len(token) > _LONGEST_TOKEN:
        raise TokenRefused("length")
    try:
        header = jwt.get_unverified_header(token)
    except jwt.InvalidTokenError:
        raise TokenRefused("form") from None
    algorithm = header.get("alg")
    if not isinstance(algorithm, str) or algorithm not in ALGORITHMS:
        raise TokenRefused("alg")
    key = _key(header.get("kid"), algorithm, keys)
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=[algorithm],
            audience=client_id,
            issuer=issuer,
            leeway=LEEWAY,
            options={"require": ["iss", "sub", "aud", "exp", "iat"], "enforce_minimum_key_length": True},
        )
    except jwt.PyJWTError as error:
        raise TokenRefused(_WORDS.get(type(error), "form")) from None
    return claims


def _key(kid: object, algorithm: str, keys: Iterable[Mapping[str, Any]]) -> Any:
    """The one key that the token names; without a name, the only one that fits."""
    fitting = [
        key
        for key in keys
        if key.get("kty") == ALGORITHMS[algorithm]
        and key.get("use", "sig") == "sig"
        and key.get("alg", algorithm) == algorithm
        and (kid is None or key.get("kid") == kid)
    ]
    if len(fitting) != 1:
        raise UnknownKey("key")
    try:
        return jwt.get_algorithm_by_name(algorithm).from_jwk(dict(fitting[0]))
    except (jwt.PyJWTError, ValueError, TypeError, KeyError):
        raise TokenRefused("key") from None


def _text(claims: Mapping[str, Any], name: str) -> str:
    found = claims.get(name)
    return found if isinstance(found, str) else ""


_WORDS: dict[type[Exception], str] = {
    jwt.InvalidSignatureError: "signature",
    jwt.InvalidAudienceError: "aud",
    jwt.InvalidIssuerError: "iss",
    jwt.ExpiredSignatureError: "exp",
    jwt.ImmatureSignatureError: "iat",
    jwt.InvalidIssuedAtError: "iat",
    jwt.MissingRequiredClaimError: "missing",
    jwt.InvalidKeyError: "key",
}
