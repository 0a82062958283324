def fuse(rankings: list[list[list[str | float]]], count: int) -> list[str]:
    """The documents with the highest fused scores, the best first."""
