def attend(queries: list[list[float]], keys: list[list[float]], values: list[list[float]]) -> list[list[float]]:
    """For each query, which belong to the last positions, the weighted sum of the values that it sees."""
