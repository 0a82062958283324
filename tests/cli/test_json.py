"""The machine-readable form keeps to its contract."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from greenroom.exercise import AUDIENCES, KINDS
from greenroom.reading.roles import ROLES
from tests.conftest import ROOT

OFFSET = {"type": "integer", "minimum": 0}
PLACE = {"start": OFFSET, "end": OFFSET}
TEXT = {"type": "string", "minLength": 1}


def table(**properties: object) -> dict[str, object]:
    return {"type": "object", "required": list(properties), "properties": properties, "additionalProperties": False}


def listed(item: object) -> dict[str, object]:
    return {"type": "array", "items": item}


NUMBER = {"type": "number", "minimum": 0}
FILE = table(
    path=TEXT,
    kind={"enum": list(KINDS)},
    kind_is_guess={"type": "boolean"},
    audience={"enum": list(AUDIENCES)},
    words=OFFSET,
    seconds=NUMBER,
    seconds_is_estimate={"type": "boolean"},
    layers=listed(table(name=TEXT, seconds=NUMBER, low=NUMBER, high=NUMBER, sentences=listed(OFFSET))),
    pace=table(words_per_minute=NUMBER, pauses=listed(table(start=OFFSET, seconds=NUMBER)), fillers_per_minute=NUMBER),
    ownership=table(i=OFFSET, we=OFFSET, share={"type": ["number", "null"], "minimum": 0, "maximum": 1}),
    sentences=listed(table(**PLACE, role={"enum": list(ROLES)}, confidence={"type": "number", "minimum": 0, "maximum": 1})),
    findings=listed(
        table(
            code={"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
            name=TEXT,
            severity={"enum": ["error", "warning", "hint"]},
            **PLACE,
            also=listed(table(**PLACE)),
            message=TEXT,
            help=TEXT,
        )
    ),
    scorecard=listed(table(category=TEXT, score={"enum": [1, 2, 3, 4, None]}, **PLACE, why=TEXT)),
    follow_ups={**listed(table(kind=TEXT, question=TEXT, **PLACE)), "maxItems": 10},
)
SCHEMA = table(schema={"const": 1}, files=listed(FILE), errors=listed(table(path=TEXT, message=TEXT)))
CATEGORIES = {
    "story": "framing decisions depth impact ownership reflection delivery",
    "walkthrough": "framing decisions depth impact ownership reflection delivery",
    "reply": "directness evidence candour composure",
    "explanation": "directness reasons example delivery",
    "pitch": "framing impact ownership delivery",
    "presentation": "framing decisions depth impact ownership reflection delivery",
}


def checked(greenroom, *words):
    return json.loads(greenroom("check", "--format", "json", *words).out)


def test_the_examples_fit_the_schema(greenroom):
    document = checked(greenroom, ROOT / "examples")
    Draft202012Validator(SCHEMA).validate(document)
    assert len(document["files"]) == 15


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_scored_in_its_own_categories(greenroom, kind):
    Path("a.md").write_text("The queue broke. I was asked to mend it. I split it in two because one half was slow. It held.")
    [file] = checked(greenroom, "a.md", "--kind", kind)["files"]
    assert [row["category"] for row in file["scorecard"]] == CATEGORIES[kind].split()


def test_offsets_count_code_points_of_the_file_front_matter_included(greenroom):
    text = "\ufeff---\nkind: reply\ntitle: naïve 🙂\n---\nNaïve 🙂, I know. I think it was maybe the cache.\n"
    Path("a.md").write_bytes(text.encode())
    [file] = checked(greenroom, "a.md")["files"]
    [finding] = [f for f in file["findings"] if f["name"] == "hedge-stack"]
    assert text[finding["start"] : finding["end"]] == "I think it was maybe"


def test_findings_are_ordered_by_place_and_hints_are_among_them(greenroom):
    for file in checked(greenroom, ROOT / "examples")["files"]:
        places = [(f["start"], f["end"]) for f in file["findings"]]
        assert places == sorted(places)


def test_a_file_that_cannot_be_read_is_told_under_errors(greenroom):
    document = checked(greenroom, "gone.md")
    assert document["files"] == []
    assert document["errors"][0]["path"] == "gone.md"
