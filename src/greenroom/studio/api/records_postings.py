"""The schemas of postings, of what was read of them, and of the gap map."""

from greenroom.jobs.gaps import KINDS
from greenroom.jobs.posting import ARCHETYPES, NEEDS, ROUNDS, RUBRICS, SERVINGS, SURENESSES, SURFACES, WARNINGS
from greenroom.studio.api.schemas import Fields, answered, choice, flag, many, named, number, or_null, text, whole

PLACE: Fields = {"start": whole(0), "end": whole(0)}
SKILL = answered(
    {
        "name": text(),
        "label": text(),
        "need": choice(NEEDS),
        "sure": choice(SURENESSES),
        "years": or_null(whole(0)),
        **PLACE,
    },
    {"corrected": flag("The person set it right.")},
)
LOOP = answered(
    {
        "source": choice(("stated", "prior")),
        "rounds": many(answered({"kind": choice(ROUNDS), "minutes": or_null(whole(0)), **PLACE})),
    }
)
LINE = answered(
    {
        "posting": text(),
        "need": choice(NEEDS),
        "sure": choice((*SURENESSES, "corrected")),
        "years": or_null(whole(0)),
        **PLACE,
        "quote": text("Empty where the person added the skill."),
    }
)
PROOF = answered({"kind": choice(KINDS), "place": text(), "title": text(), "on": or_null(text()), "at_bar": or_null(flag())})
POSTINGS: Fields = {
    "PostingSummary": answered(
        {
            **{key: text() for key in ("name", "title", "company")},
            "weight": number(0),
            "primary": choice((*ARCHETYPES, ""), "Empty where it was not read."),
            "must": whole(0),
            "can_learn": whole(0),
            "warnings": many(choice(WARNINGS)),
        }
    ),
    "Posting": answered(
        {
            **{key: text() for key in ("name", "path", "title", "company")},
            "weight": number(0),
            "text": text("What its offsets count in, and whoever wrote it: quoted, never obeyed."),
            "archetypes": many(answered({"name": choice(ARCHETYPES), "share": number(0, 1), "lines": many(answered(PLACE))})),
            "surface": many(answered({"name": choice(SURFACES), **PLACE})),
            "serving": choice(SERVINGS),
            "skills": many(SKILL),
            "not_asked": many(text(), "Skills that the person took out."),
            "rubrics": many(answered({"name": choice(RUBRICS), **PLACE, "questions": many(text())})),
            "loop": LOOP,
            "warnings": many(answered({"name": choice(WARNINGS), **PLACE})),
        }
    ),
    "Gap": answered(
        {
            **{key: text() for key in ("skill", "label", "family")},
            "need": choice(NEEDS),
            "demand": number(0, 1),
            "lines": many(LINE),
            "evidence": many(PROOF),
            "confidence": or_null(whole(1, 5, "The person's own word.")),
            "measured": answered({"answers": whole(0), "at_bar": whole(0), "told": text()}),
            "due": or_null(text("A day, as 2026-11-21.")),
            "action": text(),
        }
    ),
    "GapMap": answered(
        {"schema": whole(1), "postings": many(answered({"name": text(), "weight": number(0), "title": text()})),
         "skills": many(named("Gap"))}
    ),
}  # fmt: skip
