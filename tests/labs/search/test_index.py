import pytest

pytest.importorskip("bm25s", reason="the extra [labs] is not installed")

import numpy as np
import pandas as pd

from greenroom.labs.search import features, index
from greenroom.labs.search.ranker import load, rerank, save, scores, train
from tests.labs.search.small_shop import shop


@pytest.fixture(scope="module")
def built() -> index.Index:
    return index.build(shop())


def test_a_word_is_found_in_the_field_that_is_asked(built):
    assert set(index.search(built, "laptop", field="title").ids) == {"a", "b"}
    assert set(index.search(built, "laptop").ids) == {"a", "b", "e"}


def test_forms_of_a_word_and_its_case_are_one(built):
    assert index.search(built, "Printer", field="title").ids == index.search(built, "printers", field="title").ids


def test_the_shorter_of_two_equal_texts_comes_first(built):
    assert index.search(built, "laptop", field="title").ids == ("a", "b")


def test_no_more_products_come_than_are_asked_for_and_none_of_score_0(built):
    found = index.search(built, "laptop", k=2)
    assert len(found.ids) == len(found.scores) == len(found.rows) == 2
    assert (np.diff(found.scores) <= 0).all()
    assert found.scores.min() > 0


@pytest.mark.parametrize("query", ["", "the", "xylophone", "?"])
def test_a_query_without_a_known_word_finds_nothing(built, query):
    assert index.search(built, query).ids == ()


def test_a_query_with_an_unknown_word_is_answered_by_the_others(built):
    assert index.search(built, "laptop xylophone").ids == index.search(built, "laptop").ids


def test_products_of_one_score_stand_in_the_order_of_the_catalogue(built):
    assert index.best(built, np.array([0, 1, 2, 1, 2, 0.5], dtype=np.float32), 3).ids == ("c", "e", "b")


def test_features_say_what_is_shared_with_the_query(built):
    found = dict(zip(features.NAMES, features.of(built, "acme laptop", np.array([0, 1])).T, strict=True))
    assert found["overlap_title"].tolist() == [1.0, 0.5]
    assert found["query_words"].tolist() == [2, 2]
    assert found["title_words"].tolist() == [2, 3]
    assert found["bm25_brand"][0] > 0 == found["bm25_brand"][1]


def test_a_ranker_is_the_same_for_a_seed_and_after_it_was_kept(built, tmp_path):
    pairs = judged(built)
    ranker = train(pairs, seed=1, trees=5, min_data_in_leaf=1)
    save(ranker, tmp_path / "ranker.txt")
    again = load(tmp_path / "ranker.txt")
    assert (scores(ranker, pairs) == scores(again, pairs)).all()
    assert (scores(ranker, pairs) == scores(train(pairs, seed=1, trees=5, min_data_in_leaf=1), pairs)).all()


def test_a_ranker_puts_first_what_was_graded_best(built):
    ranker = train(judged(built), trees=20, min_data_in_leaf=1)
    assert index.search(built, "laptop", field="description").ids[0] == "e"
    assert rerank(ranker, built, "laptop", index.search(built, "laptop")).ids[0] == "a"


def judged(built):
    pairs = [
        ("laptop", "a", 3),
        ("laptop", "b", 0),
        ("laptop", "e", 0),
        ("acme", "c", 0),
        ("acme", "a", 3),
        ("grey", "b", 3),
        ("grey", "f", 0),
    ]
    return features.of_pairs(built, pd.DataFrame(pairs, columns=["query", "product", "grade"]))
