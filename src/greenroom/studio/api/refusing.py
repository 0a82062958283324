"""What the API refuses, with the status that says why."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from starlette.responses import JSONResponse

from greenroom.errors import UnusableOption, UnusableWorkspace, UsersFault
from greenroom.studio.desk import Busy, Conflict

Found = TypeVar("Found")
API = "/api"
NEVER_KEPT = {"cache-control": "no-store"}
"""What a person said is no business of a cache."""


class Refused(Exception):
    """An answer with another status than 200: one sentence with what to do, and headers that go with it."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status, self.headers = status, headers or {}


def refusal(fault: Refused | UsersFault) -> JSONResponse:
    """The answer for a fault."""
    status, headers = (fault.status, fault.headers) if isinstance(fault, Refused) else (_status(fault), {})
    return JSONResponse({"error": str(fault)}, status, {**NEVER_KEPT, **headers})


def found(look_up: Callable[[], Found]) -> Found:
    """What a look-up gives. Raises `Refused` (404) where there is nothing by that name."""
    try:
        return look_up()
    except UnusableOption as fault:
        raise Refused(404, str(fault)) from fault


def is_of_api(path: str) -> bool:
    """Whether an address is the API's, so that even what is not there is said in JSON."""
    return path == API or path.startswith(f"{API}/")


def _status(fault: UsersFault) -> int:
    if isinstance(fault, Conflict | Busy):
        return 409
    return 503 if isinstance(fault, UnusableWorkspace) else 422
