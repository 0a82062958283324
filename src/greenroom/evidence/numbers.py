"""Numbers as people write them in tables: ``42 %``, ``0.42 ± 0.02``, ``12,000``, ``.42 [.40, .44]``, ``118 ms (110–126)``."""

import re

from greenroom.evidence.entry import Number
from greenroom.record import NamedTuple

NUMBER = r"[-+−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:(?<=[0-9])\.[0-9]*|\.[0-9]+)?(?:(?<=[0-9.])[eE][-+]?[0-9]+)?"
UNIT = r"%|[^\W\d][^\d()\[\]±]*|[€$£°/]\S*"
WRITTEN = re.compile(
    rf"(?P<value>{NUMBER})\s*(?P<unit>{UNIT})?"
    rf"(?:\s*(?:±|\+/?-)\s*(?P<around>{NUMBER})\s*%?|\s*[\[(]\s*(?P<low>{NUMBER})\s*%?\s*(?:,|;|–|—|-|to)\s*(?P<high>{NUMBER})\s*%?\s*[\])])?"
    rf"\s*(?P<behind>{UNIT})?"
)
LONGEST = 100
NOTHING = frozenset(("", "-", "–", "—", "n/a", "na", "nan", "none", "null", "inf", "-inf", "+inf", "infinity", "-infinity"))
"""What stands in a table where nothing finite was measured."""


class Measured(NamedTuple):
    """A number with its unit (empty if none) and its interval (None if none)."""

    value: Number
    unit: str = ""
    low: Number | None = None
    high: Number | None = None


def is_nothing(text: str) -> bool:
    """Whether a cell says that nothing was measured, or nothing finite."""
    return text.strip().casefold() in NOTHING


def measured(text: str) -> Measured:
    """The number that a text is. Raises ValueError where it is none, or more than one could be meant."""
    match = WRITTEN.fullmatch(text.strip().replace("\u00a0", " ")) if len(text) <= LONGEST else None
    if not match or not match["value"].strip("-+−."):
        raise ValueError(f"{text[:LONGEST]!r} is no number")
    value, unit = number(match["value"]), (match["unit"] or match["behind"] or "").strip()
    if match["around"]:
        around = number(match["around"])
        return Measured(value, unit, _plain(value - around), _plain(value + around))
    if match["low"]:
        return Measured(value, unit, number(match["low"]), number(match["high"]))
    return Measured(value, unit)


def number(text: str) -> Number:
    """A bare number; whole where it is written so. Raises ValueError."""
    match = re.fullmatch(NUMBER, text.strip())
    if not match or not any(char.isdigit() for char in text):
        raise ValueError(f"{text!r} is no number")
    plain = text.strip().replace(",", "").replace("−", "-")
    value = float(plain)
    if abs(value) > 1e300:
        raise ValueError(f"{text!r} is no finite number")
    return int(plain) if plain.lstrip("+-").isdecimal() else value


def _plain(value: Number) -> Number:
    """Without the dust of binary fractions: 0.42 + 0.02 is 0.44."""
    return value if isinstance(value, int) else float(f"{value:.12g}")
