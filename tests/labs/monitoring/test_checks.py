"""Windows that are quiet, and windows that are not."""

import pytest

pytest.importorskip("pandas", reason="needs the extra greenroom[labs]")
pytest.importorskip("scipy", reason="needs the extra greenroom[labs]")

import numpy as np
import pandas as pd

from greenroom.labs.kit.monitoring.alarm import KEYS, Limits
from greenroom.labs.kit.monitoring.checks import checks
from greenroom.labs.kit.monitoring.drift import ks_by_chance, moved, psi
from greenroom.labs.kit.monitoring.operations import service_checks
from greenroom.labs.kit.serving.schema import Field, Schema

SCHEMA = Schema(
    (
        Field("name", "text", personal=True),
        Field("tenure", "whole", low=0, high=120),
        Field("charges", "number", low=0, high=250, optional=True),
        Field("contract", "category", allowed=("monthly", "yearly")),
    )
)
SENTINELS = ("tenure", "charges", "contract")


def window(rows: int, seed: int) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(
        {
            "name": [f"person {at}" for at in range(rows)],
            "tenure": rng.integers(0, 73, rows),
            "charges": rng.normal(65, 20, rows).clip(0, 250),
            "contract": rng.choice(["monthly", "yearly"], rows, p=[0.6, 0.4]),
            "score": rng.beta(2, 5, rows),
        }
    )
    frame.loc[rng.random(rows) < 0.01, "charges"] = np.nan
    return frame


REFERENCE = window(4_000, seed=0)


def found(current: pd.DataFrame, **changed: object) -> list[tuple[str, str]]:
    alarms = checks(REFERENCE, current, SENTINELS, schema=SCHEMA, **changed)
    assert all(alarm.key in KEYS and alarm.value > alarm.limit and alarm.says.endswith(".") for alarm in alarms)
    return [(alarm.key, alarm.column) for alarm in alarms]


def test_a_quiet_window_alarms_nobody() -> None:
    assert found(window(1_000, seed=1)) == []


@pytest.mark.parametrize("rows", [60, 1_000])
def test_quiet_windows_alarm_no_more_often_than_said(rows: int) -> None:
    alarmed = sum(bool(found(window(rows, seed))) for seed in range(100, 220))
    assert alarmed <= 5  # 120 windows at 1 %: more than 5 come by chance once in 600 times


def test_in_small_windows_the_usual_limit_of_psi_would_mostly_speak_of_chance() -> None:
    small = [moved(REFERENCE["tenure"], window(60, seed)["tenure"], 0.1, 1e9, 1.0) for seed in range(100, 150)]
    assert sum(one is not None and one.value > 0.1 for one in small) > 25


def test_a_field_that_goes_missing() -> None:
    current = window(1_000, seed=2)
    current.loc[current.index % 10 == 0, "charges"] = np.nan
    (alarm,) = checks(REFERENCE, current, SENTINELS, schema=SCHEMA)
    assert (alarm.key, alarm.column) == ("missing", "charges")
    assert alarm.value == current["charges"].isna().mean()
    assert alarm.says == "charges is missing in 10.6% of the rows; in the reference it was 1.2%."


def test_a_column_that_is_gone() -> None:
    assert found(window(1_000, seed=2).drop(columns="contract")) == [("missing", "contract")]


def test_a_value_that_cannot_be() -> None:
    current = window(1_000, seed=3)
    current.loc[:4, "tenure"] = 999
    (alarm,) = checks(REFERENCE, current, SENTINELS, schema=SCHEMA)
    assert alarm.says == "tenure is outside 0 to 120 in 0.5% of the rows, such as 999."
    assert found(current.drop(columns="name"), ranges={"tenure": (0, 1_000)}) == []


def test_a_category_that_nobody_allowed() -> None:
    current = window(1_000, seed=4)
    current.loc[:9, "contract"] = "weekly"
    (alarm,) = checks(REFERENCE, current, SENTINELS, schema=SCHEMA)
    assert (alarm.key, alarm.says) == (
        "category",
        "contract holds a value that is not allowed in 1.0% of the rows, such as weekly.",
    )


def test_a_sentinel_that_moves() -> None:
    current = window(1_000, seed=5)
    current["charges"] += 12
    (alarm,) = checks(REFERENCE, current, SENTINELS, schema=SCHEMA)
    assert (alarm.key, alarm.column) == ("drift", "charges")
    assert "its median went from 6" in alarm.says


def test_a_category_that_moves() -> None:
    current = window(1_000, seed=6)
    current.loc[current.index % 2 == 0, "contract"] = "yearly"
    (alarm,) = checks(REFERENCE, current, SENTINELS, schema=SCHEMA)
    assert (alarm.key, alarm.column) == ("drift", "contract")
    assert "monthly went from" in alarm.says


def test_what_is_no_sentinel_may_move() -> None:
    current = window(1_000, seed=5)
    current["charges"] += 12
    assert checks(REFERENCE, current, ("tenure",), schema=SCHEMA) == ()


def test_a_move_too_small_to_matter_is_quiet_however_many_rows_prove_it() -> None:
    current = window(40_000, seed=7)
    current["charges"] += 2
    assert found(current) == []


def test_scores_that_move() -> None:
    current = window(1_000, seed=8)
    current["score"] = current["score"] * 0.6 + 0.3
    assert found(current) == [("prediction-drift", "score")]


def test_personal_fields_are_not_looked_at() -> None:
    current = window(1_000, seed=9)
    current["name"] = None
    assert checks(REFERENCE, current, (*SENTINELS, "name"), schema=SCHEMA) == ()


def test_silence_is_an_alarm() -> None:
    (alarm,) = checks(REFERENCE, window(0, seed=1), SENTINELS, schema=SCHEMA)
    assert alarm.key == "traffic"


def test_the_size_of_a_move_of_a_normal_column() -> None:
    """The limits of PSI and KS speak of the same move, as `Limits` says: about a third of a standard deviation."""
    rng, d = np.random.default_rng(1), np.sqrt(0.1)
    found = moved(rng.normal(0, 1, 400_000), rng.normal(d, 1, 400_000), 1e-9, 1e9, 0.01)
    assert found is not None
    assert found.value == pytest.approx(0.1, abs=0.01)  # deciles tell slightly less than the whole distribution
    distance = moved(rng.normal(0, 1, 400_000), rng.normal(d, 1, 400_000), 1e9, 1e-9, 0.01)
    assert distance is not None
    assert distance.value == pytest.approx(Limits().ks, abs=0.003)


def test_psi_of_a_known_table() -> None:
    assert psi([100_000, 100_000], [150_000, 50_000]) == pytest.approx(0.25 * np.log(1.5) - 0.25 * np.log(0.5), abs=1e-4)
    assert psi([10, 20, 30], [10, 20, 30]) == 0.0


def test_ks_by_chance_is_the_usual_one() -> None:
    assert ks_by_chance(100, 100, 0.05) == pytest.approx(1.358 * np.sqrt(0.02), abs=1e-3)


def requests(slow: float = 0.004, failed: int = 0, refused: int = 0) -> pd.DataFrame:
    statuses = [500] * failed + [422] * refused + [200] * (1_000 - failed - refused)
    wrong = [[("tenure", "range")] if status == 422 else [] for status in statuses]
    return pd.DataFrame({"status": statuses, "seconds": np.linspace(0, slow / 0.95, 1_000), "wrong": wrong})


@pytest.mark.parametrize(
    ("current", "key", "says"),
    [
        (requests(slow=0.02), "latency", "One request in twenty takes longer than 20.0 ms; 12 ms were promised."),
        (requests(failed=30), "errors", "3.0% of the requests ended with a fault of the service."),
        (
            requests(refused=100),
            "refused",
            "10.0% of the requests did not fit the schema. Most often it was tenure (range).",
        ),
    ],
)
def test_how_a_service_answers(current: pd.DataFrame, key: str, says: str) -> None:
    (alarm,) = service_checks(current, requests(refused=10))
    assert (alarm.key, alarm.says) == (key, says)


def test_a_service_that_answers_as_ever() -> None:
    assert service_checks(requests(refused=15), requests(refused=10)) == ()
