"""Every fault costs something, is seen by the lab's own monitoring, and its fix brings the metric back."""

from importlib import import_module

import pytest

pytest.importorskip("imblearn", reason="needs the extra greenroom[labs]")
pytest.importorskip("pandera", reason="needs the extra greenroom[labs]")

from greenroom.labs.churn.incidents import FAULTS, incident
from greenroom.labs.churn.system import answers
from greenroom.labs.churn.watching import alarms

COSTS = {"profit": -500, "auc": -0.05, "ece": 0.05, "told_too_much": 0.04}
"""By how much the metric of a fault must at least get worse; dollars are for 1,000 customers."""


def test_a_healthy_system_is_quiet(system):
    assert alarms(system, *answers(system)) == ()


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_seen_and_mended(system, name):
    fault = import_module(f"greenroom.labs.churn.faults.{name}")
    found = incident(system, fault.inject, fault.fix)
    healthy, faulty, mended = (getattr(state, fault.METRIC) for state in (found.healthy, found.faulty, found.mended))
    cost = COSTS[fault.METRIC]
    assert (faulty - healthy) / cost >= 1
    assert fault.SEEN_BY in found.loud
    assert abs(mended - healthy) <= abs(cost) / 2
    assert found.after == ()


def test_an_incident_does_not_give_its_cause_away(system):
    fault = import_module("greenroom.labs.churn.faults.alias_flipped")
    said = " ".join(incident(system, fault.inject, fault.fix).says)
    assert "The score has moved" in said
    assert "alias" not in said
    assert "version" not in said
