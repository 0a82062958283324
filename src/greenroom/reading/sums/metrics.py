"""Metrics that are tied to each other: an F1 must lie between its precision and its recall."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer
from greenroom.reading.outcomes import Outcome, measured
from greenroom.reading.sums.clash import Clash, clash

SLACK = 0.02
NAMES = {"precision": "precision", "recall": "recall", "sensitivity": "recall", "f1": "f1", "f1 score": "f1", "f1-score": "f1"}
APART = 1


def metrics(answer: Answer) -> Iterator[Clash]:
    """An F1 that is larger or smaller than both the precision and the recall told with it."""
    told: dict[str, list[Outcome]] = {}
    for outcome in measured(answer, "quality"):
        name = NAMES.get(outcome.metric.lower())
        if name and outcome.quantity.kind in ("percent", "score"):
            told.setdefault(name, []).append(outcome)
    if len(told) != 3 or any(len(values) > 1 for values in told.values()):
        return
    precision, recall, f1 = (told[name][0] for name in ("precision", "recall", "f1"))
    if _is_together(precision, recall, f1) and not _is_between(*(_value(outcome) for outcome in (precision, recall, f1))):
        yield clash(
            precision.quantity.span,
            f1.quantity.span,
            f"an F1 lies between precision and recall, and “{answer.said(f1.quantity.span)}” does not",
        )


def _is_together(*outcomes: Outcome) -> bool:
    places = [outcome.sentence.number for outcome in outcomes]
    return max(places) - min(places) <= APART


def _is_between(precision: float, recall: float, f1: float) -> bool:
    return min(precision, recall) - SLACK <= f1 <= max(precision, recall) + SLACK


def _value(outcome: Outcome) -> float:
    return outcome.quantity.value / (100 if outcome.quantity.kind == "percent" else 1)
