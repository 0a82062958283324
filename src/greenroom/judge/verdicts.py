"""How a run ended, in the order of trust: what the kernel and the server measured first, what the code gave back last."""

from signal import Signals

from greenroom.judge.showing import shown
from greenroom.sandbox import Limits, Ran

COMPILES_NOT, NO_MEMORY = 101, 102
"""Exit statuses of a box's child: its source does not compile; it had no memory left."""
LONGEST_WHY = 300


def verdict_of(ran: Ran, limits: Limits) -> tuple[str, str]:
    """The verdict and a sentence; two empty texts where an answer came back that is still to be compared."""
    for holds, verdict, why in (
        (ran.over == "memory", "MLE", f"it needed more memory than {_mebibytes(limits.memory)}"),
        (ran.over == "output", "OLE", f"it printed more than {limits.output // 1024} KiB"),
        (ran.over == "answer", "OLE", f"it returned more than {_mebibytes(limits.answer)}"),
        (ran.over == "cpu", "TLE", f"it computed for more than {limits.cpu:g} s"),
        (ran.over == "wall", "TLE", "it did not end in time though it computed little: does it wait for something?"),
        (ran.over == "lost", "RE", "it took its box down"),
        (ran.ending == COMPILES_NOT and not ran.compiled, "CE", said_last(ran.err) or "it does not compile"),
        (ran.ending == NO_MEMORY, "MLE", f"it needed more memory than {_mebibytes(limits.memory)}"),
        (ran.ending != 0, "RE", _ended(ran)),
        (ran.answer is None, "RE", "it ended before it returned"),
    ):
        if holds:
            return verdict, why
    return "", ""


def said_last(err: bytes) -> str:
    """The last line on standard error that says something, safe to show; empty where there is none."""
    lines = [line for line in shown(err[-2_000:]).split("\n") if line.strip()]
    return lines[-1].strip()[:LONGEST_WHY] if lines else ""


def _ended(ran: Ran) -> str:
    if ran.ending < 0:
        return f"it was ended by the signal {_signal(-ran.ending)}"
    return said_last(ran.err) or f"it ended with status {ran.ending} before it returned"


def _signal(number: int) -> str:
    try:
        return Signals(number).name
    except ValueError:
        return str(number)


def _mebibytes(amount: float) -> str:
    return f"{amount / 2**20:g} MiB"
