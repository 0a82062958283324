"""What is chosen for which day: as good as can be, and never against a rule."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.plan import scheduling
from greenroom.plan.chain import NEVER, best_places, chains
from greenroom.plan.prices import prices
from greenroom.plan.scheduling import schedule
from greenroom.plan.task import Day, Task, broken, value, worth_on

FIRST = date(2026, 3, 2)


def days(*units: int) -> list[Day]:
    return [Day(FIRST + timedelta(days=place), each, place == len(units) - 1) for place, each in enumerate(units)]


def chain(skill: str, *steps: tuple[str, int, float]) -> list[Task]:
    before, found = "", []
    for kind, units, worth in steps:
        key = f"{skill}-{kind}"
        found.append(Task(key, skill, kind, units, worth, before, is_light=kind == "review"))
        before = key
    return found


@st.composite
def small(draw) -> tuple[list[Task], list[Day]]:
    tasks: list[Task] = []
    for number in range(draw(st.integers(1, 3))):
        kinds = ("learn", "rehearse", "review")[: draw(st.integers(1, 3))]
        tasks += chain(f"s{number}", *((kind, draw(st.integers(1, 2)), draw(st.integers(1, 90))) for kind in kinds))
    if draw(st.booleans()):
        tasks.append(Task("m-1", "mock", "mock", 2, draw(st.integers(1, 60)), "", "coding"))
        tasks.append(Task("m-2", "mock", "mock", 1, draw(st.integers(1, 60)), "", "coding"))
    return tasks, days(*draw(st.lists(st.integers(0, 3), min_size=2, max_size=4)))


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 50)


def best(tasks: list[Task], free: list[Day]) -> float:
    """The worth of the best plan that there is, by looking at every one, chain after chain."""
    links = chains(tasks, free, lambda task, place: worth_on(task, place, len(free)))
    known = {task.key: task for task in tasks}
    choices = []
    for each in links:
        ways: list[tuple[int, ...]] = [()]
        for many in range(1, len(each.keys) + 1):
            ways += [
                way for way in product(range(len(free)), repeat=many) if all(a < b for a, b in zip(way, way[1:], strict=False))
            ]
        choices.append([dict(zip(each.keys, way, strict=False)) for way in ways])

    def onward(number: int, so_far: dict[str, int]) -> float:
        if broken(so_far, known.values(), free):
            return NEVER
        if number == len(choices):
            return value(so_far, known.values(), free)
        return max(onward(number + 1, {**so_far, **way}) for way in choices[number])

    return onward(0, {})


@settings(max_examples=100, deadline=None)
@given(small())
def test_a_small_plan_is_the_best_there_is(instance) -> None:
    tasks, free = instance
    placed = schedule(tasks, free, seed=1)
    assert not broken(placed, tasks, free)
    assert value(placed, tasks, free) == pytest.approx(best(tasks, free))


@settings(max_examples=60, deadline=None)
@given(small(), st.integers(0, 5))
def test_the_same_for_the_same_and_no_rule_broken_from_any_beginning(instance, place) -> None:
    tasks, free = instance
    kept = {task.key: place % len(free) for task in tasks}
    placed = schedule(tasks, free, seed=3, kept=kept)
    assert placed == schedule(tasks, free, seed=3, kept=kept)
    assert not broken(placed, tasks, free)


def test_a_first_mock_of_a_round_comes_before_everything_else() -> None:
    tasks = [*chain("sql", ("learn", 2, 100)), Task("m", "mock", "mock", 2, 1, "", "coding")]
    assert schedule(tasks, days(2, 0), seed=1) == {"m": 0}


def test_of_a_chain_the_best_beginning_is_taken() -> None:
    rows = [[1.0, 9.0, 1.0], [5.0, 5.0, 7.0], [NEVER, NEVER, 50.0]]
    assert best_places(rows, (1, 1, 1), [1, 1, 1]) == (56.0, (0, 1, 2))
    assert best_places(rows, (1, 1, 1), [0, 1, 1]) == (16.0, (1, 2))
    assert best_places(rows, (2, 1, 1), [1, 1, 1]) == (0.0, ())


def test_time_has_a_price_only_where_it_is_scarce() -> None:
    tasks = [task for number in range(6) for task in chain(f"s{number}", ("learn", 1, 50))]
    worth = lambda task, place: float(task.worth)  # noqa: E731
    assert max(prices(chains(tasks, days(9, 9, 9), worth), [9, 9, 9])) == 0.0
    assert min(prices(chains(tasks, days(1, 1, 0), worth), [1, 1, 0])[:2]) > 10


def test_a_task_comes_after_one_task_only() -> None:
    twice = [Task("a", "a", "learn", 1, 1), Task("b", "b", "learn", 1, 1, "a"), Task("c", "c", "learn", 1, 1, "a")]
    with pytest.raises(ValueError, match="after one task"):
        schedule(twice, days(3, 3), seed=1)


def test_no_days_no_plan() -> None:
    assert schedule(chain("sql", ("learn", 1, 9)), [], seed=1) == {}
