"""The pages that only read, as a browser meets them."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from gzip import compress
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from greenroom.event import Event
from greenroom.history import Asked
from greenroom.library.settings import Settings
from greenroom.rehearsal.flow import Sitting, carry_on
from greenroom.rehearsal.judging import judge
from greenroom.rules.registry import every_rule
from greenroom.store.keeping import History
from greenroom.studio.app import app
from greenroom.studio.pages.reading import ROUTES
from greenroom.studio.pages.tour import STEPS
from greenroom.studio.pages.tour_example import UNPREPARED
from greenroom.workspace.place import Workspace
from tests.rehearsal.rooms import ScriptedRoom
from tests.studio.markup import Page
from tests.studio.rooms import REPLY, Clock, clock, desk, studio, workspace

__all__ = ["clock", "desk", "studio", "workspace"]
NASTY = "<script>alert('x')</script>\" onload=\"y"
TOLD, OTHER = "20261110-090000-aaa", "20261112-090000-bbb"
KEY = "behavioural/found-unasked"


@pytest.fixture
def client(studio) -> Iterator[TestClient]:
    made = app(studio)
    made.router.routes[:0] = ROUTES
    with TestClient(made) as client:
        yield client


def tell(workspace: Workspace, identifier: str, answers: list[str], prompt: str = "Tell me about it.", key: str = KEY) -> None:
    """A rehearsal of one question and its follow-ups, kept in the workspace."""
    clock = Clock()
    clock.at = datetime.strptime(identifier[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    log = History(workspace.kept, clock).log
    question = Asked(prompt, "story", key)
    sitting = Sitting.begin(identifier, [question], log, clock, mode="single", project="", follow_ups=len(answers) - 1)
    carry_on(sitting, ScriptedRoom(answers), lambda said: judge(said, Settings()))


def page_of(client: TestClient, address: str, status: int = 200) -> Page:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    assert len(compress(answer.content)) <= 40_000
    return Page(answer.text)


@pytest.fixture
def told(workspace: Workspace) -> Workspace:
    tell(workspace, TOLD, [UNPREPARED, REPLY, "skip"])
    tell(workspace, OTHER, [UNPREPARED.replace("dropped significantly", "fell from 3.4 to 2.1 patients a ward"), "stop"])
    return workspace


ADDRESSES = [
    "/history", f"/history?question={KEY}", "/history?before=2020", "/history?question=none", "/evidence", "/evidence?project=none&skip=7",
    "/evidence?skip=-1", "/evidence/story?path=stories/example-night-shift.md", "/evidence/story?path=walkthroughs/example-parking.md",
    "/rules", "/rules/vague-metric", "/rules/NUM101", "/rubrics", "/card", "/compare", f"/compare?a={TOLD}.1", f"/compare?a={TOLD}.1&b={OTHER}.1",
    f"/compare?a={TOLD}.1&b={TOLD}.1", f"/compare?a={TOLD}.1&b={TOLD}.2", f"/compare?a={TOLD}.3&b={OTHER}.2", f"/attempt/{TOLD}.1",
    f"/attempt/{TOLD}.2", f"/attempt/{TOLD}.3", f"/attempt/{OTHER}.1", f"/attempt/{OTHER}.2", "/tour?step=x",
    *(f"/tour?step={step}" for step in range(1, len(STEPS) + 1)),
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_whole(client, told, address):
    page = page_of(client, address)
    assert page.is_sound
    assert page.inline == []
    assert len(page.all("h1")) == len(page.all("main")) == len(page.all("nav")) == len(page.all("title")) == 1
    assert page.words["head"].strip().removesuffix("· greenroom").strip() not in ("", "greenroom")
    assert page.all("html")[0]["lang"] == "en"
    assert len(page.ids) == len(set(page.ids))
    anchors = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert anchors <= set(page.ids)
    named = {name for _, element in page.elements for name in element.get("aria-labelledby", "").split()}
    assert named <= set(page.ids)
    loaded = [*(link["href"] for link in page.all("link")), *(script["src"] for script in page.all("script"))]
    assert all(address.startswith("/static/") for address in loaded)
    assert len(loaded) + 1 <= 6


@pytest.mark.parametrize("address", ADDRESSES)
def test_there_is_at_most_one_thing_to_press_first(client, told, address):
    primary = [element for _, element in page_of(client, address).elements if "primary" in element.get("class", "").split()]
    assert len(primary) <= 1


@pytest.mark.parametrize("address", ["/history", "/evidence", "/compare", "/rules", "/tour"])
def test_a_new_workspace_has_kind_pages(client, workspace, address):
    page_of(client, address)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/attempt/none", "There is no attempt 'none'"),
        ("/attempt/none.1", "There is no attempt"),
        (f"/attempt/{TOLD}.9", "There is no attempt"),
        (f"/attempt/{quote(NASTY.replace('/', ''))}", "There is no attempt"),
        (f"/compare?a={TOLD}.1&b=none", "There is no attempt 'none'"),
        (f"/compare?a={quote(NASTY)}&b=x", "There is no attempt"),
        ("/rules/vague-metrics", "did you mean vague-metric"),
        (f"/rules/{quote(NASTY.replace('/', ''))}", "There is no rule"),
        ("/evidence/story", "No story"),
        ("/evidence/story?path=stories/none.md", "the evidence page lists them"),
        (f"/evidence/story?path={quote(NASTY)}", "No story"),
        ("/evidence/story?path=stories", "No story"),
        ("/evidence/story?path=../secret.md", "No story"),
        ("/evidence/story?path=stories/../../secret.md", "No story"),
        ("/evidence/story?path=greenroom.toml", "No story"),
        ("/evidence/story?path=stories/link.md", "No story"),
        ("/evidence/story?path=stories/%00.md", "No story"),
    ],
)
def test_what_is_missing_gets_a_kind_sentence(client, told, address, words):
    outside = os.path.join(os.path.dirname(told.folder), "secret.md")
    with open(outside, "w", encoding="utf-8") as file:
        file.write("The secret is 42%.")
    os.symlink(outside, os.path.join(told.folder, "stories", "link.md"))
    page = page_of(client, address, 404)
    assert words in page.words["main"]
    assert page.inline == []
    assert page.all("script") == []
    assert "42%" not in page.words["main"]


def test_script_in_what_was_asked_and_said_stays_words(client, workspace):
    tell(workspace, TOLD, [f"{UNPREPARED} {NASTY}", NASTY], prompt=f"Why {NASTY}?", key="")
    tell(workspace, OTHER, [f"{NASTY} {UNPREPARED}"], prompt=f"Why {NASTY}?", key="")
    for address in (f"/attempt/{TOLD}.1", f"/attempt/{TOLD}.2", f"/compare?a={TOLD}.1&b={OTHER}.1", "/compare", "/history"):
        page = page_of(client, address)
        assert page.inline == []
        assert page.all("script") == []
        assert page.is_sound
        assert "alert('x')" in page.words["main"]


def test_script_in_stories_file_names_and_ledgers_stays_words(client, workspace):
    name = "a <script>alert('x')<.md"
    with open(os.path.join(workspace.folder, "stories", name), "w", encoding="utf-8") as file:
        file.write(f"---\ntitle: {NASTY}\n---\n{UNPREPARED} It fell to 12 spaces {NASTY}. I measured an error of 31%.")
    row = {
        "id": "abcdefgh",
        "project": NASTY,
        "variant": NASTY,
        "metric": NASTY,
        "value": 6,
        "unit": NASTY,
        "split": NASTY,
        "from": NASTY,
    }
    with open(os.path.join(workspace.evidence, "more.jsonl"), "w", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n" + NASTY + "\n")
    for address in ("/evidence", f"/evidence?project={quote(NASTY)}", f"/evidence/story?path=stories/{quote(name)}"):
        page = page_of(client, address)
        assert page.inline == []
        assert page.all("script") == []
        assert page.is_sound
        assert "alert('x')" in page.words["main"]


def test_a_scorecard_shows_the_answer_its_notes_and_what_came_next(client, told):
    words = page_of(client, f"/attempt/{TOLD}.1").words["main"]
    for expected in ("dropped significantly", "passive-role", "To mend", "Framing", "Time of each part", "(skipped)"):
        assert expected.lower() in words.lower()
    assert client.get(f"/attempt/{TOLD}.1").text.count(f'href="/attempt/{TOLD}.2"') == 1


def test_a_scorecard_leads_to_the_time_before_and_to_telling_it_again(client, told):
    page = page_of(client, f"/attempt/{OTHER}.1")
    assert f"/compare?a={TOLD}.1&b={OTHER}.1" in [link["href"] for link in page.all("a")]
    [button] = [one for one in page.all("button") if one.get("class") == "primary"]
    assert (button["name"], button["value"]) == ("key", KEY)
    assert page.all("form")[0] | {"class": ""} == {"method": "post", "action": "/rehearse", "class": ""}


def test_what_was_typed_of_an_open_answer_is_shown_and_gone_on_with(client, workspace):
    clock = Clock()
    log = History(workspace.kept, clock).log
    sitting = Sitting.begin(TOLD, [Asked("Why?", "story")], log, clock, mode="single", project="", follow_ups=0)
    sitting.note("asked", attempt=f"{TOLD}.1", question={"prompt": "Why?", "kind": "story"})
    sitting.note("typing", attempt=f"{TOLD}.1", line="So far I", seconds=2)
    page = page_of(client, f"/attempt/{TOLD}.1")
    assert "So far I" in page.words["main"]
    assert f"/rehearse/{TOLD}" in [link["href"] for link in page.all("a")]


def held_really(workspace: Workspace, *, debriefed: bool) -> None:
    """A real round with one judged answer."""
    tell(workspace, TOLD, [UNPREPARED])
    log = History(workspace.kept, Clock()).log
    [segment] = log.segments()
    path = os.path.join(log.folder, segment)
    events = list(log.events())
    os.remove(path)
    setup = {"round": "behavioural", "style": "plain", "manner": "real"}
    for event in events:
        facts = {**event.facts, **({"mode": "round", "setup": setup} if event.name == "began" else {})}
        if event.name != "ended":
            log.append(event._replace(facts=facts))
    if debriefed:
        log.append(Event("debriefed", Clock()(), TOLD, {"engine": "", "content": "", "document": {}}))


@pytest.mark.parametrize("debriefed", [False, True])
def test_a_real_round_tells_nothing_before_its_debrief(client, workspace, debriefed):
    held_really(workspace, debriefed=debriefed)
    for address in (f"/attempt/{TOLD}.1", f"/compare?a={TOLD}.1&b={TOLD}.1"):
        page = page_of(client, address)
        assert ("passive-role" in page.words["main"]) is debriefed
    assert ("to mend" in page_of(client, "/history").words["main"]) is debriefed


def test_a_comparison_says_what_became_of_scores_and_findings(client, told):
    words = page_of(client, f"/compare?a={TOLD}.1&b={OTHER}.1").words["main"]
    assert "stays at" in words
    assert "Still there" in words


def test_the_history_goes_on_with_older_ones(client, workspace):
    for day in range(10, 20):
        tell(workspace, f"202611{day}-090000-aaa", [UNPREPARED, "skip", "skip"])
    first = page_of(client, "/history")
    [older] = [link["href"] for link in first.all("a") if "before=" in link["href"]]
    second = page_of(client, f"/history{older}")
    shown = [link["href"] for page in (first, second) for link in page.all("a") if link["href"].startswith("/attempt/")]
    assert len(shown) == len(set(shown)) == 30


def test_many_entries_of_a_ledger_come_in_pages(client, workspace):
    with open(os.path.join(workspace.evidence, "more.jsonl"), "w", encoding="utf-8") as file:
        file.writelines(
            json.dumps({"id": f"abcde{at}", "project": f"p{at % 2}", "metric": "m", "value": at}) + "\n" for at in range(120)
        )
    [older] = [link["href"] for link in page_of(client, "/evidence?project=p1").all("a") if "skip=" in link["href"]]
    assert len(page_of(client, f"/evidence{older}").all("code")) == 10


def test_a_storys_numbers_are_held_against_the_ledger(client, workspace):
    page = page_of(client, "/evidence/story?path=walkthroughs/example-parking.md")
    assert "2 supported" in page.words["main"]
    assert "example-1" in page.words["main"]


@pytest.mark.parametrize("name", list(every_rule()))
def test_every_rule_has_a_page(client, name):
    page = page_of(client, f"/rules/{name}")
    assert page.is_sound
    assert name in page.words["h1"]


def test_the_tour_leads_step_by_step_into_a_rehearsal_and_can_be_left(client):
    address, seen = "/tour", []
    while address.startswith("/tour"):
        page = page_of(client, address)
        assert "/" in [link["href"] for link in page.all("a")]
        seen.append(page.words["h1"])
        [address] = [link["href"] for link in page.all("a") if "primary" in link.get("class", "")]
    assert len(set(seen)) == len(STEPS)
    assert address == "/rehearse"
