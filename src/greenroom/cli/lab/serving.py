"""Serve what a run of a lab has kept, on 127.0.0.1 alone, until Ctrl-C stops it: its last run, unless --run names another."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from inspect import signature
from typing import Any

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.lab.at_hand import add_lab, lab_named, last_run, workshop
from greenroom.errors import UnusableOption
from greenroom.labs.lab import Lab
from greenroom.labs.needing import function_of, needing
from greenroom.labs.running.stages import serving

HOST, PORT = "127.0.0.1", 8765


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab serve``."""
    add_lab(parser)
    parser.add_argument("--run", metavar="RUN", help="another run than the last one")
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"the port (default: {PORT})")


def run(options: argparse.Namespace) -> ExitStatus:
    """Serves until it is stopped."""
    lab = lab_named(options.lab)
    if not lab.serves:
        raise UnusableOption(f"The lab {lab.key!r} serves nothing: `greenroom lab show {lab.key}` tells what it does.")
    if not 0 < options.port < 65536:
        raise UnusableOption(f"--port {options.port} is no port: say one from 1024 to 65535.")
    make = function_of(lab, lab.serves)
    with needing(f"Serving the lab {lab.key!r}"):
        import uvicorn
    with _made(lab, make, options.run) as app:
        print(f"{lab.title}: http://{HOST}:{options.port}, until Ctrl-C.", flush=True)
        uvicorn.run(app, host=HOST, port=options.port, log_level="warning", access_log=False)
    return ExitStatus.CLEAN


@contextmanager
def _made(lab: Lab, make: Callable[..., Any], run: str | None) -> Iterator[Any]:
    """The service, made of a run where it wants one; some train at the start instead."""
    if "context" not in signature(make).parameters:
        yield make()
        return
    room = workshop()
    with serving(lab, room.store.run(run) if run else last_run(lab, room.store), room) as context:
        yield make(context)
