import random

PINNED_IS_NAMED = False


def expected(built_from, reloaded, pinned):
    """The definition, asked of every table until nobody changes their mind."""
    touched = set(reloaded)
    for _ in built_from:
        passing = touched - set(pinned)
        touched |= {table for table, inputs in built_from.items() if passing & set(inputs)}
    return sorted(touched if PINNED_IS_NAMED else touched - set(pinned))


def agrees(built_from, reloaded, pinned):
    return stale_tables(built_from, reloaded, pinned) == expected(built_from, reloaded, pinned)


def test_nothing_is_stale_when_nothing_was_reloaded():
    assert stale_tables({}, [], []) == []
    assert stale_tables({"b": ["a"]}, [], ["b"]) == []


def test_what_was_reloaded_is_stale_also_when_nobody_reads_it():
    assert stale_tables({}, ["b", "a"], []) == ["a", "b"]


def test_it_spreads_to_readers_of_readers_and_not_to_inputs():
    assert stale_tables({"b": ["a"], "c": ["b"], "d": ["c"], "x": ["y"]}, ["b"], []) == ["b", "c", "d"]


def test_one_stale_input_is_enough_at_any_place_of_the_list():
    assert stale_tables({"t": ["a", "b", "c"], "u": ["c", "a"], "v": ["b", "c"]}, ["a"], []) == ["a", "t", "u"]


def test_every_reloaded_table_counts():
    assert stale_tables({"x": ["a"], "y": ["b"], "z": ["c"]}, ["a", "b", "c"], []) == ["a", "b", "c", "x", "y", "z"]


def test_a_pin_stops_what_is_behind_it():
    assert agrees({"b": ["a"], "c": ["b"], "d": ["c"]}, ["a"], ["b"])
    assert "c" not in stale_tables({"b": ["a"], "c": ["b"]}, ["a"], ["b"])


def test_a_way_around_the_pin_is_found():
    assert "c" in stale_tables({"b": ["a"], "c": ["b", "x"], "x": ["a"]}, ["a"], ["b"])


def test_reloaded_and_pinned():
    assert agrees({"b": ["a"]}, ["a"], ["a"])
    assert agrees({"b": ["a"], "c": ["b"]}, ["b", "a"], ["a"])


def test_a_pin_that_nothing_touches_is_never_named():
    assert stale_tables({"b": ["a"]}, ["b"], ["z", "a"]) == ["b"]


def test_circles_end():
    assert stale_tables({"a": ["c", "a"], "b": ["a"], "c": ["b"]}, ["b"], []) == ["a", "b", "c"]


def test_ascending_and_each_once():
    assert stale_tables({"b": ["c", "c"], "a": ["c", "b"], "B": ["c"]}, ["c", "c"], []) == ["B", "a", "b", "c"]


def test_a_long_chain():
    names = [f"{place:05}" for place in range(3000)]
    assert stale_tables({after: [before] for before, after in zip(names, names[1:])}, names[:1], []) == names


def test_agrees_with_the_definition():
    chance = random.Random(8)
    names = "abcdefg"
    for _ in range(60):
        built = {name: chance.choices(names, k=chance.randint(0, 2)) for name in chance.sample(names, 6)}
        assert agrees(built, chance.sample(names, chance.randint(0, 2)), chance.sample(names, chance.randint(0, 3)))
