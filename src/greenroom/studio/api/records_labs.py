"""The schemas of labs and of what their runs measured."""

from greenroom.labs.running.claims import VERDICTS
from greenroom.studio.api.schemas import Fields, answered, anything, choice, flag, many, named, number, or_null, text, whole
from greenroom.studio.laboratory import STATES

TEXTS = many(text())
NUMBER = or_null(number())
MEASURE: Fields = {
    **{key: text() for key in ("variant", "metric", "split", "unit", "part")},
    **dict.fromkeys(("value", "low", "high"), NUMBER),
    "n": or_null(whole(0)),
}
LABS: Fields = {
    "LabCard": answered(
        {
            **{key: text() for key in ("key", "title", "summary")},
            "runs": many(text(), "Their ids, the newest first."),
            "missing_data": many(text(), "A sentence for each source that is not here."),
        }
    ),
    "Lab": answered(
        {
            **{key: text() for key in ("key", "title", "summary", "page", "package", "serves")},
            **{key: many(anything()) for key in ("sources", "variants", "stages", "claims", "faults")},
            "follow_ups": anything("Questions that a run invites, each with the template of its figures."),
            "missing_data": TEXTS,
            "needs": text("What to install where the packages of the extra are missing; else empty."),
        }
    ),
    "Measure": answered(MEASURE, about="A number that is none is null, and so is the end of an interval that there is not."),
    "LabStanding": answered(
        {
            "state": choice(STATES),
            "stage": text("The key of the stage that is under way."),
            "seed": whole(),
            "what": text(),
            "done": whole(0, about="How far the loop of the stage is."),
            "of": whole(0, about="0 where it has none."),
            "fault": text("What went wrong."),
        }
    ),
    "LabRun": answered(
        {
            **{key: text() for key in ("id", "lab", "when", "code", "version")},
            "asked": answered({"size": text(), "seeds": many(whole()), "engine": text(), "world": text()}),
            "data": anything("The sha256 of each source that was read."),
            "libraries": anything(),
            "left_out": anything("Stages that were left out, with the sentences that say why."),
            "seconds": anything("Of each stage."),
            "is_whole": flag(),
            "standing": named("LabStanding"),
            "measures": many(answered({"stage": text(), **MEASURE})),
            "claims": many(
                answered(
                    {
                        **{key: text() for key in ("key", "says", "story")},
                        "verdict": choice(VERDICTS),
                        "left": or_null(named("Measure")),
                        "right": or_null(named("Measure")),
                        "value": NUMBER,
                    }
                )
            ),
            "plots": many(answered({"stage": text(), "curve": text(), "title": text()})),
            "in_ledger": whole(0, about="How many of its numbers the ledger holds."),
            "numbers": whole(0, about="How many numbers it could hold."),
        }
    ),
    "LabComparison": answered(
        {
            "left": text(),
            "right": text(),
            "measures": many(
                answered(
                    {
                        **{key: text() for key in ("stage", "metric", "part")},
                        "left": or_null(named("Measure")),
                        "right": or_null(named("Measure")),
                        "difference": NUMBER,
                        "overlap": or_null(flag("Whether the intervals overlap.")),
                    }
                )
            ),
        }
    ),
}
