def completions(log: list[list[str | int]], prefixes: list[str], k: int) -> list[list[str]]:
    """For each prefix its most frequent completions, the best first."""
