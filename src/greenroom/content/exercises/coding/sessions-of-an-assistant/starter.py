def sessions(events: list[list[str | int]], pause: int) -> list[list[str | int]]:
    """The sessions of all users: user, first second, last second, number of events."""
