import random

FIRST_NAME_WINS = True


def expected(lines, k):
    users = sorted({user for user, _ in lines}, reverse=not FIRST_NAME_WINS)
    totals = [[user, sum(tokens for name, tokens in lines if name == user)] for user in users]
    return sorted(totals, key=lambda pair: pair[1], reverse=True)[:k]


def test_nothing():
    assert heaviest_users([], 3) == []
    assert heaviest_users([["a", 5], ["b", 6]], 0) == []


def test_lines_of_a_user_add_up():
    assert heaviest_users([["a", 10], ["b", 4], ["b", 4], ["b", 4], ["c", 11]], 2) == [["b", 12], ["c", 11]]


def test_the_heaviest_comes_first():
    assert heaviest_users([["a", 1], ["b", 3], ["c", 2]], 3) == [["b", 3], ["c", 2], ["a", 1]]


def test_only_as_many_as_wanted():
    assert heaviest_users([["a", 1], ["b", 3], ["c", 2], ["d", 5]], 2) == [["d", 5], ["b", 3]]
    assert heaviest_users([["a", 9], ["b", 3], ["c", 2]], 1) == [["a", 9]]


def test_all_if_there_are_fewer():
    assert heaviest_users([["a", 1], ["b", 3]], 5) == [["b", 3], ["a", 1]]


def test_the_first_and_the_last_user_count():
    assert heaviest_users([["a", 9], ["a", 1], ["b", 3], ["c", 5], ["c", 6]], 2) == [["c", 11], ["a", 10]]


def test_corrections_lower_a_total():
    assert heaviest_users([["a", 10], ["a", -8], ["b", 3]], 1) == [["b", 3]]


def test_totals_of_zero_and_below_count():
    assert heaviest_users([["a", -5], ["b", 0], ["c", 2], ["c", -3]], 2) == [["b", 0], ["c", -1]]


def test_ties_are_settled_by_name():
    lines = [[name, 4] for name in "abcd"]
    assert [user for user, _ in heaviest_users(lines, 2)] == (["a", "b"] if FIRST_NAME_WINS else ["d", "c"])
    assert [user for user, _ in heaviest_users(lines, 4)] == sorted("abcd", reverse=not FIRST_NAME_WINS)


def test_a_tie_at_the_edge_beside_heavier_users():
    lines = [["a", 1], ["b", 9], ["c", 5], ["d", 2], ["d", 3], ["e", 5]]
    assert heaviest_users(lines, 2) == [["b", 9], ["c" if FIRST_NAME_WINS else "e", 5]]


def test_agrees_with_adding_up_everything():
    chance = random.Random(12)
    for _ in range(60):
        lines = sorted([chance.choice("abcdefgh"), chance.randint(-2, 4)] for _ in range(chance.randint(0, 15)))
        k = chance.randint(0, 6)
        assert heaviest_users(lines, k) == expected(lines, k)
