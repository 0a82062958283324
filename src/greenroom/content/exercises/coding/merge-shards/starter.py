def merge_shards(shards: list[list[list[int | str]]]) -> list[list[int | str]]:
    """All events in order, each id once, at its earliest time."""
