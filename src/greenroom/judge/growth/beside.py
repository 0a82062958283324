"""What runs beside the candidate, each in a box of its own: the reference, and a call that does nothing but come and go.

All three are called alike, in processes of the same age: memory that is touched for the first time costs each of them the same.
Where the reference is too quick for that, it is measured `alone`: its inputs are laid ready first, in several copies, so that
the call that is timed is nothing but the reference.
"""

from typing import Any

from greenroom.errors import BrokenContent
from greenroom.judge.desk import ROOM, call_of
from greenroom.problem import Problem
from greenroom.sandbox import Call, Limits, Ran, Served
from greenroom.sandbox.plain import decode

TRUSTED = Limits(cpu=120, wall=120, memory=2**30, answer=ROOM)
RETURNED = b"r"
ENOUGH, MOST_COPIES, LEAST = 0.002, 64, 0.00001
"""Seconds that measuring the reference should cost at a size; how often it is called for that; what a call costs at least."""
NOISE = 1e-7
ALONE = """

import marshal as _marshal

_ready = []


def _make_ready(arguments, copies):
    packed = _marshal.dumps(arguments)
    _ready[:] = [_marshal.loads(packed) for _ in range(copies)]


def _run():
    for arguments in _ready:
        _one(arguments)


def _run_nothing():
    pass


def _one(arguments):
    if not {is_class}:
        return {name}(*arguments)
    made, results = {name}(*arguments[0][1:]), [None]
    for method, *values in arguments[1:]:
        results.append(getattr(made, method)(*values))
    return results
"""
NO_FUNCTION = """
def {name}(*arguments):
    return None
"""
NO_CLASS = """
class {name}:
    def __init__(self, *arguments):
        pass
"""
NO_METHOD = """
    def {name}(self, *arguments):
        return None
"""


class Beside:
    """The reference or nothing, as a served child of one round."""

    def __init__(self, problem: Problem, served: Served) -> None:
        self._problem, self._served = problem, served

    def once(self, arguments: Any) -> tuple[float, Any]:
        """Seconds of CPU time that a call takes as the candidate's does, coming and going included; and what it returned."""
        ran = self._called(call_of(self._problem, arguments))
        return ran.cpu, decode((ran.answer or b"")[1:], ROOM)

    def alone(self, arguments: Any) -> float:
        """Seconds of CPU time that a call takes by itself; only of the reference."""
        copies = copies_for(self._run(arguments, 1))
        return max(self._run(arguments, copies) / copies, NOISE)

    def _run(self, arguments: Any, copies: int) -> float:
        self._called(Call("_make_ready", (arguments, copies)))
        nothing = self._called(Call("_run_nothing")).cpu
        return self._called(Call("_run")).cpu - nothing

    def _called(self, call: Call) -> Ran:
        ran = self._served.call(call)
        if ran.answer is None or not ran.answer.startswith(RETURNED):
            said = (ran.answer or ran.err)[-200:]
            raise BrokenContent(f"{self._problem.key}: the reference cannot be timed ({said!r}).")
        return ran


def source_of(problem: Problem) -> str:
    """The reference, and how it is called alone."""
    assert problem.complexity
    return problem.complexity.reference.source + ALONE.format(name=problem.name, is_class=problem.is_class)


def source_of_nothing(problem: Problem, arguments: Any) -> str:
    """An entry of the same name that does nothing; of a class, the methods that these operations call."""
    if not problem.is_class:
        return NO_FUNCTION.format(name=problem.name)
    methods = sorted({str(operation[0]) for operation in arguments[1:]})
    return NO_CLASS.format(name=problem.name) + "".join(NO_METHOD.format(name=method) for method in methods)


def copies_for(cost: float) -> int:
    """How often the reference must be called to cost enough."""
    return max(1, min(MOST_COPIES, int(ENOUGH / max(cost, LEAST))))
