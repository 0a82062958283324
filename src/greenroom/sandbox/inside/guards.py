"""What a child may no longer ask of the kernel."""


def filter_calls() -> None:
    """Leaves the calls that computing needs, for good."""
    raise NotImplementedError
