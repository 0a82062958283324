"""Requests that no browser would send, to a studio that runs as people run it: each gets one plain refusal, and no more."""

import os
import re
import socket
from contextlib import suppress
from pathlib import Path

import pytest

pytest.importorskip("uvicorn", reason="the studio's packages are installed with the test requirements")
pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")

from tests.studio.browsing import Opened

SECONDS = 10


class Wire:
    """Bytes to a studio, and what comes back; ``pass_`` and ``home`` are as a script would know them."""

    def __init__(self, studio: Opened) -> None:
        self.studio = studio
        self.home = f"127.0.0.1:{studio.port}"
        header = Path(studio.folder, ".greenroom", f"api-{studio.port}.header")
        self.pass_ = header.read_text(encoding="ascii").strip().removeprefix("Authorization: Bearer ")
        self.said = f"Host: {self.home}\r\nAuthorization: Bearer {self.pass_}\r\n"

    def send(self, request: str | bytes) -> str:
        """Everything that comes back until the studio hangs up or has answered."""
        data = request if isinstance(request, bytes) else request.encode("latin-1")
        with socket.create_connection(("127.0.0.1", self.studio.port), timeout=SECONDS) as line:
            with suppress(BrokenPipeError, ConnectionResetError):  # it was refused before all of it was sent
                line.sendall(data)
            return _heard(line)

    def ask(self, method: str, target: str, headers: str = "", body: str = "") -> str:
        return self.send(f"{method} {target} HTTP/1.1\r\n{self.said}Connection: close\r\n{headers}\r\n{body}")


def _heard(line: socket.socket) -> str:
    heard = b""
    with suppress(ConnectionResetError):
        while chunk := line.recv(65536):
            heard += chunk
    return heard.decode("latin-1")


def status(answer: str) -> int:
    found = re.match(r"HTTP/1\.1 (\d+)", answer)
    assert found, answer[:200]
    return int(found[1])


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """A studio that was opened to scripts; what it printed in its life has none of its secrets in it."""
    from greenroom.workspace.making import make_workspace

    folder = tmp_path_factory.mktemp("wire") / "mine"
    make_workspace(str(folder))
    studio = Opened(folder, "--api")
    wire = Wire(studio)
    yield wire
    studio.process.send_signal(2)
    out, err = studio.process.communicate(timeout=SECONDS)
    token = studio.address.partition("t=")[2]
    assert (studio.process.returncode, token in out + err, wire.pass_ in out + err) == (0, False, False)
    assert not os.listdir(folder / ".greenroom") or not list((folder / ".greenroom").glob("api-*"))


def test_a_script_is_let_in(running):
    assert status(running.ask("GET", "/api/v1/attempts")) == 200


def test_the_welcome_tells_how_a_script_gets_in_and_not_the_pass(running):
    lines = [running.studio.process.stdout.readline() for _ in range(3)]
    assert f"http://{running.home}/api/v1/attempts" in lines[-1]
    assert running.pass_ not in "".join(lines)


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "TRACK", "DEBUG", "PROPFIND", "get"])
@pytest.mark.parametrize("path", ["/", "/api/v1/attempts"])
def test_a_method_that_echoes_or_tunnels_is_refused(running, method, path):
    heard = running.ask(method, path, "X-Echo: zebra\r\n")
    assert status(heard) in (400, 401, 403, 405)
    assert "zebra" not in heard


@pytest.mark.parametrize(
    "target",
    [
        "http://evil.example/api/v1/attempts",
        "//evil.example/api/v1/attempts",
        "evil.example:80",
        "*",
        "?x",
        "/api/v1/../../etc/passwd",
        "/api/v1/rules/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    ],
)
def test_a_target_of_another_form_leads_nowhere_else(running, target):
    """An absolute target is either refused, or read as this machine's own path: never asked of another machine."""
    heard = running.ask("GET", target)
    assert status(heard) in (400, 401, 404)
    assert "root:" not in heard


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/rules/%",
        "/api/v1/rules/%zz",
        "/api/v1/rules/%ff%fe",
        "/%",
        "/static/%c0%ae%c0%ae/app.py",
        "/api/v1/rules/%00",
        "/api/v1/attempts?limit=%ff",
        "/api/v1/attempts?%",
    ],
)
def test_an_address_that_is_encoded_badly_is_a_plain_refusal(running, path):
    heard = running.ask("GET", path)
    assert status(heard) in (400, 401, 404, 422)
    assert "Traceback" not in heard


@pytest.mark.parametrize(
    "headers",
    ["Host: evil.example\r\n", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 2\r\nContent-Length: 3\r\n",
     "Transfer-Encoding: chunked, identity\r\n", "Content-Length: -1\r\n", "Content-Length: 1e3\r\n", "Bad Header: x\r\n",
     " folded: x\r\n", "X: a\x00b\r\n"],
)  # fmt: skip
def test_a_request_that_two_readers_would_part_in_two_ways_is_read_in_one_and_then_no_more(running, headers):
    """A second request is put behind it; whatever the first is taken for, the second is never answered."""
    second = f"GET /api/v1/attempts HTTP/1.1\r\n{running.said}\r\n"
    first = f"POST /api/v1/check HTTP/1.1\r\n{running.said}Content-Type: application/json\r\n{headers}\r\n0\r\n\r\n"
    with socket.create_connection(("127.0.0.1", running.studio.port), timeout=SECONDS) as line:
        line.sendall((first + second).encode("latin-1"))
        line.shutdown(socket.SHUT_WR)
        heard = _heard(line)
    assert status(heard) in (400, 415, 501)
    assert "200 OK" not in heard


@pytest.mark.parametrize(
    "header", ["X: " + "x" * 200_000 + "\r\n", "X: x\r\n" * 200_000, "Cookie: " + "a=b; " * 30_000 + "\r\n"]
)
def test_headers_without_end_are_refused(running, header):
    assert status(running.ask("GET", "/api/v1/attempts", header)) in (400, 431)


def test_an_address_without_end_is_refused(running):
    assert status(running.ask("GET", "/api/v1/rules/" + "x" * 200_000)) in (400, 414)


def test_a_hundred_megabytes_are_refused_before_they_are_sent(running):
    heard = running.ask("POST", "/api/v1/check", "Content-Type: application/json\r\nContent-Length: 100000000\r\n", "{")
    assert status(heard) == 413
    assert '"error"' in heard


def test_more_than_was_announced_is_refused_as_it_comes(running):
    """Chunks without a length before them: it reads no further than it would keep."""
    chunk = b"186a0\r\n" + b"x" * 100_000 + b"\r\n"
    head = f"POST /api/v1/check HTTP/1.1\r\n{running.said}Connection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert status(running.send(head.encode() + chunk * 20)) == 413


def test_whoever_has_no_pass_need_not_send_the_body_to_be_refused(running):
    head = f"POST /api/v1/check HTTP/1.1\r\nHost: {running.home}\r\nConnection: close\r\nContent-Length: 900000\r\n\r\n"
    assert status(running.send(head)) == 403


def test_afterwards_it_answers_as_before(running):
    assert status(running.ask("GET", "/api/v1/attempts")) == 200
