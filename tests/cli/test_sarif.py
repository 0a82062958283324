"""SARIF 2.1.0.

The schema below is a transcription of the parts of the OASIS standard that greenroom writes, with nothing else allowed; the
whole log is read by an independent model of the standard as well (the package sarif-pydantic).
"""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from greenroom.rules.registry import all_rules
from tests.conftest import ROOT

TEXT = {"type": "string", "minLength": 1}
ONE = {"type": "integer", "minimum": 1}
NATURAL = {"type": "integer", "minimum": 0}
LEVEL = {"enum": ["none", "note", "warning", "error"]}


def table(required: str, **properties: object) -> dict[str, object]:
    return {"type": "object", "required": required.split(), "properties": properties, "additionalProperties": False}


def listed(item: object) -> dict[str, object]:
    return {"type": "array", "items": item, "uniqueItems": True}


MESSAGE = table("text", text=TEXT)
ARTIFACT = table("uri", uri={**TEXT, "format": "uri-reference", "pattern": r"^[^\s\\]+$"}, uriBaseId=TEXT)
REGION = table("startLine", startLine=ONE, startColumn=ONE, endLine=ONE, endColumn=ONE, charOffset=NATURAL, charLength=NATURAL)
PHYSICAL = table("artifactLocation", artifactLocation=ARTIFACT, region=REGION)
LOCATION = table("physicalLocation", id=NATURAL, physicalLocation=PHYSICAL)
RULE = table(
    "id",
    id=TEXT,
    name=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=table("level", level=LEVEL),
    properties=table("tags", tags=listed(TEXT)),
)
RESULT = table(
    "message ruleId",
    ruleId=TEXT,
    ruleIndex=NATURAL,
    level=LEVEL,
    message=MESSAGE,
    locations=listed(LOCATION),
    relatedLocations=listed(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
)
NOTIFICATION = table("message", level=LEVEL, message=MESSAGE, locations=listed(LOCATION))
RUN = table(
    "tool results",
    tool=table("driver", driver=table("name", name=TEXT, semanticVersion=TEXT, rules=listed(RULE))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    originalUriBaseIds={"type": "object", "additionalProperties": table("", description=MESSAGE)},
    invocations=listed(
        table("executionSuccessful", executionSuccessful={"type": "boolean"}, toolExecutionNotifications=listed(NOTIFICATION))
    ),
    results={"type": "array", "items": RESULT},
)
SCHEMA = table("version runs", version={"const": "2.1.0"}, runs={"type": "array", "items": RUN}, **{"$schema": TEXT})


@pytest.fixture
def log(greenroom, monkeypatch):
    monkeypatch.chdir(ROOT)
    return json.loads(greenroom("check", "examples", "gone.md", "--format", "sarif").out)


def test_the_log_fits_the_standard(log):
    Draft202012Validator(SCHEMA).validate(log)


def test_an_independent_model_of_the_standard_reads_it(log):
    sarif = pytest.importorskip("sarif_pydantic", reason="sarif-pydantic is installed with the test requirements")
    read = sarif.Sarif.model_validate(log)
    assert len(read.runs[0].results) == len(log["runs"][0]["results"])


def test_every_rule_is_listed_and_every_result_points_to_its_own(log):
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in all_rules().values()]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_places_are_relative_and_right(log):
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        lines = (ROOT / place["artifactLocation"]["uri"]).read_text().split("\n")
        region = place["region"]
        offset = sum(len(line) + 1 for line in lines[: region["startLine"] - 1]) + region["startColumn"] - 1
        assert offset == region["charOffset"]


def test_a_file_that_could_not_be_read_is_a_notification(log):
    [invocation] = log["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    assert "gone.md" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_a_fingerprint_outlives_a_move(greenroom):
    def fingerprint(text):
        Path("a.md").write_text(text)
        out = greenroom("check", "a.md", "--format", "sarif", "--select", "hedge-stack", "--kind", "reply").out
        return json.loads(out)["runs"][0]["results"][0]["partialFingerprints"]

    assert fingerprint("I think it was maybe the cache.") == fingerprint("It broke.\n\nI think it was maybe\nthe cache.")
