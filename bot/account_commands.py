"""`perhesilta user …`: what an operator can do for an account when no administrator can sign in."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated

import typer

from bot.settings import Settings

if TYPE_CHECKING:  # other commands need not wait for the store
    from bot.store.database import Store
    from bot.store.users import User

Name = Annotated[str, typer.Argument(help="The name that signs in.")]


def add_to(user: typer.Typer) -> None:
    """Adds the commands to the group `user`."""
    user.command("sign-out")(sign_out)
    user.command("forget-second-factor")(forget_second_factor)
    user.command("set-password")(set_password)


def sign_out(name: Name) -> None:
    """Sign somebody out everywhere."""

    async def do(store: Store, user: User) -> None:
        await store.sessions.end_all(user.id)
        await store.log.append("operator", "sessions.ended", user.id)

    _with_user(name, do)
    typer.echo(f"{name} is signed out everywhere.")


def forget_second_factor(name: Name) -> None:
    """Take a lost second factor away, with its recovery codes; the next signing in sets a new one up."""

    async def do(store: Store, user: User) -> None:
        await store.second_factors.remove(user.id)
        await store.sessions.end_all(user.id)
        await store.log.append("operator", "second-factor.taken", user.id)

    _with_user(name, do)
    typer.echo(f"{name} has no second factor now and is signed out everywhere.")


def set_password(
    name: Name,
    password_from_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
) -> None:
    """Give somebody a new password. Without --password-stdin it is asked for twice. Ends every session."""
    if password_from_stdin:
        password = sys.stdin.readline().rstrip("\n")
    else:
        password = typer.prompt(
            "New password (at least 15 characters)", hide_input=True, confirmation_prompt=True
        )

    async def do(store: Store, user: User) -> None:
        await store.users.set_password(user.id, password)
        await store.log.append("operator", "password.changed", user.id)

    _with_user(name, do)
    typer.echo(f"{name} has a new password and is signed out everywhere.")


def _with_user(name: str, do: Callable[[Store, User], Awaitable[None]]) -> None:
    from bot.store.errors import UserNotFound

    async def run() -> None:
        from bot.store.installation import open_store

        store = await open_store(Settings.load())
        try:
            await do(store, await store.users.named(name))
        finally:
            await store.close()

    try:
        asyncio.run(run())
    except UserNotFound:
        typer.echo("There is no account with this name.", err=True)
        raise typer.Exit(1) from None
