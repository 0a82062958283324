"""What is shown of an examination while the answer is typed: words to mend, and the time of each part."""

from greenroom.examine import Examination, Found
from greenroom.finding import Severity
from greenroom.reading import timing

Json = dict[str, object]


def marks_of(examination: Examination | Found) -> list[Json]:
    """Findings that underline words, hints left out; offsets count code points. What is missing may still come."""
    return [
        {
            "start": finding.span.start,
            "end": finding.span.end,
            "also": [[span.start, span.end] for span in finding.also if span.start < span.end],
            "name": finding.name,
            "severity": finding.severity.label,
            "message": finding.message,
            "help": finding.help,
        }
        for finding in examination.findings
        if finding.severity > Severity.HINT and finding.span.start < finding.span.end
    ]


def band_of(examination: Examination | Found) -> list[Json]:
    """The parts of an answer with their time against what is usual; a short reply is one part."""
    answer = examination.answer
    rows = [(layer.name, layer.seconds, layer.low, layer.high) for layer in timing.layers(answer)]
    usual = answer.exercise.length
    rows = rows or [("answer", timing.seconds(answer), usual.low, usual.high)]
    return [
        {"name": name, "seconds": round(spent, 1), "low": round(low), "high": round(high)} for name, spent, low, high in rows
    ]
