import random

LATEST = False


def longest_by_trying(tokens, kinds):
    best = [0, 0]
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            length, longest = end - start, best[1] - best[0]
            if len(set(tokens[start:end])) <= kinds and (length > longest or (LATEST and length == longest)):
                best = [start, end]
    return best


def test_nothing():
    assert longest_stretch([], 2) == [0, 0]
    assert longest_stretch([], 0) == [0, 0]


def test_no_kinds_allowed():
    assert longest_stretch([1, 1, 2], 0) == [0, 0]


def test_one_token():
    assert longest_stretch([5], 1) == [0, 1]


def test_at_most_not_exactly():
    assert longest_stretch([3, 3, 4], 5) == [0, 3]
    assert longest_stretch([3, 3, 4], 2) == [0, 3]


def test_what_is_kept_when_a_third_kind_comes():
    assert longest_stretch([1, 2, 2, 2, 3, 3, 2], 2) == [1, 7]


def test_an_old_token_comes_again():
    assert longest_stretch([1, 2, 1, 1, 3, 1, 1, 3], 2) == [2, 8]


def test_a_kind_is_gone_when_its_last_copy_is():
    assert longest_stretch([1, 1, 2, 3, 3, 2, 3], 2) == [2, 7]


def test_the_best_at_the_beginning_and_in_the_middle():
    assert longest_stretch([1, 1, 1, 2, 3], 1) == [0, 3]
    assert longest_stretch([4, 1, 1, 1, 2, 3], 1) == [1, 4]
    assert longest_stretch([4, 2, 1, 1, 1], 1) == [2, 5]


def test_which_of_equally_long_ones():
    assert longest_stretch([1, 1, 2, 2, 3], 1) == ([2, 4] if LATEST else [0, 2])
    assert longest_stretch([1, 2, 3], 1) == ([2, 3] if LATEST else [0, 1])


def test_agrees_with_trying_everything():
    chance = random.Random(8)
    for _ in range(60):
        tokens = [chance.randint(0, 4) for _ in range(chance.randint(0, 12))]
        kinds = chance.randint(0, 4)
        assert longest_stretch(tokens, kinds) == longest_by_trying(tokens, kinds)
