"""What comes out of a pipe, up to a cap."""

import os

_AT_ONCE = 65536


class Stream:
    """Keeps the first ``most`` bytes; what comes after them is read and thrown away."""

    def __init__(self, most: int) -> None:
        self.data = bytearray()
        self.most = most
        self.is_over = False

    def read(self, descriptor: int) -> bool:
        """Takes what is there; False at the end of the pipe."""
        try:
            part = os.read(descriptor, _AT_ONCE)
        except BlockingIOError:
            return True
        except OSError:
            return False
        room = self.most - len(self.data)
        self.data += part[:room]
        self.is_over = self.is_over or len(part) > room
        return bool(part)

    def drain(self, descriptor: int) -> None:
        """Takes all that is there now, without waiting for more, and at most twice the cap."""
        for _ in range(2 * self.most // _AT_ONCE + 2):
            before = len(self.data)
            if not self.read(descriptor) or len(self.data) == before:
                return
