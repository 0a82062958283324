"""Features as they could have been known: for a customer and a cutoff, only what happened strictly before the cutoff counts."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import ibis

from greenroom.errors import UnusableOption


class Feature(NamedTuple):
    """A figure of the events that were seen. ``of`` is handed them and gives an aggregate; ``empty`` stands for none seen.

    Beside their own columns the events have ``age_days``: the days from the event to the cutoff, above nought.
    """

    name: str
    of: Callable[[ibis.Table], ibis.Value]
    empty: float | int | None = None


def as_of(
    events: ibis.Table,
    cutoffs: ibis.Table,
    features: Sequence[Feature],
    *,
    entity: str = "customer",
    at: str = "at",
    cutoff: str = "cutoff",
    prepared: Callable[[ibis.Table], ibis.Table] | None = None,
) -> ibis.Table:
    """Every row of ``cutoffs`` with its features, as an expression for any engine.

    ``cutoffs`` names pairs of ``entity`` and ``cutoff``, each once; its other columns are kept. ``prepared`` may add columns to
    the events that were seen (the days since the event before, say): its windows go over `history`, since a customer's
    events are there once for each of their cutoffs. It is handed nothing else, and `leaks.leaks` proves any such features.
    """
    if taken := [feature.name for feature in features if feature.name in cutoffs.columns]:
        raise UnusableOption(f"A feature cannot be named {taken[0]}: the cutoffs have a column of that name.")
    before = seen(events, cutoffs, entity=entity, at=at, cutoff=cutoff)
    before = prepared(before) if prepared else before
    figures = before.group_by([entity, cutoff]).aggregate(**{feature.name: feature.of(before) for feature in features})
    rows = cutoffs.left_join(figures, [entity, cutoff])
    return rows.select(*cutoffs.columns, **{feature.name: _filled(rows, feature) for feature in features})


def seen(
    events: ibis.Table, cutoffs: ibis.Table, *, entity: str = "customer", at: str = "at", cutoff: str = "cutoff"
) -> ibis.Table:
    """Every event once for each cutoff of its customer that lies after it, with the cutoff and ``age_days``."""
    pairs = cutoffs.select(entity, cutoff)
    joined = events.join(pairs, [events[entity] == pairs[entity], events[at] < pairs[cutoff]])
    age = (_seconds(joined[cutoff]) - _seconds(joined[at])) / 86400.0
    return joined.select(*events.columns, cutoff, age_days=age)


def history(
    events: ibis.Table, *, entity: str = "customer", at: str = "at", cutoff: str = "cutoff"
) -> ibis.expr.builders.WindowBuilder:
    """The window of one customer at one cutoff, in the order of time, then of all other columns: chance breaks no tie."""
    rest = [name for name in events.columns if name not in (entity, at, cutoff)]
    return ibis.window(group_by=[entity, cutoff], order_by=[at, *rest])


def _seconds(moment: ibis.Value) -> ibis.Value:
    """Whole seconds since 1970: DuckDB would give fractions where Spark gives none."""
    return moment.epoch_seconds().cast("float64").floor().cast("float64")


def _filled(rows: ibis.Table, feature: Feature) -> ibis.Value:
    value = rows[feature.name]
    return value if feature.empty is None else value.fill_null(feature.empty)
