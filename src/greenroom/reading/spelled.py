"""Numbers in words: "three hundred", "twenty-five", "two and a half million", "point nine three", "a third of", "doubled"."""

from collections.abc import Iterator
from itertools import compress, count, pairwise

from greenroom.reading.units import SCALE, SOME_CURRENCY, UNITS, multiplies
from greenroom.reading.words import Words
from greenroom.record import NamedTuple

DIGITS = {word: float(at) for at, word in enumerate("zero one two three four five six seven eight nine".split())}
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = {word: 10.0 * at for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
NUMBER_WORDS = DIGITS | {word: float(value) for value, word in enumerate(TEENS, 10)} | TENS
SCALE_WORDS = frozenset(word for word in SCALE if len(word) > 2 and not word.endswith("s"))
CARRYING_ON = SCALE_WORDS | frozenset((*NUMBER_WORDS, "and", "point"))
CENTURIES = frozenset(("twenty", "nineteen"))
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
RANKS = ORDINALS - {"second"}
MULTIPLES = {
    "doubled": 2.0, "doubling": 2.0, "tripled": 3.0, "tripling": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5,
    "halving": 0.5, "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0, "hundredfold": 100.0,
    "double": 2.0, "twice": 2.0, "triple": 3.0,
}  # fmt: skip
ALSO_HOW_OFTEN = frozenset("double twice triple".split())
FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2, "fifths": 0.2,
    "sixth": 1 / 6, "eighth": 0.125, "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip
BEFORE_PART = frozenset("by about roughly nearly almost around over under than only to just another".split())
AFTER_PART = frozenset("of fewer less more faster slower lower higher cheaper shorter off".split())
ARTICLES = frozenset(("a", "an", "another"))
AFTER_ARTICLE = SCALE_WORDS | frozenset(FRACTIONS)
OPENERS = frozenset((*NUMBER_WORDS, *MULTIPLES, "half", "a", "an", "another", "point", "hundred", "thousand"))
NOTHING = ("",) * 8
NEW = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes."""
OPENING_UNITS = frozenset(unit.split()[0] for unit in UNITS if " " in unit)
VAGUE = frozenset("few several couple many of some".split())
NO_DECIMAL_POINT = frozenset(
    (
        "that this the a an which some any what my your our his her data starting turning end entry pain price access "
        "focal breaking tipping decision main key good fair same other whole each every no high low"
    ).split()
)


class Spelled(NamedTuple):
    """A number in words: its first and last word, its value, its unit, its scale word's worth and its smallest step."""

    first: int
    last: int
    value: float
    unit: str = ""
    scale: float = 1.0
    grain: float = 1.0


class Line:
    """The words, ending in empty ones, and where they stand; the word before the first is empty too, for it is the last."""

    __slots__ = ("ends", "lower", "starts")

    def __init__(self, words: Words) -> None:
        self.lower = [*words.lower, *NOTHING]
        self.starts = words.starts
        self.ends = words.ends

    def following(self, at: int) -> str:
        """The word behind one, where nothing but a space or a hyphen is between; else an empty one."""
        beyond = at + 1
        return self.lower[beyond] if beyond < len(self.starts) and self.starts[beyond] - self.ends[at] == 1 else ""


def find_spelled(words: Words) -> Iterator[Spelled]:
    """Every number in words, in order; a lone "one" is none, for it is hardly ever a size."""
    line = Line(words)
    lower = line.lower
    places = [
        at
        for at in compress(count(), map(OPENERS.__contains__, lower))
        if lower[at] not in ARTICLES or lower[at + 1] in AFTER_ARTICLE
    ]
    behind = 0
    for at in places:
        if at >= behind:
            found = _part(line, at) or _with_unit(line, at)
            if found is not None:
                yield found
                behind = found.last + 1


def _part(line: Line, at: int) -> Spelled | None:
    """A factor or a part: "doubled", "twice as", "a third of", "by two thirds", "half the"."""
    word, before, after = line.lower[at], line.lower[at - 1], line.following(at)
    if word in MULTIPLES and (word not in ALSO_HOW_OFTEN or multiplies("times", "", after)):
        return Spelled(at, at, MULTIPLES[word], "x", grain=0.1)
    if word == "half":
        takes = before in BEFORE_PART or before == "in" or after in ("of", "the", "as", "our", "that")
        return Spelled(at, at, 0.5, "x", grain=0.1) if takes and after not in UNITS and before not in ORDINALS else None
    if (word in ("a", "another") or word in DIGITS) and after in FRACTIONS and after != "half":
        is_time = after.startswith("quarter") and before in ("over", "under", "another")
        if line.following(at + 1) in AFTER_PART or (before in BEFORE_PART and not is_time):
            return Spelled(at, at + 1, (DIGITS.get(word) or 1.0) * FRACTIONS[after], "x", grain=0.05)
    return None


def _with_unit(line: Line, at: int) -> Spelled | None:
    run = _run(line, at)
    if run is None or line.following(run.last) in RANKS:
        return None
    unit, last = _unit_after(line, run.last)
    if unit == "x" and not multiplies(line.lower[last], line.lower[at - 1], line.following(last)):
        unit, last = "", run.last
    if run.value == 1 and run.last == at and (not unit or (unit == "points" and line.lower[at - 1] in ("at", "to", "on"))):
        return None
    return NEW(Spelled, (at, last, run.value, unit, run.scale, run.grain)) if unit else run


def _run(line: Line, at: int) -> Spelled | None:
    """The words of a number from ``at`` on, without its unit."""
    word, before, after = line.lower[at], line.lower[at - 1], line.following(at)
    if word in NUMBER_WORDS:
        return None if _is_of_a_year(line, at) else _grown(line, NEW(Spelled, (at, at, NUMBER_WORDS[word], "", 1.0, 1.0)))
    if word == "point":
        return None if before in NO_DECIMAL_POINT or before in NUMBER_WORDS else _decimals(line, at, at, 0.0)
    if word == "half" and after in ("a", "an"):
        return _half_a(line, at)
    if word in ("a", "an") and after in SCALE_WORDS:
        return _grown(line, Spelled(at, at + 1, SCALE[after], _currency(after), SCALE[after], SCALE[after]))
    if word in ("hundred", "thousand") and before not in VAGUE:
        return _grown(line, Spelled(at, at, SCALE[word], "", SCALE[word], SCALE[word]))
    return None


def _is_of_a_year(line: Line, at: int) -> bool:
    """Whether the word is one of "twenty twenty one" or "nineteen ninety five"."""
    run = line.lower[max(0, at - 2) : at + 2]
    return not CENTURIES.isdisjoint(run) and any(
        century in CENTURIES and (decade in TENS or decade in TEENS) and at in (place, place + 1, place + 2)
        for place, (century, decade) in enumerate(pairwise(run), max(0, at - 2))
    )


def _half_a(line: Line, at: int) -> Spelled | None:
    """ "half a million", "half a second"."""
    following = line.following(at + 1)
    if following in SCALE_WORDS:
        return Spelled(at, at + 2, 0.5 * SCALE[following], _currency(following), SCALE[following], 0.1 * SCALE[following])
    return Spelled(at, at + 1, 0.5, grain=0.1) if following in UNITS else None


def _grown(line: Line, run: Spelled) -> Spelled:
    """``run`` with the words that carry it on: tens and ones, scales, "and a half", decimals."""
    if line.following(run.last) not in CARRYING_ON:
        return run
    done, current, last = (run.value, 0.0, run.last) if run.scale > 100 else (0.0, run.value, run.last)
    scale, unit, grain = run.scale, run.unit, run.grain
    while following := line.following(last):
        beyond = line.following(last + 1)
        if following in SCALE_WORDS and current:
            scale, unit, grain = SCALE[following], unit or _currency(following), grain * SCALE[following]
            current *= scale
            if scale > 100:
                done, current = done + current, 0.0
        elif following in NUMBER_WORDS and _goes_on(done + current, following):
            current, grain = current + NUMBER_WORDS[following], 1.0
        elif following == "and" and done + current >= 100 and beyond in NUMBER_WORDS and _goes_on(done + current, beyond):
            current, grain, last = current + NUMBER_WORDS[beyond], 1.0, last + 1
        elif following == "and" and beyond == "a" and line.following(last + 2) == "half":
            current, grain, last = current + 0.5, 0.1, last + 2
        elif following == "point":
            decimal = _decimals(line, run.first, last + 1, done + current)
            return decimal or run._replace(last=last, value=done + current, unit=unit, scale=scale, grain=grain)
        else:
            break
        last += 1
    return Spelled(run.first, last, done + current, unit, scale, grain)


def _goes_on(value: float, word: str) -> bool:
    """Whether a smaller number can be said right after: "twenty five", "three hundred twelve"."""
    return value % 100 == 0 or (value >= 20 and value % 10 == 0 and 0 < NUMBER_WORDS[word] < 10)


def _decimals(line: Line, first: int, point: int, whole: float) -> Spelled | None:
    """ "point three four", "point ninety", "point something": the number with its decimals, or None if no digits follow."""
    digits, last = "", point
    while len(digits) < 4:
        word = line.following(last)
        if word in DIGITS or (word in NUMBER_WORDS and not digits):
            digits += str(int(NUMBER_WORDS[word]))
        elif word != "something" or digits:
            break
        last += 1
        if word == "something":
            break
    if last == point:
        return None
    return Spelled(first, last, whole + float(f"0.{digits or 0}"), grain=10.0 ** -max(1, len(digits)))


def _unit_after(line: Line, last: int) -> tuple[str, int]:
    """The unit that the next one or two words name, and its last word."""
    one = line.following(last)
    if one in OPENING_UNITS and (two := f"{one} {line.following(last + 1)}") in UNITS:
        return UNITS[two], last + 2
    return (UNITS[one], last + 1) if one in UNITS else ("", last)


def _currency(scale: str) -> str:
    return SOME_CURRENCY if scale == "grand" else ""
