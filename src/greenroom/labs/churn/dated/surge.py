"""A frozen model of the club shop over a season that does surge, and over a new price: what the alarms see of each."""

from typing import NamedTuple

import numpy as np

from greenroom.labs.churn.dated import drift, lists, resampling, sizes, telling, worlds
from greenroom.labs.churn.dated.worlds import Calendar, Trial
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.kit.worlds import NULL
from greenroom.labs.outcome import Curve, Measure, Outcome, Table

LEARNED = 34
SERVED = tuple(range(LEARNED + worlds.WEEKS, LEARNED + worlds.WEEKS + 18, 2))
CHANGED = (53, 59)
CALENDARS = {
    "calm": Calendar(CHANGED, 1.0, CHANGED[0], 0.0),
    "surge": Calendar(CHANGED, 2.5, CHANGED[0], 0.0),
    "new-price": Calendar(CHANGED, 1.0, CHANGED[0], 0.9),
}
"""Years that are the same until week 53: nothing happens, orders surge for six weeks, or a new price stays."""

WATCHED = "orders_4"
SHARE = 0.2
"""Of the members who are looked at for lists, those who are looked at here each week."""


class Week(NamedTuple):
    """What is seen of the frozen model in a week: the drift of recent orders at once, the others when labels are due."""

    psi: float
    auc: Interval
    bias: Interval
    n: int


def surge(context: Context) -> Outcome:
    """The model of week 34, served until week 63 in each calendar."""
    size = sizes.of(context)
    n = round(size.shoppers * SHARE)
    found = {name: _year(calendar, n, context.seed, size.times) for name, calendar in CALENDARS.items()}
    curves = tuple(
        _curve(found, what, title) for what, title in (("psi", f"PSI of {WATCHED}"), ("auc", "AUC"), ("bias", "bias"))
    )
    return Outcome(tuple(_measures(found)), (_table(found),), curves)


def _year(calendar: Calendar, n: int, seed: int, times: int) -> list[Week]:
    world = worlds.draw(NULL, seed)
    learned = worlds.trial(world, n, LEARNED, seed, calendar)
    model = lists.risk_of(learned, np.ones(len(learned.left), bool))
    served = (worlds.trial(world, n, week, seed, calendar) for week in SERVED)
    return [_seen(learned, later, lists.leaving(model, later), seed, times) for later in served]


def _seen(learned: Trial, later: Trial, score: np.ndarray, seed: int, times: int) -> Week:
    left = later.left.astype(int)
    figures = {"auc": resampling.auc(left, score), "bias": resampling.mean(score - left)}
    intervals = resampling.over_customers(figures, np.arange(len(left)), seed, times)
    psi = drift.index(learned.features[WATCHED].to_numpy(), later.features[WATCHED].to_numpy())
    return Week(psi, intervals["auc"], intervals["bias"], len(left))


def _measures(found: dict[str, list[Week]]) -> list[Measure]:
    measures = []
    for name, weeks in found.items():
        measures.append(telling.counted(name, "psi-max", max(week.psi for week in weeks), WATCHED))
        for part, place in (("before", 0), ("in-it", _IN), ("after", -1)):
            measures.append(telling.measured(name, "auc", weeks[place].auc, weeks[place].n, part, f"week {SERVED[place]}"))
            measures.append(
                telling.measured(name, "calibration-bias", weeks[place].bias, weeks[place].n, part, f"week {SERVED[place]}")
            )
    return measures


_IN = SERVED.index(57)


def _table(found: dict[str, list[Week]]) -> Table:
    rows = tuple(
        telling.row(name, week, round(seen.psi, 3), round(seen.auc.value, 4), round(seen.bias.value, 4))
        for name, weeks in found.items()
        for week, seen in zip(SERVED, weeks, strict=True)
    )
    note = f"Learned in week {LEARNED}. Orders surge in weeks {CHANGED[0]} to {CHANGED[1] - 1}; the price is new from then on."
    return Table(
        "surge", "A season that surges, and a new price", ("calendar", "week", "PSI", "AUC", "said less came"), rows, note
    )


def _curve(found: dict[str, list[Week]], what: str, title: str) -> Curve:
    xs = [float(week) for week in SERVED]
    if what == "psi":
        lines = {name: tuple(zip(xs, (week.psi for week in weeks), strict=True)) for name, weeks in found.items()}
        return Curve("surge-psi", title, "week", title, lines)
    seen = {name: [getattr(week, what) for week in weeks] for name, weeks in found.items()}
    lines = {name: telling.line(xs, intervals) for name, intervals in seen.items()}
    bands = {name: telling.band(xs, intervals) for name, intervals in seen.items()}
    return Curve(f"surge-{what}", title, "week", title, lines, bands)
