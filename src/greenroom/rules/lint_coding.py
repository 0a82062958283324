"""Runs the rules of the coding round over a write-up, and keeps quiet where its writer asked for it."""

from collections.abc import Iterator, Sequence

from greenroom.finding import Finding, Severity
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.masking import Silence
from greenroom.rules.definition import IN_CODING, Fault, Rule


def lint_coding(answer: CodingAnswer, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Every finding of the rules, ordered by place, less those that a comment silences: for what begins on the lines up to the next
    empty one, or for the whole round. An empty write-up has none.
    """
    if not any(answer.write_up.said(stage).strip() for stage in answer.write_up.stages):
        return ()
    found = [_finding(rule, fault) for rule in rules if rule.kinds == IN_CODING for fault in rule.find(answer)]
    kept = [finding for finding in found if not any(_covers(answer, silence, finding) for silence in answer.silences)]
    return tuple(sorted(kept, key=lambda finding: (finding.span, finding.code)))


def _finding(rule: Rule, fault: Fault) -> Finding:
    severity: Severity = rule.severity if fault.severity is None else fault.severity
    return Finding(rule.code, rule.name, severity, fault.span, fault.message, fault.help or rule.help, fault.also)


def _covers(answer: CodingAnswer, silence: Silence, finding: Finding) -> bool:
    if finding.name not in silence.names and finding.code not in silence.names:
        return False
    return silence.whole_file or any(
        start <= finding.span.start <= end for start, end in _following(answer.text, silence.span.end)
    )


def _following(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The paragraph behind a comment."""
    start = at + len(text[at:]) - len(text[at:].lstrip())
    end = text.find("\n\n", start)
    yield at, len(text) if end < 0 else end
