import asyncio
import json
from urllib.parse import quote

import pytest

pytest.importorskip("bm25s", reason="the extra labs is not installed")

from greenroom.labs.search.online.budget import ALLOWED, budget, fresh_queries
from greenroom.labs.search.online.engine import STEPS, engine_of
from greenroom.labs.search.online.goods import opened
from greenroom.labs.search.online.service import make, make_app

from .shops import invented, real


@pytest.fixture(scope="module")
def engine():
    return engine_of(opened({}, 0))


@pytest.fixture
def app(engine):
    return make_app(engine)


def test_a_search_gives_the_best_first_and_the_milliseconds_of_each_step(app, engine):
    status, body = get(app, "/search?q=laptop&k=3")
    found = json.loads(body)
    assert status == 200
    assert len(found["found"]) == 3
    assert [one["score"] for one in found["found"]] == sorted((one["score"] for one in found["found"]), reverse=True)
    assert set(found["ms"]) == set(STEPS)
    assert [one["id"] for one in found["found"]] == list(engine.search("laptop", 3).hits.ids)


def test_what_finds_nothing_says_so_and_is_counted(app):
    assert json.loads(get(app, "/search?q=xyzzy")[1])["found"] == []
    assert "search_zero_results_total 1.0" in get(app, "/metrics")[1]


@pytest.mark.parametrize("question", ["", "?q=", "?q=%20", "?q=tv&k=0", "?q=tv&k=101", "?q=tv&k=many", f"?q={'x' * 201}"])
def test_a_wrong_question_is_refused_with_one_sentence(app, question):
    status, body = get(app, f"/search{question}")
    assert status == 422
    assert isinstance(json.loads(body)["detail"], str)


def test_health_says_over_how_many_products(app):
    assert json.loads(get(app, "/health")[1]) == {"status": "up", "products": 600}


def test_metrics_count_requests_by_status_and_no_strange_paths(app):
    get(app, "/search?q=laptop"), get(app, "/search"), get(app, "/wp-admin")
    told = get(app, "/metrics")[1]
    assert 'search_requests_total{path="/search",status="200"} 1.0' in told
    assert 'search_requests_total{path="/search",status="422"} 1.0' in told
    assert "wp-admin" not in told
    assert 'search_step_seconds_count{step="rerank"} 1.0' in told


def test_a_service_is_made_of_a_runs_context(tmp_path):
    assert json.loads(get(make(invented(tmp_path, 3)), "/health")[1])["products"] == 600


def test_fresh_queries_are_never_asked_twice():
    found = fresh_queries(opened({}, 0), 200, 0)
    assert len(set(found)) == len(found) == 200


def test_the_budget_is_kept_in_processor_time(tmp_path):
    found = budget(invented(tmp_path))
    for step, allowed in ALLOWED.items():
        assert found.measure("served", f"{step}-p99", "processor").value <= allowed


def test_over_the_real_catalogue_it_is_kept_too(tmp_path):
    found = budget(real(tmp_path))
    assert "19,406 products" in found.tables[0].note
    assert found.measure("served", "search-p99", "processor").value <= 15


def get(app, address):
    """The status and the body of a GET, straight through ASGI."""
    path, _, query = address.partition("?")
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": quote(path).encode(),
        "query_string": query.encode(),
        "headers": [],
    }
    asyncio.run(app(scope, receive, send))
    body = b"".join(message.get("body", b"") for message in sent)
    return sent[0]["status"], body.decode()
