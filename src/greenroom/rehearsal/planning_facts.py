"""The plan as facts for programs, the same by every door."""

from datetime import date
from typing import Any

from greenroom.plan.agenda import AgendaDay, Item, agenda, on_plan
from greenroom.plan.course import Course

SCHEMA = 1


def facts_of(course: Course, today: date) -> dict[str, Any]:
    """The plan for programs."""
    version = course.now
    assert version is not None
    term, days = version.term, agenda(course, today)
    kept, past = on_plan(days, today)
    return {
        "schema": SCHEMA,
        "today": today.isoformat(),
        "begins": days[0].date.isoformat(),
        "until": term.until.isoformat(),
        "style": term.style,
        "hours": term.units / 2,
        "weekend": term.weekend / 2,
        "off": [day.isoformat() for day in term.off],
        "version": len(course.versions),
        "without_mock": list(version.made.without_mock),
        "on_plan": {"kept": kept, "of": past},
        "days": [day_facts(day, today) for day in days],
    }


def day_facts(day: AgendaDay, today: date) -> dict[str, Any]:
    """A day for programs."""
    return {
        "date": day.date.isoformat(),
        "is_today": day.date == today,
        "is_free": day.is_free,
        "planned_minutes": day.planned,
        "done_minutes": day.done,
        "blocks": [_item_facts(item) for item in day.items],
    }


def _item_facts(item: Item) -> dict[str, Any]:
    block, note = item.block, item.note
    return {
        "id": block.id, "kind": block.kind, "skill": block.skill, "label": block.label, "minutes": block.minutes,
        "deliverable": block.deliverable, "check": block.check, "state": item.state,
        "note": note and {"met": note.is_met, "changed": note.changed, "next": note.next},
    }  # fmt: skip
