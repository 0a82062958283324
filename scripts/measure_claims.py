"""Prints how well the numbers of written answers are held against their ledgers.

    python scripts/measure_claims.py [--show] [WRITER ...]

A case of ``corpus/claims`` is an answer, a ledger, and what a reader says of each number. None of the six writers saw the
engine; it was then mended by what it got wrong for all of them but the second and the sixth, the tests.
A number is right if the engine gives the reader's verdict. A flag is a verdict that is shown to the speaker: contradicted,
unsupported, remembered or retracted. ``--show`` prints the errors, for all but these two.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measure_rules import ROOT

from greenroom.attempt import Attempt, Passage
from greenroom.exercise import KINDS, Exercise
from greenroom.measured import NO_CLAIM, SUPPORTED, VERDICTS, Ledger, Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.holding import Held, held

CLAIMS = ROOT / "corpus" / "claims"
TESTS = ("second", "sixth")
FLAGS = [verdict for verdict in VERDICTS if verdict not in (SUPPORTED, NO_CLAIM)]
FIELDS = [field for field in Measured._fields if field not in ("source", "reason")]
Counts = Counter[tuple[str, str]]


def judged(case: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Held | None]]:
    """Each number of a case with what the engine says of it; None where it reads no number there."""
    text = case["answer"]
    kind = case["kind"] if case["kind"] in KINDS else "story"
    rows = ({**row, "value": float(row["value"])} for row in case["ledger"])
    entries = [Measured(**{field: row[field] for field in FIELDS if row.get(field) is not None}) for row in rows]
    found = held(Answer(Exercise(kind=kind), Attempt(text, (Passage(0, len(text)),))), Ledger(entries))
    at = 0
    for number in case["numbers"]:
        start = text.index(number["words"], at)
        at = start + len(number["words"])
        spans = ((each, each.claim.quantity.span) for each in found)
        yield number, next((each for each, span in spans if span.end > start and span.start < at), None)


def counted(file: Path, *, show: bool) -> Counts:
    """How often each of the reader's verdicts met each of the engine's."""
    counts: Counts = Counter()
    for line in file.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        for number, found in judged(case):
            verdict = found.verdict if found else NO_CLAIM
            counts[number["verdict"], verdict] += 1
            if show and verdict != number["verdict"]:
                by = [entry.id for entry in found.by] if found else []
                print(
                    f"{case['id']}: “{number['words']}” is {number['verdict']} by {number.get('by')}, read as {verdict} by {by}"
                )
    return counts


def line(title: str, counts: Counts) -> str:
    """Precision and recall of the flags, and of all verdicts but no-claim."""
    flags, claims = (_figures(counts, wanted) for wanted in (FLAGS, [v for v in VERDICTS if v != NO_CLAIM]))
    return f"{title:14}{sum(counts.values()):8}{flags[2]:8}{flags[0]:11.3f}{flags[1]:8.3f}{claims[0]:15.3f}{claims[1]:8.3f}"


def _figures(counts: Counts, wanted: list[str]) -> tuple[float, float, int]:
    right = sum(counts[verdict, verdict] for verdict in wanted)
    said = sum(count for (_, verdict), count in counts.items() if verdict in wanted)
    labelled = sum(count for (verdict, _), count in counts.items() if verdict in wanted)
    return right / max(1, said), right / max(1, labelled), labelled


def main() -> None:
    """Prints a row per writer, and one for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("writers", nargs="*")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    total: Counts = Counter()
    rows = []
    for file in sorted(CLAIMS.glob("*.jsonl")):
        if not options.writers or file.stem in options.writers:
            counts = counted(file, show=options.show and file.stem not in TESTS)
            rows.append(line(file.stem + (" (test)" if file.stem in TESTS else ""), counts))
            total += counts
    print(f"{'writer':14}{'numbers':>8}{'flags':>8}{'precision':>11}{'recall':>8}{'all: precision':>15}{'recall':>8}")
    print("\n".join([*rows, line("all", total)]))


if __name__ == "__main__":
    main()
