def bm25_scores(documents: list[list[str]], query: list[str]) -> list[float]:
    """The score of every document for the query."""
