def best_gain(examples: list[list[int]], budget: int) -> int:
    """The largest sum of gains of examples that fit into the budget."""
