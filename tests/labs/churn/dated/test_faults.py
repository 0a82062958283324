"""Each fault makes its metric worse, the alarm it is seen by goes off, and the fix restores the metric and the quiet."""

from importlib import import_module

import pytest

for library in ("pandas", "ibis", "xgboost", "sklearn"):
    pytest.importorskip(library, reason="needs the extra labs")

from greenroom.labs.churn.dated import alarms, incidents, operation  # noqa: E402

FOLDER = incidents.FOLDER


@pytest.fixture(scope="module")
def system(context):
    return operation.healthy(context)


def test_a_healthy_system_is_quiet(system):
    assert alarms.look(system).alarms == ()


@pytest.mark.parametrize("name", incidents.FAULTS)
def test_the_fault_is_seen_by_its_alarm_and_the_fix_restores_the_metric(name, outcome):
    fault, key, found = import_module(f"{FOLDER}.{name}"), name.replace("_", "-"), outcome("dated-faults")
    metric = fault.METRIC.replace("_", "-")
    healthy, faulty, mended = (found.measure(key, metric, state).value for state in ("healthy", "faulty", "mended"))
    assert abs(faulty - healthy) > 0.01
    assert mended == pytest.approx(healthy)
    assert found.measure(key, "seen").value == 1
    assert found.measure(key, "alarms-after-fix").value == 0


def test_the_catalogue_names_the_alarm_and_the_function_of_each_fault(written):
    told = {fault["key"]: fault for fault in written["faults"]}
    for name in incidents.FAULTS:
        fault = import_module(f"{FOLDER}.{name}")
        row = told[name.replace("_", "-")]
        assert (row["seen_by"], row["function"]) == (fault.SEEN_BY, f"faults_dated.{name}:happens")


def test_an_incident_does_not_give_its_cause_away(context, monkeypatch):
    monkeypatch.setattr(operation, "CUSTOMERS", 1_500)
    happened = import_module(f"{FOLDER}.stale_weekend").happens(context)
    assert {measure.variant for measure in happened.measures} == {"served"}
    assert happened.notes
    assert "weekend" not in " ".join(happened.notes)
