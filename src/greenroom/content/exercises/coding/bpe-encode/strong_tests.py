import random


def slowly(word, merges):
    pieces = list(word)
    for _ in range(len(word)):
        for pair in merges:
            if any([a, b] == pair for a, b in zip(pieces, pieces[1:])):
                out = []
                for piece in pieces:
                    if out and out[-1] is not None and [out[-1], piece] == pair:
                        out[-1:] = [None, "".join(pair)]
                        out.append(None)
                    else:
                        out.append(piece)
                pieces = [piece for piece in out if piece is not None]
                break
    return pieces


def test_the_merges_build_upon_each_other():
    assert bpe_encode("lower", [["l", "o"], ["lo", "w"], ["e", "r"]]) == ["low", "er"]


def test_nothing_to_merge():
    assert bpe_encode("", [["a", "b"]]) == []
    assert bpe_encode("a", [["a", "a"]]) == ["a"]
    assert bpe_encode("ba", [["a", "b"]]) == ["b", "a"]
    assert bpe_encode("abc", []) == ["a", "b", "c"]


def test_the_whole_word_and_both_ends():
    assert bpe_encode("ab", [["a", "b"]]) == ["ab"]
    assert bpe_encode("abxy", [["a", "b"]]) == ["ab", "x", "y"]
    assert bpe_encode("xyab", [["a", "b"]]) == ["x", "y", "ab"]


def test_every_place_of_a_pair():
    assert bpe_encode("ababxab", [["a", "b"]]) == ["ab", "ab", "x", "ab"]


def test_overlaps_go_from_left_to_right():
    assert bpe_encode("aaa", [["a", "a"]]) == ["aa", "a"]
    assert bpe_encode("aaaaa", [["a", "a"]]) == ["aa", "aa", "a"]


def test_a_round_is_finished_before_the_next_pair_is_chosen():
    assert bpe_encode("aaaa", [["aa", "a"], ["a", "a"]]) == ["aa", "aa"]
    assert bpe_encode("aaaa", [["a", "a"], ["aa", "aa"]]) == ["aaaa"]


def test_the_lower_rank_goes_first():
    assert bpe_encode("abc", [["a", "b"], ["b", "c"]]) == ["ab", "c"]
    assert bpe_encode("abc", [["b", "c"], ["a", "b"]]) == ["a", "bc"]


def test_a_merge_may_stand_before_its_parts():
    assert bpe_encode("abc", [["ab", "c"], ["b", "c"], ["a", "b"]]) == ["a", "bc"]
    assert bpe_encode("abc", [["ab", "c"], ["a", "b"]]) == ["abc"]


def test_the_parts_count_and_not_the_joined_text():
    assert bpe_encode("abc", [["a", "bc"], ["a", "b"]]) == ["ab", "c"]


def test_agrees_with_following_the_rule_slowly():
    chance = random.Random(4)
    for _ in range(25):
        word = "".join(chance.choice("ab") for _ in range(chance.randint(0, 9)))
        parts = ["a", "b", "aa", "ab", "ba", "aab"]
        merges = []
        for _ in range(chance.randint(0, 6)):
            pair = [chance.choice(parts), chance.choice(parts)]
            if pair not in merges:
                merges.append(pair)
        assert bpe_encode(word, merges) == slowly(word, merges)
