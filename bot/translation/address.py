"""The address of the translation server: https, or http within the house; never a public service."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

INSIDE = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
"""Endings of names that no public name server knows."""
PUBLIC = "libretranslate.com"


def checked(url: str) -> str:
    """The address without a slash at its end. Raises ValueError, whose text never repeats it: it may hold a password."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("is no address of a server") from None
    if parts.scheme not in ("https", "http") or not host:
        raise ValueError("must begin with https:// or http://")
    if parts.username is not None or parts.query or parts.fragment:
        raise ValueError("must be a plain address; the key goes into PERHESILTA_TRANSLATE_KEY")
    if parts.scheme == "http" and not _is_inside(host):
        raise ValueError(
            "must begin with https:// unless the server is on this machine or in a private network"
        )
    if host == PUBLIC or host.endswith(f".{PUBLIC}"):
        raise ValueError("must be a server of your own: a public service gets no words of families")
    return url.rstrip("/")


def _is_inside(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_private  # this machine's own addresses too
    except ValueError:
        # A name without a dot is one of the local network, such as that of a container.
        return "." not in host or host.endswith(INSIDE)
