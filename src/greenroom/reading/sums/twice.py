"""One thing that is counted twice, and differently: "18,000 customers were called … the 24,000 customers who were called"."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer
from greenroom.reading.quantities import Quantity
from greenroom.reading.sums.clash import Clash, clash, meant
from greenroom.reading.sums.nouns import counts_by_noun, noun_of, with_noun

DEFINITE = frozenset("the those these our my".split())
MANY = 10
ENOUGH = 2
WIDE = 8
APART = frozenset("first second third next other another pilot control remaining more rest".split())
GROWING = frozenset(
    "now today later since grew grown growing new when began started start end added joined rented hired bought during already"
    " meanwhile eventually currently year years month months".split()
)
RECALLING = frozenset("we i that those these which".split())
NARROWING = frozenset("with without that which who whose where in at on from under over above below".split())
COMMON = frozenset("with from were have that which this they each every about over than more less would been also only".split())


def told_twice(answer: Answer) -> Iterator[Clash]:
    """ "18,000 customers were called … the 24,000 customers who were called": one thing, counted twice."""
    for counts in counts_by_noun(answer).values():
        earlier: list[Quantity] = []
        for number in counts if len(counts) > 1 else ():
            if number.value < MANY:
                continue
            if earlier and _points_back(answer, number) and not any(_is_same(number, other) for other in earlier):
                yield from _told_again(answer, number, earlier)
            if len(earlier) < MANY:
                earlier.append(number)


def _told_again(answer: Answer, number: Quantity, earlier: list[Quantity]) -> Iterator[Clash]:
    here = _surroundings(answer, number)
    alike = [len(_surroundings(answer, other) & here) for other in earlier]
    other = earlier[alike.index(max(alike))]
    enough = 1 if _is_recalled(answer, number) else ENOUGH
    if max(alike) >= enough and not _contrast(answer, other, number):
        first, second = with_noun(answer, other), with_noun(answer, number)
        yield clash(first, second, f"first “{answer.said(first)}”, then “{answer.said(second)}”")


def _is_recalled(answer: Answer, number: Quantity) -> bool:
    """Whether words behind the counted thing say which it was: "the 3,000 claims we labelled", "pictures from that order"."""
    noun = noun_of(answer, number)
    behind = answer.words.lower[number.last + 1 : number.last + 7]
    following = behind[behind.index(noun) + 1 :] if noun in behind else []
    return following[:1] in (["we"], ["i"], ["called"]) or (len(following) > 1 and following[1] in RECALLING)


def _points_back(answer: Answer, number: Quantity) -> bool:
    return number.first > 0 and answer.words.lower[number.first - 1] in DEFINITE | {"all"}


def _is_same(number: Quantity, other: Quantity) -> bool:
    return meant(number).meets(meant(other), 0.02)


def _surroundings(answer: Answer, number: Quantity) -> set[str]:
    """The telling words around a number, in its own sentence."""
    noun = noun_of(answer, number)
    near = _near(answer, number)
    return {word[:5] for word in near if len(word) > 3 and word not in COMMON and word != noun}


def _near(answer: Answer, number: Quantity) -> list[str]:
    lower, sentence = answer.words.lower, answer.sentence_at(number.span.start)
    first, last = (sentence.first, sentence.last) if sentence else (0, len(lower))
    return lower[max(first, number.first - WIDE) : number.first] + lower[number.last + 1 : min(last, number.last + WIDE)]


def _contrast(answer: Answer, one: Quantity, other: Quantity) -> bool:
    """Whether the two are told apart: "the pilot" and "the second wave", "then" and "today", "the stores with a baker"."""
    before, after = _near(answer, one), _near(answer, other)
    if APART.intersection(before) != APART.intersection(after):
        return True
    grown = other.value > one.value and not GROWING.isdisjoint((*before, *after))
    return grown or (other.value < one.value and _is_narrowed(answer, other))


def _is_narrowed(answer: Answer, number: Quantity) -> bool:
    """Whether words behind the counted thing pick some of it: "the 80 stores with a baker"; "all" picks none."""
    noun = noun_of(answer, number)
    behind = answer.words.lower[number.last + 1 : number.last + 6]
    picked = noun in behind and not NARROWING.isdisjoint(behind[behind.index(noun) + 1 :][:1])
    return picked and answer.words.lower[number.first - 1] != "all"
