"""Stage: what goes wrong with a dated model, one fault after the other: what it costs, who sees it, what its fix restores."""

from importlib import import_module
from typing import NamedTuple

from greenroom.labs.churn.dated.alarms import Look, look
from greenroom.labs.churn.dated.operation import Change, System, healthy
from greenroom.labs.context import Context
from greenroom.labs.outcome import Measure, Outcome, Table

FAULTS = ("future_aggregates", "stale_weekend", "early_labels")
"""Modules of ``faults_dated``, each with ``inject``, ``fix``, its ``METRIC`` and the alarm that it is ``SEEN_BY``."""

FOLDER = "greenroom.labs.churn.faults_dated"


class Incident(NamedTuple):
    """A look at the system before, with the fault, and after the fix."""

    healthy: Look
    faulty: Look
    mended: Look


def incident(system: System, before: Look, inject: Change, fix: Change) -> Incident:
    """Breaks a system, looks, mends it, and looks again."""
    broken = inject(system)
    return Incident(before, look(broken), look(fix(broken)))


def told(context: Context, inject: Change, fix: Change) -> Outcome:
    """An incident as an outcome that does not give its cause away: figures, and what the monitoring says."""
    system = healthy(context)
    found = incident(system, look(system), inject, fix)
    return Outcome(_measures("served", found), notes=tuple(alarm.says for alarm in found.faulty.alarms))


def faults(context: Context) -> Outcome:
    """All incidents, side by side."""
    system = healthy(context)
    before = look(system)
    measures: list[Measure] = []
    rows = []
    for name in context.progress(FAULTS, "faults"):
        fault = import_module(f"{FOLDER}.{name}")
        found = incident(system, before, fault.inject, fault.fix)
        key, loud = name.replace("_", "-"), keys(found.faulty)
        measures += _measures(key, found)
        measures += [
            Measure(key, "seen", float(fault.SEEN_BY in loud)),
            Measure(key, "alarms-after-fix", len(keys(found.mended))),
        ]
        values = (getattr(each.worth, fault.METRIC) for each in found)
        rows.append((key, fault.METRIC.replace("_", " "), *(round(value, 4) for value in values), ", ".join(loud)))
    columns = ("fault", "metric", "healthy", "faulty", "mended", "alarms")
    return Outcome(tuple(measures), (Table("dated-faults", "Faults of the dated model", columns, tuple(rows)),))


def keys(look: Look) -> tuple[str, ...]:
    """The keys of the alarms that went off, each once."""
    return tuple(sorted({alarm.key for alarm in look.alarms}))


def _measures(variant: str, found: Incident) -> tuple[Measure, ...]:
    return tuple(
        Measure(variant, metric.replace("_", "-"), value, part=state)
        for state, look in found._asdict().items()
        for metric, value in look.worth._asdict().items()
    )
