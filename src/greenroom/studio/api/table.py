"""All operations of the API, in the order of the document."""

from functools import cache
from typing import Any

from greenroom.studio.api import (
    asking,
    checking,
    coding,
    drill,
    evidence,
    labs,
    library,
    looking_back,
    loops,
    plan,
    postings,
    rehearsals,
    replying,
    stories,
    voice,
)
from greenroom.studio.api.document import document
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.schemas import anything
from greenroom.studio.rendering import Studio

PLACE = "/api/v1"


def _described(_: Studio, __: Given) -> dict[str, Any]:
    return _document()


@cache
def _document() -> dict[str, Any]:
    return document(OPERATIONS, PLACE)


OPERATIONS: tuple[Operation, ...] = (
    Operation("GET", "/openapi.json", "describe", "This document.", _described, anything("An OpenAPI 3.1 document.")),
    *library.OPERATIONS,
    *asking.OPERATIONS,
    *rehearsals.OPERATIONS,
    *replying.OPERATIONS,
    *voice.OPERATIONS,
    *looking_back.OPERATIONS,
    *checking.OPERATIONS,
    *evidence.OPERATIONS,
    *stories.OPERATIONS,
    *loops.OPERATIONS,
    *coding.OPERATIONS,
    *postings.OPERATIONS,
    *drill.OPERATIONS,
    *plan.OPERATIONS,
    *labs.OPERATIONS,
)
