import pytest

pytest.importorskip("scipy", reason="the extra [labs] is not installed")

from greenroom.labs.search import budgeting

GRADES = {"q": {"a": 3, "b": 0, "c": 1, "d": 2}, "r": {"x": 3}}


def test_a_budget_keeps_its_share_of_each_query_and_at_least_one():
    kept = budgeting.kept_by_lot(GRADES, 0.5, seed=0)
    assert {query: len(judged) for query, judged in kept.items()} == {"q": 2, "r": 1}
    assert all(GRADES[query][product] == grade for query, judged in kept.items() for product, grade in judged.items())


def test_all_of_the_budget_is_all_of_the_grades():
    assert budgeting.kept_by_lot(GRADES, 1.0, seed=0) == GRADES


def test_a_pair_that_two_lists_show_is_judged_once():
    lists = [{"q": ("a", "new"), "r": ("x",)}, {"q": ("new", "newer"), "r": ("other",)}]
    assert budgeting.unjudged(lists, GRADES) == 3
    assert budgeting.unjudged(lists[:1], GRADES) == 1


def test_only_the_first_ten_are_asked_for():
    assert budgeting.unjudged([{"q": tuple("0123456789abcdef"), "r": ()}], GRADES) == 10
