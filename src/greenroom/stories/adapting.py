"""Cuts a story for a listener and a length: which of the person's own sentences to keep, and in which order.

Nothing is added and no sentence is changed. What a sentence is worth is what it shows of the signs that the listener needs;
what was shown already is worth less the second time, so that a cut tells the whole story rather than its best part twice. This
is maximising a submodular function under a knapsack: greedy by worth a second, and then exchanges while they gain (Sviridenko,
"A note on maximizing a submodular set function subject to a knapsack constraint", 2004, gives the bound of greedy).
"""

from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.roles import ROLES
from greenroom.reading.signs import ASPECTS
from greenroom.stories.clauses import leans_back, leans_on
from greenroom.stories.listening import weights_for

OPENERS = ("peer", "manager", "executive")
OPENING = 20.0
"""Seconds that an opening may take."""
SLACK = 1.05
"""Nobody is cut off for a twentieth more."""
BRIEF = 45.0
"""Up to so many seconds every listener is told the outcome first."""
OUTCOME_FIRST = ("executive", "product")
"""Listeners who are told the outcome first however long it takes."""
LIKELY = 0.2
"""Below this no sentence is taken for what a cut cannot do without."""
BRISK = 8.0
"""Seconds below which a sentence is not preferred for being shorter still."""
OPENING_ROLES = ("context", "task", "result")
"""What the first sentence must do to be the one to begin with; asides and details are passed over."""
SURE = 0.35
"""From here on a sentence is taken for the outcome."""
EARLY = 0.4
"""The share of a story in which its opening is looked for."""
EVEN_SO = 0.4
"""How far a sentence counts for what it shows where its role says otherwise."""
LEAST_GAIN = 1e-9
START = 4.0
"""Seconds that a listener needs to find into a sentence that does not go on from the one before."""
PER_END = 80
"""Words within which a punctuated text ends a sentence."""
SHORTEST = 4
"""Words below which a line is a heading."""
HEADING = 100.0
ASIDE = 1.5
"""What a sentence costs that tells nothing of the story."""


class Cut(NamedTuple):
    """What is kept: the numbers of the answer's sentences, in the order in which they are said, and the seconds they take.

    ``seconds_of_all`` is what the whole story takes; ``missing`` names what the listener needs and the story never tells.
    """

    sentences: tuple[int, ...]
    seconds: float
    seconds_of_all: float
    missing: tuple[str, ...]

    def text(self, answer: Answer) -> str:
        """The kept sentences as they were written, those that stood together still together."""
        pieces = []
        for before, number in zip((None, *self.sentences), self.sentences, strict=False):
            sentence = answer.sentences[number]
            if before is not None:
                is_next = number == before + 1 and sentence.paragraph == answer.sentences[before].paragraph
                pieces.append(" " if is_next else "\n\n")
            pieces.append(words_of(answer, sentence))
        return "".join(pieces)


class Piece(NamedTuple):
    """Sentences that are kept or left together, with their seconds and what they show of each wanted sign, 0 to 1."""

    numbers: tuple[int, ...]
    seconds: float
    shown: tuple[float, ...]
    cost: float


def cut(answer: Answer, audience: str, seconds: float) -> Cut:
    """The cut of a story for a listener (one of `exercise.AUDIENCES`) in at most so many seconds, a twentieth over allowed.

    Where even one piece is too long, the worthiest piece alone is kept.
    """
    weights = weights_for(audience)
    names = list(weights)
    pieces = list(_pieces(answer, names))
    values = [weights[name] for name in names]
    chosen = _chosen(pieces, values, seconds * SLACK, list(_anchors(answer, pieces, seconds * SLACK)))
    numbers = _ordered(answer, sorted(chosen), pieces, audience, seconds)
    per_second = _seconds(answer)
    whole = sum(sentence.said for sentence in answer.sentences) * per_second
    return Cut(tuple(numbers), sum(pieces[at].seconds for at in chosen), whole, tuple(_missing(answer, weights)))


def openings(answer: Answer) -> dict[str, tuple[int, ...]]:
    """For each of `OPENERS` the numbers of the sentences to begin with: up to twenty seconds of one's own words."""
    return {audience: _opening(answer, audience) for audience in OPENERS}


def _opening(answer: Answer, audience: str) -> tuple[int, ...]:
    weights = weights_for(audience)
    end = EARLY * len(answer.sentences)
    pieces = [
        piece for piece in _pieces(answer, list(weights)) if piece.numbers[0] <= end or _tells_outcome(answer, piece) > SURE
    ]
    fitting = [at for at, piece in enumerate(pieces) if piece.seconds <= OPENING and piece.cost < HEADING]
    best = max(fitting, key=lambda at: _opens(answer, pieces[at]), default=None)
    if best is None:
        return ()
    chosen = _greedy(pieces, list(weights.values()), OPENING, {best})
    return tuple(number for at in sorted(chosen) for number in pieces[at].numbers)


def words_of(answer: Answer, sentence: Sentence) -> str:
    """A sentence as it was written, on one line."""
    return " ".join(answer.text[slice(*sentence.span)].split())


def _seconds(answer: Answer) -> float:
    """Seconds that a spoken word takes."""
    return 60.0 / answer.exercise.words_per_minute


def _pieces(answer: Answer, names: Sequence[str]) -> Iterator[Piece]:
    """The sentences, each together with those that it cannot do without."""
    group: list[int] = []
    for sentence in answer.sentences:
        before = answer.sentences[group[-1]] if group else None
        tied = before is not None and _is_tied(answer, before, sentence)
        if group and not tied:
            yield _piece(answer, group, names)
            group = []
        group.append(sentence.number)
    if group:
        yield _piece(answer, group, names)


def _is_tied(answer: Answer, before: Sentence, sentence: Sentence) -> bool:
    """Whether two neighbours are kept or left together; what stands on lines of its own leans on nothing by its ending."""
    gap = answer.text[before.span[1] : sentence.span[0]]
    goes_on = "\n" not in gap and leans_on(words_of(answer, before), is_punctuated=_is_punctuated(answer))
    return goes_on or leans_back(words_of(answer, sentence))


@once
def _is_punctuated(answer: Answer) -> bool:
    """Whether sentences end with a sign; a transcript by ear has none."""
    return PER_END * sum(answer.text.count(sign) for sign in ".?!") > len(answer.words.lower)


def _piece(answer: Answer, group: Sequence[int], names: Sequence[str]) -> Piece:
    sentences = [answer.sentences[number] for number in group]
    shown = [1.0] * len(names)
    for sentence in sentences:
        told = _shown(sentence)
        shown = [left * (1 - told[name]) for left, name in zip(shown, names, strict=True)]
    is_heading = len(sentences) == 1 and sentences[0].length < SHORTEST
    cost = HEADING if is_heading else sum(ASIDE for sentence in sentences if sentence.role == "aside")
    seconds = sum(sentence.said for sentence in sentences) * _seconds(answer)
    return Piece(tuple(group), seconds, tuple(1 - left for left in shown), cost)


def _shown(sentence: Sentence) -> dict[str, float]:
    """What a sentence shows, 0 to 1: each aspect, and its role by how sure that is."""
    signs = dict(zip(ASPECTS, (1 / (1 + exp(-score / 1000)) for score in sentence.signs), strict=False))
    roles = {f"role:{role}": sentence.confidence if role == sentence.role else 0.0 for role in ROLES}
    return signs | roles


def _worth(kept: Sequence[Piece], values: Sequence[float]) -> float:
    left = [1.0] * len(values)
    for piece in kept:
        left = [still * (1 - shown) for still, shown in zip(left, piece.shown, strict=True)]
    return sum(value * (1 - still) for value, still in zip(values, left, strict=True)) - sum(piece.cost for piece in kept)


def _anchors(answer: Answer, pieces: Sequence[Piece], seconds: float) -> Iterator[int]:
    """What no cut can do without, as far as it fits: what it is about, how it ended, what one chose, what one was there for."""
    left = seconds
    taken: set[int] = set()
    for tells, brevity in ((_opens, 0.0), (_tells_outcome, 0.5), (_tells_choice, 0.5), (_tells_charge, 0.5)):
        fitting = [at for at in range(len(pieces)) if at not in taken and pieces[at].seconds <= left]
        best = max(fitting, key=lambda at: tells(answer, pieces[at]) / max(BRISK, pieces[at].seconds) ** brevity, default=None)
        if best is not None and tells(answer, pieces[best]) > LIKELY:
            taken.add(best)
            left -= pieces[best].seconds
            yield best


def _opens(answer: Answer, piece: Piece) -> float:
    """How well a listener who knows nothing is told what it is about, 0 to 1: earlier is better, the first best."""
    first = answer.sentences[piece.numbers[0]]
    shown = _shown(first)
    if first.number == 0 and first.role in OPENING_ROLES:
        return 1.0
    what = max(shown["problem"], shown["stake"], shown["charge"])
    early = 1 - first.number / len(answer.sentences)
    return early**2 * max(shown["role:context"], shown["role:task"], EVEN_SO) * (0.4 + 0.6 * what)


def _tells_charge(answer: Answer, piece: Piece) -> float:
    told = [_shown(answer.sentences[number]) for number in piece.numbers]
    return max(shown["charge"] * max(shown["role:task"], shown["role:context"], EVEN_SO) for shown in told)


def _tells_choice(answer: Answer, piece: Piece) -> float:
    told = [_shown(answer.sentences[number]) for number in piece.numbers]
    return max(shown["choice"] * max(shown["role:decision"], shown["role:approach"]) for shown in told)


def _chosen(pieces: Sequence[Piece], values: Sequence[float], seconds: float, anchors: Sequence[int]) -> set[int]:
    """The numbers of the pieces that are kept."""
    if sum(piece.seconds for piece in pieces) <= seconds:
        return set(range(len(pieces)))
    kept = _exchanged(pieces, values, seconds, _greedy(pieces, values, seconds, set(anchors)), set(anchors))
    if not kept and pieces:
        return {max(range(len(pieces)), key=lambda at: _worth([pieces[at]], values))}
    return kept


def _greedy(pieces: Sequence[Piece], values: Sequence[float], seconds: float, kept: set[int]) -> set[int]:
    """Adds what is worth most a second, as long as something fits that is worth anything."""
    kept = set(kept)
    while True:
        spent = sum(pieces[at].seconds for at in kept)
        worth = _worth([pieces[at] for at in kept], values)
        fitting = [at for at in range(len(pieces)) if at not in kept and spent + pieces[at].seconds <= seconds]
        gains = {at: _worth([pieces[other] for other in (*kept, at)], values) - worth for at in fitting}
        best = max(gains, key=lambda at: gains[at] / (pieces[at].seconds + _jump(at, kept)), default=None)
        if best is None or gains[best] <= 0:
            return kept
        kept.add(best)


def _jump(at: int, kept: set[int]) -> float:
    """What it costs a listener that a piece does not go on from the one before."""
    return 0.0 if at - 1 in kept else START


def _exchanged(pieces: Sequence[Piece], values: Sequence[float], seconds: float, kept: set[int], anchors: set[int]) -> set[int]:
    """Puts one piece in the place of another and fills up anew, while that gains; the anchors stay."""
    while True:
        worth = _worth([pieces[at] for at in kept], values)
        others = [new for new in range(len(pieces)) if new not in kept]
        pairs = [(kept - {old}) | {new} for old in kept - anchors for new in others]
        tried = [_greedy(pieces, values, seconds, pair) for pair in pairs if _fits(pieces, pair, seconds)]
        best = max(tried, key=lambda found: _worth([pieces[at] for at in found], values), default=kept)
        if _worth([pieces[at] for at in best], values) <= worth + LEAST_GAIN:
            return kept
        kept = best


def _fits(pieces: Sequence[Piece], kept: set[int], seconds: float) -> bool:
    return sum(pieces[at].seconds for at in kept) <= seconds


def _ordered(answer: Answer, kept: Sequence[int], pieces: Sequence[Piece], audience: str, seconds: float) -> list[int]:
    """As they were told; who is told the outcome first gets its piece behind the one that says what it is about."""
    order = list(kept)
    if len(order) > 2 and (seconds <= BRIEF or audience in OUTCOME_FIRST):
        outcome = max(order[1:], key=lambda at: _tells_outcome(answer, pieces[at]))
        if _tells_outcome(answer, pieces[outcome]) > SURE:
            order.remove(outcome)
            order.insert(1, outcome)
    return [number for at in order for number in pieces[at].numbers]


def _tells_outcome(answer: Answer, piece: Piece) -> float:
    """How surely a piece tells the outcome with its first sentence, 0 to 1; what it changed counts like what was reached."""
    shown = _shown(answer.sentences[piece.numbers[0]])
    told = 0.3 * shown["outcome"] + 0.35 * shown["effect"] + 0.15 * shown["number"] + 0.2 * shown["against"]
    return shown["role:result"] * told


SHOWN = 0.3
"""Below this a sentence does not tell what it might."""
NEEDED = {
    "problem": "the problem",
    "charge": "your own part",
    "choice": "a decision",
    "outcome": "the outcome",
    "effect": "what it changed",
}


def _missing(answer: Answer, weights: dict[str, float]) -> Iterator[str]:
    for name, said in NEEDED.items():
        if weights.get(name, 0.0) > 1 and max((_shown(sentence)[name] for sentence in answer.sentences), default=0) < SHOWN:
            yield said
