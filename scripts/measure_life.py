"""Makes ``content/models/rule_figures.tsv``: how far each rule is to be believed, which decides whether it is a preview.

    python scripts/measure_life.py            write the figures, print them
    python scripts/measure_life.py --check    fail if the shipped figures are not what measuring gives

Every labelled answer counts. Roles and signs come from models that never saw the voice: for train and validation voices from
four folds, for the sealed voices the shipped ones. The rules' own phrases were written with the train voices in view, so the
sealed answers are counted once more apart. Nothing but totals is printed of them.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from measure_rules import SHIPPED, answer_of, loader, places, unseen_models, use

from greenroom.finding import Finding, Severity, Span
from greenroom.rules.life import FIGURES, Figures
from greenroom.rules.lint import lint
from greenroom.rules.registry import all_rules

CHECKING = "checking"


def tallies() -> Mapping[str, Figures]:
    """The figures of every rule that a labeller can mark: what needs earlier attempts or a ledger shows in no answer alone."""
    rules = [
        rule for rule in all_rules().values() if rule.family != CHECKING and not (rule.weak[0].earlier or rule.weak[0].ledger)
    ]
    counts: dict[str, list[int]] = {rule.name: [0] * len(Figures._fields) for rule in rules}
    sealed = loader.split("test")
    models = defaultdict(SHIPPED, unseen_models())
    for labelled in loader.load():
        use(models[labelled.voice])
        found = [finding for finding in lint(answer_of(labelled), rules, hinting=()) if finding.severity > Severity.HINT]
        gold: dict[str, list[Span | None]] = {name: [None] for name in labelled.head.get("absent") or ()}
        for mark in labelled.marks:
            if not mark.near:
                gold.setdefault(mark.name, []).append(Span(mark.start, mark.end))
        for name, tally in counts.items():
            said = [finding for finding in found if finding.name == name]
            wanted = gold.get(name, [])
            right = sum(any(_meets(finding, place) for place in wanted) for finding in said)
            wanted = [place for place in wanted if place is not None] or wanted
            hit = sum(any(_meets(finding, place) for finding in said) for place in wanted)
            is_sealed = labelled.voice in sealed
            for at, more in enumerate((len(wanted), hit, len(said), right, len(said) * is_sealed, right * is_sealed)):
                tally[at] += more
    return {name: Figures(*tally) for name, tally in sorted(counts.items())}


def _meets(finding: Finding, place: Span | None) -> bool:
    return place is None or any(span.overlaps(place) for span in places(finding))


def lines(figures: Mapping[str, Figures]) -> Iterator[str]:
    """The table as it is shipped."""
    for name, measured in figures.items():
        yield f"{name}\t{' '.join(map(str, measured))}\n"


def main() -> int:
    """Measures; writes or checks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    figures = tallies()
    file, text = Path(FIGURES), "".join(lines(figures))
    if options.check:
        same = file.exists() and file.read_text(encoding="utf-8") == text
        print("What is shipped is what measuring gives." if same else "It differs: run scripts/measure_life.py.")
        return int(not same)
    file.write_text(text, encoding="utf-8")
    for name, measured in figures.items():
        print(f"{name:24} {measured}")
    print(f"{sum(measured.is_stable for measured in figures.values())} of {len(figures)} are stable")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
