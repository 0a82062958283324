"""How far is gone until a family of inputs is judged, on costs that are made up."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import pytest

from greenroom.judge.growth.family import EFFORTS, curve_of
from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Point
from greenroom.judge.growth.timing import MEASURABLE, Stopped
from greenroom.problem import Complexity, Solution

Cost = Callable[[int], float]
STOPPED_AT = 6.0


class Costs:
    """Stands for a `Timer`: both costs by size, and what handing over the input costs."""

    def __init__(self, candidate: Cost, reference: Cost, handing_over: Cost = lambda n: 1e-7 * n) -> None:
        self.candidate, self.reference, self.handing_over = candidate, reference, handing_over
        self.rounds: list[list[int]] = []

    def round(self, sizes: Iterable[int]) -> Iterator[Point]:
        self.rounds.append([])
        for size in sizes:
            self.rounds[-1].append(size)
            if self.candidate(size) > STOPPED_AT:
                raise Stopped("TLE", "it computed for more than 6 s", f"n = {size}", STOPPED_AT)
            yield self._point(size)

    def points(self, sizes: Sequence[int]) -> tuple[Point, ...]:
        return tuple(self._point(size) for size in sizes)

    def is_clear(self, point: Point) -> bool:
        return point.candidate >= MEASURABLE

    def stands_out(self, point: Point) -> bool:
        return point.candidate >= self.handing_over(point.size)

    def _point(self, size: int) -> Point:
        return Point(size, self.candidate(size), self.reference(size))


def judged(costs: Costs, largest: int = 50_000) -> tuple[str, str]:
    asked = Complexity("n", "n", 16, largest, ("random",), Solution("", ""))
    found = curve_of("random", costs, asked)  # type: ignore[arg-type]
    return found.verdict, found.why


@pytest.mark.parametrize(
    ("scale", "power", "verdict"),
    [(3e-7, 1.0, WITHIN), (3e-7, 2.0, ABOVE), (3e-7, 3.0, ABOVE), (1e-4, 0.5, WITHIN)],
)
def test_powers_of_n_beside_n(scale: float, power: float, verdict: str) -> None:
    assert judged(Costs(lambda n: scale * n**power, lambda n: 5e-8 * n))[0] == verdict


def test_sizes_go_no_further_than_the_verdict_needs() -> None:
    costs = Costs(lambda n: 5e-8 * n * n, lambda n: 5e-8 * n)
    assert judged(costs)[0] == ABOVE
    assert len(costs.rounds) == 1 + EFFORTS[0].rounds
    assert max(map(max, costs.rounds)) == 2048


def test_what_lies_between_is_measured_again_and_larger_and_then_left() -> None:
    costs = Costs(lambda n: 1e-7 * n**1.5, lambda n: 1e-7 * n)
    assert judged(costs)[0] == INCONCLUSIVE
    assert len(costs.rounds) == sum(1 + effort.rounds for effort in EFFORTS)
    assert max(costs.rounds[-1]) > max(costs.rounds[0])


def test_what_explodes_is_above_where_it_was_stopped() -> None:
    verdict, why = judged(Costs(lambda n: 1e-7 * 2 ** (n / 4), lambda n: 1e-7 * n))
    assert verdict == ABOVE
    assert why.startswith("it was stopped at n = 128")


def test_what_is_too_quick_is_not_judged() -> None:
    assert judged(Costs(lambda n: 1e-9 * n, lambda n: 1e-9 * n), largest=1000)[0] == INCONCLUSIVE


def test_what_costs_next_to_nothing_beside_the_reference_is_within() -> None:
    assert judged(Costs(lambda n: 1e-10 * n, lambda n: 1e-7 * n))[0] == WITHIN


def test_nobody_is_above_by_less_than_handing_over_the_input_costs() -> None:
    drowned = Costs(lambda n: 2e-11 * n * n, lambda n: 1e-8 * n, handing_over=lambda n: 2e-6 * n)
    assert judged(drowned) == (INCONCLUSIVE, "it costs less than handing over its input, so its growth cannot be told")
