"""Runs the trained graph's components one after the other, in an order worked out once."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import GraphNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.runner.interface import GraphRunner

Step = tuple[str, GraphNode, tuple[str, ...]]


class InOrder(GraphRunner):
    """Stands in the place of Rasa's own runner, which plans the graph anew and hands it to dask three times a turn.

    The components and their inputs are the same; only the planning is done once (docs/performance.md).
    """

    def __init__(self, loaded: DaskGraphRunner) -> None:
        self._schema = loaded._graph_schema
        self._nodes = loaded._instantiated_nodes
        self._orders: dict[tuple[str, ...], list[Step]] = {}

    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> InOrder:
        """As Rasa's loader makes a runner."""
        return cls(DaskGraphRunner.create(*args, **kwargs))

    def _order(self, targets: tuple[str, ...]) -> list[Step]:
        order: dict[str, Step] = {}

        def visit(name: str) -> None:
            schema = self._schema.nodes.get(name)  # None for what comes from outside: message and tracker
            if schema is None or name in order:
                return
            needs = tuple(schema.needs.values())
            for need in needs:
                visit(need)
            order[name] = (name, self._nodes[name], needs)

        for target in targets:
            visit(target)
        return list(order.values())

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """The outputs of `targets` by their names. Raises what a component raises, as Rasa wraps it."""
        wanted = tuple(targets or self._schema.target_names)
        if wanted not in self._orders:
            self._orders[wanted] = self._order(wanted)
        outputs = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, node, needs in self._orders[wanted]:
            outputs[name] = node(*(outputs[need] for need in needs))
        return {name: outputs[name][1] for name in wanted}
