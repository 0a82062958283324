"""A feature that knows what came later is found, however it was computed."""

import pytest

pytest.importorskip("ibis", reason="the labs need greenroom[labs]")

import ibis
import pandas as pd

from greenroom.labs.kit.engines import computed
from greenroom.labs.kit.leaks import leaks
from greenroom.labs.kit.point_in_time import Feature, as_of, seen
from tests.labs.kit.cdnow import FEATURES, cutoffs, purchases_as_of, some

BY = ["customer", "cutoff"]
EVENTS = some(250)
CUTOFFS = cutoffs(EVENTS, "1997-04-30", "1997-12-31")


def by_ibis(expression):
    return lambda events, rows: computed(expression, {"events": events, "cutoffs": rows}, by=BY)


def leaking(features_of) -> dict[str, str]:
    return {found.check: found.says for found in leaks(features_of, EVENTS, CUTOFFS) if not found.holds}


def test_features_as_of_a_cutoff_do_not_leak() -> None:
    found = leaks(by_ibis(purchases_as_of), EVENTS, CUTOFFS)
    assert [audit.check for audit in found] == [feature.name for feature in FEATURES]
    assert all(audit.holds for audit in found)
    assert found[0].says == "orders stays the same without what came at or after its cutoff."


def test_totals_over_all_time_are_found_and_counted() -> None:
    def of_all_time(events, rows):
        totals = events.groupby("customer").agg(orders=("at", "size"), first=("at", "min"))
        return rows.merge(totals, on="customer", how="left")

    found = leaking(of_all_time)
    later = [(EVENTS[EVENTS.customer == row.customer]["at"] >= row.cutoff).sum() for row in CUTOFFS.itertuples()]
    changed = sum(count > 0 for count in later)
    assert (
        found["orders"]
        == f"orders changes in {changed} of 500 rows without what came at or after the cutoff: it knew the future."
    )
    assert "first" not in found


def test_a_cutoff_on_the_wrong_side_of_its_own_day_is_found() -> None:
    day = pd.Timestamp("1997-01-05")
    rows = pd.DataFrame({"customer": EVENTS.customer.unique(), "cutoff": day})

    def up_to_and_on(events, pairs):
        return pairs.merge(events[events["at"] <= day].groupby("customer").size().rename("orders"), on="customer", how="left")

    (found,) = leaks(up_to_and_on, EVENTS, rows)
    assert not found.holds


def test_a_window_that_runs_over_the_customers_other_cutoffs_is_found() -> None:
    def over_all_cutoffs(before):
        return before.mutate(dearest=before.dollars.max().over(ibis.window(group_by="customer")))

    def expression(tables):
        features = (
            Feature("dearest", lambda before: before.dearest.max()),
            Feature("orders", lambda before: before.count(), 0),
        )
        return as_of(tables["events"], tables["cutoffs"], features, prepared=over_all_cutoffs)

    assert set(leaking(by_ibis(expression))) == {"dearest"}


def test_what_was_seen_is_before_its_cutoff_for_every_pair() -> None:
    found = computed(lambda tables: seen(tables["events"], tables["cutoffs"]), {"events": EVENTS, "cutoffs": CUTOFFS}, by=BY)
    assert (found["at"] < found.cutoff).all()
    assert (found.age_days > 0).all()
    assert len(found) == sum((EVENTS["at"] < day).sum() for day in CUTOFFS.cutoff.unique())
