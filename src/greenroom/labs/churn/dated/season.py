"""A model over the holiday season: what its inputs say at once, and what its labels say 91 days later."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.churn.dated import drift, features, model, resampling, sizes, telling, weeks
from greenroom.labs.churn.dated.resampling import Derived, Weighted
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.outcome import Curve, Measure, Outcome, Table

FROZEN = "frozen"
WHAT = ("auc", "bias", "orders")
WATCHED = (*drift.SENTINELS, *drift.AGEING)
PERIODS = ("before", "season", "after")
PARTS = (*PERIODS, "season-over-before")


class Watched(NamedTuple):
    """What is seen of a served model: its figures by Monday, those of periods, and each input's index by Monday."""

    mondays: list[pd.Timestamp]
    aucs: list[Interval]
    biases: list[Interval]
    orders: list[Interval]
    periods: dict[str, Interval]
    indices: dict[str, list[float]]


def season(context: Context) -> Outcome:
    """The first model that could be served, frozen, from the end of September to the end of March."""
    known = weeks.read(context)
    watched = _watched(known, context.seed, sizes.of(context).times)
    curves = (_performance(watched), _inputs(watched), _calibration(watched), _orders(watched))
    return Outcome(tuple(_measures(watched, len(known.customers))), (_table(watched),), curves, _notes(watched))


def _watched(known: weeks.Weeks, seed: int, times: int) -> Watched:
    learned_on, mondays = known.snapshots[weeks.FIRST], known.served()
    frozen = model.trained(learned_on, seed)
    figures = _figures(known, {day: model.scores(frozen, known.snapshots[day]) for day in mondays})
    intervals = resampling.over_customers(figures, known.customers, seed, times, _by_period(mondays))
    aucs, biases, orders = ([intervals[f"{what} {telling.day(day)}"] for day in mondays] for what in WHAT)
    periods = {name: interval for name, interval in intervals.items() if name.split(" ")[1] in PARTS}
    moved = [drift.indices(learned_on, known.snapshots[day], WATCHED) for day in mondays]
    return Watched(mondays, aucs, biases, orders, periods, {name: [found[name] for found in moved] for name in WATCHED})


def _figures(known: weeks.Weeks, scored: dict[pd.Timestamp, np.ndarray]) -> dict[str, Weighted]:
    figures: dict[str, Weighted] = {}
    for day, score in scored.items():
        churned = known.snapshots[day]["churned"].to_numpy()
        figures[f"auc {telling.day(day)}"] = resampling.auc(churned, score)
        figures[f"bias {telling.day(day)}"] = resampling.mean(score - churned)
        figures[f"orders {telling.day(day)}"] = resampling.mean(known.orders[day])
    return figures


def _by_period(mondays: list[pd.Timestamp]) -> dict[str, Derived]:
    derived: dict[str, Derived] = {}
    for what in WHAT:
        for period in PERIODS:
            days = [f"{what} {telling.day(day)}" for day in mondays if weeks.when(day) == period]
            derived[f"{what} {period}"] = resampling.average(days)
        derived[f"{what} season-over-before"] = resampling.difference(f"{what} season", f"{what} before")
    return derived


def _measures(watched: Watched, n: int) -> list[Measure]:
    names = {"auc": "auc", "bias": "calibration-bias", "orders": "orders-a-week"}
    found = []
    for name, interval in watched.periods.items():
        what, part = name.split(" ")
        found.append(telling.measured(FROZEN, names[what], interval, n, part, "Mondays, served"))
    greatest = [telling.counted(FROZEN, "psi-max", max(found), name) for name, found in watched.indices.items()]
    sentinels = max(max(watched.indices[name]) for name in drift.SENTINELS)
    return [
        *found,
        *greatest,
        telling.counted(FROZEN, "psi-max", sentinels, "sentinels"),
        telling.counted(FROZEN, "label-delay", features.HORIZON, unit="days"),
        telling.counted(FROZEN, "weeks-seen-in-season", _seen_by(watched.mondays, weeks.SEASON[1]), unit="Mondays"),
    ]


def _seen_by(mondays: list[pd.Timestamp], today: pd.Timestamp) -> int:
    return sum(day + weeks.DELAY <= today for day in mondays)


def _performance(watched: Watched) -> Curve:
    xs, known = _days(watched.mondays), _days([day + weeks.DELAY for day in watched.mondays])
    lines = {
        "on the day it was served": telling.line(xs, watched.aucs),
        "on the day it is known": telling.line(known, watched.aucs),
    }
    bands = {"on the day it was served": telling.band(xs, watched.aucs)}
    note = f"The labels of a Monday are known {features.HORIZON} days later. {_SEASON_NOTE}"
    return Curve("season-auc", "How well the frozen model ranks, and when that is known", _X, "AUC", lines, bands, note)


def _inputs(watched: Watched) -> Curve:
    xs = _days(watched.mondays)
    lines: dict[str, telling.Line] = {name: tuple(zip(xs, found, strict=True)) for name, found in watched.indices.items()}
    lines["limit"] = ((xs[0], drift.MOVED), (xs[-1], drift.MOVED))
    note = f"Against the snapshot that the model learned on. {_SEASON_NOTE}"
    return Curve("season-psi", "How far the inputs have moved", _X, "population stability index", lines, note=note)


def _calibration(watched: Watched) -> Curve:
    xs = _days(watched.mondays)
    lines, bands = {"said less came": telling.line(xs, watched.biases)}, {"said less came": telling.band(xs, watched.biases)}
    return Curve("season-bias", "Mean score less share that left", _X, "difference", lines, bands, _SEASON_NOTE)


def _orders(watched: Watched) -> Curve:
    xs = _days(watched.mondays)
    lines, bands = {"orders": telling.line(xs, watched.orders)}, {"orders": telling.band(xs, watched.orders)}
    return Curve("season-orders", "Orders a customer in the week before", _X, "orders", lines, bands, _SEASON_NOTE)


def _table(watched: Watched) -> Table:
    rows = tuple(
        telling.row(
            telling.day(day),
            weeks.when(day),
            *(round(found[place].value, 4) for found in (watched.orders, watched.aucs, watched.biases)),
            *(round(watched.indices[name][place], 3) for name in WATCHED),
            telling.day(day + weeks.DELAY),
        )
        for place, day in enumerate(watched.mondays)
    )
    columns = ("Monday", "when", "orders a week", "AUC", "said less came", *(f"PSI {name}" for name in WATCHED), "labels known")
    return Table("season", "The frozen model, Monday by Monday", columns, rows, _SEASON_NOTE)


def _notes(watched: Watched) -> tuple[str, ...]:
    rise, ranks = watched.periods["orders season-over-before"], watched.periods["auc season-over-before"]
    share = rise.value / watched.periods["orders before"].value
    moved = [name for name in WATCHED if max(watched.indices[name]) > drift.MOVED]
    return (
        f"Orders a week in the season: {share:+.0%} against the weeks before [{rise.low:+.4f}, {rise.high:+.4f} a customer].",
        f"AUC changes by {ranks.value:+.3f} [{ranks.low:+.3f}, {ranks.high:+.3f}] from the weeks before to the season.",
        f"Inputs above {drift.MOVED}: {', '.join(moved) or 'none'}; an alarm on inputs is no proof that the model ranks worse.",
        f"On the last Monday of the season, labels of {_seen_by(watched.mondays, weeks.SEASON[1])} served Mondays were known.",
    )


_X = "days since 1997-01-01"
_SEASON_NOTE = f"The season is {telling.day(weeks.SEASON[0])} to {telling.day(weeks.SEASON[1])}."


def _days(moments: list[pd.Timestamp]) -> list[float]:
    return [float((moment - pd.Timestamp("1997-01-01")).days) for moment in moments]
