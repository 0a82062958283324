"""Sources against the cases of a small exercise, in real boxes."""

import pytest

from greenroom.errors import BrokenContent
from greenroom.judge.submission import submit
from greenroom.problem import Problem
from greenroom.sandbox import Sandbox

RIGHT = "def window_sums(numbers, width):\n    return [sum(numbers[i : i + width]) for i in range(len(numbers) - width + 1)]\n"
SEED = 7


def judged(problem: Problem, source: str, sandbox: Sandbox):  # type: ignore[no-untyped-def]
    return submit(problem, source, sandbox, SEED)


def test_a_right_solution_is_accepted_in_every_case(sums: Problem, sandbox: Sandbox) -> None:
    found = judged(sums, RIGHT, sandbox)
    assert found.verdict == "AC"
    assert found.is_accepted
    assert not found.failed
    assert [case.name for case in found.cases[:2]] == ["sample 1", "sample 2"]
    assert found.tier == sandbox.tier
    assert 0 < found.cpu < 2
    assert found.memory > 2**20


@pytest.mark.parametrize(
    ("source", "verdict", "why"),
    [
        ("def window_sums(numbers, width):\n    return []\n", "WA", "the answer is another one"),
        ("def window_sums(numbers, width):\n    return tuple()\n", "WA", "the answer is a tuple, not a list"),
        ("def window_sums(numbers, width):\n    raise ValueError('no')\n", "RE", "ValueError: no"),
        ("def window_sums(numbers, width):\n    import os\n    os._exit(0)\n", "RE", "it ended before it returned"),
        ("def window_sums(numbers, width):\n    return object()\n", "RE", None),
        ("def window_sums(numbers, width:\n", "CE", None),
        ("def window_sums(numbers, width):\n    return bytearray(8 << 30)\n", "MLE", None),
        ("def window_sums(numbers, width):\n    print('x' * 10**6)\n    return []\n", "OLE", "it printed more than 64 KiB"),
        ("def window_sums(numbers, width):\n    while True:\n        pass\n", "TLE", None),
    ],
)
def test_each_fault_has_its_verdict(sums: Problem, sandbox: Sandbox, source: str, verdict: str, why: str | None) -> None:
    found = judged(sums, source, sandbox)
    assert found.verdict == verdict
    assert why is None or found.failed[0].why == why


def test_after_what_costs_seconds_no_further_case_is_run(sums: Problem, sandbox: Sandbox) -> None:
    found = judged(sums, "def window_sums(numbers, width:\n", sandbox)
    assert len(found.cases) == 1
    assert found.left_out == 15


def test_a_failed_case_shows_the_call_and_both_answers_and_steers_nothing(sums: Problem, sandbox: Sandbox) -> None:
    source = "def window_sums(numbers, width):\n    print('\\x1b[2J\\u202e')\n    return ['\\x1b[31m']\n"
    first = judged(sums, source, sandbox).failed[0]
    assert first.call == "window_sums([3, 1, 4, 1, 5], 2)"
    assert first.expected == "[4, 5, 5, 6]"
    assert first.answer == "['\\x1b[31m']"
    assert first.printed == "\\x1b[2J\\u202e\n"


def test_neither_expected_answers_nor_other_cases_are_in_the_box(sums: Problem, sandbox: Sandbox) -> None:
    source = (
        "import gc, sys\n"
        "def window_sums(numbers, width):\n"
        "    found = [o for o in gc.get_objects() if o == [4, 5, 5, 6] or o == [7, 7]]\n"
        "    return [4, 5, 5, 6] if found and numbers == [3, 1, 4, 1, 5] else []\n"
    )
    assert judged(sums, source, sandbox).cases[0].verdict == "WA"


def test_the_same_seed_makes_the_same_cases_and_another_one_others(sums: Problem, sandbox: Sandbox) -> None:
    calls = [[case.call for case in submit(sums, RIGHT, sandbox, seed).cases] for seed in (1, 1, 2)]
    assert calls[0] == calls[1]
    assert calls[0] != calls[2]


def test_a_faulty_exercise_is_told_of_as_such(sums: Problem, sandbox: Sandbox) -> None:
    for changes in (
        {"exemplar": "def window_sums(numbers, width):\n    return 1 / 0\n"},
        {"generators": "def cases(seed):\n    yield 1\n"},
    ):
        with pytest.raises(BrokenContent, match="running-sums"):
            submit(sums._replace(**changes), RIGHT, sandbox, SEED)  # type: ignore[arg-type]


def test_an_exercise_is_shut_in_as_well(sums: Problem, sandbox: Sandbox) -> None:
    if sandbox.tier == "rlimits":
        pytest.skip("limits alone keep no file from being read")
    spying = sums._replace(generators="def cases(seed):\n    yield open('/etc/passwd').read(), 'edge', ([], 1)\n")
    with pytest.raises(BrokenContent, match=r"generators\.py"):
        submit(spying, RIGHT, sandbox, SEED)


def test_a_checker_of_its_own_decides(sums: Problem, sandbox: Sandbox) -> None:
    backwards = "def window_sums(numbers, width):\n    return [sum(numbers[i : i + width]) for i in range(len(numbers) - width + 1)][::-1]\n"
    accepts = "def accepted(arguments, expected):\n    return [expected, expected[::-1]]\n"
    faults = "def fault(arguments, expected, answer):\n    return '' if sorted(answer) == sorted(expected) else 'not the same sums'\n"
    assert judged(sums, backwards, sandbox).verdict == "WA"
    assert judged(sums._replace(checker="any-of", checker_source=accepts), backwards, sandbox).verdict == "AC"
    assert judged(sums._replace(checker="property", checker_source=faults), backwards, sandbox).verdict == "AC"
    wrong = judged(
        sums._replace(checker="property", checker_source=faults), "def window_sums(a, b):\n    return [1]\n", sandbox
    )
    assert wrong.failed[0].why == "not the same sums"


def test_an_answer_that_a_checker_cannot_take_is_wrong(sums: Problem, sandbox: Sandbox) -> None:
    faults = "def fault(arguments, expected, answer):\n    return '' if sorted(answer) == sorted(expected) else 'no'\n"
    found = judged(sums._replace(checker="property", checker_source=faults), "def window_sums(a, b):\n    return 7\n", sandbox)
    assert found.verdict == "WA"
    assert found.failed[0].why == "the answer is not of the kind that is asked for"


def test_a_class_is_driven_by_operations(sandbox: Sandbox, counter: Problem) -> None:
    right = "class Counter:\n    def __init__(self, start):\n        self.n = start\n    def add(self, by):\n        self.n += by\n        return self.n\n"
    found = submit(counter, right, sandbox, SEED)
    assert found.verdict == "AC"
    assert found.cases[0].call == "Counter(2); add(3); add(4)"
    assert submit(counter, right.replace("+= by", "= by"), sandbox, SEED).verdict == "WA"


@pytest.fixture
def counter(sums: Problem) -> Problem:
    source = "class Counter:\n    def __init__(self, n):\n        self.n = n\n    def add(self, by):\n        self.n = self.n + by\n        return self.n\n"
    cases = "def cases(seed):\n    yield 'two', 'small', [['Counter', 2], ['add', 3], ['add', 4]]\n"
    return sums._replace(key="counter", entry="class Counter", exemplar=source, generators=cases, samples=())
