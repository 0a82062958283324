"""Today's cards: all decks, what is known of them, the term, and which to look at; what postings ask for comes first."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from itertools import chain, zip_longest

from greenroom import __version__
from greenroom.errors import UnusableOption
from greenroom.recall.card import Card
from greenroom.recall.decks import of_decks, own, shipped
from greenroom.recall.outlook import Outlook, outlook
from greenroom.recall.queue import Standing, Term, queue
from greenroom.recall.reviews import Known, Reviews
from greenroom.record import NamedTuple
from greenroom.workspace.place import Workspace

USUAL_DAYS, USUAL_CAP = 14, 30
MOST_DAYS, MOST_CAP = 730, 1000


class Drill(NamedTuple):
    """All cards by their keys, those of the term as they stand, the keys to look at today in order, and what to tell of."""

    cards: Mapping[str, Card]
    standings: Sequence[Standing]
    term: Term
    is_set: bool
    today: Sequence[str]
    complaints: tuple[str, ...]

    def outlook(self, day: date) -> Outlook:
        """How the term stands."""
        return outlook(self.standings, self.term, day)


def all_cards(place: Workspace) -> tuple[Mapping[str, Card], tuple[str, ...]]:
    """The cards that come with greenroom and those of the workspace, which win where both have one key."""
    mine = own(place.folder)
    return {card.key: card for card in (*shipped(), *mine.cards)}, mine.complaints


def drill_of(place: Workspace, known: Known, day: date, decks: Sequence[str] = ()) -> Drill:
    """What to look at on a day. Raises `UnusableOption` for a deck that there is not."""
    cards, complaints = all_cards(place)
    chosen = [card for card in of_decks(list(cards.values()), decks) if card.key not in known.left_out]
    told = known.term or _planned(place, day)
    term = told or Term(day, day + timedelta(days=USUAL_DAYS), USUAL_CAP)
    standings = [Standing(card.key, known.memory(card.key)) for card in _in_turn(place, chosen, known)]
    return Drill(cards, standings, term, told is not None, queue(standings, term, day), (*complaints, *known.complaints))


def _planned(place: Workspace, day: date) -> Term | None:
    """The term of the plan that is kept, where one goes on; None else. What reads plans is loaded only where there is one."""
    if not os.path.exists(os.path.join(place.folder, "plan", "plan.jsonl")):
        return None
    from greenroom.workspace.planned import read_course

    plan = read_course(place).now
    return Term(plan.term.begins, plan.term.until, USUAL_CAP) if plan and day < plan.term.until else None


def term_until(until: date, cap: int, day: date) -> Term:
    """The term from a day on. Raises `UnusableOption`, one sentence."""
    if not day < until <= day + timedelta(days=MOST_DAYS):
        raise UnusableOption(f"{until} is no day to learn for: name one after today and within two years.")
    if not 1 <= cap <= MOST_CAP:
        raise UnusableOption(f"{cap} cards a day cannot be: 1 to {MOST_CAP} can.")
    return Term(day, until, cap)


def reviews_of(place: Workspace) -> Reviews:
    """The reviews of a workspace."""
    return Reviews(place.folder, place.kept)


def drill_facts(drill: Drill, day: date) -> dict[str, object]:
    """A drill as JSON, as the command line and the studio's API give it."""
    found = drill.outlook(day)
    return {
        "schema": 1,
        "day": day.isoformat(),
        "until": drill.term.until.isoformat(),
        "cap": drill.term.cap,
        "queue": list(drill.today),
        "begun": found.begun,
        "new": found.new,
        "known_on_the_day": found.share and round(found.share, 4),
        "ahead": [{"day": day.isoformat(), "cards": many} for day, many in found.ahead],
    }


def _in_turn(place: Workspace, cards: Sequence[Card], known: Known) -> Iterator[Card]:
    """Cards in the order in which new ones are begun: what the kept postings want most, a deck after the other."""
    decks: dict[str, list[Card]] = {}
    for card in cards:
        decks.setdefault(card.deck, []).append(card)
    if any(card.key not in known.memories for card in cards):
        wanted = _wanted(place)
        for deck in decks.values():
            deck.sort(key=lambda card: -max((wanted.get(skill, 0.0) for skill in card.skills), default=0.0))
    yield from (card for card in chain.from_iterable(zip_longest(*decks.values())) if card is not None)


def _wanted(place: Workspace) -> Mapping[str, float]:
    """How much the kept postings want each skill; read anew only where something in their folder has changed."""
    stamps = _stamps(os.path.join(place.folder, "jobs"))
    path = os.path.join(place.kept, "wanted.json")
    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
        if found["stamps"] == stamps:
            return {str(skill): float(much) for skill, much in found["wanted"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass  # none yet, or not as it should be: it is made anew
    wanted = _read_wanted(place)
    with suppress(OSError), open(path, "w", encoding="utf-8") as file:
        json.dump({"stamps": stamps, "wanted": wanted}, file)
    return wanted


def _stamps(folder: str) -> list[list[object]]:
    """What tells that a folder's files have changed, greenroom's version included."""
    if not os.path.isdir(folder):
        return [[__version__]]
    files = sorted((file.name, file.stat()) for file in os.scandir(folder) if file.is_file())
    return [[__version__], *([name, found.st_mtime_ns, found.st_size] for name, found in files)]


def _read_wanted(place: Workspace) -> Mapping[str, float]:
    from greenroom.jobs.gaps import WORTH
    from greenroom.jobs.kept import shelf

    wanted: dict[str, float] = {}
    for each in shelf(place.folder).kept:
        for skill in each.posting.skills:
            wanted[skill.name] = wanted.get(skill.name, 0.0) + each.weight * WORTH[skill.need]
    return wanted
