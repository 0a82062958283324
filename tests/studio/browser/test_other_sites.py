"""A page of another site, in the very browser that the studio let in: it changes nothing and learns nothing."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from tests.studio.browsing import Opened, chromium

__all__ = ["chromium"]
PAGE = b"""<!doctype html><title>Another site</title>
<form id="begin" method="post"><input name="single" value="1"></form>
<form id="json" method="post" enctype="text/plain"><input name='{"mode": "own", "ask": "Why?", "x": "' value='"}'></form>"""
LEARNS = """async home => {
  const tried = async asked => { try { const answer = await asked(); return await answer.text() } catch { return 'nothing' } }
  const read = {credentials: 'include'}
  const opaque = {credentials: 'include', mode: 'no-cors', method: 'POST', headers: {'content-type': 'text/plain'}}
  const json = {...read, method: 'POST', headers: {'content-type': 'application/json'}}
  const own = JSON.stringify({mode: 'own', ask: 'Why?'})
  return await Promise.all([
    tried(() => fetch(home + '/', read)),
    tried(() => fetch(home + '/api/v1/attempts', read)),
    tried(() => fetch(home + '/api/v1/attempts', {headers: {authorization: 'Bearer guess'}})),
    tried(() => fetch(home + '/api/v1/rehearsals', {...json, body: own})),
    tried(() => fetch(home + '/api/v1/rehearsals', {...opaque, body: own})),
    tried(() => fetch(home + '/rehearse', {...opaque, headers: {}, body: new URLSearchParams({single: '1'})})),
    tried(() => fetch(home + '/rehearse', {...opaque, headers: {}, referrerPolicy: 'no-referrer', body: new URLSearchParams({single: '1'})})),
  ])
}"""
CALLS = """home => new Promise(told => {
  const line = new WebSocket(home.replace('http', 'ws') + '/ws/attempt/20261121-120001-ffff.1')
  line.onopen = () => told('open'); line.onerror = () => told('refused')
})"""
FRAMES = """home => new Promise(told => {
  const frame = document.createElement('iframe')
  frame.onload = () => { try { told(frame.contentDocument ? frame.contentDocument.body.innerText : 'closed') } catch { told('closed') } }
  frame.src = home + '/'; document.body.append(frame)
})"""
LOADS = """async home => {
  const loaded = (name, source) => new Promise(told => {
    const each = document.createElement(name); each.onload = () => told('loaded'); each.onerror = () => told('refused')
    each[name === 'link' ? 'href' : 'src'] = home + source; if (name === 'link') each.rel = 'stylesheet'
    document.head.append(each)
  })
  return [await loaded('script', '/api/v1/attempts'), await loaded('script', '/static/room.js'), await loaded('img', '/static/icon.svg'),
          await loaded('link', '/static/studio.css')]
}"""


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[int]:
    """The port of another site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def open_studio(tmp_path_factory) -> Iterator[Opened]:
    from greenroom.workspace.making import make_workspace

    folder = tmp_path_factory.mktemp("visited") / "mine"
    make_workspace(str(folder))
    studio = Opened(folder, "--api")
    yield studio
    studio.close()


@pytest.fixture(scope="module")
def cookies(chromium, open_studio) -> list:
    """Those of the one browser that the address let in."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(open_studio.address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    found = context.cookies()
    context.close()
    return found


@pytest.fixture(params=["127.0.0.1", "localhost"], ids=["another port of the same name", "another name"])
def visitor(request, chromium, cookies, elsewhere):
    """A page of another site in the browser that was let in; cookies are sent along from another port of the same name."""
    context = chromium.new_context()
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(f"http://{request.param}:{elsewhere}/")
    yield page
    context.close()


@pytest.fixture(autouse=True)
def unchanged(open_studio) -> Iterator[None]:
    yield
    assert not list(Path(open_studio.folder, ".greenroom").glob("log/*"))


def home(studio: Opened) -> str:
    return f"http://127.0.0.1:{studio.port}"


def test_it_reads_and_begins_nothing(visitor, open_studio):
    learned = visitor.evaluate(LEARNS, home(open_studio))
    assert set(learned) <= {"nothing", ""}


def test_it_gets_no_socket(visitor, open_studio):
    assert visitor.evaluate(CALLS, home(open_studio)) == "refused"


def test_it_cannot_put_the_studio_into_a_frame(visitor, open_studio):
    assert visitor.evaluate(FRAMES, home(open_studio)) in ("closed", "")


def test_it_cannot_use_its_files(visitor, open_studio):
    assert visitor.evaluate(LOADS, home(open_studio)) == ["refused"] * 4


@pytest.mark.parametrize(("form", "path"), [("begin", "/rehearse"), ("json", "/api/v1/rehearsals"), ("begin", "/open")])
def test_its_forms_are_refused(visitor, open_studio, form, path):
    with visitor.expect_navigation() as gone:
        visitor.evaluate(
            "([id, to]) => { const form = document.getElementById(id); form.action = to; form.submit() }",
            [form, home(open_studio) + path],
        )
    assert gone.value.status == 403
    expect(visitor.locator("body")).to_contain_text("another site")


def test_a_link_of_it_opens_the_studio_and_hands_nothing_over(visitor, open_studio):
    """Whoever follows a link is let in, as they are from their bookmarks; what opened them cannot reach into the window."""
    with visitor.expect_popup() as opened:
        visitor.evaluate("to => { window.found = window.open(to) }", home(open_studio) + "/")
    expect(opened.value.get_by_role("heading", level=1)).to_be_visible()
    assert opened.value.evaluate("window.opener") is None


def test_the_secret_of_the_address_is_handed_on_to_nobody(chromium, open_studio, own_folder, greenroom):
    greenroom("new", own_folder / "other")
    studio = Opened(own_folder / "other")
    try:
        context = chromium.new_context()
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append((request.url, request.all_headers())))
        page.goto(studio.address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.get_by_role("link", name="Rules", exact=True).click()
        secret = studio.address.partition("t=")[2]
        assert [url for url, _ in asked if secret in url] == [studio.address]
        assert not [headers for _, headers in asked if secret in str(headers)]
        assert secret not in page.evaluate(
            "document.cookie + document.referrer + location.href + JSON.stringify(performance.getEntries())"
        )
        [cookie] = context.cookies()
        assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Lax", "/")
        assert page.evaluate("document.cookie") == ""
        context.close()
    finally:
        studio.close()
