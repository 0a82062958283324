"""Second pass: which skills are asked for, and whether each is a must or can be learned."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from greenroom.finding import Span
from greenroom.jobs import headings
from greenroom.jobs.cues import Cues, cues_of
from greenroom.jobs.lexicon import label_of
from greenroom.jobs.mentions import Mention
from greenroom.jobs.parts import Part, sentences
from greenroom.jobs.posting import CAN_LEARN, CUE, DEFAULT, HEADING, MUST, Skill
from greenroom.jobs.settling import settled
from greenroom.jobs.years import years_for

PASSED_OVER = {headings.BENEFITS, headings.LEGAL, headings.PROCESS}
"""Sections in which nothing is asked for."""
STRENGTH = {
    (MUST, HEADING): 5,
    (MUST, CUE): 4,
    (CAN_LEARN, HEADING): 3,
    (CAN_LEARN, CUE): 2,
    (MUST, DEFAULT): 1,
    (CAN_LEARN, DEFAULT): 0,
}
"""Where a skill is named several times, what was said most firmly holds."""


def skills(text: str, named: Sequence[Mention], cut: Iterable[Part], company: str, title: Span, work: str) -> tuple[Skill, ...]:
    """What the posting asks for of all that it names, each skill once, in the order of the text; ``work`` is its archetype."""
    starts = [mention.start for mention in named]
    best: dict[str, Skill] = {}
    for part in cut:
        for line in _lines(text, part, title):
            among = named[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
            for skill in _asked(text, part, line, among, company, work, line == title):
                known = best.get(skill.name)
                if known is None or STRENGTH[skill.need, skill.sure] > STRENGTH[known.need, known.sure]:
                    best[skill.name] = skill if known is None or skill.years is not None else skill._replace(years=known.years)
                elif known.years is None and skill.years is not None:
                    best[skill.name] = known._replace(years=skill.years)
    return tuple(sorted(best.values(), key=lambda skill: (skill.span, skill.name)))


def _lines(text: str, part: Part, title: Span) -> Sequence[Span]:
    """The sentences of a part in which something may be asked for."""
    if part.span.start <= title.start < part.span.end and _is_alone(text, part, title):
        return [title]
    if part.is_heading or part.kind in PASSED_OVER:
        return ()
    return sentences(text, part.span)


def _asked(
    text: str, part: Part, line: Span, among: Sequence[Mention], company: str, work: str, is_title: bool
) -> Iterator[Skill]:
    if not among:
        return
    cues = cues_of(text[line.start : line.end])
    if not is_title and not _asks(part, cues):
        return
    for mention in among:
        start, end = mention.start - line.start, mention.end - line.start
        if cues.is_degree(start) or cues.is_colleague(start, end) or _is(company, text[mention.start : mention.end]):
            continue
        need, sure = _need(part, cues, start)
        years = years_for(text[line.start : line.end], start)
        for name in (settled(name, text[line.start : line.end], work) for name in mention.names):
            yield Skill(name, label_of(name), need, sure, years, Span(mention.start, mention.end), _trimmed(text, line))


def _asks(part: Part, cues: Cues) -> bool:
    """Whether a sentence is about what the person does or brings, and not about the firm."""
    if part.kind == headings.ABOUT:
        return cues.is_role and not cues.is_firm
    if part.kind == headings.INTRO:
        return part.is_item or cues.is_role
    return True


def _need(part: Part, cues: Cues, at: int) -> tuple[str, str]:
    if cues.is_optional(at):
        return CAN_LEARN, CUE if part.kind != headings.CAN_LEARN else HEADING
    if part.kind == headings.CAN_LEARN:
        return CAN_LEARN, HEADING
    if part.kind == headings.MUST:
        return MUST, HEADING
    if cues.is_learnable(at):
        return CAN_LEARN, CUE
    return MUST, CUE if cues.is_necessary else DEFAULT


def _is_alone(text: str, part: Part, title: Span) -> bool:
    """Whether a title has its line for itself; one that a sentence tells is read with its sentence."""
    rest = text[part.span.start : title.start] + text[title.end : part.span.end]
    return len(rest.split()) < 6


def _is(company: str, words: str) -> bool:
    return bool(company) and re.sub(r"\W+", " ", words).casefold() == re.sub(r"\W+", " ", company).casefold()


def _trimmed(text: str, line: Span) -> Span:
    words = text[line.start : line.end]
    start = line.start + len(words) - len(words.lstrip())
    return Span(start, line.start + len(words.rstrip()))
