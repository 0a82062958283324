"""Rounds told by hand: what was asked and said, with the threads that an interviewer heard."""

from datetime import timedelta
from typing import Any

from greenroom.history import Asked, Judgement, Rehearsal, Remark, Said
from greenroom.interviewer.setup import Setup
from greenroom.interviewer.thread import Thread
from greenroom.round import Part
from tests.rehearsal.rooms import BEGAN

PART = Part("the project", 30, ("deep-dive/walk-me-through",), 1, 4, ("hardest", "team"))
SETUP = Setup("deep-dive-review", "rigour", pressure=0)


def thread(reason: str, kind: str, finding: str = "", weight: float = 0.1) -> Thread:
    """A thread whose question names it."""
    return Thread(reason, kind, f"{reason} {kind} {finding}?", f"{kind} in other words?", 0, 5, finding, weight)


def row(category: str, score: int | None, why: str = "It is told.") -> dict[str, Any]:
    """A row of a scorecard."""
    return {"category": category, "score": score, "start": 0, "end": 9, "why": why, "climb": []}


def finding(name: str, severity: str = "warning") -> dict[str, Any]:
    """A finding at the beginning."""
    return {"name": name, "severity": severity, "start": 0, "end": 4, "message": f"{name} is here.", "help": f"Mend {name}."}


class Telling:
    """A round that is told answer by answer."""

    def __init__(self, setup: Setup = SETUP) -> None:
        self.setup = setup
        self.attempts: list[Said] = []
        self.judgements: list[Judgement] = []
        self.remarks: list[Remark] = []

    def opens(self, words: str = "I built a ranker for the shop.", *threads: Thread, **document: Any) -> "Telling":
        """The opening question and its answer."""
        return self._says(Asked("Walk me through it.", "walkthrough", part=PART.name), words, threads, document)

    def replies(self, question: Asked, words: str = "It was the labels.", *threads: Thread, **document: Any) -> "Telling":
        """A follow-up and its answer."""
        return self._says(question, words, threads, document)

    def _says(self, question: Asked, words: str, threads: tuple[Thread, ...], document: dict[str, Any]) -> "Telling":
        at = BEGAN + timedelta(minutes=len(self.attempts))
        said = Said(f"r.{len(self.attempts) + 1}", "r", question, at, "answered", words=words, answered_at=at)
        facts = {
            "threads": [each.facts() for each in threads],
            "seconds": 20.0,
            "kind": question.kind,
            "scorecard": [],
            "findings": [],
        }
        self.attempts.append(said)
        self.judgements.append(Judgement(said.id, "1", "c", at, facts | document))
        return self

    def remarked(self, name: str, **facts: Any) -> "Telling":
        """Something that happened beside the answers."""
        self.remarks.append(Remark(name, BEGAN, facts))
        return self

    @property
    def rehearsal(self) -> Rehearsal:
        """The round as it stands."""
        return Rehearsal(
            "r", "round", "", BEGAN, attempts=tuple(self.attempts), judgements=tuple(self.judgements),
            setup=self.setup.facts(), remarks=tuple(self.remarks),
        )  # fmt: skip
