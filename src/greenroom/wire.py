"""The machine-readable form of an examination, schema 1, as every door gives it.

Names and shapes are a contract with outside tools: keys are only ever added. Offsets count code points of the file.
"""

from collections.abc import Iterable

from greenroom.examine import CodingExamination, Examination
from greenroom.finding import Finding, Span
from greenroom.reading import timing
from greenroom.reading.ownership import ownership
from greenroom.scorecard import Score

SCHEMA = 1
Json = dict[str, object]


def document(examinations: Iterable[Examination], errors: Iterable[Json] = ()) -> Json:
    """The whole: ``files`` that were read, and ``errors`` (path and message) for those that could not be.

    The errors are asked for last, when all files have been read.
    """
    files = [file(examination) for examination in examinations]
    return {"schema": SCHEMA, "files": files, "errors": list(errors)}


def file(examination: Examination, *, explain: bool = False) -> Json:
    """One answer and all that was found in it; with ``explain`` every score carries its ``climb``, what moved it."""
    answer = examination.answer
    exercise = answer.exercise
    return {
        "path": answer.attempt.path,
        "kind": exercise.kind,
        "kind_is_guess": exercise.kind_is_guess,
        "audience": exercise.audience,
        "words": answer.spoken,
        "seconds": round(timing.seconds(answer), 1),
        "seconds_is_estimate": not answer.attempt.is_timed,
        "layers": [_layer(layer) for layer in timing.layers(answer)],
        "pace": {
            "words_per_minute": round(timing.words_per_minute(answer)),
            "pauses": [{"start": pause.start, "seconds": round(pause.seconds, 2)} for pause in timing.pauses(answer)],
            "fillers_per_minute": round(timing.fillers_per_minute(answer), 1),
        },
        "ownership": _ownership(examination),
        "sentences": [
            {**_place(sentence.span), "role": sentence.role, "confidence": round(sentence.confidence, 2)}
            for sentence in answer.sentences
        ],
        "findings": [_finding(finding) for finding in examination.findings],
        "scorecard": [_score(score, explain=explain) for score in examination.scorecard],
        "follow_ups": [
            {"kind": asked.kind, "question": asked.question, **_place(asked.span)} for asked in examination.follow_ups
        ],
    }


def coding_document(examination: CodingExamination, *, explain: bool = False) -> Json:
    """A coding round and all that was found in it; offsets count code points of ``text``, ``stages`` are its bodies' places.

    ``results`` are what the judge measured, with null or an empty text where it did not.
    """
    write_up = examination.write_up
    return {
        "schema": SCHEMA,
        "kind": "coding",
        "problem": examination.problem.key,
        "variant": examination.problem.variant,
        "text": write_up.text,
        "stages": {stage: _place(span) for stage, span in write_up.stages.items()},
        "results": {**examination.results._asdict(), "asked": list(examination.results.asked)},
        "findings": [_finding(finding) for finding in examination.findings],
        "scorecard": [_score(score, explain=explain) for score in examination.scorecard],
    }


def _score(score: Score, *, explain: bool) -> Json:
    told = {"category": score.category, "score": score.score, **_place(score.span), "why": score.why}
    return told | ({"climb": list(score.climb)} if explain else {})


def _layer(layer: timing.Layer) -> Json:
    return {
        "name": layer.name,
        "seconds": round(layer.seconds, 1),
        "low": round(layer.low),
        "high": round(layer.high),
        "sentences": list(layer.sentences),
    }


def _ownership(examination: Examination) -> Json:
    acts = ownership(examination.answer)
    share = None if acts.share is None else round(acts.share, 2)
    return {"i": len(acts.mine), "we": len(acts.ours), "share": share}


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        **_place(finding.span),
        "also": [_place(span) for span in finding.also],
        "message": finding.message,
        "help": finding.help,
        **({"evidence": list(finding.evidence)} if finding.evidence else {}),
    }


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
