def near_duplicates(documents: list[str], percent: int) -> list[list[int]]:
    """The pairs of documents, by index, that have at least this share of their shingles in common."""
