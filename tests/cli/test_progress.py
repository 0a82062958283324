"""``greenroom progress``, as a user meets it."""

import json
from xml.etree import ElementTree as ET

import pytest

from greenroom.library.questions import all_questions
from tests.cli.rehearsing import ANSWERS, mine, pipe

__all__ = ["mine", "pipe"]

KEYS = [question.key for question in all_questions().values() if "failure" in question.competencies][:4]


@pytest.fixture
def practised(greenroom, mine, pipe):
    """Four questions about failures, each answered."""
    for key in KEYS:
        pipe(ANSWERS)
        greenroom("rehearse", key)


def test_before_anything_was_said_it_says_how_to_begin(greenroom, mine):
    assert greenroom("progress").out == "Nothing was judged yet: `greenroom rehearse` puts a first question.\n"
    assert json.loads(greenroom("progress", "--format", "json").out)["skills"] == []


def test_a_competency_has_a_range_once_there_is_enough(greenroom, practised):
    skills = json.loads(greenroom("progress", "--format", "json").out)["skills"]
    shown = [skill for skill in skills if skill["range"]]
    assert shown
    assert all(skill["answers"] >= 4 and skill["questions"] >= 3 for skill in shown)
    assert all(skill["missing"] for skill in skills if skill not in shown)
    out = greenroom("progress").out
    assert "Competencies" in out
    assert "●" in out
    assert "more" in out


def courses(progress: str) -> list[list[tuple[str, float, float, float]]]:
    """Of every skill the days of its course with their ranges."""
    skills = json.loads(progress)["skills"]
    return [[(point["at"][:10], point["share"], point["low"], point["high"]) for point in skill["course"]] for skill in skills]


def test_what_is_told_is_kept_once(greenroom, practised):
    first = greenroom("progress", "--format", "json").out
    records = greenroom("export").out
    assert records.count('"name": "estimated"') + records.count('"name":"estimated"') == 1
    again = greenroom("progress", "--format", "json").out
    assert courses(first) == courses(again)
    assert greenroom("export").out == records


def test_the_ranges_are_drawn_with_words_behind_them(greenroom, practised, own_folder):
    assert greenroom("progress", "--svg", own_folder / "mine/ranges.svg").status == 0
    drawn = ET.parse(own_folder / "mine/ranges.svg").getroot()
    assert drawn.find("{http://www.w3.org/2000/svg}desc").text.count("between") == len(
        drawn.findall("{http://www.w3.org/2000/svg}circle")
    )
    assert "cannot be written" in greenroom("progress", "--svg", own_folder / "mine/ranges.svg").err


def test_nothing_is_drawn_where_nothing_can_be_said(greenroom, mine):
    assert "no range to draw yet" in greenroom("progress", "--svg", "ranges.svg").err


def test_an_estimate_is_no_rehearsal_to_go_on_with(greenroom, practised, pipe):
    greenroom("progress")
    pipe("")
    assert "Going on" not in greenroom("rehearse", "scope-cut").out
    assert greenroom("debrief").err.startswith("greenroom: No round was held yet")
