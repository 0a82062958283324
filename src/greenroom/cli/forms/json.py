"""The machine-readable form, as the contract says."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from greenroom.wire import Json, document

if TYPE_CHECKING:
    from greenroom.cli.check import Report


def show(report: Report) -> None:
    """Prints one JSON object."""
    errors: Iterator[Json] = ({"path": path, "message": message} for path, message in report.errors)
    json.dump(document(report.examinations(), errors), sys.stdout, ensure_ascii=False, indent=1)
    print()
