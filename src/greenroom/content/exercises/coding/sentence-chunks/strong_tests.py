import random

ENDS = ".?!"


def by_the_rules(text, size, overlap):
    words, found, begin = text.split(), [], 0
    if not words:
        return []
    while len(words) - begin > size:
        end = begin + size
        while end > begin + overlap and words[end - 1][-1] not in ENDS:
            end -= 1
        if end == begin + overlap:
            end = begin + size
        found.append(" ".join(words[begin:end]))
        begin = end - overlap
    return [*found, " ".join(words[begin:])]


def test_no_words():
    assert chunks("", 3, 1) == []
    assert chunks(" \n ", 3, 1) == []


def test_fits_at_once():
    assert chunks("a. b c", 3, 1) == ["a. b c"]
    assert chunks("a", 3, 0) == ["a"]
    assert chunks("a. b. c. d", 9, 8) == ["a. b. c. d"]


def test_ends_with_the_last_sentence_within_reach():
    assert chunks("a. b. c d e", 4, 0) == ["a. b.", "c d e"]
    assert chunks("a b c. d e", 3, 0) == ["a b c.", "d e"]
    assert chunks("a b c d. e", 3, 0) == ["a b c", "d. e"]


def test_each_sign_ends_a_sentence():
    for sign in ENDS:
        assert chunks(f"a b{sign} c d e", 3, 0) == [f"a b{sign}", "c d e"]
    for word in ("b,", "b-", "3.5", "?b", "(b.)", 'b."'):
        assert chunks(f"a {word} c d e", 3, 0) == [f"a {word} c", "d e"]


def test_a_sentence_longer_than_a_chunk():
    assert chunks("a b c d e f g", 3, 0) == ["a b c", "d e f", "g"]
    assert chunks("a b c d e f g", 3, 1) == ["a b c", "c d e", "e f g"]


def test_the_overlap():
    assert chunks("a b c d. e f g", 5, 2) == ["a b c d.", "c d. e f g"]


def test_an_end_that_would_make_no_progress():
    assert chunks("a b. c d e f", 4, 2) == ["a b. c d", "c d e f"]
    assert chunks("a b c. d e f", 4, 2) == ["a b c.", "b c. d e", "d e f"]


def test_overlap_all_but_one():
    assert chunks("a b. c d e", 3, 2) == ["a b. c", "b. c d", "c d e"]


def test_stops_with_the_last_word():
    assert chunks("a b c d e", 3, 1) == ["a b c", "c d e"]
    assert chunks("a b c d e f", 3, 1) == ["a b c", "c d e", "e f"]
    assert chunks("a b. c d.", 2, 1) == ["a b.", "b. c", "c d."]


def test_chunks_of_one_word():
    assert chunks("a b. c", 1, 0) == ["a", "b.", "c"]


def test_whitespace_is_made_even():
    assert chunks("a\nb.\n\nc  d\te", 3, 0) == ["a b.", "c d e"]


def test_agrees_with_the_rules():
    chance = random.Random(10)
    for _ in range(60):
        text = " ".join(chance.choice(["a", "b", "c.", "d!", "e:"]) for _ in range(chance.randint(0, 16)))
        size = chance.randint(1, 5)
        overlap = chance.randint(0, size - 1)
        assert chunks(text, size, overlap) == by_the_rules(text, size, overlap)
