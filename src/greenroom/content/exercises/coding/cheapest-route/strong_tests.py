import random

FEE = 1


def expected(links, start, end, most_hops):
    """Everything that can be reached with exactly so many hops, at its least cost."""
    layer = {start: 0}
    found = [layer]
    for _ in range(most_hops):
        following = {}
        for source, target, milliseconds in links:
            if source in layer:
                cost = layer[source] + milliseconds + FEE
                following[target] = min(cost, following.get(target, cost))
        layer = following
        found.append(layer)
    costs = [layer[end] for layer in found if end in layer]
    return min(costs, default=None)


def test_who_is_there_pays_nothing():
    assert cheapest_route([], "a", "a", 0) == 0
    assert cheapest_route([["a", "a", 5]], "a", "a", 3) == 0


def test_no_way():
    assert cheapest_route([], "a", "b", 5) is None
    assert cheapest_route([["b", "a", 1]], "a", "b", 5) is None
    assert cheapest_route([["a", "b", 1]], "a", "c", 5) is None


def test_every_hop_pays_its_link_and_its_sidecar():
    assert cheapest_route([["a", "b", 7]], "a", "b", 1) == 7 + FEE
    assert cheapest_route([["a", "b", 7], ["b", "c", 10]], "a", "c", 2) == 17 + 2 * FEE


def test_the_limit_is_inclusive():
    row = [["a", "b", 1], ["b", "c", 1], ["c", "d", 1]]
    assert cheapest_route(row, "a", "d", 3) == 3 + 3 * FEE
    assert cheapest_route(row, "a", "d", 2) is None
    assert cheapest_route(row, "a", "b", 0) is None


def test_a_dear_short_way_where_the_cheap_one_is_too_long():
    links = [["a", "b", 0], ["b", "c", 0], ["c", "d", 0], ["a", "d", 90]]
    assert cheapest_route(links, "a", "d", 2) == 90 + FEE
    assert cheapest_route(links, "a", "d", 3) == 3 * FEE


def test_the_cheapest_way_to_a_service_may_have_used_up_the_hops():
    links = [["a", "b", 0], ["b", "c", 0], ["a", "c", 30], ["c", "d", 5]]
    assert cheapest_route(links, "a", "d", 2) == 35 + 2 * FEE
    assert cheapest_route(links, "a", "d", 3) == 5 + 3 * FEE


def test_sidecars_can_make_the_direct_link_the_cheaper_one():
    links = [["a", "b", 0], ["b", "c", 0], ["c", "d", 0], ["a", "d", FEE]]
    assert cheapest_route(links, "a", "d", 9) == 2 * FEE


def test_the_best_of_several_links():
    assert cheapest_route([["a", "b", 9], ["a", "b", 4], ["a", "b", 7]], "a", "b", 1) == 4 + FEE


def test_circles_end():
    links = [["a", "b", 0], ["b", "a", 0], ["b", "b", 0]]
    assert cheapest_route(links, "a", "z", 20) is None


def test_agrees_with_going_hop_by_hop():
    chance = random.Random(6)
    for _ in range(80):
        links = [[chance.choice("abcdef"), chance.choice("abcdef"), chance.randint(0, 9)] for _ in range(chance.randint(4, 14))]
        most_hops = chance.randint(0, 5)
        end = chance.choice("bdf")
        assert cheapest_route(links, "a", end, most_hops) == expected(links, "a", end, most_hops)
