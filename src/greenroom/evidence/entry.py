"""One number of the ledger, and the line that it is kept as.

    {"id":"k3f9x2mq","project":"churn","variant":"xgb","metric":"recall","value":0.42,"interval":[0.4,0.44],"n":12000,
     "split":"test","when":"2026-03-14","from":"runs.csv, row 3"}

What is unknown is left out. A key that is none of greenroom's is kept as it is. A line ``{"retracts": ID, "reason": …}``
takes an entry back, which keeps its place.
"""

import json
from collections.abc import Mapping
from math import isfinite
from typing import Any

from greenroom.measured import Measured
from greenroom.record import NamedTuple

MEASURED, REMEMBERED, RETRACTED = STATUSES = ("measured", "remembered", "retracted")
Row = Mapping[str, Any]
Number = int | float
FIELDS = (
    "project",
    "variant",
    "metric",
    "value",
    "unit",
    "low",
    "high",
    "n",
    "split",
    "data_hash",
    "code_version",
    "seed",
    "when",
)
"""What a person can say of a number, by the names of `Entry`."""
OWN_KEYS = frozenset((*FIELDS, "id", "interval", "from", "status", "reason", "retracts"))
"""Keys of a line that are greenroom's; all others are extra."""
NOTHING: Row = {}
TEXTS = ("project", "variant", "unit", "split", "data_hash", "code_version", "when", "from", "reason")
ONLY_TEXT = {str}


class Entry(NamedTuple):
    """A number and how it came about; a text is empty and a number None where nobody said.

    ``value``, ``low`` and ``high`` are in ``unit``; ``when`` is an ISO date or moment; ``source`` says where the number is
    from ("from" in the file); ``reason`` says why it was retracted; ``extra`` holds further columns.
    """

    id: str
    metric: str
    value: Number
    project: str = ""
    variant: str = ""
    unit: str = ""
    low: Number | None = None
    high: Number | None = None
    n: int | None = None
    split: str = ""
    data_hash: str = ""
    code_version: str = ""
    seed: int | str | None = None
    when: str = ""
    source: str = ""
    status: str = MEASURED
    reason: str = ""
    extra: Row = NOTHING

    def as_measured(self) -> Measured:
        """The entry as an answer's claims are held against it."""
        return Measured(
            self.id,
            self.metric,
            float(self.value),
            self.project,
            self.variant,
            self.unit,
            self.split,
            self.status,
            self.source,
            self.reason,
            self.when,
        )


class Retraction(NamedTuple):
    """That an entry, by its id, does not hold any more; why, and since when (ISO)."""

    id: str
    reason: str
    when: str = ""


def to_row(entry: Entry) -> dict[str, Any]:
    """The JSON object of an entry, without what is unknown."""
    texts = entry._asdict()
    row: dict[str, Any] = {"id": entry.id}
    row |= {key: texts[key] for key in ("project", "variant", "metric") if texts[key]}
    row["value"] = entry.value
    row |= {"unit": entry.unit} if entry.unit else {}
    if entry.low is not None or entry.high is not None:
        row["interval"] = [entry.low, entry.high]
    row |= {
        key: texts[key] for key in ("n", "split", "data_hash", "code_version", "seed", "when") if texts[key] not in ("", None)
    }
    row |= {"from": entry.source} if entry.source else {}
    row |= {"status": entry.status} if entry.status != MEASURED else {}
    row |= {"reason": entry.reason} if entry.reason else {}
    return row | {key: value for key, value in entry.extra.items() if key not in OWN_KEYS}


def to_line(record: Entry | Retraction) -> bytes:
    """The line of an entry or of a retraction, line feed included; half a surrogate pair becomes a question mark."""
    if isinstance(record, Retraction):
        row = {"retracts": record.id, "reason": record.reason} | ({"when": record.when} if record.when else {})
    else:
        row = to_row(record)
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode(errors="replace") + b"\n"


def from_row(row: Any) -> Entry | Retraction:
    """The entry or the retraction of a JSON value. Raises ValueError that says in a few words what is wrong with it."""
    if type(row) is not dict:
        raise ValueError("it is no JSON object")
    if "retracts" in row:
        return Retraction(_needed(row, "retracts"), _text(row, "reason"), _text(row, "when"))
    project, variant, unit, split, data_hash, code_version, when, source, reason = _texts(row)
    low, high = _interval(row) if "interval" in row or "low" in row or "high" in row else (None, None)
    return Entry(
        _needed(row, "id"),
        _needed(row, "metric"),
        _number(row, "value"),
        project,
        variant,
        unit,
        low,
        high,
        _count(row) if "n" in row else None,
        split,
        data_hash,
        code_version,
        _seed(row) if "seed" in row else None,
        when,
        source,
        _status(row) if "status" in row else MEASURED,
        reason,
        NOTHING if row.keys() <= OWN_KEYS else {key: row[key] for key in row if key not in OWN_KEYS},
    )


def _texts(row: Row) -> list[str]:
    """All texts of a row at once; one by one where one of them is none."""
    get = row.get
    texts = [get(key, "") for key in TEXTS]
    return texts if {*map(type, texts)} == ONLY_TEXT else [_text(row, key) for key in TEXTS]


def _needed(row: Row, key: str) -> str:
    value = _text(row, key)
    if not value:
        raise ValueError(f"it has no {key!r}")
    return value


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if type(value) is not str:
        raise ValueError(f"its {key!r} is no text")
    return value


def _number(row: Row, key: str) -> Number:
    value = row.get(key)
    if type(value) is float and isfinite(value) or type(value) is int and abs(value) < 1e300:
        return value
    raise ValueError(f"it has no {key!r}" if value is None else f"its {key!r} is no finite number")


def _interval(row: Row) -> tuple[Number | None, Number | None]:
    interval = row.get("interval") or [row.get("low"), row.get("high")]
    if type(interval) is not list or len(interval) != 2:
        raise ValueError("its 'interval' is no pair of numbers")
    low, high = interval
    if type(low) is type(high) is float and isfinite(low) and isfinite(high):
        return low, high
    ends = {"low end": low, "high end": high}
    return None if low is None else _number(ends, "low end"), None if high is None else _number(ends, "high end")


def _count(row: Row) -> int | None:
    value = row.get("n")
    if value is None:
        return None
    if type(value) in (int, float) and isfinite(value) and value == int(value) and value >= 0:
        return int(value)
    raise ValueError("its 'n' is no whole number")


def _seed(row: Row) -> int | str | None:
    value = row.get("seed")
    if value is None or type(value) in (int, str):
        return value
    raise ValueError("its 'seed' is neither a whole number nor a text")


def _status(row: Row) -> str:
    value = row.get("status", MEASURED)
    if value in STATUSES:
        return str(value)
    raise ValueError(f"its 'status' is none of {', '.join(STATUSES)}")
