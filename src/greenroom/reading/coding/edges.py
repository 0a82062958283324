"""Which edge cases notes and tests name."""

import re
from collections.abc import Iterator, Mapping, Sequence

from greenroom.finding import Span
from greenroom.problem import Edge
from greenroom.reading.question import content_words
from greenroom.reading.words import find_words

GENERIC: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.I)
    for name, words in {
        "nothing": r"empt(?:y|ies)|no (?:items?|elements?|entries|input|words?|values?|data|tasks?|nodes?|edges?|prompts?|numbers?|events?|tokens?|shards?|spans?|layers?|examples?|queries|documents?|requests?|calls?|merges?|pairs?|positives?|negatives?|keys?)(?: at all)?|nothing(?: in)?|length (?:0|zero)|len(?:gth)? ?==? ?0|\[\]|''|\"\"|blank|null",
        "one": r"single(?: \w+)?|only one|just one|one (?:element|item|entry|word|value|task|node|prompt|number|event|token|shard|span|layer|example|class|document|device|client|letter|char\w*)|singleton|length (?:1|one)|size (?:1|one)|alone",
        "alike": r"all (?:the )?(?:same|equal|identical|duplicates?|masked|ties|tied|zeros?|negatives?|positives?|alike|ones)|all[- _]same|all[- _]equal|identical",
        "duplicates": r"duplicat\w*|repeat\w*|dupes?",
        "ties": r"ties?|tied|equal (?:scores?|times?|values?|counts?)|same (?:score|time|timestamp|count)",
        "below zero": r"negativ\w+|minus|below zero",
        "zero": r"zero(?:s|es)?|(?:k|width|n|gap|limit|capacity|window|devices?) ?(?:=|==|is|of) ?(?:0|zero)|division by",
        "too much": r"(?:larger|greater|bigger|longer|more|wider|higher) than|exceeds?|beyond|overflow\w*|out of (?:range|bounds)|off[- ]by[- ]one|k ?> ?n|too (?:long|short|big|large|small|wide|many|few)|huge|very (?:large|long|big)|deep(?:est)?|recursion (?:limit|depth)",
        "ends": r"boundar\w+|exactly (?:at|the|on|one|two|k|n)|touching|adjacent|nested|at the (?:end|start|beginning|border|edge|limit)|first (?:and|or) last|last (?:one|element|window)|inclusive|exclusive",
        "missing": r"none|nan|missing|unknown|not found|absent|infinit\w+|inf",
        "loops": r"cycles?|circular|self[- ]?(?:loop|edge|dependency)|disconnected|unreachable|itself",
        "odd text": r"punctuation(?: only)?|unicode|upper ?case|capital\w*|whitespace|accents?|non[- ]ascii|underscores?|hyphens?",
    }.items()
}  # fmt: skip


def edges_named(text: str, edges: Sequence[Edge], topic: str) -> Iterator[tuple[str, Span]]:
    """Each edge case that a text names, with the first place: the exercise's own by their names, and generic ones that are
    not what the exercise is about anyhow (its ``topic``).
    """
    lower = text.lower().replace("_", " ").replace("’", "'")
    for edge in edges:
        places = [place for phrase in edge.words if (place := _place(lower, phrase))]
        if places:
            yield edge.name, min(places)
    about = content_words(find_words(topic).lower)
    for name, pattern in GENERIC.items():
        for found in pattern.finditer(lower):
            if not content_words(find_words(found[0]).lower) & about:
                yield name, Span(*found.span())
                break


def _place(lower: str, phrase: str) -> Span | None:
    found = re.search(rf"(?<![a-z]){re.escape(phrase.lower().replace('_', ' '))}", lower)
    return Span(*found.span()) if found else None
