"""Judges what was said, with the settings of its workspace."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from greenroom.attempt import Attempt, Passage
from greenroom.errors import UnusableInput
from greenroom.examine import Examination, Found, examine, find
from greenroom.exercise import Exercise
from greenroom.history import Said
from greenroom.library.answers import Source, parse_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import Settings
from greenroom.measured import Ledger
from greenroom.reading.masking import mask
from greenroom.rules.definition import Rule
from greenroom.rules.registry import all_rules, selected


def judge(
    said: Said,
    settings: Settings,
    earlier: Sequence[Said] = (),
    ledger: Ledger | None = None,
    heard: Mapping[str, object] = MappingProxyType({}),
) -> Examination:
    """Everything that was found in an attempt, read as an answer to the question that was put.

    ``earlier`` are the attempts at the same question before it, the newest first, where they are known; ``ledger`` holds
    what was measured; ``heard`` are fields of an `Exercise` that a round sets, its audience for one.
    """
    exercise, source, rules = _read_as(said, settings, heard)
    return examine(exercise, source.attempt, rules, settings.plugins, tuple(map(spoken, earlier)), ledger)


def look(
    said: Said,
    settings: Settings,
    earlier: Sequence[Said] = (),
    ledger: Ledger | None = None,
    heard: Mapping[str, object] = MappingProxyType({}),
) -> Found:
    """The findings of `judge`, and nothing else."""
    exercise, source, rules = _read_as(said, settings, heard)
    return find(exercise, source.attempt, rules, settings.plugins, tuple(map(spoken, earlier)), ledger)


def _read_as(said: Said, settings: Settings, heard: Mapping[str, object]) -> tuple[Exercise, Source, list[Rule]]:
    """What an attempt answers, what was said, and the rules for it."""
    source = source_of(said)
    question = said.question
    chosen: dict[str, object] = {
        "kind": question.kind,
        "prompt": question.prompt,
        "level": question.level,
        "competencies": question.competencies,
    }
    chosen.update(heard)
    exercise = exercise_for(source, settings, chosen)
    return exercise, source, selected(all_rules(settings.plugins), settings.select, settings.ignore)


def spoken(said: Said) -> str:
    """What was said of all that was given, at its own offsets: front matter, time lines and markup are spaces."""
    return mask(source_of(said).attempt).text


def aloud(said: Said) -> str:
    """What was said as somebody in the room heard it: no time lines, a line for each that was said."""
    if said.form != "transcript":
        return said.words
    lines = (" ".join(line.split()) for line in spoken(said).splitlines())
    return "\n".join(filter(None, lines))


def source_of(said: Said) -> Source:
    """The attempt that was said.

    What a file says of itself holds; what was typed is speech from the first line on, whatever it looks like.
    """
    if said.source == "file":
        try:
            return parse_answer(said.words.encode(), said.id, said.form)
        except UnusableInput:  # it could be read when it was given
            pass
    return Source(Attempt(said.words, (Passage(0, len(said.words)),), said.form, said.id), {})
