"""How seconds are written."""


def clock(seconds: float) -> str:
    """Minutes and seconds: ``2:05``."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02}"
