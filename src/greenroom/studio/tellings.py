"""The shipped example that the tour shows: one story told twice, first as people tell it unprepared, then as it stands in
every new workspace; and a project whose numbers stand in the shipped ledger.
"""

import os
from functools import cache

from greenroom import wire
from greenroom.attempt import Attempt
from greenroom.evidence.ledger import Ledger
from greenroom.examine import check, examine
from greenroom.exercise import Exercise
from greenroom.library.answers import Source, read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import Settings
from greenroom.measured import Ledger as Measured
from greenroom.reading.answer import Answer
from greenroom.reading.masking import mask
from greenroom.record import NamedTuple
from greenroom.rehearsal.claimed import Claims, claimed
from greenroom.rules.registry import all_rules
from greenroom.workspace.making import SEED

QUESTION = "Tell me about a time when you found a problem that nobody had asked you to look for."
STORY, PROJECT = "stories/example-night-shift.md", "walkthroughs/example-parking.md"
UNPREPARED = """\
We basically built an XGBoost forecast with a feature store and Airflow that decided how many nurses each ward got at night. \
The ward sisters had stopped following it, and at some point we noticed that the override rate was a lot higher than before.

We looked into it and it turned out that the data was messy. There was a new stroke unit and its admissions were dropped \
somewhere in the pipeline, so it was decided to patch the code table. It was done pretty quickly.

After that the error dropped significantly and everybody was very happy with it. All in all it was a great success, and I \
would not do anything differently.
"""


class Telling(NamedTuple):
    """What was said, and the machine-readable form of what was found in it (``wire.file``)."""

    text: str
    document: wire.Json


class Tellings(NamedTuple):
    """Both tellings, what an interviewer would ask about the first, and the numbers of the project."""

    first: Telling
    second: Telling
    questions: tuple[str, ...]
    claims: Claims


@cache
def tellings() -> Tellings:
    """Everything that the tour shows; the engine reads it once."""
    unprepared = check(UNPREPARED, Exercise(kind="story", prompt=QUESTION))
    questions = tuple(one.question for one in unprepared.follow_ups[:3])
    return Tellings(Telling(UNPREPARED, wire.file(unprepared)), _told(), questions, _claims())


def _told() -> Telling:
    source = _source(STORY)
    found = examine(exercise_for(source, Settings(), {}), source.attempt, list(all_rules().values()))
    return Telling(_said(source.attempt), {**wire.file(found), "path": STORY})


def _claims() -> Claims:
    source = _source(PROJECT)
    entries = tuple(entry.as_measured() for entry in Ledger(os.path.join(SEED, "evidence")).read().entries)
    ledger = Measured(entries)
    return claimed(Answer(exercise_for(source, Settings(), {}), source.attempt, ledger=ledger), ledger)


def _source(name: str) -> Source:
    return read_answer(os.path.join(SEED, name))


def _said(attempt: Attempt) -> str:
    return mask(attempt).text
