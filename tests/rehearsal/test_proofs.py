"""What shows a skill, of all that a workspace holds."""

from datetime import UTC, datetime

import pytest

from greenroom.evidence.entry import Entry
from greenroom.evidence.ledger import Ledger
from greenroom.history import CODING, Asked, Rehearsal, Said
from greenroom.interviewer.setup import Setup
from greenroom.rehearsal.proofs import proofs, skills_in
from greenroom.stories.bank import Story, bank
from greenroom.workspace.place import Workspace

AT = datetime(2026, 11, 22, tzinfo=UTC)


def shown(folder, stories=(), kept=()):
    found = proofs(Workspace(str(folder)), bank(stories, (), AT), kept)
    return {name: [(proof.kind, proof.place) for proof in some] for name, some in found.items()}


def answered(mode, words):
    said = Said("r-1", "r", Asked("Tell me"), AT, "answered", words=words, answered_at=AT)
    return Rehearsal("r", mode, "", AT, AT, attempts=(said,), setup=Setup("", "").facts())


def test_a_story_shows_what_it_names(own_folder):
    story = Story("stories/x.md", "X", "I trained it with PyTorch and ran A/B tests.", ())
    assert shown(own_folder, [story])["pytorch"] == [("story", "stories/x.md")]


def test_a_shipped_example_shows_nothing(own_folder):
    assert shown(own_folder, [Story("stories/example-x.md", "X", "PyTorch", ())]) == {}


def test_a_walkthrough_is_a_project(own_folder):
    assert shown(own_folder, [Story("walkthroughs/x.md", "X", "PyTorch", ())])["pytorch"][0][0] == "project"


@pytest.mark.parametrize(("mode", "kind"), [("single", "answer"), (CODING, "coding")])
def test_what_was_said_shows_what_it_names(own_folder, mode, kind):
    assert shown(own_folder, kept=[answered(mode, "I would use PyTorch here.")])["pytorch"] == [(kind, "r-1")]


def test_a_coding_round_shows_programming(own_folder):
    assert shown(own_folder, kept=[answered(CODING, "Two pointers.")])["algorithms"] == [("coding", "r-1")]


def test_a_measured_number_shows_what_it_is_of(own_folder):
    Ledger(Workspace(str(own_folder)).evidence).append(Entry("k1", "recall of XGBoost", 0.4), Entry("example-1", "PyTorch", 1))
    assert shown(own_folder) == {"xgboost": [("number", "k1")]}


def test_an_answer_names_a_skill_in_any_of_its_wordings():
    assert {"kubernetes", "a-b-testing"} <= skills_in("We moved to k8s after the A/B test.")
