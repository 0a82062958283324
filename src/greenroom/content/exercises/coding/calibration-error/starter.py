def calibration_error(confidences: list[int], correct: list[bool], bins: int) -> float | None:
    """The expected calibration error with bins of equal width."""
