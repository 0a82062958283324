def bpe_encode(word: str, merges: list[list[str]]) -> list[str]:
    """The pieces of a word."""
