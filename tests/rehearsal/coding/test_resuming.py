"""Whatever happens to a coding round, what was written stays, and the same function goes on."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.coding import STAGES
from greenroom.history import CODING, Rehearsal, from_json, replay, to_json
from greenroom.rehearsal.coding.asking import ask
from greenroom.rehearsal.coding.chosen import Chosen, chosen_from
from greenroom.rehearsal.coding.document import document, waits_for
from greenroom.rehearsal.coding.finishing import finish
from greenroom.rehearsal.coding.flow import advance
from greenroom.rehearsal.coding.hinting import hint
from greenroom.rehearsal.coding.noting import note
from greenroom.rehearsal.coding.running import run
from greenroom.rehearsal.coding.steps import Attend, next_step
from greenroom.rehearsal.coding.submitting import measure_all, submit
from greenroom.rehearsal.coding.work import works
from greenroom.rehearsal.flow import Sitting
from greenroom.rehearsal.steps import End
from greenroom.store.log import Log
from tests.rehearsal.coding.rooms import BEGAN, RIGHT, SETTINGS, TESTS, Clock, begun

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=30)


@cache
def whole_round(sandbox):
    """The events of a round in which everything happens that can."""
    with TemporaryDirectory() as folder:
        sitting = begun(folder)
        note(sitting, "clarify", "May there be no numbers? I assume whole ones.")
        ask(sitting, "How many numbers can there be?", SETTINGS)
        note(sitting, "plan", "A window, O(n).")
        hint(sitting, SETTINGS)
        note(sitting, "implement", RIGHT)
        note(sitting, "test", TESTS)
        run(sitting, sandbox, SETTINGS)
        submit(sitting, sandbox, SETTINGS)
        measure_all(sitting, 1, sandbox, SETTINGS)
        note(sitting, "close", "Slower than it should be.")
        finish(sitting)
        advance(sitting, SETTINGS, sandbox)
        return list(Log(folder).events())


def test_a_round_that_was_cut_off_after_any_event_is_gone_on_with_to_its_end(own_folder, sandbox):
    events = whole_round(sandbox)
    for many in range(1, len(events) + 1):
        log = Log(str(own_folder / str(many)))
        log.append(*events[:many])
        before = replay(log.events())["r"]
        sitting = Sitting(before, log, Clock(events[-1].at))
        step = advance(sitting, SETTINGS, None)
        if isinstance(step, Attend):
            finish(sitting)
            step = advance(sitting, SETTINGS, None)
        assert step == End()
        assert sitting.state.ended_at is not None
        for old, new in zip(works(before), works(sitting.state), strict=False):
            assert all(new.text(stage) == old.text(stage) for stage in STAGES if stage in old.stages)
            assert new.asked == old.asked
            assert new.submissions == old.submissions
        assert len(sitting.state.judgements) <= 1


def test_a_round_goes_through_an_export_unchanged(sandbox):
    state = replay(whole_round(sandbox))["r"]
    records = [state, *state.attempts, *state.judgements]
    read = [from_json(json.loads(json.dumps(to_json(record)))) for record in records]
    again = Rehearsal(*read[0])._replace(attempts=tuple(read[1:6]), judgements=tuple(read[6:]))
    assert again == state
    assert document(again, lambda _: None) == document(state, lambda _: None)
    assert works(again)[0].results() == works(state)[0].results()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(st.tuples(st.sampled_from(STAGES), TEXTS), max_size=8))
def test_any_text_of_any_stage_is_kept_and_read_again_as_it_was(told):
    with TemporaryDirectory() as folder:
        sitting = begun(folder)
        kept = {}
        for stage, text in told:
            note(sitting, stage, text)
            kept[stage] = text
        state = replay(Log(folder).events())["r"]
        assert state == sitting.state
        assert {stage: works(state)[0].raw(stage) for stage in kept} == kept
        finish(sitting)
        assert {stage: works(sitting.state)[0].raw(stage) for stage in kept} == kept or works(sitting.state)[0].is_blank


def test_a_rehearsal_of_a_later_version_is_read_as_far_as_it_is_known():
    assert chosen_from({"problem": "running-sums", "colour": "blue"}) == Chosen("running-sums")
    empty = Rehearsal("r", CODING, "", BEGAN)
    assert works(empty) == []
    assert next_step(empty) == End()
    assert waits_for(empty) == "nothing"


@pytest.mark.parametrize("folder", ["../../etc", "code/../..", "code/.ssh", "", "/", "code/a b"])
def test_no_import_names_a_folder_outside_of_the_workspace(folder):
    place = Chosen("running-sums", folder=folder).place
    assert place == "etc" if folder.endswith("etc") else place == "exercise"
    assert Chosen("running-sums", folder="code/running-sums-2").place == "running-sums-2"


def test_nothing_is_left_of_a_log_that_is_torn_but_what_stands_before_the_tear(own_folder: Path, sandbox):
    log = Log(str(own_folder / "log"))
    log.append(*whole_round(sandbox))
    [segment] = log.segments()
    data = Path(log.folder, segment).read_bytes()
    Path(log.folder, segment).write_bytes(data[: len(data) * 2 // 3])
    state = replay(log.events())["r"]
    assert works(state)[0].text("implement") == RIGHT
    assert isinstance(advance(Sitting(state, log, Clock()), SETTINGS, None), Attend | End)
