"""How well a card is remembered: FSRS-6 with its default parameters, by `py-fsrs <https://github.com/open-spaced-repetition/py-fsrs>`_.

Parameters fitted on a few hundred reviews of one person predict the next ones worse than the defaults do, so nothing is fitted;
and nothing is drawn by chance, so that the same reviews give the same days.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from fsrs import Card, Rating, Scheduler

Memory = Card
"""What is known of how well one card is remembered; never changed, `after` gives another one."""
FORGOTTEN, KNOWN = Rating.Again, Rating.Good


def fresh() -> Memory:
    """A card that was never looked at."""
    return Card(card_id=0)


def after(memory: Memory, day: date, *, is_known: bool) -> Memory:
    """The memory after the card was looked at on a day, and known or not."""
    return scheduler().review_card(memory, KNOWN if is_known else FORGOTTEN, moment(day))[0]


def recall(memory: Memory, day: date) -> float:
    """How likely the card is known on a day, 0 to 1; 0 for one that was never looked at."""
    return scheduler().get_card_retrievability(memory, moment(day))


def fades_on(memory: Memory, least: float) -> date:
    """The first day on which the card is less likely known than ``least``; for one that was looked at before."""
    low, high = 0, 1
    day = day_of(memory)
    while recall(memory, day + timedelta(days=high)) >= least:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if recall(memory, day + timedelta(days=middle)) >= least else (low, middle)
    return day + timedelta(days=high)


def day_of(memory: Memory) -> date:
    """The day on which a card was last looked at. Raises ValueError for a new one."""
    if memory.last_review is None:
        raise ValueError("a new card has no such day")
    return memory.last_review.date()


@cache
def scheduler() -> Scheduler:
    """FSRS-6 by whole days: a card that was forgotten comes again in the same sitting, which is the sitting's affair."""
    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


@cache
def moment(day: date) -> datetime:
    """Noon of a day, UTC."""
    return datetime.combine(day, time(12), UTC)
