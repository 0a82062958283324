"""The labelled write-ups: every one has labels and results, and the rules keep what they found on those of their own writer."""

import sys
from collections import Counter

import pytest

from greenroom.coding import read_write_up
from greenroom.rules.registry import coding_rules
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
from coding_findings import CORPUS, examined, labelled, names_of

OWN = labelled("own")


def test_every_write_up_is_labelled_with_rules_that_exist() -> None:
    assert set(OWN) == {f"own/{file.name}" for file in (CORPUS / "own").glob("*.md")}
    assert set().union(*OWN.values()) <= set(coding_rules())


def test_every_rule_has_two_write_ups_at_least() -> None:
    counts = Counter(name for names in OWN.values() for name in names)
    assert min(counts[name] for name in coding_rules()) >= 2


@pytest.mark.parametrize("name", OWN)
def test_every_write_up_has_code_and_results(name: str) -> None:
    text = (CORPUS / name).read_text(encoding="utf-8")
    assert read_write_up(text).code("implement")
    assert "results:" in text


def test_the_findings_on_these_write_ups_are_those_of_their_labels() -> None:
    pairs = [(names_of(examined(CORPUS / name)), wanted) for name, wanted in OWN.items()]
    right = sum(len(said & wanted) for said, wanted in pairs)
    assert right >= 0.9 * sum(len(said) for said, _ in pairs)
    assert right >= 0.75 * sum(len(wanted) for _, wanted in pairs)
