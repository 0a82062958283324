def cheapest_route(links: list[list], start: str, end: str, most_hops: int) -> int | None:
    """The fewest milliseconds from start to end within the allowed hops, or None."""
