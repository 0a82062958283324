def heaviest_users(lines: list[list[str | int]], k: int) -> list[list[str | int]]:
    """The k users with the largest totals, each with that total."""
