def longest_stretch(tokens: list[int], kinds: int) -> list[int]:
    """Start and end (exclusive) of the longest stretch with at most this many different tokens."""
