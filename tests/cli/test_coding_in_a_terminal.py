"""A coding round in a real terminal: notes typed, a question answered, a file edited, Ctrl-C, and on again."""

import pytest

from greenroom.errors import UsersFault
from greenroom.sandbox import choose
from tests.cli.rehearsing import mine
from tests.cli.terminal import GREENROOM, Terminal

__all__ = ["mine"]


@pytest.fixture(autouse=True)
def some_sandbox():
    try:
        if not choose(None, ask=lambda _: True).shuts_in:
            pytest.skip("nothing here shuts code in, so the terminal would ask first")
    except UsersFault as fault:
        pytest.skip(str(fault))


def test_a_screen_is_typed_stage_by_stage_stopped_and_gone_on_with(mine):
    with Terminal(GREENROOM, "interview", "coding-screen", "--seed", "3", cwd=mine) as terminal:
        terminal.expect("What would you ask first")
        terminal.type("I assume that it fits into memory.\nMay I use numpy?\n")
        terminal.expect("standard library is yours")
        terminal.type(".\n")
        terminal.expect("what would that cost?")
        terminal.type("One pass, O(n).\n/hint\n")
        terminal.expect("It costs little")
        terminal.type(".\n")
        terminal.expect("Write it in")
        terminal.type("/run\n")
        terminal.expect("samples are as they should be")
        terminal.type("\x03")
        assert "Stopped, and kept." in terminal.rest()
    [folder] = (mine / "code").iterdir()
    assert "I assume that it fits into memory." in (folder / "notes.md").read_text()
    with Terminal(GREENROOM, "interview", cwd=mine) as terminal:
        terminal.expect("Going on where you stopped")
        terminal.expect("Write it in")
        terminal.expect("/stop stops.")
        terminal.type("dance\n")
        terminal.expect("/run tries it, /submit hands it in")
        terminal.type(".\n")
        terminal.expect("How would you test it?")
        terminal.type(".\n")
        terminal.expect("What did you build")
        terminal.type("/skip\n")
        terminal.expect("Before you see mine")
        terminal.type("2\n")
        assert "Debrief: Coding screen" in terminal.rest()
        assert terminal.status() == 0
