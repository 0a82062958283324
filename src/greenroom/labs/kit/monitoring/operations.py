"""How a service answered in a window: latency, its own errors, and what it had to refuse."""

import pandas as pd

from greenroom.labs.kit.monitoring.alarm import USUAL, Alarm, Limits
from greenroom.labs.kit.monitoring.checks import rise


def service_checks(requests: pd.DataFrame, reference: pd.DataFrame | None = None, limits: Limits = USUAL) -> tuple[Alarm, ...]:
    """Alarms on answered requests, as `serving.recording` keeps them: ``status``, ``seconds`` and ``wrong`` of each.

    What a service refuses never becomes a served row: a range or a category that goes wrong upstream shows here, as
    "refused" with the field that was refused most. Its limit is absolute where there is no ``reference``.
    """
    if not len(requests):
        return (Alarm("traffic", "", 0.0, 1.0, "No request was answered in this window."),)
    return (*_latency(requests, limits), *_errors(requests, limits), *_refused(requests, reference, limits))


def _latency(requests: pd.DataFrame, limits: Limits) -> tuple[Alarm, ...]:
    slow = float(requests["seconds"].quantile(0.95))
    if slow <= limits.seconds:
        return ()
    says = f"One request in twenty takes longer than {slow * 1e3:.1f} ms; {limits.seconds * 1e3:g} ms were promised."
    return (Alarm("latency", "", slow, limits.seconds, says),)


def _errors(requests: pd.DataFrame, limits: Limits) -> tuple[Alarm, ...]:
    share = float((requests["status"] >= 500).mean())
    if share <= limits.errors:
        return ()
    return (Alarm("errors", "", share, limits.errors, f"{share:.1%} of the requests ended with a fault of the service."),)


def _refused(requests: pd.DataFrame, reference: pd.DataFrame | None, limits: Limits) -> tuple[Alarm, ...]:
    share, before, n = _share_refused(requests), 0.0, len(requests)
    if reference is not None and len(reference):
        before, n = _share_refused(reference), len(reference)
    limit = rise(before, share, n, len(requests), limits.refused, limits.by_chance)
    if share <= limit:
        return ()
    counts = requests["wrong"].explode().dropna().map(tuple).value_counts()
    field, check = counts.index[0] if len(counts) else ("", "")
    most = f" Most often it was {field} ({check})." if field else ""
    return (Alarm("refused", field, share, limit, f"{share:.1%} of the requests did not fit the schema.{most}"),)


def _share_refused(requests: pd.DataFrame) -> float:
    return float((requests["status"] == 422).mean())
