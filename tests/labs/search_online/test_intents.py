import pytest

pytest.importorskip("bm25s", reason="the extra labs is not installed")

import numpy as np

from greenroom.labs.search.online.families import REST, families, intents
from greenroom.labs.search.online.goods import opened
from greenroom.labs.search.online.intents import PIECES, asked, classifier, told_across
from greenroom.labs.search.online.pools import crossed, pools
from greenroom.labs.search.online.routing import FEW, ROUTES, routed, routing

from .shops import invented


@pytest.fixture(scope="module")
def shop():
    return opened({}, 0)


def test_families_are_told_by_attributes_and_not_by_words(shop):
    family = families(shop)
    retitled = shop._replace(catalogue=shop.catalogue.assign(title="thing"))
    assert (families(retitled) == family).all()
    assert len(set(family)) == 8


def test_a_rare_intent_is_none_of_its_own(shop):
    family = families(shop)
    queries = list(shop.pairs["query"].unique())
    found = intents(shop, family, queries)
    counts = {name: found.count(name) for name in set(found)}
    assert REST in counts
    assert all(count >= 7 for name, count in counts.items() if name != REST)


def test_no_query_is_told_by_a_classifier_that_learned_from_it():
    queries, folds = [f"{word} {number}" for word in ("laptop", "toner") for number in range(10)], np.arange(20) % 5
    true = ["only me", *["a"] * 9, *["b"] * 10]
    assert "only me" not in told_across(queries, true, folds, 0)


def test_titles_tell_most_intents_of_queries_that_their_classifier_never_saw(shop):
    known = asked(shop, pools(shop), 0, 300)
    assert np.mean(np.array(known.true) == known.by_titles) > 0.7


def test_a_classifier_of_pieces_takes_a_plural_for_its_word():
    trained = classifier(["laptop", "toner", "laptop bag", "toner black"], ["a", "b", "a", "b"], PIECES, 0)
    assert list(trained.predict(["laptops", "toners"])) == ["a", "b"]


def test_an_intent_with_few_pairs_is_served_by_the_common_ranker(shop):
    found = pools(shop)[:20]
    common = crossed(found, 0)
    assert sum(len(pool.known) for pool in found[:9]) < FEW
    alone = ["rare" if place < 9 else f"own {place}" for place in range(20)]
    assert all((one == other).all() for one, other in zip(routed(found, alone, common, 0), common, strict=True))


def test_routing_says_what_it_gained_with_an_interval(tmp_path):
    found = routing(invented(tmp_path))
    for route in ROUTES:
        gain = found.measure(route, "ndcg@10-gain")
        assert gain.low <= gain.value <= gain.high
        told = found.measure(route, "ndcg@10").value - found.measure("one-ranker", "ndcg@10").value
        assert gain.value == pytest.approx(told)
    assert found.measure("routed-by-titles", "intent-accuracy").low > found.measure("commonest-intent", "intent-accuracy").high
