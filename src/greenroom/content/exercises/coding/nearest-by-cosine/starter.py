def nearest(vectors: list[list[int]], query: list[int], k: int) -> list[int]:
    """The indexes of the k vectors with the highest cosine to the query."""
