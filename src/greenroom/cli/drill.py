"""Look at today's cards, with the keyboard alone: what must be remembered on the day of the interview.

Enter or the space bar shows the answer; say to yourself first what you would say aloud. Then y where you knew it, n where you
did not; u takes the last answer back, x leaves a card out for good, q ends the sitting. What was not known comes again in the
same sitting. Which cards come today is decided for the date of your interview: what will be known then waits, and nothing is
due after it. Exercises, designs and stories are no cards: rehearse those.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
import sys
from contextlib import suppress
from datetime import UTC, date, datetime

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.cards import answer_of, outlook_of, question_of, told
from greenroom.cli.forms.page import Page
from greenroom.cli.taking.keys import STOP, key, single_keys
from greenroom.errors import UnusableOption
from greenroom.recall.queue import Term
from greenroom.recall.reviews import Reviews
from greenroom.recall.sitting import Sitting
from greenroom.rehearsal.drilling import USUAL_CAP, Drill, drill_facts, drill_of, reviews_of, term_until
from greenroom.workspace.place import find_workspace

SHOW, KNEW, DID_NOT, BACK, OUT, END = (" ", "\n", "\r"), ("y", "2", "j"), ("n", "1"), ("u",), ("x",), ("q", *STOP)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom drill``."""
    add = parser.add_argument
    add("--until", metavar="DATE", help="the day of the interview, as 2026-12-06; it is kept")
    add("--cap", metavar="N", help=f"cards a day at most (default: {USUAL_CAP}); it is kept")
    add("--deck", action="append", default=[], metavar="NAME", help="only this deck; may be given several times")
    add("--format", choices=("human", "json"), default="human", help="json shows today's queue and drills nothing")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Goes through today's cards."""
    place, page, today = find_workspace(options.workspace), Page.for_output(), date.today()
    reviews = reviews_of(place)
    known = reviews.known()
    if options.until is not None or options.cap is not None:
        term = known.term
        until = _day(options.until) if options.until is not None else term and term.until
        if until is None:
            raise UnusableOption("--cap needs --until the first time: `greenroom drill --until 2026-12-06 --cap 20`.")
        term = term_until(until, _number(options.cap) if options.cap is not None else term.cap if term else USUAL_CAP, today)
        _set(term, reviews)
        known = known._replace(term=term)
    drill = drill_of(place, known, today, options.deck)
    for complaint in drill.complaints:
        print(f"greenroom: {complaint}", file=sys.stderr)
    if options.format == "json":
        print(json.dumps(drill_facts(drill, today), ensure_ascii=False, indent=1))
        return ExitStatus.CLEAN
    if not drill.is_set:
        words = (
            f"No date is set: two weeks are taken, up to {told(drill.term.until)}. `greenroom drill --until DATE` sets yours."
        )
        print("\n".join(page.wrapped(words, 0)))
        _set(drill.term, reviews)
    if today >= drill.term.until:
        words = f"{told(drill.term.until)} is here or past: nothing is due. `greenroom drill --until DATE` begins anew."
        print("\n".join(page.wrapped(words, 0)))
        return ExitStatus.CLEAN
    _sit(drill, reviews, today, page)
    print("\n".join(outlook_of(drill_of(place, reviews.known(), today, options.deck).outlook(today), drill.term, page)))
    return ExitStatus.CLEAN


def _set(term: Term, reviews: Reviews) -> None:
    reviews.note(datetime.now(UTC), begins=term.begins.isoformat(), until=term.until.isoformat(), cap=term.cap)


def _sit(drill: Drill, reviews: Reviews, today: date, page: Page) -> None:
    """The sitting; what is taken back was written down before, and a line of its own says that it does not count."""
    sitting, noted = Sitting(drill.today), list[datetime | None]()
    if not drill.today:
        print("Nothing to look at today: all else is parked until it is due.")
        return
    with single_keys(), suppress(KeyboardInterrupt):
        while sitting.key is not None and (said := _one(drill, sitting, page)) not in END:
            at = datetime.now(UTC)
            if said in OUT:
                reviews.note(at, card=sitting.leave_out(), left_out=True)
            elif said not in BACK:
                told = sitting.answer(is_known=said in KNEW)
                noted.append(at if told.is_first else None)
                if told.is_first:
                    reviews.note(at, day=today.isoformat(), card=told.key, known=told.is_known)
            elif (back := sitting.back()) and (then := noted.pop()):
                reviews.take_back(at, back.key, then)
    first = [answer for answer in sitting.answers if answer.is_first]
    print(f"{len(first)} looked at, {sum(answer.is_known for answer in first)} of them known at once.")


def _one(drill: Drill, sitting: Sitting, page: Page) -> str:
    """Shows a card, and then its answer; gives the key that was pressed in the end."""
    assert sitting.key
    card = drill.cards[sitting.key]
    new = {standing.key for standing in drill.standings if standing.is_new}
    again = any(answer.key == card.key for answer in sitting.answers)
    mark = " · again" if again else " · new" if card.key in new else ""
    print("\n".join(question_of(card, f"{sitting.left} left · {card.deck}{mark}", page)))
    _ask("[Enter] answer   [u] back   [x] leave out   [q] end", page)
    said = _of((*SHOW, *BACK, *OUT, *END))
    if said not in SHOW:
        return said
    print("\n".join(answer_of(card, page)))
    _ask("Did you know it?   [y] yes   [n] no   [u] back   [x] leave out   [q] end", page)
    return _of((*KNEW, *DID_NOT, *BACK, *OUT, *END))


def _of(keys: tuple[str, ...]) -> str:
    """The next key that means something here."""
    while (said := key()) not in keys:
        pass
    print(flush=True)
    return said


def _ask(words: str, page: Page) -> None:
    print(page.paint.dim(f"\n  {words} "), end="", flush=True)


def _day(word: str) -> date:
    try:
        return datetime.strptime(word, "%Y-%m-%d").date()
    except ValueError as error:
        raise UnusableOption(f"{word!r} is no date: write it as 2026-12-06.") from error


def _number(word: str) -> int:
    if not word.isdecimal():
        raise UnusableOption(f"{word!r} is no number of cards: write it in digits.")
    return int(word)
