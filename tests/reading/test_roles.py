"""Roles: the shipped model, and the labels that help it."""

import random
import subprocess
import sys
from itertools import pairwise, product

import pytest

from greenroom.content import read_table
from greenroom.reading.roles import FAMILIES, ROLES, START, WEIGHTS, best_path, features_of, load_model
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


def test_scores_are_the_sums_of_the_shipped_weights() -> None:
    answer = read("Fraud had doubled in 2 quarters. I chose a small model because it was fast.\n\nIt held, didn't it?")
    table = {name: [int(number) for number in row.split()] for name, row in read_table(WEIGHTS).items()}
    for sentence, features in zip(answer.sentences, features_of(answer.tags, "story"), strict=True):
        names = [family + name for family, found in zip(FAMILIES, features, strict=True) for name in found]
        rows = [table[name] for name in names if name in table]
        assert list(sentence.scores) == [sum(column) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize("seed", range(20))
def test_no_path_scores_higher_than_the_one_that_is_found(seed: int) -> None:
    draw = random.Random(seed)
    follows = {role: [draw.randint(-9, 9) for _ in ROLES] for role in (*ROLES, START)}
    scores = [[draw.randint(-20, 20) for _ in ROLES] for _ in range(4)]

    def total(path: tuple[int, ...]) -> int:
        moves = follows[START][path[0]] + sum(follows[ROLES[before]][after] for before, after in pairwise(path))
        return moves + sum(row[role] for row, role in zip(scores, path, strict=True))

    assert total(tuple(best_path(follows, scores))) == max(map(total, product(range(len(ROLES)), repeat=4)))
