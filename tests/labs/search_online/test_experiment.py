import pytest

pytest.importorskip("bm25s", reason="the extra labs is not installed")

import numpy as np
from scipy import stats

from greenroom.labs.kit import worlds
from greenroom.labs.search.online.experiment import experiment, rates_apart, told_of, traffic_of
from greenroom.labs.search.online.splitting import arm_of, arms_of, by_queries, by_sessions, means_of, tallied

from .shops import invented

RNG = np.random.default_rng(7)
QUERIES = RNG.integers(0, 30, 4000)
ARMS = RNG.integers(0, 2, 4000)
CLICKS = RNG.binomial(10, 0.05 + 0.01 * (QUERIES % 5))


def test_a_unit_stays_in_its_arm():
    assert {arm_of("spring", "laptop bag") for _ in range(5)} == {arm_of("spring", "laptop bag")}


def test_units_are_split_in_half_and_anew_for_each_test():
    one, other = (arms_of(salt, range(10_000)) for salt in ("one", "other"))
    assert 4800 < one.sum() < 5200
    assert 4800 < (one == other).sum() < 5200


def test_by_sessions_is_welchs_test():
    found = by_sessions(tallied(ARMS, QUERIES, CLICKS, 30))
    expected = stats.ttest_ind(CLICKS[ARMS == 1], CLICKS[ARMS == 0], equal_var=False).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))


def test_by_queries_is_welchs_test_of_the_queries_means():
    arms = arms_of("a test", range(30))
    means = np.array([CLICKS[query == QUERIES].mean() for query in range(30)])
    found = by_queries(tallied(arms[QUERIES], QUERIES, CLICKS, 30))
    expected = stats.ttest_ind(means[arms == 1], means[arms == 0], equal_var=False).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))


def test_what_queries_differ_by_anyway_is_taken_off():
    tally = tallied(arms_of("a test", range(30))[QUERIES], QUERIES, CLICKS, 30)
    with_it, without = by_queries(tally), by_queries(tally, np.arange(30) % 5 * 0.1)
    assert without.high - without.low < with_it.high - with_it.low


def test_the_mean_of_a_query_is_over_both_arms_and_that_of_all_where_nobody_asked():
    found = means_of(tallied(np.array([0, 1, 1]), np.array([0, 0, 2]), np.array([1, 3, 5]), 3))
    assert found.tolist() == [2, 3, 5]


def test_a_ranking_against_itself(tmp_path):
    found = experiment(invented(tmp_path))
    for way in ("split-by-session", "split-by-query", "split-by-query-less-before"):
        rate = found.measure(way, "false-alarms")
        assert rate.low <= 0.06
        assert rate.high >= 0.04
    assert found.measure("split-by-query-naive", "false-alarms").value > 0.4
    assert found.measure("split-by-query", "power").value < found.measure("split-by-session", "power").value
    assert found.measure("split-by-query-naive", "mismatches").value > 0.5
    for way in ("split-by-session", "split-by-query"):
        assert found.measure(way, "mismatches").value < 0.05
    assert found == experiment(invented(tmp_path))


@pytest.mark.parametrize(("world", "expected"), [(worlds.TRUE, worlds.BETTER), (worlds.FALSE, worlds.WORSE)])
def test_the_verdict_follows_the_world(tmp_path, world, expected):
    verdicts = [_verdict(tmp_path, world, seed) for seed in range(3)]
    assert verdicts == [expected] * 3


def test_the_null_world_says_no_difference_at_its_nominal_rate(tmp_path):
    held = traffic_of(invented(tmp_path, 0, worlds.NULL))
    rate = rates_apart(held, range(300))["split-by-session"]
    assert rate.low <= 0.05 <= rate.high


def _verdict(folder, world, seed):
    told = told_of(traffic_of(invented(folder, seed, world)), seed)["split-by-session"]
    return worlds.verdict(told.low, told.high)
