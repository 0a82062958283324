"""Values that a comparison could trip over."""

import sys

from tests.sandbox.attacks.attack import AC, RE, WA, attack


@attack(80, RE)
def number_too_long_to_be_written():
    return str(10**10_000)


@attack(81, WA)
def number_of_thirty_thousand_digits():
    return 10**30_000


@attack(82, RE)
def list_a_hundred_thousand_deep():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep


@attack(82, RE)
def list_that_holds_itself():
    ring = []
    ring.append(ring)
    return ring


@attack(83, WA, expected=0.5)
def not_a_number():
    return float("nan")


@attack(83, WA)
def lone_surrogate():
    return "\ud800"


@attack(84, AC, expected=0.0)
def negative_zero():
    return -0.0


@attack(85, WA, expected=1)
def true_for_one():
    return True


@attack(86, RE)
def generator_without_end():
    return iter(int, 1)


@attack(157, WA)
def surrogates_as_keys():
    return {"\ud800": b"\xff", ("\udfff",): {1, 2}}


@attack(178, WA, expected=1)
def float_for_an_integer():
    return 1.0


@attack(179, WA, expected=[1, 2])
def tuple_for_a_list():
    return (1, 2)


@attack(180, AC, expected=2**70)
def number_beyond_64_bits():
    return 2**70


@attack(181, WA)
def number_of_a_million_digits_without_a_limit():
    sys.set_int_max_str_digits(0)
    return 1 << 3_000_000


@attack(182, AC, expected={(1, 2): {"a": [1.5, None, True]}, "b": {3, 4}})
def plain_data_of_every_kind():
    return {(1, 2): {"a": [1.5, None, True]}, "b": {3, 4}}
