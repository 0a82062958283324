"""The candidate asks back: what the interviewer answers, from the facts of the exercise and of the round."""

import re
from collections.abc import Iterable, Sequence

from greenroom.exercise import USUAL_LENGTH, Fact
from greenroom.history import Said
from greenroom.interviewer.wording import said_at, seed_of
from greenroom.reading.nearness import nearness
from greenroom.reading.words import find_words
from greenroom.record import NamedTuple

MOST_WORDS = 45
"""More than this is an answer, even if it ends with a question."""
MOST_TOLD = 11
"""Words beside the question; with more of them something was told."""
REPORTED = re.compile(r"\b(?:said|asked|wondered|told|asking myself)\b[^?]*[:,“\"]", re.I)
"""A question that somebody else put is told, and not asked."""
AGAIN = re.compile(
    r"\b(?:repeat|say (?:that|it) again|once more|come again|didn't (?:hear|catch|get) (?:that|you|the question))\b", re.I
)
MOMENT = re.compile(r"\b(?:a (?:moment|minute|second|sec)|time to think|think (?:about it )?(?:first|for))\b", re.I)
MEANT = re.compile(
    r"\b(?:do you mean|what do you mean|did you mean|in what (?:way|sense)|can you clarify|could you clarify)\b", re.I
)
LENGTH = re.compile(r"\b(?:how (?:long|much time|much detail|detailed)|how many minutes)\b", re.I)
DEEPER = re.compile(
    r"\b(?:go (?:any )?(?:deeper|further|into (?:more |the )?detail)|more detail|elaborate|expand on|(?:say|tell you) more)\b"
    r"[^?]*\?\s*$",
    re.I,
)


class Returned(NamedTuple):
    """What the interviewer says to a question of the candidate, and whether a fact was found for it."""

    words: str
    known: bool


def asks_back(words: str) -> bool:
    """Whether what was typed is only a question to the interviewer, and no answer yet."""
    text = " ".join(words.split())
    if not text.endswith("?") or len(text.split()) > MOST_WORDS or REPORTED.search(text) or offers_more(text):
        return False
    telling = [piece for piece in re.split(r"(?<=[.?!;])\s+", text) if not piece.endswith("?")]
    return sum(len(piece.split()) for piece in telling) <= MOST_TOLD


def offers_more(words: str) -> bool:
    """Whether an answer ends by offering to go deeper."""
    return bool(DEEPER.search(words.strip()[-160:]))


def returned(words: str, said: Said, facts: Iterable[Fact], clarify: str = "", asked_before: Sequence[str] = ()) -> Returned:
    """What the interviewer answers: a fact, the question once more, the time there is; else that it is left open.

    ``clarify`` is the first hint of the question, which says what it is after.
    """
    text, seed = " ".join(words.split()), seed_of(words)
    fact = _fact(text, facts)
    if fact is not None and not AGAIN.search(text):
        return Returned(fact.says, known=True)
    if AGAIN.search(text):
        return Returned(said_at("coming back again", seed, {"prompt": said.question.prompt}), known=True)
    if MOMENT.search(text):
        return Returned(said_at("coming back moment", seed), known=True)
    if LENGTH.search(text):
        return Returned(said_at("coming back time", seed, {"minutes": _length(said)}), known=True)
    if MEANT.search(text) and clarify:
        return Returned(said_at("coming back meant", seed, {"clarify": clarify}), known=True)
    return Returned(said_at("coming back unknown", seed, heard=asked_before), known=False)


def _fact(text: str, facts: Iterable[Fact]) -> Fact | None:
    """The fact whose ways of asking share most with the question; None where none is near."""
    asked = find_words(text).lower
    scored = [(nearness(asked, find_words(way).lower), fact) for fact in facts for way in fact.asks]
    best = max(scored, key=lambda row: row[0], default=(0.0, None))
    return best[1] if best[0] > 0 else None


def _length(said: Said) -> str:
    high = USUAL_LENGTH[said.question.kind].high
    return f"{high / 60:.0f} minutes" if high >= 120 else f"{high:.0f} seconds"
