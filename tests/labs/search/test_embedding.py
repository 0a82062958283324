import pytest

pytest.importorskip("bm25s", reason="the extra [labs] is not installed")

from importlib.metadata import EntryPoint, EntryPoints

import numpy as np

from greenroom.labs.search import embedding, fusion, index, retrieving
from tests.labs.search.small_shop import shop


def embed(texts):
    """By the two words that matter here."""
    return np.array([[text.lower().count("laptop"), text.lower().count("printer"), 0.1] for text in texts], dtype=float)


@pytest.fixture(scope="module")
def built() -> index.Index:
    return index.build(shop())


def test_without_a_package_that_offers_one_there_is_no_embedding(built):
    assert embedding.installed() is None
    assert set(retrieving.lists(built, ["laptop"], None)) == set(retrieving.LEXICAL)


def test_the_embedding_of_an_installed_package_is_used(monkeypatch):
    point = EntryPoint("words", "tests.labs.search.test_embedding:embed", embedding.GROUP)
    monkeypatch.setattr(embedding, "entry_points", lambda group: EntryPoints([point]).select(group=group))
    assert embedding.installed() is not None


def test_with_an_embedding_two_more_ways_are_there(built):
    found = retrieving.lists(built, ["printer"], embed)
    assert set(found) == {*retrieving.LEXICAL, *retrieving.DENSE}
    assert found["cosine-title"]["printer"][:2] == ("c", "d")


def test_rows_have_length_one_and_a_text_without_any_stays_at_nothing():
    rows = embedding.unit_rows(lambda texts: np.array([[3.0, 4.0], [0.0, 0.0]]), ["a", "b"])
    assert rows.tolist() == pytest.approx(np.array([[0.6, 0.8], [0, 0]]))


def test_fusion_puts_first_what_is_high_in_both_lists():
    assert fusion.reciprocal_rank([("a", "b", "c"), ("b", "d")], 3) == ("b", "a", "d")
