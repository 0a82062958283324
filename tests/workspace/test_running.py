"""A rehearsal goes on in one process at a time, and is free again however that process ends."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from greenroom.errors import UnusableWorkspace
from greenroom.workspace.making import make_workspace
from greenroom.workspace.place import Workspace
from greenroom.workspace.running import Claims, claimed

CLAIM = """
import sys
from greenroom.workspace.place import Workspace
from greenroom.workspace.running import Claims, claimed
with claimed(Workspace(sys.argv[1]), sys.argv[2]) as mine:
    print(mine, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def workspace() -> Workspace:
    return make_workspace("mine")[0]


@contextmanager
def another_process(workspace: Workspace, rehearsal: str) -> Iterator[tuple[bool, "subprocess.Popen[str]"]]:
    """A process that claims the rehearsal and holds on; with what it was told."""
    command = [sys.executable, "-c", CLAIM, workspace.folder, rehearsal]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline() == "True\n", process
        finally:
            process.kill()


def test_a_second_process_cannot_have_the_same_rehearsal_but_another_one(workspace):
    with another_process(workspace, "monday") as (is_theirs, _):
        assert is_theirs
        with claimed(workspace, "monday") as mine:
            assert not mine
        with claimed(workspace, "tuesday") as mine:
            assert mine


def test_it_is_free_again_once_the_first_has_let_go(workspace):
    with claimed(workspace, "monday") as mine, another_process(workspace, "monday") as (is_theirs, _):
        assert mine
        assert not is_theirs
    with another_process(workspace, "monday") as (is_theirs, _):
        assert is_theirs


def test_it_is_free_again_after_the_first_was_killed(workspace):
    with another_process(workspace, "monday") as (is_theirs, process):
        assert is_theirs
        process.send_signal(signal.SIGKILL)
        process.wait()
        with claimed(workspace, "monday") as mine:
            assert mine


def test_a_file_that_cannot_be_written_is_one_sentence(workspace):
    Path(workspace.running).mkdir()
    with pytest.raises(UnusableWorkspace, match="running may not be written"), claimed(workspace, "monday"):
        pass


def test_a_claim_outlives_the_release_of_another_one_and_a_claim_that_failed(workspace):
    with another_process(workspace, "theirs"):
        claims = Claims(workspace)
        assert claims.claim("monday")
        assert claims.claim("tuesday")
        assert not claims.claim("theirs")
        claims.release("tuesday")
        with another_process(workspace, "monday") as (is_theirs, _):
            assert not is_theirs
        with another_process(workspace, "tuesday") as (is_theirs, _):
            assert is_theirs
        claims.close()
        with another_process(workspace, "monday") as (is_theirs, _):
            assert is_theirs
