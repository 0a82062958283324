import random

LARGEST_FIRST = True


def expected(records, links, most):
    clusters = [frozenset([record]) for record in range(records)]
    for one, other in links:
        touched = {cluster for cluster in clusters if one in cluster or other in cluster}
        joined = frozenset().union(*touched)
        if len(joined) <= most:
            clusters = [cluster for cluster in clusters if cluster not in touched] + [joined]
    found = sorted(sorted(cluster) for cluster in clusters if len(cluster) > 1)
    return sorted(found, key=len, reverse=LARGEST_FIRST)


def test_nothing_to_join():
    assert entity_clusters(0, [], 3) == []
    assert entity_clusters(3, [], 3) == []
    assert entity_clusters(2, [[0, 1]], 1) == []


def test_links_carry_over():
    assert entity_clusters(5, [[0, 4], [1, 2], [4, 2]], 5) == [[0, 1, 2, 4]]


def test_the_first_and_the_last_record_take_part():
    assert entity_clusters(3, [[0, 2]], 3) == [[0, 2]]
    assert entity_clusters(2, [[1, 0]], 2) == [[0, 1]]


def test_as_many_as_allowed_and_not_one_more():
    assert entity_clusters(4, [[0, 1], [2, 3], [1, 2]], 4) == [[0, 1, 2, 3]]
    assert entity_clusters(4, [[0, 1], [2, 3], [1, 2]], 3) == [[0, 1], [2, 3]]
    assert entity_clusters(3, [[0, 1], [1, 2]], 2) == [[0, 1]]


def test_the_surest_links_go_first():
    assert entity_clusters(4, [[2, 3], [0, 1], [1, 2], [0, 3]], 3) == [[0, 1], [2, 3]]
    assert entity_clusters(3, [[1, 2], [0, 1]], 2) == [[1, 2]]


def test_a_dropped_link_does_not_stop_later_ones():
    assert entity_clusters(5, [[0, 1], [1, 2], [0, 3], [2, 4]], 2) == [[0, 1], [2, 4]]


def test_repeats_and_links_to_itself_count_for_nothing():
    assert entity_clusters(4, [[0, 0], [0, 1], [1, 0], [0, 1], [1, 2], [2, 0], [2, 3]], 4) == [[0, 1, 2, 3]]


def test_sizes_decide_and_then_the_first_record():
    links = [[7, 8], [0, 6], [1, 2], [2, 3], [4, 5]]
    pairs = [[0, 6], [4, 5], [7, 8]]
    assert entity_clusters(9, links, 9) == ([[1, 2, 3], *pairs] if LARGEST_FIRST else [*pairs, [1, 2, 3]])


def test_a_long_row():
    assert entity_clusters(3000, [[place, place + 1] for place in range(2999)], 3000) == [list(range(3000))]


def test_agrees_with_sets():
    chance = random.Random(7)
    for _ in range(60):
        records = chance.randint(1, 9)
        links = [[chance.randrange(records), chance.randrange(records)] for _ in range(chance.randint(0, 14))]
        most = chance.randint(1, 7)
        assert entity_clusters(records, links, most) == expected(records, links, most)
