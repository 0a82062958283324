"""List the labs: what each is about, how often it was run, and whether its data is here."""

import argparse
from collections.abc import Iterator

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.lab.at_hand import add_form, as_json, labs_at_hand, places, store_at_hand
from greenroom.labs.data.finding import missing
from greenroom.labs.lab import Lab
from greenroom.labs.running.store import Store

NONE = "There is no lab yet: a plugin can bring some, as docs/labs.md tells."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab list``."""
    add_form(parser)


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints a few lines a lab."""
    labs, store, page = labs_at_hand(), store_at_hand(), Page.for_output()
    if options.format == "json":
        print(as_json([_facts(lab, store) for lab in labs.values()]))
    elif not labs:
        print(NONE)
    for lab in labs.values() if options.format == "human" else ():
        print("\n".join(_lines(lab, store, page)))
    return ExitStatus.CLEAN


def _facts(lab: Lab, store: Store) -> dict[str, object]:
    runs = [run.id for run in store.runs(lab.key)]
    gone = missing(lab, places(store))
    return {"key": lab.key, "title": lab.title, "summary": lab.summary, "runs": runs, "missing_data": gone}


def _lines(lab: Lab, store: Store, page: Page) -> Iterator[str]:
    yield f"{page.paint.bold(lab.key)}  {lab.title}"
    yield from page.wrapped(lab.summary, 2)
    runs = store.runs(lab.key)
    told = f"{len(runs)} {'run' if len(runs) == 1 else 'runs'}, the last {runs[0].id}" if runs else "not run yet"
    data = f"; data is missing: `greenroom lab get {lab.key}`" if missing(lab, places(store)) else ""
    yield from map(page.paint.dim, page.wrapped(f"{told}{data}", 2))
