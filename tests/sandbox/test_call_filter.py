"""The filter of system calls, read as the kernel reads it: what is not named is refused, on every machine that it knows."""

import re
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.sandbox.inside import call_filter
from greenroom.sandbox.inside.call_numbers import AARCH64, JUDGED, NEWER, X86_64

MACHINES = {"x86_64": (0xC000003E, X86_64), "aarch64": (0xC00000B7, AARCH64)}
ALLOWED, KILLED = "allowed", "killed"
EPERM, ENOTTY, ENOSYS, EAFNOSUPPORT = 1, 25, 38, 97
ME = 4711
OF_ZYGOTE = {machine: call_filter.of_zygote(machine) for machine in MACHINES}
OF_CHILD = {machine: call_filter.for_process(call_filter.of_child(machine), ME) for machine in MACHINES}


def decided(machine: str, number: int, *arguments: int, architecture: int | None = None) -> str | int:
    """What a child is told of a call: the stricter word of the two programs that it has."""
    words = [said(programs[machine], machine, number, arguments, architecture) for programs in (OF_ZYGOTE, OF_CHILD)]
    return KILLED if KILLED in words else next((word for word in words if word != ALLOWED), ALLOWED)


def said(program: bytes, machine: str, number: int, arguments: tuple[int, ...], architecture: int | None = None) -> str | int:
    """What a program says to a call: allowed, killed, or the number of an error (classic BPF, linux/filter.h)."""
    words = (arguments + (0,) * 6)[:6]
    data = struct.pack(
        "<IIQ6Q", number & 0xFFFFFFFF, architecture or MACHINES[machine][0], 0, *(word & (2**64 - 1) for word in words)
    )
    steps = [struct.unpack_from("<HBBI", program, place) for place in range(0, len(program), 8)]
    place, held = 0, 0
    while True:
        code, if_true, if_false, value = steps[place]
        place += 1
        if code == 0x20:
            (held,) = struct.unpack_from("<I", data, value)
        elif code == 0x54:
            held &= value
        elif code == 0x06:
            return {0x7FFF0000: ALLOWED, 0x80000000: KILLED}.get(value, value & 0xFFFF)
        else:
            holds = {0x15: held == value, 0x35: held >= value, 0x45: bool(held & value)}[code]
            place += if_true if holds else if_false


@pytest.fixture(params=list(MACHINES))
def machine(request: pytest.FixtureRequest) -> str:
    return request.param


@given(st.integers(0, 2**30 - 1), st.sampled_from(list(MACHINES)))
def test_a_call_that_is_not_named_is_refused(number, machine):
    if number not in MACHINES[machine][1].values():
        assert decided(machine, number) == (ENOSYS if number >= NEWER else EPERM)


def test_every_call_that_is_named_without_a_judge_is_allowed(machine):
    for name, number in MACHINES[machine][1].items():
        if name not in JUDGED:
            assert decided(machine, number, *[2**64 - 1] * 6) == ALLOWED, name


def test_calls_by_another_table_end_the_process(machine):
    assert decided(machine, 39, architecture=0x40000003) == KILLED
    assert decided(machine, 0x40000000 + 39) == KILLED
    assert decided(machine, 0xFFFFFFFF) == KILLED


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("clone", (0x003D0F00,), ALLOWED),  # what a thread is made with
        ("clone", (17,), EPERM),
        ("clone", (0x10000000 | 0x00010000,), EPERM),
        ("clone", (0x02000000 | 0x00010000,), EPERM),
        ("fcntl", (1, 1030), ALLOWED),
        ("fcntl", (1, 8), EPERM),
        ("fcntl", (1, 10), EPERM),
        ("ioctl", (1, 0x5401), ALLOWED),
        ("ioctl", (1, 0x5412), ENOTTY),
        ("kill", (ME, 9), ALLOWED),
        ("kill", (0, 9), EPERM),
        ("kill", (-1, 9), EPERM),
        ("kill", (1, 0), EPERM),
        ("tgkill", (ME, 5, 9), ALLOWED),
        ("tgkill", (1, 1, 9), EPERM),
        ("openat", (0, 0, 0o2000000 | 0o200000), ALLOWED),
        ("openat", (0, 0, 1), EPERM),
        ("openat", (0, 0, 2), EPERM),
        ("openat", (0, 0, 0o100), EPERM),
        ("openat", (0, 0, 0o1000), EPERM),
        ("openat", (0, 0, 0o20200000), EPERM),
        ("prctl", (15,), ALLOWED),
        ("prctl", (1, 9), EPERM),
        ("prctl", (22, 2), EPERM),
        ("prlimit64", (0,), ALLOWED),
        ("prlimit64", (ME,), ALLOWED),
        ("prlimit64", (1,), EPERM),
        ("sendto", (3, 1, 1, 0, 0), ALLOWED),
        ("sendto", (3, 1, 1, 0, 1), EPERM),
        ("sendto", (3, 1, 1, 0, 1 << 40), EPERM),
        ("socket", (1, 1), EAFNOSUPPORT),
        ("socket", (2, 1), EAFNOSUPPORT),
        ("socketpair", (1, 1 | 0o2000000), ALLOWED),
        ("socketpair", (1, 2), EPERM),
        ("socketpair", (2, 1), EAFNOSUPPORT),
    ],
)
def test_calls_are_judged_by_their_arguments(machine, name, arguments, expected):
    assert decided(machine, MACHINES[machine][1][name], *arguments) == expected


def test_an_older_way_to_open_is_judged_alike():
    assert decided("x86_64", X86_64["open"], 0, 0) == ALLOWED
    assert decided("x86_64", X86_64["open"], 0, 0o101) == EPERM


@pytest.mark.parametrize(
    ("name", "arguments"), [("clone", (17,)), ("kill", (1, 9)), ("prctl", (22, 2)), ("sendmsg", ()), ("setsid", ())]
)
def test_the_zygote_may_fork_watch_and_end_what_its_children_may_not(machine, name, arguments):
    number = MACHINES[machine][1][name]

    assert said(OF_ZYGOTE[machine], machine, number, arguments) == ALLOWED
    assert decided(machine, number, *arguments) == EPERM


@pytest.mark.parametrize(
    "name", ["execve", "vfork", "ptrace", "mount", "bpf", "setns", "unshare", "connect", "bind", "seccomp"]
)
def test_what_would_leave_the_box_is_not_named(machine, name):
    assert name not in MACHINES[machine][1]


@pytest.mark.parametrize(
    ("table", "header"),
    [(X86_64, "/usr/include/x86_64-linux-gnu/asm/unistd_64.h"), (AARCH64, "/usr/include/asm-generic/unistd.h")],
    ids=["x86_64", "aarch64"],
)
def test_the_numbers_are_those_of_the_kernels_headers(table, header):
    if not Path(header).exists():
        pytest.skip("the headers of the kernel are not installed here")
    text = Path(header).read_text().replace("__NR3264_", "__NR_").replace("__NR_fstatat", "__NR_newfstatat")
    numbers = {(name, int(number)) for name, number in re.findall(r"#define __NR_(\w+)\s+(\d+)", text)}

    assert set(table.items()) <= numbers
