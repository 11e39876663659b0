"""`perhesilta dependencies`: what other people's code this installation stands on."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.settings import ROOT

NPM = ROOT / "tests" / "foreign" / "package-lock.json"


def dependencies(
    json: Annotated[
        bool, typer.Option("--json", help="A bill of materials for other programs (CycloneDX 1.6).")
    ] = False,
    serving: Annotated[
        bool, typer.Option("--serving", help="Without what only tests and tools need.")
    ] = False,
) -> None:
    """List every installed package with version and licence. Exit 1 when a licence is not in data/licences.yml."""
    from bot.dependencies.installed import npm_packages, python_packages
    from bot.dependencies.licences import Licences

    licences = Licences()
    packages = [*python_packages(licences), *npm_packages(NPM, licences)]
    if serving:
        packages = [package for package in packages if not package.development]
    if json:
        from bot.dependencies.bom import bill

        typer.echo(bill(packages))
    else:
        for p in packages:
            use = "for tests and tools" if p.development else ""
            typer.echo(
                f"{p.kind:4}  {p.name:34}  {p.version:14}  {p.licence or 'not told':44}  {use}".rstrip()
            )
        typer.echo(
            f"{len(packages)} packages, {sum(p.development for p in packages)} of them for tests and tools alone."
        )
    strange = [package for package in packages if not licences.allows(package.licence)]
    for package in strange:
        typer.echo(
            f"{package.name} {package.version}: the licence {package.licence or '(none told)'} is not in data/licences.yml.",
            err=True,
        )
    if strange:
        raise typer.Exit(1)
