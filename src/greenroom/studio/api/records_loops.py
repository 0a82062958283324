"""The schemas of loops, progress, stories and worksheets."""

from greenroom.exercise import AUDIENCES
from greenroom.library.worksheet_parts import Part
from greenroom.loop import GOALS
from greenroom.progress.ability import Range
from greenroom.rehearsal.loops import DONE, LEFT_OUT, UNDER_WAY, WAITING
from greenroom.round import MANNERS
from greenroom.studio.api.schemas import Fields, answered, anything, choice, flag, many, number, or_null, text, whole

TEXTS = many(text())
STOP: Fields = {
    "round": text(), "day": whole(0, about="So many days after the first."), "pressure": whole(0, 3), "manner": choice(MANNERS),
    "style": or_null(text()), "passes": choice(("", *GOALS), "What a checkpoint has to show."),
}  # fmt: skip
RANGE = answered(dict.fromkeys(Range._fields, number(0, 1)))
SKILL: Fields = {"kind": choice(("competency", "round")), "name": text()}
COUNTED: Fields = {"answers": whole(0), "questions": whole(0)}
SENTENCE = answered({"number": whole(0), "start": whole(0), "end": whole(0), "text": text("As the person wrote it.")})
USE: Fields = {"often": whole(0), "last": or_null(text()), "lately": whole(0), "asked_for": TEXTS}
MARK = answered({"weight": number(0, 1), "mark": or_null(number(0, 1))})
LOOPS: Fields = {
    "Loop": answered(
        {
            **{key: text() for key in ("name", "title", "about")},
            "stops": many(answered(STOP)),
            "focus": flag("On one weakness."),
        }
    ),
    "Schedule": answered(
        {
            **{key: text() for key in ("id", "loop", "title")},
            "focus": text("The fault that it keeps an eye on; empty where there is none."),
            "rounds": many(
                answered(
                    {
                        **STOP,
                        "number": whole(1),
                        "due": text("A day, as 2026-11-21."),
                        "state": choice((WAITING, UNDER_WAY, DONE, LEFT_OUT)),
                        "rehearsals": many(text(), "The ids of the rehearsals that held it, the newest last."),
                    }
                )
            ),
            "waits_for": choice(("round", "rating", "debrief", "nothing")),
        }
    ),
    "LoopDebrief": answered(
        {
            "title": text(),
            "rounds": many(anything("A round's card: its outcome and why, its scores with their quotes, its goal.")),
            "landed": many(anything()),
            "changes": many(anything()),
            "panel": answered({"outcome": text(), "rule": text(), "because": text()}),
            "rules": anything("The panel's rules in the order in which they are tried."),
            "self_rating": or_null(whole(1, 4)),
            "mean": or_null(number()),
            "difference": or_null(number()),
            "next": anything(),
        }
    ),
    "Progress": answered(
        {
            "at": text("A moment in UTC."),
            "skills": many(
                answered(
                    {
                        **SKILL,
                        **COUNTED,
                        "range": or_null(RANGE),
                        "missing": text("What is needed before there is a range; empty where there is one."),
                        "course": many(answered({"at": text(), **dict.fromkeys(Range._fields, number(0, 1))})),
                    }
                )
            ),
            "changes": many(answered({**SKILL, "before": or_null(RANGE), "since": RANGE, "attempts": TEXTS})),
        }
    ),
    "Bank": answered(
        {
            "stories": many(answered({"path": text(), "title": text(), "shows": TEXTS, **USE})),
            "shows": anything("Of every competency the stories that show it."),
            "gaps": TEXTS,
            "leaning": anything("Stories that show several competencies alone, with these."),
            "worn": TEXTS,
            "stale": TEXTS,
            "unmeant": many(answered({"path": text(), "competency": text()})),
        }
    ),
    "Placed": answered(
        {
            **{key: text() for key in ("place", "path", "title", "strongest", "weakest")},
            "weight": number(0, 1),
            "criteria": {"type": "object", "additionalProperties": MARK},
            "adds": TEXTS,
        }
    ),
    "Cut": answered(
        {
            "audience": choice(AUDIENCES),
            "seconds": number(0),
            "seconds_of_all": number(0),
            "sentences": many(SENTENCE),
            "missing": TEXTS,
        }
    ),
    "Openings": answered(dict.fromkeys(("peer", "manager", "executive"), many(SENTENCE))),
    "Worksheet": answered(
        {
            "path": text("From the workspace's folder."),
            "title": text(),
            "digest": text("Of the file as it is; it is sent back with what is to be saved."),
            "parts": many(answered(dict.fromkeys(Part._fields, text()))),
        }
    ),
    "Written": answered({"path": text("The new file, from the workspace's folder.")}),
}
