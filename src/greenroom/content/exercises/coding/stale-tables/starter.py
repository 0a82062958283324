def stale_tables(built_from: dict[str, list[str]], reloaded: list[str], pinned: list[str]) -> list[str]:
    """The tables that are stale, in ascending order."""
