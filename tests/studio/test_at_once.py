"""Right after a start, with nothing loaded yet, many ask at once: each gets what one alone would get."""

import subprocess
import sys

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")
pytest.importorskip("httpx2", reason="starlette's TestClient needs it")

AT_ONCE = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

from starlette.testclient import TestClient

from greenroom import wire
from greenroom.history import Asked, Said
from greenroom.library.settings import Settings
from greenroom.rehearsal.judging import judge
from greenroom.rehearsal.rounds import settle_in
from greenroom.store.keeping import History
from greenroom.studio.app import app
from greenroom.studio.desk import Desk
from greenroom.studio.rendering import Studio
from greenroom.workspace.making import make_workspace

WORDS = "I owned the plan. We improved accuracy significantly, from 61% to 74%, because nobody had checked it."
PAGES = ["/card", "/rubrics", "/rules", "/evidence", "/tour?step=2", "/", "/card", "/history", "/rehearse"]
sys.setswitchinterval(1e-5)
now = lambda: datetime.now(UTC)
workspace = make_workspace("mine")[0]
history = History(workspace.kept, now)
desk = Desk(workspace, history, Settings(), now)
said = Said("x.1", "x", Asked("Why?", "story"), now(), words=WORDS)
judged = lambda: json.dumps(wire.file(judge(said, Settings(), ledger=desk._ledger.current()), explain=True))
client = TestClient(app(Studio(workspace, history, Settings(), desk)))
page = lambda path: lambda: (lambda got: (got.status_code, got.text))(client.get(path))
deeds = [judged] * 6 + [lambda: settle_in(Settings())] + [page(path) for path in PAGES]
barrier = Barrier(len(deeds))
with ThreadPoolExecutor(len(deeds)) as pool:
    found = list(pool.map(lambda deed: (barrier.wait(), deed())[1], deeds))
alone = [deed() for deed in deeds]
assert all(status == 200 for status, _ in found[7:]), [each for each in found[7:] if each[0] != 200]
assert found == alone, [(one, other) for one, other in zip(found, alone) if one != other]
"""


def test_sixteen_who_ask_at_once_get_what_each_alone_would_get(own_folder):
    done = subprocess.run([sys.executable, "-c", AT_ONCE], capture_output=True, text=True, check=False, cwd=own_folder)
    assert done.returncode == 0, done.stderr
