"""Messages over two file descriptors: four bytes of length, then the message."""

import os


class Line:
    """What a child hears on one descriptor and says on another."""

    def __init__(self, hears: int, says: int) -> None:
        self.hears, self.says = hears, says

    def heard(self) -> bytes:
        """The next message; leaves the process where nobody speaks any more."""
        return self._exactly(int.from_bytes(self._exactly(4), "big"))

    def say(self, message: bytes) -> None:
        """Sends a message whole."""
        left = len(message).to_bytes(4, "big") + message
        while left:
            left = left[os.write(self.says, left) :]

    def _exactly(self, count: int) -> bytes:
        parts = []
        while count:
            part = os.read(self.hears, min(count, 1 << 20))
            if not part:
                raise SystemExit(0)
            parts.append(part)
            count -= len(part)
        return b"".join(parts)
