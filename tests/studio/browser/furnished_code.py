"""Coding rounds for a furnished workspace, each stopped somewhere else; what the judge says in them was recorded from a real run.

Nothing is run and nothing measured while a workspace is furnished, so that it is quick and the same everywhere.
"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from greenroom.errors import UsersFault
from greenroom.rehearsal.coding.choosing import Wanted
from greenroom.studio.desk import Desk
from greenroom.studio.machine import Machine

KEY = "duplicate-prompts"
RECORDED: dict[str, Any] = json.loads(Path(__file__).with_name("recorded_code.json").read_text(encoding="utf-8"))
ASSUMED = (
    "A word is ASCII letters and digits, so 'naïve' would be two words; I take that as given.\nAll prompts fit into memory."
)
PLAN = (
    "Bring each prompt to one form, the sorted list of its words, and collect the places by that form. O(n) for short prompts."
)
SUMMARY = (
    "Groups by a sorted form of each prompt. It is simple; the price is that my search through what was seen is quadratic."
)
QUESTIONS = ("How many prompts can there be?", "Which colour should the groups have?")
WIDE = "x = '" + "w" * 300 + "'\n"


def nowhere() -> Any:
    """A machine on which nothing runs."""
    raise UsersFault("nothing runs here")


NOTHING_RUNS = Machine(nowhere)


def rounds_in(desk: Desk) -> dict[str, str]:
    """The address of every state of a workbench, by what it shows."""
    begun, ran, submitted, real = _asked(desk), _ran(desk), _submitted(desk), _begun(desk, real=True)
    over = _finished(desk, _submitted(desk))
    return {
        "code: clarify": f"/code/{quote(begun)}",
        "code: plan": f"/code/{quote(begun)}?stage=plan",
        "code: ran": f"/code/{quote(ran)}?stage=implement",
        "code: tests": f"/code/{quote(ran)}?stage=test",
        "code: submitted": f"/code/{quote(submitted)}?stage=implement",
        "code: close": f"/code/{quote(submitted)}?stage=close",
        "code: real": f"/code/{quote(real)}?stage=implement",
        "code: over": f"/code/{quote(over)}",
        "code: to rate": f"/code/{quote(_round(desk))}",
        "code: debriefed": f"/code/{quote(_debriefed(desk))}",
        "code: none": "/code?pattern=nothing",
        "code": "/code",
    }


NAMES = (
    "code: clarify", "code: plan", "code: ran", "code: tests", "code: submitted", "code: close", "code: real", "code: over",
    "code: to rate", "code: debriefed", "code: none", "code",
)  # fmt: skip


def _begun(desk: Desk, *, real: bool = False) -> str:
    return desk.coding.begin(Wanted(KEY, variant="usual"), real=real, seed=1)


def _asked(desk: Desk) -> str:
    rehearsal = _begun(desk)
    for words in QUESTIONS:
        desk.coding.ask(rehearsal, words)
    desk.coding.hint(rehearsal)
    return _typed(desk, rehearsal, clarify=ASSUMED, plan=PLAN)


def _ran(desk: Desk) -> str:
    """With a line in the tests that is wider than any window."""
    rehearsal = _typed(desk, _asked(desk), implement=RECORDED["wrong"], test=WIDE + RECORDED["tests"])
    return _noted(desk, rehearsal, "ran", document=RECORDED["run"])


def _submitted(desk: Desk) -> str:
    rehearsal = _typed(desk, _asked(desk), implement=RECORDED["source"], test=RECORDED["tests"], close=SUMMARY)
    _noted(desk, rehearsal, "ran", document=RECORDED["run"])
    _noted(desk, rehearsal, "submitted", number=1, seed=1, document=RECORDED["submitted"])
    for what, name in (("tests", "suite"), ("growth", "growth")):
        _noted(desk, rehearsal, "measured", number=1, what=what, document=RECORDED[name])
    return rehearsal


def _finished(desk: Desk, rehearsal: str) -> str:
    desk.coding.finish(rehearsal)
    return rehearsal


def _round(desk: Desk) -> str:
    """A round of which every exercise was finished with a sentence."""
    rehearsal = desk.begin_round("coding-screen", seed=1)
    while desk.coding.resume(rehearsal).document["waits_for"] == "work":
        desk.coding.finish(_typed(desk, rehearsal, clarify=ASSUMED, plan=PLAN))
    return rehearsal


def _debriefed(desk: Desk) -> str:
    rehearsal = _round(desk)
    desk.rate(rehearsal, 2)
    return rehearsal


def _typed(desk: Desk, rehearsal: str, **texts: str) -> str:
    work = desk.coding.resume(rehearsal).work
    assert work is not None
    for stage, text in texts.items():
        attempt = work.stages[stage].id
        base = desk.revision(attempt)
        desk.revise(attempt, base + 1, text, 95.0, "furnishing", base)
    return rehearsal


def _noted(desk: Desk, rehearsal: str, name: str, **facts: object) -> str:
    with desk._holding.using(rehearsal) as held:
        work = desk.coding.place(rehearsal).work
        assert work is not None
        told = {"source": work.raw("implement"), "tests": work.raw("test")} if name != "measured" else {}
        held.sitting.note(name, attempt=work.opening.id, **told, **facts)
    return rehearsal
