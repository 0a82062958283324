"""How a test stands, by everything that it did on solutions that are correct."""

from collections import defaultdict
from collections.abc import Iterable

from greenroom.judge.suite import SOUND

REFERENCE = -1


class Standings:
    """What each test did on the reference and on each variant, try by try."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        self._outcomes: dict[str, dict[int, set[str]]] = {name: defaultdict(set) for name in self.names}
        self._by_luck: set[str] = set()

    def note(self, name: str, solution: int, outcome: str) -> None:
        """Keeps an outcome; ``solution`` is `REFERENCE` or the number of a variant."""
        self._outcomes[name][solution].add(outcome)

    def was_luck(self, name: str) -> None:
        """Marks a test that killed a mutant and could not do it again."""
        self._by_luck.add(name)

    def of(self, name: str) -> str:
        """One of `suite.STANDINGS`."""
        outcomes = self._outcomes[name]
        if name in self._by_luck or any(len({_has_passed(one) for one in tries}) > 1 for tries in outcomes.values()):
            return "flaky"
        if any(not _has_passed(one) for one in outcomes[REFERENCE]):
            return "fails"
        if any(not _has_passed(one) for tries in outcomes.values() for one in tries):
            return "over-specified"
        if any(one == "passed without a call" for tries in outcomes.values() for one in tries):
            return "calls nothing"
        return SOUND

    def sound(self) -> list[str]:
        """The tests that count."""
        return [name for name in self.names if self.of(name) == SOUND]

    def luck_was_seen(self) -> bool:
        """Whether any test is not the same from try to try, or may not be."""
        return any(self.of(name) in ("flaky", "over-specified") for name in self.names)


def _has_passed(outcome: str) -> bool:
    return outcome.startswith("passed")
