import random

SIZE = 2


def near(percent, *documents):
    return near_duplicates([" ".join(document) for document in documents], percent)


def by_definition(documents, percent):
    sets = []
    for words in documents:
        sets.append({tuple(words[k : k + SIZE]) for k in range(len(words)) if k + SIZE <= len(words)})
    return [
        [i, j]
        for j in range(len(sets))
        for i in range(j)
        if sets[i] & sets[j] and 100 * len(sets[i] & sets[j]) >= percent * len(sets[i] | sets[j])
    ]


def of(shingles):
    return [f"w{number}" for number in range(shingles + SIZE - 1)]


def test_nothing():
    assert near_duplicates([], 10) == []
    assert near(10, "abcdef") == []


def test_a_copy_is_found_at_a_hundred_per_cent():
    assert near(100, "abcde", "xyz", "abcde") == [[0, 2]]
    assert near(100, "abcde", "abcdef") == []


def test_one_shingle_is_enough():
    assert near(100, of(1), of(1)) == [[0, 1]]


def test_documents_without_shingles_are_like_nothing():
    assert near(1, "", "", ["a"] * (SIZE - 1), ["a"] * (SIZE - 1)) == []


def test_exactly_the_threshold_is_enough():
    assert near(50, of(4), of(8)) == [[0, 1]]
    assert near(51, of(4), of(8)) == []
    assert near(50, of(4), of(9)) == []


def test_the_last_shingle_counts():
    tail = of(3)[1:] + ["x", "y"]
    assert near(1, of(3), ["z", *of(3)[-SIZE:]]) == [[0, 1]]
    assert near(1, of(3)[:SIZE], ["q", *of(3)[:SIZE]]) == [[0, 1]]
    assert near(100, tail, tail) == [[0, 1]]


def test_repeated_shingles_count_once():
    assert near(100, "aaaaa", "aaa") == [[0, 1]]
    assert near(100, "abcabcabc", "abcabcabcabcabc") == [[0, 1]]


def test_a_quotation_is_no_copy():
    assert near(50, of(20), of(3)) == []


def test_the_order_of_words_counts():
    assert near(1, "abcdef", "fedcba") == []


def test_white_space_of_any_kind_parts_words():
    assert near_duplicates([" a  b\tc\nd", "a b c d", "A b c d."], 100) == [[0, 1]]


def test_pairs_are_sorted():
    x, y = "abcdef", "uvwxyz"
    assert near(90, x, y, y, x, x, y) == [[0, 3], [0, 4], [1, 2], [1, 5], [2, 5], [3, 4]]


def test_agrees_with_the_definition():
    chance = random.Random(3)
    for _ in range(40):
        documents = [chance.choices("abc", k=chance.randint(0, 7)) for _ in range(chance.randint(0, 7))]
        percent = chance.randint(1, 100)
        assert near(percent, *documents) == sorted(by_definition(documents, percent))
