"""The lab's service answers as its model does, and refuses what the contract refuses."""

import pytest

pytest.importorskip("fastapi", reason="needs the extra greenroom[labs]")
pytest.importorskip("imblearn", reason="needs the extra greenroom[labs]")

from starlette.testclient import TestClient

from greenroom.labs.churn.features import SCHEMA, encode
from greenroom.labs.churn.service import make
from greenroom.labs.churn.table import drawn
from greenroom.labs.context import Context
from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.serving.features import plain_rows

ROWS = plain_rows(drawn("null", seed=5, rows=20), SCHEMA)


@pytest.fixture(scope="module")
def without_data():
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("GREENROOM_DATA", raising=False)
        with TestClient(make()) as client:
            yield client


def test_without_a_run_a_model_of_drawn_customers_answers(without_data):
    answer = without_data.post("/predict", json=ROWS[0]).json()
    assert answer["version"] == "drawn"
    batch = without_data.post("/predict/batch", json={"rows": ROWS}).json()
    assert batch["scores"][0] == answer["score"]
    assert len(batch["scores"]) == 20


def test_a_contract_that_nobody_knows_is_refused(without_data):
    answer = without_data.post("/predict", json={**ROWS[0], "Contract": "Monthly"})
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["says"] == "Contract must be Month-to-month, One year or Two year."


def test_the_version_of_a_run_is_served_by_its_alias(system):
    folder = system.aliases.parent
    with TestClient(make(Context("small", 0, {}, folder, folders={"model": folder}))) as client:
        answer = client.post("/predict/batch", json={"rows": ROWS}).json()
    assert answer["version"] == "2"
    scores = xgboost_scores(system.aliases.parent / "2.ubj")(encode(ROWS))
    assert answer["scores"] == pytest.approx(scores.tolist(), abs=1e-6)
