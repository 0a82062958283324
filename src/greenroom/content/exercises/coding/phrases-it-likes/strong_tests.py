import random

OVERLAPPING = False


def by_rule(tokens, size, most):
    starts = range(len(tokens) - size + 1)
    phrases = []
    for start in starts:
        if tokens[start : start + size] not in phrases:
            phrases.append(tokens[start : start + size])
    rows = []
    for phrase in phrases:
        counted = []
        for start in starts:
            if tokens[start : start + size] == phrase and (OVERLAPPING or not counted or start - counted[-1] >= size):
                counted.append(start)
        rows.append([phrase, len(counted)])
    return sorted(rows, key=lambda row: -row[1])[:most]


def test_no_phrase():
    assert favourite_phrases([], 1, 3) == []
    assert favourite_phrases(["a", "b"], 3, 3) == []


def test_one_phrase():
    assert favourite_phrases(["a", "b"], 2, 3) == [[["a", "b"], 1]]


def test_no_places():
    assert favourite_phrases(list("abab"), 2, 0) == []


def test_more_places_than_phrases():
    assert favourite_phrases(list("abab"), 2, 9) == [[["a", "b"], 2], [["b", "a"], 1]]


def test_the_most_frequent_first():
    assert favourite_phrases(list("zabbccc"), 1, 2) == [[["c"], 3], [["b"], 2]]


def test_ties_by_first_appearance():
    assert favourite_phrases(list("zyx"), 1, 2) == [[["z"], 1], [["y"], 1]]
    assert favourite_phrases(list("bxaxbxa"), 1, 3) == [[["x"], 3], [["b"], 2], [["a"], 2]]


def test_overlaps():
    assert favourite_phrases(["ha"] * 5, 2, 1) == [[["ha", "ha"], 4 if OVERLAPPING else 2]]
    assert favourite_phrases(["ha"] * 7, 3, 1) == [[["ha"] * 3, 5 if OVERLAPPING else 2]]
    assert favourite_phrases(list("ababa"), 3, 1) == [[["a", "b", "a"], 2 if OVERLAPPING else 1]]


def test_phrases_side_by_side_do_not_overlap():
    assert favourite_phrases(list("abab"), 2, 1) == [[["a", "b"], 2]]
    assert favourite_phrases(list("aaxaa"), 2, 1) == [[["a", "a"], 2]]


def test_phrases_that_begin_anywhere():
    assert favourite_phrases(list("xabyyab"), 2, 1) == [[["a", "b"], 2]]


def test_borders_between_tokens_count():
    assert favourite_phrases(["a b", "c", "x", "a", "b c"], 2, 1) == [[["a b", "c"], 1]]
    assert favourite_phrases(["", "a", "", "a"], 2, 1) == [[["", "a"], 2]]


def test_tokens_are_taken_as_they_are():
    assert favourite_phrases(["The", "the"], 1, 5) == [[["The"], 1], [["the"], 1]]


def test_agrees_with_the_rule():
    chance = random.Random(10)
    for _ in range(60):
        tokens = chance.choices("abc", k=chance.randint(0, 14))
        size, most = chance.randint(1, 4), chance.randint(0, 6)
        assert favourite_phrases(tokens, size, most) == by_rule(tokens, size, most)
