def slow_endpoints(lines: list[str]) -> list[list[str | int]]:
    """The endpoints with their number of requests and their percentile, the slowest first."""
