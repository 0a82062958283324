"""Lets only this machine's own browser in: the name it asks for, where it comes from, and the secret it was opened with.

A page of another site can send requests to this machine, and a foreign name can be made to point at it; neither knows the
secret, and both are told apart by what browsers say of them (``Host``, ``Origin``).
"""

import hmac
import os
from collections.abc import Mapping
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie

from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES = ("127.0.0.1", "localhost", "[::1]")
SAFE = ("GET", "HEAD", "OPTIONS")
DOOR = "/open"
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
UNKNOWN = "Open it with the address that <code>greenroom open</code> printed, or start <code>greenroom open</code> again."


class Guard:
    """Stands before an app. ``port`` is the one it is served on; ``token`` opens the door once, for one browser."""

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        self._app = app
        self._hosts = {f"{name}:{port}" for name in NAMES} | (set(NAMES) if port == 80 else set())
        self._cookie = f"greenroom-{port}"
        self._token: str | None = token
        self._pass = hmac.new(os.urandom(32), token.encode(), sha256).hexdigest()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers instead of the app where somebody may not come in."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        refusal = self._refusal(scope, headers)
        if refusal is None:
            await self._app(scope, receive, _with_headers(send))
        elif scope["type"] == "http":
            await refusal(scope, receive, _with_headers(send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _refusal(self, scope: Scope, headers: Mapping[str, str]) -> Response | None:
        host = headers.get("host", "")
        if host not in self._hosts:
            return _closed(400, "It answers to this machine's own names only.")
        is_safe = scope["type"] == "http" and scope["method"] in SAFE
        if not is_safe and headers.get("origin") != f"http://{host}":
            return _closed(403, "That came from another site.")
        if scope["type"] == "http" and scope["path"] == DOOR:
            return RedirectResponse("/", 303) if self._knows(headers) else self._opened(scope)
        return None if self._knows(headers) else _closed(401, UNKNOWN)

    def _opened(self, scope: Scope) -> Response:
        """The way in: the secret of the first address becomes a cookie, and is worth nothing from then on."""
        given = scope["query_string"].decode("latin-1").removeprefix("t=")
        if self._token is None or not hmac.compare_digest(given.encode(), self._token.encode()):
            return _closed(401, UNKNOWN)
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


def _closed(status: int, why: str) -> Response:
    return HTMLResponse(CLOSED.format(why), status)


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            known = {name for name, _ in message["headers"]}
            ours = [(name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in known]
            message = {**message, "headers": [*message["headers"], *ours]}
        await send(message)

    return sent
