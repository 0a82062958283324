class TokenBudget:
    """A bucket of tokens for each client, which fills as time goes by."""

    def __init__(self, capacity: int, rate: int) -> None: ...

    def take(self, client: str, tokens: int, now: int) -> int:
        """Takes the tokens and returns 0, or returns the seconds to wait; -1 where no waiting helps."""

    def level(self, client: str, now: int) -> int:
        """The whole tokens that the client has now."""
