"""Which few runs of a story to keep: a search that begins at the opening and at the outcome."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from greenroom.stories.worth import Run, Runs, Story

MOST_RUNS = 4
"""Runs of which a cut has at most so many."""
ENDINGS = 3
"""Pieces that are likeliest the outcome, from each of which the search begins."""
BEGUN = 2
"""So many of the best beginnings are followed up."""
STEPS = (-2, -1, 1, 2)
COUNTERSTEPS = tuple((step, counter) for step in STEPS for counter in STEPS if step * counter < 0)
SAME_STEPS = tuple((step, counter) for step in STEPS for counter in STEPS if step * counter > 0)
MOST_OPENING = 0.8
"""The share of the time that the opening may take when the search begins."""
MOST_WEIGHED, MOST_STEPS = 600, 12
"""So many changes are weighed in a step, and so many steps are taken, which keeps a cut of any story quick."""
USUAL = 50
"""Pieces of a story up to which every place is tried; of longer ones every second, third and so on."""
LEAST_GAIN = 1e-9


def best_runs(story: Story, firsts: Sequence[int]) -> Runs:
    """The runs that are worth most together in the time there is; they begin with one of ``firsts``.

    The first of these is kept alone where it is too long.
    """
    begun = sorted(
        {runs for first in firsts for runs in _beginnings(story, first)}, key=lambda runs: (-story.worth(runs), runs)
    )[:BEGUN]
    return max((_improved(story, runs) for runs in begun), key=story.worth, default=((firsts[0], firsts[0]),))


def _beginnings(story: Story, first: int) -> Iterator[Runs]:
    if story.fits(((first, first),)):
        yield ((first, first),)
    likely = [at for at in range(first, len(story.pieces)) if story.outcomes[at] > 0]
    endings = sorted(likely, key=lambda at: (-story.outcomes[at], at))[:ENDINGS]
    for last in range(first, len(story.pieces), _stride(story)):
        opening = (first, last)
        if last > first and story.spent((opening,)) > MOST_OPENING * story.seconds:
            return
        for at in endings:
            for end in (at, at + 1, len(story.pieces) - 1):
                yield from _ending_at(story, opening, at, min(end, len(story.pieces) - 1))


def _ending_at(story: Story, opening: Run, outcome: int, end: int) -> Iterator[Runs]:
    for start in range(outcome, opening[1] + 1, -_stride(story)):
        runs = (opening, (start, end))
        if not story.fits(runs):
            return
        yield runs


def _improved(story: Story, runs: Runs) -> Runs:
    """Moves the ends of runs, adds one, takes one away, as long as that gains."""
    worth = story.worth(runs)
    for _ in range(MOST_STEPS):
        found = _best(story, _near(story, runs))
        if found is None or story.worth(found) <= worth + LEAST_GAIN:
            found = _best(story, _far(story, runs))
        if found is None or story.worth(found) <= worth + LEAST_GAIN:
            return runs
        runs, worth = found, story.worth(found)
    return runs


def _best(story: Story, tried: Iterable[Runs]) -> Runs | None:
    fitting = [runs for runs in dict.fromkeys(tried) if story.fits(runs)]
    return max(_thinned(fitting), key=story.worth, default=None)


def _thinned(tried: list[Runs]) -> list[Runs]:
    """Every so many of them where there are too many to weigh in a moment, as in stories of ten minutes."""
    return tried[:: 1 + len(tried) // MOST_WEIGHED]


def _near(story: Story, runs: Runs) -> Iterator[Runs]:
    for end in range(1, 2 * len(runs)):
        for step in STEPS:
            yield from _moved(story, runs, {end: step})
    yield from _with_another(story, runs)
    yield from (runs[:at] + runs[at + 1 :] for at in range(1, len(runs)))


def _far(story: Story, runs: Runs) -> Iterator[Runs]:
    """Two changes at once, for where the time is spent."""
    for one, other in combinations(range(1, 2 * len(runs)), 2):
        for step, counter in COUNTERSTEPS if one % 2 == other % 2 else SAME_STEPS:
            yield from _moved(story, runs, {one: step, other: counter})
    for at in range(1, len(runs)):
        yield from _with_another(story, runs[:at] + runs[at + 1 :])
    for end in range(1, 2 * len(runs)):
        for shorter in _moved(story, runs, {end: -1 if end % 2 else 1}):
            yield from _with_another(story, shorter)


def _moved(story: Story, runs: Runs, steps: dict[int, int]) -> Iterator[Runs]:
    """The runs with ends moved, where they still are runs in their order; those that meet become one."""
    ends = [end for run in runs for end in run]
    for end, step in steps.items():
        ends[end] += step
    if ends[-1] >= len(story.pieces):
        return
    joined: list[Run] = []
    for start, last in zip(ends[::2], ends[1::2], strict=True):
        if start > last or (joined and start <= joined[-1][1]):
            return
        joined[-1:] = [(joined[-1][0], last)] if joined and start == joined[-1][1] + 1 else [*joined[-1:], (start, last)]
    yield tuple(joined)


def _with_another(story: Story, runs: Runs) -> Iterator[Runs]:
    if len(runs) >= MOST_RUNS:
        return
    room = story.seconds - story.spent(runs)
    gaps = [(before[1] + 2, after[0] - 2) for before, after in zip(runs, (*runs[1:], (len(story.pieces) + 1, 0)), strict=True)]
    for at, (start, end) in enumerate(gaps, 1):
        for first in range(start, end + 1, _stride(story)):
            for last in range(first, end + 1, _stride(story)):
                if story.spent_by[last + 1] - story.spent_by[first] > room:
                    break
                yield (*runs[:at], (first, last), *runs[at:])


def _stride(story: Story) -> int:
    return 1 + len(story.pieces) // USUAL
