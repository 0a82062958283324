"""What a process gives up for good: new rights, files that it does not need, calls that it does not need."""

import contextlib
import ctypes
import os
import signal
from functools import cache

from greenroom.sandbox.inside import call_filter

_SET_DEATH_SIGNAL, _SET_DUMPABLE, _SET_SECCOMP, _SET_NO_NEW_PRIVILEGES = 1, 4, 22, 38
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILE_RIGHTS_OF = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}
_FILE_RIGHTS = (1 << 16) - 1
_TCP_RIGHTS, _SCOPES = 3, 3
_OPEN_FOR_REFERENCE = 0o10000000


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


class _Below(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("descriptor", ctypes.c_int32))


def no_new_privileges() -> None:
    """No program that this process or its children start gets rights that they lack. Nobody may look into it."""
    _checked(_libc().prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    _checked(_libc().prctl(_SET_DUMPABLE, 0, 0, 0, 0))


def die_with_parent() -> None:
    """This process is killed when the one that forked it ends in whatever way."""
    _checked(_libc().prctl(_SET_DEATH_SIGNAL, int(signal.SIGKILL), 0, 0, 0))


def landlock_version() -> int:
    """The version of Landlock's interface that the kernel has; 0 where it has none."""
    return max(int(_libc().syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), 1)), 0)


def read_only(paths: list[str]) -> None:
    """Of all files these can be read, those below them too, and none can be written; no TCP, no signals to the outside."""
    version = landlock_version()
    ruleset = _ruleset(version)
    for path in paths:
        with contextlib.suppress(FileNotFoundError, PermissionError):
            _allow(ruleset, path)
    _checked(_libc().syscall(_RESTRICT_SELF, ruleset, 0))
    os.close(ruleset)


def filter_calls() -> None:
    """Leaves the calls that computing needs and a zygote: to this process and to all that it forks."""
    _take(call_filter.of_zygote())


def filter_calls_of_child(pid: int) -> None:
    """Leaves what computing needs to the process of this id, which is the caller: no other process, new or old."""
    _take(call_filter.for_process(_template(), pid))


def prepare_child() -> None:
    """Makes what all children need for theirs, before the first of them is forked."""
    _template()


def _take(instructions: bytes) -> None:
    wanted = _Program(len(instructions) // 8, instructions)
    _checked(_libc().prctl(_SET_SECCOMP, 2, ctypes.byref(wanted), 0, 0))


@cache
def _template() -> bytes:
    return call_filter.of_child()


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _ruleset(version: int) -> int:
    attributes = _Ruleset(_FILE_RIGHTS_OF.get(version, _FILE_RIGHTS), _TCP_RIGHTS, _SCOPES)
    size = 8 if version < 4 else 16 if version < 6 else 24
    return _checked(_libc().syscall(_CREATE_RULESET, ctypes.byref(attributes), ctypes.c_size_t(size), 0))


def _allow(ruleset: int, path: str) -> None:
    descriptor = os.open(path, _OPEN_FOR_REFERENCE | os.O_CLOEXEC)
    try:
        below = _Below(_READ_FILE | _READ_FOLDER if os.path.isdir(path) else _READ_FILE, descriptor)
        _checked(_libc().syscall(_ADD_RULE, ruleset, 1, ctypes.byref(below), 0))
    finally:
        os.close(descriptor)


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
