import random

LATER_COUNTS = True


def by_all_rules(rules, request):
    parts = request.split("/") if request else []
    best, model = -1, None
    for prefix, name in rules:
        wanted = prefix.split("/") if prefix else []
        if parts[: len(wanted)] == wanted and (len(wanted) > best or len(wanted) == best and LATER_COUNTS):
            best, model = len(wanted), name
    return model


def test_nothing():
    assert route([], ["a", ""]) == [None, None]
    assert route([["a", "x"]], []) == []


def test_a_request_that_is_a_rule():
    assert route([["a/b", "x"]], ["a/b"]) == ["x"]


def test_the_longest_prefix_decides_in_any_order_of_rules():
    rules = [["a", "1"], ["a/b/c", "3"], ["a/b", "2"]]
    for some in (rules, rules[::-1]):
        assert route(some, ["a/b/c/d", "a/b/x", "a/x", "b"]) == ["3", "2", "1", None]


def test_a_gap_between_two_rules():
    assert route([["a", "1"], ["a/b/c", "3"]], ["a/b", "a/b/d", "a/b/c"]) == ["1", "1", "3"]


def test_only_whole_segments():
    assert route([["acme", "x"]], ["acmebank", "acm", "acme", "acme/x"]) == [None, None, "x", "x"]
    assert route([["a/b", "x"]], ["a/bc", "a", "b"]) == [None, None, None]


def test_the_default():
    assert route([["", "d"], ["a", "x"]], ["b", "", "a/b", "b/a"]) == ["d", "d", "x", "d"]
    assert route([["a", "x"]], [""]) == [None]


def test_refusing():
    assert route([["", "d"], ["a", ""]], ["a", "a/b", "b"]) == ["", "", "d"]
    assert route([["", ""]], ["a", ""]) == ["", ""]


def test_the_same_prefix_twice():
    rules = [["a", "1"], ["b", "9"], ["a", "2"]]
    assert route(rules, ["a/x", "b"]) == ["2" if LATER_COUNTS else "1", "9"]
    assert route([["a", ""], ["a", "2"]], ["a"]) == ["2" if LATER_COUNTS else ""]


def test_answers_come_in_the_order_of_the_requests():
    assert route([["a", "1"], ["b", "2"]], ["b", "a", "c", "b"]) == ["2", "1", None, "2"]


def test_agrees_with_looking_at_all_rules():
    chance = random.Random(2)

    def path(most):
        return "/".join(chance.choice(["a", "b", "ab"]) for _ in range(chance.randint(0, most)))

    for _ in range(40):
        rules = [[path(3), chance.choice("123")] for _ in range(chance.randint(0, 7))]
        requests = [path(4) for _ in range(6)]
        assert route(rules, requests) == [by_all_rules(rules, request) for request in requests]
