"""A variant is the same exercise with a parameter changed: in its sources, its words and its samples."""

import shutil
from pathlib import Path

import pytest

from greenroom.errors import UnusableInput
from greenroom.library.problem_examples import examples
from greenroom.library.problems import problem_folders, read_problem
from greenroom.problem import Sample

KEY = "duplicate-prompts"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(problem_folders()[KEY], tmp_path / "mine"))


def test_the_usual_one_has_no_name_and_tells_of_the_others(folder: Path) -> None:
    problem = read_problem(str(folder))
    assert problem.variant == ""
    assert [variant.name for variant in problem.variants] == ["threes"]
    assert "LEAST = 2\n" in problem.exemplar
    assert "two or more" in problem.statement


def test_constants_words_and_samples_change_together(folder: Path) -> None:
    problem = read_problem(str(folder), "threes")
    assert problem.variant == "threes"
    assert "LEAST = 3\n" in problem.exemplar
    assert all("LEAST = 2" not in solution.source for solution in (*problem.correct, *problem.wrong))
    assert "three or more" in problem.statement
    assert "{{" not in problem.statement
    assert problem.samples != read_problem(str(folder)).samples


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("LEAST = 3", "MOST = 3", "exemplar.py has no line `MOST = …`"),
        ("values = { LEAST = 3 }", "", "needs `values`"),
        ('name = "threes"', 'name = "thirds"', "did you mean 'thirds'"),
        ('Least = "two or more"', "", "{{Least}} stands in a text"),
    ],
)
def test_what_is_amiss_is_one_sentence(folder: Path, before: str, after: str, said: str) -> None:
    table = folder / "problem.toml"
    text = table.read_text(encoding="utf-8")
    assert before in text
    table.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(UnusableInput) as error:
        read_problem(str(folder), "" if "two" in before else "threes")
    assert said in str(error.value)


def test_an_example_is_the_call_and_what_comes_of_it() -> None:
    assert examples("add", [Sample((1, "a"), [2], "A note.")]).splitlines()[2:] == ["    add(1, 'a')   → [2]", "", "A note."]


def test_a_class_is_told_by_its_operations() -> None:
    told = examples("class Bag", [Sample([["Bag"], ["put", 1], ["count"]], [None, None, 1])])
    assert told.splitlines()[2:] == ["    Bag()", "    put(1)    → None", "    count()   → 1"]


def test_long_arguments_are_wrapped_below_each_other() -> None:
    lines = examples("f", [Sample((list(range(60)), 3), list(range(40)))]).splitlines()[2:]
    assert len(lines) > 4
    assert max(map(len, lines)) <= 104
    assert lines[-1].startswith("    ")
