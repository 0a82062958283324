"""``greenroom open``, and ``greenroom`` alone: what is opened, and what is said where it cannot be."""

import socket
import sys
from pathlib import Path

import pytest

from greenroom.cli import open as opening_command
from tests.conftest import ROOT


class Opening:
    """Stands where the studio would be started."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, int | None, bool, bool]] = []

    def run(self, folder: str, *, port: int | None, browser: bool, api: bool) -> None:
        self.calls.append((folder, port, browser, api))


@pytest.fixture
def opening(monkeypatch, own_folder) -> Opening:
    made = Opening()
    monkeypatch.setattr(opening_command, "_opening", lambda: made)
    monkeypatch.setattr(opening_command, "is_installed", lambda: True)
    monkeypatch.setenv("HOME", str(own_folder / "home"))
    return made


def at_a_terminal(monkeypatch, is_one: bool) -> None:
    for name in ("stdin", "stdout"):
        monkeypatch.setattr(getattr(sys, name), "isatty", lambda: is_one, raising=False)


def test_it_opens_the_workspace_that_one_stands_in(greenroom, opening, own_folder):
    greenroom("new", "mine")
    assert greenroom("open", "--workspace", "mine/stories", "--port", 9000, "--no-browser").status == 0
    assert opening.calls == [(str(own_folder / "mine"), 9000, False, False)]


def test_scripts_are_let_in_where_that_is_said(greenroom, opening):
    greenroom("new", "mine")
    assert greenroom("open", "--workspace", "mine", "--api").status == 0
    assert [api for *_, api in opening.calls] == [True]


def test_where_there_is_none_it_makes_one_at_home_and_finds_it_again(greenroom, opening, own_folder):
    (own_folder / "home").mkdir()
    first, second = greenroom("open"), greenroom("open")
    home = str(own_folder / "home" / "greenroom")
    assert home in first.out
    assert second.out == ""
    assert opening.calls == [(home, None, True, False)] * 2


def test_a_workspace_that_was_named_and_is_none_is_not_made(greenroom, opening):
    outcome = greenroom("open", "--workspace", "nowhere")
    assert outcome.status == 2
    assert "greenroom new" in outcome.err
    assert opening.calls == []


def test_without_the_extra_it_says_what_to_install(greenroom, monkeypatch):
    monkeypatch.setattr(opening_command, "is_installed", lambda: False)
    outcome = greenroom("open")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.strip() == "greenroom: The studio needs a few packages more: pip install 'greenroom[studio]'."


def test_alone_in_a_terminal_it_opens_the_studio(greenroom, opening, monkeypatch):
    greenroom("new", "mine")
    monkeypatch.chdir("mine")
    at_a_terminal(monkeypatch, True)
    assert greenroom().status == 0
    assert [Path(folder).name for folder, *_ in opening.calls] == ["mine"]


@pytest.mark.parametrize(("terminal", "installed"), [(False, True), (True, False)])
def test_alone_in_a_pipe_or_without_the_extra_it_tells_what_there_is(greenroom, opening, monkeypatch, terminal, installed):
    at_a_terminal(monkeypatch, terminal)
    monkeypatch.setattr(opening_command, "is_installed", lambda: installed)
    outcome = greenroom()
    assert outcome.status == 0
    assert outcome.out.startswith("greenroom rehearses you for")
    assert "usage: greenroom COMMAND" in outcome.out
    assert opening.calls == []


def test_the_extra_that_is_asked_for_is_the_extra_that_is_declared():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {requirement.partition(">=")[0].lower() for requirement in project["optional-dependencies"]["studio"]}
    assert declared == set(opening_command.EXTRA)


def test_a_port_that_is_taken_is_a_sentence_and_the_usual_one_gives_way():
    pytest.importorskip("uvicorn", reason="the studio's packages are installed with the test requirements")
    from greenroom.errors import UnusableOption
    from greenroom.studio.opening import LOOPBACK, bound

    with bound(0) as taken:
        assert taken.getsockname()[0] == LOOPBACK
        with pytest.raises(UnusableOption, match="cannot be used"):
            bound(taken.getsockname()[1])
    with pytest.raises(UnusableOption, match="cannot be used"):
        bound(70_000)
    with bound(None) as first, bound(None) as second:
        assert isinstance(first, socket.socket)
        assert first.getsockname() != second.getsockname()
