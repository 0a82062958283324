def fewest_moves(regions: dict[str, str], links: list[list[str]], start: str, end: str) -> int:
    """The fewest charged moves that bring a table from start to end, or -1."""
