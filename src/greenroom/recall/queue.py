"""Which cards to look at today, so that most are known on the day that counts.

A card that will be known on the date is left alone. One that is about to be forgotten is looked at before it is, since what is
forgotten has to be learned anew; the others wait, and are readied in the last days. Where there is not time for all of them,
those come first by which most is gained on the date. New cards are spread evenly over the first part of the days that are left,
anew every day, so that a missed day is shared out and piles up nowhere.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from math import ceil
from typing import NamedTuple

from greenroom.recall.memory import Memory, after, day_of, fades_on, fresh, recall

FADING = 0.80
"""Below this a card is looked at again however far the date is."""
WANTED = 0.93
"""From this on a card is known well enough on the date."""
LEARNING = 0.70
"""The share of all days, the first of them, in which new cards are begun."""
AHEAD = 0.9
"""A little ahead of an even spread, since a day may be missed."""
READYING = 0.30
"""The share of all days, the last of them, in which cards are readied for the date."""
A_DAY = timedelta(days=1)


class Standing(NamedTuple):
    """A card by its key, and how well it is remembered."""

    key: str
    memory: Memory

    @property
    def is_new(self) -> bool:
        """Whether it was never looked at."""
        return self.memory.last_review is None


class Term(NamedTuple):
    """The days in which cards are learned: from the day it ``begins`` on, known on the day ``until``, ``cap`` a day at most."""

    begins: date
    until: date
    cap: int

    @property
    def days(self) -> int:
        """All its days; the date itself is none of them."""
        return (self.until - self.begins).days

    @property
    def readies_from(self) -> date:
        """The first of the days on which cards are readied."""
        return self.until - timedelta(days=ceil(READYING * self.days))

    @property
    def learns_until(self) -> date:
        """The first day on which no new card should be left."""
        return self.begins + timedelta(days=max(1, round(LEARNING * self.days)))


def queue(cards: Sequence[Standing], term: Term, today: date) -> list[str]:
    """The keys of the cards to look at today, in order: the same for the same cards and day; none from the date on.

    What was looked at today already is done and counts: no other card comes in its place.
    """
    if today >= term.until:
        return []
    new = [card.key for card in cards if card.is_new]
    seen = [card for card in cards if not card.is_new and day_of(card.memory) < today]
    done = [card for card in cards if not card.is_new and day_of(card.memory) == today]
    started, left = sum(_is_begun(card.memory) for card in done), max(0, term.cap - len(done))
    begun = new[: min(max(0, _a_day(len(new) + started, term, today) - started), left)]
    return [*_again(seen, len(done) - started, term, today)[: left - len(begun)], *begun]


def parked(cards: Sequence[Standing], term: Term, today: date) -> dict[str, date]:
    """To which day each card waits that is not looked at today, none of them after the term.

    A card that will be known on the date waits for nothing and is left out; so is one for which there is no time.
    """
    taken = set(queue(cards, term, today))
    waiting = [card for card in cards if card.key not in taken]
    new = [card.key for card in waiting if card.is_new]
    days = {key: today + A_DAY * (1 + place // _a_day(len(new), term, today + A_DAY)) for place, key in enumerate(new)}
    days |= {card.key: _wakes(card.memory, term, today) for card in waiting if not card.is_new and _is_short(card, term)}
    return {key: day for key, day in days.items() if day < term.until}


def gain(memory: Memory, today: date, until: date) -> float:
    """By how much looking at a card today makes it likelier to be known on the date."""
    likely = recall(memory, today)
    known, forgotten = (recall(after(memory, today, is_known=is_known), until) for is_known in (True, False))
    return likely * known + (1 - likely) * forgotten - recall(memory, until)


def _is_begun(memory: Memory) -> bool:
    """Whether a card was looked at once only: it is remembered as after a first look, known or not."""
    return (memory.stability, memory.difficulty) in _first_looks()


@cache
def _first_looks() -> tuple[tuple[float | None, float | None], ...]:
    looks = (after(fresh(), date(2000, 1, 1), is_known=is_known) for is_known in (True, False))
    return tuple((memory.stability, memory.difficulty) for memory in looks)


def _again(seen: Sequence[Standing], done: int, term: Term, today: date) -> list[str]:
    """Cards that were looked at before, those first by which most is gained; so many of them were ``done`` today already."""
    short = [card for card in seen if _is_short(card, term)]
    fading = [card for card in short if recall(card.memory, today) < FADING]
    due, many = fading, len(fading)
    if today >= term.readies_from:
        due, many = short, max(many, ceil((len(short) + done) / (term.until - today).days) - done)
    ordered = sorted((-gain(card.memory, today, term.until), card.key) for card in due)
    return [key for _, key in ordered[:many]]


def _is_short(card: Standing, term: Term) -> bool:
    """Whether the card would not be known well enough on the date."""
    return recall(card.memory, term.until) < WANTED


def _wakes(memory: Memory, term: Term, today: date) -> date:
    """The day on which a card is looked at again: before it is forgotten, or once cards are readied."""
    return max(today + A_DAY, min(fades_on(memory, FADING), term.readies_from))


def _a_day(new: int, term: Term, today: date) -> int:
    """How many of the new cards to begin a day, at least one."""
    return max(1, ceil(new / max(1.0, AHEAD * (term.learns_until - today).days)))
