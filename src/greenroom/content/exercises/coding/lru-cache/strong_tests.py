def filled(capacity, *keys):
    cache = LRUCache(capacity)
    for number, key in enumerate(keys):
        cache.put(key, number)
    return cache


def test_what_was_put_is_found():
    cache = filled(3, "a", "b")
    assert cache.get("a") == 0 and cache.get("b") == 1
    assert cache.get("c") is None


def test_up_to_the_capacity_nothing_goes():
    cache = LRUCache(2)
    assert cache.put("a", 1) is None
    assert cache.put("b", 2) is None
    assert cache.keys() == ["b", "a"]


def test_the_stalest_goes_and_is_told():
    cache = filled(2, "a", "b")
    assert cache.put("c", 3) == "a"
    assert cache.get("a") is None
    assert cache.keys() == ["c", "b"]


def test_reading_is_a_use():
    cache = filled(2, "a", "b")
    cache.get("a")
    assert cache.keys() == ["a", "b"]
    assert cache.put("c", 3) == "b"


def test_overwriting_is_a_use_and_pushes_nothing_out():
    cache = filled(2, "a", "b")
    assert cache.put("a", 7) is None
    assert cache.get("a") == 7
    cache.get("b")
    assert cache.put("a", 8) is None
    assert cache.keys() == ["a", "b"]
    assert cache.put("c", 1) == "b"


def test_a_miss_is_no_use():
    cache = filled(2, "a", "b")
    assert cache.get("z") is None
    assert cache.keys() == ["b", "a"]
    assert cache.put("z", 1) == "a"


def test_looking_at_the_keys_is_no_use():
    cache = filled(2, "a", "b")
    assert cache.keys() == cache.keys() == ["b", "a"]
    assert cache.put("c", 1) == "a"


def test_zero_is_a_value():
    cache = filled(2, "a", "b")
    assert cache.get("a") == 0
    assert cache.put("c", 0) == "b"
    assert cache.get("a") == 0


def test_room_for_one():
    cache = filled(1, "a")
    assert cache.put("b", 1) == "a"
    assert cache.get("b") == 1
    assert cache.keys() == ["b"]


def test_switched_off():
    cache = LRUCache(0)
    assert cache.put("a", 1) is None
    assert cache.get("a") is None
    assert cache.keys() == []


def test_empty():
    assert LRUCache(3).keys() == []
