import random

LEAST = 2


def by_the_rules(words, number):
    corpus, merges = [(list(word), count) for word, count in words.items()], []
    while len(merges) < number:
        counts = {}
        for pieces, count in corpus:
            for pair in zip(pieces, pieces[1:]):
                counts[pair] = counts.get(pair, 0) + count
        ranked = sorted((-count, pair) for pair, count in counts.items())
        if not ranked or -ranked[0][0] < LEAST:
            break
        best = ranked[0][1]
        merges.append(list(best))
        for pieces, _ in corpus:
            place = 0
            while place + 1 < len(pieces):
                if (pieces[place], pieces[place + 1]) == best:
                    pieces[place : place + 2] = ["".join(best)]
                place += 1
    return merges


def test_one_pair():
    assert learn_merges({"ab": 5}, 1) == [["a", "b"]]


def test_nothing_to_learn():
    assert learn_merges({}, 3) == []
    assert learn_merges({"a": 7}, 3) == []
    assert learn_merges({"ab": 7}, 0) == []


def test_stops_when_all_is_merged():
    assert learn_merges({"ab": 9}, 5) == [["a", "b"]]


def test_rare_pairs_are_left():
    assert learn_merges({"ab": LEAST, "cd": LEAST - 1}, 5) == [["a", "b"]]
    assert learn_merges({"ab": LEAST - 1}, 5) == []


def test_pairs_of_different_words_add_up():
    assert learn_merges({"abx": 1, "yab": LEAST - 1, "qr": LEAST - 1}, 5) == [["a", "b"]]


def test_a_word_counts_as_often_as_it_occurs():
    assert learn_merges({"ab": 3, "abc": 3, "xy": 7}, 1) == [["x", "y"]]
    assert learn_merges({"ab": 3, "abc": 5, "xy": 7}, 1) == [["a", "b"]]


def test_ties_go_to_the_smaller_pair():
    assert learn_merges({"zy": 4, "ba": 4, "ab": 4}, 2) == [["a", "b"], ["b", "a"]]
    assert learn_merges({"ad": 4, "ac": 4}, 1) == [["a", "c"]]


def test_merged_pieces_take_part():
    assert learn_merges({"abc": 9, "ab": 5}, 2) == [["a", "b"], ["ab", "c"]]


def test_rows_of_equal_letters():
    assert learn_merges({"aaa": 9}, 3) == [["a", "a"], ["aa", "a"]]
    assert learn_merges({"aaaa": 9}, 3) == [["a", "a"], ["aa", "aa"]]
    assert learn_merges({"aaa": 5, "xy": 9}, 1) == [["a", "a"]]


def test_pieces_that_look_like_the_pair_are_left():
    assert learn_merges({"xab": 9, "xa": 20, "ab": 15}, 3) == by_the_rules({"xab": 9, "xa": 20, "ab": 15}, 3)


def test_no_pair_reaches_over_two_words():
    assert learn_merges({"ab": 9, "cd": 9}, 9) == [["a", "b"], ["c", "d"]]


def test_agrees_with_following_the_rules():
    chance = random.Random(8)
    for _ in range(40):
        words = {}
        for _ in range(chance.randint(0, 6)):
            words["".join(chance.choices("abc", k=chance.randint(1, 7)))] = chance.randint(1, 5)
        for number in (1, 3, 8):
            assert learn_merges(words, number) == by_the_rules(words, number)
