"""What a model is made of, as a hash: data, configuration, and the code that turns one into the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.settings import ROOT

_KINDS = (".py", ".yml", ".jsonl")

WORDS_READ = (
    "bot/language/detect.py",
    "bot/language/normalise.py",
    "bot/language/stems.py",
    "bot/language/vocabulary.py",
    "bot/language/averaging_network.py",
    "bot/language/text_model.py",
)
"""How a message becomes words, and words a model."""
NEEDS_READ = (
    "data/needs/utterances",
    "data/needs/concepts",
    "data/needs/cues",
    "data/needs/taxonomy.yml",
    "bot/needs/classifier.py",
    "bot/needs/concepts.py",
    "bot/needs/cues.py",
    "bot/needs/negation.py",
    "bot/needs/patterns.py",
)
"""What the reading of needs is learnt from."""


def files(names: Iterable[str], root: Path = ROOT) -> Iterator[Path]:
    """The files of these names; of a folder all code and data in it, sorted."""
    for name in names:
        path = root / name
        if path.is_file():
            yield path
        else:
            yield from sorted(p for p in path.rglob("*") if p.suffix in _KINDS)


def fingerprint(names: Iterable[str], root: Path = ROOT) -> str:
    """A hash over the files of these names."""
    digest = hashlib.sha256()
    for path in files(names, root):
        digest.update(str(path.relative_to(root)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
