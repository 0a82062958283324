"""A split is declared, made from a seed, and held against what it promises."""

import pytest

pytest.importorskip("sklearn", reason="the labs need greenroom[labs]")

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.errors import UnusableOption
from greenroom.labs.kit.splits import Policy, audit, folds


def visits(rows: int = 600, seed: int = 5) -> pd.DataFrame:
    """Rows of 60 customers over 90 days; a quarter of them churned, which is a trait of the customer."""
    random = np.random.default_rng(seed)
    customer = random.integers(0, 60, rows)
    return pd.DataFrame(
        {
            "customer": customer,
            "at": pd.Timestamp("2024-01-01") + pd.to_timedelta(random.integers(0, 90, rows), "D"),
            "spend": random.normal(size=rows),
            "churned": (customer % 4 == 0).astype(int),
        }
    )


def holds(frame, policy, **options) -> dict[str, bool]:
    return {found.check: found.holds for found in audit(frame, folds(frame, policy, seed=1), policy, **options)}


def says(frame, policy, check, pairs=None, **options) -> str:
    pairs = pairs or folds(frame, policy, seed=1)
    return next(found.says for found in audit(frame, pairs, policy, **options) if found.check == check)


EVERY = [
    Policy("random"),
    Policy("random", label="churned"),
    Policy("random", label="churned", folds=1),
    Policy("random", folds=1),
    Policy("group", "customer"),
    Policy("group", "customer", label="churned"),
    Policy("group", "customer", folds=1),
    Policy("time", "at"),
    Policy("time", "at", folds=1),
]


@pytest.mark.parametrize("policy", EVERY, ids=str)
def test_a_policy_keeps_its_own_promise(policy) -> None:
    found = holds(visits(), policy)
    promised = {"rows", *({"groups"} if policy.kind == "group" else {"time"} if policy.kind == "time" else set())}
    assert all(found[check] for check in promised)


@pytest.mark.parametrize("policy", EVERY, ids=str)
def test_the_same_seed_splits_alike(policy) -> None:
    for one, other in zip(folds(visits(), policy, 3), folds(visits(), policy, 3), strict=True):
        assert all(map(np.array_equal, one, other))


@pytest.mark.parametrize("policy", [policy for policy in EVERY if policy.folds > 1 and policy.kind != "time"], ids=str)
def test_folds_test_every_row_once(policy) -> None:
    tested = np.concatenate([test for _, test in folds(visits(), policy, 3)])
    assert np.array_equal(np.sort(tested), np.arange(600))


def test_a_hold_out_has_about_the_share_asked_for() -> None:
    for policy in EVERY:
        if policy.folds == 1:
            ((train, test),) = folds(visits(), policy._replace(test=0.3), 1)
            assert len(train) + len(test) == 600
            assert 0.25 < len(test) / 600 < 0.35


@settings(deadline=None, max_examples=40)
@given(
    days=st.lists(st.integers(0, 12), min_size=8, max_size=60).filter(lambda days: len(set(days)) > 5),
    many=st.integers(1, 5),
    share=st.floats(0.01, 0.99),
)
def test_by_time_no_row_learned_from_is_as_late_as_one_tested(days, many, share) -> None:
    frame = pd.DataFrame({"at": pd.Timestamp("2024-01-01") + pd.to_timedelta(days, "D")})
    for train, test in folds(frame, Policy("time", "at", folds=many, test=share), 0):
        assert len(train)
        assert len(test)
        assert frame["at"].iloc[train].max() < frame["at"].iloc[test].min()


@settings(deadline=None, max_examples=25)
@given(
    groups=st.lists(st.integers(0, 9), min_size=20, max_size=60).filter(lambda found: len(set(found)) > 4),
    seed=st.integers(0, 99),
)
def test_by_group_no_group_is_on_both_sides(groups, seed) -> None:
    for train, test in folds(pd.DataFrame({"customer": groups}), Policy("group", "customer", folds=3), seed):
        assert not {groups[row] for row in train} & {groups[row] for row in test}


def test_a_random_split_of_customers_rows_is_told_to_have_them_on_both_sides() -> None:
    policy = Policy("random", group="customer")
    assert not holds(visits(), policy)["groups"]
    assert says(visits(), policy, "groups").endswith("customer groups tested in fold 1 were learned from.")
    assert says(visits(), Policy("group", "customer"), "groups") == "No customer is on both sides of a fold."


def test_a_random_split_of_dated_rows_is_told_to_run_backwards() -> None:
    policy = Policy("random", time="at")
    assert not holds(visits(), policy)["time"]
    assert says(visits(), policy, "time").startswith("Time runs backwards: by at, ")
    assert says(visits(), Policy("time", "at"), "time") == "By at, everything learned from lies before everything tested."


def test_a_single_moment_on_both_sides_is_enough_to_run_backwards() -> None:
    frame = pd.DataFrame({"at": pd.to_datetime(["2024-01-01", "2024-01-02", "2024-01-02", "2024-01-03"])})
    pairs = [(np.array([0, 1]), np.array([2, 3]))]
    assert says(frame, Policy("time", "at"), "time", pairs) == (
        "Time runs backwards: by at, 1 of 2 rows learned from in fold 1 are not before its first tested row."
    )


def test_rows_and_twins_on_both_sides_are_counted() -> None:
    frame = pd.DataFrame({"id": [1, 2, 3, 4], "spend": [5.0, 6.0, 5.0, 7.0]})
    pairs = [(np.array([0, 1]), np.array([1, 2, 3]))]
    policy = Policy("random")
    assert says(frame, policy, "rows", pairs) == "1 row is on both sides of a fold."
    assert says(frame, policy, "duplicates", pairs) == "1 of 3 tested rows has a twin among the rows learned from."
    assert (
        says(frame, policy, "duplicates", pairs, ignoring=["id"])
        == "2 of 3 tested rows have a twin among the rows learned from."
    )


def test_copies_made_before_the_split_are_seen_as_twins() -> None:
    frame = visits()
    churned = frame[frame.churned == 1]
    copied = pd.concat([frame, churned, churned], ignore_index=True)
    assert holds(frame, Policy("random"))["duplicates"]
    assert not holds(copied, Policy("random"))["duplicates"]


def test_rows_resampled_before_the_split_no_longer_have_the_base_rate_of_the_population() -> None:
    frame, policy = visits(), Policy("random", label="churned")
    rate = float(frame.churned.mean())
    balanced = pd.concat([frame[frame.churned == 0].sample(150, random_state=1), frame[frame.churned == 1].head(150)])
    assert holds(frame, policy, base_rate=rate)["base rate"]
    assert not holds(balanced, policy, base_rate=rate)["base rate"]
    assert "resampled or selected before the split" in says(balanced, policy, "base rate", base_rate=rate)


def test_labels_whose_shares_drift_apart_are_told() -> None:
    frame = visits().sort_values("at").assign(churned=lambda rows: (np.arange(len(rows)) > 500).astype(int))
    policy = Policy("time", "at", folds=1, label="churned")
    assert not holds(frame, policy)["labels"]
    assert says(frame, policy, "labels").endswith("more than chance explains.")
    assert holds(frame, Policy("random", label="churned"))["labels"]


def test_a_label_that_one_side_lacks_is_told() -> None:
    frame = pd.DataFrame({"kind": ["a"] * 50 + ["b"] * 50})
    assert "100.0 points" in says(frame, Policy("random", label="kind"), "labels", [(np.arange(50), np.arange(50, 100))])


@pytest.mark.parametrize(
    ("policy", "complaint"),
    [
        (Policy("weekly"), "'weekly' is no way to split; use random, group, time."),
        (Policy("group"), "A split by group needs the name of the column"),
        (Policy("time", "when"), "The split goes by when, and there is no such column."),
        (Policy("random", label="left"), "The split goes by left, and there is no such column."),
        (Policy("time", "at", folds=200), "too few for 200 folds by time"),
        (Policy("random", label="spend"), "too few for each of 5 folds"),
        (Policy("group", "customer", folds=100), "customer holds 60 groups, too few for 100 folds."),
        (Policy("random", test=1.5, folds=1), "A hold-out needs a share between 0 and 1, and not 1.5."),
    ],
)
def test_a_policy_that_does_not_fit_is_refused_in_a_sentence(policy, complaint) -> None:
    with pytest.raises(UnusableOption) as raised:
        folds(visits(), policy, 1)
    assert complaint in str(raised.value)


def test_moments_that_are_missing_cannot_be_split_by() -> None:
    with pytest.raises(UnusableOption, match="missing in some rows"):
        folds(visits().assign(at=pd.NaT), Policy("time", "at"), 1)
