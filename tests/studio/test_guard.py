"""Who is let in, and who is not."""

import json
from urllib.parse import quote

import pytest
from starlette.websockets import WebSocketDisconnect

from tests.studio.rooms import STORY, TOKEN, client, clock, desk, line_to, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def test_nobody_comes_in_without_the_secret(stranger):
    for path in ("/", "/rehearse", "/static/studio.css", "/open", "/open?t=", "/open?t=guess"):
        assert stranger.get(path).status_code == 401


def test_the_secret_opens_once_and_becomes_a_cookie_that_no_script_can_read(stranger):
    answer = stranger.get(f"/open?t={TOKEN}")
    cookie = answer.headers["set-cookie"]
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert cookie.startswith("greenroom-8765=")
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    assert TOKEN not in cookie
    assert stranger.get("/").status_code == 200
    stranger.cookies.clear()
    assert stranger.get(f"/open?t={TOKEN}").status_code == 401


def test_opening_the_address_again_in_the_same_browser_leads_to_the_studio(client):
    assert client.get(f"/open?t={TOKEN}").headers["location"] == "/"


def test_a_wrong_cookie_is_none(client):
    client.cookies.clear()
    for value in ("", "x", "0" * 64):
        assert client.get("/", headers={"cookie": f"greenroom-8765={value}"}).status_code == 401


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8765", ""]
)
def test_a_name_that_was_made_to_point_here_is_refused(client, host):
    assert client.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost:8765", "[::1]:8765"])
def test_other_names_of_this_machine_are_known(client, host):
    cookie = f"greenroom-8765={client.cookies['greenroom-8765']}"
    assert client.get("/", headers={"host": host, "cookie": cookie}).status_code == 200


FOREIGN = ["http://evil.example", "http://127.0.0.1:9999", "https://127.0.0.1:8765", "null", ""]


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_form_of_another_site_is_refused(client, studio, origin):
    answer = client.post("/rehearse", data={"single": "1"}, headers={"origin": origin})
    assert answer.status_code == 403
    assert not list(studio.history.log.events())


def test_a_form_that_does_not_say_where_it_comes_from_is_refused(client):
    del client.headers["origin"]
    assert client.post("/rehearse", data={"single": "1"}).status_code == 403


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_socket_of_another_site_is_refused(client, desk, origin):
    attempt = desk.begin_single() + ".1"
    with pytest.raises(WebSocketDisconnect), line_to(client, attempt, origin=origin):
        pass


def test_a_socket_of_our_own_page_is_welcome(client, desk):
    with line_to(client, desk.begin_single() + ".1") as line:
        line.send_json({"hello": True, "window": "w"})
        assert line.receive_json() == {"held": 0}


def test_a_socket_without_the_cookie_or_under_another_name_is_refused(client, desk):
    attempt = desk.begin_single() + ".1"
    with (
        pytest.raises(WebSocketDisconnect),
        line_to(client, attempt, host="evil.example"),
    ):
        pass
    client.cookies.clear()
    with pytest.raises(WebSocketDisconnect), line_to(client, attempt):
        pass


def test_every_answer_carries_the_policy(client, stranger):
    for path in ("/", "/rehearse", "/nothing", "/static/room.js", "/static/nothing"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self';")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


CLIMBS = [
    "../app.py",
    "%2e%2e/app.py",
    "..%2fapp.py",
    "....//app.py",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "..\\app.py",
    "%00",
]


@pytest.mark.parametrize("path", CLIMBS)
def test_no_file_beside_the_static_ones_is_served(client, path):
    answer = client.get(f"/static/{path}")
    assert answer.status_code in (404, 405)
    assert "Starlette" not in answer.text


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b", SCRIPT, "%00", "x" * 5000, "20261121-120001-ffff"])
def test_a_rehearsal_that_is_none_is_a_sentence(client, name):
    answer = client.get(f"/rehearse/{quote(name, safe='')}")
    assert answer.status_code in (404, 422)
    assert "<script>alert" not in answer.text


def test_script_in_words_is_shown_as_words(client, desk):
    rehearsal = desk.begin_single(ask=f"Why {SCRIPT}?", kind="story")
    desk.revise(f"{rehearsal}.1", 1, f"</textarea>{SCRIPT}", 1.0)
    typing = client.get(f"/rehearse/{rehearsal}").text
    desk.answer(f"{rehearsal}.1", f"{STORY} {SCRIPT}", 3.0)
    pages = [typing, client.get(f"/rehearse/{rehearsal}").text, client.get("/").text]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;alert" in page


def test_the_socket_never_sends_the_text(client, desk):
    attempt = desk.begin_single() + ".1"
    with line_to(client, attempt) as line:
        line.send_json({"rev": 1, "base": 0, "window": "w", "text": "zebra " + STORY + SCRIPT, "seconds": 1})
        heard = [line.receive_json(), line.receive_json()]
    assert "zebra" not in json.dumps(heard)
    assert "<script>" not in json.dumps(heard)
