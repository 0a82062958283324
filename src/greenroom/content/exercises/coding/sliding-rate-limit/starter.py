class RateLimiter:
    """Lets each client make at most ``limit`` calls in any ``window`` seconds."""

    def __init__(self, limit: int, window: int) -> None: ...

    def allow(self, client: str, now: int) -> bool:
        """Whether the call is let in; if so, it counts."""

    def wait(self, client: str, now: int) -> int:
        """Seconds until a call would be let in; 0 where it would be now."""
