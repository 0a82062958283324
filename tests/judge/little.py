"""A problem that is small enough to be judged in a moment."""

from greenroom.judge.mutating import mutants_of
from greenroom.problem import Mutant, Parameter, Problem, Solution

REFERENCE = """\
def longest_runs(marks, least):
    runs, start = [], 0
    for place in range(1, len(marks) + 1):
        if place == len(marks) or marks[place] != marks[start]:
            if place - start >= least:
                runs.append((start, place))
            start = place
    return runs
"""
VARIANT = """\
from itertools import groupby


def longest_runs(marks, least):
    place, runs = 0, []
    for _, group in groupby(marks):
        length = len(list(group))
        if length >= least:
            runs.insert(0, (place, place + length))
        place += length
    return runs
"""
"""Gives the runs in another order, which the statement allows."""

HONEST = """\
def test_runs_are_found():
    assert sorted(longest_runs([1, 1, 2, 2, 2, 3], 2)) == [(0, 2), (2, 5)]


def test_the_last_run_counts():
    assert longest_runs([1, 2, 2], 2) == [(1, 3)]


def test_exactly_as_long_as_wanted():
    assert longest_runs([5, 5, 5], 3) == [(0, 3)]
    assert longest_runs([5, 5], 3) == []


def test_nothing_in_nothing_out():
    assert longest_runs([], 1) == []
"""
CHANGED = {
    ("place - start >= least", "place - start > least"),
    ("place - start >= least", "place - start < least"),
    ("start = place", "pass"),
    ("place", "start"),
    ("len(marks) + 1", "len(marks)"),
    ("runs.append((start, place))", "pass"),
    ("return runs", "return None"),
    ("(start, place)", "(place, start)"),
}


def problem(**changed: object) -> Problem:
    """The problem, its order free, with a handful of mutants."""
    edits = [edit for edit in mutants_of(REFERENCE) if (edit.before, edit.after) in CHANGED]
    mutants = tuple(Mutant(*edit[:6], hint=f"hint {number}") for number, edit in enumerate(edits))
    parameters = (Parameter("marks", "list[int]"), Parameter("least", "int"))
    made = Problem(
        key="longest-runs", title="Runs", pattern="windows", technique="", difficulty="warm-up", minutes=10, entry="longest_runs",
        parameters=parameters, returns="list", why="", checker="unordered", tolerance=0.0, limits=(), samples=(), facts=(),
        hints=(), rubric=(), complexity=None, statement="", starter="", exemplar=REFERENCE, generators="",
        correct=(Solution("variant.py", VARIANT),), mutants=mutants,
    )  # fmt: skip
    return made._replace(**changed)


COUNTER = """\
class Counter:
    def __init__(self, most):
        self.most, self.seen = most, {}

    def add(self, name):
        self.seen[name] = min(self.seen.get(name, 0) + 1, self.most)
        return self.seen[name]

    def names(self):
        return sorted(self.seen)
"""


def counter(**changed: object) -> Problem:
    """A class to drive."""
    wanted = {("sorted(self.seen)", "list(self.seen)"), ("0", "1"), ("self.seen[name]", "None")}
    edits = [edit for edit in mutants_of(COUNTER) if (edit.before, edit.after) in wanted]
    mutants = tuple(Mutant(*edit[:6], hint="") for edit in edits)
    parameters = (Parameter("most", "int"),)
    return problem(
        key="counter", entry="class Counter", exemplar=COUNTER, correct=(), mutants=mutants, parameters=parameters, **changed
    )
