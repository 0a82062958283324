def find_cycle(needs: dict[str, list[str]]) -> list[str]:
    """One circle of features, each needing the next and the last the first, or an empty list."""
