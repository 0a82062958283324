"""Points to the line whose time grows most. It is counted in the candidate's own process, so nothing is graded by it."""

from typing import Any

from greenroom.judge.desk import Desk
from greenroom.judge.growth.grown import Curve, HotLine
from greenroom.judge.showing import shown
from greenroom.sandbox import Box, Call, Limits
from greenroom.sandbox.plain import decode

SECONDS = 0.02
"""What an untraced run may cost at the larger of both sizes: tracing takes ten to forty times as long."""
LIMITS = Limits(cpu=4, wall=60, memory=2**30)
TRACED = """
import sys, time


def lines_of(source, name, is_class, arguments):
    namespace = {"__name__": "solution"}
    exec(compile(source, "<solution>", "exec"), namespace)
    times, runs, last, clock = {}, {}, [0, 0], time.perf_counter_ns

    def trace(frame, event, argument):
        if frame.f_code.co_filename != "<solution>":
            return None
        now = clock()
        times[last[0]] = times.get(last[0], 0) + now - last[1]
        last[0] = frame.f_lineno
        if event == "line":
            runs[frame.f_lineno] = runs.get(frame.f_lineno, 0) + 1
        elif event == "return":
            last[0] = frame.f_back.f_lineno if frame.f_back.f_code.co_filename == "<solution>" else 0
        last[1] = clock()
        return trace

    entry = namespace[name]
    last[1] = clock()
    sys.settrace(trace)
    try:
        if is_class:
            made = entry(*arguments[0][1:])
            for method, *values in arguments[1:]:
                getattr(made, method)(*values)
        else:
            entry(*arguments)
    finally:
        sys.settrace(None)
    return [[line, spent, runs.get(line, 0)] for line, spent in times.items() if line]
"""


def hot_line(desk: Desk, box: Box, source: str, curve: Curve, seed: int) -> HotLine | None:
    """The line that takes most of what a larger input costs more; None where nothing could be counted."""
    sizes = [point.size for point in curve.points if point.candidate <= SECONDS]
    if len(sizes) < 2 or (len(source.splitlines()) < 1):
        return None
    before = _lines(desk, box, source, desk.sized(curve.family, sizes[0], seed))
    after = _lines(desk, box, source, desk.sized(curve.family, sizes[-1], seed))
    if not after:
        return None
    grown = {line: spent - before.get(line, (0, 0))[0] for line, (spent, _) in after.items()}
    line = max(grown, key=lambda number: grown[number])
    spent, runs = after[line]
    whole = sum(spent for spent, _ in after.values())
    text = source.splitlines()[line - 1].strip() if 0 < line <= len(source.splitlines()) else ""
    return HotLine(line, shown(text, 120), runs, sizes[-1], spent / whole if whole else 0.0)


def _lines(desk: Desk, box: Box, source: str, arguments: Any) -> dict[int, tuple[int, int]]:
    """Nanoseconds and runs by line; empty where the run had no end or no sense."""
    problem = desk.problem
    ran = box.run(TRACED, Call("lines_of", (source, problem.name, problem.is_class, list(arguments))), LIMITS)
    try:
        return {int(line): (int(spent), int(runs)) for line, spent, runs in decode(ran.answer or b"")}
    except (ValueError, TypeError):
        return {}
