def best_revenue(offers: list[list[int]]) -> int:
    """The largest sum of payments of offers that do not overlap."""
