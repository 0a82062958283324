"""A question to the interviewer of a coding round, answered from the exercise's facts."""

from greenroom.errors import UnusableOption
from greenroom.interviewer.clarifying import Cleared, cleared
from greenroom.interviewer.setup import setup_from
from greenroom.library.rounds import find_round
from greenroom.library.settings import Settings
from greenroom.rehearsal.coding.chosen import exercise
from greenroom.rehearsal.coding.noting import under_way
from greenroom.rehearsal.flow import Sitting

USUAL = "coding-screen"
"""The round whose facts hold for an exercise on its own, too."""
NOTHING_ASKED = 'The question is empty: write it in quotes, as in `greenroom code ask "May the list be empty?"`.'


def ask(sitting: Sitting, words: str, settings: Settings) -> Cleared:
    """What the interviewer says to a question about the exercise under way; both are kept. Raises `UnusableOption`."""
    work = under_way(sitting)
    said = " ".join(words.split())
    if not said:
        raise UnusableOption(NOTHING_ASKED)
    before = [remark.facts["reply"] for remark in work.asked]
    of_round = find_round(setup_from(sitting.state.setup).round or USUAL).facts
    reply = cleared(said, exercise(work.chosen, settings.plugins), before, of_round)
    sitting.note("asked-back", attempt=work.opening.id, words=said, reply=reply.words, matters=reply.matters)
    return reply
