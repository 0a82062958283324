import random


def test_up_to_the_limit_and_no_further():
    limiter = RateLimiter(3, 10)
    assert [limiter.allow("a", now) for now in (0, 1, 2, 3)] == [True, True, True, False]


def test_answers_are_truth_values():
    limiter = RateLimiter(1, 5)
    assert limiter.allow("a", 0) is True
    assert limiter.allow("a", 1) is False


def test_clients_do_not_share():
    limiter = RateLimiter(1, 10)
    assert limiter.allow("a", 0) and limiter.allow("b", 0)
    assert not limiter.allow("a", 1) and limiter.wait("c", 1) == 0


def test_a_call_leaves_exactly_one_window_later():
    early, late = RateLimiter(1, 10), RateLimiter(1, 10)
    early.allow("a", 5), late.allow("a", 5)
    assert not early.allow("a", 14)
    assert late.allow("a", 15)


def test_the_window_slides():
    limiter = RateLimiter(2, 10)
    assert [limiter.allow("a", now) for now in (8, 9, 10, 18, 18, 19)] == [True, True, False, True, False, True]


def test_refused_calls_do_not_count():
    limiter = RateLimiter(1, 4)
    assert [limiter.allow("a", now) for now in range(9)] == [now % 4 == 0 for now in range(9)]


def test_nothing_to_wait_for_below_the_limit():
    limiter = RateLimiter(2, 10)
    assert limiter.wait("a", 0) == 0
    limiter.allow("a", 0)
    assert limiter.wait("a", 0) == 0
    limiter.allow("a", 0)
    assert limiter.wait("a", 0) == 10


def test_the_oldest_call_makes_room():
    limiter = RateLimiter(2, 10)
    limiter.allow("a", 0)
    limiter.allow("a", 7)
    assert limiter.wait("a", 8) == 2
    assert limiter.wait("a", 9) == 1
    assert limiter.wait("a", 10) == 0


def test_asking_counts_nothing():
    limiter = RateLimiter(1, 10)
    assert [limiter.wait("a", 0) for _ in range(3)] == [0, 0, 0]
    assert limiter.allow("a", 0)


def test_one_call_that_left_makes_room_for_one():
    limiter = RateLimiter(3, 5)
    assert all(limiter.allow("a", now) for now in (0, 0, 4))
    assert [limiter.allow("a", 5) for _ in range(3)] == [True, True, False]
    assert limiter.wait("a", 5) == 4


def test_after_the_wait_the_call_is_let_in_and_not_before():
    chance = random.Random(7)
    for _ in range(12):
        limit, window, now = chance.randint(1, 3), chance.randint(1, 7), -6
        limiter, times = RateLimiter(limit, window), {"a": [], "b": []}
        for _ in range(14):
            now += chance.randint(0, 2)
            client = chance.choice("ab")
            recent = [time for time in times[client] if time > now - window]
            free = len(recent) < limit
            assert limiter.wait(client, now) == (0 if free else recent[-limit] + window - now)
            assert limiter.allow(client, now) == free
            if free:
                times[client].append(now)
