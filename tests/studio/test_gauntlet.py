"""The twelve follow-ups about a project at the desk and on the pages: begun, gone on with, and what stays unanswered."""

import io
import os
import sys
from pathlib import Path

import pytest

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.library.settings import Settings
from greenroom.rehearsal.gauntlet import twelve_about
from greenroom.store.keeping import History
from tests.studio.rooms import client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
PROJECT = "walkthroughs/example-parking.md"
STRAIGHT = "No. I compared it with a plain rule on the same 300 cases, and the rule missed 40 of them, so I kept the model."


def page_of(client, rehearsal: str) -> str:
    return client.get(f"/rehearse/{rehearsal}").text


def skip_all(desk, rehearsal: str) -> None:
    while (said := desk.current(rehearsal)) is not None:
        desk.skip(said.id)


def test_the_twelve_are_asked_in_order_and_are_those_of_the_terminal(desk, workspace):
    rehearsal = desk.begin_gauntlet(PROJECT)
    path = os.path.realpath(os.path.join(workspace.folder, PROJECT))
    state = desk.state(rehearsal)
    assert (state.mode, state.project, list(state.plan)) == ("gauntlet", path, twelve_about(path, Settings()))
    put = []
    while (said := desk.current(rehearsal)) is not None:
        put.append(said.question)
        desk.skip(said.id)
    assert put == list(state.plan)
    assert desk.waits_for(rehearsal) == "nothing"


def test_the_terminal_goes_on_with_what_the_studio_began(desk, workspace, clock, greenroom, monkeypatch):
    rehearsal = desk.begin_gauntlet(PROJECT)
    desk.answer(f"{rehearsal}.1", STRAIGHT, 9.0)
    desk.close()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{STRAIGHT}\n.\n".encode())))
    greenroom("rehearse", "--gauntlet", os.path.join(workspace.folder, PROJECT), "--workspace", workspace.folder)
    with History(workspace.kept, clock).reading() as reader:
        state = reader.rehearsal(rehearsal)
        assert len(state.attempts) == reader.counts()[0] > 2
    assert [said.source for said in state.attempts[:2]] == ["studio", "piped"]


@pytest.mark.parametrize("path", ["", "no.md", "/etc/passwd", "../mine/" + PROJECT, "stories/../" + PROJECT, "greenroom.toml"])
def test_only_a_story_of_the_workspace_can_be_asked_about(desk, client, path):
    with pytest.raises(UnusableOption, match="no story"):
        desk.begin_gauntlet(path)
    assert client.post("/rehearse", data={"project": path}).status_code == 422


def test_a_project_that_tells_too_little_is_a_sentence(desk, workspace):
    Path(workspace.folder, "stories", "short.md").write_text("We built a model.\n")
    with pytest.raises(UnusableInput, match="too little to ask about"):
        desk.begin_gauntlet("stories/short.md")


def test_a_page_offers_the_projects_and_the_gauntlets_that_were_interrupted(client, desk):
    assert f"<option>{PROJECT}</option>" in client.get("/rehearse").text
    rehearsal = client.post("/rehearse", data={"project": PROJECT}).headers["location"].rpartition("/")[2]
    desk.answer(f"{rehearsal}.1", STRAIGHT, 9.0)
    desk.skip(f"{rehearsal}.2")
    page = page_of(client, rehearsal)
    assert f"Question 3 of 12 about {PROJECT}" in page
    assert '<progress value="2" max="12"' in page
    chosen = client.get("/rehearse").text
    assert f'href="/rehearse/{rehearsal}">Go on with {PROJECT}, question 3 of 12</a>' in chosen
    today = " ".join(client.get("/").text.split())
    assert "Twelve follow-ups are waiting for you. One answer is given. Everything you typed is still there." in today
    skip_all(desk, rehearsal)
    assert "Go on with" not in client.get("/rehearse").text


def test_the_end_tells_how_many_are_answered_which_are_not_and_why(client, desk):
    rehearsal = desk.begin_gauntlet(PROJECT)
    prompts = [question.prompt for question in desk.state(rehearsal).plan]
    desk.answer(f"{rehearsal}.1", STRAIGHT, 9.0)
    desk.answer(f"{rehearsal}.2", "Two.", 2.0)
    skip_all(desk, rehearsal)
    page = page_of(client, rehearsal)
    assert "<h1>1 of 12 answered</h1>" in page
    left = page[page.index("These stay unanswered") : page.index("Ask me all of them once more")]
    assert [prompt for prompt in prompts if prompt not in left] == prompts[:1]
    assert left.count("too little was said") == 1
    assert left.count("skipped") == 10
    again = client.post("/rehearse", data={"project": PROJECT}).headers["location"]
    assert "Question 1 of 12" in client.get(again).text


def test_a_project_whose_file_is_gone_is_not_offered_again(client, desk, workspace):
    rehearsal = desk.begin_gauntlet(PROJECT)
    skip_all(desk, rehearsal)
    os.remove(os.path.join(workspace.folder, PROJECT))
    page = page_of(client, rehearsal)
    assert "0 of 12 answered" in page
    assert "once more" not in page
    assert "Put another question to me" in page


def test_without_any_story_the_page_says_where_to_write_one(client, workspace):
    for shelf in ("stories", "walkthroughs"):
        for name in os.listdir(os.path.join(workspace.folder, shelf)):
            os.remove(os.path.join(workspace.folder, shelf, name))
    page = client.get("/rehearse").text
    assert "Ask me all twelve" not in page
    assert "in the folder “walkthroughs”" in page
