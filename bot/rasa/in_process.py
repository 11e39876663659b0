"""Rasa inside this process: the actions run by the SDK's executor, no second HTTP hop, no second server."""

from __future__ import annotations

import json
from typing import Any

from rasa.core.channels.channel import OutputChannel
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

PACKAGE = "actions"


class InProcessActions(EndpointConfig):
    """An action endpoint that calls the executor where the stock one sends an HTTP request."""

    def __init__(self) -> None:
        super().__init__(url="in-process://actions", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package(PACKAGE)

    async def request(self, method: str = "post", **kwargs: Any) -> Any:
        """Run one action. Raises ClientResponseError as the HTTP endpoint would."""
        try:
            return await self._executor.run(kwargs["json"])
        except ActionExecutionRejection as error:
            body = json.dumps({"error": str(error), "action_name": error.action_name})
            raise ClientResponseError(400, "rejected", body) from None
        except ActionNotFoundException as error:
            body = json.dumps({"error": str(error), "action_name": error.action_name})
            raise ClientResponseError(404, "not found", body) from None


class Quiet(OutputChannel):
    """The product takes the reply from the turn itself, so nothing is sent through Rasa's channel."""

    @classmethod
    def name(cls) -> str:
        return "perhesilta"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Nothing."""
