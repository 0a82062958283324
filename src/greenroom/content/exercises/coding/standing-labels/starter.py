def standing_labels(log: list[list[str | int | None]]) -> list[list[str]]:
    """The labels that stand in the end, as [item, annotator, label]."""
