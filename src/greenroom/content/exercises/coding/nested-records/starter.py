def to_table(records: list[dict[str, object]]) -> list[list[object]]:
    """A header with the names of all fields, and a row for each record."""
