"""Records behave as the standard library's named tuples do."""

import copy
import pickle
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.record import NamedTuple


class Ours(NamedTuple):
    """A place."""

    start: int
    end: int = 9
    label: str = ""

    @property
    def length(self) -> int:
        return self.end - self.start

    @classmethod
    def empty(cls) -> "Ours":
        return cls(0, 0)


class Theirs(typing.NamedTuple):
    """A place."""

    start: int
    end: int = 9
    label: str = ""


VALUES = st.lists(st.integers(), max_size=4)
NAMED = st.dictionaries(st.sampled_from(("start", "end", "label", "unknown")), st.integers(), max_size=3)


@given(values=VALUES, named=NAMED)
def test_whatever_the_standard_one_takes_or_refuses_is_taken_or_refused(values: list[int], named: dict[str, int]) -> None:
    try:
        wanted = Theirs(*values, **named)  # type: ignore[arg-type]
    except TypeError:
        with pytest.raises(TypeError, match="Ours has the fields start, end, label"):
            Ours(*values, **named)  # type: ignore[arg-type]
    else:
        assert Ours(*values, **named) == wanted  # type: ignore[arg-type]


@given(values=st.tuples(st.integers(), st.integers(), st.text()), named=NAMED)
def test_what_is_replaced_and_shown_is_the_same(values: tuple[int, int, str], named: dict[str, int]) -> None:
    ours, theirs = Ours(*values), Theirs(*values)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert hash(ours) == hash(theirs)
    try:
        wanted = theirs._replace(**named)  # type: ignore[arg-type]
    except ValueError:
        with pytest.raises(ValueError, match="unexpected field"):
            ours._replace(**named)  # type: ignore[arg-type]
    else:
        assert ours._replace(**named) == wanted  # type: ignore[arg-type]
        assert type(ours._replace(**named)) is Ours  # type: ignore[arg-type]


def test_what_is_known_of_a_class_is_the_same() -> None:
    for name in ("_fields", "_field_defaults", "__match_args__", "__slots__", "__doc__", "__annotations__"):
        assert getattr(Ours, name) == getattr(Theirs, name)
    assert Ours.__mro__[1:] == Theirs.__mro__[1:]
    assert type(Ours) is type


def test_a_record_is_a_tuple_that_never_changes() -> None:
    assert Ours(1, 3).length == 2
    assert Ours.empty() == Ours._make((0, 0)) == (0, 0, "")
    with pytest.raises(AttributeError):
        Ours(1).start = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Ours(1).other = 2  # type: ignore[attr-defined]


def test_it_can_be_copied_pickled_and_matched() -> None:
    place = Ours(4, 7)
    assert pickle.loads(pickle.dumps(place)) == copy.copy(place) == copy.deepcopy(place) == place
    match place:
        case Ours(start, end):
            assert (start, end) == (4, 7)
