"""The self-test of a tier: attacks on targets that exist, in a box like any other."""

import contextlib
import os
import secrets
import socket
import sys
import tempfile
from collections.abc import Iterator
from importlib import resources
from typing import Any

from greenroom.sandbox import plain
from greenroom.sandbox.box import Box
from greenroom.sandbox.call import Call
from greenroom.sandbox.limits import Limits

_LIMITS = Limits(cpu=5.0, wall=20.0)


def held(box: Box) -> dict[str, bool]:
    """Each canary by what it tries, and whether the box held it off. Raises OSError where the box runs nothing at all."""
    source = resources.files("greenroom.sandbox").joinpath("canary_attacks.py").read_text(encoding="utf-8")
    with _targets() as (targets, listeners):
        ran = box.run(source, Call("attacks", (targets,)), _LIMITS)
        if ran.answer is None:
            raise OSError(f"its self-test did not come back ({ran.over or f'status {ran.ending}'})")
        told: dict[str, bool] = plain.decode(ran.answer)
        for name, listener in listeners.items():
            told[name] = told[name] and not _was_reached(listener)
    return told


@contextlib.contextmanager
def _targets() -> Iterator[tuple[dict[str, Any], dict[str, socket.socket]]]:
    """A file that all may read, a listener on the loopback and one on an abstract socket; gone afterwards."""
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="greenroom-canary-"))
        file = os.path.join(folder, "canary.txt")
        with open(file, "w", encoding="utf-8") as written:
            written.write("a canary")
        os.chmod(folder, 0o777)
        os.chmod(file, 0o644)
        port = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        name = f"greenroom-canary-{secrets.token_hex(8)}" if sys.platform == "linux" else ""
        abstract = stack.enter_context(socket.socket(socket.AF_UNIX))
        if name:
            abstract.bind("\0" + name)
            abstract.listen()
        targets = {
            "file": file, "folder": folder, "name": os.path.basename(folder), "port": port.getsockname()[1], "abstract": name,
            "content": str(resources.files("greenroom.content")), "server": os.getpid(),
        }  # fmt: skip
        listeners = {"connect to a program on this machine": port}
        yield targets, listeners | ({"connect to an abstract socket": abstract} if name else {})


def _was_reached(listener: socket.socket) -> bool:
    listener.setblocking(False)
    with contextlib.suppress(BlockingIOError):
        listener.accept()[0].close()
        return True
    return False
