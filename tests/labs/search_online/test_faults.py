from importlib import import_module
from pathlib import Path

import pytest

pytest.importorskip("bm25s", reason="the extra labs is not installed")

import greenroom.labs.search
from greenroom.labs.catalogue import read_lab
from greenroom.labs.search.online.incidents import FAULTS, incident
from greenroom.labs.search.online.system import healthy
from greenroom.labs.search.online.watching import alarms
from greenroom.labs.search.online.worth import worth

from .shops import invented

COSTS = {
    "clicks_taken_for_truth": -0.1,
    "unjudged_is_wrong": -0.05,
    "rows_split": 0.04,
    "sessions_lost": 0.08,
    "stale_index": -0.08,
    "analyser_changed": -0.5,
    "alias_flipped": -0.2,
}
"""What each fault does to its metric at least; below zero where it falls."""
LAB = read_lab(Path(greenroom.labs.search.__file__).parent)


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_seen_costs_and_is_mended(tmp_path, name):
    fault = import_module(f"greenroom.labs.search.faults.{name}")
    found = incident(invented(tmp_path), fault.inject, fault.fix)
    before, broken, after = (getattr(state, fault.METRIC) for state in (found.healthy, found.faulty, found.mended))
    assert found.quiet == ()
    assert fault.SEEN_BY in found.loud
    assert found.after == ()
    assert (broken - before) / COSTS[name] >= 1
    assert abs(after - before) <= 0.3 * abs(broken - before)
    assert all(says.endswith(".") for says in found.says)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_healthy_system_is_quiet(tmp_path, seed):
    system = healthy(invented(tmp_path, seed))
    assert alarms(system) == ()
    assert worth(system).ndcg > 0.85
    assert abs(worth(system).lift_off) < 0.02


def test_an_incident_does_not_give_its_cause_away(tmp_path):
    told = import_module("greenroom.labs.search.faults.alias_flipped").happens(invented(tmp_path))
    assert {measure.variant for measure in told.measures} == {"served"}
    assert told.notes


def test_the_labs_file_names_each_fault_with_its_alarm():
    ours = {fault.key: fault for fault in LAB.faults}
    for name in FAULTS:
        fault = ours[name.replace("_", "-")]
        assert fault.function == f"faults.{name}:happens"
        assert fault.seen_by == import_module(f"greenroom.labs.search.faults.{name}").SEEN_BY
        assert fault.cause
        assert fault.fix
