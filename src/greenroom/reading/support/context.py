"""What stands around each claim: its clause, its sentence and the sentence before, and how near an entry is to them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from greenroom.measured import Measured
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.support.about import EMPTY, abbreviation, initials, names, overlap, percentiles, said
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.playing import Play
from greenroom.reading.support.slots import Order
from greenroom.reading.support.wording import CHANGED, DOWN, FILLING, UP
from greenroom.record import NamedTuple

IN_SENTENCE, BEFORE_IT = 0.75, 0.4
"""What a metric's name counts in the claim's sentence and in the one before, where it counts 1 in the claim's clause."""
TAKING_UP = frozenset(
    "so that's thats which that this meaning means makes ie i.e it's its that is thus hence therefore equals or = it".split()
)
PLAIN = DOWN | UP | CHANGED | FILLING | EMPTY | TAKING_UP | frozenset(
    "i we you he she they them me us what who there here how if also too then um uh er like yeah ok okay well honestly "
    "actually say said "
    "came come went go goes got get gets made make makes do does did have has had can could would will may might go into "
    "out up "
    "over in on off of percent points point times per cent relative absolute terms words basically roughly kind sort "
    "other first one "
    "net left each day week month year hour minute minutes hours days weeks months years seconds second than no yes just only "
    "because when while where but and or about bit little lot side count whole thing good really pretty quite very".split()
)  # fmt: skip
GENERIC = (
    "took",
    "saved",
    "up",
    "down",
    "kept",
    "people",
    "called",
    "used",
    "viewed",
    "ordered",
    "right",
    "users",
    "returned",
    "opened",
    "manual",
)
SPLITS = {
    "test": "test", "held-out": "test", "holdout": "test", "heldout": "test", "validation": "validation", "val": "validation",
    "dev": "validation", "train": "train", "training": "train",
}  # fmt: skip
SPLIT_BEHIND = frozenset(
    "set split data accuracy score auc f1 loss error recall precision mape rmse mae performance fold".split()
)
SPLIT_BEFORE = frozenset("on the our in".split())


SMALL = frozenset("the a an of to per and in on for".split())
"""What long forms have and abbreviations leave out."""


class Context(NamedTuple):
    """The senses of the words in a claim's clause, in its sentence, and in its sentence with the one before; ``near`` keeps how
    near each metric is to them, and ``named`` are the entries of those that are near at all.
    """

    clause: frozenset[str]
    sentence: frozenset[str]
    before: frozenset[str]
    words: Sequence[str]
    split: str
    takes_up: bool
    agreeing: frozenset[str]
    order: Order
    percentiles: frozenset[str]
    near: dict[str, float]
    named: list[Measured]


def contexts(answer: Answer, told: Sequence[Claim], play: Play, order: Order) -> list[Context]:
    """The context of every claim, with the entries that its number agrees with, and the ``order`` of variants as told."""
    heard: dict[int, frozenset[str]] = {}
    sentences = {claim.sentence.number: _sentence(answer, claim.sentence, heard) for claim in told}
    clauses = {(claim.first, claim.last): _clause(answer, claim) for claim in told}
    metrics = dict.fromkeys(entry.metric for entry in play.entries)
    found: list[Context] = []
    for claim, agreeing in zip(told, play.agreeing, strict=True):
        clause, split, words = clauses[claim.first, claim.last]
        here, before, named = sentences[claim.sentence.number]
        context = Context(clause, here, before, words, split, takes_up(answer, claim), agreeing, order, named, {}, [])
        context.near.update((metric, _nearness(metric, context)) for metric in metrics)
        context.named.extend(entry for entry in play.entries if context.near[entry.metric])
        found.append(context)
    return found


def _sentence(
    answer: Answer, sentence: Sentence, heard: dict[int, frozenset[str]]
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What is heard in a sentence, in it and the one before, and the percentiles that it names."""
    around = answer.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    for each in around:
        if each.number not in heard:
            heard[each.number] = _heard(answer.lower(each))
    here = heard[sentence.number]
    return here, here.union(*(heard[each.number] for each in around)), percentiles(" ".join(answer.lower(sentence)))


def _heard(words: Sequence[str]) -> frozenset[str]:
    return _heard_in(tuple(words))


@lru_cache(256)
def _heard_in(words: tuple[str, ...]) -> frozenset[str]:
    """Remembered, since an answer that is being typed is read again and again with the same sentences in it."""
    full = [word for word in words if word not in SMALL]
    return said(words) | initials(words) | (initials(full) if len(full) < len(words) else set())


def _clause(answer: Answer, claim: Claim) -> tuple[frozenset[str], str, Sequence[str]]:
    """What is heard in a claim's clause, the split that it names, and its words."""
    words = answer.words.lower[claim.first : claim.last]
    return (*_clause_in(tuple(words)), words)


@lru_cache(1024)
def _clause_in(words: tuple[str, ...]) -> tuple[frozenset[str], str]:
    """Remembered for the same reason."""
    return said(words) | initials(words), _split(words)


def _split(words: tuple[str, ...]) -> str:
    """The split that a clause names: "on the test set", "validation accuracy"."""
    for at, word in enumerate(words):
        near = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
        if (
            word in SPLITS
            and not (SPLIT_BEFORE | SPLIT_BEHIND | {"held-out"}).isdisjoint(near)
            and "b" not in words[max(0, at - 1) : at]
        ):
            return SPLITS[word]
    return ""


def nearness(entry: Measured, context: Context) -> float:
    """How much of a metric's name stands around a claim, from 0 to 1; words in the clause count most."""
    return context.near[entry.metric]


def _nearness(metric: str, context: Context) -> float:
    if abbreviation(metric) in context.sentence and len(abbreviation(metric)) > 2:
        return 1.0
    return max(_named(metric, context), _named(core(metric), context))


def _named(name: str, context: Context) -> float:
    wide = overlap(name, context.before)
    if not wide:
        return 0.0
    before = IN_SENTENCE if context.takes_up else BEFORE_IT
    return max(overlap(name, context.clause), IN_SENTENCE * overlap(name, context.sentence), before * wide)


@lru_cache(4096)
def core(metric: str) -> str:
    """What a metric of a change is the change of: "reduction in fuel consumption" is of fuel consumption."""
    head, link, rest = metric.partition(" in ")
    return rest if link and not OF_CHANGE.isdisjoint(head.lower().split()) else metric


OF_CHANGE = frozenset("reduction increase change drop saving growth decrease gain uplift improvement".split())


def variant_nearness(entry: Measured, context: Context) -> float:
    """How much of a variant's name stands around a claim."""
    return max(overlap(entry.variant, context.clause), 0.5 * overlap(entry.variant, context.sentence))


def is_of_other_split(entry: Measured, context: Context) -> bool:
    """Whether a clause names a split or a percentile and the entry another."""
    held = percentiles(entry.metric)
    said = (percentiles(" ".join(context.words)) or context.percentiles) if held else held
    if len(said) == 1 and held and not said & held:
        return True
    return bool(context.split) and bool(entry.split) and _split_of(entry.split) != context.split


@lru_cache(4096)
def _split_of(name: str) -> str:
    """The split that a name is of: "held-out months" are a test; any other name stands for itself."""
    return next((SPLITS[word] for word in name.lower().split() if word in SPLITS), name.lower())


def is_foreign(entries: Iterable[Measured], context: Context, takes_up: bool) -> bool:
    """Whether a clause tells of something else than these entries: it has words of its own and none of theirs."""
    theirs: set[str] = set()
    for entry in entries:
        if len(abbreviation(entry.metric)) > 2:
            theirs.add(abbreviation(entry.metric))
        for sense in (*names(entry.metric), *names(entry.variant)):
            theirs |= sense
    if not theirs.isdisjoint(context.clause):
        return False
    if takes_up:
        generic = said(GENERIC)
        return any(sense.startswith("#") and sense not in generic for sense in context.clause)
    return any(
        word not in PLAIN and not word[:1].isdigit() and word.isalpha() and len(word) > 2 for word in _own_words(context.words)
    )


def _own_words(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in SPELLED]


SPELLED = frozenset(
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half third thirds quarter quarters "
    "fifth fifths sixth "
    "eighth tenth tenths twice halved doubled tripled double triple euros dollars pounds cents euro dollar grand".split()
)  # fmt: skip


def takes_up(answer: Answer, claim: Claim) -> bool:
    """Whether a clause takes up what was told before it: "so 40 percent off", "That is 7 percent shorter"."""
    words = answer.words.lower
    opening = [*words[max(claim.sentence.first, claim.first - 2) : claim.first], *words[claim.first : claim.first + 3]]
    opening.extend(word for word in words[claim.first : claim.quantity.first] if word in ("it", "that", "this"))
    equals = "=" in answer.text[max(0, claim.quantity.span.start - 4) : claim.quantity.span.start]
    return equals or not TAKING_UP.isdisjoint(opening)
