def run_order(jobs: list[list[str | int]]) -> list[list[str | int]]:
    """Each job's name with the minute at which it starts, in the order in which they are picked."""
