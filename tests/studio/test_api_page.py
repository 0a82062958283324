"""The page of the API: what it shows is run, word for word but for the port (and `exec`, so that Ctrl-C reaches the studio)."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("uvicorn", reason="the studio's packages are installed with the test requirements")

from greenroom.studio.api.table import OPERATIONS
from tests.conftest import ROOT

PAGE = (Path(ROOT) / "docs" / "api.md").read_text(encoding="utf-8")
needs = pytest.mark.skipif(not (shutil.which("curl") and shutil.which("bash")), reason="it is a session of bash and curl")


def block(name: str, port: int) -> str:
    [found] = re.findall(rf"(?s)```bash {name}\n(.*?)```", PAGE)
    assert found.count("8765") in (1, 2)
    return found.replace("8765", str(port))


@pytest.fixture
def port() -> int:
    """A port that is free just now."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


@pytest.fixture
def terminal(own_folder, port):
    """The first terminal of the page, in which the studio is open."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    words = block("open", port).replace("greenroom open", "exec greenroom open")
    studio = subprocess.Popen(
        ["bash", "-euc", words], cwd=own_folder, env={**os.environ, "PATH": path}, stdout=subprocess.PIPE, text=True
    )
    assert studio.stdout is not None
    while "Ctrl-C" not in (line := studio.stdout.readline()):
        assert line, studio.wait()
    yield own_folder
    studio.send_signal(2)
    assert "closed" in studio.communicate(timeout=10)[0]
    assert studio.returncode == 0


@needs
def test_the_session_of_the_page_goes_as_it_stands(terminal, port):
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block("session", port)],
        cwd=terminal,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "vague-metric" in done.stdout
    assert "'category'" in done.stdout
    assert json.loads((terminal / "now.json").read_text())["waits_for"] == "nothing"
    records = [json.loads(line).get("record") for line in (terminal / "everything.jsonl").read_text().splitlines()]
    assert {"rehearsal", "attempt", "judgement"} <= set(records)


def test_the_page_names_every_operation():
    for operation in OPERATIONS:
        assert f"`{operation.method} {operation.path}` `{operation.name}`" in PAGE
