def average_precision(scores: list[float], relevant: list[bool]) -> float | None:
    """The precision of each threshold, weighted by the recall won there."""
