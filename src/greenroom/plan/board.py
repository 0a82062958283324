"""A plan that is being made: tasks are put on days and taken off again, and no rule is ever broken meanwhile."""

from collections.abc import Callable, Iterable, Sequence

from greenroom.plan.task import A_ROUND, Day, Placed, Task, worth_on

BLINK = 0.08
"""How often an open day is passed over where plans are tried."""
Worth = Callable[[Task, int], float]


class Board:
    """The days with the tasks on them. ``worth`` says what a task is worth on the day at a place; as `worth_on` unless told."""

    def __init__(self, tasks: Sequence[Task], days: Sequence[Day], worth: Worth | None = None) -> None:
        self.tasks = {task.key: task for task in tasks}
        self.days = days
        self.placed: dict[str, int] = {}
        self.followers: dict[str, list[str]] = {task.key: [] for task in tasks}
        for task in tasks:
            for key in task.after:
                self.followers[key].append(task.key)
        self._left = [day.units for day in days]
        self._skills: list[set[str]] = [set() for _ in days]
        self._mocks: dict[str, int] = {task.round: 0 for task in tasks if task.round}
        told = worth or (lambda task, place: worth_on(task, place, len(days)))
        allowed = {False: [not day.is_last for day in days], True: [True] * len(days)}
        self.worths = {
            task.key: [told(task, place) if allowed[task.is_light][place] else -1.0 for place in range(len(days))] for task in tasks
        }
        self._best_first = {
            key: sorted((place for place, worth in enumerate(worths) if worth > 0), key=lambda place: -worths[place])
            for key, worths in self.worths.items()
        }

    def worth(self) -> float:
        """What stands on the board is worth."""
        rounds = sum(many > 0 for many in self._mocks.values())
        return sum(self.worths[key][place] for key, place in self.placed.items()) + A_ROUND * rounds

    def needs_mock(self, task: Task) -> bool:
        """Whether it would be the first mock of its round."""
        return bool(task.round) and not self._mocks[task.round]

    def put(self, key: str, blinks: Callable[[], float] | None = None) -> bool:
        """Puts a task on the day on which it is worth most of those that are open to it; whether there is one.

        Where ``blinks`` gives less than `BLINK`, an open day is passed over.
        """
        task, left, skills = self.tasks[key], self._left, self._skills
        units, skill, never = task.units, task.skill, len(left)
        after = -1
        for before in task.after:
            after = max(after, self.placed.get(before, never))
        until = never
        for later in self.followers[key]:
            until = min(until, self.placed.get(later, never))
        for place in self._best_first[key]:
            if left[place] >= units and after < place < until and skill not in skills[place]:
                if blinks and blinks() < BLINK:
                    continue
                self.put_at(key, place)
                return True
        return False

    def fits_at(self, key: str, place: int) -> bool:
        """Whether a task can stand on the day at a place."""
        task = self.tasks[key]
        return (
            self.worths[key][place] > 0
            and self._left[place] >= task.units
            and task.skill not in self._skills[place]
            and all(self.placed.get(before, len(self.days)) < place for before in task.after)
            and all(self.placed.get(later, len(self.days)) > place for later in self.followers[key])
        )

    def put_at(self, key: str, place: int) -> None:
        """Puts a task on a day that is open to it."""
        task = self.tasks[key]
        self.placed[key] = place
        self._left[place] -= task.units
        self._skills[place].add(task.skill)
        if task.round:
            self._mocks[task.round] += 1

    def take(self, key: str) -> None:
        """Takes a task off, and all that come after it."""
        if key not in self.placed:
            return
        task, place = self.tasks[key], self.placed.pop(key)
        self._left[place] += task.units
        self._skills[place].discard(task.skill)
        if task.round:
            self._mocks[task.round] -= 1
        for later in self.followers[key]:
            self.take(later)

    def restore(self, placed: Placed, of: Iterable[str]) -> None:
        """Brings the tasks named back to where they stood."""
        keys = list(of)
        for key in keys:
            self.take(key)
        for key in sorted((key for key in placed if key not in self.placed), key=lambda key: placed[key]):
            self.put_at(key, placed[key])
