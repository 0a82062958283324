"""A plan in a furnished workspace: six days of it behind one, kept for the most part, a block moved and one done today."""

from datetime import timedelta

from greenroom.plan.agenda import agenda
from greenroom.plan.block import Term
from greenroom.plan.wanted import Done
from greenroom.rehearsal.planning import base_of, finish, make
from greenroom.studio.desk import Desk
from greenroom.workspace.place import Workspace
from greenroom.workspace.planned import read_course

BEHIND, AHEAD, UNITS = 6, 9, 3
MISSED = 5
"""One of so many blocks was not done."""
PLANS = ("plan", "plan: a block", "plan: made again")


def plan_in(workspace: Workspace, desk: Desk, *, is_wide: bool) -> dict[str, str]:
    """Days behind with notes, today half done; the address of every kind of page, by what it shows. ``is_wide`` words are too wide."""
    today = desk.plans.look().day
    begins = today - timedelta(days=BEHIND)
    term = Term(begins, today + timedelta(days=AHEAD), UNITS, UNITS, "sprint")
    make(workspace, base_of(workspace, (), (), desk.now(), ()), term, desk.now(), begins)
    for number, each in enumerate(item for day in agenda(read_course(workspace), today) for item in day.items):
        at = next(e.day for e in read_course(workspace).versions[-1].made.planned if e.block.id == each.block.id)
        if at < today and number % MISSED:
            note = Done(
                each.block.id, each.block.kind, each.block.skill, each.block.units, at, number % 3 > 0, "It took longer."
            )
            finish(workspace, note, desk.now())
    here = [item.block.id for day in agenda(read_course(workspace), today) if day.date == today for item in day.items]
    desk.plans.done(
        here[-1], is_met=True, changed="w" * 200 if is_wide else "The query plan shows it.", then="Window functions."
    )
    return {"plan": "/plan", "plan: a block": f"/plan?block={here[0]}", "plan: made again": "/plan?said=again"}
