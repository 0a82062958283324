def masked_softmax(scores: list[list[float]], allowed: list[list[bool]], temperature: float) -> list[list[float]]:
    """The weights of every row; 0.0 where a position is not allowed."""
