"""Signs: what a sentence tells, and which faults its wording may carry."""

import subprocess
import sys

import pytest

from greenroom.content import read_table
from greenroom.reading.roles import FAMILIES, features_of
from greenroom.reading.signs import ASPECTS, FAULTS, NAMES, NUMBER, SIGNS, WEIGHTS, Shown
from greenroom.reading.telling import carrying, highest, telling
from greenroom.rules.registry import all_rules
from tests.conftest import ROOT, read

STORY = (
    "The bakery threw away a fifth of its bread every night. I was asked to halve that by spring. I chose a small tree model "
    "rather than a network, because the shop's laptop has no card. It cost us the holidays, which it never got right. Waste fell "
    "from 20 to 9 percent. Next time I would ask the bakers first."
)


def sure(text: str, sign: str) -> bool:
    return highest(read(text), sign) > 0


def test_every_fault_is_a_rule_and_no_sign_is_named_twice() -> None:
    assert set(FAULTS) <= set(all_rules())
    assert len(set(SIGNS)) == len(ASPECTS) + len(FAULTS)


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        (0, "problem"),
        (1, "charge"),
        (2, "choice"),
        (2, "alternative"),
        (4, "number"),
        (4, "against"),
        (5, "lesson"),
    ],
)
def test_a_tidy_story_shows_what_it_tells(sentence: int, sign: str) -> None:
    assert read(STORY).sentences[sentence].signs[NUMBER[sign]] > 0


def test_faults_show_in_words_that_no_list_has() -> None:
    assert sure("It can never fail, under any load you can imagine.", "absolute-claim")
    assert sure("I picked it as that's what the whole industry has settled on anyway.", "borrowed-reason")
    assert not sure("I picked it, since a retrain takes four minutes and we do it every night.", "borrowed-reason")


def test_scores_are_the_sums_of_the_shipped_weights() -> None:
    answer = read("Fraud had doubled in 2 quarters. I chose a small model because it was fast.\n\nIt held, didn't it?")
    table = {name: row for name, row in read_table(WEIGHTS).items() if name != NAMES}
    for sentence, features in zip(answer.sentences, features_of(answer.tags, "story"), strict=True):
        sums = [0] * len(SIGNS)
        for name in (family + name for family, found in zip(FAMILIES, features, strict=True) for name in found):
            for cell in table[name].split(" ") if name in table else ():
                number, _, weight = cell.partition(":")
                sums[int(number)] += int(weight)
        assert list(sentence.signs) == sums


def test_the_file_names_the_signs_by_their_numbers() -> None:
    assert read_table(WEIGHTS)[NAMES].split(" ") == [f"{number}:{sign}" for number, sign in enumerate(SIGNS)]


def test_what_is_told_of_nothing_is_nothing() -> None:
    assert {(most, much) for _, most, much in Shown.by([]).told()} == {(0, 0)}
    assert telling(read(""))["most:problem"] == 0


def test_the_stretch_that_carries_a_sign_lies_in_its_sentence() -> None:
    answer = read("We had a good spring. It can never fail, under any load you can imagine.")
    sentence = answer.sentences[1]
    span = carrying(answer, sentence, "absolute-claim")
    assert sentence.span.start <= span.start < span.end <= sentence.span.end
    assert "never" in answer.said(span)


def test_the_shipped_weights_are_what_the_corpus_gives() -> None:
    script = ROOT / "scripts" / "train_signs.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
