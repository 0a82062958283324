"""Serve what a run of a lab has kept, on 127.0.0.1 alone, until Ctrl-C stops it: its last run, unless --run names another."""

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from inspect import signature
from socket import SO_REUSEADDR, SOL_SOCKET, socket
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

        from greenroom.labs.kit.serving.living import ALONE
    os.environ[ALONE] = "yes"
    with _listening(options.port) as listening, _made(lab, make, options.run) as app:
        print(f"{lab.title}: http://{HOST}:{options.port}, until Ctrl-C.", flush=True)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])
    return ExitStatus.CLEAN


def _listening(port: int) -> socket:
    """A socket on a port of this machine, before anything is trained. Raises `UnusableOption` where the port is taken."""
    listening = socket()
    listening.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        raise UnusableOption(f"Port {port} cannot be had ({error.strerror}): choose another one with --port.") from error
    return listening


@contextmanager
def _made(lab: Lab, make: Callable[..., Any], run: str | None) -> Iterator[Any]:
    """The service, made of a run where it wants one; some train at the start instead."""
    if "context" not in signature(make).parameters:
        yield make()
        return
    room = workshop()
    with serving(lab, room.store.run(run) if run else last_run(lab, room.store), room) as context:
        yield make(context)
