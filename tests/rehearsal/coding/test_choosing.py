"""Which exercise comes, and in which variant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableOption
from greenroom.library.problem_outlines import Outline, all_outlines
from greenroom.rehearsal.coding.choosing import Tried, Wanted, choose, tried, variant_for
from tests.rehearsal.coding.rooms import KEY, begun

OUTLINES = {
    row.key: row
    for row in (
        Outline("one", "One", "graphs", "warm-up", 20, ("a", "b")),
        Outline("two", "Two", "graphs", "hard", 30, ("a",)),
        Outline("three", "Three", "heaps", "usual", 25),
        Outline("four", "Four", "heaps", "usual", 25),
    )
}


def test_the_exercises_of_this_version_are_listed_with_what_they_are_about():
    outlines = all_outlines()
    assert len(outlines) >= 11
    assert outlines[KEY].title == "Sums of a window over a stream"
    assert list(outlines.values()) == sorted(outlines.values(), key=lambda row: row.pattern)


def test_what_was_tried_least_often_comes_first_then_what_was_tried_longest_ago():
    before = {
        "one": Tried(1, "2026-01-03"),
        "two": Tried(1, "2026-01-01"),
        "three": Tried(1, "2026-01-02"),
        "four": Tried(2, ""),
    }
    assert choose([Wanted()], OUTLINES, before, 5)[0].problem == "two"


@given(st.integers(0, 10**9))
def test_the_same_seed_picks_the_same_and_another_one_may_pick_another(seed):
    assert choose([Wanted()], OUTLINES, {}, seed) == choose([Wanted()], OUTLINES, {}, seed)
    assert {choose([Wanted()], OUTLINES, {}, seed + step)[0].problem for step in range(4)} == set(OUTLINES)


def test_a_pattern_and_a_difficulty_narrow_the_choice():
    assert choose([Wanted(patterns=("graphs",), difficulties=("hard",))], OUTLINES, {}, 3)[0].problem == "two"
    assert {choose([Wanted(patterns=("heaps",))], OUTLINES, {}, seed)[0].problem for seed in range(2)} == {"three", "four"}


def test_two_that_are_wanted_alike_are_two():
    turns = choose([Wanted(patterns=("heaps",)), Wanted(patterns=("heaps",))], OUTLINES, {}, 0)
    assert {turn.problem for turn in turns} == {"three", "four"}


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Wanted("on"), "did you mean 'one'"),
        (Wanted(patterns=("grapfs",)), "did you mean 'graphs'"),
        (Wanted(patterns=("heaps",), difficulties=("hard",)), "No exercise is of this pattern and as hard"),
    ],
)
def test_what_there_is_not_is_refused_in_a_sentence(wanted, said):
    with pytest.raises(UnusableOption, match=said):
        choose([wanted], OUTLINES, {}, 0)


@given(st.lists(st.integers(0, 99), min_size=4, max_size=12))
def test_a_retry_takes_a_variant_that_was_not_seen_until_all_were_then_the_one_seen_longest_ago(seeds):
    seen: tuple[str, ...] = ()
    for seed in seeds:
        found = variant_for(OUTLINES["one"], Tried(len(seen), "", seen), seed)
        assert found not in seen[-2:]
        assert seen or found == ""
        seen += (found,)
    assert set(seen[:3]) == {"", "a", "b"}


def test_an_exercise_that_was_begun_twice_was_tried_twice_and_has_a_folder_each_time(own_folder):
    first = begun(own_folder / "one")
    assert tried([first.state])[KEY] == Tried(1, tried([first.state])[KEY].last, ("",))
    again = begun(own_folder / "two", kept=(first.state,), identifier="s")
    assert [one.setup["exercises"][0]["folder"] for one in (first.state, again.state)] == [f"code/{KEY}", f"code/{KEY}-2"]
