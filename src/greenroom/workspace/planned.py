"""The plan of a workspace and what was done of it: JSON lines in ``plan/plan.jsonl``, only ever appended to.

    {"at":"2026-11-22T05:00:00.000000Z","plan":{"begins":"2026-11-22","until":"2026-12-06",…},"again":false,"blocks":[…]}
    {"at":"…","done":"learn-sql","day":"2026-11-23","met":true,"changed":"…","next":"…",…}
    {"at":"…","moved":"build-sql","to":"2026-11-25","others":{"review-rag":"2026-11-24"},"day":"2026-11-23"}

The last plan holds, with the blocks that were moved since; a line that cannot be read is passed over and told of.
"""

import json
import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from greenroom import jsonlines
from greenroom.plan.course import Course, course_of
from greenroom.workspace.place import Workspace

FILE = os.path.join("plan", "plan.jsonl")


def read_course(place: Workspace) -> Course:
    """What was planned and done. Raises `UnusableWorkspace` where the file cannot be read."""
    return course_of(_rows(jsonlines.read(os.path.join(place.folder, FILE))), FILE)


def append_row(place: Workspace, at: datetime, row: Mapping[str, Any]) -> None:
    """Writes a row and returns when it is on the disk. Raises `UnusableWorkspace`."""
    jsonlines.append(os.path.join(place.folder, FILE), at, row)


def _rows(data: bytes) -> Iterator[tuple[int, Mapping[str, Any] | None]]:
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            yield number, row if isinstance(row, dict) else None
