"""How a reply sounds to whoever asked."""

import subprocess
import sys

import pytest

from greenroom.reading.replies import BASE, features, heard
from tests.conftest import ROOT, read

QUESTION = "Why boosted trees, and what else did you look at?"


def reply(words: str, prompt: str = QUESTION):
    return read(words, kind="reply", prompt=prompt)


ANSWERS = (
    "I compared them with a linear model on the same split. It lost four points of recall, and the trees were as quick to train,"
    " so the only price was that reasons were harder to give."
)
DODGES = (
    "The trees were lovely to work with. Training took a quarter of an hour, so I could try things before lunch, and the dashboard"
    " that we built for the planners had a page for every depot."
)
DEFENDS = (
    "Obviously one looks at a linear model first, I don't think I have to explain that. Anyone who has worked with such data takes"
    " trees, and I really don't see what the question is getting at."
)


def test_an_answer_a_dodge_and_a_defence_sound_different() -> None:
    answer, dodge, defence = (heard(reply(words), "alternative") for words in (ANSWERS, DODGES, DEFENDS))
    assert dodge.dodges > 0 > answer.dodges
    assert defence.defends > 0 > answer.defends
    assert dodge.defends < 0


def test_the_same_words_answer_one_question_and_miss_another() -> None:
    team = "Mine were the features and the test; a data engineer built the pipelines, and the product manager did the sums."
    assert (
        heard(reply(team, "Who did what?"), "team").dodges
        < heard(reply(team, "What did you try first?"), "failed-attempt").dodges
    )


@pytest.mark.parametrize("words", ["No.", "…", "?!", "42 %"])
def test_anything_can_be_heard(words: str) -> None:
    assert isinstance(heard(reply(words), "metrics").dodges, int)


def test_every_feature_stands_alone_and_with_the_kind() -> None:
    found = features(reply("It was the labels."), "hardest")
    assert {"word labels", "hardest/word labels", "pair the labels", "hardest/"} <= found
    assert BASE not in found


def test_the_weights_are_what_training_gives() -> None:
    script = ROOT / "scripts" / "train_replies.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
