"""The schemas of rehearsals, attempts, judgements and debriefs: of everything that is kept."""

from greenroom.history import MODES, REMARKS, SOURCES, STATES
from greenroom.studio.api.schemas import Fields, answered, anything, choice, constant, many, named, number, or_null, text, whole

MOMENT = text("A moment in UTC, as 2026-11-21T16:42:10.123456Z.")
TEXTS = many(text())
WAITS_FOR = choice(
    ("answer", "rating", "nothing", "work", "measuring"), "The last two in a coding round alone: `readCoding` tells the rest."
)
ASKED = answered(
    {
        **{key: text() for key in ("prompt", "kind", "key", "follow_up", "parent", "part", "lead", "reason", "finding")},
        "level": or_null(text()),
        "competencies": TEXTS,
        "probes": TEXTS,
    }
)
JUDGEMENT = answered(
    {
        "record": constant("judgement"),
        **{key: text() for key in ("attempt", "engine", "content")},
        "judged_at": MOMENT,
        "document": anything("As `greenroom check --format json` describes a file; of an older engine, as that one did."),
    }
)
SAID: Fields = {
    "record": constant("attempt"),
    **{key: text() for key in ("id", "rehearsal", "line", "words", "form", "sha256")},
    "question": named("Asked"),
    "asked_at": MOMENT,
    "state": choice(STATES),
    "lines": TEXTS,
    "seconds": number(),
    "source": choice(("", *SOURCES)),
    "answered_at": or_null(MOMENT),
}
REHEARSAL: Fields = {
    "record": constant("rehearsal"),
    **{key: text() for key in ("id", "project")},
    "mode": choice(MODES),
    "began_at": MOMENT,
    "ended_at": or_null(MOMENT),
    "plan": many(named("Asked"), "The opening questions; those that are still to come only once it is over."),
    "follow_ups": whole(),
    "setup": anything("How a round is held; empty where it is none."),
    "remarks": many(answered({"name": choice(REMARKS), "at": MOMENT, "facts": anything()})),
}
STANDING: Fields = {
    "rehearsal": text("The id of the rehearsal."),
    "waits_for": WAITS_FOR,
    "current": or_null(named("Attempt")),
    "revision": whole(0, about="The newest revision that is kept of what is typed."),
}
KEPT: Fields = {
    "Asked": ASKED,
    "Judgement": JUDGEMENT,
    "Attempt": answered(
        {**SAID, "judgements": many(named("Judgement"), "The oldest first; none in a real round before its debrief.")}
    ),
    "Rehearsal": answered(REHEARSAL),
    "WholeRehearsal": answered({**REHEARSAL, "waits_for": WAITS_FOR, "attempts": many(named("Attempt"))}),
    "Standing": answered(STANDING),
    "Spoken": answered(
        {"reply": text("To a question back; else empty."), "nudge": text("About the time; else empty."), **STANDING}
    ),
    "Summary": answered(
        {
            **{key: text() for key in ("id", "key", "prompt", "kind", "follow_up")},
            "asked_at": MOMENT,
            "state": choice(STATES),
            "seconds": number(),
            "score": or_null(number()),
            "mended": or_null(whole()),
            "engine": or_null(text()),
        }
    ),
    "Debrief": answered(
        {
            **{key: text() for key in ("round", "title", "outcome", "because", "blocked_by")},
            **{key: many(anything()) for key in ("landed", "changes", "scorecard", "unscored")},
            "open": TEXTS,
            "mean": or_null(number()),
            "self_rating": or_null(whole(1, 4)),
            "difference": or_null(number()),
            "next": anything(),
        }
    ),
    "Line": answered({"attempt": text(), "speaker": choice(("interviewer", "you", "hint")), "words": text()}),
}
