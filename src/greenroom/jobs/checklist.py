"""A posting's skills as one page of Markdown, to tick off."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from greenroom.jobs.lexicon import lexicon
from greenroom.jobs.posting import CAN_LEARN, MUST, NEEDS, Posting, Skill

TITLES = {MUST: "Must", CAN_LEARN: "Can learn"}
MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!])")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
QUESTIONS = 1
"""Of each rubric, the questions that fit on a page."""
WORDS_OF = {
    "online": "served online",
    "batch": "served in batch",
    "retrieval": "built on retrieval",
    "pipeline": "run as a pipeline",
}


def checklist(posting: Posting) -> str:
    """The page: nothing in it comes through as markup, whatever the posting holds."""
    return "\n".join([*_head(posting), *_skills(posting), *_rubrics(posting), *_loop(posting), *_warnings(posting), ""])


def plain(text: str) -> str:
    """A text of somebody else's as it can stand in Markdown without being read as markup."""
    return MARKS.sub(r"\\\1", " ".join(CONTROL.sub(" ", text).split()))


def _head(posting: Posting) -> Iterator[str]:
    yield f"# {plain(posting.title) or 'Posting without a title'}" + (f" · {plain(posting.company)}" if posting.company else "")
    yield ""
    if posting.archetypes:
        mix = ", ".join(f"{each.share:.0%} {each.name}" for each in posting.archetypes if each.share >= 0.05)
        built = ", ".join(each.name for each in posting.surface)
        served = WORDS_OF.get(posting.serving, "")
        yield ". ".join(part for part in (mix, built, served) if part) + "."
        yield ""


def _skills(posting: Posting) -> Iterator[str]:
    for need in NEEDS:
        asked = sorted((skill for skill in posting.skills if skill.need == need), key=_place)
        if not asked:
            continue
        yield f"## {TITLES[need]} ({len(asked)})"
        yield ""
        for family, skills in groupby(asked, key=_family):
            yield f"- **{family.replace('-', ' ').capitalize()}**: " + " ".join(map(_box, skills))
        yield ""


def _box(skill: Skill) -> str:
    years = f" ({skill.years}+ years)" if skill.years else ""
    return f"☐ {plain(skill.label)}{years}"


def _rubrics(posting: Posting) -> Iterator[str]:
    if posting.rubrics:
        yield "## Will be probed, though no skill"
        yield ""
        for rubric in posting.rubrics:
            yield f"- ☐ **{rubric.name}**: {' '.join(rubric.questions[:QUESTIONS])}"
        yield ""


def _loop(posting: Posting) -> Iterator[str]:
    if not posting.loop.rounds:
        return
    stated = posting.loop.source == "stated"
    yield "## The loop, as the posting states it" if stated else "## The loop, not stated: what is usual for such work"
    yield ""
    for number, each in enumerate(posting.loop.rounds, 1):
        yield f"{number}. {each.kind}" + (f", {each.minutes} minutes" if each.minutes else "")
    yield ""


def _warnings(posting: Posting) -> Iterator[str]:
    told: Sequence[str] = [warning_told(posting, number) for number in range(len(posting.warnings))]
    if told:
        yield "## Mind"
        yield ""
        yield from (f"- {line}" for line in told)


def warning_told(posting: Posting, number: int) -> str:
    """A warning in a sentence, what it quotes made harmless."""
    warning = posting.warnings[number]
    quote = plain(posting.quote(warning.span))
    short = quote if len(quote) <= 160 else quote[:159].rstrip("\\") + "…"
    return {
        "instruction-in-posting": f"The posting speaks to programs, or sets a trap; that is quoted and not followed: “{short}”",
        "not-english": "The posting is not in English: nothing was guessed from it.",
        "not-a-posting": "This does not look like a posting: check whether it is the right file.",
        "truncated": f"The posting breaks off (“{short[-60:]}”): paste all of it.",
    }[warning.name]


def _place(skill: Skill) -> tuple[str, int]:
    return _family(skill), skill.span.start


def _family(skill: Skill) -> str:
    concept = lexicon().concepts.get(skill.name)
    return concept.family if concept else "other"
