"""Say how ready you are for the date: what is shown, what will be remembered, how each round goes, and one honest range.

The chance that every round of the expected loop goes at the bar is told only where most of what is a must is shown and every
round was rehearsed; else it says what to do next, and for how long. Each forecast is kept in `plan/forecasts.jsonl`. When you
know how it went, say so: `greenroom readiness --passed` or `--failed`, with `--round coding` for one round alone; after five
outcomes the forecasts' own reliability is shown.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, datetime

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.keeping import now, opened, tell_what_happened
from greenroom.cli.paint import printable
from greenroom.errors import UnusableOption
from greenroom.progress.ability import Range
from greenroom.progress.forecasts import WHOLE, Reliability
from greenroom.progress.readiness import Readiness
from greenroom.rehearsal.readying import Ready, keep_forecast, keep_outcome, ready

LABEL = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom readiness``."""
    add = parser.add_argument
    add("--posting", default="", metavar="NAME", help="the kept posting whose loop is expected (default: the weightiest)")
    add("--passed", action="store_true", help="the loop was passed, or the round that --round names")
    add("--failed", action="store_true", help="it was not")
    add("--round", default=WHOLE, metavar="NAME", help="one round of the loop, as it is named here")
    add("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows it, or keeps an outcome."""
    place, history = opened(options.workspace)
    if options.passed or options.failed:
        if options.passed and options.failed:
            raise UnusableOption("It was passed or it was not: say --passed or --failed, not both.")
        keep_outcome(place, options.passed, options.round, now())
        print("Kept. Whatever came of it, it makes the next forecast easier to judge.")
        return ExitStatus.CLEAN
    told = ready(place, history, datetime.now(UTC), options.posting)
    tell_what_happened(history)
    keep_forecast(place, told.found, told.until, now())
    if options.format == "json":
        print(json.dumps(_facts(told), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(told, Page.for_output())))
    return ExitStatus.CLEAN


def _lines(told: Ready, page: Page) -> Iterator[str]:
    found, paint = told.found, page.paint
    yield from page.headed("Ready?", _for(told))
    yield _layer(
        "Shown", "nothing is asked for yet" if found.coverage is None else f"{_percent(found.coverage)} of what is a must"
    )
    memory = (
        "no card was begun yet" if found.memory is None else f"about {_percent(found.memory)} of the cards begun, on the date"
    )
    yield _layer("Remembered", memory)
    for each in found.rounds:
        share = _range(each.range) if each.range else f"not enough to say: {each.missing} needed"
        yield _layer(each.label.capitalize(), f"{share}; {each.mocks} {'mock' if each.mocks == 1 else 'mocks'} held")
    if found.left_out:
        names = " and ".join(found.left_out)
        yield from page.wrapped(
            f"Left out: {names}; greenroom cannot hold such a round yet, so what follows says nothing of it.", 2
        )
    yield ""
    if found.chance is None:
        yield paint.bold("Not enough evidence for a chance.")
        for to_do in found.to_do:
            yield from page.wrapped(f"{printable(to_do.what)} About {to_do.minutes} minutes: {to_do.why}.", 4, "→ ")
    else:
        yield from (paint.bold(line) for line in page.wrapped(_chance(found.chance), 0))
        yield from page.wrapped(_moves(found), 0)
    if told.reliability:
        yield from page.wrapped(_reliable(told.reliability), 0)


def _for(told: Ready) -> str:
    if told.posting is None:
        return "no posting is kept"
    return f"{told.posting.name}, its loop {'as it says' if told.is_stated else 'as is usual for such work'}"


def _layer(name: str, what: str) -> str:
    return f"  {printable(name):{LABEL}} {what}"


def _chance(chance: Range) -> str:
    return f"That every round goes at the bar: about {_odds(chance.share)} ({_odds(chance.low)} to {_odds(chance.high)})."


def _moves(found: Readiness) -> str:
    assert found.weakest
    assert found.chance
    assert found.moves is not None
    moved = (
        f"one more answer at the bar in it moves the whole to about {_percent(found.moves)} from {_percent(found.chance.share)}"
    )
    return f"The weakest round is {found.weakest.label}: {moved}. `{found.weakest.how}` is the way."


def _reliable(known: Reliability) -> str:
    far = "more than chance explains" if abs(known.forecast - known.passed) > known.margin else "no more than chance explains"
    return (
        f"Of {known.outcomes} outcomes that you told, {_percent(known.passed)} were passed where {_percent(known.forecast)}"
        f" were forecast, {far}; the Brier score is {known.brier:.2f} (always saying one half gives 0.25)."
    )


def _odds(share: float) -> str:
    """A chance as people say it: 1 in 4, 2 in 3; at the ends as a bound."""
    if share < 0.05:
        return "less than 1 in 20"
    if share > 0.95:
        return "more than 19 in 20"
    pairs = [(top, bottom) for bottom in range(2, 11) for top in range(1, bottom)]
    top, bottom = min(pairs, key=lambda pair: (round(abs(pair[0] / pair[1] - share), 2), pair[1]))
    return f"{top} in {bottom}"


def _range(known: Range) -> str:
    return f"{_percent(known.share)} at the bar ({_percent(known.low)} to {_percent(known.high)})"


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")


def _facts(told: Ready) -> dict[str, object]:
    found = told.found
    return {
        "schema": 1,
        "posting": told.posting.name if told.posting else None,
        "until": told.until or None,
        "coverage": found.coverage,
        "memory": found.memory,
        "rounds": [
            {
                "name": each.label,
                "mocks": each.mocks,
                "range": each.range._asdict() if each.range else None,
                "missing": each.missing,
            }
            for each in found.rounds
        ],
        "left_out": list(found.left_out),
        "chance": found.chance._asdict() if found.chance else None,
        "weakest": found.weakest.label if found.weakest else None,
        "moves": found.moves,
        "to_do": [to_do._asdict() for to_do in found.to_do],
        "reliability": told.reliability._asdict() if told.reliability else None,
    }
