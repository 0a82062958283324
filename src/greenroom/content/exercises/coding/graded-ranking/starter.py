def ndcg(documents: list[str], scores: list[float], grades: dict[str, int], k: int) -> float:
    """The discounted gain of the first k, as a share of the best that is possible."""
