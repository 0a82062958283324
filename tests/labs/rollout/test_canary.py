"""A canary is rolled back when it does harm, and in a null world alarms at most at its level."""

import pytest

pytest.importorskip("scipy", reason="needs the extra greenroom[labs]")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.labs.kit.decisions import GO_ON, PROMOTE, ROLL_BACK, STOP
from greenroom.labs.kit.guardrails import SPLIT, Guardrail
from greenroom.labs.kit.rollout import canary
from tests.labs.rollout.streams import GUARDRAILS, stream


def decided(seed, n=4000, share=0.2, guardrails=GUARDRAILS, planned=None, level=0.05, **harm):
    return canary(*stream(seed, n, share, **harm), guardrails, share, planned or n, level)


class TestInANullWorld:
    @pytest.mark.parametrize(("share", "level"), [(0.05, 0.1), (0.2, 0.05), (0.5, 0.2)])
    def test_it_alarms_at_most_at_its_level(self, share, level):
        actions = [decided(seed, 2000, share, level=level).action for seed in range(300)]
        assert 1 - actions.count(PROMOTE) / 300 <= level

    def test_it_goes_on_until_the_planned_requests_are_there(self):
        assert decided(3, 1000, planned=4000).action == GO_ON
        assert decided(3, 4000, planned=4000).action == PROMOTE

    def test_a_promotion_tells_how_much_harm_may_have_been_overlooked(self):
        found = {each.key: each for each in decided(3).evidence}
        for rail in GUARDRAILS:
            assert found[rail.key].low < found[rail.key].value < found[rail.key].high
        assert found["errors"].high > 1.2


class TestHarm:
    @pytest.mark.parametrize(
        ("harm", "key"),
        [({"errors": 6}, "errors"), ({"slow": 4}, "slow"), ({"orders": 0.2}, "orders"), ({"revenue": -1.5}, "revenue")],
    )
    def test_is_found_and_the_decision_names_the_guardrail(self, harm, key):
        for seed in range(5):
            found = decided(seed, **harm)
            assert (found.action, found.rule) == (ROLL_BACK, f"sequential guardrails at 0.05 in all, 0.0125 each: {key}")
            assert found.says.startswith(f"{key} is at ")

    def test_that_is_greater_is_found_sooner(self):
        def when(errors):
            return np.mean([decided(seed, errors=errors).evidence[1].crossed for seed in range(10)])

        assert when(12) < when(6) < 2500

    def test_within_the_limit_is_borne(self):
        borne = (Guardrail("slow", limit=1.5), Guardrail("orders", worse="lower", limit=0.7))
        assert {decided(seed, guardrails=borne, slow=1.2, orders=0.9).action for seed in range(40)} == {PROMOTE}

    def test_that_is_good_is_no_alarm(self):
        better = {"errors": 0.3, "slow": 0.3, "orders": 2.0, "revenue": 1.0}
        assert {decided(seed, **better).action for seed in range(20)} == {PROMOTE}


class TestTheDecision:
    @settings(max_examples=20, deadline=None)
    @given(st.integers(0, 500), st.integers(600, 2500))
    def test_is_the_same_whether_one_looks_once_or_all_the_time(self, seed, until):
        treated, signals = stream(seed, 2500, errors=5)
        at_last = canary(treated, signals, GUARDRAILS, 0.2, 2500)
        crossed = min((each.crossed for each in at_last.evidence if each.crossed), default=None)
        early = canary(treated[:until], {key: signal[:until] for key, signal in signals.items()}, GUARDRAILS, 0.2, 2500)
        if crossed is not None and crossed <= until:
            assert early == at_last
        else:
            assert early.action == GO_ON

    def test_holds_the_evidence_of_its_moment(self):
        found = decided(1, errors=6)
        assert len({each.n for each in found.evidence}) == 1
        assert found.evidence[0].n < 4000

    def test_rests_on_a_split_as_planned(self):
        found = decided(1, sent=0.35, errors=6)
        assert (found.action, found.evidence[0].key) == (STOP, SPLIT)
        assert "sample ratio" in found.rule
        assert "20.00% were planned" in found.says

    def test_does_not_tell_a_number_that_nobody_saw(self):
        treated = stream(1)[0]
        nothing = canary(treated, {"errors": np.zeros(4000, bool)}, [Guardrail("errors")], 0.2, 4000).evidence[1]
        assert (nothing.value, nothing.low, nothing.high) == (None, 0, None)

    def test_takes_signals_of_pandas(self):
        pandas = pytest.importorskip("pandas", reason="needs the extra greenroom[labs]")
        treated, signals = stream(1, errors=6)
        frame = pandas.DataFrame(signals, index=np.arange(4000)[::-1])
        assert canary(treated, frame, GUARDRAILS, 0.2, 4000) == canary(treated, signals, GUARDRAILS, 0.2, 4000)

    def test_refuses_what_is_no_canary(self):
        treated, signals = stream(1, 10)
        for share, rails, says in (
            (1.0, GUARDRAILS, "a share between 0 and 1"),
            (0.2, (), "at least one guardrail"),
            (0.2, [Guardrail("errors", "median")], "kind count or mean"),
            (0.2, [Guardrail("errors", limit=0)], "limit above 0"),
        ):
            with pytest.raises(ValueError, match=says):
                canary(treated, signals, rails, share, 10)
        with pytest.raises(ValueError, match="for every request"):
            canary(treated, {"errors": [True]}, [Guardrail("errors")], 0.2, 10)
        with pytest.raises(ValueError, match="not a number"):
            canary(treated, {"revenue": [float("nan")] * 10}, [GUARDRAILS[3]], 0.2, 10)
