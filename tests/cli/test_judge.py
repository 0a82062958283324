"""`greenroom judge`, as a person calls it."""

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from greenroom.library.problems import problem_folders
from greenroom.problem import GROUPS, SLOW, VERDICTS

NAME = "running-sums"
RIGHT = "def window_sums(numbers, width):\n    return [sum(numbers[i : i + width]) for i in range(len(numbers) - width + 1)]\n"
WRONG = "def window_sums(numbers, width):\n    return numbers\n"
TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
SECONDS = {"type": "number", "minimum": 0}


def table(**properties: object) -> dict[str, object]:
    return {"type": "object", "required": list(properties), "properties": properties, "additionalProperties": False}


def listed(item: object) -> dict[str, object]:
    return {"type": "array", "items": item}


def or_nothing(shape: dict[str, object]) -> dict[str, object]:
    return {"anyOf": [shape, {"type": "null"}]}


GROWN = {"enum": ["within", "above", "inconclusive"]}
GROWTH = table(
    verdict=GROWN,
    why=TEXT,
    fault=TEXT,
    required=TEXT,
    size=TEXT,
    curves=listed(
        table(
            family=TEXT,
            verdict=GROWN,
            slope={"type": ["number", "null"]},
            why=TEXT,
            points=listed(table(n=COUNT, candidate=SECONDS, reference=SECONDS, is_least={"type": "boolean"})),
        )
    ),
    hot_line=or_nothing(
        table(line=COUNT, text=TEXT, runs=COUNT, size=COUNT, share={"type": "number", "minimum": 0, "maximum": 1})
    ),
)
TESTS = table(
    score={"type": "number", "minimum": 0, "maximum": 1},
    killed=COUNT,
    killable=COUNT,
    unusable=TEXT,
    tests=listed(table(name=TEXT, standing=TEXT)),
    survivors=listed(table(id=TEXT, hint=TEXT)),
)
CASE = table(
    name=TEXT,
    group={"enum": list(GROUPS)},
    verdict={"enum": list(VERDICTS)},
    why=TEXT,
    call=TEXT,
    expected=TEXT,
    answer=TEXT,
    cpu=SECONDS,
    wall=SECONDS,
    memory=COUNT,
    printed=TEXT,
)
SUBMISSION = table(
    schema={"const": 1},
    kind={"const": "submission"},
    path=TEXT,
    problem=TEXT,
    verdict={"enum": list(VERDICTS)},
    cases=listed(CASE),
    left_out=COUNT,
    cpu=SECONDS,
    memory=COUNT,
    growth=or_nothing(GROWTH),
    tests=or_nothing(TESTS),
    tier=TEXT,
    gaps=listed(TEXT),
    seed=COUNT,
)
FOUND = {"enum": [*VERDICTS, SLOW]}
EXERCISE = table(
    schema={"const": 1},
    kind={"const": "exercise"},
    path=TEXT,
    problem=TEXT,
    holds={"type": "boolean"},
    solutions=listed(
        table(file=TEXT, expected=FOUND, found=FOUND, holds={"type": "boolean"}, why=TEXT, growth=or_nothing(GROWTH))
    ),
    tier=TEXT,
    seed=COUNT,
)


@pytest.fixture(autouse=True)
def some_sandbox(monkeypatch):
    """Whoever runs the tests agrees to the tier that the machine has."""
    from greenroom.sandbox import choose

    sandbox = choose(None, ask=lambda _: True)
    monkeypatch.setattr("greenroom.cli.judge.choose", lambda wanted, ask: choose(wanted) if wanted else sandbox)


def written(source, name="a.py"):
    Path(name).write_text(source, encoding="utf-8")
    return name


def judged(greenroom, *words):
    return json.loads(greenroom("judge", "--format", "json", "--seed", "4", *words).out)


def test_an_accepted_solution_ends_with_status_0(greenroom):
    done = greenroom("judge", written(f"# problem: {NAME}\n{RIGHT}"), "--no-growth", "--seed", "4")
    assert done.status == 0
    assert "AC: accepted" in done.out
    assert "16 of 16 cases accepted" in done.out
    assert "--seed 4 makes the same cases again" in done.out


def test_a_wrong_one_shows_the_first_cases_that_failed(greenroom):
    done = greenroom("judge", written(WRONG), "--problem", NAME, "--seed", "4")
    assert done.status == 1
    assert "WA: wrong answer" in done.out
    assert "window_sums([3, 1, 4, 1, 5], 2)" in done.out
    assert "expected  [4, 5, 5, 6]" in done.out
    assert done.out.count("expected") == 3


def test_a_slow_one_is_above_its_class_and_its_curves_are_drawn(greenroom):
    document = judged(greenroom, written(RIGHT), "--problem", NAME, "--plot", "curves.svg")
    Draft202012Validator(SUBMISSION).validate(document)
    assert document["verdict"] == "AC"
    assert document["growth"]["verdict"] == "above"
    assert Path("curves.svg").read_text().startswith("<svg ")
    human = greenroom("judge", "a.py", "--problem", NAME)
    assert human.status == 1
    assert "Growth  above the required class (n)" in human.out
    assert "● yours   ○ the reference" in human.out
    assert "line 2 took about" in human.out


def test_what_was_printed_steers_no_terminal(greenroom):
    spoiled = "def window_sums(numbers, width):\n    print('\\x1b[2J\\u202e\\x07')\n    return '\\x1b]0;title'\n"
    done = greenroom("judge", written(spoiled), "--problem", NAME)
    assert "\\x1b[2J\\u202e" in done.out
    assert all(char.isprintable() or char == "\n" for char in done.out)


def test_the_json_of_a_wrong_solution_fits_its_schema(greenroom):
    document = judged(greenroom, written(WRONG), "--problem", NAME)
    Draft202012Validator(SUBMISSION).validate(document)
    assert document["growth"] is None
    assert document["tests"] is None
    assert document["cases"][0]["verdict"] == "WA"
    assert document == {
        **judged(greenroom, "a.py", "--problem", NAME),
        "cases": document["cases"],
        "cpu": document["cpu"],
        "memory": document["memory"],
    }


def test_tests_are_graded_beside_the_solution(greenroom):
    strong = str(Path(problem_folders()["merge-shards"]) / "strong_tests.py")
    exemplar = str(Path(problem_folders()["merge-shards"]) / "exemplar.py")
    document = judged(greenroom, exemplar, "--problem", "merge-shards", "--no-growth", "--tests", strong)
    Draft202012Validator(SUBMISSION).validate(document)
    assert document["tests"]["score"] >= 0.9
    assert (
        "Your tests  they notice"
        in greenroom("judge", exemplar, "--problem", "merge-shards", "--no-growth", "--tests", strong).out
    )


def test_an_exercise_proves_itself(greenroom, tmp_path):
    folder = shutil.copytree(problem_folders()[NAME], tmp_path / "mine")
    document = judged(greenroom, folder, "--no-growth")
    Draft202012Validator(EXERCISE).validate(document)
    assert document["holds"]
    human = greenroom("judge", folder, "--no-growth")
    assert human.status == 0
    assert "Every solution got the verdict that is named for it." in human.out


def test_an_exercise_with_a_wrong_key_does_not(greenroom, tmp_path):
    folder = Path(shutil.copytree(problem_folders()[NAME], tmp_path / "mine"))
    key = folder / "exemplar.py"
    key.write_text(key.read_text().replace("coming - leaving", "coming"))
    done = greenroom("judge", folder, "--no-growth")
    assert done.status == 1
    assert "✗ correct/queue.py" in done.out
    assert "WA where AC is named" in done.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["not-there.py"], "not-there.py is not there: check the name"),
        (["a.py"], "a.py does not say which exercise it solves"),
        (["a.py", "--problem", "no-such"], "There is no exercise 'no-such'"),
        (["a.py", "--problem", "runing-sums"], "did you mean 'running-sums'"),
        (["other.py", "--problem", NAME], "other.py has no function window_sums"),
        (["latin.py", "--problem", NAME], "latin.py is not UTF-8 text"),
        (["long.py", "--problem", NAME], "long.py has 65 KiB: a solution may have 64 KiB at most"),
        (["."], ". is a folder without a problem.toml"),
        (["a.py", "--problem", NAME, "--tier", "none"], "there is no tier 'none'"),
        (["a.py", "--problem", NAME, "--tests", "no.py"], "no.py is not there"),
        (["broken"], "generators.py"),
        (["a.py", "b.py"], "unrecognized arguments"),
    ],
)
def test_a_fault_is_one_sentence(greenroom, words, said):
    written(RIGHT)
    written("def other():\n    pass\n", "other.py")
    Path("latin.py").write_bytes(b"# \xe9\n")
    Path("long.py").write_text("#" * 65 * 1024)
    broken = Path(shutil.copytree(problem_folders()[NAME], "broken"))
    (broken / "generators.py").write_text("def cases(seed):\n    raise ValueError(seed)\n")
    done = greenroom("judge", *words)
    assert done.status == 2
    assert said in done.err
    assert done.err.startswith("greenroom: ")
    assert done.err.count("\n") == 1
    assert not done.out


def test_the_documented_keys_are_those_of_the_schema():
    from tests.conftest import ROOT

    page = (ROOT / "docs" / "judge.md").read_text(encoding="utf-8")
    for shape in (SUBMISSION, EXERCISE, GROWTH, CASE, TESTS):
        assert all(f"`{key}`" in page for key in shape["properties"])
