"""The seccomp filters, as the classic BPF programs that the kernel takes (seccomp(2), linux/filter.h).

There are two, and the stricter word of both counts: a long one of the zygote, and a short one of each child.
Every rule is a block of its own: the test of a call's number, and behind it what decides about the call. What no block
knows is refused, so a call that a later kernel brings is refused too.
"""

import os
import struct
from collections.abc import Mapping

from greenroom.sandbox.inside.call_numbers import AARCH64, NEWER, X86_64

Block = list[bytes]

_MACHINE = os.uname().machine if hasattr(os, "uname") else ""

_MACHINES: Mapping[str, tuple[int, Mapping[str, int]]] = {
    "x86_64": (0xC000003E, X86_64),
    "aarch64": (0xC00000B7, AARCH64),
}
_X32 = 0x40000000
"""Numbers from here on are the x32 calls of x86-64, which reach the same kernel by another table."""

_KILL, _ALLOW, _ERRNO = 0x80000000, 0x7FFF0000, 0x00050000
_EPERM, _ENOSYS, _ENOTTY, _EAFNOSUPPORT = 1, 38, 25, 97
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_BITS, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06

_ME = 0x5E1F5E1F
"""Stands for the child's own process id until it is known."""

_WRITING = 0o3 | 0o100 | 0o1000 | 0o20000000
"""O_WRONLY, O_RDWR, O_CREAT, O_TRUNC and the bit of O_TMPFILE."""
_NEW_NAMESPACES = 0x7E020080 | 0x02000000


def is_known(machine: str = _MACHINE) -> bool:
    """Whether there is a filter for this machine."""
    return machine in _MACHINES


def of_zygote(machine: str = _MACHINE) -> bytes:
    """The filter that the zygote takes once, and every child with it: nothing but what computing needs, and forks."""
    architecture, numbers = _MACHINES[machine]
    judged = {**_judged(), **_judged_of_zygote()}
    blocks = [_unless_equal(4, architecture, _KILL), _unless_below_x32()]
    blocks += [_of(number, judged.get(name, [_return(_ALLOW)])) for name, number in numbers.items()]
    blocks.append([_jump(_JUMP_AT_LEAST, NEWER, 0, 1), _refuse(_ENOSYS), _refuse(_EPERM)])
    return _joined(blocks)


def of_child(machine: str = _MACHINE) -> bytes:
    """What a child may not do of that, for any child; `for_process` makes it that of one.

    Short, since every child takes it anew, and the kernel compiles it each time.
    """
    _, numbers = _MACHINES[machine]
    blocks = [[_load(0)]]
    blocks += [_of(numbers[name], block) for name, block in _judged_of_child().items() if name in numbers]
    return _joined([*blocks, [_return(_ALLOW)]])


def for_process(template: bytes, pid: int) -> bytes:
    """The child's program for the child of this process id."""
    return template.replace(struct.pack("<I", _ME), struct.pack("<I", pid))


def _judged() -> dict[str, Block]:
    """What decides about the calls that are allowed with some arguments alone."""
    return {
        "fcntl": _only(1, [0, 1, 2, 3, 4, 1030]),  # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC
        "ioctl": _only(1, [0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451, 0x802C542A], _ENOTTY),
        "open": [_argument(1), *_refuse_with(_WRITING), _return(_ALLOW)],
        "openat": [_argument(2), *_refuse_with(_WRITING), _return(_ALLOW)],
        "sendto": [*_refuse_unless_zero(4), _return(_ALLOW)],  # to a named address
        "socket": [_refuse(_EAFNOSUPPORT)],
        "socketpair": [*_unless_argument(0, 1, _EAFNOSUPPORT), *_unless_stream(), _return(_ALLOW)],  # AF_UNIX
    }


def _judged_of_zygote() -> dict[str, Block]:
    return {
        "clone": [_argument(0), *_refuse_with(_NEW_NAMESPACES), _return(_ALLOW)],
        "prctl": _only(0, [1, 15, 16, 22]),  # PR_SET_PDEATHSIG, PR_SET_NAME, PR_GET_NAME, PR_SET_SECCOMP
    }


def _judged_of_child() -> dict[str, Block]:
    mine = _only(0, [_ME])
    return {
        "clone": [_argument(0), *_allow_with(0x00010000), _refuse(_EPERM)],  # CLONE_THREAD
        "fork": [_refuse(_EPERM)],
        "kill": mine,
        "prctl": _only(0, [15, 16]),
        "prlimit64": _only(0, [0, _ME]),
        "recvmsg": [_refuse(_EPERM)],
        "sendmsg": [_refuse(_EPERM)],
        "setsid": [_refuse(_EPERM)],
        "tgkill": mine,
        "tkill": mine,
    }


def _joined(blocks: list[Block]) -> bytes:
    return b"".join(instruction for block in blocks for instruction in block)


def _of(number: int, block: Block) -> Block:
    return [_jump(_JUMP_EQUAL, number, 0, len(block)), *block]


def _unless_equal(offset: int, value: int, otherwise: int) -> Block:
    return [_load(offset), _jump(_JUMP_EQUAL, value, 1, 0), _return(otherwise)]


def _unless_below_x32() -> Block:
    return [_load(0), _jump(_JUMP_AT_LEAST, _X32, 0, 1), _return(_KILL)]


def _only(place: int, values: list[int], errno: int = _EPERM) -> Block:
    allowed = [part for value in values for part in (_jump(_JUMP_EQUAL, value, 0, 1), _return(_ALLOW))]
    return [_argument(place), *allowed, _refuse(errno)]


def _refuse_with(bits: int) -> Block:
    return [_jump(_JUMP_BITS, bits, 0, 1), _refuse(_EPERM)]


def _allow_with(bits: int) -> Block:
    return [_jump(_JUMP_BITS, bits, 0, 1), _return(_ALLOW)]


def _refuse_unless_zero(place: int) -> Block:
    halves = (16 + 8 * place, 20 + 8 * place)
    return [part for half in halves for part in _unless_equal(half, 0, _ERRNO | _EPERM)]


def _unless_argument(place: int, value: int, errno: int) -> Block:
    return _unless_equal(16 + 8 * place, value, _ERRNO | errno)


def _unless_stream() -> Block:
    """A datagram could be sent to an address; the type stands in the lowest four bits of the second argument."""
    return [_argument(1), _instruction(_AND, 0xF), _jump(_JUMP_EQUAL, 1, 1, 0), _refuse(_EPERM)]


def _argument(place: int) -> bytes:
    """Loads the lower half of an argument; both machines are little-endian."""
    return _load(16 + 8 * place)


def _load(offset: int) -> bytes:
    return _instruction(_LOAD, offset)


def _return(action: int) -> bytes:
    return _instruction(_RETURN, action)


def _refuse(errno: int) -> bytes:
    return _return(_ERRNO | errno)


def _jump(code: int, value: int, if_true: int, if_false: int) -> bytes:
    return _instruction(code, value, if_true, if_false)


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, if_true, if_false, value)
