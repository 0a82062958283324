"""Roles: the shipped model, and the labels that help it."""

import subprocess
import sys

import pytest

from greenroom.reading.roles import ROLES, load_model
from tests.conftest import ROOT, read


def roles(text: str, **exercise: object) -> list[str]:
    return [sentence.role for sentence in read(text, **exercise).sentences]


def test_a_tidy_story_is_read_as_one() -> None:
    text = (
        "Refund fraud had doubled in a quarter and cost us two million euros. I was asked to halve it before Christmas. "
        "We could have bought a vendor's score, but I chose to build one, because the vendor saw no refunds. "
        "I trained a gradient boosted model on two years of orders. "
        "Losses fell from two million to 900,000 euros within one quarter. "
        "Next time I would talk to the refund team in the first week."
    )
    found = roles(text)
    assert found[0] == "context"
    assert found[1] == "task"
    assert "decision" in found
    assert found[-2:] == ["result", "reflection"]


def test_a_label_tells_the_role_of_what_follows() -> None:
    assert roles("Result:\nIt is used by nine teams in two countries every day.")[0] == "result"


def test_confidence_is_a_probability() -> None:
    answer = read("Fraud doubled. I chose a small model. It held.")
    assert all(0 < sentence.confidence <= 1 for sentence in answer.sentences)


def test_every_role_can_follow_every_other() -> None:
    assert all(len(row) == len(ROLES) for row in load_model().follows.values())


def test_the_shipped_weights_are_what_the_corpus_gives() -> None:
    pytest.importorskip("yaml")
    script = ROOT / "scripts" / "train_roles.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
