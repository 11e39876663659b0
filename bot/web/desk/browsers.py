"""The kind of a browser in a few fixed words, for the list of one's own sessions; nothing more of it is kept."""

from __future__ import annotations

BROWSERS = ("firefox", "edge", "opera", "chrome", "safari", "other")
DEVICES = ("phone", "computer", "other")

# In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
_SIGNS = (
    ("firefox", ("Firefox/", "FxiOS/")),
    ("edge", ("Edg/", "EdgA/", "EdgiOS/")),
    ("opera", ("OPR/",)),
    ("chrome", ("Chrome/", "CriOS/", "Chromium/")),
    ("safari", ("Safari/",)),
)
_PHONES = ("Android", "iPhone", "iPad", "Mobile")
_COMPUTERS = ("Windows", "Macintosh", "Linux", "CrOS")


def kind_of(user_agent: str) -> str:
    """A browser and a device, such as `firefox computer`, of what the browser says about itself."""
    sent = user_agent[:500]
    browser = next((name for name, signs in _SIGNS if any(sign in sent for sign in signs)), "other")
    device = "other"
    if any(sign in sent for sign in _PHONES):
        device = "phone"
    elif any(sign in sent for sign in _COMPUTERS):
        device = "computer"
    return f"{browser} {device}"
