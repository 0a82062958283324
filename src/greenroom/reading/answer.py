"""An answer, read: everything that rules, scorecards and follow-ups may ask about it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property, wraps
from itertools import chain, repeat
from operator import attrgetter

from greenroom.attempt import Attempt
from greenroom.exercise import Exercise
from greenroom.finding import Span
from greenroom.measured import Ledger, Telling
from greenroom.reading.lanes import all_of, one_of
from greenroom.reading.lexicon import NEW, Hit
from greenroom.reading.masking import Masked, mask
from greenroom.reading.packed import lexicon
from greenroom.reading.quantities import Quantity, find_quantities
from greenroom.reading.roles import Tag, certainty, tag
from greenroom.reading.sentences import find_sentences
from greenroom.reading.signs import SIGNS
from greenroom.reading.words import Words, count_spoken, find_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    Told = TypeVar("Told")

LONG_PAUSE = 1.5
BREATH = 0.25
FIRST = attrgetter("first")
TOLD = "told "
"""How the labels begin that are there for the follow-ups alone: roles and signs do not read them."""


class Sentence:
    """One sentence: its place, its words (``first`` to ``last``, the last excluded), what it does in the answer, and its scores
    for every role and every sign, the latter in raised lanes (`greenroom.reading.lanes`).

    It is asked for its parts thousands of times an answer, and slots answer in a tenth of the time that a named tuple takes.
    """

    __slots__ = ("first", "label", "last", "number", "paragraph", "role", "said", "scores", "signs_in_lanes", "span")

    def __init__(
        self,
        number: int,
        span: Span,
        first: int,
        last: int,
        role: str,
        scores: Sequence[int],
        signs_in_lanes: int,
        said: int,
        label: str | None,
        paragraph: int,
    ) -> None:
        self.number = number
        self.span = span
        self.first = first
        self.last = last
        self.role = role
        self.scores = scores
        self.signs_in_lanes = signs_in_lanes
        self.said = said
        self.label = label
        self.paragraph = paragraph

    def __lt__(self, other: "Sentence") -> bool:
        return self.number < other.number

    @property
    def length(self) -> int:
        """How many words the vocabulary sees."""
        return self.last - self.first

    @property
    def confidence(self) -> float:
        """How sure the model is of the role, from 0 to 1."""
        return certainty(self.role, self.scores)

    @property
    def signs(self) -> Sequence[int]:
        """The scores for every sign, in the order of `SIGNS`."""
        return all_of(self.signs_in_lanes, len(SIGNS))

    def sign(self, number: int) -> int:
        """The score for one sign."""
        return one_of(self.signs_in_lanes, number)


def once(work_out: "Callable[[Answer], Told]") -> "Callable[[Answer], Told]":
    """A function of an answer alone, worked out once per answer however often it is asked for."""

    @wraps(work_out)
    def remembered(answer: "Answer") -> "Told":
        known = answer.known
        if work_out not in known:
            known[work_out] = work_out(answer)
        told: Told = known[work_out]
        return told

    return remembered


class Answer:
    """What was said and how it reads; built once per attempt, never changed.

    ``earlier`` are the words of earlier attempts at the same question, the newest first, where they are known; ``ledger``
    holds what was measured, where a ledger is in use; ``elsewhere`` is what other answers of the same person tell.
    """

    def __init__(
        self,
        exercise: Exercise,
        attempt: Attempt,
        plugins: tuple[str, ...] = (),
        earlier: tuple[str, ...] = (),
        ledger: Ledger | None = None,
        elsewhere: tuple[Telling, ...] = (),
    ) -> None:
        self.exercise = exercise
        self.attempt = attempt
        self.earlier = earlier
        self.ledger = ledger
        self.elsewhere = elsewhere
        self.known: dict[object, Any] = {}
        self.masked: Masked = mask(attempt)
        self.text: str = self.masked.text
        self.words: Words = find_words(self.text)
        spans = find_sentences(self.text, self.masked.breaks, _breaths(attempt))
        bounds = [self.words.between(*span) for span in spans]
        vocabulary = lexicon(plugins)
        self._hits = [vocabulary.by_label(self.words.lower, inside.start, inside.stop - 1) for inside in bounds]
        self.quantities: tuple[Quantity, ...] = tuple(find_quantities(self.text, self.words))
        self._numbers = _by_sentence(self.quantities, spans)
        self.sentences: tuple[Sentence, ...] = self._tagged(spans, bounds)

    def _tagged(self, spans: Sequence[Span], bounds: Sequence[range]) -> tuple[Sentence, ...]:
        lower, text = self.words.lower, self.text
        labels = [_label_before(self.masked, span) for span in spans] if self.masked.labels else [None] * len(spans)
        paragraphs = _paragraphs(text, spans)
        words = [lower[inside.start : inside.stop] for inside in bounds]
        kinds = [[number.kind for number in numbers] if numbers else () for numbers in self._numbers]
        asking = [text[end - 1] == "?" for _, end in spans]
        columns = zip(words, map(_cues, self._hits), kinds, labels, asking, paragraphs, strict=True)
        self.tags: list[Tag] = list(map(NEW, repeat(Tag), columns))
        firsts, lasts = [inside.start for inside in bounds], [inside.stop for inside in bounds]
        spoken = [count_spoken(text[start:end]) for start, end in spans]
        tagged = tag(self.tags, self.exercise.kind)
        return tuple(map(Sentence, range(len(spans)), spans, firsts, lasts, *tagged, spoken, labels, paragraphs))

    @cached_property
    def spoken(self) -> int:
        """How many words were said."""
        return sum(sentence.said for sentence in self.sentences)

    def hits(self, sentence: Sentence, *labels: str) -> list[Hit]:
        """The phrases of these vocabularies in a sentence, in order."""
        found = self._hits[sentence.number]
        if len(labels) == 1:
            return found.get(labels[0]) or []
        lists = [found[label] for label in labels if label in found]
        if len(lists) < 2:
            return lists[0] if lists else []
        return sorted(chain.from_iterable(lists), key=FIRST)

    def has(self, sentence: Sentence, *labels: str) -> bool:
        """Whether a phrase of any of these vocabularies stands in the sentence."""
        return not self._hits[sentence.number].keys().isdisjoint(labels)

    def having(self, *labels: str) -> list[Sentence]:
        """The sentences in which a phrase of any of these vocabularies stands, in order."""
        by_label = self.by_label
        if len(labels) == 1:
            return by_label.get(labels[0]) or []
        lists = [by_label[label] for label in labels if label in by_label]
        if len(lists) < 2:
            return lists[0] if lists else []
        return [self.sentences[number] for number in sorted({sentence.number for found in lists for sentence in found})]

    def all_hits(self, *labels: str) -> Iterator[tuple[Sentence, Hit]]:
        """Every phrase of these vocabularies in the answer, with its sentence."""
        return ((sentence, hit) for sentence in self.having(*labels) for hit in self.hits(sentence, *labels))

    @cached_property
    def by_label(self) -> dict[str, list[Sentence]]:
        """The sentences that have a phrase of each vocabulary, in order."""
        by_label: dict[str, list[Sentence]] = defaultdict(list)
        for sentence, found in zip(self.sentences, self._hits, strict=True):
            for label in found:
                by_label[label].append(sentence)
        return dict(by_label)

    @cached_property
    def numbered(self) -> list[tuple[Sentence, Sequence[Quantity]]]:
        """The sentences that have quantities, with them."""
        return [(sentence, numbers) for sentence, numbers in zip(self.sentences, self._numbers, strict=True) if numbers]

    def numbers(self, sentence: Sentence) -> Sequence[Quantity]:
        """The quantities of a sentence."""
        return self._numbers[sentence.number]

    def lower(self, sentence: Sentence) -> list[str]:
        """The sentence's words, lower-cased."""
        return self.words.lower[sentence.first : sentence.last]

    def where(self, hit: Hit) -> Span:
        """The place of a phrase in the source."""
        return NEW(Span, (self.words.starts[hit.first], self.words.ends[hit.last]))

    def place(self, first: int, last: int) -> Span:
        """The place of the words ``first`` to ``last``, both included."""
        return NEW(Span, (self.words.starts[first], self.words.ends[last]))

    def said(self, span: Span) -> str:
        """What stands at a place, on one line, without markup."""
        return " ".join(self.text[span.start : span.end].split())

    def in_role(self, *roles: str) -> list[Sentence]:
        """The sentences that play any of these roles."""
        return [sentence for sentence in self.sentences if sentence.role in roles]

    def around(self, sentence: Sentence, before: int = 1, after: int = 1) -> Sequence[Sentence]:
        """The sentence and its neighbours."""
        return self.sentences[max(0, sentence.number - before) : sentence.number + after + 1]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers an offset, or the one before it; None ahead of the first."""
        index = bisect_right(self._starts, offset) - 1
        return self.sentences[index] if index >= 0 else None

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def beginning(self) -> Span:
        """An empty place at the first word, for what is missed from the start."""
        at = self.sentences[0].span.start if self.sentences else _first_offset(self.attempt)
        return Span(at, at)

    @cached_property
    def ending(self) -> Span:
        """An empty place behind the last word, for what is missed at the end."""
        at = self.sentences[-1].span.end if self.sentences else _first_offset(self.attempt)
        return Span(at, at)


def _cues(labels: Iterable[str]) -> list[str]:
    return list(filter(_is_cue, labels))


@cache
def _is_cue(label: str) -> bool:
    return not label.startswith(TOLD)


def _first_offset(attempt: Attempt) -> int:
    return attempt.passages[0].start if attempt.passages else 0


def _breaths(attempt: Attempt) -> list[int]:
    """Offsets at which the speaker went on after a pause; in untimed text, the starts of its lines."""
    if attempt.is_timed:
        pairs = zip(attempt.passages, attempt.passages[1:], strict=False)
        return [after.start for before, after in pairs if (after.began or 0) - (before.ended or 0) >= BREATH]
    lines = [passage.start for passage in attempt.passages]
    for passage in attempt.passages:
        at = attempt.text.find("\n", passage.start, passage.end)
        while at >= 0:
            lines.append(at + 1)
            at = attempt.text.find("\n", at + 1, passage.end)
    return lines


def _label_before(masked: Masked, span: Span) -> str | None:
    index = bisect_right(masked.labels, (span.start, "~")) - 1
    return masked.labels[index][1] if index >= 0 else None


def _paragraphs(text: str, spans: Sequence[Span]) -> list[int]:
    """The paragraph that each sentence stands in, counted from 0."""
    numbers: list[int] = []
    number = at = 0
    for span in spans:
        gap = text[at : span.start]
        number += bool(numbers) and gap.count("\n") > 1
        numbers.append(number)
        at = span.end
    return numbers


def _by_sentence(quantities: Sequence[Quantity], spans: Sequence[Span]) -> list[list[Quantity]]:
    starts = [span.start for span in spans]
    found: list[list[Quantity]] = [[] for _ in spans]
    for quantity in quantities:
        index = bisect_right(starts, quantity.span.start) - 1
        if index >= 0 and quantity.span.start < spans[index].end:
            found[index].append(quantity)
    return found
