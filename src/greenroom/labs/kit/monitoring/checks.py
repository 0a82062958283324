"""A window of served rows against a reference: what is missing, outside, unknown, and what has moved."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd
from scipy import stats

from greenroom.labs.kit.monitoring.alarm import USUAL, Alarm, Limits
from greenroom.labs.kit.monitoring.drift import moved
from greenroom.labs.kit.serving.schema import Schema

Ranges = Mapping[str, tuple[float, float]]


def checks(
    reference: pd.DataFrame,
    current: pd.DataFrame,
    sentinels: Sequence[str] = (),
    ranges: Ranges | None = None,
    schema: Schema | None = None,
    *,
    score: str = "score",
    limits: Limits = USUAL,
) -> tuple[Alarm, ...]:
    """What is wrong with a window, as alarms; none for a quiet one.

    ``sentinels`` are the few columns whose drift is watched (one that is watched for everything alarms for nothing);
    ``ranges`` and the schema say what is possible; ``score`` is the column of predictions, watched where both frames have it.
    Personal fields are not looked at.
    """
    if not len(current):
        return (Alarm("traffic", "", 0.0, 1.0, "No row was served in this window."),)
    private = {field.name for field in schema.fields if field.personal} if schema else set()
    columns = [column for column in reference.columns if column not in private and column != score]
    return (
        *_missing(reference, current, columns, limits),
        *_outside(current, {**_ranges_of(schema), **(ranges or {})}, limits),
        *_unknown(current, schema, limits),
        *_drifted(reference, current, [column for column in sentinels if column not in private], score, limits),
    )


def _missing(reference: pd.DataFrame, current: pd.DataFrame, columns: Sequence[str], limits: Limits) -> Iterator[Alarm]:
    for column in columns:
        before = float(reference[column].isna().mean())
        now = float(current[column].isna().mean()) if column in current.columns else 1.0
        limit = rise(before, now, len(reference), len(current), limits.missing, limits.by_chance / len(columns))
        if now > limit:
            says = f"{column} is missing in {now:.1%} of the rows; in the reference it was {before:.1%}."
            yield Alarm("missing", column, now, limit, says)


def _outside(current: pd.DataFrame, ranges: Ranges, limits: Limits) -> Iterator[Alarm]:
    for column, (low, high) in ranges.items():
        if column not in current.columns:
            continue
        numbers = pd.to_numeric(current[column], errors="coerce")
        share = float(((numbers < low) | (numbers > high)).mean())
        if share > limits.outside:
            example = _farthest(numbers, low, high)
            says = f"{column} is outside {low:g} to {high:g} in {share:.1%} of the rows, such as {example:g}."
            yield Alarm("range", column, share, limits.outside, says)


def _unknown(current: pd.DataFrame, schema: Schema | None, limits: Limits) -> Iterator[Alarm]:
    for field in schema.served() if schema else ():
        if not field.allowed or field.name not in current.columns:
            continue
        known = current[field.name].dropna()
        strange = known[~known.isin(field.allowed)]
        share = len(strange) / len(current)
        if share > limits.outside:
            example = str(strange.iloc[0])[:40]
            says = f"{field.name} holds a value that is not allowed in {share:.1%} of the rows, such as {example}."
            yield Alarm("category", field.name, share, limits.outside, says)


def _drifted(
    reference: pd.DataFrame, current: pd.DataFrame, sentinels: Sequence[str], score: str, limits: Limits
) -> Iterator[Alarm]:
    watched = [*sentinels, score]
    for column in watched:
        if column not in reference.columns or column not in current.columns:
            continue
        found = moved(reference[column], current[column], limits.psi, limits.ks, limits.by_chance / len(watched))
        if found and found.beyond:
            key, what = ("prediction-drift", "The score") if column == score else ("drift", column)
            how = _how(reference[column], current[column])
            says = f"{what} has moved: {found.test} {found.value:.3f} is beyond {found.limit:.3f}; {how}."
            yield Alarm(key, column, found.value, found.limit, says)


def rise(before: float, now: float, n: int, m: int, floor: float, by_chance: float) -> float:
    """How large a share may be that was ``before`` in ``n`` rows and is ``now`` in ``m``, and still be quiet.

    It may rise by ``floor``, or by more where rows are few. Chance is told by the one-sided two-sample z-test of shares, with
    the pooled share (Fleiss, Statistical Methods for Rates and Proportions, 1981).
    """
    pooled = (before * n + now * m) / (n + m)
    deviation = np.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    return before + max(floor, float(stats.norm.ppf(1 - by_chance) * deviation))


def _ranges_of(schema: Schema | None) -> dict[str, tuple[float, float]]:
    fields = [field for field in schema.served() if field.low is not None or field.high is not None] if schema else []
    return {
        field.name: (-np.inf if field.low is None else field.low, np.inf if field.high is None else field.high)
        for field in fields
    }


def _farthest(numbers: pd.Series, low: float, high: float) -> float:
    beyond = np.maximum(low - numbers, numbers - high)
    return float(numbers[beyond.idxmax()])


def _how(reference: pd.Series, current: pd.Series) -> str:
    if pd.api.types.is_numeric_dtype(reference) and pd.api.types.is_numeric_dtype(current):
        return f"its median went from {reference.median():.4g} to {current.median():.4g}"
    before, now = (column.astype(str).value_counts(normalize=True) for column in (reference.dropna(), current.dropna()))
    change = now.sub(before, fill_value=0)
    most = change.abs().idxmax()
    return f"{str(most)[:40]} went from {before.get(most, 0):.1%} to {now.get(most, 0):.1%}"
