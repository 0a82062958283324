"""From a registered model back to the very rows that it learned from, and from them to the very same model."""

import pytest

pytest.importorskip("mlflow", reason="the labs need greenroom[labs]")
pytest.importorskip("alembic", reason="MLflow's registry on SQLite needs alembic")
pytest.importorskip("ibis", reason="the labs need greenroom[labs]")

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

from greenroom.labs.kit.registry import Registry
from greenroom.labs.kit.training_set import build, from_row, rebuild
from tests.labs.kit.cdnow import cutoffs, purchases_as_of, some

DAY = pd.Timestamp("1997-09-30")


def sources() -> dict[str, pd.DataFrame]:
    frame = some(600)
    bought_later = frame[frame["at"] >= DAY].customer.unique()
    return {"events": frame, "cutoffs": cutoffs(frame, str(DAY)).assign(left=lambda rows: ~rows.customer.isin(bought_later))}


def learned_from(frame: pd.DataFrame) -> bytes:
    """A model's parameters, bit for bit."""
    model = LogisticRegression().fit(np.log1p(frame[["orders", "spend", "discs"]]), frame.left)
    return model.coef_.tobytes() + model.intercept_.tobytes()


def test_a_registered_model_leads_to_its_training_set_and_is_learned_again_bit_for_bit(tmp_path) -> None:
    frame, lineage = build(purchases_as_of, sources(), by=["customer"], seed=4, sample=500)
    with Registry(tmp_path) as registry:
        registry.promote("churn", registry.register("churn", learned_from(frame), lineage, {"rows": len(frame)}))
        champion, model = registry.holder("churn"), registry.load("churn").read_bytes()
    again = rebuild(from_row(champion.lineage), sources())
    pd.testing.assert_frame_equal(again, frame, check_exact=True)
    assert learned_from(again) == model
