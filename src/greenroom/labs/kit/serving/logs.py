"""One line of JSON for each request: what was asked for, how it ended and how long it took. Never what it was about."""

import json
import logging
import sys
from typing import TextIO

LOG = logging.getLogger("greenroom.labs.serving")


class Lines(logging.Formatter):
    """Records as JSON lines. Only ``told`` and the record's name are written: what a message quotes could be personal."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        told = getattr(record, "told", {})
        return json.dumps({"at": round(record.created, 3), "level": record.levelname.lower(), "event": record.msg, **told})


def tell(event: str, level: int = logging.INFO, **told: object) -> None:
    """Log an event with plain values. Callers hand over names, counts and times, and no field of a row."""
    if LOG.isEnabledFor(level):
        LOG.log(level, event, extra={"told": told})


def write_logs(to: TextIO | None = None, level: int = logging.INFO) -> logging.Handler:
    """Write the service's lines to a stream, standard output unless told. Returns the handler, for who wants to take it off."""
    handler = logging.StreamHandler(to or sys.stdout)
    handler.setFormatter(Lines())
    LOG.addHandler(handler)
    LOG.setLevel(level)
    LOG.propagate = False
    return handler
