def moving_medians(latencies: list[int], width: int) -> list[int]:
    """The median of each window of this width, from the first to the last."""
