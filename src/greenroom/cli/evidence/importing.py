"""Take numbers over into the ledger. Each says where it is from; what is there already is not added again.

FILE is one of
  a CSV whose first line names its columns, or a JSON list of objects: metric, value, and any of project, variant, unit, low,
    high, n, split, data_hash, code_version, seed, when; other columns are kept as they are
  a JSON object of metrics, as in {"recall": 0.42, "f1": 0.3}
  a model card in Markdown, with a table of results
  an MLflow store: its SQLite file, or the folder with mlruns/; MLflow need not be installed
"""

import argparse
import json

from greenroom.cli.evidence.ledgers import document, opened, tell
from greenroom.cli.exit_status import ExitStatus
from greenroom.errors import UnusableOption
from greenroom.evidence.drafts import Wanted
from greenroom.evidence.importing import found_in


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom evidence import``."""
    add = parser.add_argument
    add("file", metavar="FILE", help="what to read")
    add("--map", action="append", default=[], metavar="FIELD=COLUMN", help="the column that holds a field, where names differ")
    add(
        "--metric",
        action="append",
        default=[],
        metavar="NAME",
        help="only this metric, or the column that holds one; repeatable",
    )
    add("--project", default="", metavar="NAME", help="the project (default: what the rows say, or MLflow's experiment)")
    add("--variant", default="", metavar="NAME", help="the variant (default: what the rows say, or the name of MLflow's run)")
    add("--split", default="", metavar="NAME", help="the split (default: what the rows say, or as the metric's name begins)")
    add("--remembered", default="", metavar="SOURCE", help="these are remembered, not measured; SOURCE says where from")
    add("--dry-run", action="store_true", help="say what would be added, and add nothing")
    add("--format", choices=("human", "json"), default="human", help="form of what is printed (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Appends what the ledger does not hold yet, all of it or, where something cannot be read, nothing."""
    workspace, ledger = opened(options.workspace)
    found = found_in(options.file, _wanted(options), workspace.folder)
    if options.dry_run:
        known = {entry.id for entry in ledger.read().entries}
        new = [entry for entry in found.entries if entry.id not in known]
    else:
        new = ledger.add_new(found.entries)
    tell([*ledger.set_aside, *found.left_out])
    if options.format == "json":
        print(json.dumps([document(entry) for entry in new], ensure_ascii=False, indent=1))
        return ExitStatus.CLEAN
    verb = "Would add" if options.dry_run else "Added"
    known_already = len(found.entries) - len(new)
    already = f"; {known_already} {'is' if known_already == 1 else 'are'} there already" if known_already else ""
    print(f"{verb} {_numbers(len(new))} from {options.file}{already}.")
    return ExitStatus.CLEAN


def _wanted(options: argparse.Namespace) -> Wanted:
    columns = {}
    for pair in options.map:
        field, _, column = pair.partition("=")
        if not field.strip() or not column.strip():
            raise UnusableOption(f"--map {pair} names no column: write it as --map metric=name.")
        columns[field.strip().replace("-", "_")] = column.strip()
    return Wanted(columns, tuple(options.metric), options.project, options.variant, options.split, options.remembered)


def _numbers(count: int) -> str:
    return "1 number" if count == 1 else f"{count} numbers"
