def place_of(text: str) -> int:
    """The place of a text on the ring, from 0 to 65535."""
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)


class HashRing:
    """Nodes on a ring, each with ``points`` points."""

    def __init__(self, points: int) -> None: ...

    def add(self, node: str) -> bool:
        """Whether the node is new."""

    def remove(self, node: str) -> bool:
        """Whether the node was there."""

    def node_for(self, key: str) -> str | None:
        """The node that serves a key, or None."""
