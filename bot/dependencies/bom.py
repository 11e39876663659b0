"""The packages as a software bill of materials (CycloneDX 1.6, JSON), for whoever watches many systems."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from bot.dependencies.installed import OURS, Package


def bill(packages: Iterable[Package]) -> str:
    """The bill as JSON. What only development needs has the scope "excluded"."""
    licences = LicenseFactory()
    ours = Component(type=ComponentType.APPLICATION, name=OURS, version=version(OURS), bom_ref=OURS)
    bom = Bom(components=[_component(package, licences) for package in packages])
    bom.metadata.component = ours
    bom.register_dependency(ours, bom.components)
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)


def _component(package: Package, licences: LicenseFactory) -> Component:
    group, _, name = package.name.rpartition("/")  # npm's @group/name
    address = PackageURL(package.kind, group or None, name, package.version)
    return Component(
        type=ComponentType.LIBRARY,
        group=group or None,
        name=name,
        version=package.version,
        purl=address,
        bom_ref=str(address),
        licenses=[licences.make_from_string(package.licence)] if package.licence else [],
        scope=ComponentScope.EXCLUDED if package.development else ComponentScope.REQUIRED,
    )
