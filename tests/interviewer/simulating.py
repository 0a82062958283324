"""Simulated candidates in whole rounds: what they say is written, what they are asked is the interviewer's own choice."""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from greenroom.exercise import FOLLOW_UPS
from greenroom.history import Rehearsal, Said
from greenroom.interviewer.setup import Setup
from greenroom.library.questions import all_questions
from greenroom.library.rounds import find_round
from greenroom.library.settings import Settings
from greenroom.rehearsal.flow import Sitting, Taken, carry_on
from greenroom.rehearsal.judging import judge
from greenroom.rehearsal.rounds import heard_as, planned
from tests.conftest import ROOT
from tests.rehearsal.rooms import Clock

FOLDER = ROOT / "tests" / "interviewer" / "candidates"
RAISES = tomllib.loads((FOLDER / "raises.toml").read_text(encoding="utf-8"))
CHARACTERS = sorted(RAISES)
PROJECTS = ("assistant", "churn", "search")
STRONG = tuple(name for name in CHARACTERS if name.startswith("strong"))
DEEP_DIVES = ("deep-dive-review", "deep-dive-behavioural", "deep-dive-hiring-manager", "deep-dive-research")
STYLES = ("rigour", "impact", "principles", "research")
BESIDE = {
    "context": "scope", "limits": "risk", "own-words": "hardest", "confidential": "metrics", "certainty": "metrics", "plain": "features",
    "probe": "hardest",
}  # fmt: skip
"""What a candidate says to a question that is of no usual kind."""


class NoLog:
    """A log that keeps nothing: what is tried here is what is asked."""

    def append(self, *_: object) -> None:
        """Keeps nothing."""


class Candidate:
    """Answers each kind of question with what was written for it, another time with what was written for that."""

    def __init__(self, character: str, project: str) -> None:
        self.told = candidate(character, project)
        self.said: set[str] = set()

    def take(self, said: Said, _: Sitting) -> Taken:
        words = self._words(said)
        return Taken("answered", words + "\n", seconds=len(words) / 15) if words else Taken("skipped")

    def _words(self, said: Said) -> str:
        question, answers = said.question, self.told["answers"]
        if question.part == "warm-up":
            return "Quite well, thanks. I've been cleaning up an old pipeline this week."
        if question.reason == "reset":
            return ""
        if not question.parent:
            return answers["opening"]
        kind = question.follow_up if question.follow_up in FOLLOW_UPS else BESIDE[question.follow_up]
        if kind in self.said:
            again = self.told["again"]
            return again.get(kind) or again[min(again)]
        self.said.add(kind)
        return answers[kind]

    def show(self, *_: object) -> None:
        """Looks at nothing."""

    say = tell = show

    def rate(self) -> int:
        """Always the same."""
        return 3


class Round(NamedTuple):
    """One simulated round."""

    character: str
    project: str
    setup: Setup
    rehearsal: Rehearsal


@cache
def candidate(character: str, project: str) -> dict[str, Any]:
    """What a candidate has to say."""
    return tomllib.loads((FOLDER / character / f"{project}.toml").read_text(encoding="utf-8"))


def setups(number: int) -> Setup:
    """The setup of a numbered round: all formats, styles, pressures and manners come up."""
    round_ = find_round(DEEP_DIVES[number % 4])
    return Setup(
        round_.name,
        STYLES[number // 4 % 4],
        number // 2 % 4,
        ("coached", "real")[number % 2],
        number,
        None,
        round_.audience,
        round_.format,
    )


def simulated(character: str, project: str, number: int) -> Round:
    """A whole round with one candidate."""
    told = candidate(character, project)
    setup = setups(number)._replace(confidential=bool(told["secrets"]), secrets=tuple(told["secrets"]))
    plan = planned(find_round(setup.round), setup, all_questions(), {})
    sitting = Sitting.begin("r", plan, NoLog(), Clock(), mode="round", project="", follow_ups=0, setup=setup.facts())

    def judged(said: Said) -> Any:
        return judge(said, Settings(), heard=heard_as(sitting.state, said))

    carry_on(sitting, Candidate(character, project), judged)
    return Round(character, project, setup, sitting.state)


def many(most: int, projects: tuple[str, ...] = PROJECTS) -> Iterator[Round]:
    """So many rounds, every candidate as often as every other."""
    pairs = [(character, project) for character in CHARACTERS for project in projects]
    for number in range(most):
        yield simulated(*pairs[number % len(pairs)], number)


def raised(played: Round, within: int = 3) -> bool:
    """Whether the character's weakness came up in the first follow-ups, or in what was said about the clock before them."""
    wanted = RAISES[played.character]
    asked = [said for said in played.rehearsal.attempts if said.question.parent and said.question.reason != "reset"][:within]
    names = {said.question.finding for said in asked}
    kinds = {said.question.follow_up for said in asked}
    nudges = {
        remark.facts["nudge"] for remark in played.rehearsal.remarks if remark.name == "nudged" and _is_before(remark, asked)
    }
    nudges |= {"again"} if any(said.question.reason == "again" for said in asked) else set()
    return bool(names & set(wanted["findings"]) or kinds & set(wanted["kinds"]) or nudges & set(wanted.get("nudges", ())))


def invented(played: Round, within: int = 3) -> list[str]:
    """The faults that were named, and the nudges that were given, in the first follow-ups."""
    asked = [said for said in played.rehearsal.attempts if said.question.parent][:within]
    nudges = [
        remark.facts["nudge"] for remark in played.rehearsal.remarks if remark.name == "nudged" and _is_before(remark, asked)
    ]
    return [said.question.finding for said in asked if said.question.finding] + nudges


def _is_before(remark: Any, asked: list[Said]) -> bool:
    return not asked or remark.at <= (asked[-1].answered_at or asked[-1].asked_at)
