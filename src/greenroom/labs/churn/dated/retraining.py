"""When to train again: never, on a schedule, or when inputs have drifted, by what each costs and what it gives."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import numpy as np
import pandas as pd
from xgboost import XGBClassifier

from greenroom.labs.churn.dated import drift, model, resampling, sizes, telling, weeks
from greenroom.labs.churn.dated.resampling import Derived, Weighted
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.outcome import Curve, Measure, Outcome, Table

NEVER, SCHEDULE, ON_DRIFT, ON_AGEING = "never", "schedule", "on-drift", "on-any-drift"
POLICIES = (NEVER, SCHEDULE, ON_DRIFT, ON_AGEING)
WATCHED = {ON_DRIFT: drift.SENTINELS, ON_AGEING: (*drift.SENTINELS, *drift.AGEING)}
EVERY = 4
"""Weeks between two days on which a policy may train, or looks for drift."""

QUALITIES = {"auc": "AUC", "ece": "ECE", "calibration-bias": "mean score less share that left"}


Trained = Callable[[pd.Timestamp], XGBClassifier]


class Course(NamedTuple):
    """What a policy did: the snapshot that the model of each Monday learned on, its scores, and the days of its trainings."""

    learned_on: dict[pd.Timestamp, pd.Timestamp]
    scores: dict[pd.Timestamp, np.ndarray]
    trained_on: list[pd.Timestamp]


class Cost(NamedTuple):
    """What a policy cost, counted so that no neighbour on the machine changes it: rows are those learned from."""

    trainings: int
    rows: int
    row_rounds: int


def policies(context: Context) -> Outcome:
    """All policies over seven months of CDNOW. Every training uses the newest snapshot whose labels are known that day."""
    known = weeks.read(context, EVERY)
    fitted = trained_once(known, context.seed)
    courses = {policy: followed(policy, known, fitted) for policy in POLICIES}
    costs = {policy: cost(course, known) for policy, course in courses.items()}
    figures, derived = _figures(courses, known)
    intervals = resampling.over_customers(figures, known.customers, context.seed, sizes.of(context).times, derived)
    curves = tuple(_curve(quality, courses, intervals) for quality in QUALITIES)
    measures = (*_counted(costs), *_measured(intervals, len(known.customers)))
    return Outcome(measures, (_table(courses, costs, intervals),), curves, _notes(courses, costs, intervals))


def followed(policy: str, known: weeks.Weeks, trained: Trained) -> Course:
    """What a policy does on each of its days; all begin with the same model."""
    course = Course({}, {}, [])
    learned_on = weeks.FIRST
    for day in known.served(EVERY):
        newest = day - weeks.DELAY
        if newest > learned_on and _is_due(policy, known.snapshots[learned_on], known.snapshots[day]):
            learned_on = newest
            course.trained_on.append(day)
        course.learned_on[day] = learned_on
        course.scores[day] = model.scores(trained(learned_on), known.snapshots[day])
    return course


def trained_once(known: weeks.Weeks, seed: int) -> Trained:
    """The model of each snapshot: policies that train on the same one are charged for it each, and share it."""
    return cache(lambda day: model.trained(known.snapshots[day], seed))


def cost(course: Course, known: weeks.Weeks) -> Cost:
    """The first training counts too: somebody had to do it."""
    rows = len(known.customers) * (1 + len(course.trained_on))
    return Cost(1 + len(course.trained_on), rows, rows * model.ROUNDS)


def _is_due(policy: str, learned_on: pd.DataFrame, today: pd.DataFrame) -> bool:
    if policy in WATCHED:
        return max(drift.indices(learned_on, today, WATCHED[policy]).values()) > drift.MOVED
    return policy == SCHEDULE


def _figures(courses: dict[str, Course], known: weeks.Weeks) -> tuple[dict[str, Weighted], dict[str, Derived]]:
    figures: dict[str, Weighted] = {}
    derived: dict[str, Derived] = {}
    for policy, course in courses.items():
        for day, score in course.scores.items():
            found = _qualities(known.snapshots[day]["churned"].to_numpy(), score)
            figures |= {f"{policy} {quality} {telling.day(day)}": figure for quality, figure in found.items()}
        for quality in QUALITIES:
            months = [f"{policy} {quality} {telling.day(day)}" for day in course.scores]
            derived[f"{policy} {quality}"] = resampling.average(months)
            if policy != NEVER:
                over_never = resampling.difference(f"{policy} {quality}", f"{NEVER} {quality}")
                derived[f"{policy} {quality}-over-never"] = over_never
    return figures, derived


def _qualities(churned: np.ndarray, score: np.ndarray) -> dict[str, Weighted]:
    return {
        "auc": resampling.auc(churned, score),
        "ece": resampling.ece(churned, score),
        "calibration-bias": resampling.mean(score - churned),
    }


def _counted(costs: dict[str, Cost]) -> list[Measure]:
    return [
        telling.counted(policy, metric, value, unit=unit)
        for policy, spent in costs.items()
        for metric, value, unit in (
            ("trainings", spent.trainings, "trainings"),
            ("training-rows", spent.rows, "rows"),
            ("row-rounds", spent.row_rounds, "rows times trees"),
        )
    ]


def _measured(figures: dict[str, Interval], n: int) -> list[Measure]:
    found = []
    for name, interval in figures.items():
        policy, metric, *day = name.split(" ")
        found.append(telling.measured(policy, metric, interval, n, day[0] if day else "", "every fourth Monday, served"))
    return found


def _table(courses: dict[str, Course], costs: dict[str, Cost], figures: dict[str, Interval]) -> Table:
    rows = tuple(
        telling.row(
            policy,
            costs[policy].trainings,
            costs[policy].rows,
            *(round(figures[f"{policy} {quality}"].value, 4) for quality in QUALITIES),
            *(_apart(figures, policy, quality) for quality in ("auc", "ece")),
            ", ".join(map(telling.day, course.trained_on)) or "-",
        )
        for policy, course in courses.items()
    )
    titles = tuple(QUALITIES.values())
    columns = ("policy", "trainings", "rows", *titles, "AUC over never", "ECE over never", "trained again on")
    return Table("retraining", "What each policy costs and gives", columns, rows, "Means over the months; same customers.")


def _apart(figures: dict[str, Interval], policy: str, quality: str) -> str | None:
    found = figures.get(f"{policy} {quality}-over-never")
    return found and f"{found.value:+.4f} [{found.low:+.4f}, {found.high:+.4f}]"


def _curve(quality: str, courses: dict[str, Course], figures: dict[str, Interval]) -> Curve:
    lines, bands = {}, {}
    for policy, course in courses.items():
        days = list(course.scores)
        found = [figures[f"{policy} {quality} {telling.day(day)}"] for day in days]
        xs = [float((day - pd.Timestamp("1997-01-01")).days) for day in days]
        lines[policy], bands[policy] = telling.line(xs, found), telling.band(xs, found)
    title = QUALITIES[quality]
    return Curve(f"retraining-{quality}", f"{title} of each policy", "days since 1997-01-01", title, lines, bands)


def _notes(courses: dict[str, Course], costs: dict[str, Cost], figures: dict[str, Interval]) -> tuple[str, ...]:
    extra = costs[SCHEDULE].trainings - costs[NEVER].trainings
    gain, calibrated = figures[f"{SCHEDULE} auc-over-never"], figures[f"{SCHEDULE} ece-over-never"]
    alike = {policy for policy in POLICIES[1:] for other in POLICIES if other != policy and _same(courses, policy, other)}
    return (
        f"{extra} more trainings by schedule change AUC by {gain.value:+.4f} [{gain.low:+.4f}, {gain.high:+.4f}] "
        f"and the calibration error by {calibrated.value:+.4f} [{calibrated.low:+.4f}, {calibrated.high:+.4f}].",
        f"Policies that trained on the same days as another one here: {', '.join(sorted(alike)) or 'none'}.",
    )


def _same(courses: dict[str, Course], one: str, other: str) -> bool:
    return courses[one].trained_on == courses[other].trained_on
