"""What is known of a customer at a cutoff is what had happened by then, and the label is what happened in the 91 days after."""

import pytest

pytest.importorskip("ibis", reason="needs the extra labs")
pd = pytest.importorskip("pandas", reason="needs the extra labs")
np = pytest.importorskip("numpy", reason="needs the extra labs")

from greenroom.labs.churn.dated import features  # noqa: E402

CUTOFF = pd.Timestamp("1998-01-31")


def orders(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "day", "quantity", "amount"])
    return frame.assign(day=pd.to_datetime(frame["day"]))


def drawn(seed, n=300):
    rng = np.random.default_rng(seed)
    days = pd.Timestamp("1997-08-01") + pd.to_timedelta(rng.integers(0, 330, n), unit="D")
    return pd.DataFrame(
        {"customer": rng.integers(1, 60, n), "day": days, "quantity": rng.integers(1, 4, n), "amount": rng.random(n).round(2)}
    )


def test_features_of_one_customer_counted_by_hand():
    seen = orders((7, "1997-11-12", 1, 10.0), (7, "1998-01-21", 2, 30.0), (7, "1998-01-31", 1, 20.0))
    row = features.snapshots(seen, [CUTOFF]).iloc[0]
    assert (row["recency"], row["tenure"], row["gap"]) == (0, 80, 40)
    assert (row["orders"], row["quantity"], row["amount"], row["mean_amount"], row["largest_amount"]) == (3, 4, 60, 20, 30)
    assert (row["orders_30"], row["amount_30"], row["orders_91"], row["amount_182"]) == (2, 50, 3, 60)


def test_an_order_on_the_first_and_on_the_last_day_after_the_cutoff_brings_a_customer_back():
    seen = orders(
        *((customer, "1998-01-01", 1, 5.0) for customer in (1, 2, 3)),
        (1, "1998-02-01", 1, 5.0),
        (2, "1998-05-02", 1, 5.0),
        (3, "1998-05-03", 1, 5.0),
    )
    assert features.snapshots(seen, [CUTOFF])["churned"].tolist() == [0, 0, 1]


@pytest.mark.parametrize("seed", [0, 1])
def test_nothing_after_the_cutoff_changes_a_feature(seed):
    everything = drawn(seed)
    until = everything[everything["day"] <= CUTOFF]
    columns = ["customer", *features.FEATURES]
    pd.testing.assert_frame_equal(
        features.snapshots(everything, [CUTOFF])[columns], features.snapshots(until, [CUTOFF])[columns]
    )


def test_a_label_looked_at_early_takes_those_who_come_back_later_for_gone():
    seen = orders((1, "1998-01-01", 1, 5.0), (1, "1998-03-20", 1, 5.0))
    assert features.snapshots(seen, [CUTOFF])["churned"].tolist() == [0]
    assert features.snapshots(seen, [CUTOFF], today=pd.Timestamp("1998-03-01"))["churned"].tolist() == [1]


def test_who_has_not_ordered_yet_is_not_in_a_snapshot():
    seen = orders((1, "1998-01-01", 1, 5.0), (2, "1998-02-01", 1, 5.0))
    found = features.snapshots(seen, [CUTOFF, CUTOFF + pd.Timedelta(days=1)])
    assert found.groupby("cutoff")["customer"].apply(list).tolist() == [[1], [1, 2]]
