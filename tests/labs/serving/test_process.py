"""The service as it really runs: processes, a rollback while requests come, nothing personal anywhere."""

import json
import time
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="needs the extra greenroom[labs]")
pytest.importorskip("xgboost", reason="needs the extra greenroom[labs]")
pytest.importorskip("httpx", reason="asks the service by httpx")

from greenroom.labs.kit.monitoring.windows import answered_requests, served_rows, windows
from greenroom.labs.kit.serving.aliases import point
from tests.labs.serving.rows import drawn, saved
from tests.labs.serving.served import service

NAME = "Jane-Marker-Doe"
ROWS = [{**row, "customerID": NAME} for row in drawn(30, seed=5)]


def test_two_workers_follow_a_rollback_under_way_and_keep_names_to_themselves(tmp_path: Path) -> None:
    models = {version: saved(tmp_path, version) for version in (1, 2)}

    def promote(version: int) -> None:
        point(tmp_path / "aliases.json", "champion", str(version), models[version])

    def until(version: str) -> int:
        """Ask until only this version answers, on several connections; the number of requests that it took."""
        asked, same, deadline = 0, 0, time.monotonic() + 10
        while same < 20 and time.monotonic() < deadline:
            answer = client.post("/predict", json=ROWS[asked % 30], headers={"Connection": "close"})
            assert answer.status_code == 200
            asked, same = asked + 1, same + 1 if answer.json()["version"] == version else 0
        assert same == 20
        return asked

    promote(1)
    with service(tmp_path, workers=2) as client:
        asked = until("1")
        promote(2)
        asked += until("2")
        promote(1)
        asked += until("1")
        assert len(client.post("/predict/batch", json={"rows": ROWS}).json()["scores"]) == 30
        assert client.post("/predict", json={**ROWS[0], "tenure": NAME, NAME: 1}).status_code == 422
        assert client.get(f"/{NAME}").status_code == 404
        told = client.get("/metrics").text
    predicted = [line for line in told.splitlines() if line.startswith("churn_predictions_total{")]
    assert sum(float(line.split()[-1]) for line in predicted) == asked + 30, "the workers' numbers add up"

    rows, requests = served_rows(tmp_path / "served"), answered_requests(tmp_path / "served")
    assert len(rows) == asked + 30
    assert rows["request"].nunique() == asked + 1
    assert set(rows["version"]) == {"1", "2"}
    assert (requests["status"].value_counts().to_dict(), len(requests)) == ({200: asked + 1, 422: 1, 404: 1}, asked + 3)
    assert sum(len(window) for _, window in windows(rows, 0.5)) == len(rows)

    printed = (tmp_path / "printed").read_text()
    lines = [json.loads(line) for line in printed.splitlines()]
    assert {line["id"] for line in lines if line["event"] == "answered"} == set(requests["request"])
    kept = [path.read_text() for path in (tmp_path / "served").iterdir()]
    assert not [text for text in (told, printed, *kept) if NAME in text]
