"""The numbers of the ledger."""

from typing import Any

from greenroom.evidence.entry import STATUSES, Entry, to_row
from greenroom.evidence.ledger import Ledger
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.schemas import choice, many, named, text, whole
from greenroom.studio.rendering import Studio


def _entries(studio: Studio, given: Given) -> list[dict[str, Any]]:
    """As ``greenroom evidence list --format json``."""
    entries = [entry for entry in Ledger(studio.workspace.evidence).read().entries if _is_wanted(entry, given)]
    return [{**to_row(entry), "status": entry.status} for entry in entries[-given.query.get("limit", len(entries) or 1) :]]


def _is_wanted(entry: Entry, given: Given) -> bool:
    wanted = given.query
    return (
        wanted.get("project", "").casefold() in entry.project.casefold()
        and wanted.get("metric", "").casefold() in entry.metric.casefold()
        and wanted.get("status") in (None, entry.status)
    )


OPERATIONS = (
    Operation(
        "GET", "/evidence", "listEvidence", "The numbers of the ledger, in its order.", _entries, many(named("Entry")),
        query={
            "project": text("Only of projects whose name has this in it."),
            "metric": text("Only of metrics whose name has this in it."),
            "status": choice(STATUSES),
            "limit": whole(1, 1_000_000, "How many, at most: the newest."),
        },
    ),
)  # fmt: skip
