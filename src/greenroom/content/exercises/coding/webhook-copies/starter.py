class CopyFilter:
    """Turns away copies of an event that come within a window of seconds."""

    def __init__(self, window: int) -> None: ...

    def accept(self, event: str, now: int) -> bool:
        """Whether the event is new, and no copy."""

    def watched(self, now: int) -> int:
        """Of how many events a copy would be turned away now."""
