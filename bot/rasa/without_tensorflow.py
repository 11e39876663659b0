"""Keeps TensorFlow out of the product's process: no component of config.yml uses it, importing it costs 10 s or more.

Rasa imports its TensorFlow components by name even when the pipeline leaves them out. The finder here
answers those imports with empty modules, so the components exist and cannot be used. It stands before any
import of Rasa and leaves `rasa train` and the other commands of Rasa's own as they are.
What it saves is measured in docs/performance.md; the reason stands in docs/decisions.md.
"""

from __future__ import annotations

import abc
import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

KEPT_OUT = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras")


class _AbsentMeta(abc.ABCMeta):
    def __getattr__(cls, name: str) -> Any:
        if name.startswith(("__", "_abc")):
            raise AttributeError(name)
        return Absent


class Absent(metaclass=_AbsentMeta):
    """Stands for any class, function or decorator of a module that is kept out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        pass

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return args[0] if args and callable(args[0]) else self

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent

    def __class_getitem__(cls, item: Any) -> type[Absent]:
        return cls

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__()


class _AbsentModule(ModuleType):
    __path__: tuple[str, ...] = ()
    __version__ = "0"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name == "function":  # @tf.function with and without arguments
            return lambda f=None, **kwargs: f if f is not None else (lambda g: g)
        return Absent


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname.partition(".")[0] in KEPT_OUT:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _AbsentModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


def keep_tensorflow_out() -> None:
    """Call before the first import of Rasa. Does nothing when TensorFlow is there already."""
    if "tensorflow" not in sys.modules:
        sys.meta_path.insert(0, _Finder())
