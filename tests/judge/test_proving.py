"""An exercise proves itself, and one with a wrong key does not."""

from greenroom.judge.proving import prove
from greenroom.problem import Problem, Solution
from greenroom.sandbox import Sandbox


def found(problem: Problem, sandbox: Sandbox) -> dict[str, tuple[str, bool]]:
    return {row.claim.file: (row.found, row.holds) for row in prove(problem, sandbox, 1, with_growth=False)}


def test_every_solution_gets_the_verdict_that_is_named(sums: Problem, sandbox: Sandbox) -> None:
    rows = found(sums, sandbox)
    assert all(holds for _, holds in rows.values())
    assert rows["wrong/never_ends.py"] == ("TLE", True)
    assert rows["wrong/sum_of_each.py"] == ("AC", True)


def test_a_wrong_key_does_not_hold(sums: Problem, sandbox: Sandbox) -> None:
    wrong_key = sums._replace(exemplar=sums.exemplar.replace("coming - leaving", "coming"), wrong=())
    rows = found(wrong_key, sandbox)
    assert not rows["correct/queue.py"][1]


def test_a_wrong_solution_that_is_right_does_not_hold(sums: Problem, sandbox: Sandbox) -> None:
    right = sums.wrong[1]._replace(source=sums.exemplar)
    assert found(sums._replace(wrong=(right,), correct=()), sandbox)["wrong/last_is_missing.py"] == ("AC", False)


def test_a_slow_one_that_is_quick_does_not_hold(sums: Problem, sandbox: Sandbox) -> None:
    assert sums.complexity
    quick = sums._replace(
        wrong=(sums.wrong[0]._replace(source=sums.correct[0].source),), correct=(),
        complexity=sums.complexity._replace(largest=8_000, families=("random",), reference=Solution("exemplar.py", sums.exemplar)),
    )  # fmt: skip
    rows = list(prove(quick, sandbox, 1))
    assert [(row.claim.file, row.found, row.holds) for row in rows] == [
        ("exemplar.py", "AC", True),
        ("wrong/sum_of_each.py", "AC", False),
    ]
