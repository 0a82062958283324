"""What went over a room's line: every revision that a window told, and the newest one that the studio said it keeps."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page, WebSocket


class Line:
    """Listens to the sockets of a page from now on."""

    def __init__(self, page: "Page") -> None:
        self.told: list[tuple[int, str]] = []
        self.kept = 0
        page.on("websocket", self._listen)

    def acknowledged(self) -> str:
        """The newest text that is kept for sure."""
        return next((text for rev, text in reversed(self.told) if rev == self.kept), "")

    def _listen(self, line: "WebSocket") -> None:
        line.on("framesent", self._sent)
        line.on("framereceived", self._received)

    def _sent(self, frame: str | bytes) -> None:
        said = json.loads(frame)
        if "rev" in said:
            self.told.append((said["rev"], said["text"]))

    def _received(self, frame: str | bytes) -> None:
        said = json.loads(frame)
        if said.get("kept") and "base" in said:
            self.kept = max(self.kept, said["rev"])
