"""What the interviewer says in each stage of a coding round."""

from collections.abc import Mapping

from greenroom.coding import STAGES
from greenroom.history import CODING, Asked
from greenroom.rehearsal.coding.chosen import Chosen

SAID: Mapping[str, str] = {
    "clarify": "What would you ask first, and what do you assume?",
    "plan": "How would you go about it, and what would that cost?",
    "implement": "Write it.",
    "test": "How would you test it?",
    "close": "What did you build, what did you trade off, and what would you do next?",
}


def planned(chosen: Chosen) -> Asked:
    """The question that opens an exercise; it stands for all of it."""
    return Asked(f"{chosen.title}. {SAID[STAGES[0]]}", CODING, chosen.key, part=STAGES[0])


def asked_in(stage: str, chosen: Chosen, opening: str) -> Asked:
    """The question of a stage; ``opening`` is the attempt that opened the exercise."""
    return planned(chosen) if stage == STAGES[0] else Asked(SAID[stage], CODING, parent=opening, part=stage)
