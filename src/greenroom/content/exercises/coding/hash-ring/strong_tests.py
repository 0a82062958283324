import random

AT_THE_PLACE = True


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)


def expected(nodes, points, key):
    begin = place_of(key) + (0 if AT_THE_PLACE else 1)
    ways = [((place_of(f"{node}#{i}") - begin) % 65536, node) for node in nodes for i in range(points)]
    return min(ways)[1] if ways else None


def ring_of(points, *nodes):
    ring = HashRing(points)
    for node in nodes:
        assert ring.add(node) is True
    return ring


def agree(ring, nodes, points, keys):
    assert [ring.node_for(key) for key in keys] == [expected(nodes, points, key) for key in keys]


KEYS = [f"prompt {number}" for number in range(14)]
ALIKE = "n104", "n149"


def test_no_node():
    ring = HashRing(2)
    assert ring.node_for("a") is None
    assert ring.remove("a") is False


def test_one_node_serves_everything():
    ring = ring_of(1, "a")
    assert {ring.node_for(key) for key in KEYS} == {"a"}


def test_adding_and_removing_say_whether_they_did_something():
    ring = ring_of(2, "a")
    assert ring.add("a") is False
    assert ring.remove("b") is False
    assert ring.remove("a") is True
    assert ring.remove("a") is False
    assert ring.node_for("x") is None
    assert ring.add("a") is True
    assert ring.node_for("x") == "a"


def test_every_point_counts():
    for points in (1, 2, 3):
        agree(ring_of(points, "a", "b", "c"), "abc", points, KEYS)


def test_keys_that_fall_on_a_point():
    ring = ring_of(3, "a", "b", "c")
    agree(ring, "abc", 3, [f"{node}#{i}" for node in "abc" for i in range(3)])


def test_a_point_at_the_very_place():
    ring = ring_of(1, "a", "b")
    assert ring.node_for("a#0") == ("a" if AT_THE_PLACE else "b")


def test_over_the_end():
    ring = ring_of(1, "a", "b", "c")
    order = sorted("abc", key=lambda node: place_of(f"{node}#0"))
    beyond = next(f"k{i}" for i in range(500) if place_of(f"k{i}") > place_of(f"{order[-1]}#0"))
    before = next(f"k{i}" for i in range(500) if place_of(f"k{i}") < place_of(f"{order[0]}#0"))
    assert {ring.node_for(key) for key in (beyond, before)} == {order[0]}


def test_two_nodes_at_one_place():
    first, second = ALIKE
    assert place_of(f"{first}#0") == place_of(f"{second}#0")
    for some in ([first, second], [second, first]):
        ring = ring_of(1, *some, "zz")
        agree(ring, [first, second, "zz"], 1, KEYS)
        assert ring.remove(first)
        agree(ring, [second, "zz"], 1, KEYS)
        assert ring.add(first)
        assert ring.remove(second)
        agree(ring, [first, "zz"], 1, KEYS)


def test_all_points_go_with_their_node():
    ring = ring_of(4, "a", "aa", "b")
    assert ring.remove("a")
    agree(ring, ["aa", "b"], 4, KEYS)


def test_a_second_add_adds_no_points():
    ring = ring_of(2, "a", "b")
    ring.add("a")
    ring.remove("a")
    assert {ring.node_for(key) for key in KEYS} == {"b"}


def test_agrees_with_looking_at_all_points():
    chance = random.Random(6)
    for points in (1, 2, 3):
        ring, nodes = HashRing(points), set()
        for _ in range(12):
            node = chance.choice("abcdef")
            if chance.random() < 0.6:
                assert ring.add(node) is (node not in nodes)
                nodes.add(node)
            else:
                assert ring.remove(node) is (node in nodes)
                nodes.discard(node)
            agree(ring, nodes, points, [chance.choice(KEYS), f"{node}#0", f"{node}#1"])
