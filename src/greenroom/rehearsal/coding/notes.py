"""The notes of an exercise as a file: a heading for each stage of prose, and below it what was written."""

import re
from collections.abc import Mapping

from greenroom.coding import OF_CODE, STAGES, TITLES, read_write_up

OF_PROSE = tuple(stage for stage in STAGES if stage not in OF_CODE)
"""The stages that stand in the notes."""
GUIDANCE: Mapping[str, str] = {
    "clarify": 'What would you ask, and what do you assume? `greenroom code ask "…"` asks the interviewer.',
    "plan": "Before you write code: how you go about it, and what that costs in time and in memory.",
    "close": "At the end: what you built, what you traded off, what you would do next.",
}
"""A line for each stage that says what belongs there."""
COMMENT = re.compile(r"[ \t]*<!--.*?-->[ \t]*\n?", re.DOTALL)
TITLE = re.compile(r"\A\s*# [^\n]*\n?")


def notes_of(title: str, texts: Mapping[str, str]) -> str:
    """The file, with the guidance where nothing is written yet or not."""
    parts = [f"# {title}\n"]
    for stage in OF_PROSE:
        text = texts.get(stage, "").strip("\n")
        parts.append(f"\n## {TITLES[stage]}\n\n<!-- {GUIDANCE[stage]} -->\n" + (f"\n{text}\n" if text.strip() else ""))
    return "".join(parts)


def stages_in(notes: str) -> dict[str, str]:
    """What is written of each stage; comments are left out. What stands before the first heading belongs to the first stage,
    and what stands under a heading of code to the plan.
    """
    read = read_write_up(notes)
    said = {stage: _clean(read.said(stage)) for stage in STAGES if stage in read.stages}
    first = min((place.start for place in read.stages.values()), default=-1)
    before = _clean(TITLE.sub("", notes if first < 0 else HEADING.sub("", notes[:first])))
    return {
        "clarify": _joined(before, said.get("clarify", "")),
        "plan": _joined(*(said.get(stage, "") for stage in ("plan", "implement", "test"))),
        "close": said.get("close", ""),
    }


HEADING = re.compile(r"^[^\n]*\n?\s*\Z", re.MULTILINE)
"""The heading of the first stage, which ends what stands before it."""


def _clean(text: str) -> str:
    return COMMENT.sub("", text).strip()


def _joined(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))
