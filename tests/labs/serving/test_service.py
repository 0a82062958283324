"""What a client meets: answers, refusals in plain sentences, ids, metrics."""

import json
import logging
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="needs the extra greenroom[labs]")
pytest.importorskip("xgboost", reason="needs the extra greenroom[labs]")

from starlette.testclient import TestClient

from greenroom.labs.kit.serving import living
from greenroom.labs.kit.serving.aliases import point
from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.serving.champion import Aliased
from greenroom.labs.kit.serving.features import Encoding
from greenroom.labs.kit.serving.recording import Recorder
from greenroom.labs.kit.serving.service import make_app
from tests.labs.serving.rows import SCHEMA, booster, drawn, saved

SCORES = xgboost_scores(booster())
ROWS = drawn(40, seed=1)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(make_app(SCORES, SCHEMA, "churn", "7"), raise_server_exceptions=False) as client:
        yield client


def test_one_row_is_scored_as_training_would_score_it(client: TestClient) -> None:
    answer = client.post("/predict", json=ROWS[0])
    assert answer.status_code == 200
    assert answer.json()["score"] == pytest.approx(float(SCORES(Encoding(SCHEMA)(ROWS[:1]))[0]), abs=1e-6)
    assert answer.json()["version"] == "7"


def test_a_batch_is_scored_in_its_order(client: TestClient) -> None:
    answer = client.post("/predict/batch", json={"rows": ROWS}).json()
    assert answer["scores"] == pytest.approx(SCORES(Encoding(SCHEMA)(ROWS)).tolist(), abs=1e-6)


def wrong(client: TestClient, **changed: object) -> list[tuple[str, str, str]]:
    row = {name: value for name, value in {**ROWS[0], **changed}.items() if value != "left out"}
    answer = client.post("/predict", json=row)
    assert answer.status_code == 422
    return [(fault["field"], fault["check"], fault["says"]) for fault in answer.json()["detail"]]


@pytest.mark.parametrize(
    ("changed", "check", "says"),
    [
        ({"tenure": 4000}, "range", "tenure must be a whole number from 0 to 120."),
        ({"tenure": -1}, "range", "tenure must be a whole number from 0 to 120."),
        ({"tenure": 3.5}, "type", "tenure must be a whole number from 0 to 120."),
        ({"tenure": "3"}, "type", "tenure must be a whole number from 0 to 120."),
        ({"tenure": True}, "type", "tenure must be a whole number from 0 to 120."),
        ({"tenure": None}, "type", "tenure must be a whole number from 0 to 120."),
        ({"tenure": "left out"}, "missing", "tenure is missing; it must be a whole number from 0 to 120."),
        ({"Contract": "Weekly"}, "allowed", "Contract must be Month-to-month, One year or Two year."),
        ({"SeniorCitizen": "1"}, "allowed", "SeniorCitizen must be 0 or 1."),
        ({"TotalCharges": "12"}, "type", "TotalCharges must be a number from 0 to 50000."),
        ({"colour": "red"}, "unknown", "colour is not a field of this service."),
    ],
)
def test_a_field_that_does_not_fit_is_told_in_one_sentence(client, changed, check, says) -> None:
    assert wrong(client, **changed) == [(next(iter(changed)), check, says)]


def test_every_wrong_field_has_its_sentence(client: TestClient) -> None:
    assert [field for field, _, _ in wrong(client, tenure=-1, Contract="x", gender=3)] == ["gender", "tenure", "Contract"]


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_what_is_no_number_is_refused(client: TestClient, word: str) -> None:
    body = json.dumps({**ROWS[0], "MonthlyCharges": 1234567}).replace("1234567", word)
    assert client.post("/predict", content=body).status_code == 422


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{", "The body must be JSON."),
        ("", "The body must be JSON."),
        ("[1]", "The body must be a JSON object."),
        ('"text"', "The body must be a JSON object."),
    ],
)
def test_a_body_that_is_no_row_is_told_so(client: TestClient, body: str, says: str) -> None:
    answer = client.post("/predict", content=body)
    assert (answer.status_code, answer.json()["detail"][0]["says"]) == (422, says)


def test_a_batch_says_which_row_is_wrong(client: TestClient) -> None:
    answer = client.post("/predict/batch", json={"rows": [ROWS[0], {**ROWS[1], "tenure": -3}, 5]})
    told = [(fault["row"], fault["field"], fault["says"]) for fault in answer.json()["detail"]]
    assert told == [(1, "tenure", "tenure must be a whole number from 0 to 120."), (2, "", "Each row must be a JSON object.")]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"rows": []}, "A batch must have from 1 to 2,000 rows."),
        ({"rows": [ROWS[0]] * 2001}, "A batch must have from 1 to 2,000 rows."),
        ({}, 'The body must be an object with a list called "rows", and nothing else.'),
        ({"rows": 5}, 'The body must be an object with a list called "rows", and nothing else.'),
        ({"rows": [ROWS[0]], "more": 1}, 'The body must be an object with a list called "rows", and nothing else.'),
    ],
)
def test_a_batch_of_another_form_is_told_so(client: TestClient, body: object, says: str) -> None:
    answer = client.post("/predict/batch", json=body)
    assert (answer.status_code, answer.json()["detail"][0]["says"]) == (422, says)


def test_an_id_is_given_or_kept(client: TestClient) -> None:
    given = client.post("/predict", json=ROWS[0])
    assert given.headers["x-request-id"] == given.json()["request_id"] != ""
    kept = client.post("/predict", json=ROWS[0], headers={"X-Request-ID": "order-5"})
    assert kept.headers["x-request-id"] == kept.json()["request_id"] == "order-5"
    replaced = client.post("/predict", json=ROWS[0], headers={"X-Request-ID": 'five"} six'})
    assert replaced.json()["request_id"] != 'five"} six'


def test_metrics_count_requests_predictions_and_refusals() -> None:
    with TestClient(make_app(SCORES, SCHEMA, "churn", "7")) as client:
        client.post("/predict", json=ROWS[0])
        client.post("/predict/batch", json={"rows": ROWS})
        client.post("/predict", json={**ROWS[0], "tenure": -1, "jane@example.org": 1})
        client.get("/somewhere")
        told = client.get("/metrics").text
    assert 'requests_total{endpoint="/predict",status="200"} 1.0' in told
    assert 'requests_total{endpoint="/predict",status="422"} 1.0' in told
    assert 'requests_total{endpoint="other",status="404"} 1.0' in told
    assert 'request_seconds_bucket{endpoint="/predict",le="0.012"}' in told
    assert 'refused_fields_total{check="range",field="tenure"} 1.0' in told
    assert "jane" not in told
    assert 'model_info{name="churn",version="7"} 1.0' in told
    predicted = [line for line in told.splitlines() if line.startswith("churn_predictions_total{")]
    assert sum(float(line.split()[-1]) for line in predicted) == 41


def test_alive_and_ready(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "alive"}
    assert client.get("/ready").json() == {"status": "ready", "version": "7", "trouble": ""}


def test_the_documentation_has_the_fields(client: TestClient) -> None:
    body = client.get("/openapi.json").json()["paths"]["/predict"]["post"]["requestBody"]
    assert body["content"]["application/json"]["schema"]["properties"]["tenure"]["maximum"] == 120


def test_a_model_that_breaks_says_sorry_and_never_quotes_a_row(caplog: pytest.LogCaptureFixture) -> None:
    def broken(matrix):
        raise ValueError("could not read 'jane'")

    with (
        caplog.at_level(logging.INFO, "greenroom.labs.serving"),
        TestClient(make_app(broken, SCHEMA, "churn", "8"), raise_server_exceptions=False) as client,
    ):
        answer = client.post("/predict", json=ROWS[0])
    assert answer.status_code == 500
    assert answer.headers["x-request-id"] == answer.json()["request_id"]
    broke = next(record for record in caplog.records if record.msg == "broke")
    assert broke.told["error"] == "ValueError"
    assert broke.exc_info is None
    assert "jane" not in str(broke.told)


def test_no_frame_is_made_on_the_way_to_a_score(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    import pandas as pd

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a frame in the hot path")

    monkeypatch.setattr(pd.DataFrame, "__init__", refuse)
    monkeypatch.setattr(pd.Series, "__init__", refuse)
    assert client.post("/predict", json=ROWS[0]).status_code == 200
    assert client.post("/predict/batch", json={"rows": ROWS}).status_code == 200


def test_a_service_whose_model_is_still_awaited_says_so(tmp_path: Path) -> None:
    champion = Aliased(tmp_path / "aliases.json", xgboost_scores)
    with TestClient(make_app(champion, SCHEMA, "churn")) as client:
        told = client.get("/ready")
        assert (told.status_code, told.json()["status"]) == (503, "waiting")
        answer = client.post("/predict", json=ROWS[0])
        assert (answer.status_code, answer.json()["detail"][0]["says"]) == (503, "No version is called champion yet.")
        assert client.get("/health").status_code == 200


def test_a_full_disk_stops_neither_answers_nor_promotions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, model = tmp_path / "aliases.json", saved(tmp_path, 1)
    (tmp_path / "served").write_text("a file where the folder should be")
    monkeypatch.setattr(living, "LOOK_EVERY", 0.01)
    point(path, "champion", "1", model)
    champion = Aliased(path, xgboost_scores)
    recorder = Recorder(tmp_path / "served", lambda: 0.0)
    with TestClient(make_app(champion, SCHEMA, "churn", recorder=recorder)) as client:
        assert client.post("/predict", json=ROWS[0]).json()["version"] == "1"
        point(path, "champion", "2", model)
        until = time.monotonic() + 10
        while client.post("/predict", json=ROWS[0]).json()["version"] == "1" and time.monotonic() < until:
            pass
        assert client.get("/ready").json()["version"] == "2"
