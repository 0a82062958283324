"""Whether an answer gives an abbreviation's long form, or says what it stands for."""

from greenroom.reading.answer import Answer
from greenroom.reading.terms import LONGEST, Cues, Term, is_explained

SMALL_WORDS = frozenset("of and the to for in on a an with by or at".split())
NEARBY = 50
FAR = 400
SHORT = 3


def is_spelled_out(answer: Answer, name: str, terms: list[Term], cues: Cues) -> bool:
    """Whether any of an abbreviation's places is explained, or its initials are spelled by words nearby."""
    if any(is_explained(answer, term, cues) or _is_bracketed(answer, term) for term in terms):
        return True
    return _has_initials(answer, name, terms)


def _is_bracketed(answer: Answer, term: Term) -> bool:
    """Whether an abbreviation stands in brackets behind its long form: "mean reciprocal rank (MRR)"."""
    words = answer.words
    lead = answer.text[max(0, words.starts[term.first] - 1) : words.starts[term.first]]
    earlier = words.lower[max(term.sentence.first, term.first - LONGEST) : term.first]
    return lead in ("(", "[") and any(word[0] == term.said[0].lower() for word in earlier)


def _has_initials(answer: Answer, name: str, terms: list[Term]) -> bool:
    """Whether the initials of words nearby spell the name, little words counted or skipped: "promise to pay" for PTP.

    Three letters meet by chance too often to look for them all over the answer.
    """
    lower = answer.words.lower
    reach = NEARBY if len(name) <= SHORT else FAR
    places = {at for term in terms for at in range(max(0, term.first - reach), min(len(lower), term.last + reach))}
    return any(lower[at][0] == name[0] and _spells(lower, at, name) for at in places)


def _spells(lower: list[str], at: int, name: str) -> bool:
    matched, long = 0, 0
    while matched < len(name):
        if at >= len(lower):
            return False
        word = lower[at]
        if word[0] == name[matched] and len(word) > 1:
            matched += 1
            long += len(word) > SHORT
        elif not matched or word not in SMALL_WORDS:
            return False
        at += 1
    return long >= min(2, len(name)) and len(lower[at - 1]) > SHORT
