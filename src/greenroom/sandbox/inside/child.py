"""One forked child: bound, blindfolded, and only then given code that is not trusted."""

import contextlib
import errno
import gc
import importlib
import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from greenroom.sandbox import plain
from greenroom.sandbox.inside import guards, rlimits, solution
from greenroom.sandbox.inside.frames import Line

ANSWER = 3
ASKED = 4
COMPILED = b"c"


def run(request: dict[str, Any], descriptors: list[int], settings: dict[str, Any]) -> None:
    """Turns this process into the child of a request; never returns."""
    status = solution.RAISED
    try:
        _bind(request, descriptors, settings)
        status = _work(request)
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else solution.RAISED
    except BaseException as error:
        status = solution.OUT_OF_MEMORY if _is_out_of_memory(error) else _told(error)
    finally:
        _leave(status)


def _bind(request: dict[str, Any], descriptors: list[int], settings: dict[str, Any]) -> None:
    os.setsid()
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    if sys.platform == "linux":
        guards.die_with_parent()
    _take(descriptors)
    rlimits.apply(request["limits"])
    if settings["seccomp"]:
        guards.filter_calls_of_child(os.getpid())
    importlib.import_module("random").seed(request["seed"])
    gc.enable()


def _take(descriptors: list[int]) -> None:
    """What was sent becomes 0 to 4 (nothing, stdout, stderr, the answer, what is asked); the rest is closed."""
    high = [os.dup2(descriptor, 100 + place, inheritable=False) for place, descriptor in enumerate(descriptors)]
    for place, descriptor in enumerate(high):
        os.dup2(descriptor, place)
    os.closerange(len(high), 512)


def _work(request: dict[str, Any]) -> int:
    kind: Callable[[], None] = {"run": _answer_once, "serve": _answer_all}[request["do"]]
    kind()
    return 0


def _answer_once() -> None:
    call = json.loads(_read_to_the_end(ASKED))
    arguments = plain.decode(call["arguments"].encode(), call["most"])
    subject = solution.Subject(_compiled(call))
    answer = plain.encode(subject.answer(call["entry"], arguments))
    while answer:
        answer = answer[os.write(ANSWER, answer) :]


def _answer_all() -> None:
    line = Line(ASKED, ANSWER)
    subject = solution.Subject(_compiled(json.loads(line.heard()), close=False))
    line.say(b"")
    while True:
        line.say(_result(subject, json.loads(line.heard())))


def _compiled(asked: dict[str, Any], close: bool = True) -> Any:
    """The code of what is asked; says so to the server before any of it runs, where nobody can forge that."""
    code = solution.compiled(asked["source"])
    os.write(ASKED, COMPILED)
    if close:
        os.close(ASKED)
    return code


def _read_to_the_end(descriptor: int) -> bytes:
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _result(subject: solution.Subject, call: dict[str, Any]) -> bytes:
    """What a call in a served child gave: ``r`` and the value, or ``x`` and the name of what was raised."""
    try:
        return b"r" + plain.encode(subject.answer(call["entry"], plain.decode(call["arguments"].encode(), call["most"])))
    except Exception as error:
        return b"x" + json.dumps([type(error).__name__, str(error)[:500]]).encode()


def _is_out_of_memory(error: BaseException) -> bool:
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM)


def _told(error: BaseException) -> int:
    """Writes the candidate's own frames of a traceback; an error may lie about everything, so nothing here may matter."""
    with contextlib.suppress(BaseException):
        lines = importlib.import_module("traceback").format_exception(type(error), error, error.__traceback__, limit=-8)
        sys.stderr.write("".join(lines)[-4000:].encode("utf-8", "backslashreplace").decode())
    return solution.RAISED


def _leave(status: int) -> None:
    """Ends without the interpreter's own end, in which the candidate's code would run once more."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(BaseException):
            stream.flush()
    os._exit(status & 0xFF)
