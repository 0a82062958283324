class Reservoir:
    """A sample of ``size`` items in which every item so far is equally likely."""

    def __init__(self, size: int) -> None: ...

    def offer(self, item: str, draw: float) -> str | None:
        """Takes the next item; returns the one that goes, or None while there was room."""

    def sample(self) -> list[str]:
        """What is kept."""
