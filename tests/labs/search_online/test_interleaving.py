import pytest

pytest.importorskip("bm25s", reason="the extra labs is not installed")

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from greenroom.labs.search.clicks import Users
from greenroom.labs.search.online import interleaving, power, users
from greenroom.labs.search.online.sensitivity import LEARNED, contest, sensitivity
from greenroom.labs.search.online.users import VALUES

from .shops import invented

rankings = st.integers(1, 15).flatmap(lambda size: st.tuples(*[st.permutations(range(size))] * 2))
coins = st.lists(st.booleans(), min_size=5, max_size=5)


@given(rankings, coins)
def test_a_page_shows_ten_products_each_once(pair, drawn):
    page = interleaving.team_draft(*pair, drawn)
    assert len(set(page.shown.tolist())) == len(page.shown) == min(10, len(pair[0]))


@given(rankings, coins)
def test_after_each_round_both_teams_have_picked_as_often(pair, drawn):
    page = interleaving.team_draft(*pair, drawn)
    whole = len(page.teams) // 2 * 2
    assert all(page.teams[:end].sum() == 0 for end in range(2, whole + 1, 2))


@given(rankings, coins)
def test_the_first_place_is_the_best_of_who_won_the_coin(pair, drawn):
    page = interleaving.team_draft(*pair, drawn)
    assert page.shown[0] == pair[1 if drawn[0] else 0][0]


def test_a_ranking_gains_nothing_over_itself():
    grades, order = np.array([3, 0, 1, 2, 0, 3, 0, 0, 1, 0, 2, 0]), list(range(12))
    credited = interleaving.credits_of(Users(), grades, interleaving.drafts(order, order))
    assert credited @ VALUES == pytest.approx(0, abs=1e-12)
    assert credited.sum() == pytest.approx(1)


def test_the_better_ranking_is_credited_and_simulated_sessions_say_the_same():
    grades = np.array([0, 1, 0, 2, 0, 3, 3, 0, 2, 1, 0, 3])
    best = np.argsort(-grades, kind="stable").tolist()
    credited = interleaving.credits_of(Users(), grades, interleaving.drafts(list(range(12)), best))
    mean = float(credited @ VALUES)
    drawn = users.sessions(np.random.default_rng(0), np.array([200_000]), credited[None])[0] @ VALUES / 200_000
    assert mean > 0.3
    assert drawn == pytest.approx(mean, abs=0.01)


def test_clicks_of_a_page_add_up():
    chances = users.pages(Users(), [np.array([3, 0, 2])], [np.array([2, 0, 1])])
    counted = users.distributions(chances)
    assert counted.sum() == pytest.approx(1)
    assert counted[0] @ VALUES == pytest.approx(chances.sum())
    assert counted[0] @ VALUES**2 - (counted[0] @ VALUES) ** 2 == pytest.approx((chances * (1 - chances)).sum())


def test_so_many_sessions_as_are_needed_have_the_power_that_was_asked_for():
    credit = power.Moments(0.05, 0.9, 0.03)
    first, second = power.Moments(1.2, 0.8, 0.4), power.Moments(1.3, 0.9, 0.3)
    assert power.of_interleaving_at(credit, power.of_interleaving(credit).sessions) == pytest.approx(0.8, abs=1e-4)
    assert power.by_session_at(first, second, power.by_session(first, second).sessions) == pytest.approx(0.8, abs=1e-4)


def test_more_sessions_of_the_same_queries_do_not_replace_queries():
    first, second = power.Moments(1.2, 0.8, 0.4), power.Moments(1.3, 0.9, 0.3)
    few, many = (power.by_query(first, second, each).queries for each in (100, 1_000_000))
    assert few / many == pytest.approx(1, abs=0.03)


def test_in_an_invented_shop_interleaving_needs_fewer_sessions_than_an_ab_test(tmp_path):
    found = sensitivity(invented(tmp_path))
    part = f"bm25-all>{LEARNED}"
    mixed, split = (found.measure(way, "sessions", part).value for way in ("interleaving", "ab-by-session"))
    assert 1 < split / mixed < 20
    assert found.measure("ab-by-query", "sessions", part).value > split
    tried = found.measure("interleaving", "power", part)
    assert tried.low - 0.02 < 0.8 < tried.high + 0.02
    assert found == sensitivity(invented(tmp_path))


def test_two_equal_rankings_are_a_contest_that_nobody_wins():
    from greenroom.labs.search.online.goods import opened
    from greenroom.labs.search.online.pools import by, pools

    found = pools(opened({}, 0))[:10]
    scores = by(found, "bm25_all")
    credit, first, second = contest(found, scores, scores, 0).moments()
    assert credit.mean == pytest.approx(0, abs=1e-12)
    assert first == second
