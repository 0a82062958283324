def average_precision(scores: list[float], relevant: list[bool]) -> float | None:
    """The sum over the thresholds of the precision, weighted by the recall that is won there."""
