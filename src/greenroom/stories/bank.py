"""The story bank: which story shows which competency, how often and how lately it was told, and where the gaps are."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from greenroom.exercise import COMPETENCIES
from greenroom.record import NamedTuple

FIGURE = re.compile(r"\d[\d.,]*\d")
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
SAME = 0.3
"""The share of a story's figures and names from which an answer tells it …"""
SAME_AT_LEAST = 3
"""… and so many of them at the least."""
FRESH = timedelta(days=14)
"""A story that was told within this time is at hand."""
OFTEN, LATELY = 3, timedelta(days=7)
"""So often within so long, and a story wears out."""
ALONE = 4
"""So many competencies that only one story shows hang on it too much."""


class Story(NamedTuple):
    """One's own story or walkthrough: its file, its title, its words, and the competencies that it is meant to show."""

    path: str
    title: str
    text: str
    competencies: tuple[str, ...]


class Told(NamedTuple):
    """An answer that was given: when, its words, the competencies that were asked for."""

    at: datetime
    words: str
    competencies: tuple[str, ...]


class Use(NamedTuple):
    """How a story was used: how often it was told, when last (None where never), how often lately, for what it was told."""

    often: int
    last: datetime | None
    lately: int
    asked_for: tuple[str, ...]


class Bank(NamedTuple):
    """Stories against competencies. ``shows`` has of every competency the stories that show it; ``uses`` is by their paths."""

    stories: tuple[Story, ...]
    shows: Mapping[str, tuple[Story, ...]]
    uses: Mapping[str, Use]
    now: datetime

    @property
    def gaps(self) -> tuple[str, ...]:
        """Competencies that no story shows."""
        return tuple(name for name, stories in self.shows.items() if not stories)

    @property
    def leaning(self) -> Mapping[str, tuple[str, ...]]:
        """Stories on which at least `ALONE` competencies hang alone, with these."""
        alone = {story.path: tuple(name for name, own in self.shows.items() if own == (story,)) for story in self.stories}
        return {path: names for path, names in alone.items() if len(names) >= ALONE}

    @property
    def worn(self) -> tuple[str, ...]:
        """Stories that were told too often lately: the words begin to sound learned."""
        return tuple(path for path, use in self.uses.items() if use.lately >= OFTEN)

    @property
    def stale(self) -> tuple[str, ...]:
        """Stories that were not told for a while, or never."""
        return tuple(path for path, use in self.uses.items() if use.last is None or self.now - use.last > FRESH)

    def unmeant(self) -> Iterator[tuple[str, str]]:
        """A story and a competency for which it was told, and which it does not say it shows."""
        for story in self.stories:
            for name in self.uses[story.path].asked_for:
                if name not in story.competencies:
                    yield story.path, name


def bank(stories: Sequence[Story], answers: Iterable[Told], now: datetime) -> Bank:
    """The bank of these stories, as the answers used them."""
    given = list(answers)
    shows = {name: tuple(story for story in stories if name in story.competencies) for name in COMPETENCIES}
    return Bank(tuple(stories), shows, {story.path: _use(story, given, now) for story in stories}, now)


def tells(words: str, story: str) -> bool:
    """Whether an answer tells a story: enough of the story's figures and names stand in it."""
    own = marks(story)
    shared = own & marks(words)
    return len(shared) >= SAME_AT_LEAST and len(shared) >= SAME * len(own)


def marks(text: str) -> frozenset[str]:
    """The figures and the names of a text, by which a story is known again in other words."""
    return frozenset((*FIGURE.findall(text), *NAME.findall(text)))


def _use(story: Story, answers: Sequence[Told], now: datetime) -> Use:
    own = [told for told in answers if tells(told.words, story.text)]
    asked_for = dict.fromkeys(name for told in own for name in told.competencies)
    lately = sum(now - told.at <= LATELY for told in own)
    return Use(len(own), max((told.at for told in own), default=None), lately, tuple(asked_for))
