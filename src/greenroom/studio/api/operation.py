"""One thing that the API does: a row of the table from which requests are routed and validated and the document is made."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from greenroom.record import NamedTuple
from greenroom.studio.api.schemas import NOTHING, Fields, Schema
from greenroom.studio.rendering import Studio

Values = Mapping[str, Any]
JSON = "application/json"
NAME = re.compile(r"\{(\w+)\}")


class Given(NamedTuple):
    """What came with a request, fitted: names of the path, of the query, and the body."""

    path: Mapping[str, str]
    query: Values
    body: Values


class Operation(NamedTuple):
    """``gives`` is the schema of the answer, ``takes`` that of the body, ``query`` those of the query's fields, of which
    ``needs`` have to be there. ``refuses`` are statuses that it answers with beside those that follow from what it takes.
    An answer of another ``media`` type than JSON is a text, or a response as it stands.
    """

    method: str
    path: str
    name: str
    says: str
    answer: Callable[[Studio, Given], object]
    gives: Schema
    takes: Schema | None = None
    query: Fields = NOTHING
    refuses: tuple[int, ...] = ()
    status: int = 200
    needs: tuple[str, ...] = ()
    media: str = JSON

    @property
    def names(self) -> list[str]:
        """The names in its path."""
        return NAME.findall(self.path)

    def matched(self, path: str) -> Mapping[str, str] | None:
        """What the names stand for in a path; None where it is another one's."""
        found = re.fullmatch(NAME.sub(r"(?P<\1>[^/]+)", self.path), path, re.DOTALL)
        return found and found.groupdict()
