"""A history that somebody else wrote, imported: script in every text of it is shown as what it is, and never run."""

import io
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from greenroom.store.archive import write
from greenroom.store.keeping import History
from greenroom.workspace.making import make_workspace
from tests.studio.browser.test_script_is_shown import BREAKOUT, CLOSING, SCRIPT, shows
from tests.studio.browsing import Opened, Today, chromium, window
from tests.studio.rooms import STORY, Clock, desk_on

__all__ = ["chromium", "window"]
NASTY = f"{BREAKOUT}{SCRIPT}{CLOSING}javascript:window.ran=1"
KEPT_AS_IT_IS = {
    "record", "id", "rehearsal", "attempt", "mode", "state", "source", "form", "sha256", "began_at", "ended_at", "asked_at",
    "answered_at", "judged_at", "severity", "at", "outcome", "parent", "setup", "part", "kind", "engine",
}  # fmt: skip
"""What a history checks, or decides by."""


def made_nasty(value: object, key: str = "") -> object:
    """The same with script in every text that is only shown."""
    if isinstance(value, dict):
        kept = KEPT_AS_IT_IS | ({"name"} if "facts" in value else set())
        return {name: each if name in kept else made_nasty(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [made_nasty(each, key) for each in value]
    return value + NASTY if isinstance(value, str) and key not in KEPT_AS_IT_IS else value


def exported(folder: Path) -> list[dict[str, Any]]:
    """The records of a workspace in which one question was answered, and one round debriefed."""
    workspace = make_workspace(str(folder))[0]
    desk = desk_on(workspace, Clock())
    single = desk.begin_single(ask="Why?", kind="story")
    desk.hint(f"{single}.1")
    desk.answer(f"{single}.1", STORY, 9.0)
    for_two = desk.begin_round("pitch", seed=1)
    for rehearsal in (single, for_two):
        while (said := desk.current(rehearsal)) is not None:
            desk.answer(said.id, STORY, 9.0)
    desk.rate(for_two, 3)
    desk.close()
    written = io.StringIO()
    with History(workspace.kept, Clock()).reading() as reader:
        write(reader, written)
    return [json.loads(line) for line in written.getvalue().splitlines()]


def with_its_hash(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "sha256": sha256(row["words"].encode()).hexdigest()} if row["record"] == "attempt" else row


@pytest.fixture
def foreign(own_folder, greenroom):
    """A studio on a workspace whose folder is script, and whose history came from elsewhere; and the records of it."""
    head, *rows = exported(own_folder / "theirs")
    changed = [head, *(with_its_hash(made_nasty(row)) for row in rows)]
    (own_folder / "export.jsonl").write_text("".join(json.dumps(row) + "\n" for row in changed))
    mine = own_folder / "<img data-ran src=x onerror=window.ran=1>"
    greenroom("new", mine)
    outcome = greenroom("import", own_folder / "export.jsonl", "--workspace", mine)
    assert "Took over" in outcome.out, outcome.err
    studio = Opened(mine)
    yield studio, rows
    studio.close()


def test_nothing_of_a_foreign_history_is_run(foreign, window):
    studio, rows = foreign
    home = f"http://127.0.0.1:{studio.port}"
    window.on("dialog", lambda dialog: window.complaints.append(dialog.message))
    Today(window).open(studio.address)
    ids = {kind: [row["id"] for row in rows if row["record"] == kind] for kind in ("rehearsal", "attempt")}
    first, second, *_ = ids["attempt"]
    pages = ["/", "/history", "/compare", f"/compare?a={first}&b={second}", *(f"/attempt/{one}" for one in ids["attempt"]),
             *(f"/rehearse/{one}" for one in ids["rehearsal"])]  # fmt: skip
    for path in pages:
        answer = window.goto(home + path)
        assert answer.status == 200, path
        shows(window, SCRIPT[:20])
        assert window.locator("a[href^='javascript' i], [onload], [onerror], script:not([src])").count() == 0
