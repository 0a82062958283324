"""What a service recorded, as frames, and cut into windows of time."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

ROWS = ("at", "request", "place", "version", "score")
REQUESTS = ("at", "request", "endpoint", "status", "seconds", "wrong")


def served_rows(folder: Path) -> pd.DataFrame:
    """The rows that `serving.recording.Recorder` kept, over all processes, by time: `ROWS`, then the fields of the schema."""
    lines = [{**{name: line[name] for name in ROWS}, **line["row"]} for line in _lines(folder, "rows")]
    return _by_time(lines, ROWS)


def answered_requests(folder: Path) -> pd.DataFrame:
    """The requests that it kept, by time: `REQUESTS`."""
    return _by_time(_lines(folder, "requests"), REQUESTS)


def windows(frame: pd.DataFrame, every: Any, at: str = "at") -> Iterator[tuple[Any, pd.DataFrame]]:
    """The start of each window, and its rows. ``every`` is a number in the unit of ``at``, or a timedelta for times.

    A window without a row is given, too, between the first and the last: silence is what an alarm is for.
    """
    if not len(frame):
        return
    first = frame[at].min()
    places = ((frame[at] - first) // every).astype(int)
    for place in range(int(places.max()) + 1):
        yield first + place * every, frame[places == place]


def _lines(folder: Path, kind: str) -> list[dict[str, Any]]:
    """Lines that were written whole; the last one of a file may be torn where its process was killed."""
    lines = []
    for path in sorted(folder.glob(f"{kind}-*.jsonl")):
        text = path.read_text("utf-8")
        lines += [json.loads(line) for line in text[: text.rfind("\n") + 1].splitlines()]
    return lines


def _by_time(lines: list[dict[str, Any]], columns: tuple[str, ...]) -> pd.DataFrame:
    if not lines:
        return pd.DataFrame(columns=list(columns))
    return pd.DataFrame(lines).sort_values("at", kind="stable", ignore_index=True)
