"""Annotations for GitHub's checks.

Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greenroom.cli.places import Lines
from greenroom.finding import Finding, Severity

if TYPE_CHECKING:
    from greenroom.cli.check import Report

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def show(report: Report) -> None:
    """Prints a workflow command for every finding that counts, and an error for every file that could not be read."""
    commands: list[str] = []
    for examination in report.examinations():
        attempt, least = examination.answer.attempt, report.least(examination)
        lines = Lines(attempt.text)
        commands += [_command(attempt.path, finding, lines) for finding in examination.findings if finding.severity >= least]
    commands += [f"::error title=greenroom,file={_property(path)}::{_data(message)}" for path, message in report.errors]
    for command in commands:
        print(command)


def _command(path: str, finding: Finding, lines: Lines) -> str:
    first, last = lines.place(finding.span.start), lines.place(max(finding.span.start, finding.span.end))
    where = f"file={_property(path)},line={first.line},endLine={last.line}"
    if first.line == last.line:
        where += f",col={first.column},endColumn={last.column}"
    title = _property(f"{finding.name} ({finding.code})")
    return f"::{COMMANDS[finding.severity]} title={title},{where}::{_data(f'{finding.message} {finding.help}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
