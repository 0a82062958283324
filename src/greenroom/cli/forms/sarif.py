"""SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for editors and code hosts."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from greenroom import __version__
from greenroom.cli.places import Lines
from greenroom.examine import Examination
from greenroom.finding import Finding, Severity, Span
from greenroom.library.settings import settings_for
from greenroom.rules.definition import Rule
from greenroom.rules.registry import all_rules

if TYPE_CHECKING:
    from greenroom.cli.check import Report

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
Json = dict[str, object]


def show(report: Report) -> None:
    """Prints one SARIF log with one run."""
    json.dump(log(report), sys.stdout, ensure_ascii=False, indent=1)
    print()


def log(report: Report) -> Json:
    """The SARIF log: every finding, whatever its severity; files that could not be read as notifications."""
    examinations = list(report.examinations())
    plugins = {plugin for e in examinations for plugin in settings_for(os.path.dirname(e.answer.attempt.path)).plugins}
    rules = all_rules(tuple(sorted(plugins)))
    results = [result for examination in examinations for result in _results(examination, list(rules))]
    driver = {
        "name": "greenroom",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder in which greenroom was called."}}},
        "invocations": [
            {
                "executionSuccessful": not report.errors,
                "toolExecutionNotifications": [_notification(path, message) for path, message in report.errors],
            }
        ],
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.page},
        "help": {"text": rule.help},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _results(examination: Examination, names: list[str]) -> Iterable[Json]:
    answer = examination.answer
    lines = Lines(answer.attempt.text)
    for finding in examination.findings:
        places = [_location(answer.attempt.path, span, lines) for span in (finding.span, *finding.also)]
        yield {
            "ruleId": finding.code,
            "ruleIndex": names.index(finding.name),
            "level": LEVELS[finding.severity],
            "message": {"text": f"{finding.message} {finding.help}"},
            "locations": places[:1],
            "relatedLocations": [{"id": number, **place} for number, place in enumerate(places[1:], 1)],
            "partialFingerprints": {"greenroom/v1": _fingerprint(examination, finding)},
            **({"properties": {"evidence": list(finding.evidence)}} if finding.evidence else {}),
        }


def _location(path: str, span: Span, lines: Lines) -> Json:
    first, last = lines.place(span.start), lines.place(span.end)
    region: Mapping[str, int] = {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _artifact(path: str) -> Json:
    from urllib.parse import quote

    if path == "-":
        return {"uri": "stdin"}
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(Path(path).as_posix()), "uriBaseId": "%SRCROOT%"}


def _fingerprint(examination: Examination, finding: Finding) -> str:
    """The same for the same fault in the same words, wherever in the file they have moved."""
    sentence = examination.answer.sentence_at(finding.span.start)
    words = examination.answer.said(sentence.span).lower() if sentence else ""
    return hashlib.sha256(f"{finding.code}\n{words}".encode()).hexdigest()[:32]


def _notification(path: str, message: str) -> Json:
    return {
        "level": "error",
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(path)}}],
    }
