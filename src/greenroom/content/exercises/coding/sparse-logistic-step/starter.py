def logistic_step(
    weights: list[float], bias: float, rows: list[list[list]], labels: list[int], rate: float, decay: float
) -> list:
    """[weights, bias] after one step of gradient descent."""
