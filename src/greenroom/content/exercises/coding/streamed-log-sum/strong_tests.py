from math import inf, isclose, log

BASE = 10.0


def total_of(*logs):
    made = LogTotal()
    for value in logs:
        made.add(value)
    return made


def near(found, expected):
    return found == expected or isclose(found, expected, rel_tol=1e-6, abs_tol=1e-6)


def logarithm(number):
    return log(number) / log(BASE)


def test_nothing_is_minus_infinity():
    assert total_of().total() == -inf
    assert total_of().share(0.0) == 0.0


def test_one_weight_is_the_total():
    assert near(total_of(-4.0).total(), -4.0)
    assert near(total_of(0.0).total(), 0.0)
    assert near(total_of(2.5).share(2.5), 1.0)


def test_small_weights_by_the_plain_formula():
    plain = BASE**-1.0 + BASE**0.5 + BASE**2.0
    for order in ([-1.0, 0.5, 2.0], [2.0, 0.5, -1.0], [0.5, 2.0, -1.0]):
        made = total_of(*order)
        assert near(made.total(), logarithm(plain))
        assert near(made.share(0.5), BASE**0.5 / plain)
        assert near(made.share(2.0), BASE**2.0 / plain)


def test_the_same_weight_again_counts_again():
    made = total_of(3.0, 3.0, 3.0)
    assert near(made.total(), 3.0 + logarithm(3))
    assert near(made.share(3.0), 1 / 3)


def test_zero_weights_change_nothing_wherever_they_come():
    assert total_of(-inf).total() == -inf
    assert total_of(-inf, -inf).share(-inf) == 0.0
    for order in ([-inf, 1.0, 1.5], [1.0, -inf, 1.5], [1.0, 1.5, -inf]):
        made = total_of(*order)
        assert near(made.total(), logarithm(BASE**1.0 + BASE**1.5))
        assert near(made.share(-inf), 0.0)


def test_far_above_and_far_below():
    for height in (-900000.0, -500.0, 500.0, 900000.0):
        made = total_of(height, height - 1.0)
        assert abs(made.total() - height - logarithm(1 + 1 / BASE)) < 1e-3
        assert near(made.share(height), BASE / (BASE + 1))


def test_a_jump_upwards_leaves_only_the_new_one():
    made = total_of(-1e6, 1e6)
    assert near(made.total(), 1e6)
    assert near(made.share(-1e6), 0.0)
    assert near(made.share(1e6), 1.0)


def test_a_fall_downwards_adds_nothing():
    made = total_of(1e6, -1e6)
    assert near(made.total(), 1e6)
    assert near(made.share(1e6), 1.0)


def test_asking_changes_nothing_and_adding_goes_on():
    made = total_of(1.0)
    assert made.total() == made.total()
    made.share(1.0)
    made.add(1.0)
    assert near(made.share(1.0), 0.5)
    assert made.add(2.0) is None
