"""The postings written for the repository, and what the reader makes of them (`benchmarks/postings.py` prints the figures)."""

import sys

import pytest

from tests.conftest import ROOT
from tests.jobs.postings import labelled, read, text_of

sys.path.insert(0, str(ROOT / "benchmarks"))
from postings import figures

from greenroom.jobs.lexicon import lexicon
from greenroom.jobs.posting import ARCHETYPES, ROUNDS, SERVINGS


def test_they_are_as_many_and_as_different_as_they_are_said_to_be():
    assert len(labelled()) >= 40
    assert sum(row["half"] == "held-out" for row in labelled()) >= 20
    assert {row["primary"] for row in labelled()} == set(ARCHETYPES)
    words = [len(text_of(row).split()) for row in labelled()]
    assert min(words) < 180
    assert max(words) > 600


@pytest.mark.parametrize("row", labelled(), ids=lambda row: row["file"])
def test_labels_keep_to_the_closed_lists(row):
    assert row["primary"] in ARCHETYPES
    assert set(row["adjacent"]) <= set(ARCHETYPES) - {row["primary"]}
    assert row["serving"] in SERVINGS
    assert {step.partition(":")[0] for step in row["loop"]} <= set(ROUNDS)
    assert not set(row["must"]) & set(row["can-learn"])


@pytest.mark.parametrize("half", ["open", "held-out"])
def test_skills_and_needs_are_read_as_labelled(half):
    """Floors below what was measured, so that a later change that costs quality is noticed."""
    found = figures(half)
    assert found.precision.value >= 0.88
    assert found.f1.value >= 0.86
    assert found.needs.value >= 0.93
    assert found.primary.value >= 0.9
    assert found.near.value >= 0.95


def test_every_name_is_of_the_lexicon():
    names = {skill.name for row in labelled() for skill in read(row["file"]).skills}
    assert names <= lexicon().concepts.keys()
