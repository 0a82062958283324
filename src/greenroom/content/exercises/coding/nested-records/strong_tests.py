MOST_KEYS = 3


def test_no_records():
    assert to_table([]) == [[]]


def test_empty_records():
    assert to_table([{}, {}]) == [[], [], []]
    assert to_table([{}, {"a": 1}, {}]) == [["a"], [None], [1], [None]]


def test_flat_records():
    assert to_table([{"b": 1, "a": 2}, {"a": 3, "c": 4}]) == [["a", "b", "c"], [2, 1, None], [3, None, 4]]


def test_dotted_names():
    assert to_table([{"a": {"b": 1, "c": 2}}]) == [["a.b", "a.c"], [1, 2]]
    assert to_table([{"a": {"x": 1}, "b": {"x": 2}, "x": 3}]) == [["a.x", "b.x", "x"], [1, 2, 3]]


def test_the_bound_on_the_depth():
    for deep in (1, MOST_KEYS - 1, MOST_KEYS, MOST_KEYS + 1, MOST_KEYS + 3):
        value, keys = 7, [f"k{place}" for place in range(deep)]
        for key in reversed(keys):
            value = {key: value}
        cell = 7
        for key in reversed(keys[MOST_KEYS:]):
            cell = {key: cell}
        assert to_table([value]) == [[".".join(keys[:MOST_KEYS])], [cell]]


def test_false_values_are_values():
    table = to_table([{"a": 0, "b": False, "c": "", "d": [], "e": {"f": 0}}, {}])
    assert table[1] == [0, False, "", [], 0]
    assert [type(cell) for cell in table[1]] == [int, bool, str, list, int]
    assert table[2] == [None] * 5


def test_a_field_that_is_none_has_a_column():
    assert to_table([{"a": None}, {"b": {"c": None}}]) == [["a", "b.c"], [None, None], [None, None]]


def test_empty_records_as_values_are_cells():
    assert to_table([{"a": {}, "b": {"c": {}}}]) == [["a", "b.c"], [{}, {}]]


def test_lists_are_cells():
    assert to_table([{"a": [{"b": 1}], "c": {"d": [1, 2]}}]) == [["a", "c.d"], [[{"b": 1}], [1, 2]]]


def test_a_value_here_and_a_record_there():
    table = to_table([{"a": 1}, {"a": {"b": 2}}, {"a": {}}, {"a": "b"}])
    assert table == [["a", "a.b"], [1, None], [None, 2], [{}, None], ["b", None]]


def test_columns_are_sorted_as_texts():
    table = to_table([{"b": 1, "a": {"b": 1, "a": 2}}, {"a_": 1, "B": 2, "ab": 3}])
    assert table[0] == sorted(["b", "a.b", "a.a", "a_", "B", "ab"])
    assert table[1] == [None, 2, 1, None, None, 1]


def test_rows_keep_their_order():
    assert to_table([{"a": number} for number in (3, 1, 2, 1)]) == [["a"], [3], [1], [2], [1]]


def test_the_same_key_on_every_level():
    value = 5
    for _ in range(MOST_KEYS):
        value = {"k": value}
    assert to_table([value]) == [[".".join("k" * MOST_KEYS)], [5]]
    assert to_table([{"k": value}]) == [[".".join("k" * MOST_KEYS)], [{"k": 5}]]
