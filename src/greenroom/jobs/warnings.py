"""What to be told before trusting a reading: instructions in the posting, no English, no posting, cut off."""

import os
import re
from collections.abc import Mapping, Sequence
from functools import cache

from greenroom.content import HERE
from greenroom.finding import Span
from greenroom.jobs.parts import Part, sentences
from greenroom.jobs.posting import Warning_
from greenroom.jobs.tokens import Tokens

ENGLISH = frozenset("the and to of in with you we for a is are our will your on be as or that have this at from by an".split())
FOREIGN = frozenset(
    "und der das mit für wir sie eine einen oder ist im zur zum bei du dich dein von auf nicht les des une pour avec dans"
    " vous nous et sur est aux los las una para como del que el het een voor van met wij zijn gli della nel il uma com dos"
    " os na oraz nie jest się za".split()
)
"""Little words of other languages that are none in English."""
FEW_FOREIGN = 3
LEAST_ENGLISH = 0.14
"""The share of an English posting's words that are little words; .20 to .40 in our own, below .05 in other tongues."""
LEAST_WORDS = 20
"""Fewer words say nothing about their language."""
LISTS = 0.06
"""A bare list of skills has hardly any little words: it is English as long as it has so many."""
WORDS = re.compile(r"[a-z0-9]+")
RESUME = re.compile(
    r"(?mi)^\W*(?:curriculum vitae|résumé|resume|cv)\b|\breferences (?:are )?available\b|^\W*(?:work|professional"
    r"|employment) (?:experience|history)\W*$"
    r"|^\W*(?:education|certifications|publications|languages|hobbies|interests|summary|profile|objective|skills"
    r"|projects|experience)\W*$"
    r"|\b(?:19|20)\d\d\s*(?:-|–|—|to)\s*(?:present|now|today|current|(?:19|20)\d\d)\b"
    r"|^\W*(?:I (?:am|have|built|led|worked|designed)|built|led|designed|developed|reduced|increased|improved|managed"
    r"|implemented|delivered|migrated|launched)\b",
)
POSTING = re.compile(
    r"(?i)\b(?:you(?:'ll|’ll| will|'re|’re|'ve|’ve)?\b(?! can reach me)|we(?:'re|’re| are) (?:looking|hiring|seeking)"
    r"|looking for|hiring|apply|applicants?"
    r"|responsibilit\w+|requirements?|qualifications?|the role|this role|nice to have|must have|benefits|salary"
    r"|candidate|interview|join|position"
    r"|equal opportunity|your profile|preferred|required)\b"
)
MORE = re.compile(
    r"(?:…|\.\.\.|\[\.\.\.\]|\bread more|\bshow more|\bsee more|\bcontinue reading|\(truncated\)|\bview full description)\W*$",
    re.I,
)
DANGLING = re.compile(
    r"(?:\b(?:and|or|the|a|an|with|of|to|in|for|on|by|our|your|as|at|from|such as|including|using|is|are|will|we|you"
    r"|that|e\.g\.)|[,(/&–-])\s*$",
    re.I,
)
FEW = 5
"""Skills, fewer of which make no posting of a text that asks for nobody."""
LEAST_TO_BE_CUT = 60
"""Words from which on an ending is looked at."""


def warnings(text: str, shown: str, words: Tokens, cut: Sequence[Part], named: int) -> tuple[Warning_, ...]:
    """All warnings; ``text`` is what was given, ``shown`` what of it is read, ``named`` how many skills that names."""
    if not_english(words):
        return (Warning_("not-english", _all_of(shown)), *instructions(text, shown, cut))
    found = list(instructions(text, shown, cut))
    if not_a_posting(shown, words, named):
        found.append(Warning_("not-a-posting", _all_of(shown)))
    ending = truncated(shown, words)
    return (*found, Warning_("truncated", ending)) if ending else tuple(found)


def not_english(words: Tokens) -> bool:
    """Whether a text is in another language, by the share of its words that are English little words."""
    count = len(words.words)
    if count < LEAST_WORDS:
        lower = [word.lower() for word in words.words]
        strange = {word for word in lower if word in FOREIGN}
        return len(strange) >= FEW_FOREIGN and len(strange) > sum(word in ENGLISH for word in lower)
    little = sum(key in ENGLISH for key in map(str.lower, words.words)) / count
    foreign = sum(not word.isascii() for word in words.words) / count
    return little < LISTS or foreign > 0.3 or little < LEAST_ENGLISH and foreign > 0.04


def not_a_posting(shown: str, words: Tokens, named: int) -> bool:
    """Whether a text looks like a résumé, or like nothing that asks for anybody."""
    asks = {match[0].lower() for match in POSTING.finditer(shown)}
    tells = len(RESUME.findall(shown))
    looks_back = tells >= 3 and (len(asks) < 3 or tells >= 2 * len(asks))
    return looks_back or len(asks) < 2 and named < FEW or len(words.words) < 8


def truncated(shown: str, words: Tokens) -> Span | None:
    """The last line where it breaks off."""
    end = len(shown.rstrip())
    start = max(shown.rfind("\n", 0, end) + 1, end - 200)
    line = shown[start:end]
    breaks_off = MORE.search(line) or len(words.words) >= LEAST_TO_BE_CUT and DANGLING.search(line)
    return Span(start, end) if breaks_off and line.strip("-–—*_= \t") != "" else None


def instructions(text: str, shown: str, cut: Sequence[Part]) -> list[Warning_]:
    """Sentences that speak to a program, or hide a task for whoever applies; also where no reader would see them."""
    found: list[Warning_] = []
    lines = [line for part in cut for line in sentences(shown, part.span, clauses=False)]
    hidden = [Span(*match.span()) for match in _unseen(text, shown)]
    for line in [*lines, *hidden]:
        words = text[line.start : line.end]
        if _instructs(words):
            lead = len(words) - len(words.lstrip())
            found.append(Warning_("instruction-in-posting", Span(line.start + lead, line.start + len(words.rstrip()))))
    return sorted(set(found), key=lambda warning: warning.span)


def _instructs(words: str) -> bool:
    known = patterns()
    tried: set[re.Pattern[str]] = set()
    for word in set(WORDS.findall(words.lower())):
        for pattern in known.get(word, ()):
            if pattern not in tried and pattern.search(words):
                return True
            tried.add(pattern)
    return False


@cache
def patterns() -> Mapping[str, Sequence[re.Pattern[str]]]:
    """How instructions are worded, by the words of which each has one."""
    found: dict[str, list[re.Pattern[str]]] = {}
    with open(os.path.join(HERE, "jobs", "instructions.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                keys, _, pattern = line.rstrip("\n").partition(" ~ ")
                compiled = re.compile(pattern, re.I)
                for key in keys.split():
                    found.setdefault(key, []).append(compiled)
    return found


def _unseen(text: str, shown: str) -> list[re.Match[str]]:
    """Stretches of words that were given and are not read, as in a comment of a page."""
    if text == shown:
        return []
    gone = "".join(char if kept.isspace() else " " for char, kept in zip(text, shown, strict=True))
    return list(re.finditer(r"[^\s<>{}]+(?:[ \t]{1,2}[^\s<>{}]+){2,60}", gone))


def _all_of(shown: str) -> Span:
    end = len(shown.rstrip())
    return Span(min(len(shown) - len(shown.lstrip()), end), end)
