class LRUCache:
    """Keeps the values of the ``capacity`` keys that were used last."""

    def __init__(self, capacity: int) -> None: ...

    def get(self, key: str) -> int | None:
        """The value, or None; finding it is a use."""

    def put(self, key: str, value: int) -> str | None:
        """Stores the value and returns the key that had to go, or None."""

    def keys(self) -> list[str]:
        """All keys, the one used last first."""
