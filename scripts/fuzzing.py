"""Tells a mutant from its exemplar by inputs, each mutant in a child process with limits. For text of our own alone."""

import json
import math
import os
import resource
import select
import signal
from collections.abc import Iterable
from copy import deepcopy
from typing import Any, NamedTuple

from greenroom.problem import Problem

A_CASE, ALL_CASES, MEMORY = 0.3, 20, 1 << 30
NAMES = {"__builtins__": {}, "inf": math.inf, "nan": math.nan, "set": set, "frozenset": frozenset}
STUCK = 2
LARGE = 20_000
"""Characters of an input beyond which it is left out of the fuzz: it would cost much and tell little more."""


class Outcome(NamedTuple):
    """What inputs said: those that tell the mutant, by number; what it did at each; the share that told; whether it
    never answered there, but raised or hung; and whether a sample of the statement already tells.
    """

    telling: tuple[int, ...]
    behaviour: tuple[str, ...]
    share: float
    only_breaks: bool
    in_samples: bool


class Fuzz(NamedTuple):
    """The inputs of an exercise with the exemplar's answers, and how answers are held against them."""

    entry: str
    samples: list[Any]
    cases: list[Any]
    expected: list[Any]
    checker: str
    tolerance: float
    fault: Any

    def outcome(self, source: str) -> Outcome:
        """What the inputs say of ``source``."""
        answers = answers_of(source, self.entry, self.cases)
        answers += [("lost", "")] * (len(self.cases) - len(answers))
        behaviour = tuple(self._said(place, answer) for place, answer in enumerate(answers))
        telling = tuple(place for place, said in enumerate(behaviour) if said)
        only_breaks = all(answers[place][0] != "answer" for place in telling)
        in_samples = any(self.cases[place] in self.samples for place in telling)
        return Outcome(telling, behaviour, len(telling) / len(self.cases), only_breaks, in_samples)

    def smallest(self, outcome: Outcome) -> str:
        """The shortest input that tells, as text."""
        return min((repr(self.cases[place]) for place in outcome.telling), key=len)

    def _said(self, place: int, answer: tuple[str, Any]) -> str:
        kind, value = answer
        if kind != "answer":
            return kind
        return "" if self._right(place, value) else repr(value)[:300]

    def _right(self, place: int, value: Any) -> bool:
        expected = self.expected[place]
        if self.checker in ("property", "any-of"):
            return not self.fault(deepcopy(self.cases[place]), expected, value)
        if self.checker == "unordered":
            return isinstance(value, list) and sorted(map(repr, value)) == sorted(map(repr, expected))
        return same(expected, value, self.tolerance if self.checker == "floats" else None)


def fuzz_of(problem: Problem, seeds: Iterable[int]) -> Fuzz:
    """The inputs of an exercise: its samples and what its generators give for these seeds."""
    generators = loaded(problem.generators)
    samples = [sample.arguments for sample in problem.samples]
    cases = samples + [arguments for seed in seeds for _, _, arguments in generators["cases"](seed)]
    cases = sorted((case for case in cases if len(repr(case)) < LARGE), key=lambda case: len(repr(case)))
    answers = answers_of(problem.exemplar, problem.entry, cases)
    if len(answers) < len(cases) or any(kind != "answer" for kind, _ in answers):
        raise SystemExit(f"{problem.key}: the exemplar does not answer {repr(cases[min(len(answers), len(cases) - 1)])[:200]}")
    checking = loaded(problem.checker_source)
    return Fuzz(
        problem.entry,
        samples,
        cases,
        [value for _, value in answers],
        problem.checker,
        problem.tolerance,
        checking.get("fault") or _among(checking.get("accepted")),
    )


def loaded(source: str) -> dict[str, Any]:
    """The names that a source of ours defines."""
    names: dict[str, Any] = {}
    exec(source, names)
    return names


def _among(accepted: Any) -> Any:
    """The fault of an answer, empty where it is one of those that ``accepted`` gives."""
    return accepted and (
        lambda arguments, expected, answer: (
            "" if any(same(one, answer, None) for one in accepted(arguments, expected)) else "no"
        )
    )


def answers_of(source: str, entry: str, cases: list[Any]) -> list[tuple[str, Any]]:
    """What ``source`` answers to each case, ("answer", value) or (a failure, ""), from a child; cut short where it died."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _answer(source, entry, cases, writer)
    os.close(writer)
    with open(reader, "rb") as pipe:
        text = _read(pipe, child)
    os.waitpid(child, 0)
    return [literal(line) for line in text.splitlines() if line.endswith(b";")]


def literal(line: bytes) -> tuple[str, Any]:
    """One answer from its line: the value's ``repr``, with infinities."""
    kind, text = json.loads(line.removesuffix(b";"))
    try:
        return kind, eval(text, NAMES) if text else ""
    except (SyntaxError, NameError):
        return "no plain data", ""


def same(expected: Any, value: Any, tolerance: float | None) -> bool:
    """Equal with exact types; floats as near as ``tolerance`` where one is given."""
    if tolerance is not None and isinstance(expected, float) and type(value) in (int, float):
        return math.isclose(expected, value, rel_tol=tolerance, abs_tol=tolerance)
    if type(expected) is not type(value):
        return False
    if isinstance(expected, (list, tuple)):
        return len(expected) == len(value) and all(same(*pair, tolerance) for pair in zip(expected, value, strict=True))
    if isinstance(expected, dict):
        return bool(expected.keys() == value.keys()) and all(same(expected[key], value[key], tolerance) for key in expected)
    return bool(expected == value)


def _answer(source: str, entry: str, cases: list[Any], writer: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (ALL_CASES, ALL_CASES))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, _stop)
    names: dict[str, Any] = {"__name__": "subject"}
    try:
        exec(source, names)
        stuck = 0
        for case in cases:
            answer = _call(names, entry, deepcopy(case))
            os.write(writer, json.dumps(answer).encode() + b";\n")
            stuck += answer[0] == "TimeoutError"
            if stuck == STUCK:
                break
    finally:
        os._exit(0)


def _call(names: dict[str, Any], entry: str, case: Any) -> tuple[str, str]:
    signal.setitimer(signal.ITIMER_PROF, A_CASE)
    try:
        if entry.startswith("class "):
            made = names[entry.removeprefix("class ")](*case[0][1:])
            return "answer", repr([None] + [getattr(made, name)(*arguments) for name, *arguments in case[1:]])
        return "answer", repr(names[entry](*case))
    except BaseException as error:
        return type(error).__name__, ""
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _stop(*_: object) -> None:
    raise TimeoutError


def _read(pipe: Any, child: int) -> bytes:
    read = b""
    while select.select([pipe], [], [], ALL_CASES)[0]:
        chunk = os.read(pipe.fileno(), 1 << 16)
        if not chunk:
            return read
        read += chunk
    os.kill(child, signal.SIGKILL)
    return read
