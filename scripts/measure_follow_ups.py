"""Prints how often the labelled follow-ups are among the first five predicted.

    python scripts/measure_follow_ups.py [--show VOICE]

Recall at five is counted over all labels of all answers that have some. On the train voices each voice is predicted from
weights that were made without it; on the validation voices (figures only) from the shipped weights. Beside it stand two
guesses that read nothing but the other voices' labels: the same five always, and the same five for each kind of answer.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus"), str(ROOT / "src"), str(ROOT / "scripts")]

import loader  # noqa: E402
from measure_rules import answer_of  # noqa: E402
from train_follow_ups import Example, examples, train  # noqa: E402

from greenroom.interviewer.follow_ups import follow_ups  # noqa: E402
from greenroom.interviewer.likelihood import KINDS, load_weights, shares  # noqa: E402
from greenroom.rules.lint import lint  # noqa: E402
from greenroom.rules.registry import all_rules  # noqa: E402

FIRST = 5
Guess = Callable[[Example], Sequence[str]]
Learner = Callable[[Sequence[Example]], Guess]


def always(given: Sequence[Example]) -> Guess:
    """The kinds that are asked most, whatever was said."""
    count = Counter(label for example in given for label in example.labels)
    usual = sorted(KINDS, key=lambda kind: -count[kind])
    return lambda _: usual


def by_kind(given: Sequence[Example]) -> Guess:
    """The kinds that are asked most after an answer of that kind."""
    kinds = {example.kind for example in given}
    guesses = {kind: always([example for example in given if example.kind == kind]) for kind in kinds}
    return lambda example: guesses.get(example.kind, always(given))(example)


def learned(given: Sequence[Example]) -> Guess:
    """The kinds in the order of the engine's score, its weights made from ``given``."""
    weights = train(given)
    return lambda example: list(shares(example.cues, weights))


def left_out(given: Sequence[Example], learner: Learner) -> list[tuple[Example, Sequence[str]]]:
    """Each example with a guess that was learned without its voice."""
    found = []
    for voice in sorted({example.voice for example in given}):
        guess = learner([example for example in given if example.voice != voice])
        found += [(example, guess(example)) for example in given if example.voice == voice]
    return found


def recall(pairs: Sequence[tuple[Example, Sequence[str]]]) -> float:
    """The part of all labels that are among the first five guessed."""
    hits = sum(len(set(guess[:FIRST]) & set(example.labels)) for example, guess in pairs)
    return hits / sum(len(example.labels) for example, _ in pairs)


def print_table(title: str, columns: dict[str, list[tuple[Example, Sequence[str]]]]) -> None:
    """Recall overall, by kind of answer, and by voice."""
    print(f"\n{title:28}" + "".join(f"{name:>14}" for name in columns))
    groups: dict[str, Callable[[Example], bool]] = {"all": lambda _: True}
    for kind in sorted({example.kind for example, _ in next(iter(columns.values()))}):
        groups[kind] = lambda example, kind=kind: example.kind == kind  # type: ignore[misc]
    for voice in sorted({example.voice for example, _ in next(iter(columns.values()))}):
        groups["  " + voice] = lambda example, voice=voice: example.voice == voice  # type: ignore[misc]
    for name, belongs in groups.items():
        parts = [[pair for pair in pairs if belongs(pair[0])] for pairs in columns.values()]
        print(f"{name:20}{len(parts[0]):8}" + "".join(f"{recall(part):14.3f}" for part in parts))


def print_kinds(pairs: Sequence[tuple[Example, Sequence[str]]]) -> None:
    """How often each kind is asked, guessed among the first five, and both."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for example, guess in pairs:
        for kind in KINDS:
            asked, guessed = kind in example.labels, kind in guess[:FIRST]
            tally[kind].update(asked=asked, guessed=guessed, both=asked and guessed)
    print(f"\n{'kind of follow-up':28}{'asked':>14}{'guessed':>14}{'both':>14}")
    for kind, row in sorted(tally.items(), key=lambda item: -item[1]["asked"]):
        print(f"{kind:28}{row['asked']:14}{row['guessed']:14}{row['both']:14}")


def show(voice: str) -> None:
    """The questions to each answer of a train voice, for a reader's eye."""
    rules = list(all_rules().values())
    for labelled in loader.load({voice} & loader.split("train")):
        answer = answer_of(labelled)
        print(f"\n## {labelled.name} ({labelled.head['kind']}): {labelled.head.get('prompt', '')}")
        for asked in follow_ups(answer, lint(answer, rules)):
            mark = "+" if asked.kind in labelled.head["follow_ups"] else " "
            print(f" {mark} {asked.kind:18} {asked.question}   ⟦{answer.said(asked.span)[:60]}⟧")


def main() -> int:
    """Prints the tables, or the questions of one voice."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", metavar="VOICE")
    options = parser.parse_args()
    if options.show:
        show(options.show)
        return 0
    given, held = examples(loader.split("train")), examples(loader.split("validation"))
    ours = left_out(given, learned)
    bare = left_out(examples(loader.split("train"), with_findings=False), learned)
    columns = {"always": left_out(given, always), "by kind": left_out(given, by_kind), "no findings": bare, "engine": ours}
    print_table("train, voice left out", columns)
    print_kinds(ours)
    weights = load_weights()
    engine = [(example, list(shares(example.cues, weights))) for example in held]
    guesses = {"always": always(given), "by kind": by_kind(given)}
    rest = {name: [(example, guess(example)) for example in held] for name, guess in guesses.items()}
    print_table("validation", rest | {"engine": engine})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
