"""How much is remembered on the date, and by how many reviews: our queue beside plain FSRS.

    python benchmarks/recall_queue.py [--learners 32]

Simulated learners whose memory is another one than the scheduler thinks: initial stabilities and their growth differ from one
learner to another (with little time more so, and forgetting too). New cards are known half of the time. Plain FSRS begins as
many new cards a day over the same days, then looks at what is due, the least remembered first, up to the same cap.
"""

import argparse
import random
from datetime import date, timedelta
from math import ceil, exp
from statistics import fmean

from fsrs import Card, Rating, Scheduler

from greenroom.recall.memory import after, fresh, moment, recall
from greenroom.recall.queue import LEARNING, Standing, Term, queue

START = date(2026, 1, 1)
KNOWN_AT_FIRST = 0.5
SETTINGS = {"14 days, 120 cards, 30 a day": (14, 120, 30, False), "42 days, 300 cards, 40 a day": (42, 300, 40, False),
            "42 days, 300 cards, 18 a day": (42, 300, 18, True)}  # fmt: skip


class Learner:
    """Somebody with a memory of their own: what they know is drawn from it, and looking at a card changes it."""

    def __init__(self, seed, differs):
        self.chance = random.Random(seed)
        parameters, longer = list(Scheduler().parameters), exp(self.chance.gauss(0, 0.5))
        parameters[:4] = [min(100.0, max(0.001, each * longer)) for each in parameters[:4]]
        parameters[8] += self.chance.gauss(0, 0.2 if differs else 0.1)
        if differs:
            parameters[20] = min(0.8, max(0.1, parameters[20] * exp(self.chance.gauss(0, 0.2))))
        self.true = Scheduler(parameters, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
        self.cards = {}

    def looks_at(self, key, day):
        """Whether they knew it."""
        card = self.cards.get(key) or Card(card_id=0)
        likely = self.true.get_card_retrievability(card, moment(day)) if key in self.cards else KNOWN_AT_FIRST
        is_known = self.chance.random() < likely
        rating = Rating.Good if is_known else Rating.Again
        self.cards[key] = self.true.review_card(card, rating, moment(day))[0]
        return is_known

    def knows(self, key, day):
        """How likely they know it."""
        return self.true.get_card_retrievability(self.cards[key], moment(day)) if key in self.cards else 0.0


def ours(cards, term, today):
    return queue([Standing(key, memory) for key, memory in cards.items()], term, today)


def plain(wanted):
    """FSRS for a wanted retention, which knows of no date."""

    def chosen(cards, term, today):
        new = [key for key, memory in cards.items() if memory.last_review is None]
        begun = new[: min(term.cap, ceil(len(cards) / round(LEARNING * term.days)))]
        seen = {key: memory for key, memory in cards.items() if memory.last_review is not None}
        due = sorted((recall(memory, today), key) for key, memory in seen.items() if recall(memory, today) <= wanted)
        return [key for _, key in due][: term.cap - len(begun)] + begun

    return chosen


def as_begun(cards, term, today):
    """Our queue, but new cards as many a day as was planned on the first day, whatever was missed."""
    a_day = ceil(len(cards) / round(LEARNING * term.days))
    begun = [key for key, memory in cards.items() if memory.last_review is None][:a_day]
    seen = {key: memory for key, memory in cards.items() if memory.last_review is not None}
    return ours(seen, term, today)[: term.cap - len(begun)] + begun


def held(policy, seed, days, many, cap, differs, missed=0.0):
    """The mean recall on the date, the reviews it took, and the share of cards below 0.8."""
    learner, skipping = Learner(seed, differs), random.Random(seed + 1000)
    term = Term(START, START + timedelta(days=days), cap)
    cards = {f"card {number:03}": fresh() for number in range(many)}
    reviews = 0
    for today in (START + timedelta(days=number) for number in range(days)):
        if missed and skipping.random() < missed:
            continue
        chosen = policy(cards, term, today)
        assert len(chosen) <= cap
        for key in chosen:
            cards[key] = after(cards[key], today, is_known=learner.looks_at(key, today))
        reviews += len(chosen)
    known = [learner.knows(key, term.until) for key in cards]
    return fmean(known), reviews, fmean(each < 0.8 for each in known)


def row(name, policy, setting, learners, missed=0.0):
    found = [held(policy, seed, *setting, missed=missed) for seed in range(learners)]
    recalled, reviews, weak = map(fmean, zip(*found, strict=True))
    print(f"  {name:24} recall {recalled:.3f}   reviews {reviews:6.0f}   below 0.8: {weak:.0%}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, default=32)
    options = parser.parse_args()
    for name, setting in SETTINGS.items():
        print(name)
        for wanted in (0.80, 0.90, 0.95):
            row(f"FSRS, {wanted:.2f}", plain(wanted), setting, options.learners)
        row("ours", ours, setting, options.learners)
    setting = SETTINGS["14 days, 120 cards, 30 a day"]
    print("14 days, 120 cards, and a quarter of the days missed")
    row("as planned at first", as_begun, setting, options.learners, missed=0.25)
    row("ours", ours, setting, options.learners, missed=0.25)


if __name__ == "__main__":
    main()
