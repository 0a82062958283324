"""Reads a text as ``greenroom check`` reads a file."""

from functools import cache

from greenroom import wire
from greenroom.errors import UnusableInput
from greenroom.examine import examine
from greenroom.exercise import AUDIENCES, FORMATS, KINDS, LEVELS
from greenroom.library.answers import read_piped
from greenroom.library.exercises import exercise_for
from greenroom.rules.registry import all_rules, selected
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused
from greenroom.studio.api.schemas import NO_NUL, choice, named, number, taken, text
from greenroom.studio.ledgers import LedgerInUse
from greenroom.studio.rendering import Studio

NO_WORDS = "Standard input holds no words: write the answer in it, then check it again."


def _check(studio: Studio, given: Given) -> wire.Json:
    """As ``greenroom check --format json -`` in the workspace."""
    chosen, settings = dict(given.body), studio.settings
    try:
        source = read_piped(chosen.pop("text").encode())
    except UnusableInput as fault:
        raise Refused(422, str(fault).replace("Standard input", "The text", 1)) from fault
    rules = selected(all_rules(settings.plugins), settings.select, settings.ignore)
    ledger = _ledger(studio.workspace.evidence).current()
    examination = examine(exercise_for(source, settings, chosen), source.attempt, rules, settings.plugins, ledger=ledger)
    errors: list[wire.Json] = [] if examination.answer.spoken else [{"path": "-", "message": NO_WORDS}]
    return wire.document([examination], errors)


@cache
def _ledger(folder: str) -> LedgerInUse:
    return LedgerInUse(folder)


TEXT = text("An answer: Markdown with what its front matter says, or WebVTT.", pattern=NO_NUL)
CHOSEN = {
    "kind": choice(KINDS, "Else as the text says, else a guess."),
    "audience": choice(AUDIENCES),
    "format": choice(FORMATS),
    "level": choice(LEVELS),
    "words_per_minute": number(40, 400),
}
OPERATIONS = (
    Operation(
        "POST", "/check", "check", "What is found in a text; nothing is kept.", _check, named("Checked"),
        taken({"text": TEXT}, CHOSEN),
    ),
)  # fmt: skip
