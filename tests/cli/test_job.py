"""``greenroom job``, as a user meets it."""

import io
import json
import shutil
import socket
import sys

import pytest

from tests.cli.rehearsing import mine, pipe
from tests.conftest import ROOT
from tests.jobs.postings import labelled

__all__ = ["mine", "pipe"]
OWN = ROOT / "corpus" / "postings" / "own"
NORTHFOLD = OWN / "northfold-llm-engineer.md"


@pytest.fixture
def piped(monkeypatch):
    def give(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


@pytest.fixture
def kept(greenroom, mine):
    assert greenroom("job", "add", NORTHFOLD, "--weight", "2").status == 0
    assert greenroom("job", "add", OWN / "oakhollow-ml-engineer-ads.md").status == 0
    return mine


def test_the_machine_readable_form_is_the_contracts(greenroom):
    facts = json.loads(greenroom("job", "read", "--format", "json", NORTHFOLD).out)
    assert facts["schema"] == 1
    (posting,) = facts["postings"]
    assert posting.keys() >= {
        "path",
        "title",
        "company",
        "archetypes",
        "surface",
        "serving",
        "skills",
        "rubrics",
        "loop",
        "warnings",
    }
    assert posting["skills"][0].keys() == {"name", "label", "need", "sure", "years", "start", "end"}
    assert posting["archetypes"][0].keys() == {"name", "share", "lines"}
    assert posting["loop"]["source"] == "stated"
    assert posting["loop"]["rounds"][0].keys() == {"kind", "minutes", "start", "end"}
    text = NORTHFOLD.read_text(encoding="utf-8")
    by_name = {skill["name"]: text[skill["start"] : skill["end"]] for skill in posting["skills"]}
    assert by_name["langgraph"] == "LangGraph"
    assert by_name["vector-databases"] == "vector databases"


def test_people_see_lines_needs_questions_and_warnings(greenroom):
    out = greenroom("job", "read", NORTHFOLD).out
    assert "LLM Engineer" in out
    assert "a heading says so" in out
    assert "The loop, as stated" in out
    assert "not followed" in out


def test_standard_input(greenroom, piped):
    piped(NORTHFOLD.read_bytes())
    facts = json.loads(greenroom("job", "read", "--format", "json", "-").out)
    assert facts["postings"][0]["path"] == "-"


def test_warnings_end_well_and_unusable_input_does_not(greenroom, own_folder):
    (own_folder / "empty.md").write_text("", encoding="utf-8")
    assert greenroom("job", "read", NORTHFOLD).status == 0
    ended = greenroom("job", "read", "--format", "json", "empty.md", NORTHFOLD)
    assert ended.status == 2
    facts = json.loads(ended.out)
    assert len(facts["postings"]) == 1
    assert facts["errors"][0]["path"] == "empty.md"
    assert "Traceback" not in ended.err


def test_no_network_is_asked(greenroom, monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    paths = [OWN / row["file"] for row in labelled()]
    assert greenroom("job", "read", "--format", "json", *paths).status == 0


def test_nothing_of_a_posting_steers_the_terminal(greenroom, own_folder):
    (own_folder / "x.md").write_text(
        "# ML \x1b[31mEngineer\n\n## Requirements\n- \x1b]0;title\x07Python. You apply for the position.\n", encoding="utf-8"
    )
    assert "\x1b" not in greenroom("job", "read", "x.md").out
    assert "\x1b" not in greenroom("job", "checklist", "x.md").out


def test_two_postings_are_said_to_be_two(greenroom, own_folder):
    text = (OWN / "harbourline-senior-applied-scientist.md").read_text(encoding="utf-8")
    (own_folder / "two.md").write_text(text + "\n\n" + text.replace("Senior", "Junior"), encoding="utf-8")
    ended = greenroom("job", "read", "two.md")
    assert "holds 2 postings" in ended.err
    assert ended.status == 0


def test_a_posting_is_kept_and_mapped(greenroom, kept):
    assert (kept / "jobs/northfold-llm-engineer.md").read_bytes() == NORTHFOLD.read_bytes()
    facts = json.loads(greenroom("job", "gaps", "--format", "json").out)
    assert {each["name"]: each["weight"] for each in facts["postings"]} == {
        "northfold-llm-engineer.md": 2.0,
        "oakhollow-ml-engineer-ads.md": 1.0,
    }
    python = next(row for row in facts["skills"] if row["skill"] == "python")
    assert {line["posting"] for line in python["lines"]} == {"northfold-llm-engineer.md", "oakhollow-ml-engineer-ads.md"}
    assert python["evidence"] == []
    assert "2 postings ask" in greenroom("job", "gaps").out


def test_confidence_is_kept_as_it_is_said(greenroom, kept):
    assert "4 of 5" in greenroom("job", "confidence", "postgres", "4").out
    assert greenroom("job", "confidence", "python", "7").status == 2
    greenroom("job", "confidence", "python", "3")
    facts = json.loads(greenroom("job", "gaps", "--format", "json").out)
    python = next(row for row in facts["skills"] if row["skill"] == "python")
    assert python["confidence"] == 3
    assert python["measured"] == {"answers": 0, "at_bar": 0, "told": ""}


def test_corrections_are_kept_and_win(greenroom, kept):
    greenroom("job", "correct", "northfold-llm-engineer", "--not", "docker", "--must", "golang", "--archetype", "applied-ml")
    facts = json.loads(greenroom("job", "read", "--format", "json", "jobs/northfold-llm-engineer.md").out)
    (posting,) = facts["postings"]
    assert posting["archetypes"][0]["name"] == "applied-ml"
    skills = {skill["name"]: skill for skill in posting["skills"]}
    assert "docker" not in skills
    assert (skills["go"]["need"], skills["go"]["corrected"]) == ("must", True)
    assert skills["go"]["sure"] in ("heading", "cue", "default")


def test_a_correction_can_be_taken_back(greenroom, kept):
    def read():
        facts = json.loads(greenroom("job", "read", "--format", "json", "jobs/northfold-llm-engineer.md").out)["postings"][0]
        return {skill["name"]: skill["need"] for skill in facts["skills"]}, facts["archetypes"][0]["name"]

    before = read()
    greenroom("job", "correct", "northfold-llm-engineer", "--not", "docker", "--must", "golang", "--archetype", "mlops")
    assert read() != before
    told = greenroom(
        "job", "correct", "northfold-llm-engineer", "--as-read", "docker", "--as-read", "go", "--as-read", "archetype"
    )
    assert "as read" in told.out
    assert read() == before


def test_a_posting_can_be_removed(greenroom, kept):
    assert "Deleted jobs/northfold-llm-engineer.md" in greenroom("job", "remove", "northfold-llm-engineer").out
    assert not (kept / "jobs/northfold-llm-engineer.md").exists()
    assert greenroom("job", "remove", "northfold-llm-engineer").status == 2


@pytest.mark.parametrize(
    "words",
    [("correct", "northfold-llm-engineer"), ("correct", "nobody", "--must", "go"), ("correct", "northfold-llm-engineer", "--serving", "soon"),
     ("thread", "juggling"), ("add", "nowhere.md"), ("add", "nowhere.md", "--weight", "many")],
)  # fmt: skip
def test_what_cannot_be_done_is_a_sentence(greenroom, kept, words):
    ended = greenroom("job", *words)
    assert ended.status == 2
    assert ended.err.count("\n") == 1
    assert not (kept / "jobs/notes.jsonl").read_text(encoding="utf-8").count("correct")


def test_a_thread_is_followed_from_either_end(greenroom, kept, pipe):
    shutil.copy(ROOT / "examples/stories/broadband-churn.md", kept / "stories/churn.md")
    (kept / "stories/search.md").write_text("I wrote the ranking in Python and ran A/B tests for a month.\n", encoding="utf-8")
    pipe("I built the ranking in Python, and it ran for a year without a fault of mine.\n.\n/skip\n/skip\n")
    greenroom("rehearse", "behavioural/own-mistake")
    out = greenroom("job", "thread", "python").out
    assert "northfold-llm-engineer.md (must, 3+ years)" in out
    assert "stories/search.md" in out
    assert "answer" in out
    assert "next" in out
    back = json.loads(greenroom("job", "thread", "stories/search.md", "--format", "json").out)
    assert {"python", "ranking", "a-b-testing"} <= {row["skill"] for row in back}
    answer = next(proof["place"] for row in back for proof in row["evidence"] if proof["kind"] == "answer")
    assert "python" in {row["skill"] for row in json.loads(greenroom("job", "thread", answer, "--format", "json").out)}


def test_a_checklist_of_all_that_is_kept(greenroom, kept):
    out = greenroom("job", "checklist").out
    assert out.count("## Must") == 2


def test_without_a_posting_one_is_asked_for(greenroom, mine):
    for path in (mine / "jobs").iterdir():
        path.unlink()
    assert "job add" in greenroom("job", "gaps").err
    assert "job add" in greenroom("job", "checklist").err


def test_outside_of_a_workspace_a_posting_can_be_read_and_not_kept(greenroom, own_folder):
    assert greenroom("job", "read", NORTHFOLD).status == 0
    assert "greenroom new" in greenroom("job", "add", NORTHFOLD).err
