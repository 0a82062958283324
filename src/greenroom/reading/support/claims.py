"""The numbers of an answer that a speaker claims as results of their own, and how each is said."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.numbers import Number, numbers
from greenroom.reading.support.standing import NOT, OPEN, OWN, Near, standing

BEFORE, AFTER = 5, 4
ABOUT = frozenset(
    "about roughly around circa ca approximately approx some basically maybe something like say ~ ish order".split()
)
ALMOST = frozenset("almost nearly practically".split())
OVER = frozenset("over above beyond exceeding >".split())
UNDER = frozenset("under below beneath <".split())
OVER_PHRASES = (
    " more than ",
    " better than ",
    " at least ",
    " north of ",
    " higher than ",
    " greater than ",
    " upwards of ",
    " no less than ",
)
UNDER_PHRASES = (
    " less than ",
    " fewer than ",
    " at most ",
    " up to ",
    " lower than ",
    " no more than ",
    " south of ",
    " shy of ",
    " short of ",
)
ALMOST_PHRASES = (" close to ", " not quite ", " just under ", " just short of ", " just shy of ")
DOWN = frozenset(
    "less fewer down lower fell dropped drop cut cuts reduced reduction decrease decreased shorter smaller cheaper saved "
    "saving off "
    "sank shrank minus fall falls decline declined shrunk halved shaved slashed earlier sooner gone lost loss losing save "
    "saves savings "
    "drops trimmed knocked spared dipped slid reduce reduces lowered lowers decreases falling dropping shed "
    "tighter below".split()
)
UP = frozenset(
    "more up higher rose rise rises grew gain gained increase increased plus lift lifted climbed additional extra bigger "
    "larger "
    "longer growth jump jumped added raised raise uplift increases grows grow climbing rising slower later above again".split()
)
CHANGED = frozenset(
    "better worse closer improved improvement faster quicker change changed difference gap delta relief gain "
    "quickened sped".split()
)
FAST = frozenset("faster quicker slower speed speedup sped quick fast".split())
LINKS_TO = frozenset("to at of from into until ->".split())
BREAKS = frozenset(
    "and but while whereas so which because instead though although then against versus vs compared when after once".split()
)
WHEN = frozenset("after when once".split())
PUNCTUATION = ",;:()—–→=|"


class Claim(NamedTuple):
    """A number, where it stands, and how it is said.

    ``whole`` is what it is a part of ("12 per 10,000"); ``bound`` is "", "about", "over", "under" or "almost"; ``way`` is
    "down", "up", "changed" or "" for a number that tells no change; ``standing`` tells whether it is a result of the speaker's
    ("own", "open" or "not"); ``mark`` is the ledger's entry that it names itself; ``first`` and ``last`` are the words of its
    clause.
    """

    quantity: Quantity
    sentence: Sentence
    whole: float
    bound: str
    way: str
    standing: str
    mark: str
    first: int
    last: int

    @property
    def is_own(self) -> bool:
        """Whether it reads as a result of the speaker's."""
        return self.standing == OWN

    @property
    def is_change(self) -> bool:
        """Whether it says by how much something changed."""
        return self.quantity.kind in ("points", "ratio") or bool(self.way)


def claims(answer: Answer) -> tuple[Claim, ...]:
    """Every number of the answer, in order."""
    told = numbers(answer)
    marks = _marks(answer, told)
    return tuple(_claim(answer, told, at, marks.get(at, "")) for at in range(len(told)))


def _marks(answer: Answer, told: Sequence[Number]) -> dict[int, str]:
    """The entry that each number's ``[ev:ID]`` names, by the number's place: the mark belongs to the number right before it."""
    ends = [number.quantity.span.end for number in told]
    found: dict[int, str] = {}
    for offset, name in answer.masked.evidence:
        at = bisect_left(ends, offset + 1) - 1
        if at >= 0 and offset <= ends[at] + MARK_REACH and offset <= told[at].sentence.span.end + 2:
            found.setdefault(at, name)
    return found


MARK_REACH = 60


def _claim(answer: Answer, told: Sequence[Number], at: int, mark: str) -> Claim:
    quantity, sentence, whole = told[at]
    first, last = clause(answer, sentence, quantity)
    near = _near(answer, sentence, quantity, first, last)
    way = _way(quantity, near)
    if (
        way == "changed"
        and near.before[-1:] == ["by"]
        and "off by" in " ".join(answer.words.lower[sentence.first : quantity.first])
    ):
        way = ""
    stands = standing(answer, sentence, quantity, near, way)
    if whole and stands != NOT:
        stands = OWN
    return Claim(quantity, sentence, whole, _bound(answer, sentence, quantity), way, stands, mark, first, last)


def clause(answer: Answer, sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    """The first word of the clause that a number stands in, and the word behind its last."""
    first, last = quantity.first, quantity.last + 1
    while (
        first > sentence.first
        and not _parts(answer, first)
        and (answer.words.lower[first - 1] not in BREAKS or (first == quantity.first and answer.words.lower[first - 1] in WHEN))
    ):
        first -= 1
    while last < sentence.last and not _parts(answer, last) and answer.words.lower[last] not in BREAKS:
        last += 1
    return first, last


def _parts(answer: Answer, at: int) -> bool:
    """Whether a comma, a colon, a bracket or a dash stands right before a word."""
    gap = answer.text[answer.words.ends[at - 1] : answer.words.starts[at]]
    if gap in (",", ".", ":"):
        return False
    return any(letter in PUNCTUATION for letter in gap) or " - " in gap or "->" in gap


def _near(answer: Answer, sentence: Sentence, quantity: Quantity, first: int, last: int) -> Near:
    words = answer.words.lower
    wide = words[max(sentence.first, quantity.first - BEFORE) : quantity.first]
    before = words[max(first, quantity.first - BEFORE) : quantity.first]
    behind = words[quantity.last + 1 : min(last, quantity.last + 1 + AFTER)]
    gap = answer.text[max(0, quantity.span.start - 4) : quantity.span.start]
    after = answer.text[quantity.span.end : quantity.span.end + 4]
    return Near(before, behind, words[first:last], wide, "->" in gap or "→" in gap, "->" in after or "→" in after)


def _bound(answer: Answer, sentence: Sentence, quantity: Quantity) -> str:
    words = answer.words.lower[max(sentence.first, quantity.first - 3) : quantity.first]
    text = " " + " ".join(words) + " "
    gap = answer.text[max(0, quantity.span.start - 4) : quantity.span.start].strip()
    mark = "" if gap.endswith("->") else gap[-1:]
    if "just over" in text:
        return "over"
    if any(phrase in text for phrase in ALMOST_PHRASES) or not ALMOST.isdisjoint(words[-2:]):
        return "almost"
    if any(phrase in text for phrase in OVER_PHRASES) or not OVER.isdisjoint(words[-1:]) or mark in (">", "≥"):
        return "over"
    if any(phrase in text for phrase in UNDER_PHRASES) or not UNDER.isdisjoint(words[-1:]) or mark in ("<", "≤"):
        return "under"
    return _looser(answer, quantity, words, mark)


def _looser(answer: Answer, quantity: Quantity, words: Sequence[str], mark: str) -> str:
    behind = " " + " ".join(answer.words.lower[quantity.last + 1 : quantity.last + 4]) + " "
    if " or more " in behind or behind.startswith(" plus ") or (words[-1:] == ["than"] and words[-2:-1] == ["more"]):
        return "over"
    if words[-1:] == ["more"] and quantity.kind == "ratio":
        return "over"
    loose = not ABOUT.isdisjoint(words[-2:]) or mark in ("~", "≈") or behind.startswith((" or so ", " ish ", " give or "))
    return "about" if loose else ""


def _way(quantity: Quantity, near: Near) -> str:
    """Which way a number says that something went; empty for one that says where it stands."""
    if quantity.signed:
        return "down" if quantity.value < 0 else "up"
    if near.arrow_before or near.arrow_behind or _stands(near):
        return "down" if quantity.kind == "ratio" and quantity.value < 1 and quantity.first == quantity.last else ""
    before, behind = _without_bounds(near.before[-4:]), _right_behind(quantity, near)
    if before[-2:] == ["off", "by"]:
        return ""
    around = {*before, *behind} - (NONE if quantity.kind == "duration" else IN_TIME)
    if "again" in near.behind and behind[:1] == ["as"]:
        return "up"
    if before[-1:] == ["by"] or not RELATIVE.isdisjoint(near.behind):
        return _told_way(quantity, around, behind) or "changed"
    return _told_way(quantity, around, behind)


def _right_behind(quantity: Quantity, near: Near) -> list[str]:
    """The two words behind a number, unless they go on to another."""
    behind = list(near.behind[:2])
    if behind[:1] in (["to"], ["in"]):
        return []
    return behind if quantity.kind == "duration" else [word for word in behind if word not in IN_TIME]


def _told_way(quantity: Quantity, around: set[str], behind: Sequence[str]) -> str:
    """The way that the words around a number tell; those behind it come first."""
    if quantity.kind == "ratio" and quantity.value < 1 and quantity.first == quantity.last and UP.isdisjoint(behind):
        return "down"
    if not CHANGED.isdisjoint(behind) or not (DOWN | UP).isdisjoint(behind):
        around = set(behind)
    if not DOWN.isdisjoint(around):
        return "down"
    if not UP.isdisjoint(around):
        return "up"
    return "" if CHANGED.isdisjoint(around) else "changed"


def _stands(near: Near) -> bool:
    """Whether a number tells where something stood: "from 62", "to 19", "at 0.2", "was 38", "of" only behind no change."""
    last = _without_bounds(near.before)[-1:]
    return last in (["to"], ["from"], ["at"], ["was"], ["is"], ["were"], ["with"]) and (DOWN | UP | CHANGED).isdisjoint(
        near.behind[:1]
    )


def _without_bounds(before: Sequence[str]) -> list[str]:
    """The words before a number without "more than", "about", "only" and their like."""
    words = list(before)
    while words:
        if words[-1] == "than" and len(words) > 1:
            words = words[:-2]
        elif words[-1] in FILLING:
            words.pop()
        else:
            break
    return words


IN_TIME = frozenset("later earlier sooner".split())
NONE: frozenset[str] = frozenset()
RELATIVE = frozenset(("relative", "relatively"))
FILLING = (
    ABOUT
    | ALMOST
    | OVER
    | UNDER
    | frozenset("only just a the exactly bit another further well almost than slightly even still another now".split())
)


def following(told: Sequence[Claim], at: int) -> Iterator[Claim]:
    """The other claims of the same sentence, the nearest first."""
    sentence = told[at].sentence.number
    others = [claim for place, claim in enumerate(told) if place != at and claim.sentence.number == sentence]
    yield from sorted(others, key=lambda claim: abs(claim.quantity.first - told[at].quantity.first))


__all__ = ["FAST", "NOT", "OPEN", "OWN", "Claim", "claims", "clause", "following"]
