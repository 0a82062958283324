def fullest(reservations: list[list[int]]) -> list[int]:
    """The largest number of GPUs reserved at once, since which minute, and until which."""
