"""Which edge cases notes and tests name."""

import re
from collections.abc import Iterator, Mapping, Sequence

from greenroom.finding import Span
from greenroom.problem import Edge
from greenroom.reading.question import content_words
from greenroom.reading.words import find_words

THINGS = (
    "items?|elements?|entr(?:y|ies)|inputs?|words?|values?|data|tasks?|nodes?|edges?|prompts?|numbers?|events?|tokens?|shards?|spans?|layers?|examples?|quer(?:y|ies)|documents?|docs?|"
    "requests?|calls?|merges?|pairs?|keys?|rows?|clients?|candidates?|intervals?|lines?|records?|scores?|labels?|points?|clusters?|users?|messages?|needs|class(?:es)?|positives?|negatives?|"
    "letters?|chars?|characters?|devices?|servers?|windows?|streams?|jobs?|columns?|vectors?|terms?|results?|match(?:es)?"
)
OF_THE_TASK = frozenset(("below zero", "duplicates", "ties", "loops", "odd text"))
"""Kinds that are no edge where the exercise is about them."""
GENERIC: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.I)
    for name, words in {
        "nothing": rf"empt(?:y|ies)|no (?:{THINGS})(?: at all)?|(?:zero|0) (?:{THINGS})|(?:if|when|where) (?:nobody|nothing|no one)|nothing (?:in|at all|there|to|given)|length (?:0|zero)|len(?:gth)? ?==? ?0|\[\]|''|\"\"|blank|null",
        "one": rf"(?<!every )(?<!each )single[- ](?:{THINGS})|(?:only|just) one (?:{THINGS})|(?:one|1) (?:{THINGS})(?! at a time)(?! by)(?! after)|singleton|length (?:1|one)|size (?:1|one)|single$",
        "alike": r"all (?:of them |the |are |scores |values |elements |items |numbers )*(?:same|equal|identical|duplicates?|masked|ties|tied|zeros?|negatives?|positives?|alike|ones)|all[- ]same|all[- ]equal|everything (?:is )?(?:masked|the same|equal)",
        "duplicates": r"duplicat(?:e|es|ed)|repeat(?:ed|s)|dupes?",
        "ties": r"ties|tie|tied|equal (?:scores?|times?|values?|counts?)|same (?:score|time|timestamp|count)",
        "below zero": r"negativ\w+|below zero",
        "zero": r"zero (?:capacity|length|width|size|limit|temperature|window|norm|variance|division|weights?|budget|distance)|(?:k|width|n|gap|limit|capacity|window|devices?|temperature|size) ?(?:=|==|is|of) ?(?:0|zero)|divi(?:sion|ding|de) by (?:zero|0)|all zeros?",
        "too much": rf"(?:larger|greater|bigger|longer|more|wider|higher) (?:{THINGS} )?than (?:the |a |there are )?(?:whole )?(?:list|length|array|n|len|capacity|word|total|it|width|size|text|available|{THINGS})|overflow\w*|(?:not enough|too few) (?:{THINGS})|fewer (?:{THINGS}) than|less than k|out of (?:range|bounds)|off[- ]by[- ]one|[kw] ?> ?n|too (?:long|short|wide|large)|huge|(?:very|extremely) (?:large|long|big|deep)|recursion (?:limit|depth)",
        "ends": r"boundar(?:y|ies)|exactly (?:at|the|on|one|two|k|n|as|full|gap|\d+)|touching|adjacent|nested|at the (?:border|edge|limit|boundary)|first (?:and|or) last|inclusive|exclusive|edge of",
        "missing": r"nan|none (?:as|in the|inside|values?|inputs?)|(?:is|be|are|contains?) none|missing (?:key|value|entry|data)\w*|unknown|not (?:found|in the cache|present)|absent|never seen|unseen",
        "loops": r"cycles?|circular|self[- ]?(?:loop|edge|dependency)|disconnected|unreachable",
        "odd text": r"punctuation|unicode|upper ?case|capitals?|white ?space|accents?|non[- ]ascii|underscores?|hyphens?",
    }.items()
}  # fmt: skip


COMMON = frozenset(
    "loop cycle circle circular exactly nothing perfect perfectly digits worst none false half everything inside late float cache cached stable touch"
    " wrap continues gap offset progress twice earliest latest precision alphabet alphabetical sorted rising replaced refresh weighted timestamps"
    " proportional separator border odd decoding unchanged rounding".split()
) | {
    "larger than",
    "bigger than",
    "longer than",
    "fewer than",
    "only once",
    "goes on",
    "in none",
    "any order",
    "round up",
    "by name",
}
"""Words that say too little alone, even where an exercise lists them."""


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
            if name not in OF_THE_TASK or not content_words(find_words(found[0]).lower) & about:
                yield name, Span(*found.span())
                break


def _place(lower: str, phrase: str) -> Span | None:
    if phrase in COMMON:
        return None
    found = re.search(rf"(?<![a-z]){re.escape(phrase.lower().replace('_', ' '))}(?:s|es|ed|d|ing)?(?![a-z])", lower)
    return Span(*found.span()) if found else None
