"""The one debrief of a loop: a scorecard a round, what landed, the two changes that matter most, the panel, one next step."""

from collections.abc import Sequence
from typing import Any

from greenroom.history import Rehearsal
from greenroom.interviewer.debriefing.answers import given
from greenroom.interviewer.debriefing.changes import changes
from greenroom.interviewer.debriefing.checkpoint import checkpoint
from greenroom.interviewer.debriefing.debrief import debrief
from greenroom.interviewer.debriefing.landed import landed
from greenroom.interviewer.debriefing.next_step import next_step
from greenroom.interviewer.debriefing.panel import RULES, panel
from greenroom.interviewer.setup import setup_from
from greenroom.loop import Stop
from greenroom.record import NamedTuple
from greenroom.round import Round, Style


class Held(NamedTuple):
    """A round of a loop as it was held: its stop, the rehearsal, and the data that it was held by."""

    stop: Stop
    rehearsal: Rehearsal
    round: Round
    style: Style


def loop_debrief(title: str, rounds: Sequence[Held], rating: int | None, focus: str = "") -> dict[str, Any]:
    """A document of JSON values; ``rating`` is how the candidate rated the whole before seeing any of it, 1 to 4;
    ``focus`` the fault that the loop keeps an eye on, if there is one: each card then says how many of its answers carry it.

    ``difference`` is the rating less the mean of the rounds that could be scored.
    """
    cards = [_card(held, focus) for held in rounds]
    answers = [answer for held in rounds for answer in given(held.rehearsal)]
    critical = {name for held in rounds for name in held.round.critical}
    mend = changes(answers, critical)
    decided = panel(cards)
    means = [card["mean"] for card in cards if card["mean"] is not None]
    mean = round(sum(means) / len(means), 2) if means else None
    weakest = min((card for card in cards if card["mean"] is not None), key=lambda card: card["mean"], default=None)
    again = next((held for held in rounds if weakest and held.rehearsal.id == weakest["rehearsal"]), rounds[-1])
    return {
        "title": title,
        "rounds": cards,
        "landed": landed(answers),
        "changes": mend,
        "panel": decided._asdict(),
        "rules": dict(RULES),
        "self_rating": rating,
        "mean": mean,
        "difference": None if rating is None or mean is None else round(rating - mean, 2),
        "next": next_step(mend, decided.outcome, setup_from(again.rehearsal.setup)),
    }


def _card(held: Held, focus: str) -> dict[str, Any]:
    document = debrief(held.rehearsal, held.round, held.style)
    kept = ("round", "title", "scorecard", "unscored", "open", "outcome", "because", "mean", "blocked_by", "self_rating")
    goal = checkpoint(held.rehearsal, held.stop.passes, document)._asdict() if held.stop.passes else None
    facts = {"rehearsal": held.rehearsal.id, "day": held.stop.day, "goal": goal, "difference": document["difference"]}
    facts["focus"] = _seen(held, focus) if focus else None
    return {**{key: document[key] for key in kept}, **facts}


def _seen(held: Held, focus: str) -> dict[str, Any]:
    """In how many of a round's answers a fault stands, hints left out."""
    answers = given(held.rehearsal)
    carrying = [answer for answer in answers if any(_is_loud(row, focus) for row in answer.document.get("findings", ()))]
    return {"finding": focus, "answers": len(carrying), "of": len(answers)}


def _is_loud(row: dict[str, Any], name: str) -> bool:
    return bool(row["name"] == name and row["severity"] != "hint")
