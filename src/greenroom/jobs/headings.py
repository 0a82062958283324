"""Which lines of a posting are headings, and of what."""

import re
from functools import lru_cache

from greenroom.jobs.tokens import tokens
from greenroom.jobs.wordlists import phrases, sections
from greenroom.record import NamedTuple

FILE = "headings.txt"
CAN_LEARN, MUST, DUTIES, BENEFITS, PROCESS, LEGAL, ABOUT = (
    "can-learn",
    "must",
    "duties",
    "benefits",
    "process",
    "legal",
    "about",
)
INTRO = "intro"
"""The kind of text below no heading, or below one that says nothing."""
NEEDED = {"required", "minimum", "must", "basic"}
LONGEST = 12
LONGEST_WITH_COLON = 16
PLAIN = frozenset(
    "a an and the for this our of to in at with on key main core other general technical professional candidate job role"
    " specific you your we as or is be it s ll re d ve top"
    " what would how why this that who do does have get can if some other may include".split()
)
HASHES = re.compile(r"\s*(#{1,6})\s+(?P<text>.*?)\s*#*\s*$")
BOLD = re.compile(r"\s*(\*\*|__)(?P<text>(?:(?!\1).)+)\1\s*:?\s*$")
NAMED = re.compile(r"\s*(?:\*\*|__)?(?P<text>[A-Z][^:\n]{1,60}?)(?:\*\*|__)?\s*:(?:\*\*|__)?\s+(?P<rest>\S.*)$")
ENDS = re.compile(r"[.!?;,]\s*$")
LABELS = {LEGAL, ABOUT, BENEFITS}
"""Kinds of which a line such as "Location: Leeds" holds for itself alone."""
SHORT_VALUE = 12
NOTES = re.compile(r"\W*(?:note|notes|notice|please note|visa|disclaimer|company|about)\b", re.I)
"""Words before a colon that speak of their own line alone, however long it is."""
VALUES = re.compile(
    r"\W*(?:location|locations|travel|contact|where|working hours|employment type|seniority level|job function|industries"
    r"|department)\W*$",
    re.I,
)
"""Headings below which a value stands, and then something else."""
SIGNS = "🚀💼🎯⭐🧭🤖✨🔥💡📌📍🎁🏆👉🙌💰🌟🛠⚙️🔧📋📝👋🌍✅❤💙🧠📈🔎🔍⚡🎉 \t\ufe0f"
"""Pictures that people set before headings."""


class Heading(NamedTuple):
    """A heading: its kind (empty where its words say nothing), its level (1 is the highest), and where its own text goes on.

    ``rest`` is the offset within the line of what stands behind it, -1 where nothing does; ``only_here`` tells that it holds
    for this line alone, ``of_value`` that it holds for the next one.
    """

    kind: str
    level: int
    rest: int = -1
    only_here: bool = False
    of_value: bool = False


def heading_of(line: str, before_list: bool) -> Heading | None:
    """The heading that a line is or begins with; ``before_list`` says that an item of a list follows."""
    line = " " * (len(line) - len(line.lstrip(SIGNS))) + line.lstrip(SIGNS)
    marked = HASHES.match(line)
    if marked:
        return Heading(kind_of(marked["text"]), len(marked[1]))
    bold = BOLD.match(line)
    if bold and _count(line) <= LONGEST:
        return Heading(kind_of(bold["text"]), 7)
    if len(line) > 400:
        return None
    bare = line.strip().strip("*_ ")
    if bare.endswith(":") and _count(bare) <= LONGEST_WITH_COLON:
        kind = kind_of(bare)
        return Heading(kind, 8, of_value=bool(VALUES.match(bare))) if kind else None
    return _named(line) or _plain(bare, before_list)


def _named(line: str) -> Heading | None:
    named = NAMED.match(line)
    if not named or share(named["text"]) <= 0.5:
        return None
    kind = kind_of(named["text"])
    only_here = kind in LABELS and (_count(named["rest"]) <= SHORT_VALUE or bool(NOTES.match(named["text"])))
    return Heading(kind, 8, named.start("rest"), only_here) if kind else None


def _plain(bare: str, before_list: bool) -> Heading | None:
    if not bare or ENDS.search(bare) or _count(bare) > LONGEST or not bare[0].isupper():
        return None
    kind = kind_of(bare)
    if not kind:
        return Heading("", 9) if bare.isupper() and 1 < _count(bare) <= 6 and before_list else None
    part = share(bare)
    loud = bare.isupper() or before_list
    is_one = part > 0.5 or loud and (part >= 0.3 or kind == DUTIES) and _count(bare) <= 9
    return Heading(kind, 8, of_value=bool(VALUES.match(bare))) if is_one else None


@lru_cache(4096)
def kind_of(text: str) -> str:
    """The kind of section that a heading opens; empty where its words say nothing. The longest known phrase decides."""
    words = tokens(text)
    found = [(last - first, kind) for first, last, kind in phrases(FILE).all(words)]
    if not found:
        return ""
    longest = max(length for length, _ in found)
    kinds = {kind for length, kind in found if length == longest}
    said = {kind for _, kind in found}
    if said >= {CAN_LEARN, MUST} and kinds & {CAN_LEARN, MUST}:
        return MUST if NEEDED & {word.lower() for word in words.words} else CAN_LEARN
    return next(kind for kind in sections(FILE) if kind in kinds)


def share(text: str) -> float:
    """How much of a text's telling words belong to phrases of headings, 0 to 1."""
    words = tokens(text)
    covered = {place for first, last, _ in phrases(FILE).all(words) for place in range(first, last)}
    telling = [place for place, word in enumerate(words.words) if place in covered or word.lower() not in PLAIN]
    return len(covered) / len(telling) if telling else 0.0


def _count(text: str) -> int:
    return len(tokens(text).words)
