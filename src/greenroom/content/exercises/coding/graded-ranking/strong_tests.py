import random
from math import isclose, log2

EXPONENTIAL = True


def gain(grade):
    return 2**grade - 1 if EXPONENTIAL else grade


def dcg(*grades):
    return sum(gain(grade) / log2(place + 1) for place, grade in enumerate(grades, 1))


def near(found, expected):
    return isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)


def test_an_ideal_ranking_is_one():
    assert near(ndcg(["a", "b", "c"], [3.0, 2.0, 1.0], {"a": 4, "b": 2, "c": 1}, 3), 1.0)


def test_one_barely_relevant_document_is_enough():
    assert near(ndcg(["a"], [1.0], {"a": 1}, 1), 1.0)


def test_places_that_gain_equally_all_count():
    for shown in ([1, 0, 2], [1, 0, 0, 0, 0, 0, 2]):
        names = [f"d{place}" for place in range(len(shown))]
        scores = [-float(place) for place in range(len(shown))]
        found = ndcg(names, scores, dict(zip(names, shown)), 9)
        assert near(found, dcg(*shown) / dcg(*sorted(shown, reverse=True)))


def test_the_formula_on_a_reversed_ranking():
    found = ndcg(["a", "b", "c"], [1.0, 2.0, 3.0], {"a": 4, "b": 2, "c": 1}, 3)
    assert near(found, dcg(1, 2, 4) / dcg(4, 2, 1))


def test_scores_decide_and_may_be_negative():
    assert near(ndcg(["a", "b"], [-2.0, -1.0], {"a": 1, "b": 3}, 2), 1.0)


def test_only_the_first_k_count_on_both_sides():
    ranking = (["a", "b", "c"], [3.0, 2.0, 1.0], {"a": 2, "b": 3, "c": 4})
    assert near(ndcg(*ranking, 1), gain(2) / gain(4))
    assert near(ndcg(*ranking, 2), dcg(2, 3) / dcg(4, 3))
    assert near(ndcg(["a", "b"], [2.0, 1.0], {"a": 2, "b": 2}, 1), 1.0)


def test_k_beyond_the_end():
    assert near(ndcg(["a"], [1.0], {"a": 2}, 50), 1.0)


def test_what_was_not_found_stands_in_the_ideal():
    assert near(ndcg(["a"], [1.0], {"a": 1, "z": 4}, 1), gain(1) / gain(4))
    assert near(ndcg(["a"], [1.0], {"a": 1, "z": 4}, 2), dcg(1) / dcg(4, 1))


def test_unjudged_documents_take_up_a_place():
    assert near(ndcg(["u", "a"], [2.0, 1.0], {"a": 3}, 2), 1 / log2(3))
    assert near(ndcg(["u", "a"], [2.0, 1.0], {"a": 3}, 1), 0.0)


def test_equal_scores_keep_the_given_order():
    assert near(ndcg(["b", "a"], [0.5, 0.5], {"a": 3}, 1), 0.0)
    assert near(ndcg(["a", "b"], [0.5, 0.5], {"a": 3}, 1), 1.0)
    assert near(ndcg(["b", "c", "a", "d"], [0.5, 0.5, 0.5, 0.9], {"b": 3}, 4), 1 / log2(3))


def test_nothing_relevant_is_zero():
    assert near(ndcg(["a"], [1.0], {"a": 0}, 1), 0.0)
    assert near(ndcg(["a"], [1.0], {}, 1), 0.0)
    assert near(ndcg([], [], {}, 3), 0.0)


def test_nothing_found_is_zero():
    assert near(ndcg([], [], {"a": 3}, 3), 0.0)


def test_agrees_with_the_definition():
    chance = random.Random(9)
    for _ in range(20):
        names = [f"d{i}" for i in range(chance.randint(1, 6))]
        scores = [chance.randint(-2, 2) / 2 for _ in names]
        grades = {f"d{i}": chance.randint(0, 4) for i in range(8) if chance.random() < 0.7}
        k = chance.randint(1, 8)
        order = sorted(range(len(names)), key=lambda i: (-scores[i], i))
        reached = dcg(*[grades.get(names[i], 0) for i in order][:k])
        ideal = dcg(*sorted(grades.values(), reverse=True)[:k])
        assert near(ndcg(names, scores, grades, k), reached / ideal if ideal else 0.0)
