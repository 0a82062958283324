"""The simulated candidates: what they say stands before the interviewer does, and is whole."""

import tomllib
from itertools import combinations

import pytest

from greenroom.interviewer.likelihood import KINDS
from greenroom.rules.registry import all_rules
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "interviewer" / "candidates"
FILES = sorted(FOLDER.glob("*/*.toml"))
RAISES = tomllib.loads((FOLDER / "raises.toml").read_text(encoding="utf-8"))
OPENING, AGAIN = "opening", 4
NUDGES = {"time", "lecture", "again"}


def told(file) -> dict:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def test_there_are_fourteen_characters_with_three_projects_each_by_several_writers() -> None:
    assert {file.parent.name for file in FILES} == set(RAISES)
    assert len(RAISES) == 14
    assert len(FILES) == 3 * len(RAISES)
    assert len({told(file)["writer"] for file in FILES}) >= 5


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_candidate_has_an_opening_and_an_answer_to_every_kind_of_follow_up(file) -> None:
    answers = told(file)["answers"]
    assert set(answers) == {OPENING, *KINDS}
    assert min(len(answer.split()) for answer in answers.values()) >= 12
    assert len(told(file)["again"]) >= AGAIN


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_two_answers_of_one_candidate_begin_alike_unless_learned_by_heart(file) -> None:
    openings = [answer.split()[:6] for answer in told(file)["answers"].values()]
    alike = sum(one == other for one, other in combinations(openings, 2))
    assert alike == 0 or file.parent.name == "reciter"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_only_the_one_who_leaks_names_a_secret(file) -> None:
    secrets, said = told(file)["secrets"], " ".join(told(file)["answers"].values())
    assert any(secret in said for secret in secrets) == (file.parent.name == "secret-leaker")


def test_what_raises_a_weakness_is_named_as_the_engine_names_it() -> None:
    for row in RAISES.values():
        assert set(row["findings"]) <= set(all_rules())
        assert set(row["kinds"]) <= set(KINDS)
        assert set(row.get("nudges", ())) <= NUDGES
