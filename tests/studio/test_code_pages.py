"""The pages of Code by what their forms do, without a browser."""

import re

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from greenroom.coding import STAGES
from greenroom.errors import UsersFault
from greenroom.library.problem_outlines import all_outlines
from greenroom.library.settings import Settings
from greenroom.store.keeping import History
from greenroom.studio.desk import Desk
from greenroom.studio.machine import NOTHING_RUNS, Machine
from tests.studio.coding import FACT, KEY, PROBLEM, QUESTION, RIGHT, begun, typed, written
from tests.studio.rooms import client, clock, desk, events, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]


def place(answer) -> str:
    """Where a form leads."""
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def sent(desk, rehearsal: str, **more: str) -> dict[str, str]:
    """What the form of a workbench carries."""
    work = desk.coding.resume(rehearsal).work
    fields = {stage: work.raw(stage) for stage in STAGES}
    bases = {f"base-{stage}": str(desk.revision(work.stages[stage].id)) for stage in STAGES}
    return {**fields, **bases, "exercise": work.opening.id, "stage": "clarify", "window": "", **more}


def test_the_list_shows_every_exercise_and_can_be_narrowed(client):
    page = client.get("/code").text
    for outline in all_outlines().values():
        assert outline.title in page
    narrowed = client.get("/code", params={"pattern": PROBLEM.pattern}).text
    assert PROBLEM.title in narrowed
    assert narrowed.count('<button name="key"') == sum(one.pattern == PROBLEM.pattern for one in all_outlines().values())
    assert "No exercise is of this pattern" in client.get("/code", params={"pattern": "<b>"}).text


def test_start_begins_an_exercise_and_leads_to_it(client):
    there = place(client.post("/code", data={"key": KEY, "manner": "practice"}))
    page = client.get(there).text
    assert f"<h1>{PROBLEM.title}</h1>" in page
    assert PROBLEM.pattern in page
    assert place(client.post("/code", data={"pattern": PROBLEM.pattern, "difficulty": ""})).startswith("/code/")
    assert client.post("/code", data={"manner": "gentle"}).status_code == 422


def test_a_real_one_is_chosen_and_tells_nothing_of_what_it_is_about(client):
    page = client.get(place(client.post("/code", data={"manner": "real"}))).text
    title = re.search("<h1>(.*?)</h1>", page)[1]
    assert '<p class="quiet">Real</p>' in page
    assert title in {outline.title for outline in all_outlines().values()}


def test_going_to_another_stage_keeps_what_was_typed_and_how_long_it_took(client, desk):
    rehearsal = begun(desk)
    form = sent(desk, rehearsal, clarify="All fits\r\ninto memory.", go="plan", **{"seconds-clarify": "42"}, window="w")
    assert place(client.post(f"/code/{rehearsal}", data=form)) == f"/code/{rehearsal}?stage=plan#work"
    work = desk.coding.place(rehearsal).work
    assert (work.text("clarify"), work.stages["clarify"].seconds) == ("All fits\ninto memory.", 42)
    page = client.get(f"/code/{rehearsal}?stage=plan").text
    assert re.search(r'id="stage-plan" data-stage="plan" aria-labelledby="head-plan">', page)
    assert re.search(r'id="stage-clarify".* hidden>', page)


def test_without_script_the_time_since_the_page_was_made_counts(client, desk, monkeypatch):
    rehearsal = begun(desk)
    monkeypatch.setattr("greenroom.studio.pages.code.time", lambda: 1_000_100.0)
    client.post(f"/code/{rehearsal}", data=sent(desk, rehearsal, since="1000000", do="keep"))
    assert desk.coding.place(rehearsal).work.stages["clarify"].seconds == 100


def test_a_question_is_answered_from_the_facts(client, desk):
    rehearsal = begun(desk)
    assert place(client.post(f"/code/{rehearsal}", data=sent(desk, rehearsal, do="ask", ask=QUESTION))).endswith(
        "#conversation"
    )
    assert FACT in client.get(f"/code/{rehearsal}").text.replace("&#39;", "'").replace("&#34;", '"')
    nothing = client.post(f"/code/{rehearsal}", data=sent(desk, rehearsal, do="ask", ask=" ", plan="Kept all the same."))
    assert (nothing.status_code, "Type your question first" in nothing.text) == (422, True)
    assert desk.coding.place(rehearsal).work.text("plan") == "Kept all the same."


def test_what_is_typed_is_shown_as_text_and_never_as_markup(client, desk):
    rehearsal = begun(desk)
    for stage in STAGES:
        typed(desk, rehearsal, stage, "</textarea><script>alert(1)</script>")
    desk.coding.ask(rehearsal, "<img src=x onerror=alert(1)>?")
    page = client.get(f"/code/{rehearsal}").text
    assert "<script>alert" not in page
    assert "<img" not in page
    desk.coding.finish(rehearsal)
    assert "<script>alert" not in client.get(f"/code/{rehearsal}").text


def test_a_program_without_the_entry_is_told_so_beside_what_was_typed(client, desk):
    rehearsal = begun(desk)
    form = sent(desk, rehearsal, implement="x = 1\n", do="run", stage="implement")
    answer = client.post(f"/code/{rehearsal}", data=form)
    assert answer.status_code == 422
    assert PROBLEM.name in re.search(r'id="notice"[^>]*>(.*?)</div>', answer.text, re.S)[1]
    assert desk.coding.place(rehearsal).work.raw("implement") == "x = 1\n"


def test_a_form_that_is_out_of_date_overwrites_nothing(client, desk):
    rehearsal = begun(desk)
    old = sent(desk, rehearsal, plan="Mine.", do="keep")
    typed(desk, rehearsal, "plan", "Written in another window.")
    answer = client.post(f"/code/{rehearsal}", data=old)
    assert (answer.status_code, "Mine." in answer.text) == (409, True)
    assert desk.coding.place(rehearsal).work.text("plan") == "Written in another window."
    desk.coding.finish(rehearsal)
    answer = client.post(f"/code/{rehearsal}", data=old)
    assert (answer.status_code, "Mine." in answer.text) == (409, True)


def test_what_is_slow_never_holds_the_lock(client, desk, monkeypatch):
    rehearsal = begun(desk)
    work = desk.coding.place(rehearsal).work
    typed_meanwhile = []

    def slow(*_):
        typed_meanwhile.append(typed(desk, rehearsal, "plan", "Typed while it ran."))
        return {
            "attempt": work.opening.id,
            "source": "",
            "tests": "",
            "document": {"samples": [], "tests": [], "unusable": "", "passed": True},
        }

    monkeypatch.setattr("greenroom.rehearsal.coding.running.tried", slow)
    desk.coding.run(rehearsal)
    assert typed_meanwhile
    assert desk.coding.place(rehearsal).work.text("plan") == "Typed while it ran."


def test_what_ran_while_the_exercise_was_finished_is_not_kept(client, desk, monkeypatch, workspace):
    rehearsal = begun(desk)

    def slow(*_):
        with desk._holding.using(rehearsal) as held:
            from greenroom.rehearsal.coding.finishing import finish

            finish(held.sitting)
        return {"attempt": "", "source": "", "tests": "", "document": {}}

    monkeypatch.setattr("greenroom.rehearsal.coding.running.tried", slow)
    with pytest.raises(UsersFault):
        desk.coding.run(rehearsal)
    assert "ran" not in {event.name for event in events(workspace)}


class TestWhereNothingRuns:
    """A machine without a sandbox."""

    @pytest.fixture
    def desk(self, workspace, clock):
        def nothing():
            raise UsersFault("no code can be run here: …")

        made = Desk(workspace, History(workspace.kept, clock), Settings(), clock, machine=Machine(nothing))
        yield made
        made.close()

    def test_one_plain_sentence_says_so(self, client, desk):
        rehearsal = begun(desk)
        for deed in ("run", "submit"):
            form = sent(desk, rehearsal, implement=RIGHT, do=deed, stage="implement")
            answer = client.post(f"/code/{rehearsal}", data=form)
            assert (answer.status_code, NOTHING_RUNS in answer.text) == (422, True)

    def test_what_was_written_is_scored_all_the_same(self, client, desk):
        rehearsal = written(desk, begun(desk))
        client.post(f"/code/{rehearsal}", data=sent(desk, rehearsal, do="run", stage="implement"))
        client.post(f"/code/{rehearsal}", data=sent(desk, rehearsal, do="finish", stage="close"))
        page = client.get(f"/code/{rehearsal}").text
        assert "Nothing was submitted, so nothing was measured." in page
        assert page.count('class="category"') == 6

    def test_a_round_goes_from_exercise_to_exercise_and_ends_in_a_debrief(self, client, desk):
        there = place(client.post("/rehearse", data={"round": "coding-onsite", "manner": "real", "pressure": "1"}))
        there = place(client.get(there))
        rehearsal = there.removeprefix("/code/")
        titles = []
        while desk.coding.place(rehearsal).document["waits_for"] == "work":
            page = client.get(there).text
            titles.append(re.search("<h1>(.*?)</h1>", page)[1])
            assert "Stuck?" not in page
            form = sent(desk, rehearsal, clarify="It may be empty, and fits into memory.", do="finish", stage="close")
            assert place(client.post(there, data=form)) == there
        assert len(titles) == len(set(titles)) == 2
        assert "how was it?" in client.get(there).text
        assert "What came of it" not in client.get(there).text
        client.post(there, data={"do": "rate", "score": "2"})
        page = client.get(there).text
        assert "Debrief: Coding on site" in page
        assert all(title in page for title in titles)


def test_other_pages_lead_to_the_workbench(client, desk):
    rehearsal = begun(desk)
    opening = desk.coding.place(rehearsal).work.opening.id
    assert place(client.get(f"/rehearse/{rehearsal}")) == f"/code/{rehearsal}"
    assert place(client.get(f"/attempt/{opening}")) == f"/code/{rehearsal}"
    page = client.get("/").text
    assert f"/code/{rehearsal}" in page
    assert "An exercise is waiting for you." in page


def test_a_round_that_is_none_is_said_kindly(client, desk):
    room = desk.begin_single(ask="Why?")
    for identifier in (room, "20260101-000000-0000"):
        answer = client.get(f"/code/{identifier}")
        assert (answer.status_code, "There is no such coding round" in answer.text) == (404, True)
