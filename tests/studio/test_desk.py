"""The desk: what is kept, who may write, and that it does as the terminal does."""

import io
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableOption
from greenroom.store.keeping import History
from greenroom.studio.desk import Busy, Conflict
from greenroom.studio.held import difference
from tests.studio.rooms import REPLY, STORY, clock, desk, desk_on, events, workspace

__all__ = ["clock", "desk", "workspace"]


def begun(desk) -> str:
    return desk.begin_single(ask="Why?", kind="story")


def typed(desk, attempt: str) -> str:
    return desk.state(attempt.rpartition(".")[0]).attempt(attempt).typed


def test_a_first_question_is_put_at_once_and_everybody_has_a_story_to_it(desk):
    rehearsal = desk.begin_single()
    assert desk.waits_for(rehearsal) == "answer"
    assert desk.current(rehearsal).question.key.startswith("behavioural/")


def test_what_is_typed_is_kept_whatever_is_changed_in_it(desk, workspace, clock):
    attempt = begun(desk) + ".1"
    texts = ["I", "I owned it.\nAnd", "We\nowned it.\nAnd", "", "🎭 I\n\n", "x" * 5000]
    for number, text in enumerate(texts, 1):
        desk.revise(attempt, number, text, float(number))
        assert typed(desk, attempt) == text
    desk.close()
    again = desk_on(workspace, clock)
    assert typed(again, attempt) == texts[-1]
    again.close()


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_difference_makes_the_one_text_of_the_other(old, new):
    start, end, words = difference(old, new)
    assert old[:start] + words + old[end:] == new
    assert 0 <= start <= end <= len(old)


def test_a_window_that_does_not_know_the_newest_revision_is_told_so_and_changes_nothing(desk):
    attempt = begun(desk) + ".1"
    desk.revise(attempt, 1, "from one", 1.0, window="one", base=0)
    with pytest.raises(Conflict, match="another window"):
        desk.revise(attempt, 1, "from two", 1.0, window="two", base=0)
    with pytest.raises(Conflict):
        desk.answer(attempt, "from two", 1.0, window="two", base=0)
    assert typed(desk, attempt) == "from one"


def test_a_window_that_knows_it_goes_on_and_the_first_is_told(desk):
    attempt = begun(desk) + ".1"
    desk.revise(attempt, 4, "from one", 1.0, window="one", base=0)
    desk.revise(attempt, 5, "from one and two", 2.0, window="two", base=4)
    with pytest.raises(Conflict):
        desk.revise(attempt, 5, "from one, again", 3.0, window="one", base=4)
    assert typed(desk, attempt) == "from one and two"


def test_a_revision_that_comes_again_or_late_from_its_window_changes_nothing(desk, workspace):
    attempt = begun(desk) + ".1"
    desk.revise(attempt, 2, "newest", 2.0, window="one", base=0)
    before = len(events(workspace))
    desk.revise(attempt, 2, "newest", 2.0, window="one", base=0)
    desk.revise(attempt, 1, "older", 1.0, window="one", base=0)
    assert typed(desk, attempt) == "newest"
    assert len(events(workspace)) == before


def test_who_wrote_last_outlives_the_studio(desk, workspace, clock):
    attempt = begun(desk) + ".1"
    desk.revise(attempt, 3, "from one", 1.0, window="one", base=0)
    desk.close()
    again = desk_on(workspace, clock)
    again.revise(attempt, 4, "from one, later", 2.0, window="one", base=2)
    with pytest.raises(Conflict):
        again.revise(attempt, 4, "from two", 2.0, window="two", base=0)
    assert again.revision(attempt) == 4
    again.close()


def test_an_answer_is_given_once(desk):
    rehearsal = begun(desk)
    desk.answer(f"{rehearsal}.1", STORY, 3.0, window="one")
    with pytest.raises(Conflict, match="given already"):
        desk.answer(f"{rehearsal}.1", STORY, 3.0, window="two")
    assert [said.state for said in desk.state(rehearsal).attempts] == ["answered", "asked"]


def test_an_empty_answer_is_a_sentence(desk):
    with pytest.raises(UnusableOption, match="Nothing is said yet"):
        desk.answer(begun(desk) + ".1", " \n", 1.0)


def test_many_threads_write_one_answer_after_the_other(desk, workspace):
    attempt = begun(desk) + ".1"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: desk.revise(attempt, number, "w" * number, 1.0, "one", 0), range(1, 60)))
    assert typed(desk, attempt) == "w" * 59
    assert desk_state_of_log(workspace, attempt) == "w" * 59


def desk_state_of_log(workspace, attempt: str) -> str:
    from greenroom.history import replay

    return replay(events(workspace))[attempt.rpartition(".")[0]].attempt(attempt).typed


def test_a_rehearsal_that_was_killed_between_answer_and_judgement_goes_on(desk, workspace, clock):
    rehearsal = begun(desk)
    desk.answer(f"{rehearsal}.1", STORY, 3.0)
    desk.close()
    cut_after(workspace, "answered")
    again = desk_on(workspace, clock)
    state = again.resume(rehearsal)
    assert state.judgement(f"{rehearsal}.1") is not None
    assert again.current(rehearsal).id == f"{rehearsal}.2"
    again.close()


def cut_after(workspace, name: str) -> None:
    """The log as it was after the last event of a name; the database is read anew."""
    log = History(workspace.kept, lambda: None).log
    [segment] = log.segments()
    ends = [read.end for read in log.read(segment) if read.event.name == name]
    with open(f"{log.folder}/{segment}", "r+b") as file:
        file.truncate(ends[-1])
    import os

    os.unlink(f"{workspace.kept}/history.sqlite3")


def test_two_greenrooms_do_not_go_on_with_the_same_rehearsal(desk, workspace, clock):
    code = (
        "import sys; from greenroom.workspace.place import Workspace; from greenroom.workspace.running import Claims\n"
        "print(Claims(Workspace(sys.argv[1])).claim(sys.argv[2]))"
    )
    mine, other = begun(desk), begun(desk)
    desk.answer(f"{other}.1", STORY, 1.0)
    for number in (2, 3):
        desk.skip(f"{other}.{number}")
    done = [
        subprocess.run([sys.executable, "-c", code, workspace.folder, name], capture_output=True, text=True, check=False)
        for name in (mine, other)
    ]
    assert [each.stdout.strip() for each in done] == ["False", "True"], done


def test_a_rehearsal_of_another_process_is_a_sentence(workspace, clock):
    first = desk_on(workspace, clock)
    rehearsal = begun(first)
    first.close()
    with held_elsewhere(workspace, rehearsal):
        second = desk_on(workspace, clock)
        with pytest.raises(Busy, match="another greenroom"):
            second.resume(rehearsal)
        second.close()


class held_elsewhere:  # noqa: N801
    CODE = (
        "import sys; from greenroom.workspace.place import Workspace; from greenroom.workspace.running import Claims\n"
        "claims = Claims(Workspace(sys.argv[1])); print(claims.claim(sys.argv[2]), flush=True); sys.stdin.readline()"
    )

    def __init__(self, workspace, rehearsal: str) -> None:
        command = [sys.executable, "-c", self.CODE, workspace.folder, rehearsal]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> None:
        assert self.process.stdout.readline() == "True\n"

    def __exit__(self, *_: object) -> None:
        self.process.communicate("\n")


def told(workspace) -> list[tuple]:
    """What happened, without moments, names, seconds and what tells the doors apart."""
    rows = []
    for event in events(workspace):
        facts = {key: value for key, value in event.facts.items() if key not in ("attempt", "seconds", "source")}
        if isinstance(facts.get("question"), dict):
            facts["question"] = {**facts["question"], "parent": ""}
        if "document" in facts:
            facts["document"] = {**facts["document"], "path": ""}
        if event.name not in ("typed", "typing", "revised"):
            rows.append((event.name, facts))
    return rows


def test_the_same_answers_leave_the_same_events_as_in_the_terminal(greenroom, desk, workspace, own_folder, monkeypatch):
    piped = "\n.\n".join([STORY, REPLY, REPLY]) + "\n.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped.encode())))
    greenroom("new", own_folder / "other")
    greenroom("rehearse", "--ask", "Why?", "--workspace", own_folder / "other")
    rehearsal = begun(desk)
    for number, words in enumerate([STORY, REPLY, REPLY], 1):
        desk.revise(f"{rehearsal}.{number}", 1, words, 1.0)
        desk.answer(f"{rehearsal}.{number}", words, 2.0)
    from greenroom.workspace.place import Workspace

    assert told(workspace) == told(Workspace(str(own_folder / "other")))
    assert desk.waits_for(rehearsal) == "nothing"
    assert desk.state(rehearsal).ended_at is not None


def test_a_round_is_asked_rated_and_debriefed(desk):
    rehearsal = desk.begin_round("pitch", seed=1)
    while (said := desk.current(rehearsal)) is not None:
        desk.answer(said.id, STORY if not said.question.parent else REPLY, 20.0)
    assert desk.waits_for(rehearsal) == "rating"
    assert desk.debrief(rehearsal) is None
    with pytest.raises(UnusableOption, match="from 1 to 4"):
        desk.rate(rehearsal, 5)
    debrief = desk.rate(rehearsal, 3)
    assert debrief["self_rating"] == 3
    assert desk.debrief(rehearsal) == debrief
    assert desk.waits_for(rehearsal) == "nothing"


def test_who_asks_back_gets_a_reply_and_the_question_stays(desk):
    rehearsal = desk.begin_round("pitch", seed=1)
    attempt = desk.current(rehearsal).id
    desk.revise(attempt, 1, "Do you mean my last job?", 1.0, window="one", base=0)
    spoken = desk.answer(attempt, "Do you mean my last job?", 2.0, window="one", base=1)
    assert spoken.reply
    assert (spoken.waits_for, spoken.current.id) == ("answer", attempt)
    assert typed(desk, attempt) == ""
    with pytest.raises(Conflict):
        desk.revise(attempt, 2, "Do you mean my last job? And", 3.0, window="one", base=1)


def test_hints_are_given_in_a_coached_round_and_none_in_a_real_one(desk):
    coached, real = desk.begin_round("pitch", seed=1), desk.begin_round("pitch", real=True, seed=1)
    assert desk.hint(f"{coached}.1") != desk.hint(f"{coached}.1")
    assert "no hints" in desk.hint(f"{real}.1")


def test_a_reading_while_one_types_keeps_nothing(desk, workspace):
    attempt = begun(desk) + ".1"
    before = len(events(workspace))
    found = desk.read(attempt, STORY)
    assert "vague-metric" in [finding.name for finding in found.findings]
    assert len(events(workspace)) == before


@pytest.mark.parametrize("call", ["state", "resume", "current"])
def test_a_rehearsal_that_is_none_is_a_sentence(desk, call):
    with pytest.raises(UnusableOption, match="no such rehearsal"):
        getattr(desk, call)("20261121-120001-ffff")


def test_an_attempt_that_is_none_is_a_sentence(desk):
    with pytest.raises(UnusableOption, match="no such question"):
        desk.revise(begun(desk) + ".7", 1, "x", 1.0)


def test_halves_of_characters_and_zeros_do_no_harm(desk, workspace):
    attempt = begun(desk) + ".1"
    desk.revise(attempt, 1, "a\ud800b\0c\r\nd", 1.0)
    assert typed(desk, attempt) == "a?b\ufffdc\nd" == desk_state_of_log(workspace, attempt)


CLAIMED = (
    "import sys; from greenroom.workspace.place import Workspace; from greenroom.workspace.running import Claims\n"
    "print(not Claims(Workspace(sys.argv[1])).claim(sys.argv[2]))"
)


def is_claimed(workspace, rehearsal: str) -> bool:
    """Whether another process finds it claimed."""
    command = [sys.executable, "-c", CLAIMED, workspace.folder, rehearsal]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout == "True\n"


@pytest.fixture
def hasty(workspace, clock):
    """A desk that lets go at once of what nobody has open."""
    made = desk_on(workspace, clock, linger=0.0)
    yield made
    made.close()


def test_what_a_window_has_open_is_held_and_what_none_has_is_free_for_the_terminal(hasty, workspace):
    rehearsal = begun(hasty)
    assert not is_claimed(workspace, rehearsal)
    with hasty.open_in_a_window(rehearsal, lambda _: None):
        with hasty.open_in_a_window(rehearsal, lambda _: None):
            hasty.revise(f"{rehearsal}.1", 1, "I owned", 1.0)
        assert is_claimed(workspace, rehearsal)
    assert not is_claimed(workspace, rehearsal)


def test_it_is_let_go_of_a_little_after_the_last_thing_that_was_done(workspace, clock):
    made = desk_on(workspace, clock, linger=0.01)
    rehearsal = begun(made)
    for waiting in [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)]:
        waiting.join()
    assert not is_claimed(workspace, rehearsal)
    made.revise(f"{rehearsal}.1", 1, "I owned", 1.0)
    assert typed(made, f"{rehearsal}.1") == "I owned"
    made.close()


def test_what_another_greenroom_said_meanwhile_is_gone_on_with(hasty, workspace, clock):
    rehearsal = begun(hasty)
    other = desk_on(workspace, clock, linger=0.0)
    other.answer(f"{rehearsal}.1", STORY, 3.0)
    assert hasty.current(rehearsal).id == f"{rehearsal}.2"
    with pytest.raises(Conflict, match="given already"):
        hasty.revise(f"{rehearsal}.1", 1, "late", 3.0)
    other.close()


@pytest.mark.parametrize("deed", ["revise", "read", "mind", "hint", "skip", "answer"])
def test_nothing_is_held_or_noted_of_a_rehearsal_that_has_ended(desk, workspace, deed):
    rehearsal = begun(desk)
    while (said := desk.current(rehearsal)) is not None:
        desk.skip(said.id)
    before = len(events(workspace))
    words = {"revise": (1, "x", 1.0), "read": ("x",), "answer": ("x", 1.0)}.get(deed, ())
    with suppress(Conflict):
        getattr(desk, deed)(f"{rehearsal}.1", *words)
    assert not is_claimed(workspace, rehearsal)
    assert len(events(workspace)) == before


def test_other_windows_hear_of_what_one_does(desk):
    rehearsal = begun(desk)
    heard = []
    with desk.open_in_a_window(rehearsal, heard.append):
        desk.revise(f"{rehearsal}.1", 1, "I owned", 1.0, window="one", base=0)
        desk.answer(f"{rehearsal}.1", STORY, 3.0, window="one", base=1)
    desk.revise(f"{rehearsal}.2", 1, "unheard", 1.0, window="one", base=0)
    assert [(each.attempt, each.window, each.revision) for each in heard] == [
        (f"{rehearsal}.1", "one", 1),
        (f"{rehearsal}.1", "one", None),
    ]
