def smallest_peak(layers: list[int], devices: int) -> int:
    """The fewest bytes that every device must be able to hold."""
