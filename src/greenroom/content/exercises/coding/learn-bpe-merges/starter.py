def learn_merges(words: dict[str, int], number: int) -> list[list[str]]:
    """The pairs that are merged, the first one first."""
