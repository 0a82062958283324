"""How often the rules of the coding round are right, and how much they find, on labelled write-ups.

    python benchmarks/coding_findings.py               the write-ups by the rules' own writer
    python benchmarks/coding_findings.py others        those by another writer
    python benchmarks/coding_findings.py own --list    every difference, by write-up

A label is a write-up and a rule's name (``corpus/coding/labels.tsv``); hints count for nothing, and neither do labels with a
``?``, of which the labeller was not sure. Intervals are Wilson's, 95 %.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from greenroom.coding import Results, read_write_up
from greenroom.examine import CodingExamination, examine_coding
from greenroom.finding import Severity
from greenroom.library.problems import find_problem
from greenroom.rules.life import wilson
from greenroom.rules.registry import coding_rules

CORPUS = Path(__file__).parents[1] / "corpus" / "coding"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", nargs="?", default="own", help="a folder of corpus/coding (default: own)")
    parser.add_argument("--list", action="store_true", help="print every difference")
    options = parser.parse_args()
    labels = labelled(options.set)
    counts: Counter[tuple[str, str]] = Counter()
    for name, told in labels.items():
        wanted = {rule for rule in told if not rule.startswith("?")}
        said = names_of(examined(CORPUS / name)) - {rule[1:] for rule in told - wanted}
        counts.update((rule, "right") for rule in said & wanted)
        counts.update((rule, "too much") for rule in said - wanted)
        counts.update((rule, "missed") for rule in wanted - said)
        if options.list and said != wanted:
            print(f"{name}: too much {sorted(said - wanted)}, missed {sorted(wanted - said)}")
    print(f"{len(labels)} write-ups of {options.set}")
    print("\n".join(table(counts)))


def labelled(folder: str) -> Mapping[str, set[str]]:
    """The rules' names by write-up, of those in a folder."""
    lines = (CORPUS / "labels.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.partition("\t") for line in lines if line.startswith(f"{folder}/")]
    return {name: set(names.replace(",", " ").split()) for name, _, names in rows}


def examined(path: Path) -> CodingExamination:
    """A write-up with the results of its front matter, examined."""
    text = path.read_text(encoding="utf-8")
    head = yaml.safe_load(text.split("---\n", 2)[1])
    results = dict(head.get("results") or {})
    results["asked"] = tuple(results.get("asked", ()))
    problem = find_problem(head["problem"], variant=str(head.get("variant", "")))
    return examine_coding(problem, read_write_up(text), Results(**results))


def names_of(examination: CodingExamination) -> set[str]:
    """What is said, hints left out."""
    return {finding.name for finding in examination.findings if finding.severity > Severity.HINT}


def table(counts: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """A row for each rule and one for all."""
    yield f"{'rule':22} {'labelled':>8} {'said':>5} {'right':>5}  precision            recall"
    for rule in (*coding_rules(), "all"):
        rows = {what: sum(n for (name, kind), n in counts.items() if kind == what and rule in (name, "all")) for what in KINDS}
        right, said, gold = rows["right"], rows["right"] + rows["too much"], rows["right"] + rows["missed"]
        yield f"{rule:22} {gold:8} {said:5} {right:5}  {_share(right, said):20} {_share(right, gold)}"


KINDS = ("right", "too much", "missed")


def _share(right: int, of: int) -> str:
    if not of:
        return "–"
    low, high = wilson(right, of)
    return f"{right / of:.2f} [{low:.2f}, {high:.2f}]"


if __name__ == "__main__":
    main()
