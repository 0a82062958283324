import pytest

pytest.importorskip("bm25s", reason="the extra labs is not installed")

import numpy as np

from greenroom.labs.search.online.goods import opened
from greenroom.labs.search.online.nothing_found import WAYS, mistyped, nothing_found, spelling_of

from .shops import invented


@pytest.fixture(scope="module")
def shop():
    return opened({}, 0)


def test_every_relaxation_finds_what_the_stricter_one_found(shop):
    spelling = spelling_of(shop.bm25)
    for query in shop.pairs["query"].unique()[:20]:
        found = [
            set(WAYS[way](shop.bm25, query, spelling).tolist())
            for way in ("all-words-in-title", "all-words-anywhere", "any-word")
        ]
        assert found[0] <= found[1] <= found[2]


def test_a_misspelt_word_is_taken_for_the_closest_one(shop):
    spelling = spelling_of(shop.bm25)
    right, wrong = (WAYS["respelled-but-one"](shop.bm25, query, spelling) for query in ("headphones", "headphomes"))
    assert len(WAYS["any-word"](shop.bm25, "headphomes", spelling)) == 0
    assert (right == wrong).all()


def test_a_slip_changes_one_word_and_is_repeatable():
    queries = ["gaming laptop", "usb hub", "tv"]
    found = mistyped(queries, 3)
    assert found == mistyped(queries, 3)
    assert found[2] == "tv"
    assert sum(one != other for one, other in zip(found[0].split(), "gaming laptop".split(), strict=True)) == 1


def test_rates_fall_as_matching_is_relaxed(tmp_path):
    found = nothing_found(invented(tmp_path))
    for part in ("as asked", "mistyped"):
        rates = [found.measure(way, "zero-results", part).value for way in WAYS]
        assert rates == sorted(rates, reverse=True)
    assert np.isclose(found.measure("any-word", "zero-results", "as asked").value, 0)
