"""Freezes the mutants of coding exercises: ``scripts/freeze_mutants.py [SLUG ...] [--at-most 24] [--seeds 6]``.

Every mutant of the exemplar meets the inputs of the exercise's own generators. Kept are those that an input tells from the
exemplar, one of those that behave alike, few that fall at nearly every input, and of those that a sample of the statement tells
not many more than of the others; hints stay with their mutant by its id.
A mutant without a hint is listed with the smallest input that tells it: write the hint into mutants.jsonl by hand. For each
variant the mutants are named that cannot be told in it.
"""

import argparse
import ast
import json
import sys
from collections import defaultdict
from pathlib import Path

from fuzzing import Fuzz, Outcome, fuzz_of

from greenroom.judge.mutating import Edit, mutants_of
from greenroom.judge.mutation import mutated
from greenroom.library.problems import read_problem
from greenroom.problem import Mutant, Problem

EXERCISES = Path(__file__).parent.parent / "src/greenroom/content/exercises/coding"
MOST_UNTOLD, TOLD_TO_UNTOLD, LEAST_TOLD = 14, 1.6, 2
Row = tuple[int, float, Edit, Outcome]
ALIKE, OBVIOUS, OBVIOUS_BREAK, FEW_OBVIOUS, OF_A_LINE = 1, 0.8, 0.5, 2, 4


def main() -> None:
    """Freezes the named exercises, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("slugs", nargs="*")
    parser.add_argument("--at-most", type=int, default=24)
    parser.add_argument("--seeds", type=int, default=6)
    options = parser.parse_args()
    for folder in sorted(EXERCISES.iterdir()):
        if not options.slugs or folder.name in options.slugs:
            freeze(folder, options.at_most, options.seeds)


def freeze(folder: Path, at_most: int, seeds: int) -> None:
    """Writes ``mutants.jsonl`` of one exercise and says what came of it."""
    problem = read_problem(str(folder))
    fuzz = fuzz_of(problem, range(seeds))
    edits = [edit for edit in mutants_of(problem.exemplar) if edit.line not in constants(problem.exemplar)]
    found = [(edit, fuzz.outcome(edit.source)) for edit in edits]
    killable = [(edit, outcome) for edit, outcome in found if outcome.telling]
    kept = chosen(killable, at_most)
    file = folder / "mutants.jsonl"
    hints = {row["id"]: row["hint"] for row in map(json.loads, file.read_text().splitlines())} if file.exists() else {}
    file.write_text("".join(line(edit, hints.get(edit.id, "")) for edit, _ in kept))
    print(f"{folder.name}: {len(found)} mutants, {len(killable)} killable by {len(fuzz.cases)} inputs, {len(kept)} kept")
    for edit, outcome in kept:
        if not hints.get(edit.id):
            show(edit, outcome, fuzz)
    for variant in read_problem(str(folder)).variants:
        untold = untold_in(str(folder), variant.name, seeds)
        if set(untold) != set(variant.without):
            print(f"  variant {variant.name}: write `without = {json.dumps(untold)}`")


def constants(source: str) -> set[int]:
    """The lines of the literals that a variant may change; a mutant of one would say nothing in another variant."""
    assigned = [node for node in ast.parse(source).body if isinstance(node, ast.Assign)]
    return {
        node.lineno for node in assigned if isinstance(node.value, ast.Constant | ast.List | ast.Dict | ast.Tuple | ast.UnaryOp)
    }


def untold_in(folder: str, variant: str, seeds: int) -> list[str]:
    """The ids of the frozen mutants that no input tells in a variant, or that do not fit its text."""
    problem, usual = read_problem(folder, variant), read_problem(folder)
    fuzz = fuzz_of(problem, range(seeds))
    return [mutant.id for mutant in usual.mutants if not is_told(problem, mutant, fuzz)]


def is_told(problem: Problem, mutant: Mutant, fuzz: Fuzz) -> bool:
    """Whether an input tells the mutant from the exemplar."""
    try:
        return bool(fuzz.outcome(mutated(problem.exemplar, mutant)).telling)
    except ValueError:
        return False


def chosen(killable: list[tuple[Edit, Outcome]], at_most: int) -> list[tuple[Edit, Outcome]]:
    """The hardest to tell first, operators in turn; few of those that nearly every input tells, few that behave alike."""
    alike: dict[object, int] = defaultdict(int)
    turn: dict[str, int] = defaultdict(int)
    queue = []
    for edit, outcome in sorted(killable, key=lambda pair: (pair[1].share, pair[0].line, pair[0].column)):
        alike[outcome.behaviour] += 1
        obvious = outcome.share > (OBVIOUS_BREAK if outcome.only_breaks else OBVIOUS)
        alike["obvious"] += obvious
        if alike[outcome.behaviour] <= ALIKE and not (obvious and alike["obvious"] > FEW_OBVIOUS):
            turn[edit.operator] += 1
            queue.append((turn[edit.operator], outcome.share, edit, outcome))
    best = spread([row for row in queue if not row[3].in_samples], min(at_most, MOST_UNTOLD))
    room = min(at_most - len(best), round(len(best) * TOLD_TO_UNTOLD) + LEAST_TOLD)
    best += spread([row for row in queue if row[3].in_samples], room)
    return sorted(
        ((edit, outcome) for _, _, edit, outcome in best), key=lambda pair: (pair[0].line, pair[0].column, pair[0].after)
    )


def spread(rows: list[Row], at_most: int) -> list[Row]:
    """The first of each operator, then the second of each, the hardest to tell first; few of a line."""
    kept, lines = [], dict[int, int]()
    for row in sorted(rows, key=lambda row: row[:2]):
        lines[row[2].line] = lines.get(row[2].line, 0) + 1
        if lines[row[2].line] <= OF_A_LINE and len(kept) < at_most:
            kept.append(row)
    return kept


def line(edit: Edit, hint: str) -> str:
    """One line of ``mutants.jsonl``."""
    row = {"id": edit.id, "operator": edit.operator, "line": edit.line, "column": edit.column}
    return json.dumps(row | {"before": edit.before, "after": edit.after, "hint": hint}, ensure_ascii=False) + "\n"


def show(edit: Edit, outcome: Outcome, fuzz: Fuzz) -> None:
    """A mutant that wants a hint, on the terminal."""
    print(f"  {edit.id} line {edit.line}: {edit.before}  =>  {edit.after}   ({outcome.share:.0%} of inputs)")
    print(f"      {fuzz.smallest(outcome)[:220]}")


if __name__ == "__main__":
    sys.exit(main())
