"""The `perhesilta` command."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from bot import account_commands, logs, operating, retention_commands
from bot.dependencies.command import dependencies
from bot.settings import ROOT, Settings

app = typer.Typer(
    help="Perhesilta: families talk in Finnish, English or Arabic, workers read, interpreters review.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
user = typer.Typer(
    help="Accounts of workers, interpreters, administrators and partners.", no_args_is_help=True
)
app.add_typer(user, name="user")
account_commands.add_to(user)
app.add_typer(operating.keys, name="keys")
app.add_typer(operating.log, name="log")
app.add_typer(retention_commands.retention, name="retention")
app.command("register")(retention_commands.register_command)
app.command()(operating.backup)
app.command()(operating.restore)
app.command()(dependencies)


class Role(str, Enum):
    """What an account may do."""

    worker = "worker"
    supervisor = "supervisor"
    interpreter = "interpreter"
    administrator = "administrator"
    partner = "partner"


def say(text: str) -> None:
    """A line for the person who runs the product."""
    typer.echo(text)


def to_stderr(text: str) -> None:
    """A line beside the output that a program may be reading."""
    typer.echo(text, err=True)


@app.command()
def serve() -> None:
    """Serve the product: the family's page, the desk and the API. Trains the model first when it must."""
    started = time.monotonic()
    settings = Settings.load()
    tell = logs.set_up(settings.log, say)
    from bot.rasa.model import Understanding, trained
    from bot.store.duties import Duty

    model = trained(settings.var / "model", say=tell)
    understanding = Understanding(model)
    from bot.store.installation import open_store
    from bot.web.app import build_app
    from bot.web.notices import NOTICES
    from bot.web.serving import Listening

    async def run() -> None:
        asyncio.get_running_loop().set_exception_handler(logs.of_the_loop)
        store = await open_store(settings)
        application = await build_app(settings, store, understanding)
        listening = await Listening.begin(application, settings.host, settings.port)
        tell(f"Perhesilta is at {settings.public_url} (started in {time.monotonic() - started:.0f} s)")
        if not await store.users.has_any() and settings.log == "json":
            # A log keeps no link that opens the house.
            tell("There is no account yet: perhesilta user add NAME --role administrator")
        elif not await store.users.has_any():

            async def invite() -> None:
                token = await store.users.create_invitation("administrator", timedelta(days=7))
                say(f"First account: {settings.public_url}/desk/welcome/{token} (works once, for 7 days)")

            # Of processes that start together one tells it: each link makes an account.
            await store.duties.do(Duty("first-account", timedelta(seconds=10), invite))
        tell(f"Desk for workers and interpreters: {settings.public_url}/desk")
        if not_filled := application[NOTICES].not_filled:
            tell(
                f"The controller has not filled in, so /privacy and /accessibility lack: {', '.join(not_filled)}"
            )
        stop = asyncio.Event()
        _on_signals(stop)
        await stop.wait()
        if settings.redis:  # others serve meanwhile
            await listening.leave()
        await listening.end()

    asyncio.run(run())


def _on_signals(stop: asyncio.Event) -> None:
    import signal

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)


@app.command()
def train() -> None:
    """Train the model now if its inputs changed."""
    from bot.rasa.model import trained

    say(f"The model is {trained(Settings.load().var / 'model', say=say)}.")


@app.command()
def parse() -> None:
    """Read JSON lines {"text", "lang"?, "question"?, "expect"?} on standard input; print what is understood."""
    from bot.evaluation.parse import parse as parse_line
    from bot.rasa.model import Understanding, trained

    understanding = Understanding(trained(Settings.load().var / "model", say=to_stderr))

    async def run() -> None:
        for number, line in enumerate(sys.stdin, 1):
            if not line.strip():
                continue
            try:
                said = json.loads(line)
                understood = await parse_line(understanding, said, date.today())
            except (ValueError, TypeError, KeyError):
                to_stderr(f'Line {number} is no JSON object with a "text"; it was left out.')
                continue
            say(json.dumps(understood, ensure_ascii=False))

    asyncio.run(run())


@app.command()
def evaluate(
    files: Annotated[list[Path], typer.Argument(help="Files of labelled JSON lines.", exists=True)],
    codes: Annotated[bool, typer.Option(help="Also print precision and recall of each code.")] = False,
    record: Annotated[
        Path | None, typer.Option(help="Keep the figures in this file; the tests let none fall below it.")
    ] = None,
    today: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], help="The day from which the lines say last year; without it, today."
        ),
    ] = None,
) -> None:
    """Score what is understood against labelled lines, per language and overall."""
    from bot.evaluation.report import keep_figures, print_report, scores_of
    from bot.rasa.model import Understanding, trained

    understanding = Understanding(trained(Settings.load().var / "model", say=to_stderr))
    day = today.date() if today else date.today()
    scores = asyncio.run(scores_of(understanding, files, day))
    print_report(scores, codes)
    if record is not None:
        keep_figures(scores, record)
        say(f"The figures are kept in {record}.")


@app.command()
def tune(
    files: Annotated[list[Path], typer.Argument(help="Files of labelled development lines.", exists=True)],
) -> None:
    """Set thresholds (data/needs/thresholds.yml) and what makes chances honest (data/calibration.yml) from labelled lines."""
    from bot.evaluation.report import read_lines
    from bot.evaluation.tune import tuned
    from bot.language import calibration
    from bot.needs import thresholds
    from bot.rasa.model import Understanding, trained

    understanding = Understanding(trained(Settings.load().var / "model", say=to_stderr))
    lines = [line for file in files for line in read_lines(file)]
    names = [file.name for file in files]
    chances, levels = asyncio.run(tuned(understanding, lines))
    calibration.write(calibration.PATH, chances, names)
    thresholds.write(thresholds.PATH, levels, names)
    for path in (calibration.PATH, thresholds.PATH):
        say(f"{path.relative_to(ROOT)} is written from {len(lines)} lines.")


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="A sealed bundle (ZIP).", exists=True, dir_okay=False)],
    key: Annotated[
        list[str] | None,
        typer.Option(
            help="A public key to believe, 64 hexadecimal digits; without one, this installation's."
        ),
    ] = None,
) -> None:
    """Check that a sealed bundle is what was handed over; name every file that differs. Exit 1 when one does."""
    from bot.export.sealed import public_key
    from bot.export.sealed import verify as check_bundle
    from bot.store.encryption import key_file

    try:
        known = [bytes.fromhex(one) for one in key or ()]
    except ValueError:
        to_stderr("A public key is 64 hexadecimal digits: see `perhesilta seal-key`.")
        raise typer.Exit(2) from None
    own = Settings.load().seal_key_file
    if not known and own.exists():
        known.append(public_key(key_file(own)))
    verdict = check_bundle(file, known)
    for line in verdict.lines("en"):
        say(line)
    if not verdict.whole:
        raise typer.Exit(1)


@app.command(name="seal-key")
def seal_key() -> None:
    """Show the public key that proves this installation's sealed bundles; keep it in the archive."""
    from bot.export.sealed import public_key
    from bot.store.encryption import key_file

    say(public_key(key_file(Settings.load().seal_key_file)).hex())


class QuestionnaireFormat(str, Enum):
    """Formats of the field in which the questionnaire can be taken along."""

    fhir = "fhir"
    xlsform = "xlsform"


@app.command()
def export(
    to: Annotated[QuestionnaireFormat, typer.Argument(help="fhir (R4 Questionnaire) or xlsform (for ODK).")],
    file: Annotated[Path, typer.Argument(help="The file to write.", dir_okay=False)],
) -> None:
    """Write the questionnaire, in three languages, in a format of the field."""
    if to is QuestionnaireFormat.fhir:
        from bot.export.fhir_questionnaire import questionnaire_resource

        written = json.dumps(questionnaire_resource(), ensure_ascii=False, indent=2).encode()
    else:
        from bot.export.xlsform import xlsform

        written = xlsform()
    file.write_bytes(written)
    say(f"{file} is written.")


@app.command()
def check(
    stamp: Annotated[
        bool, typer.Option(help="Note that all translations match the English texts of now.")
    ] = False,
) -> None:
    """Check questionnaire, texts, rules and training data; name every problem with its file and line."""
    from bot.check import check as find_problems
    from bot.check import stamp as stamp_translations
    from bot.check.notice import of_installation
    from bot.notice.configuration import load

    if stamp:
        stamp_translations(ROOT)
    own = Settings.load().notice
    problems = [*find_problems(ROOT), *(of_installation(own) if own else ())]
    for problem in problems:
        say(str(problem))
    if problems:
        say(f"{len(problems)} to mend.")
        raise typer.Exit(1)
    if own and (not_filled := load(own).not_filled()):
        say(f"{own.name}: not filled in: {', '.join(not_filled)}")
    say("All is well.")


@user.command("add")
def user_add(
    name: Annotated[str, typer.Argument(help="The name to sign in with.")],
    role: Annotated[Role, typer.Option(help="What the account may do.")] = Role.worker,
    password_from_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
) -> None:
    """Add an account. Without --password-stdin the password is asked for twice."""
    if password_from_stdin:
        password = sys.stdin.readline().rstrip("\n")
    else:
        password = typer.prompt(
            "Password (at least 15 characters)", hide_input=True, confirmation_prompt=True
        )

    async def add() -> None:
        from bot.store.installation import open_store

        store = await open_store(Settings.load())
        try:
            await store.users.add(name, role.value, password)
        finally:
            await store.close()

    from bot.store.errors import StoreError

    try:
        asyncio.run(add())
    except StoreError as error:
        say(str(error))
        raise typer.Exit(1) from None
    say(f"{name} can sign in as {role.value}.")


def main() -> None:
    """Entry point of the `perhesilta` command."""
    from bot.store.errors import StoreError

    try:
        app()
    except (StoreError, ValueError) as error:
        say(str(error))
        sys.exit(1)
