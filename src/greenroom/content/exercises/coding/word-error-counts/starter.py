def word_errors(reference: str, hypothesis: str) -> list[int]:
    """The numbers of substitutions, deletions and insertions of the best alignment."""
