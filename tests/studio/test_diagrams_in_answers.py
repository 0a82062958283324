"""Mermaid that stands in an answer: drawn on its page, and told of plainly where it cannot be."""

import re
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from hypothesis import given
from hypothesis import strategies as st

from greenroom.studio.parts.diagram import other_kinds, sketch
from greenroom.studio.parts.diagram.chart import Mistake
from greenroom.studio.parts.diagram.other_kinds import NEEDED, Picture, picture
from greenroom.studio.parts.diagram.sketch import MOST, blocks, kind
from tests.studio.markup import Page
from tests.studio.rooms import STORY, client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
FLOW = "flowchart LR\n  G[Gateway] --> R(Ranker)\n  R --> F[(Features)]"
TALK = "sequenceDiagram\n  accTitle: A page is ranked\n  Gateway->>Ranker: which ones?\n  Ranker-->>Gateway: these"
BROKEN = "sequenceDiagram\n  A->>B hi"
NASTY = "sequenceDiagram\n  A->>B: <img src=x onerror=alert(1)><script>alert(1)</script><a href='javascript:x'>k</a>"
needs_merman = pytest.mark.skipif(not other_kinds.is_installed(), reason="merman is not installed, or not made for this system")


@pytest.fixture
def without_merman(monkeypatch):
    monkeypatch.setattr(other_kinds, "_merman", lambda: None)
    other_kinds.picture.cache_clear()


def told(*diagrams: str) -> str:
    return "\n\n".join([STORY, *(f"```mermaid\n{text}\n```" for text in diagrams), "That was it."])


def attempt_with(desk, *diagrams: str) -> str:
    attempt = desk.begin_single(ask="Why?", kind="story") + ".1"
    desk.answer(attempt, told(*diagrams), 9.0)
    return attempt


def page_of(client, attempt: str) -> Page:
    page = Page(client.get(f"/attempt/{attempt}").text)
    assert page.is_sound
    assert page.inline == []
    assert len(page.ids) == len(set(page.ids))
    return page


def test_blocks_are_found_wherever_they_stand():
    assert blocks(told(FLOW, TALK)) == [FLOW, TALK]
    assert blocks("~~~ mermaid\nA\n~~~\n```python\nB\n```\n```mermaid\nC") == ["A", "C"]
    assert blocks("mermaid\n```\nflowchart\n```") == []
    assert len(blocks(told(*[FLOW] * 40))) == MOST


@pytest.mark.parametrize(
    ("text", "words"),
    [(FLOW, "flowchart"), ("%% said before\ngraph TD", "flowchart"), (TALK, "sequence diagram"), ("stateDiagram-v2\n[*] --> A", "state diagram"),
     ("pie title P", "pie chart"), ("quadrantChart", "quadrant chart"), ("zebra", "diagram of another kind"), ("", "diagram"), ("???", "diagram")],
)  # fmt: skip
def test_a_kind_is_told_in_words(text, words):
    assert kind(text) == words


def test_flowcharts_are_drawn_without_any_package(client, desk, without_merman):
    page = page_of(client, attempt_with(desk, FLOW, FLOW))
    assert [node["aria-label"] for node in page.all("g") if "aria-label" in node].count("Gateway, to Ranker") == 2
    assert NEEDED not in client.get("/").text


def test_another_kind_says_what_would_draw_it_and_stands_as_text(client, desk, without_merman):
    attempt = attempt_with(desk, TALK)
    page = page_of(client, attempt)
    assert NEEDED in page.words["p"]
    assert "A sequence diagram." in page.words["p"]
    assert "which ones?" in page.words["pre"]
    assert page.all("img") == []
    assert client.get(f"/attempt/{attempt}/diagram/1.svg").status_code == 404


def test_a_flowchart_with_a_slip_is_drawn_as_far_as_it_goes_with_the_line(client, desk, without_merman):
    page = page_of(client, attempt_with(desk, f"{FLOW}\n  X[oops --> Y"))
    assert "Gateway, to Ranker" in [node.get("aria-label") for node in page.all("g")]
    assert "Line 4:" in page.words["li"]


@needs_merman
def test_another_kind_is_a_picture_with_its_text_behind(client, desk):
    attempt = attempt_with(desk, FLOW, TALK)
    page = page_of(client, attempt)
    [image] = page.all("img")
    assert image["src"] == f"/attempt/{attempt}/diagram/2.svg"
    assert image["alt"].startswith("Sequence diagram: A page is ranked")
    assert int(image["width"]) > 100 < int(image["height"]) * 2
    assert "which ones?" in page.words["pre"]
    answer = client.get(image["src"])
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["content-security-policy"] == other_kinds.POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.text.startswith("<svg")


def test_a_story_of_the_workspace_is_drawn_on_its_page(client, workspace):
    (Path(workspace.folder) / "stories" / "drawn & told.md").write_text(told(FLOW, TALK))
    page = Page(client.get("/evidence/story", params={"path": "stories/drawn & told.md"}).text)
    assert page.is_sound
    assert "Gateway, to Ranker" in [node.get("aria-label") for node in page.all("g")]
    for image in page.all("img"):
        assert client.get(image["src"]).headers["content-type"] == "image/svg+xml"
    assert len(page.all("img")) == other_kinds.is_installed()
    assert client.get("/evidence/story/diagram/1.svg?path=../../etc/passwd").status_code == 404


@pytest.mark.parametrize("fault", [ImportError("no such package"), OSError("version `GLIBC_2.35' not found")])
def test_a_package_that_is_made_for_another_system_counts_as_missing(monkeypatch, fault):
    def fail(name: str) -> None:
        raise fault

    monkeypatch.setattr(other_kinds, "import_module", fail)
    other_kinds._merman.cache_clear()
    assert not other_kinds.is_installed()
    other_kinds._merman.cache_clear()


@needs_merman
def test_a_slip_in_another_kind_is_told_with_its_line(client, desk):
    page = page_of(client, attempt_with(desk, BROKEN))
    assert page.all("img") == []
    assert re.search(r"Line [12]: \w", page.words["li"])


@needs_merman
@pytest.mark.parametrize(
    "text",
    [
        "sequenceDiagram\n" + "A->>B: x\n" * 20_000,
        "",
        "zebra",
        "\0",
        "\ud800",
    ],
)
def test_what_cannot_be_drawn_is_a_sentence_and_no_fault(text):
    assert isinstance(picture(text), Mistake)


@needs_merman
def test_script_in_a_diagram_becomes_words(client, desk):
    attempt = attempt_with(desk, NASTY)
    svg = client.get(f"/attempt/{attempt}/diagram/1.svg").text
    assert "<script" not in svg
    assert "<img" not in svg
    assert "javascript:" not in re.sub(r">[^<]*<", "><", svg)
    assert "<script" not in client.get(f"/attempt/{attempt}").text


@pytest.mark.parametrize(
    "address",
    [
        "none.1/diagram/1.svg",
        "{}/diagram/0.svg",
        "{}/diagram/2.svg",
        "{}/diagram/x.svg",
        "{}/diagram/1.png",
        "{}/diagram/" + "9" * 400 + ".svg",
    ],
)
def test_a_picture_that_is_none_is_a_page_that_says_so(client, desk, address):
    assert client.get("/attempt/" + address.format(attempt_with(desk, TALK))).status_code == 404


@needs_merman
@given(
    st.text(max_size=200),
    st.sampled_from(["sequenceDiagram\n", "pie\n", "stateDiagram-v2\n", "%%{init: {}}%%\nerDiagram\n", ""]),
)
def test_whatever_is_written_is_a_picture_or_a_mistake(words, head):
    found = picture(head + words)
    assert isinstance(found, Picture | Mistake)
    assert not isinstance(found, Picture) or (found.width >= 1 and found.height >= 1)


@given(st.text(alphabet="`~mermaid \nABflowchart-->[]", max_size=120))
def test_whatever_is_written_is_sketched(words):
    for text in blocks(f"```mermaid\n{words}"):
        assert sketch.sketch(text, "/x", "key")
