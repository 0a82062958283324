import pytest

pytest.importorskip("sklearn", reason="the extra [labs] is not installed")

import numpy as np
import pandas as pd

from greenroom.labs.search import clicks, learning, propensities
from greenroom.labs.search.clicks import Users
from greenroom.labs.search.propensities import Swapped

QUERIES, PLACES = 40, 8
SESSIONS = 4000


@pytest.fixture
def pairs() -> pd.DataFrame:
    rng = np.random.default_rng(0)
    return pd.DataFrame(
        {
            "query": np.repeat([f"q{at}" for at in range(QUERIES)], PLACES),
            "grade": rng.integers(0, 4, QUERIES * PLACES),
            "bm25_title": rng.random(QUERIES * PLACES),
        }
    )


@pytest.fixture
def places(pairs) -> np.ndarray:
    return clicks.logged_order(pairs)


def rate(pairs, places, users, place, grade):
    counts = clicks.clicked(pairs, places, users, SESSIONS, np.random.default_rng(1))
    return counts[(places == place) & (pairs["grade"] == grade)].mean() / SESSIONS


def test_the_logged_order_follows_its_score(pairs, places):
    first = pairs[places == 1].set_index("query")["bm25_title"]
    assert first.to_dict() == pairs.groupby("query")["bm25_title"].max().to_dict()


def test_in_the_position_based_model_a_place_is_looked_at_by_its_power_of_eta(pairs, places):
    assert rate(pairs, places, Users(eta=1), 4, 3) == pytest.approx(1 / 4, abs=0.02)
    assert rate(pairs, places, Users(eta=2), 2, 3) == pytest.approx(1 / 4, abs=0.02)
    assert rate(pairs, places, Users(eta=0), 8, 3) == pytest.approx(1, abs=0.01)


def test_what_is_wrong_is_clicked_by_noise_alone(pairs, places):
    assert rate(pairs, places, Users(eta=0, noise=0.1), 3, 0) == pytest.approx(0.1, abs=0.01)


def test_trust_adds_mistaken_clicks_at_the_top(pairs, places):
    assert rate(pairs, places, Users("trust"), 1, 0) == pytest.approx(0.1 + 0.9 * 0.3, abs=0.02)


def test_down_the_list_a_good_product_takes_the_clicks_of_those_below(pairs, places):
    users = Users("cascade", eta=0, satisfied=1.0)
    counts = clicks.clicked(pairs, places, users, SESSIONS, np.random.default_rng(1))
    assert pd.Series(counts).groupby(pairs["query"]).sum().max() <= SESSIONS
    after_the_best = pairs["query"].isin(pairs["query"][(places == 1) & (pairs["grade"] == 3)]) & (places == 2)
    assert counts[after_the_best].max() == 0


@pytest.mark.parametrize("eta", [0, 1, 2])
def test_swaps_show_the_propensities_without_knowing_the_model(pairs, places, eta):
    found = propensities.estimated(propensities.experiment(pairs, places, Users(eta=eta), 20_000, np.random.default_rng(2)))
    assert found == pytest.approx(np.arange(1, PLACES + 1.0) ** -eta, abs=0.06)


def test_propensities_never_rise_with_the_place_nor_fall_below_the_floor():
    found = propensities.estimated([Swapped(2, 100, 40), Swapped(3, 100, 60), Swapped(4, 100, 0)])
    assert found.tolist() == pytest.approx([1, 0.5, 0.5, propensities.FLOOR])


def test_weighting_gives_back_the_attraction_that_the_place_hid(pairs, places):
    rates = learning.click_rates(pairs, places, Users(eta=1), SESSIONS, seed=3)
    attraction = clicks.attraction(pairs["grade"].to_numpy(), 0.1)
    assert np.abs(rates["ipw-true"] - attraction).mean() < 0.02 < np.abs(rates["naive"] - attraction).mean()
    assert np.abs(rates["clean"] - attraction).mean() < 0.01


def test_a_rate_becomes_a_whole_label():
    assert learning.labels(np.array([0.0, 0.5, 1.0, 7.0])).tolist() == [0, 15, 30, 30]
