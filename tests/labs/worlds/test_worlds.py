"""Worlds are drawn from a seed, a verdict follows the world, and the null world says "no difference" as often as it should."""

import pytest

pytest.importorskip("scipy", reason="needs the extra greenroom[labs]")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.labs.kit import worlds
from greenroom.labs.kit.evaluation.intervals import mean_of
from greenroom.labs.kit.worlds import BETTER, FALSE, MIXED, NULL, SAME, TRUE, WORLDS, WORSE, Prior, draw, nominal, verdict

PRIOR = Prior({"rerank": (0.5, 1.0), "debias": (0.5, 1.0)})
ONE = Prior({"rerank": (0.5, 1.0)}, {TRUE: 1, FALSE: 1, NULL: 1})


def measured_in(name):
    """A lab that sees 80 noisy differences, and not the world that they come from."""

    def measured(seed):
        world = draw(seed, PRIOR, name)
        return mean_of(np.random.default_rng(seed + 10_000).normal(world.effects["rerank"], 1, 80), seed=seed, times=400)

    return measured


class TestDrawing:
    @settings(max_examples=60, deadline=None)
    @given(st.integers(0, 10_000), st.sampled_from(["", *WORLDS]))
    def test_gives_the_same_world_for_the_same_seed_with_effects_as_its_name_says(self, seed, name):
        world = draw(seed, PRIOR, name)
        assert world == draw(seed, PRIOR, name)
        assert name in ("", world.name)
        signs = [np.sign(effect) for effect in world.effects.values()]
        if world.name == MIXED:
            assert 1 in signs
            assert min(signs) < 1
        else:
            assert set(signs) == {{TRUE: 1, FALSE: -1, NULL: 0}[world.name]}
        assert all(effect == 0 or 0.5 <= abs(effect) <= 1 for effect in world.effects.values())

    def test_draws_every_world_by_its_weight(self):
        names = [draw(seed, PRIOR._replace(weights={TRUE: 3, NULL: 1})).name for seed in range(400)]
        assert set(names) == {TRUE, NULL}
        assert 0.68 < names.count(TRUE) / 400 < 0.82

    def test_mixes_in_both_ways(self):
        first = {np.sign(draw(seed, PRIOR, MIXED).effects["rerank"]) for seed in range(40)}
        assert first == {1, 0, -1}

    @pytest.mark.parametrize(
        ("prior", "name", "says"),
        [
            (Prior({}), "", "range of sizes"),
            (Prior({"rerank": (0.0, 1.0)}), "", "range of sizes"),
            (PRIOR, "rosy", "rosy is no world"),
            (PRIOR._replace(weights={"rosy": 1}), "", "rosy is no world"),
            (PRIOR._replace(weights={TRUE: 0}), "", "weight above 0"),
            (ONE, MIXED, "two effects"),
            (Prior({"rerank": (0.5, 1.0)}), "", "two effects"),
        ],
    )
    def test_refuses_a_prior_that_allows_no_world(self, prior, name, says):
        with pytest.raises(ValueError, match=says):
            draw(1, prior, name)


class TestTheVerdict:
    @pytest.mark.parametrize(
        ("low", "high", "margin", "says"),
        [
            (0.01, 0.2, 0, BETTER),
            (-0.2, -0.01, 0, WORSE),
            (-0.1, 0.1, 0, SAME),
            (0, 0.1, 0, SAME),
            (0.01, 0.2, 0.02, SAME),
            (-0.01, 0.01, 0.02, SAME),
            (0.03, 0.2, 0.02, BETTER),
            (-0.2, -0.03, 0.02, WORSE),
        ],
    )
    def test_follows_the_interval_and_the_margin(self, low, high, margin, says):
        assert verdict(low, high, margin) == says

    def test_that_none_was_shown_is_not_that_there_is_none(self):
        assert verdict(-0.5, 0.5) == verdict(-0.01, 0.01) == SAME
        assert worlds.equivalent(-0.01, 0.01, 0.02)
        assert not worlds.equivalent(-0.5, 0.5, 0.02)

    def test_needs_an_interval(self):
        for low, high, margin in ((1, 0, 0), (float("nan"), 1, 0), (0, 1, -1)):
            with pytest.raises(ValueError, match="interval"):
                verdict(low, high, margin)

    def test_flips_with_the_world(self):
        rates = {name: worlds.rate_of(says, measured_in(name), range(25)) for name, says in ((TRUE, BETTER), (FALSE, WORSE))}
        assert rates[TRUE].counts[WORSE] == rates[FALSE].counts[BETTER] == 0
        assert all(rate.share.value >= 0.9 for rate in rates.values())

    def test_is_no_difference_in_the_null_world_at_the_nominal_rate(self):
        rate = worlds.rate_of(SAME, measured_in(NULL), range(250))
        assert nominal(rate), rate
        assert rate.n == sum(rate.counts.values()) == 250

    def test_an_interval_that_is_too_narrow_is_found_out_by_the_null_world(self):
        def too_sure(seed):
            value, low, high = measured_in(NULL)(seed)
            return value, value + (low - value) / 2, value + (high - value) / 2

        assert not nominal(worlds.rate_of(SAME, too_sure, range(100)))
