"""Decisions on a rollout, each naming the rule that made it and the evidence that it saw."""

import json
from pathlib import Path
from typing import Any, NamedTuple

GO_ON, PROMOTE, ROLL_BACK, STOP = ACTIONS = ("go on", "promote", "roll back", "stop")
"""Keep the share of traffic and wait; give the candidate all of it; give it none; stop and mend the experiment itself."""


class Evidence(NamedTuple):
    """One number that a decision rests on, with its interval and its limit.

    None is a ratio without bounds, or a number that cannot be told yet. ``n`` counts the requests seen; ``crossed`` says at
    which of them, counted from 1, the limit was crossed, None for not.
    """

    key: str
    value: float | None
    low: float | None
    high: float | None
    limit: float
    n: int
    crossed: int | None = None


class Decision(NamedTuple):
    """What to do, by which rule, in a sentence, on which evidence."""

    action: str
    rule: str
    says: str
    evidence: tuple[Evidence, ...] = ()


def to_row(decision: Decision) -> dict[str, Any]:
    """The JSON object of a decision."""
    return {**decision._asdict(), "evidence": [each._asdict() for each in decision.evidence]}


def from_row(row: dict[str, Any]) -> Decision:
    """The decision of a JSON object."""
    return Decision(**{**row, "evidence": tuple(Evidence(**each) for each in row["evidence"])})


def keep(path: Path, decision: Decision, at: str = "") -> None:
    """Adds the decision to a file of JSON lines, with the time that the caller gives."""
    with path.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({**to_row(decision), "at": at}, sort_keys=True) + "\n")


def kept(path: Path) -> tuple[Decision, ...]:
    """The decisions of such a file, the first one first."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(from_row({key: value for key, value in row.items() if key != "at"}) for row in rows)
