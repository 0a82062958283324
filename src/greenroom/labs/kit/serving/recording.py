"""Served rows and answered requests are kept as JSON lines: what monitoring looks at, and what labels are joined to later."""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

Clock = Callable[[], float]
Lines = Mapping[str, Sequence[Mapping[str, Any]]]


class Recorder:
    """Keeps lines in memory and appends them when they are written; each process writes files of its own into ``folder``.

    Rows come without personal fields (`validation.Requests` drops them); the request id is the key for the labels.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self._clock = folder, clock
        self._rows: list[dict[str, Any]] = []
        self._requests: list[dict[str, Any]] = []

    def rows(self, request_id: str, version: str, rows: Sequence[Mapping[str, Any]], scores: Sequence[float]) -> None:
        """Rows were scored."""
        at = self._clock()
        self._rows.extend(
            {"at": at, "request": request_id, "place": place, "version": version, "score": score, "row": row}
            for place, (row, score) in enumerate(zip(rows, scores, strict=True))
        )

    def request(self, request_id: str, endpoint: str, status: int, seconds: float, wrong: Sequence[tuple[str, str]]) -> None:
        """A request was answered; ``wrong`` are the (field, check) that were refused."""
        self._requests.append(
            {
                "at": self._clock(),
                "request": request_id,
                "endpoint": endpoint,
                "status": status,
                "seconds": seconds,
                "wrong": wrong,
            }
        )

    def taken(self) -> Lines:
        """What has come since the last time, by kind; to be called by the thread that notes, while `write` may be another's."""
        rows, self._rows = self._rows, []
        requests, self._requests = self._requests, []
        return {"rows": rows, "requests": requests}

    def write(self, lines: Lines) -> None:
        """Append lines to this process's files. Raises OSError; what was not written is gone."""
        for kind, of_kind in lines.items():
            if of_kind:
                self.folder.mkdir(parents=True, exist_ok=True)
                with (self.folder / f"{kind}-{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
                    file.writelines(json.dumps(line) + "\n" for line in of_kind)
