import random

ALIVE_AT_THE_END = False


def last_moment(put_at, life):
    return put_at + life - (not ALIVE_AT_THE_END)


def test_alive_up_to_the_last_moment():
    cache = ExpiringCache(2)
    assert cache.put("a", 7, 10, 5) is None
    end = last_moment(5, 10)
    assert cache.get("a", 5) == 7
    assert cache.size(end) == 1
    assert cache.get("a", end) == 7
    assert cache.get("a", end + 1) is None
    assert cache.size(end + 1) == 0


def test_dead_for_size_without_a_get():
    cache = ExpiringCache(2)
    cache.put("a", 7, 10, 5)
    assert cache.size(last_moment(5, 10) + 1) == 0


def test_nothing():
    cache = ExpiringCache(2)
    assert cache.size(0) == 0
    assert cache.get("a", 0) is None


def test_the_first_to_die_goes():
    cache = ExpiringCache(2)
    cache.put("a", 1, 20, 0)
    cache.put("b", 2, 90, 0)
    assert cache.put("c", 3, 50, 1) == "a"
    assert cache.put("d", 4, 60, 2) == "c"
    assert cache.get("a", 2) is None
    assert (cache.get("b", 2), cache.get("d", 2), cache.size(2)) == (2, 4, 2)


def test_never_the_new_one():
    cache = ExpiringCache(1)
    cache.put("a", 1, 90, 0)
    assert cache.put("b", 2, 1, 0) == "a"
    assert cache.get("b", 0) == 2


def test_who_dies_together_goes_in_the_order_of_putting():
    cache = ExpiringCache(2)
    cache.put("b", 1, 30, 0)
    cache.put("a", 1, 20, 10)
    assert cache.put("c", 1, 10, 20) == "b"
    assert cache.put("d", 1, 10, 20) == "a"


def test_the_dead_need_no_room():
    cache = ExpiringCache(2)
    cache.put("a", 1, 5, 0)
    cache.put("b", 2, 90, 0)
    assert cache.put("c", 3, 50, 20) is None
    assert cache.get("b", 20) == 2 and cache.get("c", 20) == 3


def test_overwriting_pushes_nobody_out_and_replaces_all():
    cache = ExpiringCache(2)
    cache.put("a", 1, 50, 0)
    cache.put("b", 2, 60, 0)
    assert cache.put("a", 3, 70, 1) is None
    assert cache.size(1) == 2
    assert cache.get("a", 1) == 3
    assert cache.put("c", 4, 80, 2) == "b"
    assert cache.get("a", 60) == 3
    assert cache.size(last_moment(1, 70)) == 2
    assert cache.size(last_moment(1, 70) + 1) == 1


def test_a_shorter_life_counts_as_well():
    cache = ExpiringCache(2)
    cache.put("a", 1, 90, 0)
    cache.put("a", 2, 5, 1)
    assert cache.get("a", 3) == 2
    assert cache.get("a", 20) is None
    cache.put("a", 3, 500, 21)
    assert cache.get("a", 95) == 3


def test_put_again_is_put_last():
    cache = ExpiringCache(2)
    cache.put("a", 1, 30, 0)
    cache.put("b", 2, 30, 0)
    cache.put("a", 3, 30, 0)
    assert cache.put("c", 4, 30, 0) == "b"


def test_reading_prolongs_nothing():
    cache = ExpiringCache(2)
    cache.put("a", 1, 10, 0)
    cache.put("b", 2, 20, 0)
    cache.get("a", 5)
    assert cache.put("c", 3, 30, 6) == "a"
    cache.get("b", 15)
    assert cache.get("b", 25) is None


def test_zero_is_a_value():
    cache = ExpiringCache(1)
    cache.put("a", 0, 10, 0)
    assert cache.get("a", 1) == 0


def test_agrees_with_a_plain_list():
    chance = random.Random(7)
    for _ in range(12):
        capacity = chance.randint(1, 3)
        cache, rows, now = ExpiringCache(capacity), [], 0
        for _ in range(20):
            now += chance.randint(0, 2)
            rows = [row for row in rows if row[1] >= now]
            key = chance.choice("abcd")
            if chance.random() < 0.6:
                life = chance.randint(1, 8)
                rest, gone = [row for row in rows if row[0] != key], None
                if len(rest) == capacity:
                    gone = min(rest, key=lambda row: row[1])[0]
                    rest = [row for row in rest if row[0] != gone]
                rows = [*rest, (key, last_moment(now, life), now)]
                assert cache.put(key, now, life, now) == gone
            else:
                assert cache.get(key, now) == next((row[2] for row in rows if row[0] == key), None)
                assert cache.size(now) == len(rows)
