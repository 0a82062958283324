"""What became of the scores and the findings of an answer when it was told again."""

from collections.abc import Collection, Iterator, Mapping

from greenroom.record import NamedTuple


class Change(NamedTuple):
    """A category in both answers, None where it was not scored, and in words what became of it."""

    category: str
    before: int | None
    after: int | None
    words: str


class Became(NamedTuple):
    """The names of findings that are gone, new, or still there."""

    gone: tuple[str, ...]
    new: tuple[str, ...]
    still: tuple[str, ...]


def changes(was: Mapping[str, int | None], now: Mapping[str, int | None]) -> Iterator[Change]:
    """Every category that one of the two answers was scored in."""
    for category in {**was, **now}:
        old, new = was.get(category), now.get(category)
        yield Change(category, old, new, _told(old, new))


def became(was: Collection[str], now: Collection[str]) -> Became:
    """What became of the findings, by their names."""
    earlier, later = set(was), set(now)
    return Became(*(tuple(sorted(names)) for names in (earlier - later, later - earlier, earlier & later)))


def _told(old: int | None, new: int | None) -> str:
    if old is None or new is None:
        return "cannot be compared"
    if old == new:
        return f"stays at {new}"
    return f"up from {old} to {new}" if new > old else f"down from {old} to {new}"
