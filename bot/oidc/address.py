"""Which addresses a provider may have: https, or http where nothing leaves this machine."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

LONGEST = 300


def checked_issuer(address: str) -> str:
    """The issuer as it was given. Raises ValueError with what it must be; the message does not repeat it."""
    if not _is_usable(address) or urlsplit(address).query or "?" in address or len(address) > LONGEST:
        raise ValueError("must be the provider's https address as it writes it itself, without ? and #")
    return address


def checked_endpoint(address: object, issuer: str) -> str:
    """An address that the provider told. Plain http only where the issuer itself is on this machine.

    Raises ValueError.
    """
    if not isinstance(address, str) or not _is_usable(address):
        raise ValueError("an address of the provider cannot be used")
    if address.startswith("http://") and not issuer.startswith("http://"):
        raise ValueError("an address of the provider is not https")
    return address


def _is_usable(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        parts.port  # noqa: B018 - raises ValueError when it is no port
    except ValueError:
        return False
    if not host or parts.username or parts.password or "#" in address:
        return False
    if not address.isascii() or not address.isprintable() or " " in address:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _is_this_machine(host))


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
