"""How far a rule's own reading is believed, beside what the sentence or the whole answer shows.

A rule finds by phrases and by what it knows of language. Beside it stand weights that were learned from labelled answers: for a
fault that words carry, the sentence's signs (`greenroom.reading.signs`); for a part that is absent, what the whole answer tells
(`greenroom.reading.telling`). Both are added up. Where the sum is sure, the rule speaks, even where it had only a doubt or saw
nothing; where it is a maybe, it hints. The scales are data (``content/models/verdicts.tsv``), made by
``scripts/train_verdicts.py``, in thousandths; a rule without a row is believed as it is.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import mul

from greenroom.content import HERE, read_table
from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.lanes import HALF, WIDTH, all_of, every
from greenroom.reading.replies import sounds
from greenroom.reading.signs import NUMBER
from greenroom.reading.telling import carrying, highest, telling
from greenroom.record import NamedTuple
from greenroom.rules.definition import Fault, Rule

WEIGHTS = os.path.join(HERE, "models", "verdicts.tsv")
NEVER = 10**9
SOUNDS = {"sounds:dodges": 0, "sounds:defends": 1}
"""Columns of a reply's sound (`greenroom.reading.replies`), in hundredths of a logit, beside what the answer tells."""
UNSEEN = 1000
"""What is taken off where a rule saw nothing absent itself: it looked at the place where the part would stand."""
ENOUGH_WORDS = 20
"""Of a shorter answer nothing is missed that its rule does not miss itself."""
DEFAULTS = {"sure": NEVER, "maybe": NEVER, "trusted": 0, "loud": 0, "hint": 0, "base": 0}


class Scale(NamedTuple):
    """From which sums a rule is sure and from which it hints, whether it is trusted where it was sure itself, what its own
    finding and its own hint add, and for what the whole answer tells: where the sum starts, and what each hundredth is worth.
    """

    sure: int
    maybe: int
    trusted: int
    loud: int
    hint: int
    base: int
    names: Sequence[str]
    worths: Sequence[int]

    @classmethod
    def of(cls, cells: Mapping[str, int]) -> "Scale":
        """The same from its cells by name."""
        sure, maybe, trusted, loud, hint, base = (cells.get(name, default) for name, default in DEFAULTS.items())
        others = {name: worth for name, worth in cells.items() if name not in DEFAULTS}
        return cls(sure, maybe, trusted, loud, hint, base, tuple(others), tuple(others.values()))

    def believed(self, total: float, own: Severity | None) -> Severity | None:
        """What is said at this sum, where the rule itself said ``own``: its full severity (WARNING stands for it), a hint, or
        nothing. What a rule saw itself is at least a hint.
        """
        if total >= self.sure or (self.trusted and own is not None and own > Severity.HINT):
            return Severity.WARNING
        return Severity.HINT if total >= self.maybe or own is not None else None

    def added(self, own: Severity | None) -> int:
        """What the rule's own finding adds."""
        return 0 if own is None else self.loud if own > Severity.HINT else self.hint


def judged(answer: Answer, rule: Rule, faults: Sequence[Fault]) -> Iterable[Fault]:
    """The faults of a rule as far as they are believed, and those that it did not see itself."""
    scale = scales().get(rule.name)
    if scale is None:
        return faults
    if scale.names:
        return _of_whole(answer, rule, faults, scale)
    if not faults and highest(answer, rule.name) < scale.maybe:
        return ()
    return _by_sentence(answer, rule, faults, scale)


def _of_whole(answer: Answer, rule: Rule, faults: Sequence[Fault], scale: Scale) -> Iterator[Fault]:
    own = max((_severity(rule, fault) for fault in faults), default=None)
    total = _weights(answer)[rule.name] + _heard(answer, scale) + (scale.added(own) if faults else -UNSEEN)
    believed = scale.believed(total, own)
    if believed is None:
        return
    for fault in faults or _unseen(answer, rule):
        yield fault._replace(severity=_at_most(rule, believed))


def _heard(answer: Answer, scale: Scale) -> float:
    """What the sound of a reply adds to a verdict that listens to it."""
    rows = zip(scale.names, scale.worths, strict=True) if SOUNDS.keys() & scale.names else ()
    return sum(worth * sounds(answer)[SOUNDS[name]] for name, worth in rows if name in SOUNDS) / 1000


@once
def _weights(answer: Answer) -> Mapping[str, float]:
    """What the whole answer adds to each verdict on it, by rule: summed side by side, in a lane for each."""
    bases, worths = _side_by_side()
    told = map(telling(answer).__getitem__, worths)
    sums = all_of(sum(map(mul, worths.values(), told), every(HALF, len(bases))), len(bases))
    return {name: base + told / 100 for (name, base), told in zip(bases.items(), sums, strict=True)}


@cache
def _side_by_side() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Where each sum over the whole answer starts, by rule; and what each thing told is worth to them, in a lane for each."""
    scales_of_whole = {name: scale for name, scale in scales().items() if scale.names}
    worths: dict[str, int] = defaultdict(int)
    for lane, scale in enumerate(scales_of_whole.values()):
        for told, worth in zip(scale.names, scale.worths, strict=True):
            worths[told] += worth << WIDTH * lane
    return {name: scale.base for name, scale in scales_of_whole.items()}, worths


def _unseen(answer: Answer, rule: Rule) -> Iterator[Fault]:
    if not rule.suspicion or answer.spoken < ENOUGH_WORDS:
        return
    if rule.name in NUMBER:
        surest = max(answer.sentences, key=lambda sentence: sentence.signs[NUMBER[rule.name]])
        yield _suspected(answer, rule, surest, None)
    else:
        yield Fault(answer.ending if rule.missed_at == "end" else answer.beginning, rule.suspicion)


def _by_sentence(answer: Answer, rule: Rule, faults: Sequence[Fault], scale: Scale) -> Iterator[Fault]:
    sign = NUMBER[rule.name]
    seen: set[int] = set()
    for fault in faults:
        own = _severity(rule, fault)
        touched = [answer.sentence_at(span.start) for span in (fault.span, *fault.also)]
        numbers = {sentence.number for sentence in touched if sentence is not None}
        seen |= numbers
        shown = max((answer.sentences[number].sign(sign) for number in numbers), default=0)
        believed = scale.believed(shown + scale.added(own), own)
        if believed is not None:
            yield fault._replace(severity=_at_most(rule, believed))
    for sentence in answer.sentences if highest(answer, rule.name) >= scale.maybe and rule.suspicion else ():
        shown = sentence.sign(sign)
        if shown >= scale.maybe and sentence.number not in seen:
            yield _suspected(answer, rule, sentence, scale.believed(shown, None))


def _suspected(answer: Answer, rule: Rule, sentence: Sentence, believed: Severity | None) -> Fault:
    span: Span = carrying(answer, sentence, rule.name)
    return Fault(span, rule.suspicion.format(f"“{answer.said(span)}”"), severity=_at_most(rule, believed or Severity.HINT))


def _severity(rule: Rule, fault: Fault) -> Severity:
    return rule.severity if fault.severity is None else fault.severity


def _at_most(rule: Rule, believed: Severity) -> Severity:
    return Severity.HINT if believed is Severity.HINT else rule.severity


@cache
def scales(path: str = WEIGHTS) -> Mapping[str, Scale]:
    """The shipped scales by rule."""
    rows = {name: cells.split(", ") for name, cells in read_table(path).items()}
    return {name: Scale.of({cell: int(worth) for cell, worth in map(str.split, cells)}) for name, cells in rows.items()}
