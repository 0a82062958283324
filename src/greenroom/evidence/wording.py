"""How a number is written for a person."""

from greenroom.evidence.entry import Entry, Number


def number(value: Number) -> str:
    """With commas from 10,000 on, and as many digits as were measured: ``12,000``, ``0.42``, ``1.5e-08``."""
    if isinstance(value, int):
        return f"{value:,}" if abs(value) >= 10_000 else str(value)
    text = f"{value:.6g}"
    return f"{value:,.0f}" if value == int(value) and 10_000 <= abs(value) < 1e15 else text


def amount(entry: Entry) -> str:
    """The value with its unit and its interval: ``0.42 [0.4, 0.44]``, ``31 %``, ``118 ms [110, …]``."""
    unit = f" {entry.unit}" if entry.unit else ""
    if entry.low is None and entry.high is None:
        return number(entry.value) + unit
    low, high = ("…" if end is None else number(end) for end in (entry.low, entry.high))
    return f"{number(entry.value)}{unit} [{low}, {high}]"


def subject(entry: Entry) -> str:
    """The project and the variant that were measured."""
    return " · ".join(part for part in (entry.project, entry.variant) if part) or "–"
