"""The schema of a plan."""

from greenroom.plan.agenda import DONE, MISSED, OPEN
from greenroom.plan.block import STYLES
from greenroom.plan.task import KINDS
from greenroom.studio.api.schemas import Fields, answered, anything, choice, flag, many, named, number, or_null, text, whole

DAY = text("A day, as 2026-11-22.")
NOTE = answered({"met": flag(), "changed": text("What changed, and why."), "next": text("What to try next.")})
PLAN: Fields = {
    "Block": answered(
        {
            "id": text(),
            "kind": choice(KINDS),
            "skill": text(),
            "label": text(),
            "minutes": whole(0),
            "deliverable": text("What it leaves behind."),
            "check": text("How one knows that it is done."),
            "state": choice((DONE, OPEN, MISSED)),
            "note": or_null(NOTE),
        }
    ),
    "PlanDay": answered(
        {
            "date": DAY,
            "is_today": flag(),
            "is_free": flag("No work is meant for it."),
            "planned_minutes": whole(0),
            "done_minutes": whole(0),
            "blocks": many(named("Block")),
        }
    ),
    "Plan": answered(
        {
            "schema": whole(1),
            "today": DAY,
            "begins": DAY,
            "until": DAY,
            "style": choice(STYLES),
            "hours": number(0, about="A day."),
            "weekend": number(0, about="On Saturdays and Sundays."),
            "off": many(DAY),
            "version": whole(1, about="How often it was made, made again, or had a block moved."),
            "without_mock": many(text(), "Expected rounds for whose mock there is no time."),
            "on_plan": answered({"kept": whole(0), "of": whole(0)}, about="Of the last two weeks' days with a plan."),
            "days": many(named("PlanDay")),
            "moved": anything("The days on which the person put blocks, by their ids; planning again leaves them there."),
            "complaints": many(text(), "What could not be read."),
        }
    ),
}
