import random
from fractions import Fraction
from math import ceil, floor

PERIOD = 60
A_TOKEN_A_SECOND = PERIOD


def by_definition(capacity, rate, calls):
    levels, found = {}, []
    for client, tokens, now in calls:
        level, before = levels.get(client, (Fraction(capacity), now))
        level = min(level + Fraction(rate * (now - before), PERIOD), Fraction(capacity))
        if tokens is None:
            found.append(floor(level))
        elif tokens > capacity:
            found.append(-1)
        elif tokens > level:
            found.append(ceil((tokens - level) * PERIOD / rate))
        else:
            level -= tokens
            found.append(0)
        levels[client] = level, now
    return found


def test_a_new_client_finds_a_full_bucket():
    assert TokenBudget(10, 1).level("a", 5) == 10
    assert TokenBudget(10, 1).take("a", 10, 5) == 0


def test_what_is_taken_is_gone():
    budget = TokenBudget(10, A_TOKEN_A_SECOND)
    assert budget.take("a", 4, 0) == 0
    assert budget.level("a", 0) == 6
    assert budget.take("a", 6, 0) == 0
    assert budget.level("a", 0) == 0


def test_it_fills_and_is_full_some_day():
    budget = TokenBudget(10, A_TOKEN_A_SECOND)
    budget.take("a", 10, 100)
    assert [budget.level("a", second) for second in (100, 101, 109, 110, 111, 10**9)] == [0, 1, 9, 10, 10, 10]


def test_how_long_to_wait():
    budget = TokenBudget(10, A_TOKEN_A_SECOND)
    budget.take("a", 8, 0)
    assert budget.take("a", 5, 0) == 3
    assert budget.take("a", 5, 2) == 1
    assert budget.take("a", 5, 3) == 0
    assert budget.level("a", 3) == 0


def test_the_wait_is_rounded_up():
    budget = TokenBudget(9, 7)
    budget.take("a", 9, 0)
    assert budget.take("a", 1, 0) == -(-PERIOD // 7)
    assert budget.take("a", 7, 0) == PERIOD
    assert budget.take("a", 1, PERIOD // 7) == 1
    assert budget.take("a", 1, PERIOD // 7 + 1) == 0


def test_more_than_the_bucket_is_never_granted():
    budget = TokenBudget(10, 60)
    assert budget.take("a", 11, 0) == -1
    assert budget.take("a", 10, 0) == 0
    assert budget.take("a", 11, 0) == -1


def test_refusals_cost_nothing():
    budget = TokenBudget(10, A_TOKEN_A_SECOND)
    budget.take("a", 9, 0)
    assert [budget.take("a", 5, 0) for _ in range(3)] == [4, 4, 4]
    assert budget.take("a", 99, 0) == -1
    assert budget.level("a", 0) == 1


def test_looking_loses_no_fraction():
    budget = TokenBudget(2, 1)
    budget.take("a", 2, 0)
    assert [budget.level("a", PERIOD * part // 4) for part in range(1, 9)] == [0, 0, 0, 1, 1, 1, 1, 2]


def test_a_fraction_stays_when_something_is_taken():
    budget = TokenBudget(9, 1)
    budget.take("a", 9, 0)
    budget.take("a", 1, PERIOD + PERIOD // 2)
    assert budget.take("a", 1, PERIOD + PERIOD // 2) == PERIOD // 2


def test_nearly_enough_is_not_enough():
    budget = TokenBudget(2, 1)
    budget.take("a", 2, 0)
    assert budget.take("a", 1, PERIOD - 1) == 1
    assert budget.take("a", 1, PERIOD) == 0


def test_clients_do_not_share():
    budget = TokenBudget(5, 1)
    assert budget.take("a", 5, 0) == 0
    assert budget.take("b", 5, 0) == 0


def test_agrees_with_fractions():
    chance = random.Random(13)
    for _ in range(40):
        now, calls = chance.randint(0, 3), []
        for _ in range(chance.randint(1, 20)):
            now += chance.randint(0, PERIOD // 10)
            calls.append((chance.choice("ab"), chance.choice([None, 1, 2, 3, 5]), now))
        capacity, rate = chance.randint(1, 6), chance.randint(1, 90)
        budget = TokenBudget(capacity, rate)
        found = [budget.level(c, now) if tokens is None else budget.take(c, tokens, now) for c, tokens, now in calls]
        assert found == by_definition(capacity, rate, calls)
