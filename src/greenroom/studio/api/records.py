"""The schemas of what is answered, by the names that the document gives them. Keys are only ever added."""

from greenroom.exercise import AUDIENCES, KINDS
from greenroom.history import CODING as IN_CODE
from greenroom.library.settings import SEVERITIES
from greenroom.problem import DIFFICULTIES
from greenroom.studio.api.records_coding import CODING
from greenroom.studio.api.records_drill import DRILL
from greenroom.studio.api.records_evidence import EVIDENCE
from greenroom.studio.api.records_kept import KEPT
from greenroom.studio.api.records_labs import LABS
from greenroom.studio.api.records_loops import LOOPS
from greenroom.studio.api.records_plan import PLAN
from greenroom.studio.api.records_postings import POSTINGS
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

TEXTS = many(text())
OFFSETS: Fields = {"start": whole(0), "end": whole(0)}
PLACE = answered(OFFSETS, about="From start to end, in code points; both equal where something is missed.")
LAYER: Fields = {"name": text(), "seconds": number(0), "low": number(0), "high": number(0)}

LIBRARY: Fields = {
    "Part": answered(
        {
            "name": text(),
            "minutes": number(),
            "ask": TEXTS,
            "several": whole(),
            "follow_ups": whole(),
            "general": TEXTS,
            "patterns": many(text(), "Of the exercises of a coding round; none: any."),
            "difficulties": many(choice(DIFFICULTIES), "Of the exercises of a coding round; none in any other round."),
        }
    ),
    "Round": answered(
        {
            **{key: text() for key in ("name", "title", "about", "style", "opening", "warm_up", "closing")},
            "minutes": number(),
            "audience": choice(AUDIENCES),
            "format": or_null(text()),
            "critical": many(text(), "The findings that block a yes."),
            "rubric": many(text(), "The categories that it is scored in."),
            "parts": many(named("Part")),
        }
    ),
    "Style": answered(
        {**{key: text() for key in ("name", "title", "says")}, "leans": anything(), "challenges": TEXTS, "decides": TEXTS}
    ),
    "Question": answered(
        {
            **{key: text() for key in ("key", "topic", "prompt", "tests", "follow_up")},
            "kind": choice((*KINDS, IN_CODE)),
            **dict.fromkeys(("levels", "competencies", "probes", "archetypes", "themes"), TEXTS),
        }
    ),
}
RULE: Fields = {
    **{key: text() for key in ("code", "name", "family", "summary", "since")},
    "severity": choice(SEVERITIES),
    "kinds": many(choice((*KINDS, IN_CODE))),
}
EXAMPLES = many(answered({"text": text(), "exercise": anything(), "earlier": TEXTS}))
FIGURES: Fields = {key: whole(0) for key in ("labelled", "found", "said", "right", "sealed_said", "sealed_right")}
RULES: Fields = {
    "Rule": answered(RULE),
    "RulePage": answered(
        {
            **RULE,
            "page": text(),
            "help": text(),
            "weak": EXAMPLES,
            "strong": EXAMPLES,
            "life": or_null(answered({**FIGURES, "is_stable": flag(), "says": text()})),
        }
    ),
}
SCORE = answered({"category": text(), "score": or_null(whole(1, 4)), **OFFSETS, "why": text()})
FINDING = answered(
    {
        **{key: text() for key in ("code", "name", "message", "help")},
        "severity": choice(SEVERITIES),
        **OFFSETS,
        "also": many(PLACE),
    },
    {"evidence": TEXTS},
)
CHECKED: Fields = {
    "File": answered(
        {
            "path": text(),
            "kind": choice((*KINDS, IN_CODE)),
            "kind_is_guess": flag(),
            "audience": choice(AUDIENCES),
            "words": whole(0),
            "seconds": number(0),
            "seconds_is_estimate": flag(),
            "layers": many(answered({**LAYER, "sentences": many(whole(0))})),
            "pace": answered(
                {
                    "words_per_minute": number(0),
                    "pauses": many(answered({"start": number(0), "seconds": number(0)})),
                    "fillers_per_minute": number(0),
                }
            ),
            "ownership": answered({"i": whole(0), "we": whole(0), "share": or_null(number(0, 1))}),
            "sentences": many(answered({**OFFSETS, "role": text(), "confidence": number(0, 1)})),
            "findings": many(FINDING),
            "scorecard": many(SCORE),
            "follow_ups": many(answered({"kind": text(), "question": text(), **OFFSETS})),
        }
    ),
    "Checked": answered(
        {
            "schema": whole(1, 1),
            "files": many(named("File")),
            "errors": many(answered({"path": text(), "message": text()})),
        }
    ),
    "Read": answered(
        {
            "marks": many(
                answered(
                    {
                        **OFFSETS,
                        "also": many(many(whole(0))),
                        **{key: text() for key in ("name", "message", "help")},
                        "severity": choice(SEVERITIES),
                    }
                ),
                "What to mend; none in a real round.",
            ),
            "layers": many(answered(LAYER)),
        }
    ),
}
CHANGE = answered({"category": text(), "before": or_null(whole(1, 4)), "after": or_null(whole(1, 4)), "words": text()})
TELLING = answered({"text": text(), "document": named("File")})
COMPARED: Fields = {
    "Comparison": answered(
        {
            "a": text(),
            "b": text(),
            "same_question": flag(),
            "scores": many(CHANGE),
            "findings": answered(dict.fromkeys(("gone", "new", "still"), TEXTS), about="By their names, hints left out."),
        }
    ),
    "Rubric": answered(
        {
            "category": text(),
            "kinds": many(choice((*KINDS, IN_CODE))),
            "rungs": many(answered({"score": whole(1, 4), "does": text()})),
            "caps": anything("Findings that cap the score, and at what."),
        }
    ),
    "Example": answered(
        {"question": text(), "first": TELLING, "second": TELLING, "follow_ups": TEXTS, "project": named("Numbers")}
    ),
}
RECORDS: Fields = {
    **LIBRARY,
    **RULES,
    **KEPT,
    **CHECKED,
    **EVIDENCE,
    **COMPARED,
    **LOOPS,
    **CODING,
    **POSTINGS,
    **DRILL,
    **PLAN,
    **LABS,
}
