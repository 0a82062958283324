"""Cards in a furnished workspace: six days of a term behind one, a card left out, a deck of one's own with words of all sorts."""

from datetime import timedelta
from pathlib import Path

from greenroom.recall.queue import Term
from greenroom.rehearsal.drilling import drill_of, reviews_of
from greenroom.studio.desk import Desk
from greenroom.workspace.place import Workspace

BEHIND, AHEAD, CAP = 6, 9, 30
FORGOTTEN = 4
"""One of so many cards was not known."""
OWN = (
    f"# Mine\n\n## What is {'w' * 200} called?\n\nIt has no name, but a `{'f(x) + ' * 30}1` and a list:\n\n- first\n- second\n\n"
    "- why: Whether it breaks the page.\n\n## And without an answer?\n"
)
DRILLS = ("drill", "drill: over", "drill: of one's own", "drill: left out", "drill: kept")


def cards_in(workspace: Workspace, desk: Desk, *, has_own: bool) -> dict[str, str]:
    """Drills on each of the days behind; the address of every kind of page, by what it shows. The deck of one's own has words
    that are too wide, and a card that is none.
    """
    folder = Path(workspace.folder) / "cards"
    folder.mkdir(exist_ok=True)
    _drilled(workspace, desk)
    if has_own:
        (folder / "own.md").write_text(OWN, encoding="utf-8")
    out = desk.drills.drill(("ml-fundamentals",))[0].today[0]
    desk.drills.say_left_out(out, is_out=True)
    while due := desk.drills.drill(("deep-dive",))[0].today:
        desk.drills.note_answer(due[0], is_known=True)
    return {
        "drill": "/drill",
        "drill: over": "/drill?deck=deep-dive",
        "drill: of one's own": "/drill?deck=own",
        "drill: left out": f"/drill?said=out&card={out}",
        "drill: kept": "/drill?said=term",
    }


def _drilled(workspace: Workspace, desk: Desk) -> None:
    today, reviews = desk.drills.drill()[1], reviews_of(workspace)
    term = Term(today - timedelta(days=BEHIND), today + timedelta(days=AHEAD), CAP)
    reviews.note(desk.now(), begins=term.begins.isoformat(), until=term.until.isoformat(), cap=term.cap)
    for number in range(BEHIND):
        day = term.begins + timedelta(days=number)
        for at, key in enumerate(drill_of(workspace, reviews.known(), day).today):
            reviews.note(desk.now(), day=day.isoformat(), card=key, known=at % FORGOTTEN != 0)
