def held_out(labels: list[str], percent: int) -> list[int]:
    """The indexes of the rows that go into the test set, ascending."""
