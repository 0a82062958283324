def as_of(labels: list[list[str | int]], features: list[list[str | int]], oldest: int) -> list[int | None]:
    """For each label, the degrees that were known at its minute, or None."""
