"""What a question asks for."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from greenroom.exercise import FOLLOW_UPS
from greenroom.reading.packed import labels_of, shipped
from greenroom.reading.quantities import find_quantities
from greenroom.reading.words import find_words

BROAD = frozenset(("whether", "how", "why", "against"))
"""Kinds that say little of what the answer must hold: a question's other kinds come before them."""
AUXILIARIES = frozenset(
    "would could can will should do does did is are was were has have had might wouldn't couldn't can't won't shouldn't don't"
    " doesn't didn't isn't aren't wasn't weren't hasn't haven't".split()
)
STOPWORDS = frozenset(
    "a an the and or but not no nor so if then than that this these those there here it its it's is are was were be been being"
    " am do does did done doing have has had having will would could should can may might must shall i me my mine myself we us"
    " our ours you your yours yourself he him his she her they them their one ones what which who whom whose when where why how"
    " much many more most some any each every all both either neither other another such own same too very just only even also"
    " still yet again ever never always about above after against at before between by down during for from in into of off on"
    " onto out over per through to toward under until up upon with within without as because while since although though like"
    " well say said get got make made thing things way really actually simply kind sort bit lot don't didn't doesn't wouldn't"
    " couldn't isn't aren't wasn't weren't i'd i've i'm i'll we'd we've you'd you're you've that's there's what's use used"
    " using need needed um uh yeah okay question questions whether asked asking answer".split()
)
ROOTS = {word: word.removesuffix("n't") for word in AUXILIARIES} | {
    word: root
    for root, words in (("can", "can't cannot"), ("will", "won't"), ("is", "was were are"), ("does", "do did"))
    for word in words.split()
}
"""Auxiliaries without negation, number and tense."""
STEM = 5


@lru_cache(maxsize=256)
def asks(prompt: str) -> frozenset[str]:
    """The kinds of a question; empty where it is none of them.

    They are those of the follow-ups and, besides, ``why``, ``against`` (this and not that), ``how``, ``amount``, ``proof``,
    ``part`` (the speaker's own) and ``whether`` (yes or no).
    """
    words = find_words(prompt).lower
    kinds = kinds_of("asks", words, 0, len(words) - 1)
    if any(_opens_with_auxiliary(piece) for piece in prompt.replace("?", ".").split(".")):
        kinds.add("whether")
    if {"why", "against"} <= kinds:
        kinds.add("alternative")
    if "buy-in" in kinds:
        kinds -= {"challenge-handled", "what-if"}
    return frozenset(kinds)


@lru_cache(maxsize=256)
def follow_ups_asked(prompt: str) -> tuple[str, ...]:
    """The kinds of follow-up that a question counts as, in the order of `FOLLOW_UPS`."""
    names = asks(prompt)
    found = {ASKED_AS.get(name, name) for name in (names - {"against"} if "proof" in names else names)}
    return tuple(kind for kind in FOLLOW_UPS if kind in found)


ASKED_AS = {"part": "team", "proof": "metrics", "amount": "metrics", "why": "alternative", "against": "alternative"}


@lru_cache(maxsize=256)
def topic(prompt: str) -> frozenset[str]:
    """The words of a question that carry its topic."""
    return content_words(find_words(prompt).lower)


def content_words(words: Iterable[str]) -> frozenset[str]:
    """The words that carry a topic, cut to a stem that most of their forms share."""
    return frozenset(word[:STEM] for word in words if word not in STOPWORDS and len(word) > 2)


def kinds_of(side: str, words: Sequence[str], first: int, last: int) -> set[str]:
    """The kinds whose phrases of one side, ``asks`` or ``answers``, stand within the words ``first`` to ``last``."""
    labels = (hit.label.split() for hit in shipped("questions").search(words, first, last))
    return {kind for part, kind in labels if part == side}


@cache
def answerable() -> frozenset[str]:
    """The kinds whose answers have phrases."""
    labels = (label.split() for label in labels_of("questions"))
    return frozenset(kind for part, kind in labels if part == "answers")


def _opens_with_auxiliary(piece: str) -> bool:
    words = piece.split(None, 1)
    return bool(words) and words[0].lower().replace("’", "'") in AUXILIARIES


@lru_cache(maxsize=256)
def auxiliaries(prompt: str) -> frozenset[str]:
    """The auxiliaries of a question, negation removed: those that a short answer takes up ("would it?" – "it would")."""
    return frozenset(root(word) for word in find_words(prompt).lower if word in AUXILIARIES)


def root(word: str) -> str:
    """An auxiliary without negation, number and tense."""
    bare = ROOTS.get(word, word)
    return ROOTS.get(bare, bare)


@lru_cache(maxsize=256)
def numbers_of(prompt: str) -> frozenset[float]:
    """The numbers that a question gives."""
    return frozenset(number.value for number in find_quantities(prompt, find_words(prompt)))
