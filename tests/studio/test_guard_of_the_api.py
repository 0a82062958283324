"""Who may use the API: the browser that was let in, and scripts that read the pass; every refusal is the API's own."""

import os
import stat

import anyio
import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from greenroom.errors import UnusableWorkspace
from greenroom.studio.api import bodies
from greenroom.studio.app import app
from greenroom.studio.guard import Guard
from greenroom.studio.script_pass import written_pass
from tests.studio.rooms import HERE, PORT, TOKEN, client, clock, desk, line_to, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
PASS = "the-pass-of-this-opening"
SCRIPT = {"authorization": f"Bearer {PASS}"}
CHECK, ATTEMPTS = "/api/v1/check", "/api/v1/attempts"
TEXT = {"text": "I owned the plan.", "kind": "story"}


@pytest.fixture
def outside(studio):
    """A script, which has no cookie and says no Origin, before a studio that lets scripts in."""
    with TestClient(Guard(app(studio), PORT, TOKEN, PASS), base_url=HERE, follow_redirects=False) as client:
        yield client


def refused(answer, status: int) -> str:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    assert list(answer.json()) == ["error"]
    return answer.json()["error"]


def test_a_script_with_the_pass_reads_and_writes_without_saying_where_it_comes_from(outside):
    assert outside.get(ATTEMPTS, headers=SCRIPT).json() == []
    assert outside.post(CHECK, json=TEXT, headers=SCRIPT).status_code == 200
    assert outside.post(CHECK, json=TEXT, headers={**SCRIPT, "origin": HERE}).status_code == 200
    assert outside.get(ATTEMPTS, headers={"authorization": f"bearer {PASS}"}).status_code == 200


FOREIGN = ["http://evil.example", "http://127.0.0.1:9999", "null", ""]


@pytest.mark.parametrize("origin", FOREIGN)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_a_page_of_another_site_gets_nothing_even_with_the_pass(outside, origin, method):
    answer = outside.request(method, ATTEMPTS, headers={**SCRIPT, "origin": origin})
    assert "another site" in refused(answer, 403)
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_browser_that_asks_whether_another_site_may_send_the_pass_is_told_nothing_of_the_kind(outside, origin):
    asked = {"origin": origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization"}
    answer = outside.options(CHECK, headers=asked)
    refused(answer, 401)
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "given", ["Bearer guess", "Bearer", "Bearer ", PASS, f"Basic {PASS}", f"Bearer {PASS}x", f"Bearer{PASS}", ""]
)
def test_a_wrong_pass_is_none(outside, given):
    answer = outside.get(ATTEMPTS, headers={"authorization": given})
    assert "pass" in refused(answer, 401)
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("given", ["Bearer ", "Bearer", f"Bearer {PASS}"])
def test_a_studio_that_was_not_opened_to_scripts_knows_no_pass(stranger, given):
    refused(stranger.get(ATTEMPTS, headers={"authorization": given}), 401)


@pytest.mark.parametrize("path", ["/", "/rehearse", "/history", "/static/studio.css", "/open", "/apiary", "/api-v1"])
def test_the_pass_opens_no_page(outside, path):
    assert outside.get(path, headers=SCRIPT).status_code == 401


def test_the_pass_opens_no_socket(outside, desk):
    attempt = desk.begin_single() + ".1"
    with pytest.raises(WebSocketDisconnect), line_to(outside, attempt, **SCRIPT):
        pass


def test_the_pass_is_no_way_around_the_name(outside):
    assert "own names" in refused(outside.get(ATTEMPTS, headers={**SCRIPT, "host": "evil.example"}), 400)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_picture_on_a_page_of_another_origin_asks_the_api_for_nothing(client, desk, site):
    rehearsal = desk.begin_single()
    refused(client.get(f"/api/v1/rehearsals/{rehearsal}/current", headers={"sec-fetch-site": site}), 403)
    assert client.get("/", headers={"sec-fetch-site": site}).status_code == 200


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_our_own_pages_and_the_line_of_addresses_reach_the_api(client, site):
    assert client.get(ATTEMPTS, headers={"sec-fetch-site": site}).status_code == 200


def test_every_refusal_below_api_is_the_api_s_and_elsewhere_a_page(client):
    home = dict(client.headers)
    for path, kind in ((ATTEMPTS, "application/json"), ("/history", "text/html; charset=utf-8")):
        answers = {
            400: client.get(path, headers={"host": "evil.example"}),
            403: client.post(path, headers={**home, "origin": "http://evil.example"}),
        }
        cookie = client.cookies["greenroom-8765"]
        client.cookies.clear()
        answers[401] = client.get(path)
        client.cookies.set("greenroom-8765", cookie)
        for status, answer in answers.items():
            assert (answer.status_code, answer.headers["content-type"]) == (status, kind)
            assert "content-security-policy" in answer.headers
    assert "1 MB" in refused(client.post(CHECK, content=b"x" * 1_000_001, headers={"content-type": "application/json"}), 413)


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v2/attempts", "/api/v1x", "/api/v1/nothing"])
def test_what_is_not_there_below_api_is_said_in_json(client, path):
    assert "openapi.json" in refused(client.get(path), 404)


@pytest.mark.parametrize("name", ["host", "origin", "authorization", "content-length"])
def test_a_header_that_decides_something_stands_once(studio, name):
    """Two readers of such a request could take two different ones for the right one."""
    said = [(b"host", f"127.0.0.1:{PORT}".encode()), (b"authorization", f"Bearer {PASS}".encode()), (b"origin", HERE.encode())]
    said += [(b"content-length", b"0"), (name.encode(), b"evil.example")]
    answers = []

    async def ask() -> None:
        async def receive():
            return {"type": "http.request", "body": b""}

        async def send(message):
            answers.append(message)

        scope = {"type": "http", "method": "GET", "path": ATTEMPTS, "query_string": b"", "headers": said}
        await Guard(app(studio), PORT, TOKEN, PASS)(scope, receive, send)

    anyio.run(ask)
    assert answers[0]["status"] == 400


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_form_cannot_pass_for_json(client, studio, kind):
    """A form of another site may send these without asking; its Origin is refused already, and its kind would be, too."""
    body = b'{"mode": "own", "ask": "Why?", "x": "="}'
    refused(
        client.post("/api/v1/rehearsals", content=body, headers={"content-type": kind, "origin": "http://evil.example"}), 403
    )
    refused(client.post("/api/v1/rehearsals", content=body, headers={"content-type": kind}), 415)
    assert not list(studio.history.log.events())


DEEP = b'{"a":' * 10_000 + b"1" + b"}" * 10_000


@pytest.mark.parametrize(
    ("body", "says"),
    [(b'{"text": "a", "text": "b"}', "twice"), (b'{"text": NaN}', "NaN"), (b'{"text": -Infinity}', "Infinity"), (DEEP, "nested"),
     (b"[" * 100_000, "nested"), (b'{"text": 1e400}', "1e400")],
)  # fmt: skip
def test_json_that_two_readers_would_read_in_two_ways_is_refused(outside, body, says):
    answer = outside.post(CHECK, content=body, headers={**SCRIPT, "content-type": "application/json"})
    assert says in refused(answer, 400)


def test_a_body_that_never_comes_is_given_up(studio, monkeypatch):
    monkeypatch.setattr(bodies, "PATIENCE", 0.02)
    said = {"host": f"127.0.0.1:{PORT}", **SCRIPT, "content-type": "application/json", "content-length": "9"}
    answers = []

    async def ask() -> None:
        async def receive():
            await anyio.sleep_forever()

        async def send(message):
            answers.append(message)

        headers = [(name.encode(), value.encode()) for name, value in said.items()]
        scope = {"type": "http", "method": "POST", "path": CHECK, "query_string": b"", "headers": headers}
        await Guard(app(studio), PORT, TOKEN, PASS)(scope, receive, send)

    anyio.run(ask)
    assert answers[0]["status"] == 408
    assert b"send it again" in answers[1]["body"]


@pytest.mark.skipif(os.name != "posix", reason="rights of files as POSIX has them")
def test_the_pass_stands_in_a_file_that_its_owner_alone_can_read_and_goes_with_the_studio(workspace, own_folder):
    victim = own_folder / "victim"
    victim.write_text("mine")
    link = os.path.join(workspace.kept, f"api-{PORT}.header")
    os.symlink(victim, link)
    with written_pass(workspace, PORT) as made:
        assert made.file == link
        assert stat.S_IMODE(os.lstat(made.file).st_mode) == 0o600
        with open(made.file, encoding="ascii") as file:
            assert file.read() == f"Authorization: Bearer {made.word}\n"
        assert victim.read_text() == "mine"
        with written_pass(workspace, PORT + 1) as other:
            assert other.word != made.word
    assert not os.path.lexists(link)


def test_a_pass_that_cannot_be_written_is_a_sentence(workspace, no_rights):
    os.chmod(workspace.kept, 0o500)
    with pytest.raises(UnusableWorkspace, match="leave --api out"), written_pass(workspace, PORT):
        pass
    os.chmod(workspace.kept, 0o700)
