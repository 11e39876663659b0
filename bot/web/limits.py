"""Who asks, as limits count it."""

from __future__ import annotations

import ipaddress

from aiohttp import web

from bot.web.keys import SETTINGS


def address_of(request: web.Request) -> str:
    """Who asks, for limits only; kept in memory and nowhere else.

    Behind a proxy the connection is the proxy's: the last address it added to X-Forwarded-For counts,
    and only when the settings say that there is a proxy, for anybody can write that header.
    """
    forwarded = request.headers.get("X-Forwarded-For", "")
    if forwarded and request.config_dict[SETTINGS].behind_proxy:
        return _home(forwarded.rpartition(",")[2].strip()[:64])
    return _home(request.remote or "unknown")


def _home(address: str) -> str:
    """The address; of IPv6 the network of one home (/64), which has more addresses than anybody could count."""
    if ":" not in address or "." in address:
        return address
    try:
        return str(ipaddress.ip_network((address, 64), strict=False).network_address)
    except ValueError:
        return address
