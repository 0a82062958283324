"""What numbers count: the nouns behind them."""

from greenroom.finding import Span
from greenroom.reading.answer import Answer, once
from greenroom.reading.quantities import Quantity

NO_NOUN = frozenset(
    (
        "of the a an in on at to and or for with by from per was were is are had have has did more less fewer other others"
        " times percent that which who we i it they each every new old good first last next same different out about over as"
        " than so but"
    ).split()
)


@once
def counts_by_noun(answer: Answer) -> dict[str, list[Quantity]]:
    """The counts of each thing, in order."""
    found: dict[str, list[Quantity]] = {}
    for number in answer.quantities:
        if number.kind == "count" and (noun := noun_of(answer, number)):
            found.setdefault(noun, []).append(number)
    return found


def noun_of(answer: Answer, number: Quantity) -> str:
    """What a number counts: the plural among the next three words, "" where there is none."""
    for word in answer.words.lower[number.last + 1 : number.last + 4]:
        if word in NO_NOUN:
            return ""
        if word.endswith("s") or word in ("people", "children"):
            return word
    return ""


def with_noun(answer: Answer, number: Quantity) -> Span:
    """The place of a number and of what it counts."""
    noun = noun_of(answer, number)
    words = answer.words.lower[number.last + 1 : number.last + 4]
    last = number.last + 1 + words.index(noun) if noun else number.last
    return Span(number.span.start, max(number.span.end, answer.words.ends[last]))
