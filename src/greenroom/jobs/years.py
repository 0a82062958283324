"""How many years a line asks for."""

import re

from greenroom.jobs.tokens import key_of

NUMBERS = {
    word: number for number, word in enumerate("zero one two three four five six seven eight nine ten twelve".split())
} | {
    "twelve": 12,
    "fifteen": 15,
}
YEARS = re.compile(
    rf"\b(?P<low>\d{{1,2}}|{'|'.join(NUMBERS)})\s*(?:\+|or more)?\s*(?:(?:-|–|—"
    rf"|to)\s*\d{{1,2}}\s*\+?)?\s*(?:full\s+)?(?:years?|yrs?)\b"
    r"(?!\s*(?:old|ago|of age))",
    re.I,
)
CLAUSE = re.compile(r"[;.\n]|,\s*(?=(?:and\s+)?(?:at least\s+)?\d)")
MOST = 30


def years_for(line: str, at: int) -> int | None:
    """The least years of experience that a line asks for with what stands at an offset; None where it tells none.

    A number counts for what follows it in its clause, and for what precedes it where nothing else is told.
    """
    found = [match for match in YEARS.finditer(line) if _number(match["low"]) <= MOST]
    before = [match for match in found if match.start() <= at and not CLAUSE.search(line, match.end(), at)]
    if before:
        return _number(before[-1]["low"])
    after = [match for match in found if match.start() > at and not CLAUSE.search(line, at, match.start())]
    return _number(after[0]["low"]) if after and len(found) == 1 and after[0].start() - at < 80 else None


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS.get(key_of(word), NUMBERS.get(word.lower(), 0))
