"""The verdict on offers to the riskiest follows the hidden world, and a world without effects is called so at its due rate."""

import pytest

for library in ("pandas", "sklearn"):
    pytest.importorskip(library, reason="needs the extra labs")
np = pytest.importorskip("numpy", reason="needs the extra labs")

from greenroom.labs.churn.dated import lists, worlds  # noqa: E402
from greenroom.labs.kit.worlds import BETTER, NULL, SAME, TRUE, WORSE, nominal, rate_of  # noqa: E402

PILOT, MEMBERS = 3_000, 9_000


def over_anybody(name):
    return lambda seed: lists.over_anybody(lists.tried(worlds.draw(name, seed), PILOT, MEMBERS, seed), lists.RISK)


@pytest.mark.parametrize(("world", "verdict"), [(TRUE, BETTER), ("story-false", WORSE)])
def test_the_verdict_flips_with_the_world(world, verdict):
    rate = rate_of(verdict, over_anybody(world), range(20))
    assert rate.share.value >= 0.8
    assert rate.counts[WORSE if verdict == BETTER else BETTER] == 0


def test_a_world_without_effects_is_told_as_no_difference_at_its_nominal_rate():
    assert nominal(rate_of(SAME, over_anybody(NULL), range(100, 170)))


def test_in_a_mixed_world_channels_differ():
    world = worlds.draw("mixed", 0)
    tried = lists.tried(world, 6_000, 30_000, 0)
    found = {channel: lists.over_anybody(tried, lists.RISK, channel=channel) for channel in worlds.CHANNELS}
    assert found["catalogue"].low > 0 > found["web"].high
    assert world.effects["catalogue"] > 0 > world.effects["web"]


def test_where_the_idle_are_sleeping_dogs_the_list_by_uplift_beats_the_list_by_risk_which_loses_money():
    tried = lists.tried(worlds.draw("story-false", 0), 6_000, 30_000, 0)
    assert lists.over_list(tried, lists.RISK, lists.UPLIFT).high < 0
    assert lists.profit(tried, lists.RISK).high < 0


def test_risk_is_learned_alike_in_all_worlds_so_that_it_cannot_tell_them_apart():
    scores = [lists.tried(worlds.draw(name, 5), 1_000, 1_000, 5).scores[lists.RISK] for name in (TRUE, NULL)]
    np.testing.assert_array_equal(*scores)


def test_orders_surge_before_the_holidays_and_fall_with_a_new_price():
    rng = np.random.default_rng(0)
    members = worlds.joining(4_000, 20, rng)
    orders = worlds.ordered(members, np.arange(34), worlds.CALENDAR, rng).mean(axis=0)
    assert orders[24:30].mean() > 2 * orders[18:24].mean()
    assert orders[18:24].mean() < 0.85 * orders[:18].mean()
