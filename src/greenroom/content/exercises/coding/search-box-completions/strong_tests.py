import random

WITH_ITSELF = True


def by_looking_at_all(log, prefixes, k):
    total = {}
    for query, count in log:
        total[query] = total.get(query, 0) + count
    best = sorted(total, key=lambda query: (-total[query], query))
    return [
        [query for query in best if query[: len(prefix)] == prefix and (WITH_ITSELF or query != prefix)][:k]
        for prefix in prefixes
    ]


def test_nothing():
    assert completions([], ["a", ""], 2) == [[], []]
    assert completions([["a", 1]], [], 2) == []


def test_the_most_frequent_first():
    assert completions([["ab", 1], ["ac", 3], ["ad", 2]], ["a"], 3) == [["ac", "ad", "ab"]]


def test_no_more_than_k():
    log = [["aa", 4], ["ab", 3], ["ac", 2], ["ad", 1]]
    assert completions(log, ["a"], 1) == [["aa"]]
    assert completions(log, ["a"], 3) == [["aa", "ab", "ac"]]
    assert completions(log, ["a"], 9) == [["aa", "ab", "ac", "ad"]]


def test_ties_follow_the_alphabet():
    assert completions([["ac", 2], ["aa", 2], ["ab", 2]], ["a"], 2) == [["aa", "ab"]]


def test_counts_of_a_query_add_up():
    assert completions([["ab", 2], ["ac", 3], ["ab", 2]], ["a"], 2) == [["ab", "ac"]]
    assert completions([["ab", 9], ["ac", 3], ["ab", 2]], ["a"], 2) == [["ab", "ac"]]


def test_the_empty_prefix():
    assert completions([["b", 1], ["a", 1], ["", 0]][:2], [""], 2) == [["a", "b"]]


def test_the_query_itself():
    assert completions([["ab", 9], ["abc", 1]], ["ab"], 3) == [["ab", "abc"] if WITH_ITSELF else ["abc"]]
    assert completions([["ab", 9]], ["ab"], 3) == [["ab"] if WITH_ITSELF else []]
    assert completions([["a", 9], ["ab", 9]], ["a"], 1) == [["a"] if WITH_ITSELF else ["ab"]]


def test_only_beginnings_count():
    assert completions([["xab", 9], ["abx", 1], ["aab", 5]], ["ab"], 3) == [["abx"]]
    assert completions([["ab", 9]], ["abc"], 3) == [[]]
    assert completions([["b", 9], ["d", 9]], ["c", "a", "e"], 3) == [[], [], []]


def test_neighbours_on_both_sides_are_left_out():
    assert completions([["aaz", 1], ["abb", 1], ["abc", 1], ["aca", 1]], ["ab"], 9) == [["abb", "abc"]]


def test_letters_beyond_z_and_capitals():
    log = [["zz", 1], ["zzz", 1], ["z~", 1], ["zé", 1], ["Z", 1], ["z🙂", 1]]
    assert completions(log, ["z"], 9) == [["zz", "zzz", "z~", "zé", "z🙂"]]


def test_prefixes_are_answered_in_their_order():
    assert completions([["aa", 1], ["bb", 1]], ["b", "a", "b"], 1) == [["bb"], ["aa"], ["bb"]]


def test_agrees_with_looking_at_every_query():
    chance = random.Random(4)
    for _ in range(40):
        log = [
            ["".join(chance.choices("ab", k=chance.randint(1, 4))), chance.randint(1, 3)] for _ in range(chance.randint(0, 9))
        ]
        prefixes = ["".join(chance.choices("ab", k=chance.randint(0, 3))) for _ in range(4)]
        k = chance.randint(1, 4)
        assert completions(log, prefixes, k) == by_looking_at_all(log, prefixes, k)
