"""A round as a rehearsal: it goes on after any death, asks back are answered, and a real one tells nothing early."""

from pathlib import Path
from typing import Any

import pytest

from greenroom.examine import Examination
from greenroom.history import Rehearsal, Said, replay
from greenroom.interviewer.setup import Setup
from greenroom.library.questions import all_questions
from greenroom.library.retiming import webvtt
from greenroom.library.rounds import all_rounds, find_round
from greenroom.library.settings import Settings
from greenroom.rehearsal.flow import Sitting, Taken, carry_on
from greenroom.rehearsal.judging import aloud, judge
from greenroom.rehearsal.listening import next_hint
from greenroom.rehearsal.rounds import heard_as, planned
from greenroom.store.log import Log
from tests.interviewer.simulating import candidate
from tests.rehearsal.rooms import Clock, cut

TOLD = candidate("hides-behind-we", "churn")["answers"]
SETUP = Setup("deep-dive-hiring-manager", "impact", pressure=2, seed=4)


class Person:
    """Asks back once, answers, skips the last question, and rates the round."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.shown: list[str] = []
        self.told: dict[str, Any] = {}

    def take(self, said: Said, sitting: Sitting) -> Taken:
        question, number = said.question, len(sitting.state.attempts)
        if question.part == "warm-up":
            return Taken("answered", "Fine, thanks.\n")
        if not question.parent:
            asked = sitting.state.remarked("asked-back", said.id)
            return Taken("answered", (TOLD["opening"] if asked else "Which project should I take?") + "\n", seconds=9.0)
        return (
            Taken("skipped")
            if number > 5
            else Taken("answered", TOLD.get(question.follow_up, TOLD["risk"]) + "\n", seconds=9.0)
        )

    def show(self, said: Said, _: Examination) -> None:
        self.shown.append(said.id)

    def say(self, words: str) -> None:
        self.heard.append(words)

    def rate(self) -> int:
        return 2

    def tell(self, debrief: Any) -> None:
        self.told = dict(debrief)


def held(log: Log, person: Person, setup: Setup = SETUP) -> Rehearsal:
    """The round in a log, gone on with to its end; a new one where there is none."""
    found = replay(log.events()).get("r")
    if found is None:
        plan = planned(find_round(setup.round), setup, all_questions(), {})
        sitting = Sitting.begin("r", plan, log, Clock(), mode="round", project="", follow_ups=0, setup=setup.facts())
    else:
        sitting = Sitting(found, log, Clock())

    def judged(said: Said) -> Examination:
        return judge(said, Settings(), heard=heard_as(sitting.state, said))

    carry_on(sitting, person, judged)
    return sitting.state


def what_happened(rehearsal: Rehearsal) -> dict[str, object]:
    """All that must not depend on when the process died."""
    return {
        "asked": [said.question for said in rehearsal.attempts],
        "said": [(said.id, said.state, said.words) for said in rehearsal.attempts],
        "judged": [(found.attempt, found.document) for found in rehearsal.judgements],
        "besides": [(remark.name, remark.facts) for remark in rehearsal.remarks],
        "is over": rehearsal.ended_at is not None,
    }


@pytest.mark.parametrize("manner", ["coached", "real"])
def test_going_on_after_any_event_ends_as_if_nothing_had_happened(manner: str) -> None:
    setup = SETUP._replace(manner=manner)
    log = Log("whole")
    whole = held(log, Person(), setup)
    assert whole.ended_at
    events = len(list(log.events()))
    for kept in range(1, events):
        gone_on = held(cut(log, kept, f"cut-{kept}"), Person(), setup)
        assert what_happened(gone_on) == what_happened(whole), f"after {kept} of {events} events"


def test_the_state_is_rebuilt_from_the_log() -> None:
    log = Log("whole")
    round_ = held(log, Person())
    assert replay(log.events()) == {"r": round_}


def test_what_is_asked_back_is_answered_and_is_no_answer() -> None:
    person = Person()
    round_ = held(Log("whole"), person)
    fact = next(fact for fact in find_round(SETUP.round).facts if "Which project should I take?" in fact.asks)
    assert person.heard[0] == fact.says
    assert [remark.facts["reply"] for remark in round_.remarked("asked-back", "r.1")] == [fact.says]
    assert round_.attempts[0].words.startswith(TOLD["opening"][:20])


class Recorded(Person):
    """Says all of it aloud: every word is a cue of its own, said in a tenth of a second."""

    def take(self, said: Said, sitting: Sitting) -> Taken:
        taken = super().take(said, sitting)
        words = taken.words.split()
        cues = ((at / 10, (at + 1) / 10, word) for at, word in enumerate(words))
        return taken._replace(words=webvtt(cues), form="transcript", source="file") if words else taken


def test_a_transcript_is_heard_and_its_times_are_no_words() -> None:
    """Read as words, its times would make the opening three times as long, and the question back none."""
    person = Recorded()
    round_ = held(Log("whole"), person)
    fact = next(fact for fact in find_round(SETUP.round).facts if "Which project should I take?" in fact.asks)
    assert [remark.facts["reply"] for remark in round_.remarked("asked-back", "r.1")] == [fact.says]
    assert [remark.name for remark in round_.remarks if remark.name == "nudged"] == []
    assert "-->" in round_.attempts[0].words
    assert "-->" not in aloud(round_.attempts[0])
    assert aloud(round_.attempts[0]).split() == TOLD["opening"].split()


def test_a_real_round_warms_up_unscored_and_tells_nothing_before_the_debrief() -> None:
    person = Person()
    round_ = held(Log("whole"), person, SETUP._replace(manner="real"))
    assert round_.attempts[0].question.part == "warm-up"
    assert round_.judgement(round_.attempts[0].id) is None
    assert person.shown == []
    assert person.told["self_rating"] == 2
    assert next_hint(round_, round_.attempts[1]).level == 0


def test_a_coached_round_shows_findings_and_gives_three_hints() -> None:
    person, log = Person(), Log("whole")
    round_ = held(log, person)
    assert person.shown == [said.id for said in round_.attempts if said.state == "answered"]
    said, hints = round_.attempts[1], []
    sitting = Sitting(round_, log, Clock())
    while (hint := next_hint(sitting.state, said)).level:
        hints.append(hint.words)
        sitting.note("hinted", attempt=said.id, level=hint.level, words=hint.words)
    assert len(set(hints)) == 3


@pytest.mark.parametrize("name", [name for name, round_ in all_rounds().items() if not round_.is_coding])
def test_every_round_can_be_planned_for_any_seed(name: str) -> None:
    round_ = all_rounds()[name]
    for seed in range(25):
        plan = planned(round_, Setup(name, round_.style, manner="real", seed=seed), all_questions(), {})
        keys = [question.key for question in plan if question.key]
        assert plan[0].part == "warm-up"
        assert len(keys) == len(set(keys)) == sum(part.several for part in round_.parts)


def test_secrets_and_the_listener_of_a_round_are_heard() -> None:
    setup = SETUP._replace(confidential=True, secrets=("Telora",), audience="executive")
    heard = heard_as(Rehearsal("r", "round", "", Clock()(), setup=setup.facts()), Said("r.1", "r", held_question(), Clock()()))
    assert heard == {
        "audience": "executive",
        "confidential": True,
        "secrets": ("Telora",),
    }


def held_question():
    from greenroom.history import Asked

    return Asked("Walk me through it.", "walkthrough")


def test_nothing_is_written_beside_the_log(own_folder: Path) -> None:
    held(Log("whole"), Person())
    assert [path.name for path in own_folder.iterdir()] == ["whole"]
