"""What may be said of quality before all labels are there."""

import pytest

pytest.importorskip("pandas", reason="needs the extra greenroom[labs]")
pytest.importorskip("scipy", reason="needs the extra greenroom[labs]")

import numpy as np
import pandas as pd

from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.monitoring.labels import Quality, label_alarms, label_delay

DELAY = 30.0


def world(seed: int = 0, rows: int = 3_000, skill: float = 2.0, lost: float = 0.0) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Predictions over 100 days. Who leaves is known within the delay; who stays, when it is over."""
    rng = np.random.default_rng(seed)
    score, at = rng.random(rows), rng.uniform(0, 100, rows)
    label = (rng.random(rows) < 1 / (1 + np.exp(-skill * 3 * (score - 0.6)))).astype(int)
    arrives = at + np.where(label == 1, rng.uniform(0, DELAY, rows), DELAY)
    served = pd.DataFrame({"request": [f"r{number}" for number in range(rows)], "at": at, "score": score})
    labels = pd.DataFrame({"request": served["request"], "at": arrives, "label": label})
    return served, labels[rng.random(rows) >= lost]


def quality(now: float = 100, **changed: float) -> Quality:
    return label_delay(*world(**changed), now=now, delay=DELAY)


def test_only_what_is_due_is_measured() -> None:
    served, labels = world()
    found = label_delay(served, labels, 100, DELAY)
    due = served.merge(labels[["request", "label"]], on="request")[lambda both: both["at"] <= 70]
    assert (found.ripe, found.labelled) == (len(due), len(due))
    assert found.value == pytest.approx(auc(due["label"], due["score"]))
    assert found.low < found.value < found.high


def test_early_labels_are_told_and_left_out() -> None:
    found = quality()
    assert found.early > 50
    assert found.early_rate == 1.0
    assert "100% of them positive" in found.says


def test_labels_of_the_future_are_not_seen() -> None:
    served, labels = world()
    later = labels.assign(label=np.where(labels["at"] > 60, 1 - labels["label"], labels["label"]))
    assert label_delay(served, labels, 60, DELAY) == label_delay(served, later, 60, DELAY)


def test_too_few_labels_give_no_number() -> None:
    found = quality(now=31, rows=300)
    assert np.isnan(found.value)
    assert "too little to say" in found.says
    assert label_alarms(found, 0.8) == ()


def test_before_the_delay_nothing_is_due() -> None:
    found = quality(now=20)
    assert (found.ripe, found.labelled) == (0, 0)
    assert np.isnan(found.share)


def test_a_model_as_good_as_expected_is_quiet() -> None:
    found = quality()
    assert label_alarms(found, found.value) == ()


def test_a_model_that_lost_its_skill_is_noticed() -> None:
    (alarm,) = label_alarms(quality(skill=0.3), quality().value)
    assert alarm.key == "quality"
    assert "was expected" in alarm.says


def test_labels_that_never_come_are_noticed() -> None:
    (alarm,) = label_alarms(quality(lost=0.3), 0.5)
    assert (alarm.key, alarm.limit) == ("labels", 0.9)
    assert alarm.value == pytest.approx(0.7, abs=0.03)
