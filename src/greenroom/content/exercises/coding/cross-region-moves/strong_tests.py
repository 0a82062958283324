import random

HOME_IS_FREE = False


def expected(regions, links, start, end):
    """Every link tried in both directions until nothing gets cheaper."""
    least = {start: 0}
    for _ in regions:
        for one, other in [*links, *(link[::-1] for link in links)]:
            if one in least:
                charged = regions[one] != regions[other] and not (HOME_IS_FREE and regions[other] == regions[start])
                least[other] = min(least.get(other, 10**9), least[one] + charged)
    return least.get(end, -1)


def stores(text):
    """'a:eu b:us' as a table."""
    return dict(word.split(":") for word in text.split())


def links(text):
    return [list(word.split("-")) for word in text.split()]


def test_already_there():
    assert fewest_moves({"a": "eu"}, [], "a", "a") == 0


def test_no_way():
    assert fewest_moves(stores("a:eu b:eu"), [], "a", "b") == -1
    assert fewest_moves(stores("a:eu b:eu c:us"), links("a-b c-c"), "a", "c") == -1


def test_copies_inside_of_a_region_are_free():
    assert fewest_moves(stores("a:eu b:eu c:eu"), links("a-b b-c"), "a", "c") == 0


def test_links_serve_both_ways():
    assert fewest_moves(stores("a:eu b:us c:us"), links("b-a c-b"), "a", "c") == 1


def test_every_border_is_charged_once():
    assert fewest_moves(stores("a:eu b:us c:as d:as e:us"), links("a-b b-c c-d d-e"), "a", "e") == 3


def test_a_region_may_lie_in_two_parts():
    world = stores("a:eu b:us c:us d:eu")
    assert fewest_moves(world, links("a-b b-c c-d"), "a", "d") == (1 if HOME_IS_FREE else 2)


def test_a_long_free_way_beats_a_short_dear_one():
    world = stores("a:eu b:us c:eu d:eu e:eu")
    assert fewest_moves(world, links("a-b b-c a-d d-e e-c"), "a", "c") == 0
    assert fewest_moves(world, links("e-c d-e a-d b-c a-b"), "a", "c") == 0


def test_a_store_seen_at_a_price_may_be_reached_for_less():
    world = stores("a:eu x:us y:as b:eu z:as")
    assert fewest_moves(world, links("a-x x-y a-b b-z z-y"), "a", "y") == 1
    assert fewest_moves(world, links("a-x x-y a-z z-y"), "a", "y") == 1


def test_back_in_the_region_of_the_start():
    world = stores("a:eu b:us c:eu d:as e:eu")
    expected_moves = 2 if HOME_IS_FREE else 4
    assert fewest_moves(world, links("a-b b-c c-d d-e"), "a", "e") == expected_moves


def test_agrees_with_trying_all_links_again_and_again():
    chance = random.Random(9)
    for _ in range(150):
        names = "abcdefgh"
        world = {name: chance.choice(["eu", "us", "as"]) for name in names}
        pairs = [[chance.choice(names), chance.choice(names)] for _ in range(chance.randint(5, 14))]
        start, end = chance.choice(names), chance.choice(names)
        assert fewest_moves(world, pairs, start, end) == expected(world, pairs, start, end)
