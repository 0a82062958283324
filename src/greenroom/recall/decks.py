"""Where decks stand: those that come with greenroom, and those in ``cards/`` of the workspace."""

import os
from collections.abc import Sequence
from functools import cache

from greenroom.content import HERE
from greenroom.errors import BrokenContent, UnusableInput, UnusableOption
from greenroom.recall.card import Card
from greenroom.recall.deck_text import Deck, read_deck

SHIPPED = os.path.join(HERE, "cards")
FOLDER = "cards"
"""The folder of a workspace for decks of one's own."""
SUFFIX = ".md"
LARGEST = 20_000_000
"""Bytes of a file of cards."""


@cache
def shipped() -> tuple[Card, ...]:
    """Every card that comes with greenroom. Raises `BrokenContent`."""
    found = [_read(os.path.join(SHIPPED, file)) for file in _files(SHIPPED)]
    complaints = [complaint for deck in found for complaint in deck.complaints]
    if complaints:
        raise BrokenContent(complaints[0])
    return tuple(card for deck in found for card in deck.cards)


def own(workspace: str) -> Deck:
    """The cards of the decks in a workspace's folder, and a sentence for whatever is no card."""
    folder = os.path.join(workspace, FOLDER)
    found = [_read(os.path.join(folder, file)) for file in _files(folder)]
    return Deck(
        tuple(card for deck in found for card in deck.cards),
        tuple(complaint for deck in found for complaint in deck.complaints),
    )


def of_decks(cards: Sequence[Card], names: Sequence[str]) -> Sequence[Card]:
    """The cards of the decks named; all of them where none is. Raises `UnusableOption` for a deck that there is not."""
    known = dict.fromkeys(card.deck for card in cards)
    for name in names:
        if name not in known:
            raise UnusableOption(f"There is no deck {name!r}: {', '.join(known)} are there.")
    return [card for card in cards if card.deck in names] if names else cards


def _files(folder: str) -> list[str]:
    if not os.path.isdir(folder):
        return []
    return sorted(
        name for name in os.listdir(folder) if name.endswith(SUFFIX) and name[:1] not in "._" and not name.startswith("README")
    )


def text_at(path: str) -> str:
    """The text of a file of cards. Raises `UnusableInput`, one sentence."""
    try:
        if os.path.getsize(path) > LARGEST:
            raise UnusableInput(f"{path} is far larger than a deck of cards: export notes as text, without media.")
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UnusableInput(f"{path} cannot be read ({why}): check the file.") from error


def _read(path: str) -> Deck:
    try:
        return read_deck(text_at(path), os.path.basename(path).removesuffix(SUFFIX))
    except UnusableInput as fault:
        return Deck((), (str(fault),))
