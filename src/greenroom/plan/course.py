"""Everything that was planned, moved and done, read from rows as they were appended; nothing of it is ever rewritten."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from greenroom.event import moment
from greenroom.plan.block import STYLES, Block, Term
from greenroom.plan.making import Made, Planned
from greenroom.plan.task import KINDS
from greenroom.plan.wanted import Done
from greenroom.record import NamedTuple


class Version(NamedTuple):
    """A plan as it was made at a moment, on a day of the person's; ``is_again`` where it goes on with the one before.

    ``moved`` is the block that a person put on another day, where nothing was planned anew.
    """

    at: datetime
    day: date
    term: Term
    made: Made
    is_again: bool = False
    moved: str = ""

    def day_of(self, block: str) -> date | None:
        """The day on which a block stands; None where it is not in the plan."""
        return next((each.day for each in self.made.planned if each.block.id == block), None)

    def placed(self, days: Mapping[str, date]) -> "Version":
        """The same with some of its blocks on other days."""
        planned = [each._replace(day=days.get(each.block.id, each.day)) for each in self.made.planned]
        planned.sort(key=lambda each: (each.day, -each.block.worth, each.block.id))
        return self._replace(made=self.made._replace(planned=tuple(planned)))


class Course(NamedTuple):
    """The versions of the plan and the blocks that were done, the oldest first; what could not be read."""

    versions: tuple[Version, ...] = ()
    done: tuple[Done, ...] = ()
    complaints: tuple[str, ...] = ()

    @property
    def now(self) -> Version | None:
        """The plan that holds."""
        return self.versions[-1] if self.versions else None

    @property
    def lately(self) -> tuple[Version, ...]:
        """The plan that holds and those that it goes on with, the oldest first."""
        first = max((place for place, each in enumerate(self.versions) if not each.is_again), default=0)
        return self.versions[first:]

    def pinned(self) -> dict[str, date]:
        """The days on which the person put blocks of the plan that holds."""
        days = {version.moved: version.day_of(version.moved) for version in self.lately if version.moved}
        return {name: day for name, day in days.items() if day is not None}

    def known(self) -> dict[str, Planned]:
        """Every block that was ever planned, as it was planned last."""
        return {each.block.id: each for version in self.versions for each in version.made.planned}


def version_row(version: Version) -> dict[str, Any]:
    """A plan as it is kept."""
    term, made = version.term, version.made
    told = {**term._asdict(), "begins": term.begins.isoformat(), "until": term.until.isoformat()}
    told["off"] = [day.isoformat() for day in term.off]
    blocks = [_block_row(each) for each in made.planned]
    return {
        "plan": told,
        "day": version.day.isoformat(),
        "again": version.is_again,
        "without_mock": list(made.without_mock),
        "blocks": blocks,
    }


def move_row(before: Version, now: Version, block: str, on: date) -> dict[str, Any]:
    """A block that a person put on another day, as it is kept, with what went where it stood; ``on`` is the day of the move."""
    old = {each.block.id: each.day for each in before.made.planned}
    days = {each.block.id: each.day.isoformat() for each in now.made.planned if old[each.block.id] != each.day}
    return {"moved": block, "to": days.pop(block), "others": days, "day": on.isoformat()}


def done_row(done: Done) -> dict[str, Any]:
    """A finished block as it is kept, with its practice note."""
    return {
        "done": done.id, "kind": done.kind, "skill": done.skill, "units": done.units, "day": done.day.isoformat(),
        "met": done.is_met, "changed": done.changed, "next": done.next,
    }  # fmt: skip


def undone_row(name: str, on: date) -> dict[str, Any]:
    """That a block which was noted as done is to do after all, as it is kept; ``on`` is the day on which that was said."""
    return {"undone": name, "day": on.isoformat()}


def course_of(rows: Iterable[tuple[int, Mapping[str, Any] | None]], name: str) -> Course:
    """The course that numbered rows tell; a row that is None or is nothing of a plan is passed over and told of."""
    versions: list[Version] = []
    done: list[Done] = []
    complaints = []
    for number, row in rows:
        try:
            if row is None:
                raise ValueError
            if "plan" in row:
                versions.append(_version(row))
            elif "moved" in row:
                versions.append(_moved(row, versions[-1]))
            elif "undone" in row:
                done.pop(_last_done(row, done))
            else:
                done.append(_done(row))
        except (ValueError, LookupError, TypeError, AttributeError, OverflowError):
            complaints.append(f"{name}, line {number}, is neither plan nor block: it is left out.")
    return Course(tuple(versions), tuple(done), tuple(complaints))


def _version(row: Mapping[str, Any]) -> Version:
    told = row["plan"]
    term = Term(
        date.fromisoformat(told["begins"]), date.fromisoformat(told["until"]), _units(told["units"]), _units(told["weekend"]),
        _one_of(told["style"], STYLES), tuple(map(date.fromisoformat, told["off"])),
    )  # fmt: skip
    planned = tuple(Planned(date.fromisoformat(each["day"]), _block(each)) for each in row["blocks"])
    made = Made(planned, tuple(map(_text, row["without_mock"])))
    return Version(moment(row["at"]), date.fromisoformat(row["day"]), term, made, row["again"] is True)


def _moved(row: Mapping[str, Any], before: Version) -> Version:
    """The plan before, with some of its blocks on other days. Raises `ValueError` where it has no such block."""
    name, known = _text(row["moved"]), {each.block.id for each in before.made.planned}
    days = {word: date.fromisoformat(day) for word, day in {**row["others"], name: row["to"]}.items()}
    if not days.keys() <= known:
        raise ValueError(name)
    made = before.placed(days).made
    return Version(moment(row["at"]), date.fromisoformat(row["day"]), before.term, made, is_again=True, moved=name)


def _done(row: Mapping[str, Any]) -> Done:
    return Done(
        _text(row["done"]), _one_of(row["kind"], KINDS), _text(row["skill"]), _units(row["units"]),
        date.fromisoformat(row["day"]), row["met"] is True, _text(row["changed"]), _text(row["next"]),
    )  # fmt: skip


def _last_done(row: Mapping[str, Any], done: Sequence[Done]) -> int:
    """The place of the note that a row takes back. Raises `ValueError` where there is none."""
    return max(place for place, each in enumerate(done) if each.id == _text(row["undone"]))


def _block_row(each: Planned) -> dict[str, Any]:
    block = each.block
    row: dict[str, Any] = {"id": block.id, "day": each.day.isoformat(), "kind": block.kind, "skill": block.skill}
    row |= {"label": block.label, "units": block.units, "deliverable": block.deliverable, "check": block.check}
    row |= {"worth": round(block.worth, 2), "after": block.after, "round": block.round, "light": block.is_light}
    return row


def _block(row: Mapping[str, Any]) -> Block:
    return Block(
        _text(row["id"]), _one_of(row["kind"], KINDS), _text(row["skill"]), _text(row["label"]), _units(row["units"]),
        _text(row["deliverable"]), _text(row["check"]), float(row["worth"]), _text(row["after"]), _text(row["round"]),
        is_light=row["light"] is True,
    )  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _units(value: object) -> int:
    if type(value) is not int or not 0 <= value <= 48:
        raise ValueError(value)
    return value


def _one_of(value: object, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ValueError(value)
    return str(value)
