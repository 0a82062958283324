"""Exercises in programming are read from folders, and what is amiss is told in one sentence."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from greenroom.errors import BrokenContent, UnusableInput, UnusableOption
from greenroom.library.problems import find_problem, is_problem, problem_folders, read_problem
from greenroom.library.solutions import needs_entry
from greenroom.library.sources import decoded_source, named_problem, read_source

NAME = "running-sums"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of an exercise that may be changed."""
    return Path(shutil.copytree(problem_folders()[NAME], tmp_path / "mine"))


def rewritten(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_an_exercise_is_all_that_its_folder_holds(folder: Path) -> None:
    problem = read_problem(str(folder))
    assert (problem.key, problem.entry, problem.checker) == ("mine", "window_sums", "exact")
    assert [parameter.name for parameter in problem.parameters] == ["numbers", "width"]
    assert problem.samples[0].arguments == ([3, 1, 4, 1, 5], 2)
    assert problem.samples[0].result == [4, 5, 5, 6]
    assert [solution.file for solution in problem.correct] == ["correct/prefix_sums.py", "correct/queue.py"]
    assert {one.file: one.verdict for one in problem.wrong}["wrong/sum_of_each.py"] == "slow"
    assert problem.complexity
    assert problem.complexity.reference.file == "exemplar.py"
    assert "def cases" in problem.generators


def test_two_are_equal_where_all_of_it_is(folder: Path) -> None:
    one, again = read_problem(str(folder)), read_problem(str(folder))
    assert one == again
    assert hash(one) == hash(again)
    assert one != one._replace(exemplar="")


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "no exemplar": (lambda folder: (folder / "exemplar.py").unlink(), "exemplar.py is not there"),
    "no generators": (lambda folder: (folder / "generators.py").unlink(), "generators.py is not there"),
    "no statement": (lambda folder: (folder / "statement.md").unlink(), "a sentence is missing"),
    "a key that is unknown": (lambda folder: rewritten(folder / "problem.toml", "title =", "titel ="), "did you mean 'title'"),
    "no TOML": (lambda folder: rewritten(folder / "problem.toml", "title =", "title"), "line 1"),
    "an unknown checker": (lambda folder: rewritten(folder / "problem.toml", '"exact"', '"exakt"'), "did you mean 'exact'"),
    "a checker without its file": (lambda folder: rewritten(folder / "problem.toml", '"exact"', '"property"'), "checker.py is not there"),
    "two hints": (lambda folder: rewritten(folder / "problem.toml", 'hints = [', 'hints = ["a", "b"]\nx = ['), "unknown"),
    "a sample that is no literal": (lambda folder: rewritten(folder / "problem.toml", "[4, 5, 5, 6]", "sum(4)"), "no literal of Python"),
    "a wrong one without a verdict": (lambda folder: (folder / "wrong" / "more.py").write_text(""), "wrong/more.py"),
    "a verdict that is none": (lambda folder: rewritten(folder / "problem.toml", '"RE"', '"AC"'), "verdict 'AC' is unknown"),
    "a wrong one that is not there": (lambda folder: (folder / "wrong" / "one_too_far.py").unlink(), "one_too_far.py"),
    "sizes that cannot grow": (lambda folder: rewritten(folder / "problem.toml", "100000", "100"), "sixteen times"),
    "a mutant that is none": (lambda folder: (folder / "mutants.jsonl").write_text('{"id": 1}\n'), "line 1 of mutants.jsonl"),
    "another encoding": (lambda folder: (folder / "exemplar.py").write_bytes(b"# \xff\n"), "is not UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_amiss_is_one_sentence(folder: Path, name: str) -> None:
    spoil, said = FAULTS[name]
    spoil(folder)
    with pytest.raises(UnusableInput) as error:
        read_problem(str(folder))
    assert said in str(error.value)
    assert str(error.value).startswith(str(folder))
    assert "\n" not in str(error.value)


def test_an_exercise_that_there_is_not_is_told_with_the_nearest() -> None:
    with pytest.raises(UnusableOption, match="did you mean 'running-sums'"):
        find_problem("running-sum")


def test_a_folder_is_one_by_its_table(folder: Path) -> None:
    assert is_problem(str(folder))
    assert not is_problem(str(folder.parent))


def test_an_exercise_of_ours_that_is_faulty_is_no_fault_of_the_person(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "exemplar.py").unlink()
    monkeypatch.setattr("greenroom.library.problems.problem_folders", lambda plugins: {"mine": str(folder)})
    with pytest.raises(BrokenContent):
        find_problem("mine")


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("# problem: lru-cache\n", "lru-cache"),
        ("#!/usr/bin/env python\n\n#problem:lru-cache  \nx = 1\n", "lru-cache"),
        ("x = 1\n# problem: lru-cache\n", None),
        ("# about a problem: hard\n", None),
        ("", None),
    ],
)
def test_a_comment_at_the_top_names_the_exercise(source: str, key: str | None) -> None:
    assert named_problem(source) == key


def test_line_feeds_are_made_plain_and_a_mark_is_dropped() -> None:
    assert decoded_source(b"\xef\xbb\xbfa\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize(("data", "said"), [(b"x" * (64 * 1024 + 1), "64 KiB at most"), (b"a\n\xff", "line 2 has a byte")])
def test_a_source_that_cannot_be_one_is_told(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "a.py").write_bytes(data)
    with pytest.raises(UnusableInput, match=said):
        read_source(str(tmp_path / "a.py"))


def test_an_entry_that_is_nowhere_is_told_with_the_nearest(folder: Path) -> None:
    problem = read_problem(str(folder))
    with pytest.raises(UnusableInput, match="has no function window_sums: rename window_sum"):
        needs_entry(problem, "def window_sum(a, b):\n    pass\n", "a.py")


@pytest.mark.parametrize(
    "source",
    [
        "def window_sums(a, b):\n    pass\n",
        "window_sums = lambda a, b: []\n",
        "from mine import f as window_sums\n",
        "if True:\n    async def window_sums(a, b): ...\n",
        "globals()['window_sums'] = print\n",
        "def broken(:\n",
    ],
)
def test_an_entry_may_come_in_any_way(folder: Path, source: str) -> None:
    needs_entry(read_problem(str(folder)), source, "a.py")
