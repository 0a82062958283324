"""Postings through the API: the same as the pages do, by the document's schemas."""

import json

import pytest

from tests.studio.rooms import client, clock, desk, stranger, studio, workspace
from tests.studio.test_api import call, given, refused
from tests.studio.test_job_pages import POSTING

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
NAME = "machine-learning-engineer.md"


@pytest.fixture
def kept(client) -> str:
    (row,) = given(client, "keepPosting", {"text": POSTING})
    return row["name"]


def test_a_posting_from_keeping_it_to_its_removal(client, kept):
    assert kept == NAME
    assert [row["name"] for row in given(client, "listPostings")] == [kept]
    read = given(client, "readPosting", posting=kept)
    python = next(skill for skill in read["skills"] if skill["name"] == "python")
    assert (python["need"], python["years"], read["text"][python["start"] : python["end"]]) == ("must", 3, "Python")
    assert "Python" in given(client, "readChecklist", posting=kept)["markdown"]
    assert given(client, "removePosting", posting=kept) == {"removed": [kept]}
    refused(call(client, "GET", f"/postings/{kept}"), 404)


def test_what_is_set_right_is_read_from_then_on(client, kept):
    body = {
        "skills": [{"skill": "k8s", "need": "must"}, {"skill": "Kafka", "need": "not-asked"}],
        "archetype": "mlops",
        "weight": 2,
    }
    now = given(client, "correctPosting", body, posting=kept)
    assert now["archetypes"][0]["name"] == "mlops"
    assert now["not_asked"] == ["kafka"]
    assert {"name": "kubernetes", "need": "must", "corrected": True}.items() <= now["skills"][-1].items()
    assert given(client, "readPosting", posting=kept) == now
    back = given(client, "correctPosting", {"as_read": ["kafka", "k8s", "archetype"], "weight": 1}, posting=kept)
    assert back["not_asked"] == []
    assert not any(skill.get("corrected") for skill in back["skills"])


def test_the_map_and_its_threads_are_those_of_the_command_line(client, kept, greenroom, workspace):
    given(client, "sayConfidence", {"skill": "Python", "confidence": 4})
    told = given(client, "readGaps")
    assert told == json.loads(greenroom("job", "gaps", "--format", "json", "--workspace", workspace.folder).out)
    row = next(row for row in told["skills"] if row["skill"] == "python")
    assert (row["confidence"], row["measured"]["answers"]) == (4, 0)
    assert given(client, "readThread", query={"of": "python"}) == [row]
    assert row in given(client, "readThread", query={"of": kept})
    refused(call(client, "GET", "/threads", query={"of": "nothing-of-this"}), 404)


@pytest.mark.parametrize(
    ("text", "status"), [(" ", 422), ("\u200b\u200b", 409), ("x " * 300_000, 409), ("word " * 60_000, 409)]
)
def test_what_is_no_posting_is_refused(client, text, status):
    assert refused(call(client, "POST", "/postings", {"text": text}), status)
