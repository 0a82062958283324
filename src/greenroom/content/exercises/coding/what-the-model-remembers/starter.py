def remembered(messages: list[list[str | int]], budget: int) -> list[int]:
    """For each message, how many messages the history at it has."""
