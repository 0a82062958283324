class ExpiringCache:
    """Keeps values for as long as they live, at most ``capacity`` at a time."""

    def __init__(self, capacity: int) -> None: ...

    def put(self, key: str, value: int, life: int, now: int) -> str | None:
        """Stores the value and returns the key that had to go, or None."""

    def get(self, key: str, now: int) -> int | None:
        """The value, or None."""

    def size(self, now: int) -> int:
        """How many entries are alive."""
