class LogTotal:
    """The logarithm of a sum of weights, of which only the logarithms are known."""

    def add(self, log_weight: float) -> None:
        """Takes one more weight into the total."""

    def total(self) -> float:
        """The logarithm of the sum; minus infinity where it is zero."""

    def share(self, log_weight: float) -> float:
        """The part of the sum that such a weight is."""
