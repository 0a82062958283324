"""A rehearsal that was killed anywhere goes on as if nothing had been."""

from pathlib import Path

import pytest

from greenroom.history import Asked, Rehearsal, replay
from greenroom.rehearsal.flow import Sitting, carry_on
from greenroom.rehearsal.steps import Ask, End, Judge, Take, next_step
from greenroom.store.log import Log
from tests.rehearsal.rooms import REPLY, STORY, Clock, ScriptedRoom, cut, judged, rehearsed, resumed

OWN = Asked("Tell me about a model that you kept.", "story", level="senior", probes=("Who asked?", "Who paid?", "Who knew?"))
OTHER = Asked("What would you do differently?", "reply")
SCRIPTS = {
    "all is answered": ([OWN], 2, [STORY, REPLY, "Nobody did.\nThen I did."]),
    "a question is skipped": ([OWN], 2, [STORY, "skip", REPLY]),
    "all is skipped": ([OWN], 2, ["skip"]),
    "no follow-ups are wanted": ([OWN], 0, [STORY]),
    "two words are said": ([OWN], 2, ["It broke.", REPLY, "skip"]),
    "several questions were planned": ([OWN, OTHER, OTHER], 1, [STORY, REPLY, "skip", REPLY, "It was late."]),
}


def told(rehearsal: Rehearsal) -> dict[str, object]:
    """What must not depend on when the process died: questions, answers and judgements; not the times."""
    return {
        "asked": [said.question for said in rehearsal.attempts],
        "said": [(said.id, said.state, said.words, said.form, said.seconds) for said in rehearsal.attempts],
        "judged": [(found.attempt, found.engine, found.content, found.document) for found in rehearsal.judgements],
        "plan": rehearsal.plan,
        "is over": rehearsal.ended_at is not None,
    }


@pytest.mark.parametrize("name", SCRIPTS)
def test_going_on_after_any_event_ends_as_if_nothing_had_happened(name):
    plan, follow_ups, script = SCRIPTS[name]
    whole, log = rehearsed("whole", plan, script, follow_ups=follow_ups)
    assert whole.ended_at
    events = len(list(log.events()))
    for kept in range(1, events):
        gone_on, finished = resumed(cut(log, kept, f"cut-{kept}"), script)
        assert finished
        assert told(gone_on) == told(whole), f"after {kept} of {events} events"


def test_dying_after_every_single_event_changes_nothing_either(own_folder):
    plan, follow_ups, script = SCRIPTS["a question is skipped"]
    whole, _ = rehearsed("whole", plan, script, follow_ups=follow_ups)
    log = Log("dying")
    clock = Clock()
    Sitting.begin("r", plan, log, clock, mode="single", project="", follow_ups=follow_ups)
    while not (state := replay(log.events())["r"]).ended_at:
        with pytest.raises(KeyboardInterrupt):
            carry_on(Dying(state, log, clock), ScriptedRoom(script), judged)
    assert told(state) == told(whole)


class Dying(Sitting):
    """A sitting whose process ends once something was noted."""

    def note(self, name: str, **facts: object) -> None:
        super().note(name, **facts)
        raise KeyboardInterrupt


def test_the_state_is_always_that_of_the_log():
    whole, log = rehearsed("whole", *[SCRIPTS["all is answered"][index] for index in (0, 2)])
    assert replay(log.events()) == {"r": whole}


def test_the_next_step_is_told_by_the_state_alone():
    _, log = rehearsed("whole", [OWN], [STORY, "skip", "skip"])
    steps = [type(next_step(replay(list(log.events())[:kept])["r"])) for kept in range(1, 10)]
    assert steps == [Ask, Take, Take, Take, Judge, Ask, Take, Ask, Take]
    assert next_step(replay(log.events())["r"]) == End()


def test_stopping_keeps_the_time_and_the_question():
    plan, _, script = SCRIPTS["all is answered"]
    stopped, log = rehearsed("stopped", plan, [STORY, "stop"])
    assert stopped.ended_at is None
    assert stopped.attempts[1].state == "asked"
    gone_on, finished = resumed(log, script)
    assert finished
    assert told(gone_on) == told(rehearsed("whole", plan, script)[0])


def test_each_answer_is_shown_once_it_is_judged():
    room = ScriptedRoom([STORY, REPLY, "skip"])
    sitting = Sitting.begin("r", [OWN], Log("log"), Clock(), mode="single", project="", follow_ups=2)
    assert carry_on(sitting, room, judged)
    assert room.shown == ["r.1", "r.2"]


def test_a_judgement_that_fails_leaves_the_answer_to_be_judged_later():
    def fails(said: object) -> object:
        raise RuntimeError("a faulty rule")

    sitting = Sitting.begin("r", [OWN], Log("log"), Clock(), mode="single", project="", follow_ups=0)
    with pytest.raises(RuntimeError):
        carry_on(sitting, ScriptedRoom([STORY]), fails)  # type: ignore[arg-type]
    gone_on, finished = resumed(Log("log"), [])
    assert finished
    assert [found.attempt for found in gone_on.judgements] == ["r.1"]


@pytest.mark.parametrize(
    "words", ["---\nkind: poem\n---\nIt broke.\n", "---\nIt broke.\n", "--- \n: {\n---\n", "\ud800", "\ufeff", "-->"]
)
def test_whatever_was_typed_can_be_judged(words):
    rehearsal, _ = rehearsed("log", [OWN], [words], follow_ups=0)
    assert rehearsal.ended_at
    assert rehearsal.judgements[0].document["kind"] == "story"


def test_a_line_torn_by_the_crash_is_no_line():
    plan, follow_ups, script = SCRIPTS["all is answered"]
    whole, log = rehearsed("whole", plan, script, follow_ups=follow_ups)
    torn = cut(log, 4, "torn")
    [segment] = torn.segments()
    with Path("torn", segment).open("ab") as file:
        file.write(b'{"event":"answered","at":"2026')
    assert told(resumed(torn, script)[0]) == told(whole)
