"""What an attack is, and how one is written down."""

import inspect
import re
import textwrap
from collections.abc import Callable
from typing import Any, NamedTuple

from greenroom.sandbox import Call, Limits

RIGHT = "the right answer"
AC, WA, TLE, MLE, RE, OLE, CE = "AC", "WA", "TLE", "MLE", "RE", "OLE", "CE"

QUICK = Limits(cpu=0.3, wall=4.0, memory=160 * 1024 * 1024)
"""Enough for an attack that computes nothing, on a machine that is busy with something else."""

WAITING = QUICK._replace(wall=0.4)
"""For those that wait for the wall clock to strike."""

PATIENT = QUICK._replace(cpu=2.0, wall=10.0)

PRELUDE = '''
import atexit, builtins, codecs, contextlib, ctypes, errno, gc, json, mmap, os, resource, signal, socket, struct, sys, threading, time, types
RIGHT = "the right answer"
_libc = ctypes.CDLL(None, use_errno=True)
def system_call(number, *arguments):
    """A call of Linux by its number on x86-64; raises OSError as Python's own calls do."""
    result = _libc.syscall(ctypes.c_long(number), *(ctypes.c_long(a) if isinstance(a, int) else a for a in arguments))
    if result == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
'''


class Attack(NamedTuple):
    """``verdict`` holds in the tiers that shut code in, ``open_verdict`` in that of limits alone: None where it is not run there,
    since it would harm this machine. ``through`` is why a case gets through there."""

    number: int
    name: str
    source: str
    verdict: tuple[str, ...]
    open_verdict: tuple[str, ...] | None
    limits: Limits
    expected: Any
    call: Call

    @property
    def id(self) -> str:
        return f"{self.number}-{self.name.replace('_', '-')}"


ATTACKS: list[Attack] = []


def attack(
    number: int,
    *verdict: str,
    gets_through: bool = False,
    harmful: bool = False,
    limits: Limits = QUICK,
    expected: Any = RIGHT,
    open_verdict: tuple[str, ...] | None = None,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Registers a function as an attack. ``gets_through``: limits alone do not hold it. ``harmful``: do not even try it there."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        text = textwrap.dedent(inspect.getsource(function))
        text = PRELUDE + text[re.search(r"^def ", text, re.M).start() :]
        entry = Call(function.__name__, (TARGETS,) if inspect.signature(function).parameters else ())
        _register(
            Attack(number, function.__name__, text, verdict, None, limits, expected, entry), gets_through, harmful, open_verdict
        )
        return function

    return register


def attack_by_text(number: int, name: str, source: str, *verdict: str, limits: Limits = QUICK, expected: Any = RIGHT) -> None:
    """Registers a source that is no Python function of this file; its entry is ``attack``."""
    _register(Attack(number, name, source, verdict, None, limits, expected, Call("attack")), False, False, None)


TARGETS = "targets"
"""Stands in a call's arguments for the targets that the suite has set up: paths, a port, names, process ids."""


def _register(found: Attack, gets_through: bool, harmful: bool, open_verdict: tuple[str, ...] | None) -> None:
    in_the_open = open_verdict or (("AC",) if gets_through else found.verdict)
    assert all(found.name != other.name for other in ATTACKS), found.name
    ATTACKS.append(found._replace(open_verdict=None if harmful else in_the_open))
