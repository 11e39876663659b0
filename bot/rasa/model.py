"""The trained model: trained when its inputs changed, loaded into this process, spoken to turn by turn."""

from __future__ import annotations

import fcntl
import logging
import os
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

from threadpoolctl import threadpool_limits

from bot.rasa.fingerprint import NEEDS_READ, WORDS_READ, fingerprint
from bot.rasa.without_tensorflow import keep_tensorflow_out
from bot.settings import ROOT

if TYPE_CHECKING:
    from rasa.core.agent import Agent

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
warnings.filterwarnings("ignore", category=DeprecationWarning)
warnings.filterwarnings("ignore", module="matplotlib")

NAME = "perhesilta"
# What a model is made of: the data, the configuration, and the code that turns one into the other.
INPUTS = (
    "config.yml",
    "domain.yml",
    "data/rules.yml",
    "data/stories.yml",
    "data/nlu",
    "data/values",
    "bot/rasa",
    *WORDS_READ,
    *NEEDS_READ,
)


class TrainingFailed(RuntimeError):
    """Rasa could not train a model; its own message says why."""


def trained(folder: Path, root: Path = ROOT, say: Callable[[str], None] = print) -> Path:
    """The model of these inputs, trained now if need be; parts that did not change come from Rasa's cache.

    Returns the model file. Raises TrainingFailed.
    """
    keep_tensorflow_out()
    model, mark = folder / f"{NAME}.tar.gz", folder / f"{NAME}.fingerprint"
    wanted = fingerprint(INPUTS, root)
    if model.exists() and mark.exists() and mark.read_text() == wanted:
        return model
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "training.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two processes that start together train once
        if not (model.exists() and mark.exists() and mark.read_text() == wanted):
            _train(model, root, say)
            mark.write_text(wanted)
    return model


def _train(model: Path, root: Path, say: Callable[[str], None]) -> None:
    say("Training the language model (about ten minutes on two cores, only when its inputs changed) …")
    started = time.monotonic()
    log = model.with_name("training.log")
    with (
        _progress(say),
        log.open("w", encoding="utf-8") as file,
        redirect_stdout(file),
        redirect_stderr(file),
    ):
        import rasa.model_training

        keep_words_out_of_logs()
        result = rasa.model_training.train(
            domain=str(root / "domain.yml"),
            config=str(root / "config.yml"),
            training_files=[str(root / "data" / name) for name in ("nlu", "rules.yml", "stories.yml")],
            output=str(model.parent),
            fixed_model_name=NAME,
        )
    if result.model is None or not model.exists():
        raise TrainingFailed(f"No model came out of the training. Rasa's own words are in {log}.")
    say(f"Trained in {time.monotonic() - started:.0f} s.")


@contextmanager
def _progress(say: Callable[[str], None], every: float = 10.0) -> Iterator[None]:
    """A line every few seconds, so that nobody thinks the program hangs."""
    done, started = threading.Event(), time.monotonic()

    def tick() -> None:
        while not done.wait(every):
            say(f"  … {time.monotonic() - started:.0f} s")

    thread = threading.Thread(target=tick, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def keep_words_out_of_logs() -> None:
    """Rasa's debug messages quote what people write, and structlog prints them until it is told not to."""
    import structlog

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    for name in ("rasa", "rasa_sdk", "apscheduler", "matplotlib"):
        logging.getLogger(name).setLevel(logging.ERROR)


class Understanding:
    """Rasa's agent with this project's actions and tracker store, in this process."""

    def __init__(self, model: Path) -> None:
        # A message's sums are small: a second thread of BLAS wins nothing, waits busily and takes a core from others.
        threadpool_limits(1, user_api="blas")
        with warnings.catch_warnings():
            # Rasa warns of its own past (slots filled by themselves until 3.0) and of its libraries' future.
            warnings.simplefilter("ignore")
            self._agent = self._loaded(model)
        from bot.rasa.in_process import Quiet

        self._quiet = Quiet()
        _warm_up()

    @staticmethod
    def _loaded(model: Path) -> Agent:
        keep_tensorflow_out()
        from rasa.core.agent import Agent

        from bot.rasa.in_process import InProcessActions
        from bot.rasa.runner import InOrder
        from bot.rasa.tracker_store import EncryptedTrackerStore

        keep_words_out_of_logs()
        remember_what_never_changes()
        agent = Agent.load(
            model_path=str(model),
            action_endpoint=InProcessActions(),
            tracker_store=EncryptedTrackerStore(None),
        )
        assert agent.processor is not None
        agent.processor.graph_runner = InOrder(agent.processor.graph_runner)
        return agent

    async def hear(self, conversation_id: str, text: str, metadata: dict[str, Any]) -> None:
        """Let Rasa understand one message and run what its policies decide; the turn at work takes the answer."""
        from rasa.core.channels.channel import UserMessage

        message = UserMessage(
            text, self._quiet, conversation_id, input_channel=self._quiet.name(), metadata=metadata
        )
        assert self._agent.processor is not None
        await self._agent.processor.handle_message(message)

    async def parse(self, text: str) -> dict[str, Any]:
        """What Rasa understands of a text: intent, ranking, language."""
        result: dict[str, Any] = await self._agent.parse_message(text)
        return result


def _warm_up() -> None:
    """Read now what would otherwise be read during a family's first words."""
    from bot.conversation.options import other_words
    from bot.conversation.safety import helplines
    from bot.language.detect import warm_up
    from bot.needs.concepts import concepts
    from bot.needs.heard import danger
    from bot.needs.rules import rules
    from bot.needs.thresholds import thresholds
    from bot.texts import LANGUAGES, texts

    warm_up()
    texts(), rules(), helplines(), thresholds()
    for language in LANGUAGES:
        danger("…", language)
        concepts(language)
        other_words(language)


def remember_what_never_changes() -> None:
    """Two things that stock Rasa works out anew for every event and every action (docs/performance.md).

    The class of an event by its name is searched among all subclasses each time, though it is the same for
    the life of the process. The answer of an action is checked against a JSON schema, compiled each time:
    that guards against foreign action servers, and here the SDK in this process made the answer.
    """
    import functools

    import rasa.shared.core.events as events
    from rasa.core.actions.action import RemoteAction
    from rasa.shared.utils.common import all_subclasses

    @functools.cache
    def by_name() -> dict[str, type]:
        return {cls.type_name: cls for cls in reversed(all_subclasses(events.Event))}

    def resolve_by_type(type_name: str, default: type | None = None) -> type | None:
        return by_name().get(type_name, default)

    def made_here(self: RemoteAction, result: dict[str, Any]) -> bool:
        return True

    events.Event.resolve_by_type = staticmethod(resolve_by_type)
    RemoteAction._validate_action_result = made_here
