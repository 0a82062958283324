def retention(events: list[list[str | int]]) -> list[list[int]]:
    """A row for each cohort: its week, its size, and the shares of its active users in per cent."""
