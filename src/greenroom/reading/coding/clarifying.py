"""What a candidate asked and assumed before writing code, and which facts of the exercise that settles."""

import re
from collections.abc import Iterator, Mapping, Sequence

from greenroom.finding import Span
from greenroom.problem import Clarification
from greenroom.reading.coding.statements import statements
from greenroom.reading.nearness import nearness
from greenroom.reading.question import content_words
from greenroom.reading.words import find_words
from greenroom.record import NamedTuple


class Settled(NamedTuple):
    """A question or an assumption: its place, what it is about (of `greenroom.problem.MATTERS`), and the facts that it meets,
    by their numbers.
    """

    span: Span
    matters: frozenset[str]
    facts: frozenset[int]
    is_question: bool


WORDS_OF: Mapping[str, re.Pattern[str]] = {
    matter: re.compile(rf"\b(?:{words})", re.I)
    for matter, words in {
        "size": r"how (?:many|large|big|long)\b|sizes?\b|millions?\b|thousands?\b|\d+ ?[km]\b|10\^\d|scale|lengths?\b|huge|number of|upper bound|limits?\b|max(?:imum)?\b|n (?:is|up to|<=?|≤)|up to \d|large\b|big\b|long\b|constraints?\b|volume|depth|deep\b",
        "duplicates": r"du[bp]+lic\w*|repeat\w*|(?:come|appear|occur|show up|happen|sent|listed|seen)\w* (?:twice|more than once|again|several times|multiple times)|twice|unique\w*|distinct|dedup\w*|all (?:are |of them )?(?:the )?same|same (?:\w+ )?(?:again|id|key|item|value|element|number|twice)|identical",
        "order": r"order(?:ed|ing|s)?\b|sorted|unsorted|sort\b|ascending|descending|stable|lexicograph\w*|alphabetic\w*|sequence|shuffled|arriv\w*|monoton\w*",
        "empties": r"empt(?:y|ies)|null|blank|zero[- ]length|nothing\b|length (?:0|zero|one|1)|len(?:gth)? ?==? ?0|no (?:items?|elements?|entries|input|words?|values?|data|tasks?|nodes?|edges?|prompts?|numbers?|events?|tokens?|shards?|spans?|layers?|examples?|queries|documents?|results?|match(?:es)?|requests?|calls?|merges?)\b|none\b|missing|without any|\[\]|\"\"|''|at least one|single\b|one element|only one",
        "negatives": r"negativ\w*|below zero|minus|signed|positive|non[- ]?negative|\b[<>]=? ?0|less than zero",
        "approximation": r"approx\w*|exact\w*|toleran\w*|precis\w*|epsilon|rounding|rounded?\b|float\w* error|fuzzy|near[- ]",
        "ties": r"ties?\b|tied\b|equal (?:scores?|values?|times?|counts?|priorit\w*|frequenc\w*|distances?)|same (?:score|count|time|timestamp|value|priority|frequency|distance)|tie[- ]?break\w*|draws?\b|equals?\b",
        "types": r"types?\b|strings?\b|int(?:eger)?s?\b|floats?\b|unicode|ascii|char(?:acter)?s?\b|bytes?\b|hashable|nan\b|utf|bool\w*|inf(?:inity)?\b|accents?|non[- ]?(?:string|ascii|integer)s?|dtype",
        "range": r"ranges?\b|bounds?\b|boundar\w*|inclusive|exclusive|between\b|minimum|min\b|(?:larger|greater|bigger|longer|more|less|smaller|fewer) than|zero\b|overflow|out of|k ?[<>]=?|start at|ends?\b|half[- ]open|closed\b|touch\w*|overlap\w*|exceed\w*",
        "memory": r"memory|ram\b|fits?\b|stream\w*|at once|disk|load(?:ed)? (?:all|every)",
        "errors": r"errors?\b|invalid|raise|exceptions?|malformed|bad (?:input|data|rows?)|illegal|validat\w*|unknown|fail\w*|corrupt\w*|valid\b|well[- ]?formed|cycles?\b|circular|self[- ]?(?:loop|edge)s?|itself",
        "mutation": r"mutat\w*|in[- ]?place|modif\w*|(?:change|touch|sort|alter|overwrite) the (?:input|list|original|argument|array)|cop(?:y|ies)|destroy\w*",
        "time": r"latency|time ?stamps?|clocks?|seconds?\b|milliseconds?|threads?\b|concurren\w*|deadline|go(?:es)? back(?:wards)?|real[- ]?time|times?\b",
        "format": r"format\w*|return(?:s|ed)?\b|output|index(?:es)?|indices|tuples?\b|case\b|capital\w*|upper[- ]?case|lower[- ]?case|punctuation|white ?spaces?|spaces?\b|hyphens?|underscores?|separators?|tokeni\w*|letters?\b|words?\b",
    }.items()
}  # fmt: skip
ASSUMES = re.compile(
    r"\b(?:as+um+(?:e|es|ed|ing|ption|ptions)\b|presum\w+|(?:i|we)(?:'ll|’ll| will| would|'d|’d)? (?:take it|treat|expect|suppose|guess|go with|rely on)\b|suppos(?:e|ing)\b|"
    r"taking (?:it|that)\b|my (?:reading|understanding|guess)|let(?:'s|’s| us|s)? (?:say|suppose|as+ume)|given that|"
    r"i(?:'m|’m| am) (?:treating|guessing|taking|going with|reading|counting)|i (?:understand|read|take) (?:it |this |that )(?:as|that|to mean)|by default)",
    re.I,
)
HANDLES = re.compile(
    r"\b(?:(?:i|we)(?:'ll|’ll| will| would|'d|’d)? (?:count|consider|interpret|pretend|ignore|skip|handle|return|keep|drop|raise)\b|i(?:'m|’m| am) ignoring|"
    r"interviewer|told me|confirmed|answer(?:ed)?:|clarified)",
    re.I,
)
NOTED = re.compile(
    r"->|→|=>|\b(?:can|could|may|might|will) (?:be|come|have|contain|appear|repeat|occur|happen)\b|possible|allowed|(?:n't|n’t|not|no) (?:matter|guaranteed|"
    r"promised|sorted|unique|allowed|possible)|matters\b|up to|at most|at least|fits?\b|no more than|counts? (?:twice|as)|is (?:ok|fine|valid|legal)|always|"
    r"never|guaranteed?|promised|inclusive|exclusive|duplicates? (?:ok|count|allowed|kept|are)|\byes\b|\bno,",
    re.I,
)
ASKS = re.compile(
    r"^(?:(?:and|also|so|or|ok|okay|hm+|well|sorry|just|first|second|then|one more|another|question|q\d?)[,:]?\s+)*(?:what if|what about|what happens|what(?:'|’)?s|hows?|what (?:is|are|should|do|does|counts)|"
    r"how (?:many|large|big|long|do|does|should|are|is)|can (?:the|it|there|i|we|a|an|two|any|\w+s)\b|could (?:the|it|there)|do (?:i|we|the|you|they|it|\w{3,}s )|"
    r"does (?:the|it|this|that|a|an|\w+ )|is (?:the|it|there|this|a|an|\w+) |are (?:the|there|they|all|\w+s )|should (?:i|we|it|the)|may (?:the|i|there)|which|will (?:the|it|there)|"
    r"(?:not sure|wonder\w*|unsure|want to (?:know|check|ask|confirm)|need to (?:know|ask)|would (?:ask|like to know|check)|i(?:'d|’d| would|'ll|’ll) (?:ask|check|want to know)|asked? (?:about|whether|if|how|what)|check(?:ing)? (?:whether|if)|to clarify|clarify)\b)",
    re.I,
)
TRIVIAL = re.compile(
    r"\b(?:how (?:much|long) (?:time )?(?:do|have|is|will) (?:i|we|this|the interview)|(?:start|begin) (?:coding|now|writing|right away)|shall i (?:start|begin|go)|"
    r"(?:is|use|in|with|write) (?:python|java|c\+\+|go)\b|python (?:ok|fine|3)|which (?:language|version|python)|what language|google|look (?:it|things|stuff) up|docs\b|"
    r"hear me|see my screen|share (?:my|the) screen|ready\b|make sense|any questions|no (?:further |more |other )?questions?|nothing to (?:ask|clarify)|"
    r"(?:use|allowed) (?:numpy|pandas|librar\w+|any librar\w+|external|imports?|the standard library|stdlib|type hints|built[- ]?ins?)|good (?:to go|so far)|"
    r"type hints|does that (?:sound|work)|sounds? (?:good|ok|right)|repeat (?:that|the (?:question|task|statement))|what do you (?:mean|want|think)\??$|docstrings?)",
    re.I,
)
ALIKE = 1.2
"""From here on (of 2) a question is one of those that a fact is asked for with, whatever it sounds like."""
GENERIC = frozenset(
    "list input return funct progr code examp probl solut task give call write result answe value eleme numbe output".split()
)


def settled(text: str, facts: Sequence[Clarification], statement: str, *, is_notes: bool) -> list[Settled]:
    """The questions and assumptions in a text, as far as they are about the task; ``is_notes`` where it stands below Clarify, so
    that constraints noted without further words count as well.
    """
    ways = [(number, find_words(way).lower) for number, fact in enumerate(facts) for way in fact.asks or (fact.about,)]
    topic = content_words(find_words(statement).lower) - GENERIC
    found = (_settled(text, span, facts, ways, topic, is_notes) for span in statements(text))
    return [each for each in found if each is not None]


def questions(text: str) -> Iterator[Span]:
    """Every question of a text about anything but the setting: the language, the time, whether to begin."""
    said = ((span, text[span.start : span.end]) for span in statements(text))
    return (span for span, words in said if _asks(words) and not TRIVIAL.search(words))


def matters_of(words: str) -> frozenset[str]:
    """What words are about, of `greenroom.problem.MATTERS`."""
    return frozenset(matter for matter, pattern in WORDS_OF.items() if pattern.search(words))


def _settled(
    text: str,
    span: Span,
    facts: Sequence[Clarification],
    ways: Sequence[tuple[int, Sequence[str]]],
    topic: frozenset[str],
    is_notes: bool,
) -> Settled | None:
    said = " ".join(text[span.start : span.end].split())
    words = find_words(said).lower
    asks = _asks(said)
    near = frozenset(number for number, way in ways if nearness(words, way))
    assumes = bool(ASSUMES.search(said))
    if not (asks or assumes or (is_notes and (NOTED.search(said) or HANDLES.search(said)))):
        return None
    if TRIVIAL.search(said) and not assumes and not any(nearness(words, way) >= ALIKE for _, way in ways):
        return None
    matters = matters_of(said)
    about = content_words(words)
    near |= {number for number, fact in enumerate(facts) if fact.matters in matters and _shares(about - topic, fact)}
    matters |= {facts[number].matters for number in near if facts[number].matters}
    is_about_task = matters or near or (asks and about & topic)
    return Settled(span, frozenset(matters), near, asks) if is_about_task else None


def _asks(said: str) -> bool:
    return said.rstrip(")*_`\"'” ").endswith("?") or "?" in said or bool(ASKS.search(said))


def _shares(about: frozenset[str], fact: Clarification) -> bool:
    """Whether words meet those with which a fact is asked for, beyond the matter itself."""
    known = content_words(find_words(" ".join((*fact.asks, fact.about))).lower) - GENERIC
    return bool(about & known)
