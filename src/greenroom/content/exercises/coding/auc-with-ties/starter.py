def auc(labels: list[int], scores: list[float]) -> float | None:
    """The share of positive-negative pairs that are in order; ties count as half."""
