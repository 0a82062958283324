def chunks(text: str, size: int, overlap: int) -> list[str]:
    """The text in pieces of at most ``size`` words."""
