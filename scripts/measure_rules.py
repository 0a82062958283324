"""Prints precision and recall of each rule on the corpus.

    python scripts/measure_rules.py [--split train|validation|both] [--voices VOICE ...] [--show RULE] [--only RULE ...]

Roles come from models that never saw the answer's voice (four folds), as they would for a stranger. A finding is right if a
label of its name overlaps it (absent ones: if the answer carries the label at all). A near miss is flagged if a finding of its
name, of severity warning or error, overlaps it. Rules speak as if all were stable. The test split is read by the grader card
and by measure_life.py alone.
"""

import argparse
import hashlib
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus"), str(ROOT / "src"), str(ROOT / "scripts")]

import loader  # noqa: E402
import train_roles  # noqa: E402
import train_signs  # noqa: E402

from greenroom.attempt import Attempt, Passage  # noqa: E402
from greenroom.exercise import Exercise  # noqa: E402
from greenroom.finding import Finding, Severity, Span  # noqa: E402
from greenroom.reading import roles  # noqa: E402
from greenroom.reading.answer import Answer  # noqa: E402
from greenroom.rules.lint import lint  # noqa: E402
from greenroom.rules.registry import all_rules  # noqa: E402

SHIPPED = roles.load_model
FIELDS = ("kind", "prompt", "audience", "level", "confidential")


def answer_of(labelled: loader.Labelled) -> Answer:
    """The labelled text as the engine reads it."""
    fields = {key: labelled.head[key] for key in FIELDS if labelled.head.get(key) is not None}
    secrets = tuple(labelled.head.get("secrets") or ())
    return Answer(Exercise(**fields, secrets=secrets), Attempt(labelled.text, (Passage(0, len(labelled.text)),)))


def unseen_models(folds: int = 4) -> dict[str, roles.Model]:
    """For each voice of the train and validation splits, and each writer of a bank, roles and signs that were learned without
    them; kept in the temporary folder.
    """
    known = loader.split("train") | loader.split("validation")
    given, shown = train_roles.examples(known), list(train_signs.examples(known | train_signs.writers()))
    recipe = [(row.voice, sorted(row.features), sorted(row.shown), row.bank) for row in shown]
    settings = (train_roles.EPOCHS, train_signs.HOLD, train_signs.STEPS, train_signs.SMALLEST)
    digest = hashlib.sha256(repr((given, recipe, settings)).encode()).hexdigest()[:16]
    voices = sorted({row.voice for row in shown})
    models = {}
    for fold in range(folds):
        left_out = set(voices[fold::folds])
        files = [Path(tempfile.gettempdir(), f"greenroom-{part}-{digest}-{fold}.tsv") for part in ("roles", "signs")]
        if not all(file.exists() for file in files):
            of_roles = train_roles.train([row for row in given if row[0] not in left_out])
            of_signs = train_signs.train([row for row in shown if row.voice not in left_out])
            files[0].write_text(train_roles.written(of_roles), encoding="utf-8")
            files[1].write_text(train_signs.written(of_signs), encoding="utf-8")
        models.update(dict.fromkeys(left_out, SHIPPED(*map(str, files))))
    return models


def use(model: roles.Model) -> None:
    """Lets the reader tag roles with this model from here on."""
    roles.load_model = lambda: model  # type: ignore[assignment, misc]


def places(finding: Finding) -> list[Span]:
    """Every place of a finding."""
    return [finding.span, *finding.also]


def main() -> int:
    """Reads the split, prints the table, and the misses of one rule where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=["train", "validation", "both"], default="both")
    parser.add_argument("--voices", nargs="*", help="only these of the split's voices")
    parser.add_argument("--show")
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    voices = set().union(*(loader.split(s) for s in (("train", "validation") if options.split == "both" else (options.split,))))
    voices &= set(options.voices or voices)
    rules = [rule for rule in all_rules().values() if not options.only or rule.name in options.only]
    tally: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    models = unseen_models()
    for labelled in loader.load(voices):
        use(models[labelled.voice])
        answer = answer_of(labelled)
        found = lint(answer, rules, hinting=())
        absent = set(labelled.head.get("absent") or ())
        for finding in found:
            row = tally[finding.name]
            marks = [mark for mark in labelled.marks if mark.name == finding.name]
            true = finding.name in absent or any(
                span.overlaps(Span(mark.start, mark.end)) for span in places(finding) for mark in marks if not mark.near
            )
            loud = finding.severity > Severity.HINT
            row["tp" if true else "fp"] += loud
            row["hint tp" if true else "hint fp"] += not loud
            if not true and options.show == finding.name:
                print(f"FALSE {finding.severity.label:7} {labelled.name}: …{context(answer, finding.span)}… {finding.message}")
        for mark in labelled.marks:
            row = tally[mark.name]
            hits = [f for f in found if f.name == mark.name and any(s.overlaps(Span(mark.start, mark.end)) for s in places(f))]
            loud_hits = [f for f in hits if f.severity > Severity.HINT]
            if mark.near:
                row["near"] += 1
                row["near flagged"] += bool(loud_hits)
                if hits and options.show == mark.name:
                    print(f"NEAR   {labelled.name}: {context(answer, Span(mark.start, mark.end))}")
            else:
                row["gold"] += 1
                row["found"] += bool(loud_hits)
                row["found with hints"] += bool(hits)
                if not hits and options.show == mark.name:
                    print(f"MISSED {labelled.name}: {context(answer, Span(mark.start, mark.end))}")
        for name in absent - {mark.name for mark in labelled.marks if not mark.near}:
            row = tally[name]
            hits = [f for f in found if f.name == name]
            row["gold"] += 1
            row["found"] += any(f.severity > Severity.HINT for f in hits)
            row["found with hints"] += bool(hits)
            if not hits and options.show == name:
                print(f"MISSED {labelled.name} ({labelled.head['kind']}, absent)")
    print(f"{'rule':24} {'prec':>5} {'recall':>6} {'+hints':>6}   tp  fp | hints tp  fp | gold | near flagged")
    total: dict[str, int] = defaultdict(int)
    for name in sorted({rule.name for rule in rules} & set(tally) | ({rule.name for rule in rules})):
        print(line(name, tally[name]))
        for key, value in tally[name].items():
            total[key] += value
    print(line("pooled", total))
    return 0


def line(name: str, row: dict[str, int]) -> str:
    """One row of the table."""
    precision = row["tp"] / (row["tp"] + row["fp"]) if row["tp"] + row["fp"] else float("nan")
    recall = row["found"] / row["gold"] if row["gold"] else float("nan")
    hinted = row["found with hints"] / row["gold"] if row["gold"] else float("nan")
    return (
        f"{name:24} {precision:5.2f} {recall:6.2f} {hinted:6.2f} {row['tp']:4} {row['fp']:3} |"
        f" {row['hint tp']:8} {row['hint fp']:3} | {row['gold']:4} | {row['near flagged']:3}/{row['near']}"
    )


def context(answer: Answer, span: Span) -> str:
    """The words in their sentence's neighbourhood, marked."""
    text = answer.attempt.text
    before, inside, after = (
        text[max(0, span.start - 90) : span.start],
        text[span.start : span.end],
        text[span.end : span.end + 60],
    )
    return f"{before}⟦{inside}⟧{after}".replace("\n", " ")


if __name__ == "__main__":
    raise SystemExit(main())
