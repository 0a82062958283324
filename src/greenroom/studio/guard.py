"""Lets only this machine's own browser in: the name it asks for, where it comes from, and the secret it was opened with.

A page of another site can send requests to this machine, and a foreign name can be made to point at it; neither knows the
secret, and both are told apart by what browsers say of them (``Host``, ``Origin``).

A script outside of the browser has a pass of its own, for the API alone. It need not say where it comes from, since no page
can send that header without being asked first whether it may; where it says so all the same, it has to be from here.
"""

import hmac
import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from http.cookies import CookieError, SimpleCookie

from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from greenroom.studio.api.refusing import Refused, is_of_api, refusal

NAMES = ("127.0.0.1", "localhost", "[::1]")
SAFE = ("GET", "HEAD", "OPTIONS")
DOOR = "/open"
ELSEWHERE = ("cross-site", "same-site")
"""What a browser says in ``Sec-Fetch-Site`` of a request that a page of another origin made, be it for a picture; no page of
another origin has any business with the API, and the `GET` of what is to be answered goes on with what was interrupted.
"""
CODE = re.compile("`([^`]+)`")
ASKS_FOR_A_PASS = {"www-authenticate": "Bearer"}
ONCE = ("host", "origin", "authorization", "content-length")
"""Headers that decide something; where one stands twice, somebody hopes that two readers differ."""
HEADERS: Mapping[str, str] = {
    "content-security-policy": (
        "default-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "permissions-policy": "microphone=(self), camera=(), geolocation=(), display-capture=()",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
"""Sent with every answer. With the stricter ``no-referrer`` browsers would hide the origin of our own forms as well."""
CLOSED = """<!doctype html><html lang="en"><meta charset="utf-8"><title>greenroom</title>
<main><h1>This room is closed</h1><p>{}</p></main></html>"""
FOREIGN = "That came from another site."
UNKNOWN = "Open it with the address that `greenroom open` printed, or start `greenroom open` again."
NO_PASS = "This needs a pass: start `greenroom open --api`, and send the header that it writes into a file."
WRONG_PASS = "This pass is none of this studio: it may be of an earlier one. Read the file of the one that is open now."


class Guard:
    """Stands before an app. ``port`` is the one it is served on; ``token`` opens the door once, for one browser;
    ``script_pass`` lets scripts use the API, none where it is empty.
    """

    def __init__(self, app: ASGIApp, port: int, token: str, script_pass: str = "") -> None:
        self._app = app
        self._hosts = {f"{name}:{port}" for name in NAMES} | (set(NAMES) if port == 80 else set())
        self._cookie = f"greenroom-{port}"
        self._token: str | None = token
        self._script_pass = script_pass
        self._pass = hmac.new(os.urandom(32), token.encode(), sha256).hexdigest()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers instead of the app where somebody may not come in."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        said = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
        refused = _ambiguous(said) or self._refused(scope, dict(said))
        answer = _answer(refused, scope) if isinstance(refused, Refused) else refused
        if answer is None:
            await self._app(scope, receive, _with_headers(send))
        elif scope["type"] == "http":
            await answer(scope, receive, _with_headers(send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _refused(self, scope: Scope, headers: Mapping[str, str]) -> Refused | Response | None:
        host = headers.get("host", "")
        if host not in self._hosts:
            return Refused(400, "It answers to this machine's own names only.")
        ours, origin = f"http://{host}", headers.get("origin")
        if _is_api(scope) and headers.get("sec-fetch-site") in ELSEWHERE:
            return Refused(403, FOREIGN)
        if _is_api(scope) and "authorization" in headers:
            return self._refused_script(headers["authorization"], is_foreign=origin not in (None, ours))
        is_safe = scope["type"] == "http" and scope["method"] in SAFE
        if not is_safe and origin != ours:
            return Refused(403, FOREIGN)
        if scope["type"] == "http" and scope["path"] == DOOR:
            return RedirectResponse("/", 303) if self._knows(headers) else self._opened(scope)
        return None if self._knows(headers) else _unknown(scope)

    def _refused_script(self, said: str, *, is_foreign: bool) -> Refused | None:
        if is_foreign:
            return Refused(403, FOREIGN)
        scheme, _, given = said.partition(" ")
        is_known = scheme.lower() == "bearer" and hmac.compare_digest(given.strip().encode(), self._script_pass.encode())
        return None if is_known and self._script_pass else Refused(401, WRONG_PASS, ASKS_FOR_A_PASS)

    def _opened(self, scope: Scope) -> Refused | Response:
        """The way in: the secret of the first address becomes a cookie, and is worth nothing from then on."""
        given = scope["query_string"].decode("latin-1").removeprefix("t=")
        if self._token is None or not hmac.compare_digest(given.encode(), self._token.encode()):
            return Refused(401, UNKNOWN)
        self._token = None
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._cookie, self._pass, httponly=True, samesite="lax", path="/")
        return answer

    def _knows(self, headers: Mapping[str, str]) -> bool:
        try:
            cookie = SimpleCookie(headers.get("cookie", "")).get(self._cookie)
        except CookieError:
            return False
        return cookie is not None and hmac.compare_digest(cookie.value.encode(), self._pass.encode())


def _ambiguous(said: Iterable[tuple[str, str]]) -> Refused | None:
    often = Counter(name for name, _ in said)
    return Refused(400, "A header stands twice that may stand once.") if any(often[name] > 1 for name in ONCE) else None


def _is_api(scope: Scope) -> bool:
    return scope["type"] == "http" and is_of_api(scope["path"])


def _unknown(scope: Scope) -> Refused:
    return Refused(401, NO_PASS, ASKS_FOR_A_PASS) if _is_api(scope) else Refused(401, UNKNOWN)


def _answer(refused: Refused, scope: Scope) -> Response:
    """As JSON where the API was asked, else as a page."""
    if _is_api(scope):
        return refusal(refused)
    words = CODE.sub(r"<code>\1</code>", escape(str(refused)))
    return HTMLResponse(CLOSED.format(words), refused.status, refused.headers)


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            known = {name for name, _ in message["headers"]}
            ours = [(name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in known]
            message = {**message, "headers": [*message["headers"], *ours]}
        await send(message)

    return sent
