"""Numbers with their units: what was measured, by how much, and how exactly it was said.

The record follows the shape of CQE (Almasian et al., 2023): value, unit and change; the grammar is greenroom's own. Figures are
found by one pattern, spelled numbers by a walk over the words, and a last pass lets neighbours complete each other: in "from 62
to 88 percent" both are percent, and "2 h 50 min" is one duration. Each pass is linear in the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.spelled import NEW, Spelled, find_spelled
from greenroom.reading.units import CURRENCY, SCALE, SECONDS, SOME_CURRENCY, UNITS, kind_of, multiplies
from greenroom.reading.words import Words
from greenroom.record import NamedTuple

OPENING = re.compile(r"[\d.$€£₹¥](?<!\d\d)(?:(?<!\.)|(?=\d))")
"""Where a figure can begin: at no digit behind another, at no full stop without a digit behind it."""
CURRENCY_WORD = r"(?:US|USD|EUR|GBP|INR|CHF|Rs\.?)\s?$"
CURRENCY_NAMES = ("US", "EUR", "GBP", "INR", "CHF", "Rs")
FIGURE = re.compile(
    r"(?=[\d$€£₹¥.UEGICR])(?<![\w.@/,])(?<![A-Za-z]-)(?<!\d:)"
    r"(?P<money>(?:US\$|[$€£₹¥]|(?:USD|EUR|GBP|INR|CHF|Rs\.?)(?=[\s\d]))\s?)?"
    r"(?P<number>\d{1,3}(?:[,'’]\d{2,3}){0,6}[,'’]\d{3}(?:\.\d+)?(?!\d)|\d{1,15}(?:[.,]\d{1,9})?(?![.,]?\d)|\.\d{1,9})"
    r"(?P<scale>\s?(?:(?i:thousand|millions?|billion|trillion|hundred|dozen|lakhs?|crores?|grand|mn|bn)|[kKmMbB])(?![A-Za-z]))?"
    r"(?P<unit>[\s-]?(?:%|×|[€£]|(?i:percentage\spoints?|basis\spoints|per\scent|[a-zµ]{1,12})(?![A-Za-z0-9])))?"
)
NAMED_BY_NUMBER = frozenset(
    (
        "top python step version chapter section layer phase figure table number rule route day week sprint level part "
        "stage tier line page gpt llama claude gemini yolo java cuda postgres room grade class"
    ).split()
)
MONTHS = frozenset(
    (
        "january february march april may june july august september october november december jan feb mar apr jun jul "
        "aug sep sept oct nov dec"
    ).split()
)
AT_K = frozenset("precision recall ndcg map mrr hit hits accuracy rate p r top success".split())
LINKS = frozenset(
    "to and or vs versus against from down up over about around roughly nearly almost minus plus just only now became".split()
)
PARTED = frozenset(("h", "min", "day", "year"))
LINKING = frozenset("to or vs versus against became".split())
CLOSERS = frozenset("so and but in on after within over while which this that we i it because at per a by for with".split())
NEAR = 5


class Quantity(NamedTuple):
    """A number as it was said.

    ``value`` in ``unit``, scale words multiplied out ("2.1 million" is 2,100,000); ``kind`` is ``percent``, ``points``,
    ``ratio``, ``money``, ``duration``, ``score`` (a bare decimal from 0 to 1) or ``count``; ``first`` and ``last`` are the
    words it covers. ``grain`` is the smallest step of the figure as said (100,000 for "2.1 million"), ``scale`` what its scale
    word is worth, and ``signed`` tells of a plus or a minus.
    """

    span: Span
    value: float
    unit: str
    kind: str
    first: int
    last: int
    grain: float = 1.0
    scale: float = 1.0
    signed: bool = False

    @property
    def is_change(self) -> bool:
        """Whether the number says by how much something changed, as against where it stands."""
        return self.signed or self.kind in ("ratio", "points")

    @property
    def seconds(self) -> float:
        """The length of a duration; 0 for any other kind."""
        return self.value * SECONDS.get(self.unit, 0.0)


def find_quantities(text: str, words: Words) -> list[Quantity]:
    """Every quantity of a masked text, in order; dates, versions, ranks and names with digits are no quantities."""
    found = [_signed(quantity, text, words) for quantity in (*_figures(text, words), *_spelled(words))]
    return _completed(sorted(found, key=lambda quantity: quantity.span), text, words)


def _figures(text: str, words: Words) -> Iterator[Quantity]:
    for match in _matches(text):
        money, number, scale, unit = match.groups()
        scale = scale.strip().lower() if scale else ""
        unit = _unit(unit, match, words) if unit else ""
        money = CURRENCY[money.strip().lower()] if money else SOME_CURRENCY if scale == "grand" else ""
        start, end = match.start(), match.end("unit" if unit else "scale" if scale else "number")
        first, last = _covered(words, start, end)
        if not (unit or scale or money) and _is_name(number, text, end, words, first):
            continue
        worth = SCALE[scale] if scale else 1.0
        value, grain = _figure(number)
        unit = money or unit
        kind = kind_of(value * worth, unit, grain)
        yield NEW(Quantity, (NEW(Span, (start, end)), value * worth, unit, kind, first, last, grain * worth, worth, False))


def _covered(words: Words, start: int, end: int) -> tuple[int, int]:
    """The first and the last word of a figure; one behind all words where it begins inside of one."""
    first = bisect_left(words.starts, start)
    stop = bisect_left(words.starts, end, first)
    return (first, stop - 1) if first < stop else (len(words.lower), len(words.lower))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Every match of `FIGURE`, tried only where a figure or its currency can begin."""
    behind = 0
    named = any(map(text.__contains__, CURRENCY_NAMES))
    for opening in OPENING.finditer(text):
        at = opening.start()
        if at < behind:
            continue
        word = re.compile(CURRENCY_WORD).search(text, max(behind, at - 4), at) if named else None
        match = FIGURE.match(text, word.start()) if word else None
        match = match or FIGURE.match(text, at)
        if match:
            behind = match.end()
            yield match


def _unit(behind: str, match: re.Match[str], words: Words) -> str:
    """The unit of a figure, empty where the words ``behind`` it are none."""
    word = " ".join(behind.lower().replace("-", " ").split())
    unit = UNITS.get(word, "")
    if unit != "x":
        return unit
    inside = words.between(match.start(), match.end())
    before = words.lower[inside[0] - 1] if inside and inside[0] else ""
    after = words.lower[inside[-1] + 1] if inside and inside[-1] + 1 < len(words.lower) else ""
    return unit if multiplies(word, before, after) else ""


def _figure(figure: str) -> tuple[float, float]:
    """Value and smallest step: commas part thousands, except before one or two last digits, where they are decimal."""
    if figure.isdigit():
        return float(figure), 1.0
    plain = figure.replace("'", ",").replace("’", ",")
    head, comma, tail = plain.rpartition(",")
    decimal = comma and "." not in tail and (len(tail) != 3 or head == "0")
    plain = f"{head}.{tail}" if decimal else plain.replace(",", "")
    return float(plain), 10.0 ** -len(plain.partition(".")[2])


def _is_name(figure: str, text: str, end: int, words: Words, first: int) -> bool:
    """Whether a bare figure names something rather than counts it: a year, a date, a clock time, "step 3", "recall at 10"."""
    if text[end : end + 1].isalpha() or (text[end : end + 1] in (":", "/") and text[end + 1 : end + 2].isdigit()):
        return True
    if len(figure) == 4 and figure.isdigit() and 1950 <= int(figure) <= 2049:
        return True
    around = words.lower[max(0, first - 1) : first] + words.lower[first + 1 : first + 2]
    if figure.isdigit() and int(figure) < 32 and any(word in MONTHS or word in ("am", "pm", "o'clock") for word in around):
        return True
    parted = 0 < first < len(words.lower) and text[words.ends[first - 1]] in ",;."
    return not parted and _names(words.lower, first)


def _names(lower: list[str], first: int) -> bool:
    """The 3 of "step 3", the 10 of "precision at 10" or "recall@10"."""
    before = lower[first - 1] if first else ""
    return before in NAMED_BY_NUMBER or (first > 1 and before in ("at", "@") and lower[first - 2] in AT_K)


def _spelled(words: Words) -> Iterator[Quantity]:
    for found in find_spelled(words):
        if found.unit or not _names(words.lower, found.first):
            yield _quantity(found, words)


def _quantity(found: Spelled, words: Words) -> Quantity:
    first, last, value, unit, scale, grain = found
    span = NEW(Span, (words.starts[first], words.ends[last]))
    return NEW(Quantity, (span, value, unit, kind_of(value, unit, grain), first, last, grain, scale, False))


def _signed(quantity: Quantity, text: str, words: Words) -> Quantity:
    """The number with the plus or minus that stands before it."""
    before = words.lower[quantity.first - 1] if quantity.first else ""
    start = quantity.span.start
    mark = text[start - 1] if start and text[start - 1] in "-−–+" else ""
    if mark and start > 1 and text[start - 2] not in " (\n\t":
        mark = ""
    if before == "minus" or (mark and mark != "+"):
        return quantity._replace(value=-quantity.value, signed=True)
    return quantity._replace(signed=True) if before == "plus" or mark else quantity


def _completed(found: list[Quantity], text: str, words: Words) -> list[Quantity]:
    """Neighbours that complete each other: "62 to 88 percent", "3.1 to 1.8 million", "2 h 50 min"."""
    done: list[Quantity] = []
    for later in found:
        earlier = done[-1] if done else None
        if earlier is None or later.first - earlier.last > NEAR:
            done.append(later)
        elif _continues(earlier, later, text, words):
            done[-1] = _merged(earlier, later)
        elif not _are_linked(earlier, later, text, words):
            done.append(later)
        else:
            done[-1] = _read_like(earlier, later)
            done.append(_read_like(later, earlier) if _is_closed(earlier, later, text, words) else later)
    return done


def _continues(earlier: Quantity, later: Quantity, text: str, words: Words) -> bool:
    """Whether two numbers are one duration: "2 h 50 min", "two years and three months", "5 h 40"."""
    if earlier.unit not in PARTED:
        return False
    gap = text[earlier.span.end : later.span.start].strip()
    if gap not in ("", "and"):
        return False
    if later.kind == "duration":
        return SECONDS[later.unit] < SECONDS[earlier.unit]
    return not gap and not later.unit and later.value < 60 and words.ends[earlier.last] + 1 == words.starts[later.first]


def _merged(earlier: Quantity, later: Quantity) -> Quantity:
    part = later.value * SECONDS[later.unit] / SECONDS[earlier.unit] if later.unit else later.value / 60
    return earlier._replace(
        span=Span(earlier.span.start, later.span.end), value=earlier.value + part, last=later.last, grain=0.02
    )


def _are_linked(earlier: Quantity, later: Quantity, text: str, words: Words) -> bool:
    """Whether nothing but "to", "or", "against" and their like, or a dash, stands between two numbers."""
    between = words.lower[earlier.last + 1 : later.first]
    if not LINKS.issuperset(between):
        return False
    gap = text[earlier.span.end : later.span.start].strip()
    if not between:
        return gap in ("-", "–", "—", "->", "→")
    before = words.lower[earlier.first - 1] if earlier.first else ""
    joins = not LINKING.isdisjoint(between) or ("and" in between and before in ("between", "minus", "plus"))
    return joins and "." not in gap


def _is_closed(earlier: Quantity, later: Quantity, text: str, words: Words) -> bool:
    """Whether "from 18 percent to 2" ends there, and does not go on to "2 stores"."""
    before = words.lower[earlier.first - 1] if earlier.first else ""
    after = words.lower[later.last + 1] if later.last + 1 < len(words.lower) else ""
    linked = before in ("from", "between") or words.lower[earlier.last + 1 : earlier.last + 2] == ["became"]
    return linked and (text[later.span.end : later.span.end + 1] in (*".,;:)!?", "") or after in CLOSERS)


def _read_like(bare: Quantity, other: Quantity) -> Quantity:
    """A bare number in the unit of its neighbour and, where it is a small one, in the scale; any other number as it is."""
    if bare.unit:
        return bare
    worth = other.scale if bare.scale == 1 and bare.value < 1000 else 1.0
    value, unit, grain = bare.value * worth, other.unit, bare.grain * worth
    return bare._replace(value=value, unit=unit, kind=kind_of(value, unit, grain), grain=grain, scale=bare.scale * worth)
