"""What a posting's page shows: each reading with its lines, beside the posting's own words."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from greenroom.finding import Span
from greenroom.jobs.kept import Kept, Shelf, number_of
from greenroom.jobs.lexicon import label_of
from greenroom.jobs.posting import CAN_LEARN, CORRECTED, CUE, DEFAULT, HEADING, MUST, Archetype, Posting, Skill
from greenroom.record import NamedTuple
from greenroom.studio.pages.places import posting_address
from greenroom.studio.parts.bars import Bar, bars
from greenroom.studio.parts.posting_text import Quoted, posting_text, quoted
from greenroom.studio.postings import OUT

LEAST_SHARE = 0.05
LONGEST = 160
WORK = {
    "applied-ml": "turns data into features of a product",
    "ml-platform": "builds what others train and serve on",
    "llm": "builds on language models",
    "mlops": "ships models and keeps them running",
}
NEEDS = {MUST: "Must", CAN_LEARN: "Can be learned"}
SURE = {
    HEADING: "a heading says so",
    CUE: "its sentence says so",
    DEFAULT: "nothing says otherwise",
    CORRECTED: "you said so",
}
SERVED = {
    "online": "while somebody waits", "batch": "in batches", "retrieval": "by retrieval", "pipeline": "by a pipeline",
    "mixed": "in several ways", "unknown": "it does not say how",
}  # fmt: skip
SETS = {MUST: "It is a must", CAN_LEARN: "It can be learned", OUT: "It is not asked for"}


class Line(NamedTuple):
    """A quote, and the id of where it stands; empty where it cannot be seen."""

    words: str
    to: str


class Asked(NamedTuple):
    """A skill as a page shows it; ``to`` is the id of its mention, empty where none is seen; ``sets`` are the needs that it
    does not have, with what their buttons say.
    """

    skill: Skill
    sure: str
    to: str
    sets: tuple[tuple[str, str], ...]


def reading(found: Shelf, kept: Kept, show: str) -> dict[str, Any]:
    """All that was read of a posting, and its words, in which the lines that speak for the archetype ``show`` are marked."""
    posting = kept.posting
    text = quoted(posting, number_of(kept.name))
    chosen = next((each for each in posting.archetypes if each.name == show), None)
    return {
        "kept": kept,
        "posting": posting,
        "to": posting_address(kept.name),
        "show": chosen.name if chosen else "",
        "text": posting_text(text, posting.skills, chosen.lines if chosen else ()),
        "skills": [(head, _counted(posting, need), _asked(posting, text, need)) for need, head in NEEDS.items()],
        "out": [(name, label_of(name)) for name, need in found.notes.needs.get(kept.name, {}).items() if need == OUT],
        "served": SERVED[posting.serving],
        **_work(posting, text),
        **_rest(posting, text),
    }


def main_shares(posting: Posting) -> list[Archetype]:
    """The archetypes of which there is more than a trace."""
    return [each for each in posting.archetypes if each.share >= LEAST_SHARE]


def _work(posting: Posting, text: Quoted) -> dict[str, Any]:
    shares = main_shares(posting)
    return {
        "bars": bars("mix", "The mix", [Bar(each.name, each.share, f"{each.share:.0%}") for each in shares], most=1.0),
        "work": [(each.name, WORK[each.name], _lines(posting, text, each.lines)) for each in shares],
        "surface": [(_words(each.name), _line(posting, text, each.span)) for each in posting.surface],
    }


def _rest(posting: Posting, text: Quoted) -> dict[str, Any]:
    return {
        "rubrics": [(_words(each.name), _line(posting, text, each.span), each.questions) for each in posting.rubrics],
        "rounds": [(each, _words(each.kind), _line(posting, text, each.span)) for each in posting.loop.rounds],
        "warnings": [(each.name, _line(posting, text, each.span)) for each in posting.warnings],
    }


def _asked(posting: Posting, text: Quoted, need: str) -> list[tuple[Line, list[Asked]]]:
    """The skills of a need, by the line that names them."""
    asked = [skill for skill in posting.skills if skill.need == need]
    return [
        (_line(posting, text, line), [_skill(text, skill) for skill in skills])
        for line, skills in groupby(asked, key=lambda skill: skill.line)
    ]


def _counted(posting: Posting, need: str) -> int:
    return sum(skill.need == need for skill in posting.skills)


def _skill(text: Quoted, skill: Skill) -> Asked:
    to = f"said-{skill.name}" if skill.span.end and text.line_of(skill.span) else ""
    return Asked(skill, SURE[skill.sure], to, tuple((need, says) for need, says in SETS.items() if need != skill.need))


def _lines(posting: Posting, text: Quoted, spans: Sequence[Span]) -> list[Line]:
    """A line each, the same words once."""
    lines = [_line(posting, text, span) for span in spans]
    return list({line.words: line for line in reversed(lines)}.values())[::-1]


def _line(posting: Posting, text: Quoted, span: Span) -> Line:
    words = posting.quote(span) if span.end else ""
    short = words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + " …"
    return Line(short, text.line_of(span) if span.end else "")


def _words(name: str) -> str:
    return name.replace("-", " ")
