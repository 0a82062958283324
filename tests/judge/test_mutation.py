"""A candidate's tests are worth what they would notice, and nothing else."""

from collections.abc import Iterator

import pytest

from greenroom.errors import UsersFault
from greenroom.judge.mutation import mutation
from greenroom.judge.suite import Suite
from greenroom.problem import Problem
from greenroom.sandbox import Sandbox, choose
from tests.judge import little


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    try:
        yield choose()
    except UsersFault as fault:
        pytest.skip(str(fault))


def judged(tests: str, sandbox: Sandbox, problem: Problem | None = None) -> Suite:
    return mutation(problem or little.problem(), tests, sandbox, seed=1)


class TestHonestSuites:
    def test_a_good_suite_kills_every_mutant(self, sandbox: Sandbox) -> None:
        suite = judged(little.HONEST, sandbox)
        assert suite.survivors == ()
        assert suite.killable == len(little.problem().mutants) >= 5
        assert len(suite.named("sound")) == 4

    def test_a_weak_one_is_told_by_hints_what_it_missed(self, sandbox: Sandbox) -> None:
        suite = judged("def test_one():\n    assert longest_runs([5, 5, 5], 2) == [(0, 3)]\n", sandbox)
        assert 0 < suite.score < 1
        assert all(mutant.hint.startswith("hint") for mutant in suite.survivors)

    def test_the_solution_may_be_imported_and_called_by_name(self, sandbox: Sandbox) -> None:
        suite = judged(
            "from solution import longest_runs as f\n\ndef test_one():\n    assert f([1, 1], least=2) == [(0, 2)]\n", sandbox
        )
        assert suite.named("sound") == ("test_one",)
        assert suite.killed

    def test_errors_of_the_solution_can_be_caught_by_their_name(self, sandbox: Sandbox) -> None:
        tests = "def test_one():\n    try:\n        longest_runs(None, 2)\n    except TypeError:\n        return\n    assert False\n"
        strict = little.problem(correct=())
        assert judged(tests, sandbox, strict).named("sound") == ("test_one",)

    def test_objects_of_a_class_keep_their_state_apart(self, sandbox: Sandbox) -> None:
        tests = (
            "def test_one():\n    a, b = Counter(2), Counter(most=9)\n    assert [a.add('x') for _ in range(3)] == [1, 2, 2]\n"
            "    b.add('y'), b.add('x')\n    assert a.names() == ['x'] and b.names() == ['x', 'y']\n"
        )
        suite = judged(tests, sandbox, little.counter())
        assert suite.named("sound") == ("test_one",)
        assert suite.score == 1.0

    def test_a_mutant_that_never_ends_is_killed(self, sandbox: Sandbox) -> None:
        reference = "def count(n):\n    seen = 0\n    while seen < n:\n        seen += 1\n    return seen\n"
        edits = [edit for edit in little.mutants_of(reference) if (edit.before, edit.after) == ("seen += 1", "pass")]
        endless = little.problem(
            entry="count", exemplar=reference, correct=(), parameters=(), mutants=(little.Mutant(*edits[0][:6], hint=""),)
        )
        assert judged("def test_one():\n    assert count(3) == 3\n", sandbox, endless).score == 1.0


class TestWhatDoesNotCount:
    @pytest.mark.parametrize(
        ("standing", "body"),
        [
            ("fails", "assert longest_runs([1], 1) == []"),
            ("fails", "raise ValueError"),
            ("over-specified", "assert longest_runs([1, 2], 1) == [(0, 1), (1, 2)]"),
            ("calls nothing", "assert sorted([2, 1]) == [1, 2]"),
        ],
    )
    def test_such_a_test_kills_nothing_and_is_told_why(self, standing: str, body: str, sandbox: Sandbox) -> None:
        suite = judged(f"def test_one():\n    {body}\n", sandbox)
        assert suite.named(standing) == ("test_one",)
        assert suite.killed == ()

    def test_the_others_count_all_the_same(self, sandbox: Sandbox) -> None:
        suite = judged(little.HONEST + "\ndef test_wrong():\n    assert longest_runs([1], 1) == []\n", sandbox)
        assert suite.named("fails") == ("test_wrong",)
        assert suite.score == 1.0

    @pytest.mark.parametrize(
        ("tests", "why"),
        [
            ("def test_one(:\n", "line 1 is no Python"),
            ("import nothing_of_this_name\n", "ModuleNotFoundError"),
            ("def check():\n    pass\n", "begins with test"),
            ("while True:\n    pass\n", "passed a limit"),
            ("import os\ndef test_one():\n    longest_runs([1], 1)\n    os._exit(0)\n", "left before they had ended"),
            ("def test_one():\n    while longest_runs([], 1) == []:\n        pass\n", "more than 200 times"),
            ("\n".join(f"def test_{number}(): pass" for number in range(101)), "100 are the most"),
        ],
    )
    def test_tests_that_cannot_be_run_are_refused_in_a_sentence(
        self, tests: str, why: str, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("greenroom.judge.playing.MOST_CALLS", 200)
        suite = judged(tests, sandbox)
        assert why in suite.unusable
        assert suite.score == 0.0


CHEATS = {
    "raising always": "def test_one():\n    longest_runs([1], 1)\n    raise AssertionError\n",
    "the reference's bytecode": (
        "def test_one():\n    longest_runs([1], 1)\n    code = longest_runs.__code__\n"
        "    assert len(code.co_code) == 44 and 'ask' in repr(code.co_names)\n"
        "def test_two():\n    longest_runs([1], 1)\n    known = longest_runs.__code__.co_code.hex()\n"
        "    assert len(known) > 8 and '__wrapped__' not in vars(longest_runs)\n"
    ),
    "a coin": "import random\ndef test_one():\n    longest_runs([1], 1)\n    assert random.SystemRandom().random() < .5\n",
    "forty small coins": "import random\n"
    + "".join(
        f"def test_{number}():\n    longest_runs([1], 1)\n    assert random.SystemRandom().random() < .9\n"
        for number in range(40)
    ),
    "a coin of the given seed": "import random\ndef test_one():\n    longest_runs([1], 1)\n    assert random.random() < .5\n",
    "the process id": "import os\nfirst = os.getpid()\ndef test_one():\n    longest_runs([1], 1)\n    assert os.getpid() % 8 < 4\n",
    "the clock": "import time\ndef test_one():\n    longest_runs([1], 1)\n    assert time.monotonic() % .2 < .1\n",
    "what the run has called": "count = 0\ndef test_one():\n    global count\n    longest_runs([1], 1)\n    count += 1\n    assert count == 1\n",
    "how long an answer takes": (
        "import time\ndef test_one():\n    began = time.perf_counter()\n    for _ in range(9):\n        longest_runs([1], 1)\n"
        "    spent = time.perf_counter() - began\n    assert int(spent * 1e6) % 3\n"
    ),
    "frames": (
        "import sys\ndef test_one():\n    longest_runs([1], 1)\n    frame = sys._getframe()\n    while frame:\n"
        "        assert 'runs' not in frame.f_locals and 'def longest_runs' not in repr(frame.f_globals.get('source'))\n"
        "        frame = frame.f_back\n"
    ),
    "everything that is alive": (
        "import gc\ndef test_one():\n    longest_runs([1], 1)\n"
        "    held = [one for one in gc.get_objects() if isinstance(one, (list, tuple, dict)) and 'place - start' in str(one)[:5000]]\n"
        "    assert not held\n"
    ),
    "alone or in company": (
        "import sys\nran = []\ndef test_one():\n    longest_runs([1], 1)\n    ran.append(1)\n"
        "def test_two():\n    longest_runs([1], 1)\n    names = str(sys._getframe(1).f_locals) + str(sys._getframe(2).f_locals)\n"
        "    assert 'test_one' in names\n"
    ),
    "the object's inside": "def test_one():\n    longest_runs([1], 1)\n    assert longest_runs.__closure__ is None or len(longest_runs.__closure__) > 1\n",
    "speaking for another test": (
        "import sys\ndef test_one():\n    longest_runs([1], 1)\n    queue = sys._getframe(2).f_globals['_said']\n"
        "    queue.put(['end', 'test_two', 'failed'])\n    queue.put(['end', 'test_one', 'failed'])\n"
        "def test_two():\n    longest_runs([1], 1)\n    raise ValueError\n"
    ),
    "leaving early": "import os\ndef test_one():\n    longest_runs([1], 1)\n    os._exit(1)\n",
    "saying that it failed": (
        "import sys\ndef test_one():\n    longest_runs([1], 1)\n"
        "    queue = next(one for one in sys._getframe(2).f_globals.values() if type(one).__name__ == 'SimpleQueue')\n"
        "    queue.put(['end', 'test_one', 'failed'])\n"
    ),
}


@pytest.mark.parametrize("cheat", CHEATS)
def test_a_cheat_earns_nothing(cheat: str, sandbox: Sandbox) -> None:
    suite = judged(CHEATS[cheat], sandbox)
    assert suite.killed == ()


def test_what_an_assertion_says_comes_back_nowhere(sandbox: Sandbox) -> None:
    """A test could put what it sees into its message; nothing of a run's words is kept."""
    leak = "import dis\ndef test_one():\n    print('LEAKED')\n    assert longest_runs([1], 1) == 'LEAKED', dis.Bytecode(longest_runs).dis() + 'LEAKED'\n"
    assert "LEAKED" not in repr(judged(leak, sandbox))
    assert "LEAKED" not in repr(judged("raise ValueError('LEAKED')\n", sandbox))


def test_private_parts_of_an_object_are_out_of_reach(sandbox: Sandbox) -> None:
    tests = "def test_one():\n    made = Counter(2)\n    try:\n        made.__dict__['seen'], made.seen()\n    except Exception:\n        return\n    assert 0\n"
    assert judged(tests, sandbox, little.counter()).named("sound") == ("test_one",)


def test_which_run_is_whose_is_a_secret_and_the_result_is_not(sandbox: Sandbox) -> None:
    one, other = (mutation(little.problem(), little.HONEST, sandbox, 1, secret=bytes([byte] * 16)) for byte in (1, 2))
    assert one == other
