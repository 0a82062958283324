def attend(queries: list[list[float]], keys: list[list[float]], values: list[list[float]]) -> list[list[float]]:
    """What each query, the last positions of the sequence, takes from the values that it sees."""
