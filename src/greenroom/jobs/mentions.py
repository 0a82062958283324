"""Where a text names skills: the longest name at each place, ambiguous ones only where their surroundings speak for them."""

import re
from collections.abc import Iterator

from greenroom.jobs.lexicon import Meaning, lexicon
from greenroom.jobs.tokens import Tokens
from greenroom.record import NamedTuple

LIST_LINK = re.compile(
    r"[\s*_`]*(?:,|/|\||&|\+|;|\(|•|\bor\b|\band\b|,\s*(?:and|or)\b|e\.g\.|such as|like|in|with)[\s*_`(]*", re.I
)
AHEAD = re.compile(
    r"(?:experience (?:with|in|using)|proficien\w+ (?:in|with)|knowledge of|familiar\w* with|expertise in|skills? in|written in"
    r"|program\w* in|code in|coding in|using|fluent in|languages? (?:like|such as)|tools? (?:like|such as)|hands-on with"
    r"|background in|experience of|work(?:ed|ing)? with|exposure to|understanding of|strong|deep|\b(?:read|write|know"
    r"|learn|speak|use)s?)[\s*_`]*$",
    re.I,
)
BEHIND = re.compile(
    r"[\s*_`]*(?:programming|language|developer|development|code|codebase|SDK|clusters?|framework|database|scripting|models?"
    r"|is a plus|a plus|preferred|microservices|services|pipelines|ecosystem|stack|certification|expertise|skills?)\b",
)
ITEM_AHEAD = re.compile(r"(?:(?:^|\n)[\s*•·✅▪◦‣–—-]*|[•●▪◦‣✅]\s*)$")
ITEM_BEHIND = re.compile(r"[\s*.,;]*(?:\n|$|[•●▪◦‣✅]|[A-Z][\w ]{2,30}:)")
PREPOSITION = re.compile(r"\b(?:with|via|using|on top of|through)[\s*_`]+$")
COMMON = frozenset(
    "Spring Express Unity Segment Modal Node Metal Shell Inspect Make Comet Aurora Confluence Rust Vault Chef Guidance"
    " Instructor Outlines Bolt Galileo Replicate Shiny Remix Electron Jest Lovable Domo Kong Solidity Honeycomb".split()
)
"""Names that stand in capitals for other reasons, too."""
NEAR = 24
"""Characters around an ambiguous name in which its surroundings are read."""


class Mention(NamedTuple):
    """A name in the text, by its words and its offsets, and the skills that it stands for."""

    first: int
    last: int
    start: int
    end: int
    names: tuple[str, ...]


class _Seen(NamedTuple):
    first: int
    last: int
    meaning: Meaning


def mentions(text: str, words: Tokens) -> list[Mention]:
    """Every skill that is named, in order, none within another."""
    seen = list(_longest(text, words))
    starts = {words.starts[place.first] for place in seen if place.meaning.names}
    ends = {words.ends[place.last - 1] for place in seen if place.meaning.names}
    found: list[Mention] = []
    for place in seen:
        start, end = words.starts[place.first], words.ends[place.last - 1]
        if not place.meaning.names:
            continue
        if place.meaning.is_ambiguous and not _speaks_for(text, start, end, starts, ends):
            continue
        found.append(Mention(place.first, place.last, start, end, place.meaning.names))
    return found


def _longest(text: str, words: Tokens) -> Iterator[_Seen]:
    """The longest phrase at each place; one with a gap hides nothing of what stands in it."""
    phrases = lexicon().phrases
    place, count = 0, len(words.words)
    while place < count:
        behind = place + 1
        for last, meaning, has_gap in phrases.at(words, place):
            fits = not meaning.written or _as_written(text, words, place, last, meaning.written)
            if fits and (has_gap or behind == place + 1):
                yield _Seen(place, last, meaning)
                behind = behind if has_gap else max(behind, last)
                if not has_gap and last == place + 1:
                    break
        place = behind


def _as_written(text: str, words: Tokens, first: int, last: int, written: str) -> bool:
    """Whether a name stands in its own capitals; those of a heading in capitals count, too."""
    lead = len(written) - len(written.lstrip(".#"))
    there = text[max(0, words.starts[first] - lead) : words.ends[last - 1]]
    return there == written or not written.islower() and there.rstrip("s") == written


def _speaks_for(text: str, start: int, end: int, starts: set[int], ends: set[int]) -> bool:
    """Whether an ambiguous name stands in a list with a skill, behind words that ask for one, or before such."""
    before, behind = text[max(0, start - 60) : start], text[end : end + NEAR]
    if AHEAD.search(before) or BEHIND.match(behind) or _is_an_item(before, behind):
        return True
    if end - start > len("Go") and (PREPOSITION.search(before) or _is_proper(text[start:end], before, behind)):
        return True
    link = _link_before(before)
    if link is not None and start - link in ends:
        return True
    after = re.match(LIST_LINK, behind)
    return after is not None and end + after.end() in starts


def _is_proper(name: str, before: str, behind: str) -> bool:
    """Whether a word stands in capitals amid words that do not: a name, unless it is a common word at that."""
    return (
        len(name) > 3
        and name not in COMMON
        and bool(re.search(r"[a-z,(][ ]$", before))
        and not re.match(r" [A-Z][a-z]", behind)
    )


def _is_an_item(before: str, behind: str) -> bool:
    """Whether a name is all that an item of a list holds."""
    return bool(ITEM_AHEAD.search(before)) and bool(ITEM_BEHIND.match(behind))


def _link_before(before: str) -> int | None:
    """How many characters the link of a list takes at the end of a text."""
    for length in range(1, min(NEAR, len(before)) + 1):
        if LIST_LINK.fullmatch(before[-length:]) and (length == len(before) or not before[-length - 1].isspace()):
            return length
    return None
