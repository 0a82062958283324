def merge_spans(spans: list[list[int | str]], gap: int) -> list[list[int | str]]:
    """The spans with those of one label joined that are at most ``gap`` characters apart."""
