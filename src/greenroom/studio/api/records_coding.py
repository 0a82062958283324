"""The schemas of coding rounds: exercises, what was written, run, submitted and measured."""

from greenroom.coding import STAGES, Results
from greenroom.problem import DIFFICULTIES, GROUPS, MATTERS, VERDICTS
from greenroom.studio.api.schemas import (
    Fields,
    answered,
    anything,
    choice,
    flag,
    many,
    named,
    number,
    or_null,
    text,
    whole,
)

MOMENT = text("A moment in UTC, as 2026-11-21T16:42:10.123456Z.")
TOLD_LATER = "Null while it may not be told."
CASE = answered(
    {
        **{key: text() for key in ("name", "why", "call", "expected", "answer", "printed")},
        "group": choice(GROUPS),
        "verdict": choice(VERDICTS),
        "cpu": number(0, about="Seconds."),
        "wall": number(0, about="Seconds."),
        "memory": whole(0, about="Bytes."),
    }
)
GROWTH = answered(
    {},
    {
        "verdict": choice(("within", "above", "inconclusive")),
        **{key: text() for key in ("why", "fault", "required", "size")},
        "curves": many(anything("A family of inputs: its verdict, slope and points, as docs/judge.md has it.")),
        "hot_line": or_null(anything("The line whose time grew most.")),
    },
)
TESTS = answered(
    {
        "score": number(0, 1),
        "killed": whole(0),
        "killable": whole(0),
        "unusable": text("Why the tests cannot be used; else empty."),
        "tests": many(answered({"name": text(), "standing": text()})),
        "survivors": many(answered({"id": text(), "hint": text()}), "Faults that were not noticed, by their hints."),
    }
)
RUN: Fields = {
    "samples": many(named("Case")),
    "tests": many(
        answered(
            {
                "name": text(),
                "outcome": text("passed or failed, or why it does not count."),
                "why": text("Where it failed; else empty."),
            }
        )
    ),
    "unusable": text("Why not all tests ran; else empty."),
    "passed": flag("Every sample and every test."),
}
SUBMISSION: Fields = {
    "number": whole(1),
    "at": MOMENT,
    "samples": many(named("Case")),
    "verdict": or_null(choice(VERDICTS, TOLD_LATER)),
    "judged": or_null(anything(f"As `greenroom judge --format json` prints it. {TOLD_LATER}")),
    "growth": or_null(GROWTH) | {"description": "Null until it was measured, and while it may not be told."},
    "tests": or_null(TESTS) | {"description": "Null until it was measured, and while it may not be told."},
}
STAGE = answered({"attempt": text("Its text is kept by `revise`."), "text": text(), "revision": whole(0)})
WORK: Fields = {
    "number": whole(1),
    "attempt": text("The one that stands for the whole exercise."),
    **{key: text() for key in ("problem", "variant", "title", "folder", "part")},
    "statement": text("Markdown."),
    "minutes": number(0),
    "pattern": or_null(text(TOLD_LATER)),
    "difficulty": or_null(choice(DIFFICULTIES, TOLD_LATER)),
    "technique": or_null(text("What it takes. Null before it is finished, and while it may not be told.")),
    "why": or_null(text("Why an interviewer asks it; null as long as the technique is.")),
    "began_at": MOMENT,
    "is_finished": flag(),
    "stages": answered({}, dict.fromkeys(STAGES, STAGE)),
    "asked": many(answered({"at": MOMENT, "words": text(), "reply": text(), "matters": or_null(text())})),
    "hints": many(answered({"at": MOMENT, "level": whole(1, 3), "words": text()})),
    "runs": many(answered({"at": MOMENT, "document": answered(RUN)}), "The newest one."),
    "submissions": many(answered(SUBMISSION), "The newest one last."),
    "measuring": many(choice(("growth", "tests")), "What is being measured of the newest submission."),
    "results": or_null(answered({}, {field: {} for field in Results._fields}, TOLD_LATER)),
    "text": or_null(text("The write-up; offsets of findings and scores count its code points. Null until it was judged.")),
    "findings": or_null(many(anything("A finding as `greenroom check --format json` has it."))),
    "scorecard": or_null(many(anything("A category: its score, 1 to 4 or null, the place that it rests on, and why."))),
}
CODING: Fields = {
    "Exercise": answered(
        {
            **{key: text() for key in ("key", "title")},
            "pattern": or_null(text("Null where it is being done in a real round.")),
            "difficulty": or_null(choice(DIFFICULTIES)),
            "minutes": number(0),
            "variants": many(text(), "The same task with something changed, beside the usual one."),
            "tried": whole(0, about="How often."),
            "last": or_null(MOMENT),
            "result": text("What came of the last try, in words; empty where there is none."),
            "score": or_null(number(1, 4)),
        }
    ),
    "Case": CASE,
    "Run": answered(RUN),
    "Submission": answered(SUBMISSION),
    "Coding": answered(
        {
            "schema": whole(1),
            "id": text(),
            "mode": choice(("practice", "real")),
            "round": text("Empty for an exercise on its own."),
            "began_at": MOMENT,
            "ended_at": or_null(MOMENT),
            "tells": flag("Whether what was found may be told."),
            "waits_for": choice(("work", "measuring", "rating", "nothing")),
            "of": whole(1, about="How many exercises."),
            "exercises": many(answered(WORK), "Those that were put so far."),
            "unmeasured": text("Why something cannot be measured; else empty."),
        }
    ),
    "Reply": answered(
        {
            "words": text("What the interviewer says."),
            "matters": choice(("", *MATTERS), "What the fact settles that was told; empty where none was."),
            "known": flag("Whether anything was known of it."),
        }
    ),
    "Hint": answered({"level": whole(0, 3, "0 where there is none to give."), "words": text(), "cost": text("What it costs.")}),
}
