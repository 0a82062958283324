"""Stage: every fault of the lab, one after the other: what it costs, which alarm goes off, and what its fix restores."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from greenroom.labs.context import Context
from greenroom.labs.kit.monitoring.alarm import Alarm
from greenroom.labs.outcome import Measure, Outcome, Table
from greenroom.labs.search.online.system import System, healthy
from greenroom.labs.search.online.watching import alarms
from greenroom.labs.search.online.worth import Worth, worth

Change = Callable[[System], System]
FAULTS = (
    "clicks_taken_for_truth",
    "unjudged_is_wrong",
    "rows_split",
    "sessions_lost",
    "stale_index",
    "analyser_changed",
    "alias_flipped",
)
"""Modules of faults, each with ``inject``, ``fix``, the name of its ``METRIC`` and the alarm that it is ``SEEN_BY``."""


class Incident(NamedTuple):
    """What the system was worth before, with the fault and after the fix; the alarms of each; and what the loud ones say."""

    healthy: Worth
    faulty: Worth
    mended: Worth
    quiet: tuple[str, ...]
    loud: tuple[str, ...]
    after: tuple[str, ...]
    says: tuple[str, ...]


def incident(context: Context, inject: Change, fix: Change) -> Incident:
    """Breaks a healthy system, looks what the monitoring sees, and mends it."""
    before = healthy(context)
    good, quiet = worth(before), alarms(before)
    broken = inject(before)
    bad, loud = worth(broken), alarms(broken)
    mended = fix(broken)
    says = tuple(alarm.says for alarm in loud)
    return Incident(good, bad, worth(mended), _keys(quiet), _keys(loud), _keys(alarms(mended)), says)


def _keys(found: tuple[Alarm, ...]) -> tuple[str, ...]:
    return tuple(sorted({alarm.key for alarm in found}))


def told(context: Context, inject: Change, fix: Change) -> Outcome:
    """An incident as an outcome that does not give its cause away: figures, and what the monitoring says."""
    found = incident(context, inject, fix)
    return Outcome(_measures("served", found), notes=found.says)


def faults(context: Context) -> Outcome:
    """All incidents, side by side, in an invented shop."""
    measures: list[Measure] = []
    rows = []
    for name in context.progress(FAULTS, "faults"):
        fault = import_module(f"greenroom.labs.search.faults.{name}")
        found, key = incident(context, fault.inject, fault.fix), name.replace("_", "-")
        measures += _measures(key, found)
        measures.append(Measure(key, "seen", float(fault.SEEN_BY in found.loud and fault.SEEN_BY not in found.quiet)))
        measures.append(Measure(key, "alarms-after-fix", len(found.after)))
        values = (getattr(state, fault.METRIC) for state in (found.healthy, found.faulty, found.mended))
        rows.append((key, fault.METRIC.replace("_", "-"), *(round(value, 3) for value in values), ", ".join(found.loud)))
    columns = ("fault", "metric", "healthy", "faulty", "mended", "alarms")
    return Outcome(tuple(measures), (Table("faults", "Faults, their price and who sees them", columns, tuple(rows)),))


def _measures(variant: str, found: Incident) -> tuple[Measure, ...]:
    states = {"healthy": found.healthy, "faulty": found.faulty, "mended": found.mended}
    return tuple(
        Measure(variant, metric.replace("_", "-"), value, part=state)
        for state, own in states.items()
        for metric, value in own._asdict().items()
    )
