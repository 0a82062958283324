"""The interview loop: as the posting states it, or what is usual for such work."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from greenroom.content import HERE
from greenroom.finding import Span
from greenroom.jobs import headings
from greenroom.jobs.parts import Part, sentences
from greenroom.jobs.phrases import Phrases, by_name
from greenroom.jobs.posting import Loop, Round
from greenroom.jobs.tokens import tokens
from greenroom.jobs.years import NUMBERS
from greenroom.record import NamedTuple

STEP = re.compile(
    r"\s*(?:→|➔|›|»|·|⇒|->|=>|>|;|\||•|(?<=[.!?])\s+(?=[A-Z0-9\"(])|,?\s+(?:and\s+)?(?:then|next|afterwards?|finally|lastly"
    r"|followed by|before)\b(?:,)?"
    r"|,\s*(?:and\s+)?(?:ending with|which ends with|concluding with)\b)\s*",
)
COMMA = re.compile(r",\s*(?:and\s+)?(?!which|where|who|in which|including|with|during|each|\$)(?=\S)")
AND = re.compile(r"\s+(?:and|plus|\+|&)\s+")
TELLS = re.compile(
    r"\b(?:interview|hiring|recruitment|selection|our) (?:process|loop|stages?|steps?|rounds?)\b|\bprocess:"
    r"|\binterviews?:|\bthe process (?:is|consists|has)|\bexpect (?:two|three|four|\d)",
    re.I,
)
MINUTES = re.compile(
    r"(?<![\d$€£,.])(?P<number>\d{1,3}(?:\.5)?)(?:\s*(?:-|–|to)\s*(?P<upto>\d{1,3}))?[\s-]*(?P<unit>min(?:ute)?s?"
    r"|h(?:ou)?rs?|h|m)\b",
    re.I,
)
MANY = re.compile(
    rf"^\W*(?:expect |there (?:are|will be) |we (?:have|hold|do) )?(?:a |an |the |first,? )?(?P<number>[2-6]"
    rf"|{'|'.join(word for word, n in NUMBERS.items() if 2 <= n <= 6)})\s+(?!min|hour|days?|weeks?|engineers|people|of\b)",
    re.I,
)
DISCUSSED = re.compile(
    r"\b(?:deep[- ]dive|discuss\w*|review|walk\w*|debrief|follow-up|go through|present|conversation about|talk about)\b", re.I
)
NO_STEP = re.compile(
    r"\b(?:we (?:answer|reply|respond|read|review|aim|provide|will (?:get|let))|equal opportunity|accommodation|feedback within"
    r"|working days|apply (?:by|before|online|via)|send (?:us|your|a)|submit|applications? (?:form|close|are)"
    r"|your application|résumé|resume"
    r"|cover letter|offer letter)",
    re.I,
)
CALL = re.compile(r"\b(?:call|chat)\b", re.I)
ONES = re.compile(
    r"(?:[:(,–—]|\band)\s*one\s+(?:on |with |about |is |will be )?(?P<what>[^,;:()]+?)(?=,|;|\)|\.|\band one\b|$)", re.I
)
EVENT = re.compile(
    r"\b(?:interview|call|chat|screen|session|test|round|presentation|assessment|exercise|conversation|meeting|task"
    r"|take-home|deep dive|quiz|talk|challenge|panel|lunch|onsite)s?\b",
    re.I,
)
MODELS = re.compile(r"\b(?:machine learning|ML|modell?ing|deep learning|data science)\b", re.I)
TIMES = re.compile(r"(?:\b[x×]\s?(?P<behind>[2-6])\b|\b(?P<ahead>[2-6])\s?[x×]\s)", re.I)
PEOPLE = {"recruiter-screen", "executive", "hiring-manager", "panel", "general", "client"}
"""Steps that are called by whom one meets."""
EACH = re.compile(r"\beach\b[^.]{0,12}?(?P<ahead>\d[^.)]{0,20})|(?P<behind>\d[^.()]{0,14}) each\b", re.I)
SENTENCE_END = re.compile(r"[.;\n](?=\s|$)")
LONGEST_STEP = 400
MOST_MINUTES = 8 * 60


class Steps(NamedTuple):
    """What steps are called, and what is usual."""

    cues: "Phrases[str]"
    order: tuple[str, ...]
    prior: Mapping[str, tuple[Round, ...]]


@cache
def known_steps() -> Steps:
    """What is known of loops."""
    with open(os.path.join(HERE, "jobs", "loops.toml"), "rb") as file:
        tables = tomllib.load(file)
    cues = by_name({kind: [cue.strip() for cue in text.split(",")] for kind, text in tables["kinds"].items()})
    prior = {name: tuple(map(_usual, text.split())) for name, text in tables["prior"].items()}
    return Steps(cues, tuple(tables["kinds"]), prior)


def loop_of(text: str, cut: Sequence[Part], archetype: str) -> Loop:
    """The loop that is stated, in its order; else the usual one for the archetype, whose steps quote nothing."""
    stated = tuple(_stated(text, cut))
    return Loop("stated", stated) if stated else Loop("prior", known_steps().prior.get(archetype, ()))


def _usual(word: str) -> Round:
    kind, _, minutes = word.partition(":")
    return Round(kind, int(minutes), Span(0, 0))


def _stated(text: str, cut: Sequence[Part]) -> Iterator[Round]:
    parts = [part for part in cut if part.kind == headings.PROCESS and not part.is_heading]
    lines = [line for part in parts for line in _cut(text, part.span)]
    rounds = [found for line in lines for found in _rounds(text, line)]
    if not any(found.kind != "general" for found in rounds):
        rounds = list(_told(text, cut))
    yield from _first_is_a_call(text, rounds)


def _first_is_a_call(text: str, rounds: list[Round]) -> Iterator[Round]:
    """The steps; a call that opens them and of which nothing else is said is the first screen."""
    if len(rounds) > 1 and rounds[0].kind == "general" and CALL.search(text, rounds[0].span.start, rounds[0].span.end):
        yield rounds[0]._replace(kind="recruiter-screen")
        yield from rounds[1:]
    else:
        yield from rounds


def _told(text: str, cut: Sequence[Part]) -> Iterator[Round]:
    """The steps that a sentence tells outside of a section of its own."""
    for part in cut:
        if part.is_heading or part.is_item or part.kind == headings.PROCESS:
            continue
        lines = sentences(text, part.span, clauses=False)
        telling = [number for number, line in enumerate(lines) if TELLS.search(text, line.start, line.end)]
        told = Span(lines[telling[0]].start, part.span.end) if telling else Span(0, 0)
        rounds = [found for line in _cut(text, told) for found in _rounds(text, line)]
        if len(rounds) > 1:
            yield from rounds


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The steps that a part holds."""
    at = span.start
    for match in STEP.finditer(text, span.start, span.end):
        if match.start() > at:
            yield from _by_commas(text, Span(at, match.start()))
        at = match.end()
    if at < span.end:
        yield from _by_commas(text, Span(at, span.end))


def _by_commas(text: str, span: Span) -> Iterator[Span]:
    """A list of steps at its commas, where each of its pieces is a step."""
    if MANY.match(text[span.start : span.end]) and len(ONES.findall(text[span.start : span.end])) > 1:
        yield span
        return
    pieces = list(_apart(COMMA, text, span))
    telling = [piece for piece in pieces if _names_a_step(text, piece)]
    if len(telling) > 1 and len(telling) >= len(pieces) - (len(pieces) > 2):
        for piece in telling:
            yield from _by_and(text, piece)
    else:
        yield from _by_and(text, span)


def _by_and(text: str, span: Span) -> Iterator[Span]:
    """Two steps with "and" between them; two people whom one meets in one step are none."""
    pieces = list(_apart(AND, text, span))
    is_each = any(all(pattern.search(text, *piece) for piece in pieces) for pattern in (EVENT, MINUTES))
    kinds = [frozenset(_kinds(text[piece.start : piece.end]) - PEOPLE) for piece in pieces]
    is_each = is_each or all(kinds) and len(set(kinds)) == len(kinds)
    if len(pieces) > 1 and is_each and all(_names_a_step(text, piece) for piece in pieces):
        yield from pieces
    else:
        yield span


def _apart(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[Span]:
    at, depth = span.start, 0
    for match in re.finditer(rf"[()]|{pattern.pattern}", text[span.start : span.end]):
        place = span.start + match.start()
        if match[0] in "()":
            depth += 1 if match[0] == "(" else -1
        elif depth <= 0:
            yield Span(at, place)
            at = span.start + match.end()
    yield Span(at, span.end)


def _names_a_step(text: str, span: Span) -> bool:
    return bool(_kinds(text[span.start : span.end]))


def _rounds(text: str, line: Span) -> Iterator[Round]:
    words = text[line.start : line.end]
    kinds = _kinds(words) if len(words) <= LONGEST_STEP and not NO_STEP.search(words) else set()
    if not kinds:
        return
    kind = _kind(kinds, words)
    many = MANY.match(words)
    count = NUMBERS.get(many["number"].lower(), 0) or int(many["number"]) if many else _times(words)
    ones = [match["what"] for match in ONES.finditer(words)] if many else []
    start = line.start + len(words) - len(words.lstrip())
    span = Span(start, line.start + len(words.rstrip()))
    minutes = _minutes(words) or _minutes_of_each(text, line)
    for number in range(count):
        yield Round(_kind_of_one(ones[number]) if len(ones) == count else kind, minutes, span)


def _kind_of_one(words: str) -> str:
    """What one of several alike is about: "two interviews, one on statistics, one behavioural"."""
    told = _kinds(words)
    return _kind(told, words) if told else "fundamentals" if MODELS.search(words) else "technical"


def _times(words: str) -> int:
    found = TIMES.search(words)
    return int(found["behind"] or found["ahead"]) if found else 1


def _kinds(words: str) -> set[str]:
    return {kind for _, _, kind in known_steps().cues.all(tokens(words))}


def _kind(kinds: set[str], words: str) -> str:
    if "take-home" in kinds and DISCUSSED.search(words):
        return "presentation" if "presentation" in kinds and "technical" not in kinds else "technical"
    if "hiring-manager" in kinds and kinds <= {"hiring-manager", "general", "executive"}:
        return "hiring-manager" if "hiring manager" in words.lower() or "executive" not in kinds else "executive"
    return next(kind for kind in known_steps().order if kind in kinds)


def _minutes_of_each(text: str, line: Span) -> int | None:
    """What the rest of the sentence says of each of its steps."""
    end = SENTENCE_END.search(text, line.end)
    found = EACH.search(text, line.end, end.start() if end else len(text))
    return _minutes(found["ahead"] or found["behind"]) if found else None


def _minutes(words: str) -> int | None:
    found = MINUTES.search(words)
    if not found:
        return None
    number = float(found["number"]) * (60 if found["unit"].lower().startswith("h") else 1)
    return int(number) if 0 < number <= MOST_MINUTES else None
