"""What a decision on a rollout does to the aliases."""

import pytest

pytest.importorskip("mlflow", reason="needs the extra greenroom[labs]")
pytest.importorskip("alembic", reason="needs the extra greenroom[labs]")

from greenroom.labs.kit.decisions import GO_ON, PROMOTE, ROLL_BACK, Decision
from greenroom.labs.kit.gates import NotWorse
from greenroom.labs.kit.registry import CHALLENGER, Registry
from greenroom.labs.kit.rollout import canary, carried_out
from tests.labs.rollout.streams import GUARDRAILS, stream


def test_a_decision_is_carried_out_by_alias_through_the_gate_and_the_history_names_its_rule(three: Registry) -> None:
    three.promote("churn", 2)
    three.promote("churn", 3, CHALLENGER)
    promoted = carried_out(canary(*stream(3), GUARDRAILS, 0.2, 4000), three, "churn", [NotWorse("auc")])
    assert (promoted.moved, three.holder("churn").number) == (True, 3)

    three.promote("churn", 1, CHALLENGER)
    assert not carried_out(Decision(PROMOTE, "", ""), three, "churn", [NotWorse("auc")]).moved
    assert carried_out(Decision(GO_ON, "", ""), three, "churn") is None
    harm = canary(*stream(1, errors=6), GUARDRAILS, 0.2, 4000)
    assert harm.action == ROLL_BACK
    assert "errors is at" in carried_out(harm, three, "churn").says
    assert three.holder("churn", CHALLENGER) is None
    assert three.rollback("churn").version == 2
    assert three.faults("churn") == ()
