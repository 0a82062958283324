"""The numbers of a run; of several seeds, their mean with the interval that the seeds span."""

from collections.abc import Iterator, Sequence
from math import sqrt
from statistics import fmean, stdev

from greenroom.labs.outcome import Measure
from greenroom.labs.running.record import Figure, Ran, Run

STUDENT = (
    *(12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131),
    *(2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042),
)
"""The .975 quantile of Student's t with 1, 2, … 30 degrees of freedom."""
NORMAL = 1.960


def figures_of(run: Run) -> tuple[Figure, ...]:
    """Every number of a run, once, in the order in which they were measured.

    Of one seed, as its stage gave it. Of several, the mean over the seeds with the 95 % interval of that mean (Student's t);
    a number that some of the seeds did not give rests on the others.
    """
    found: dict[tuple[str, ...], list[Measure]] = {}
    for ran in run.stages:
        for measure in _measures(ran):
            found.setdefault((ran.stage, measure.variant, measure.metric, measure.part), []).append(measure)
    return tuple(Figure(key[0], over_seeds(measures)) for key, measures in found.items())


def of_the_whole(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Those for all of the data; of a variant's metric that was measured on parts alone, those of its parts."""
    whole = {_name(figure) for figure in figures if not figure.measure.part}
    return tuple(figure for figure in figures if not figure.measure.part or _name(figure) not in whole)


def over_seeds(measures: Sequence[Measure]) -> Measure:
    """One measure of several seeds' ones: the mean, and its interval by Student's t over the seeds."""
    if len(measures) == 1:
        return measures[0]
    values = [measure.value for measure in measures]
    mean = fmean(values)
    half = student(len(values) - 1) * stdev(values) / sqrt(len(values))
    return measures[0]._replace(value=mean, low=mean - half, high=mean + half)


def student(freedom: int) -> float:
    """The .975 quantile of Student's t; beyond 30 degrees of freedom as Peiser approximated it (1943)."""
    if freedom <= len(STUDENT):
        return STUDENT[freedom - 1]
    return NORMAL + (NORMAL**3 + NORMAL) / (4 * freedom)


def _measures(ran: Ran) -> Iterator[Measure]:
    yield from ran.outcome.measures if ran.outcome else ()


def _name(figure: Figure) -> tuple[str, str, str]:
    return figure.stage, figure.measure.variant, figure.measure.metric
