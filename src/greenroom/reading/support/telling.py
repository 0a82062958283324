"""What an answer tells, as far as another answer can contradict it: its numbers, each with what it is of, and its names."""

from collections.abc import Iterator, Sequence

from greenroom.measured import NO_CLAIM, UNSUPPORTED, Measured, Telling, Told
from greenroom.reading.answer import Answer, once
from greenroom.reading.support.about import senses
from greenroom.reading.support.claims import NOT, Claim, claims
from greenroom.reading.support.context import PLAIN, SPELLED
from greenroom.reading.support.derived import PERIOD_WORDS
from greenroom.reading.support.holding import held
from greenroom.reading.support.sizes import of_quantity
from greenroom.reading.support.slots import slot

METRICS = ("quality-metric", "system-metric", "business-metric")
SHORTEST_NAME = 3
FIGURES = 3


@once
def telling(answer: Answer) -> Telling:
    """The plain record of what an answer tells."""
    carried = _carried(answer)
    every = (_told(answer, claim, carried.get(claim.quantity.span, ())) for claim in claims(answer))
    numbers = tuple(told for told in every if told)
    figures = frozenset(f"{told.amount:g}" for told in numbers if is_exact(told))
    return Telling(answer.attempt.path, answer.exercise.title, frozenset(_names(answer)), figures, numbers)


def is_exact(told: Told) -> bool:
    """Whether a number is told so exactly that another hardly is the same by chance."""
    return len(f"{told.amount:g}".replace(".", "").strip("0")) >= FIGURES


def _carried(answer: Answer) -> dict[tuple[int, int], tuple[Measured, ...]]:
    """The entries of the ledger that carry each number, by its place."""
    if answer.ledger is None:
        return {}
    found = held(answer, answer.ledger)
    return {each.claim.quantity.span: each.by for each in found if each.verdict not in (NO_CLAIM, UNSUPPORTED)}


def _told(answer: Answer, claim: Claim, by: tuple[Measured, ...]) -> Told | None:
    """The record of a number that is a result and says what it is of."""
    named = _is_named(answer, claim)
    if claim.standing == NOT or claim.whole or not (claim.is_own or named):
        return None
    size, span = of_quantity(claim.quantity), claim.quantity.span
    line = answer.attempt.text.count("\n", 0, span.start) + 1
    told = claim.way if claim.is_change else slot(answer, claim)
    about = tuple(senses(word) for word in dict.fromkeys(_telling_words(answer, claim)))
    when = f"{told} {_period(answer, claim)}"
    return Told(answer.said(span), span, line, size.dimension, size.amount, size.step, claim.bound, when, about, named,
                claim.sentence.number, by)  # fmt: skip


def _period(answer: Answer, claim: Claim) -> str:
    """The period that a number is told for: "800,000 a year"."""
    behind = answer.words.lower[claim.quantity.last + 1 : min(claim.last, claim.quantity.last + 4)]
    return next((PERIOD_WORDS[word] for word in behind if word in PERIOD_WORDS), "")


def _is_named(answer: Answer, claim: Claim) -> bool:
    """Whether a metric's name stands in a number's clause."""
    return any(claim.first <= hit.first and hit.last < claim.last for hit in answer.hits(claim.sentence, *METRICS))


def _telling_words(answer: Answer, claim: Claim) -> Iterator[str]:
    """The words of a number's clause that say what it is of."""
    for at in range(claim.first, claim.last):
        word = answer.words.lower[at].removesuffix("'s")
        inside = claim.quantity.first <= at <= claim.quantity.last
        if not inside and word not in PLAIN and word not in SPELLED and len(word) > 1 and not word[0].isdigit():
            yield word


def _names(answer: Answer) -> Iterator[str]:
    """The words that are capitalised within a sentence: people, companies, places, products."""
    for sentence in answer.sentences:
        for at in range(sentence.first + 1, sentence.last):
            if _is_name(answer, at):
                yield answer.words.lower[at].removesuffix("'s")


def _is_name(answer: Answer, at: int) -> bool:
    start, end = answer.words.starts[at], answer.words.ends[at]
    gap: Sequence[str] = answer.text[answer.words.ends[at - 1] : start]
    word = answer.text[start:end]
    return word[0].isupper() and word[1:].islower() and len(word) >= SHORTEST_NAME and not set(gap) & set('.:!?\n"“')


__all__ = ["is_exact", "telling"]
