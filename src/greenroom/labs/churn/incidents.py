"""Stage: every fault of the lab, one after the other: what it costs, which alarm goes off, and what its fix restores."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from greenroom.labs.churn.system import GOOD, System, Worth, answers, healthy, worth
from greenroom.labs.churn.watching import alarms
from greenroom.labs.context import Context
from greenroom.labs.kit.serving.aliases import point
from greenroom.labs.outcome import Measure, Outcome, Table

Change = Callable[[System], System]
FAULTS = (
    "resampled_first",
    "category_renamed",
    "units_skewed",
    "stale_batch",
    "alias_flipped",
    "threshold_left",
    "scores_uncalibrated",
)
"""Modules of the lab's faults, each with ``inject``, ``fix``, its ``METRIC`` and the alarm that it is ``SEEN_BY``."""


class Incident(NamedTuple):
    """What the system was worth before, with the fault and after the fix; the alarms of each."""

    healthy: Worth
    faulty: Worth
    mended: Worth
    quiet: tuple[str, ...]
    loud: tuple[str, ...]
    after: tuple[str, ...]
    says: tuple[str, ...]


def incident(system: System, inject: Change, fix: Change) -> Incident:
    """Breaks a healthy system, looks what the monitoring sees, and mends it; version 2 answers again in the end."""
    before = _seen(system)
    broken = inject(system)
    during = _seen(broken)
    after = _seen(fix(broken))
    point(system.aliases, "champion", GOOD, system.aliases.parent / f"{GOOD}.ubj")
    return Incident(before.worth, during.worth, after.worth, before.keys, during.keys, after.keys, during.says)


class _Seen(NamedTuple):
    worth: Worth
    keys: tuple[str, ...]
    says: tuple[str, ...]


def _seen(system: System) -> _Seen:
    matrix, score = answers(system)
    found = alarms(system, matrix, score)
    return _Seen(worth(system, score), tuple(sorted({alarm.key for alarm in found})), tuple(alarm.says for alarm in found))


def told(context: Context, inject: Change, fix: Change) -> Outcome:
    """An incident as an outcome that does not give its cause away: figures, and what the monitoring says."""
    found = incident(healthy(context), inject, fix)
    return Outcome(_measures("served", found), notes=found.says)


def faults(context: Context) -> Outcome:
    """All incidents, side by side."""
    measures: list[Measure] = []
    rows = []
    system = healthy(context)
    for name in context.progress(FAULTS, "faults"):
        fault = import_module(f"{__package__}.faults.{name}")
        found = incident(system, fault.inject, fault.fix)
        key = name.replace("_", "-")
        measures += _measures(key, found)
        measures.append(Measure(key, "seen", float(fault.SEEN_BY in found.loud)))
        measures.append(Measure(key, "alarms-after-fix", len(found.after)))
        values = (getattr(state, fault.METRIC) for state in (found.healthy, found.faulty, found.mended))
        rows.append((key, fault.METRIC, *(round(value, 3) for value in values), ", ".join(found.loud)))
    columns = ("fault", "metric", "healthy", "faulty", "mended", "alarms")
    return Outcome(tuple(measures), (Table("faults", "Faults, their price and who sees them", columns, tuple(rows)),))


def _measures(variant: str, found: Incident) -> tuple[Measure, ...]:
    states = {"healthy": found.healthy, "faulty": found.faulty, "mended": found.mended}
    return tuple(
        Measure(variant, metric.replace("_", "-"), value, unit="$ per 1,000" if metric == "profit" else "", part=state)
        for state, worth_ in states.items()
        for metric, value in worth_._asdict().items()
    )
