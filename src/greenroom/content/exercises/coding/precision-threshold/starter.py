def lowest_threshold(scores: list[float], labels: list[int], wanted: int) -> float | None:
    """The lowest score that, as the threshold, gives the wanted precision, or None."""
