def window_sums(numbers: list[int], width: int) -> list[int]:
    """The sum of every window of ``width`` numbers, from left to right."""
    raise NotImplementedError
