"""Runs rules over an answer, and keeps quiet where its writer asked for it."""

from collections.abc import Collection, Iterator, Sequence

from greenroom.finding import Finding, Severity, Span
from greenroom.reading.answer import Answer
from greenroom.reading.masking import Silence
from greenroom.rules.definition import Fault, Rule
from greenroom.rules.life import previews
from greenroom.rules.verdict import judged

UNUSED = "unused-ignore"


def lint(answer: Answer, rules: Sequence[Rule], hinting: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Every finding of the rules, ordered by place; silenced ones are left out and idle silences are reported.

    The rules named in ``hinting`` (the previews, where it is None) only hint.
    """
    if not answer.sentences:
        return ()
    quiet = previews() if hinting is None else hinting
    found = [
        _finding(rule, fault, rule.name in quiet)
        for rule in rules
        if answer.exercise.kind in rule.kinds
        for fault in judged(answer, rule, list(rule.find(answer)))
    ]
    if answer.masked.silences:
        found = _unsilenced(answer, rules, found)
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.code)))


def _unsilenced(answer: Answer, rules: Sequence[Rule], found: Sequence[Finding]) -> list[Finding]:
    """The findings that no comment silences, and one for each comment that silences nothing."""
    kept: list[Finding] = []
    used: set[Silence] = set()
    for finding in found:
        silencing = [silence for silence in answer.masked.silences if _covers(answer, silence, finding)]
        used.update(silencing)
        if not silencing:
            kept.append(finding)
    return [*kept, *_idle(answer, rules, used)]


def _finding(rule: Rule, fault: Fault, hints: bool) -> Finding:
    severity = rule.severity if fault.severity is None else fault.severity
    if hints and not (fault.evidence or fault.proven):
        severity = Severity.HINT
    return Finding(
        rule.code, rule.name, severity, fault.span, fault.message, fault.help or rule.help, fault.also, fault.evidence
    )


def _covers(answer: Answer, silence: Silence, finding: Finding) -> bool:
    """Whether the comment names the finding's rule, and the finding stands in the sentence after it (or in its file)."""
    if finding.name not in silence.names and finding.code not in silence.names:
        return False
    if silence.whole_file:
        return True
    following = next((sentence for sentence in answer.sentences if sentence.span.end > silence.span.end), None)
    return following is not None and following.span.start <= finding.span.start <= following.span.end


def _idle(answer: Answer, rules: Sequence[Rule], used: set[Silence]) -> Iterator[Finding]:
    """A finding for each comment that silenced nothing, unless a rule that it names was not run at all."""
    run = {word for rule in rules for word in (rule.name, rule.code)}
    reporting = next((rule for rule in rules if rule.name == UNUSED), None)
    if reporting is None:
        return
    for silence in answer.masked.silences:
        if silence not in used and all(name in run for name in silence.names):
            names = ", ".join(silence.names) or "no rule"
            message = f"This comment silences {names}, and there is nothing to silence."
            yield Finding(reporting.code, reporting.name, reporting.severity, Span(*silence.span), message, reporting.help)
