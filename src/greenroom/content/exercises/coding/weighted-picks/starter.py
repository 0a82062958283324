def weighted_picks(weights: list[int], draws: list[float]) -> list[int]:
    """An index into weights for every draw."""
