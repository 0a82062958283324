"""The shadow before a canary, the split of traffic, and the record of a decision."""

from pathlib import Path

import pytest

pytest.importorskip("mlflow", reason="needs the extra greenroom[labs]")
pytest.importorskip("alembic", reason="needs the extra greenroom[labs]")

import numpy as np

from greenroom.labs.kit.decisions import GO_ON, PROMOTE, STOP, from_row, keep, kept, to_row
from greenroom.labs.kit.rollout import canary, sample_ratio, shadow
from tests.labs.rollout.streams import GUARDRAILS, stream

SCORES = np.random.default_rng(0).random(2000)


class TestAShadow:
    def test_that_decides_alike_may_be_shown_to_people(self):
        found = shadow(SCORES, SCORES + np.random.default_rng(1).normal(0, 0.01, 2000), 0.5)
        assert found.action == PROMOTE
        assert "Wilson" in found.rule
        assert found.evidence[0].low >= 0.95

    def test_that_decides_otherwise_is_stopped(self):
        assert shadow(SCORES, SCORES[::-1], 0.5).action == STOP

    def test_of_too_few_requests_goes_on(self):
        assert shadow(SCORES[:20], SCORES[:20], 0.5).action == GO_ON

    def test_whose_scores_are_no_numbers_is_stopped(self):
        broken = SCORES.copy()
        broken[7] = np.nan
        found = shadow(SCORES, broken, 0.5)
        assert (found.action, found.says) == (STOP, "1 of 2000 scores of the challenger are no numbers")

    def test_needs_the_same_requests(self):
        with pytest.raises(ValueError, match="for every request"):
            shadow(SCORES, SCORES[1:], 0.5)


class TestTheSplit:
    def test_of_600_to_400_is_no_half(self):
        found = sample_ratio({"a": 600, "b": 400}, {"a": 1, "b": 1})
        assert found.action == STOP
        assert found.evidence[0].value == pytest.approx(2.54e-10, rel=0.01)

    def test_as_planned_is_borne(self):
        assert sample_ratio({"a": 9_020, "b": 980, "c": 5_000}, {"a": 0.6, "b": 0.0666, "c": 0.3333}).action == GO_ON

    def test_that_is_right_alarms_at_most_at_its_level(self):
        rng = np.random.default_rng(0)
        found = [
            sample_ratio({"a": int(n), "b": 5000 - int(n)}, {"a": 1, "b": 4}, 0.05).action for n in rng.binomial(5000, 0.2, 800)
        ]
        assert 0.03 < found.count(STOP) / 800 < 0.07

    def test_needs_the_same_arms(self):
        with pytest.raises(ValueError, match="two arms"):
            sample_ratio({"a": 1}, {"b": 1})


def test_a_decision_is_kept_as_it_was_taken(tmp_path: Path):
    first, second = canary(*stream(1, errors=6), GUARDRAILS, 0.2, 4000), sample_ratio({"a": 5, "b": 5}, {"a": 1, "b": 1})
    keep(tmp_path / "decisions.jsonl", first, "2026-03-01")
    keep(tmp_path / "decisions.jsonl", second)
    assert kept(tmp_path / "decisions.jsonl") == (first, second)
    assert from_row(to_row(first)) == first
