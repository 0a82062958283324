import random
from math import isclose, log

K1 = 1.2
B = 0.75


def by_definition(documents, query):
    words = sum(len(document) for document in documents)
    scores = []
    for document in documents:
        score = 0.0
        for term in query:
            count = sum(word == term for word in document)
            df = sum(term in other for other in documents)
            if count:
                part = count * (K1 + 1) / (count + K1 * (1 - B + B * len(document) * len(documents) / words))
                score += part * log(1 + (len(documents) - df + 0.5) / (df + 0.5))
        scores.append(score)
    return scores


def check(documents, query):
    found, expected = bm25_scores(documents, query), by_definition(documents, query)
    assert len(found) == len(expected)
    assert all(isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) for a, b in zip(found, expected)), found


def test_one_term_by_hand():
    found = bm25_scores([["red", "tie"], ["blue", "tie"]], ["red"])
    assert isclose(found[0], log(2), abs_tol=1e-9) and found[1] == 0.0


def test_more_often_is_more_but_less_and_less():
    check([["a", "a", "b"], ["a", "b", "b"], ["b", "b", "b"]], ["a"])


def test_the_length_of_the_document():
    check([["a"], ["a", "x", "x"], ["x", "x", "x", "x", "x"]], ["a"])


def test_terms_add_up():
    check([["a", "b"], ["a", "c", "a"], ["c"]], ["a", "b"])
    check([["a", "b"], ["a", "c", "a"], ["c"]], ["b", "c", "z"])


def test_a_repeated_query_term_counts_again():
    check([["a", "b"], ["a"], ["c"]], ["a", "a", "b"])


def test_a_document_counts_once_for_a_term():
    check([["a", "a", "a", "a"], ["b"], ["c", "b"]], ["a", "b"])


def test_a_term_in_every_document_still_counts():
    found = bm25_scores([["a"], ["a"], ["a"]], ["a"])
    assert all(score > 0.0 for score in found)
    check([["a"], ["a", "b"], ["a"]], ["a"])


def test_unknown_terms_add_nothing():
    check([["a"], ["b"]], ["z"])


def test_empty_documents_and_nothing_at_all():
    check([[], ["a"], ["a", "b"]], ["a"])
    assert bm25_scores([], ["a"]) == []
    assert [float(score) for score in bm25_scores([[], []], ["a"])] == [0.0, 0.0]
    assert [float(score) for score in bm25_scores([["a"]], [])] == [0.0]


def test_capitals_are_other_words():
    check([["Cat", "cat", "cat"], ["Cat"]], ["cat"])


def test_agrees_with_the_definition():
    chance = random.Random(8)
    for _ in range(20):
        documents = [chance.choices("abcd", k=chance.randint(0, 5)) for _ in range(chance.randint(1, 5))]
        check(documents, chance.choices("abcde", k=chance.randint(1, 3)))
