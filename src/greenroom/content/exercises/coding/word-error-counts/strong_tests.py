from itertools import combinations

TIE = 1


def by_all_alignments(reference, hypothesis):
    a, b = reference.lower().split(), hypothesis.lower().split()
    found = []
    for size in range(min(len(a), len(b)) + 1):
        for left in combinations(range(len(a)), size):
            for right in combinations(range(len(b)), size):
                wrong = sum(a[i] != b[j] for i, j in zip(left, right))
                counts = [wrong, len(a) - size, len(b) - size]
                found.append((sum(counts), TIE * wrong, counts))
    return min(found)[2]


def test_equal_texts_have_no_errors():
    assert word_errors("set a timer", "set a timer") == [0, 0, 0]
    assert word_errors("", "") == [0, 0, 0]


def test_silence_on_one_side():
    assert word_errors("", "a b c") == [0, 0, 3]
    assert word_errors("a b", " ") == [0, 2, 0]


def test_one_error_of_each_kind():
    assert word_errors("a b c", "a x c") == [1, 0, 0]
    assert word_errors("a b c", "a c") == [0, 1, 0]
    assert word_errors("a b c", "a b x c") == [0, 0, 1]


def test_errors_at_both_ends():
    assert word_errors("x a b c", "a b c") == [0, 1, 0]
    assert word_errors("a b c", "a b c x") == [0, 0, 1]
    assert word_errors("a b c", "x b c") == [1, 0, 0]
    assert word_errors("a b c", "a b x") == [1, 0, 0]


def test_capitals_and_spaces_do_not_count_and_punctuation_does():
    assert word_errors("Turn  ON\tthe light", "turn on The LIGHT ") == [0, 0, 0]
    assert word_errors("off", "off.") == [1, 0, 0]


def test_the_tie_rule():
    assert word_errors("a b", "b a") == ([0, 1, 1] if TIE > 0 else [2, 0, 0])
    assert word_errors("a b c", "b c d") == [0, 1, 1]


def test_nothing_in_common():
    assert word_errors("a b c", "x y") == [2, 1, 0]
    assert word_errors("a b", "x y z") == [2, 0, 1]


def test_agrees_with_trying_all_alignments():
    texts = ["", "b a", "a a b", "a b c a", "c b a a", "b c a b", "C a b"]
    for reference in texts:
        for hypothesis in texts:
            assert word_errors(reference, hypothesis) == by_all_alignments(reference, hypothesis)


def test_words_that_repeat():
    assert word_errors("a", "c b c c") == [1, 0, 3]
    assert word_errors("c b c c", "a") == [1, 3, 0]
