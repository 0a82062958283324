import pytest

pytest.importorskip("pandera", reason="the extra [labs] is not installed")

import pandas as pd

from greenroom.errors import UnusableInput
from greenroom.labs.search import contract, corpus, index, invented, judgments, strata
from greenroom.labs.search.corpus import Corpus
from greenroom.labs.search.invented import Thing, grade


@pytest.fixture(scope="module")
def shop() -> invented.Shop:
    return invented.shop(seed=5, size=120, queries=20, pool=15)


def test_a_seed_gives_the_same_shop_and_another_seed_another(shop):
    again = invented.shop(seed=5, size=120, queries=20, pool=15)
    assert shop.catalogue.equals(again.catalogue)
    assert shop.pairs.equals(again.pairs)
    assert not shop.pairs.equals(invented.shop(seed=6, size=120, queries=20, pool=15).pairs)


def test_a_grade_says_how_much_of_what_was_asked_is_there():
    asked = Thing(kind=0, brand=1, colour=2)
    assert grade(asked, Thing(kind=0, brand=1, colour=2, use=3)) == 3
    assert grade(asked, Thing(kind=0, brand=1, colour=0, use=3)) == 2
    assert grade(asked, Thing(kind=0, brand=0, colour=0, use=3)) == 1
    assert grade(asked, Thing(kind=9, goes_with=0)) == 1
    assert grade(asked, Thing(kind=4, brand=1, colour=2)) == 0


def test_the_shop_keeps_the_contract_of_the_real_one(shop):
    held = contract.held(Corpus(shop.catalogue, shop.pairs, real=False))
    assert len(held.pairs) == len(shop.pairs)


def test_a_judgment_of_a_product_that_is_not_sold_is_refused(shop):
    pairs = pd.concat([shop.pairs, pd.DataFrame([("bag", "p9999", 2)], columns=shop.pairs.columns)], ignore_index=True)
    with pytest.raises(UnusableInput, match="is in the catalogue"):
        contract.held(Corpus(shop.catalogue, pairs, real=False))


def test_a_grade_beyond_the_scale_is_refused(shop):
    with pytest.raises(UnusableInput, match="grade"):
        contract.held(Corpus(shop.catalogue, shop.pairs.assign(grade=4), real=False))


def test_without_real_files_the_shop_is_invented():
    assert not corpus.opened({}, seed=1).real


def test_only_queries_that_can_be_ranked_are_kept():
    pairs = pd.DataFrame(
        [
            ("few", "a", 3),
            *(("none right", product, 0) for product in "abcdef"),
            *(("good", product, 1) for product in "abcde"),
        ],
        columns=["query", "product", "grade"],
    )
    assert set(judgments.that_can_be_ranked(pairs)["query"]) == {"good"}


def test_queries_that_much_of_the_shop_answers_to_are_the_head(shop):
    built = index.build(shop.catalogue)
    queries = sorted(set(shop.pairs["query"]))
    found = strata.of_queries(built, queries)
    smallest = {
        part: min(strata.answering(built, query) for query in queries if found[query] == part) for part in strata.STRATA
    }
    assert smallest["head"] >= smallest["torso"] >= smallest["tail"]
    assert {part: list(found.values()).count(part) for part in strata.STRATA} == {"head": 7, "torso": 7, "tail": 6}
