def favourite_phrases(tokens: list[str], size: int, most: int) -> list[list[list[str] | int]]:
    """The most frequent phrases of this size, each with the number of its occurrences."""
