"""What the tests of coding rounds share: an exercise, programs and tests for it, and a round on a desk that waits for measurements."""

from time import monotonic, sleep

from greenroom.coding import STAGES
from greenroom.library.problems import find_problem
from greenroom.rehearsal.coding.choosing import Wanted
from greenroom.studio.desk import Desk

KEY = "bpe-encode"
"""An exercise whose growth is not graded, so that little is to be measured."""
PROBLEM = find_problem(KEY)
RIGHT = PROBLEM.exemplar
QUESTION = PROBLEM.facts[0].asks[0]
FACT = PROBLEM.facts[0].says
PLAN = "Round by round, take the pair of the lowest rank and merge it from left to right: O(n squared) for a word of n letters."
ASSUMED = "The word may be empty, and there may be no merges at all."
SUMMARY = "It merges round by round; simple, and slow for very long words. I would keep a heap of pairs next."
TESTS = "def test_an_empty_word():\n    assert bpe_encode('', [['a', 'b']]) == []\n"
PATIENCE = 60


def begun(desk: Desk, *, real: bool = False, key: str = KEY) -> str:
    """The id of a round with one exercise, in its usual form."""
    return desk.coding.begin(Wanted(key, variant="usual"), real=real, seed=1)


def typed(desk: Desk, rehearsal: str, stage: str, text: str) -> str:
    """Types a text over what stands in a stage; the id of its attempt."""
    work = desk.coding.resume(rehearsal).work
    assert work is not None
    attempt = work.stages[stage].id
    base = desk.revision(attempt)
    desk.revise(attempt, base + 1, text, 12.0, "test", base)
    return attempt


def written(desk: Desk, rehearsal: str, source: str = RIGHT, tests: str = TESTS) -> str:
    """Writes something in every stage."""
    for stage, text in zip(STAGES, (ASSUMED, PLAN, source, tests, SUMMARY), strict=True):
        typed(desk, rehearsal, stage, text)
    return rehearsal


def measured(desk: Desk, rehearsal: str) -> dict:
    """The exercise, once nothing is being measured any more and nothing else is under way."""
    until = monotonic() + PATIENCE
    while monotonic() < until:
        document = desk.coding.resume(rehearsal).document
        if document["waits_for"] != "measuring" and not document["exercises"][-1]["measuring"]:
            return document["exercises"][-1]
        sleep(0.02)
    raise AssertionError("it is still being measured")
