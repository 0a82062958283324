"""Parts and wholes: "4,000 orders, 5,200 of those", "12 of the 10", shares that make more than a hundred."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.sums.clash import Clash, Range, are_joined, clash, meant, words_between
from greenroom.reading.sums.nouns import counts_by_noun, noun_of, with_noun
from greenroom.reading.sums.rates import products, rates
from greenroom.reading.sums.twice import told_twice

OUT_OF = frozenset(("of", "of the", "of those", "out of", "out of the"))
LONGEST_LINK = 3
DEFINITE = frozenset("the those these our my".split())
WHOLLY = frozenset("were are had have has with all our the across of".split())
FAR = 40
MOST = 6
MANY = 10
OTHERS = frozenset("from that which who whose with in on at i we they he she you".split())
LIMITING = frozenset("that this who which whose from with in at on each per".split())
PARTS = frozenset("training train that those it them this rest remaining remainder test validation".split())
THOSE = frozenset("those these".split())
SPLIT = frozenset(("trai", "test"))
REST = frozenset("remaining rest remainder".split())
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
    yield from told_twice(answer)


def _together(answer: Answer, sentence: Sentence, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """What the numbers of one sentence say of each other."""
    kinds = [number.kind for number in numbers]
    for one, other in pairwise(numbers):
        if one.kind == other.kind:
            if one.kind == "count":
                yield from _not_a_part(answer, one, other)
            yield from rates(answer, one, other)
    if len(numbers) > 2 and "count" in kinds:
        for three in zip(numbers, numbers[1:], numbers[2:], strict=False):
            yield from _of_three(answer, *three)
    if kinds.count("count") > 2:
        yield from _itemised(answer, numbers)
    if kinds.count("percent") > 1:
        yield from _rests(answer, sentence)


def _itemised(answer: Answer, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """ "8 people: 5 engineers and 6 analysts": items of a list that add up to more than what they make up."""
    listed = ":" in answer.text[numbers[0].span.end : numbers[-1].span.start]
    for at, whole in enumerate(numbers if listed else ()):
        behind = with_noun(answer, whole).end
        items = numbers[at + 1 :]
        if whole.kind != "count" or len(items) < 2 or answer.text[behind : behind + 1] != ":":
            continue
        named = all(item.kind == "count" and noun_of(answer, item) and item.value < whole.value for item in items)
        if named and sum(meant(item).low for item in items) > meant(whole).high:
            one, told = with_noun(answer, whole), Span(items[0].span.start, with_noun(answer, items[-1]).end)
            yield clash(one, told, f"“{answer.said(told)}” are more than “{answer.said(one)}”")


def _of_three(answer: Answer, one: Quantity, other: Quantity, third: Quantity) -> Iterator[Clash]:
    if one.kind == other.kind == "count" and third.kind == "percent":
        yield from _shares(answer, one, other, third)
    elif one.kind == "count" and other.kind in ("duration", "money", "count") and third.kind == other.kind:
        yield from products(answer, one, other, third)


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
        limited = answer.words.lower[part.last + 4 : part.last + 5]
        whole = _largest_of(answer, following[2]) if LIMITING.isdisjoint(limited) else None
    if whole is not None:
        yield from _compared(answer, part, whole)


def _compared(answer: Answer, part: Quantity, whole: Quantity) -> Iterator[Clash]:
    if meant(part).low > meant(whole).high:
        one, other = with_noun(answer, part), with_noun(answer, whole)
        yield clash(one, other, f"“{answer.said(one)}” cannot be a part of “{answer.said(other)}”")


def _largest(answer: Answer, sentence: Sentence, part: Quantity) -> Quantity | None:
    """The largest count that "those" may point to: those told shortly before."""
    near = [number for other in answer.around(sentence, MEMORY, 0) for number in answer.numbers(other)]
    earlier = [number for number in near if number.kind == "count" and number.first < part.first]
    largest = max(earlier, key=lambda number: number.value, default=None)
    return largest if largest is not None and noun_of(answer, largest) else None


def _largest_of(answer: Answer, noun: str) -> Quantity | None:
    """The largest count of these things anywhere, if it is told as the whole: "there were nine teams"."""
    counts = counts_by_noun(answer).get(noun, [])
    largest = max(reversed(counts), key=lambda number: number.value, default=None)
    before = answer.words.lower[max(0, largest.first - 2) : largest.first] if largest is not None else []
    return largest if not WHOLLY.isdisjoint(before) else None


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
    if "of" not in of_the:
        return False
    definite = of_the[0] == "of" and of_the[-1] in DEFINITE
    return bool(noun_of(answer, number)) and (definite or (of_the[-1] == "of" and _opens_with_whole(answer, number)))


def _is_bare(answer: Answer, number: Quantity) -> bool:
    """Whether a number names nothing that it counts, neither behind it nor as "12 of the features"."""
    return not noun_of(answer, number) and answer.words.lower[number.last + 1 : number.last + 2] != ["of"]


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
    return before[-1:] == ["of"] and opened and bool(noun_of(answer, number))


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
