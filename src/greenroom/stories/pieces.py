"""A story's sentences, with what each shows, needs of those before it, and loses where a run of them begins or ends at it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from math import exp
from typing import NamedTuple

from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.roles import ROLES
from greenroom.reading.signs import ASPECTS
from greenroom.stories.clauses import follows, leans_back, leans_on
from greenroom.stories.moves import chooses, dangles, digresses, does, lists, resumes, starts_over, turns

MOST_REMEMBERED = 512
"""Sentences of which it is remembered what they show, while a story is cut."""
PER_END = 80
"""Words within which a punctuated text ends a sentence."""
SHORTEST = 6
"""Words below which a line without an end is a heading."""
ASIDE = 2.0
"""What a sentence costs that surely tells nothing of the story."""
RESULTS = 1.0
"""What it costs to stop between results."""
BEGUN = 1.8
"""What it costs that a run ends at the first sentence of a paragraph that goes on: it says what is coming."""
LEANS_AFRESH, GOES_ON_AFRESH = 3.25, 0.65
"""The same for a run that begins where a paragraph does."""
INSIDE = 5.0
"""What it costs that a run begins inside a paragraph …"""
UNPARTED = 2.0
"""… and in a story that is hardly parted into any."""
PARTED = 4
"""So many paragraphs part a story."""
LEANS = 6.5
"""What it costs that a run begins with what leans on the sentence before."""
GOES_ON = 4.0
"""What it costs that a run begins with what follows from the sentence before ("so", "therefore")."""
ANNOUNCED = 6.0
"""What it costs to part what was announced from its announcement: more than it can be worth."""
UNDONE = 4.0
"""What it costs that a run ends where the next sentence takes it back ("But …")."""
TORN = 4.0
"""What it costs to part sentences that weigh one choice."""
LONGEST_LIST = 6
"""Sentences behind which a way is no more taken to be one of those to choose from."""
SURELY = 0.5
STARTED_OVER, RESUMED, MID_CLAUSE = 0.7, 1.6, 3.0
"""What it costs to cut unpunctuated speech where somebody starts over, goes on with "and", or does neither."""
LABEL = re.compile(
    r"\W*(?:\w+\W*){1,2}[.:)]?|\([^)]{0,24}\)|\W*(?:that's (?:it|all)|suggestions|comments|thanks|thank you)\b.*", re.IGNORECASE
)
"""A word or two that stand for a heading, and what is said to a reader and not to a listener."""
NAME = re.compile(r"(?<=[\w,;] )[A-Z][A-Za-z]+")
POINTED = re.compile(r"\b(?:the|that|this|those|these|both|same)\s+((?:[a-z-]{3,}\s+)?[a-z-]{4,})", re.IGNORECASE)
WORD = re.compile(r"[A-Za-z-]{4,}")
STEM = 6
"""Letters by which words are taken for the same."""
PLAIN = frozenset(
    "first second third last next same other whole rest time day week month year end start beginning point fact idea"
    " thing things way reason question answer people person moment middle number world team company work others most least"
    " best worst present past future morning evening night weeks days months years".split()
)
"""Nouns that everybody knows without having been told."""


class Piece(NamedTuple):
    """A sentence: its number, the seconds it takes, what it shows of every sign (0 to 1), what it costs, the stems that it
    names, those that it needs to have been named before, what it costs that a run of sentences begins at it (``opens``) and
    that one ends at it (``closes``), its place in the story (0 to 1), whether it tells that things went otherwise (``turns``),
    and whether it says what the speaker did (``does``).
    """

    number: int
    seconds: float
    shown: dict[str, float]
    cost: float
    names: frozenset[str]
    needs: frozenset[str]
    opens: float
    closes: float
    place: float
    turns: bool
    does: bool


def pieces_of(answer: Answer) -> list[Piece]:
    """The story's sentences, headings left out."""
    sentences = [sentence for sentence in answer.sentences if not _is_empty(answer, sentence)]
    told: set[str] = set()
    found = []
    for before, sentence, after in zip([None, *sentences], sentences, [*sentences[1:], None], strict=False):
        piece = _piece(answer, sentence, before, after, told)
        told |= piece.names
        found.append(piece)
    return found


def words_of(answer: Answer, sentence: Sentence) -> str:
    """A sentence as it was written, on one line."""
    return " ".join(answer.text[slice(*sentence.span)].split())


@lru_cache(maxsize=MOST_REMEMBERED)
def shown_by(sentence: Sentence) -> dict[str, float]:
    """What a sentence shows, 0 to 1: each aspect, and its role by how sure that is. It is remembered: not to be changed."""
    signs = dict(zip(ASPECTS, (1 / (1 + exp(-score / 1000)) for score in sentence.signs), strict=False))
    roles = {f"role:{role}": sentence.confidence if role == sentence.role else 0.0 for role in ROLES}
    return signs | roles


def seconds_of(answer: Answer, sentences: Sequence[Sentence]) -> float:
    """Seconds that sentences take to say."""
    return sum(sentence.said for sentence in sentences) * 60.0 / answer.exercise.words_per_minute


def _is_empty(answer: Answer, sentence: Sentence) -> bool:
    return _is_heading(answer, sentence) or _is_label(words_of(answer, sentence))


def _opens(answer: Answer, before: Sentence | None, sentence: Sentence) -> float:
    """What is lost where a run begins at a sentence: what it points back at, and what leads up to it."""
    if before is None:
        return 0.0
    words = words_of(answer, sentence)
    if not _is_punctuated(answer):
        return _parted(words_of(answer, before), words) + TORN * _is_of_one(answer, before, sentence)
    torn = TORN * _is_of_one(answer, before, sentence)
    back = LEANS * leans_back(words) + GOES_ON * follows(words)
    if _is_new_paragraph(before, sentence):
        return LEANS_AFRESH * leans_back(words) + GOES_ON_AFRESH * follows(words) + torn
    back += RESULTS * min(shown_by(before)["role:result"], shown_by(sentence)["role:result"])
    return _inside(answer) + back + (ANNOUNCED if leans_on(words_of(answer, before)) else 0.0) + torn


def _closes(answer: Answer, sentence: Sentence, after: Sentence | None) -> float:
    """What is lost where a run ends at a sentence: what it leaves open, and what the next one takes back."""
    if after is None:
        return 0.0
    words, next_words = words_of(answer, sentence), words_of(answer, after)
    shown = shown_by(after)
    undone = UNDONE * max(shown["trouble"], shown["failed"], 0.5 * turns(next_words))
    if not _is_punctuated(answer):
        return _parted(words, next_words) + undone + TORN * _is_of_one(answer, sentence, after)
    torn = TORN * _is_of_one(answer, sentence, after)
    if _is_new_paragraph(sentence, after):
        return undone + torn
    announced = ANNOUNCED if leans_on(words) else BEGUN * _begins_paragraph(answer, sentence)
    between = RESULTS * min(shown_by(sentence)["role:result"], shown["role:result"])
    return _inside(answer) / 3 + announced + between + undone + LEANS / 5 * leans_back(next_words) + torn


def _parted(clause: str, following: str) -> float:
    """What is lost where unpunctuated speech is cut between two clauses."""
    if dangles(clause):
        return ANNOUNCED
    if starts_over(following):
        return STARTED_OVER
    return RESUMED if resumes(following) else MID_CLAUSE


@once
def _inside(answer: Answer) -> float:
    return INSIDE if len({sentence.paragraph for sentence in answer.sentences}) >= PARTED else UNPARTED


def _begins_paragraph(answer: Answer, sentence: Sentence) -> bool:
    return sentence.number == 0 or _is_new_paragraph(answer.sentences[sentence.number - 1], sentence)


def _is_new_paragraph(before: Sentence, sentence: Sentence) -> bool:
    return before.paragraph != sentence.paragraph


@once
def _weighings(answer: Answer) -> list[tuple[int, int]]:
    """The stretches of sentences that weigh one choice: from the first of its ways to the one that was taken."""
    found = []
    for sentence in answer.sentences:
        if chooses(words_of(answer, sentence)):
            near = answer.sentences[max(0, sentence.number - LONGEST_LIST) : sentence.number]
            start = next((each.number for each in near if _is_way(answer, each)), sentence.number)
            found.append((start, sentence.number))
    return found


def _is_way(answer: Answer, sentence: Sentence) -> bool:
    return shown_by(sentence)["alternative"] > SURELY or lists(words_of(answer, sentence))


def _is_of_one(answer: Answer, before: Sentence, sentence: Sentence) -> bool:
    """Whether both of two sentences weigh the same choice: told apart, neither is understood."""
    return any(start <= before.number and sentence.number <= end for start, end in _weighings(answer))


@once
def _is_punctuated(answer: Answer) -> bool:
    """Whether sentences end with a sign; a transcript by ear has none."""
    return PER_END * sum(answer.text.count(sign) for sign in ".?!") > len(answer.words.lower)


def _is_heading(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence is a line by itself that has no end and hardly a word."""
    start, end = sentence.span
    before = answer.text[:start].rstrip(" \t#*>-–—0123456789.)(")
    after = answer.text[end:].lstrip(" \t*:")
    is_line = (not before or before.endswith("\n")) and (not after or after.startswith("\n"))
    words = words_of(answer, sentence)
    return is_line and sentence.length < SHORTEST and words[-1:] not in ".!?" and not re.search(r"\d", words)


def _is_label(words: str) -> bool:
    is_remark = words[-1:] in ".!?" and not words.isupper() and len(words.split()) < SHORTEST / 2
    return LABEL.fullmatch(words) is not None and not is_remark and not re.search(r"\d", words)


def _piece(answer: Answer, sentence: Sentence, before: Sentence | None, after: Sentence | None, told: set[str]) -> Piece:
    words = words_of(answer, sentence)
    return Piece(
        sentence.number,
        seconds_of(answer, [sentence]),
        shown_by(sentence),
        ASIDE * (1.0 if digresses(words) else shown_by(sentence)["role:aside"]),
        frozenset(word.lower()[:STEM] for word in WORD.findall(words)),
        _needs(words) & told,
        _opens(answer, before, sentence),
        _closes(answer, sentence, after),
        sentence.number / len(answer.sentences),
        turns(words) or max(shown_by(sentence)["trouble"], shown_by(sentence)["failed"]) > SURELY,
        does(words),
    )


def _needs(words: str) -> frozenset[str]:
    """The stems of what is pointed at as known: names, and nouns behind "the", "that" and the like."""
    named = (match[0] for match in NAME.finditer(words))
    pointed = (noun for match in POINTED.finditer(words) for noun in match[1].lower().split()[-1:])
    return frozenset(word.lower()[:STEM] for word in (*named, *pointed) if word.lower() not in PLAIN and len(word) > 3)
