"""Plain data goes in and out unchanged, types included; nothing else does, and no bytes make the decoder fail otherwise."""

import contextlib
import json
import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.sandbox.plain import DEEPEST, NotPlain, decode, encode

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary()
KEYS = LEAVES | st.tuples(LEAVES, LEAVES) | st.frozensets(LEAVES, max_size=3)
PLAIN = st.recursive(
    LEAVES | st.sets(KEYS, max_size=4) | st.lists(st.integers(-5, 5), max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


def exact(value: object) -> object:
    """A value with the types of all that is in it, and with the sign of zero."""
    if isinstance(value, dict):
        return dict, sorted(((exact(key), exact(item)) for key, item in value.items()), key=repr)
    if isinstance(value, (list, tuple)):
        return type(value), [exact(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return type(value), sorted(map(exact, value), key=repr)
    return type(value), repr(value)


@settings(max_examples=60)
@given(PLAIN)
def test_what_is_encoded_is_decoded_with_exact_types(value):
    assert exact(decode(encode(value))) == exact(value)


@given(st.binary(max_size=200))
def test_bytes_hold_plain_data_or_none(data):
    with contextlib.suppress(NotPlain):
        decode(data)


TAGGED = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["tuple", "set", "frozenset", "dict", "bytes", "int", "float", "x"]), inner, max_size=2
        )
    ),
    max_leaves=20,
)


@given(TAGGED)
def test_json_of_any_shape_holds_plain_data_or_none(shape):
    try:
        value = decode(json.dumps(shape).encode())
    except NotPlain:
        return
    assert exact(decode(encode(value))) == exact(value)


def test_not_a_number_comes_back_as_such():
    assert math.isnan(decode(encode(float("nan"))))


class Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    "value", [object(), Text("x"), iter([]), range(3), 1j, {1: {Text("x")}}, [1, [Text("x")]], NotImplemented]
)
def test_only_plain_data_is_encoded(value):
    with pytest.raises(NotPlain):
        encode(value)


def deep(levels: int) -> object:
    nested: object = {"a": 1}
    for _ in range(levels - 1):
        nested = {"a": nested}
    return nested


def test_as_deep_as_may_be_and_no_deeper():
    assert decode(encode(deep(DEEPEST))) == deep(DEEPEST)
    with pytest.raises(NotPlain):
        encode(deep(DEEPEST + 1))


@pytest.mark.parametrize(
    "data",
    [
        b"", b"NaN", b"Infinity", b"[1] [2]", b"[" * 100_000, b"9" * 5000, b'{"int": "0x' + b"f" * 100 + b'z"}', b'{"set": [[1]]}',
        b'{"dict": [[1, 2, 3]]}', b'{"dict": 3}', b'{"tuple": "ab"}', b'{"float": "1.5"}', b'{"bytes": "0"}', b"{}",
        b'{"int": "1", "float": "inf"}', b"\xff", b'{"float": ["inf"]}', b'{"float": {}}',
    ],
)  # fmt: skip
def test_what_is_no_plain_data_is_refused(data):
    with pytest.raises(NotPlain):
        decode(data)


def test_no_more_bytes_than_may_be():
    assert decode(b"[1]", most=3) == [1]
    with pytest.raises(NotPlain):
        decode(b"[1]", most=2)


def test_keys_that_all_collide_do_not_keep_the_server_busy():
    keys = [n * (2**61 - 1) for n in range(40_000)]
    began = time.process_time()

    for tag, content in (("set", keys), ("frozenset", keys), ("dict", [[key, 0] for key in keys])):
        tagged = json.dumps({tag: content}).encode()
        with pytest.raises(NotPlain):
            decode(tagged, most=len(tagged))
    assert time.process_time() - began < 5


@pytest.mark.parametrize("step", [1, 1000, 2**20, -7])
def test_large_sets_of_numbers_are_not_taken_for_colliding_ones(step):
    numbers = set(range(0, 5000 * step, step))

    assert decode(encode(numbers)) == numbers
