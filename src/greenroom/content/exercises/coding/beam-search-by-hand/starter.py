def beam_search(table: dict[str, dict[str, int]], width: int, steps: int) -> list[list[str | int]]:
    """The best hypotheses that have ended, each as its tokens and its score."""
