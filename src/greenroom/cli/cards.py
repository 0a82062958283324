"""Show cards, and carry them from and to Anki.

`greenroom cards` lists the decks; a deck or a card named shows it. --export writes the cards, all or those of the decks named,
as a text that Anki imports; --import reads notes that Anki exported in plain text into a deck of your own, `cards/NAME.md`: it
is Markdown for you to edit, a heading for each question and its answer below, and is read at every drill. --from-stories makes
a deck of the numbers that your stories claim, each with what the ledger says of it; make it again when they change.

Exit status: 0, or 2 for unusable input, options or workspace.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.cards import answer_of, question_of
from greenroom.cli.forms.page import Page
from greenroom.errors import UnusableOption
from greenroom.library.choices import suggestion
from greenroom.recall.anki import cards_of, text_for_anki
from greenroom.recall.card import Card
from greenroom.recall.deck_text import name_from, read_deck, text_of
from greenroom.recall.decks import FOLDER, SUFFIX, of_decks, text_at
from greenroom.rehearsal.drilling import all_cards, reviews_of
from greenroom.store.faults import unusable_disk
from greenroom.workspace.place import Workspace, find_workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom cards``."""
    add = parser.add_argument
    add("names", nargs="*", metavar="NAME", help="decks or cards, as ml-fundamentals or ml-fundamentals/f1-from-both")
    add("--export", metavar="FILE", help="write the cards as a text for Anki to this file, which must not exist yet")
    add("--import", dest="taken", metavar="FILE", help="read notes that Anki exported in plain text, or a deck in Markdown")
    add("--from-stories", action="store_true", help="make a deck of the numbers that your stories claim, and what carries them")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Lists, shows, writes or reads cards."""
    place, page = find_workspace(options.workspace), Page.for_output()
    if options.taken:
        return _take(options.taken, place)
    if options.from_stories:
        return _numbers(place)
    cards, complaints = all_cards(place)
    for complaint in complaints:
        print(f"greenroom: {complaint}", file=sys.stderr)
    if options.export:
        return _write(options.export, of_decks(list(cards.values()), options.names))
    for name in options.names:
        _show([card for card in cards.values() if name in (card.key, card.deck)], name, [*cards], page)
    if not options.names:
        _list(list(cards.values()), place, page)
    return ExitStatus.CLEAN


def _numbers(place: Workspace) -> ExitStatus:
    from greenroom.cli.backing import ledger_for
    from greenroom.measured import Ledger
    from greenroom.rehearsal.own_numbers import DECK, keep_own_numbers, own_numbers

    cards = own_numbers(place, ledger_for(place.folder) or Ledger(()))
    if not cards:
        raise UnusableOption("Your stories claim no number yet: write one with its result, and ask again.")
    keep_own_numbers(place, cards)
    print(f"Made {len(cards)} cards in {FOLDER}/{DECK}{SUFFIX}: `greenroom drill --deck {DECK}` drills them.")
    return ExitStatus.CLEAN


def _list(cards: Sequence[Card], place: Workspace, page: Page) -> None:
    known = reviews_of(place).known()
    for deck in dict.fromkeys(card.deck for card in cards):
        own = [card for card in cards if card.deck == deck]
        begun = sum(card.key in known.memories for card in own)
        print(f"{page.paint.bold(f'{deck:28}')} {len(own):4} cards, {begun} begun")
    print(page.paint.dim("`greenroom drill` goes through today's; `greenroom cards NAME` shows a deck or a card."))


def _show(cards: Sequence[Card], name: str, keys: Sequence[str], page: Page) -> None:
    if not cards:
        raise UnusableOption(f"There is no deck or card {name!r}: {suggestion(name, keys)}")
    for card in cards:
        print("\n".join((*question_of(card, card.key, page), *answer_of(card, page), "")))


def _write(path: str, cards: Sequence[Card]) -> ExitStatus:
    if os.path.exists(path):
        raise UnusableOption(f"{path} is there already: choose a new name, nothing is overwritten.")
    with unusable_disk(path), open(path, "x", encoding="utf-8") as file:
        file.write(text_for_anki(cards))
    print(f"Wrote {len(cards)} cards to {path}: import it in Anki as notes of the type Basic.")
    return ExitStatus.CLEAN


def _take(path: str, place: Workspace) -> ExitStatus:
    name = name_from(os.path.splitext(os.path.basename(path))[0])
    target = os.path.join(place.folder, FOLDER, name + SUFFIX)
    if os.path.exists(target):
        raise UnusableOption(f"There is a deck {name} already: rename {path}, or edit {target}.")
    text = text_at(path)
    found = read_deck(text, name) if path.endswith(SUFFIX) else cards_of(text, name)
    for complaint in found.complaints:
        print(f"greenroom: {complaint}", file=sys.stderr)
    if not found.cards:
        raise UnusableOption(f"{path} holds no card: export notes from Anki as plain text, a question and an answer each.")
    with unusable_disk(target):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "x", encoding="utf-8") as file:
            file.write(text_of(found.cards, name))
    print(f"Took {len(found.cards)} cards into {FOLDER}/{name}{SUFFIX}: `greenroom drill --deck {name}` drills them.")
    return ExitStatus.CLEAN
