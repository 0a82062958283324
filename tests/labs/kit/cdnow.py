"""Real purchases to test with: CDNOW, which rides in the package lifetimes (read from its file: importing it costs seconds)."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

from greenroom.labs.kit.point_in_time import Feature, as_of, history


@cache
def events() -> pd.DataFrame:
    """69,659 purchases of 23,570 customers, from 1997-01-01 to 1998-06-30."""
    package = find_spec("lifetimes")
    assert package is not None
    path = Path(package.submodule_search_locations[0]) / "datasets" / "CDNOW_master.txt"
    frame = pd.read_csv(path, sep=r"\s+", skiprows=1, header=None, names=["customer", "at", "discs", "dollars"])
    return frame.assign(at=pd.to_datetime(frame["at"], format="%Y%m%d"))


def some(customers: int) -> pd.DataFrame:
    return events()[events().customer <= customers].reset_index(drop=True)


def cutoffs(frame: pd.DataFrame, *days: str) -> pd.DataFrame:
    of_day = [pd.DataFrame({"customer": frame.customer.unique(), "cutoff": pd.Timestamp(day)}) for day in days]
    return pd.concat(of_day, ignore_index=True)


FEATURES = (
    Feature("orders", lambda seen: seen.count(), 0),
    Feature("orders_30", lambda seen: seen.count(where=seen.age_days <= 30), 0),
    Feature("spend", lambda seen: seen.dollars.sum(), 0.0),
    Feature("spend_90", lambda seen: seen.dollars.sum(where=seen.age_days <= 90), 0.0),
    Feature("spend_sd", lambda seen: seen.dollars.std()),
    Feature("discs", lambda seen: seen.discs.sum(), 0),
    Feature("days", lambda seen: seen["at"].nunique(), 0),
    Feature("recency", lambda seen: seen.age_days.min()),
    Feature("first", lambda seen: seen["at"].min()),
    Feature("mean_gap", lambda seen: seen.gap.mean()),
    Feature("longest_gap", lambda seen: seen.gap.max()),
    Feature("best_rank", lambda seen: seen.dearest.max()),
    Feature("largest_running", lambda seen: seen.running.max()),
)


def with_windows(seen):
    window = history(seen)
    return seen.mutate(
        gap=seen.age_days.lag().over(window) - seen.age_days,
        dearest=seen.dollars.cummax().over(window),
        running=seen.dollars.cumsum().over(window),
    )


def purchases_as_of(tables):
    """The features of the tests, as every engine is asked for them."""
    return as_of(tables["events"], tables["cutoffs"], FEATURES, prepared=with_windows)
