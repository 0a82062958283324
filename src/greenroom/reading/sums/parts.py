"""Parts and wholes, rates and products: "4,000 orders, 5,200 of those", "40 a day, so 2,000 a month", "12 of the 10"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.quantities import Quantity
from greenroom.reading.sums.clash import LINKS, Clash, Range, are_joined, clash, is_rough, meant, words_between

OUT_OF = frozenset(("of", "of the", "of those", "out of", "out of the"))
LONGEST_LINK = 3
DEFINITE = frozenset("the those these our my".split())
WHOLLY = frozenset("were are had have has with all our the across of".split())
FAR = 40
MOST = 6
MANY = 10
ENOUGH = 2
WIDE = 8
OTHERS = frozenset("from that which who whose with in on at".split())
PARTS = frozenset("training train that those it them this rest remaining remainder test validation".split())
EACH, MAKES = frozenset(("each", "apiece")), frozenset(("so", "is", "makes", "that's", "or"))
THOSE = frozenset("those these".split())
SPLIT = frozenset(("trai", "test"))
REST = frozenset("remaining rest remainder".split())
APART = frozenset("first second third next other another pilot control remaining more rest".split())
COMMON = frozenset("with from were have that which this they each every about over than more less would been also only".split())
NO_NOUN = frozenset(
    (
        "of the a an in on at to and or for with by from per was were is are had have has did more less fewer other others"
        " times percent that which who we i it they each every new old good first last next same different out about over as"
        " than so but"
    ).split()
)
PERIODS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629800.0,
    "year": 31557600.0,
}
PER = frozenset("a an per each every".split())
WORKING = {"minute": 1.0, "hour": 1.0, "day": 1 / 4, "week": 5 / 7, "month": 20 / 30.4, "year": 220 / 365}
"""How much of a longer period may be working time: a day of 6 hours, a week of 5 days."""
SLACK = 0.15
MEMORY = 1


def parts(answer: Answer) -> Iterator[Clash]:
    """Every part that is larger than its whole, and every sum, rate and product that does not come out."""
    lower = [*answer.words.lower, ""]
    for sentence, numbers in answer.numbered:
        for number in numbers:
            if lower[number.last + 1] == "of" and number.kind == "count":
                yield from _too_large(answer, sentence, number)
        if len(numbers) > 1:
            yield from _together(answer, sentence, numbers)
    yield from _told_twice(answer)


def _together(answer: Answer, sentence: Sentence, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """What the numbers of one sentence say of each other."""
    kinds = [number.kind for number in numbers]
    for one, other in pairwise(numbers):
        if one.kind == other.kind:
            if one.kind == "count":
                yield from _not_a_part(answer, one, other)
            yield from _rates(answer, one, other)
    if len(numbers) > 2 and "count" in kinds:
        for three in zip(numbers, numbers[1:], numbers[2:], strict=False):
            yield from _of_three(answer, *three)
    if kinds.count("percent") > 1:
        yield from _rests(answer, sentence)


def _of_three(answer: Answer, one: Quantity, other: Quantity, third: Quantity) -> Iterator[Clash]:
    if one.kind == other.kind == "count" and third.kind == "percent":
        yield from _shares(answer, one, other, third)
    elif one.kind == "count" and other.kind in ("duration", "money", "count") and third.kind == other.kind:
        yield from _products(answer, one, other, third)


def _too_large(answer: Answer, sentence: Sentence, part: Quantity) -> Iterator[Clash]:
    """ "4,000 orders. 5,200 of those were abuse." and "nine product teams … eleven of the teams"."""
    following = answer.words.lower[part.last + 1 : part.last + 4]
    if len(following) < 3:
        return
    whole = None
    if following[1] in THOSE and following[2] not in OTHERS:
        whole = _largest(answer, sentence, part)
    elif following[1] == "them" and answer.words.lower[part.first - 1] == "and":
        near = _largest(answer, sentence, part)
        whole = near if near is not None and near.value >= MANY and part.value < 2 * near.value else None
    elif following[1] in DEFINITE:
        whole = _largest_of(answer, following[2])
    if whole is not None:
        yield from _compared(answer, part, whole)


def _compared(answer: Answer, part: Quantity, whole: Quantity) -> Iterator[Clash]:
    if meant(part).low > meant(whole).high:
        one, other = _with_noun(answer, part), _with_noun(answer, whole)
        yield clash(one, other, f"“{answer.said(one)}” cannot be a part of “{answer.said(other)}”")


def _largest(answer: Answer, sentence: Sentence, part: Quantity) -> Quantity | None:
    """The largest count that "those" may point to: those told shortly before."""
    near = [number for other in answer.around(sentence, MEMORY, 0) for number in answer.numbers(other)]
    earlier = [number for number in near if number.kind == "count" and number.first < part.first]
    largest = max(earlier, key=lambda number: number.value, default=None)
    return largest if largest is not None and _noun(answer, largest) else None


def _largest_of(answer: Answer, noun: str) -> Quantity | None:
    """The largest count of these things anywhere, if it is told as the whole: "there were nine teams"."""
    counts = _counts(answer).get(noun, [])
    largest = max(reversed(counts), key=lambda number: number.value, default=None)
    before = answer.words.lower[max(0, largest.first - 2) : largest.first] if largest is not None else []
    return largest if not WHOLLY.isdisjoint(before) else None


@once
def _counts(answer: Answer) -> dict[str, list[Quantity]]:
    """The counts of each thing, in order."""
    found: dict[str, list[Quantity]] = {}
    for number in answer.quantities:
        if number.kind == "count" and (noun := _noun(answer, number)):
            found.setdefault(noun, []).append(number)
    return found


def _noun(answer: Answer, number: Quantity) -> str:
    """What a number counts: the plural among the next three words, "" where there is none."""
    for word in answer.words.lower[number.last + 1 : number.last + 4]:
        if word in NO_NOUN:
            return ""
        if word.endswith("s") or word in ("people", "children"):
            return word
    return ""


def _with_noun(answer: Answer, number: Quantity) -> Span:
    noun = _noun(answer, number)
    words = answer.words.lower[number.last + 1 : number.last + 4]
    last = number.last + 1 + words.index(noun) if noun else number.last
    return Span(number.span.start, max(number.span.end, answer.words.ends[last]))


def _not_a_part(answer: Answer, one: Quantity, other: Quantity) -> Iterator[Clash]:
    """ "12 of the 10", "12 out of 10", and the other way round "of the 10 tickets, 12 were wrong"."""
    apart = other.first - one.last - 1
    if apart <= LONGEST_LINK and " ".join(words_between(answer, one, other)) in OUT_OF:
        yield from _compared(answer, one, other)
    elif _is_whole(answer, one) and _is_bare(answer, other) and len(" ".join(words_between(answer, one, other))) < FAR:
        yield from _compared(answer, other, one)


def _is_whole(answer: Answer, number: Quantity) -> bool:
    """Whether a number opens as the whole of what follows: "of the 10 tickets", "Of 1,000 requests"."""
    of_the = answer.words.lower[max(0, number.first - 2) : number.first]
    definite = len(of_the) == 2 and of_the[0] == "of" and of_the[1] in DEFINITE
    return bool(_noun(answer, number)) and (definite or (of_the[-1:] == ["of"] and _opens_with_whole(answer, number)))


def _is_bare(answer: Answer, number: Quantity) -> bool:
    """Whether a number names nothing that it counts, neither behind it nor as "12 of the features"."""
    return not _noun(answer, number) and answer.words.lower[number.last + 1 : number.last + 2] != ["of"]


def _opens_with_whole(answer: Answer, number: Quantity) -> bool:
    """Whether a clause begins "Of the 24,000 customers" or "and of 1,000 letters"."""
    before = answer.words.lower[max(0, number.first - 3) : number.first]
    while before and before[-1] in DEFINITE:
        before.pop()
    opened = (
        len(before) < 2
        or before[-2] in ("and", "but", "so", "that", "out")
        or answer.text[answer.words.starts[number.first - 1]] == "O"
    )
    return before[-1:] == ["of"] and opened and bool(_noun(answer, number))


def _rates(answer: Answer, one: Quantity, other: Quantity) -> Iterator[Clash]:
    """ "40 a day, so 2,000 a month"."""
    first = _period(answer, one)
    second = _period(answer, other) if first else ""
    if not second or first == second or one.value <= 0:
        return
    between = words_between(answer, one, other)
    linked = between[between.index(first) + 1 :] if first in between else ["and"]
    if _noun(answer, other) not in ("", _noun(answer, one)) or not (LINKS - {"and"}).issuperset(linked):
        return
    longer = PERIODS[second] / PERIODS[first]
    share = WORKING.get(second if longer > 1 else first, 1.0)
    full = meant(one)
    possible = Range(full.low * longer * (share if longer > 1 else 1), full.high * longer / (1 if longer > 1 else share))
    if not meant(other).meets(possible, SLACK if is_rough(answer, other) or is_rough(answer, one) else 0.0):
        why = f"“{answer.said(one.span)} a {first}” does not make “{answer.said(other.span)} a {second}”"
        yield clash(one.span, other.span, why)


def _period(answer: Answer, number: Quantity) -> str:
    """The period of a rate: the "day" of "40 a day", "40 per day", "40 calls a day"."""
    words = answer.words.lower[number.last + 1 : number.last + 5]
    if PER.isdisjoint(words):
        return ""
    for at, word in enumerate(words[:-1]):
        if word in PER and words[at + 1] in PERIODS:
            later = answer.words.lower[number.last + at + 3 : number.last + at + 4]
            return "" if later in (["later"], ["ago"], ["earlier"], ["before"], ["after"]) else words[at + 1]
        if at > 1:
            break
    return ""


def _shares(answer: Answer, one: Quantity, other: Quantity, share: Quantity) -> Iterator[Clash]:
    """ "19 of the 26, so 60 percent", "out of 1,200 pages 300 were wrong, 40 percent"."""
    if _is_part_of_more(answer, share):
        return
    if " ".join(words_between(answer, one, other)) in OUT_OF and are_joined(answer, other, share):
        part, whole = one, other
    elif _opens_with_whole(answer, one) and len(words_between(answer, other, share)) <= MOST:
        part, whole = other, one
    else:
        return
    low, high = meant(part).low / max(meant(whole).high, 1.0), meant(part).high / max(meant(whole).low, 1.0)
    if not meant(share).meets(Range(low * 100, high * 100), SLACK / 2):
        span = Span(one.span.start, other.span.end)
        why = (
            f"“{answer.said(span)}” is {part.value / max(whole.value, 1.0) * 100:.0f} percent, not “{answer.said(share.span)}”"
        )
        yield clash(span, share.span, why)


def _is_part_of_more(answer: Answer, share: Quantity) -> bool:
    return answer.words.lower[share.last + 1 : share.last + 2] in (["of"], ["more"], ["less"], ["fewer"])


def _products(answer: Answer, count: Quantity, size: Quantity, total: Quantity) -> Iterator[Clash]:
    """ "30 calls of 12 minutes each, so ten hours", "3 regions with 40 stores each, 120 stores in all"."""
    between = words_between(answer, size, total)
    noun = _noun(answer, size)
    if not EACH.isdisjoint(between[:2]) and len(between) <= MOST and _noun(answer, total) == noun:
        factor, one, said = meant(count), meant(size), meant(total)
        told = not MAKES.isdisjoint(between) or bool(noun)
        if told and not said.meets(Range(factor.low * one.low, factor.high * one.high), SLACK):
            span = Span(count.span.start, size.span.end)
            yield clash(span, total.span, f"“{answer.said(span)}” does not make “{answer.said(total.span)}”")


def _rests(answer: Answer, sentence: Sentence) -> Iterator[Clash]:
    """ "80 percent for training and the remaining 30 percent for the test": shares of one whole that exceed or miss it."""
    percents = [number for number in answer.numbers(sentence) if number.kind == "percent" and not number.signed]
    shares = [number for number in percents if not _is_of_part(answer, number)]
    if len(shares) < 2:
        return
    total = sum(number.value for number in shares)
    if abs(total - 100) <= 2:
        return
    last = shares[-1]
    is_rest = not REST.isdisjoint(answer.words.lower[max(0, last.first - 2) : last.first])
    if is_rest or (total > 100 and SPLIT.issubset({word[:4] for word in answer.lower(sentence)})):
        told = ", ".join(f"“{answer.said(number.span)}”" for number in shares)
        yield clash(shares[0].span, last.span, f"{told} do not make a hundred")


def _is_of_part(answer: Answer, share: Quantity) -> bool:
    """Whether a share is of another share: "10 percent of the training part"."""
    after = answer.words.lower[share.last + 1 : share.last + 4]
    return after[:1] == ["of"] and not PARTS.isdisjoint(after)


def _told_twice(answer: Answer) -> Iterator[Clash]:
    """ "18,000 customers were called … the 24,000 customers who were called": one thing, counted twice."""
    for counts in _counts(answer).values():
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
    if max(alike) >= ENOUGH and not _contrast(answer, other, number):
        first, second = _with_noun(answer, other), _with_noun(answer, number)
        yield clash(first, second, f"first “{answer.said(first)}”, then “{answer.said(second)}”")


def _points_back(answer: Answer, number: Quantity) -> bool:
    return number.first > 0 and answer.words.lower[number.first - 1] in DEFINITE | {"all"}


def _is_same(number: Quantity, other: Quantity) -> bool:
    return meant(number).meets(meant(other), 0.02)


def _surroundings(answer: Answer, number: Quantity) -> set[str]:
    """The telling words around a number."""
    noun = _noun(answer, number)
    near = (
        answer.words.lower[max(0, number.first - WIDE) : number.first]
        + answer.words.lower[number.last + 1 : number.last + WIDE]
    )
    return {word[:5] for word in near if len(word) > 3 and word not in COMMON and word != noun}


def _contrast(answer: Answer, one: Quantity, other: Quantity) -> bool:
    """Whether the two are told apart: "the pilot" and "the second wave"."""
    sides = (set(answer.words.lower[max(0, number.first - WIDE) : number.last + WIDE]) & APART for number in (one, other))
    return next(sides) != next(sides)
