"""What the commands over labs share: the lab that was named, the store of runs, the forms of what is printed."""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from greenroom.cli.bar import progress
from greenroom.cli.keeping import now
from greenroom.errors import UnusableOption
from greenroom.labs.catalogue import all_labs
from greenroom.labs.data.finding import Places
from greenroom.labs.lab import SIZES, Lab, Stage
from greenroom.labs.running.record import Asked, Run
from greenroom.labs.running.stages import Told, Workshop
from greenroom.labs.running.store import Store, home
from greenroom.library.choices import chosen
from greenroom.library.settings import settings_for

DATA = "GREENROOM_DATA"
ENGINES = ("duckdb", "spark")
MOST_SEEDS = 100


def add_lab(parser: argparse.ArgumentParser) -> None:
    """The lab that a command is about."""
    parser.add_argument("lab", metavar="LAB", help="its name, as `greenroom lab list` shows it")


def add_form(parser: argparse.ArgumentParser) -> None:
    """The form of what is printed."""
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of what is printed (default: human)")
    parser.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")


def add_parts(parser: argparse.ArgumentParser) -> None:
    """Whether people see the numbers for parts of the data; programs always do."""
    parser.add_argument("--parts", action="store_true", help="show the numbers for parts of the data, too")


def add_wishes(parser: argparse.ArgumentParser) -> None:
    """What a run is asked for."""
    add = parser.add_argument
    add("--size", choices=SIZES, default="small", help="small takes less than a minute; full is what the page tells of")
    seeds = parser.add_mutually_exclusive_group()
    seeds.add_argument("--seed", type=int, default=0, metavar="N", help="the seed (default: 0)")
    seeds.add_argument("--seeds", type=int, metavar="N", help="run the seeds 0 to N-1, and give means with intervals over them")
    add("--engine", choices=ENGINES, default="duckdb", help="what computes the features (default: duckdb; spark needs Java)")
    add("--world", default="", metavar="NAME", help="the hidden world that generators draw from, where a lab has some")


def asked(options: argparse.Namespace) -> Asked:
    """What was asked for. Raises `UnusableOption`."""
    if options.seeds is None:
        return Asked(options.size, (options.seed,), options.engine, options.world)
    if not 2 <= options.seeds <= MOST_SEEDS:
        raise UnusableOption(f"--seeds {options.seeds} is no number of seeds: say one from 2 to {MOST_SEEDS}.")
    return Asked(options.size, tuple(range(options.seeds)), options.engine, options.world)


def labs_at_hand() -> dict[str, Lab]:
    """Every lab, those of the plugins that the settings name included."""
    return dict(all_labs(settings_for(".").plugins))


def lab_named(name: str) -> Lab:
    """The lab with this name. Raises `UnusableOption`."""
    labs = labs_at_hand()
    if not labs:
        raise UnusableOption("There is no lab yet: a plugin can bring some, as docs/labs.md tells.")
    return labs[chosen(name, labs, "lab")]


def store_at_hand() -> Store:
    """The folder that runs are kept in."""
    return Store(home(os.environ))


def places(store: Store) -> Places:
    """Where data may lie."""
    own = os.environ.get(DATA)
    return Places(store.data, Path(own) if own else None)


def workshop(told: Told | None = None) -> Workshop:
    """Where a lab is run, with a bar on a terminal."""
    store = store_at_hand()
    found = Workshop(store, places(store), now, progress)
    return found._replace(told=told) if told else found


def last_run(lab: Lab, store: Store) -> Run:
    """The newest run of a lab that is whole. Raises `UnusableOption`."""
    runs = [run for run in store.runs(lab.key) if run.is_whole]
    if not runs:
        raise UnusableOption(f"The lab {lab.key!r} was not run yet: `greenroom lab run {lab.key}` does it.")
    return store.filled(runs[0])


def say_the_stage(run: Run, stage: Stage, seed: int) -> None:
    """Says on a terminal which stage comes now."""
    if sys.stderr.isatty():
        of_seed = f" (seed {seed})" if len(run.asked.seeds) > 1 else ""
        print(f"greenroom: {stage.title}{of_seed} …", file=sys.stderr)


def as_json(facts: Any) -> str:
    """Facts for a program; a number that is none, which JSON does not know, becomes null."""
    return json.dumps(_finite(facts), ensure_ascii=False, indent=1)


def tell(sentences: Iterable[str]) -> None:
    """Says them beside what is printed."""
    for sentence in sentences:
        print(f"greenroom: {sentence}", file=sys.stderr)


def _finite(facts: Any) -> Any:
    if isinstance(facts, dict):
        return {key: _finite(value) for key, value in facts.items()}
    if isinstance(facts, list | tuple):
        return [_finite(value) for value in facts]
    return None if isinstance(facts, float) and (facts != facts or abs(facts) == float("inf")) else facts
