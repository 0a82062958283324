def fewest_checkpoints(length: int, moments: list[int], longest: int) -> int | None:
    """The smallest number of checkpoints with which no crash loses more than longest minutes, or None."""
