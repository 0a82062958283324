"""Show a lab: its page, where its data is from and by which licence, its stages, the choices that it measures, what it claims,
and the faults that it can inject.
"""

import argparse
from collections.abc import Iterator

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.lab.at_hand import add_form, add_lab, as_json, lab_named, places, store_at_hand
from greenroom.labs.data.finding import Located, locate
from greenroom.labs.lab import Lab
from greenroom.labs.reporting.facts import lab_facts

DRAWN = Located(None, "drawn from the seed")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab show``."""
    add_lab(parser)
    add_form(parser)


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints all that is written down of a lab."""
    lab = lab_named(options.lab)
    if options.format == "json":
        print(as_json(lab_facts(lab)))
    else:
        print("\n".join(_lines(lab, Page.for_output())))
    return ExitStatus.CLEAN


def _lines(lab: Lab, page: Page) -> Iterator[str]:
    yield page.paint.bold(f"{lab.key}: {lab.title}")
    yield from page.wrapped(lab.summary, 0)
    yield ""
    yield from lab.page.rstrip().split("\n")
    yield from _sources(lab, page)
    yield from _headed("Stages", page)
    for stage in lab.stages:
        after = f" (after {', '.join(stage.needs)})" if stage.needs else ""
        yield from page.wrapped(f"{stage.key}: {stage.title}{page.paint.dim(after)}", 4, "  ")
    yield from _headed("Variants", page)
    for variant in lab.variants:
        yield from page.wrapped(f"{variant.key}: {variant.title}; {variant.changes}", 4, "  ")
    if lab.claims:
        yield from _headed("Claims, which a run bears out or not", page)
    for claim in lab.claims:
        yield from page.wrapped(claim.says, 4, "  ")
        if claim.story:
            yield from map(page.paint.dim, page.wrapped(f"Usually told: {claim.story}", 4))
    if lab.faults:
        yield from _headed(f"Faults: `greenroom lab fault {lab.key} KEY` injects one", page)
    for fault in lab.faults:
        yield from page.wrapped(f"{fault.key}: {fault.symptom}", 4, "  ")


def _sources(lab: Lab, page: Page) -> Iterator[str]:
    located = locate(lab, places(store_at_hand()))
    if lab.sources:
        yield from _headed("Data", page)
    for source in lab.sources:
        found = located.get(source.key, DRAWN)
        origin = f", {source.origin}" if source.origin else ""
        yield from page.wrapped(f"{source.key}: {source.title} ({source.licence}{origin})", 4, "  ")
        yield from map(page.paint.dim, page.wrapped(found.missing or str(found.path or found.sha256), 4))


def _headed(title: str, page: Page) -> Iterator[str]:
    yield ""
    yield page.paint.bold(title)
