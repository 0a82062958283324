"""Cuts a story for a listener and a length: which of the person's own sentences to keep, and in which order.

Nothing is added and no sentence is changed. A cut begins where the story does, as one run; then what it cannot do without is
kept (how it ended, what one chose, what one was there for), and then what is worth most a second, until the time is spent.
What a piece is worth is what it shows of the signs that the listener needs, less where that was shown already; each jump, and
each thing that is pointed at without having been named, costs.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from greenroom.reading.answer import Answer
from greenroom.stories.listening import weights_for
from greenroom.stories.pieces import Piece, pieces_of, seconds_of, shown_by, words_of

__all__ = ["Cut", "cut", "openings", "words_of"]
OPENERS = ("peer", "manager", "executive")
OPENING = 20.0
"""Seconds that an opening by itself may take."""
SLACK = 1.05
"""Nobody is cut off for a twentieth more."""
RUN = 0.38
"""The share of the time that the opening run may take; one piece is always kept."""
OUTCOME_FIRST = ("executive",)
"""Listeners who are told the outcome as soon as they know what it is about."""
LIKELY = 0.15
"""Below this no piece is taken for what a cut cannot do without."""
SURE = 0.35
"""From here on a piece is taken for the outcome."""
EARLY = 0.4
"""The share of a story in which its opening is looked for."""
BRISK = 8.0
"""Seconds below which a piece is not preferred for being shorter still."""
JUMP = 0.6
"""What it costs that a piece does not go on from the one before."""
UNNAMED = 0.7
"""What it costs that something is pointed at that was not named."""
GOES_ON = 0.8
"""What it costs that a piece follows from one that was left out ("so", "therefore")."""
LEAST_GAIN = 1e-9


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
        said = []
        for before, number in zip((None, *self.sentences), self.sentences, strict=False):
            sentence = answer.sentences[number]
            if before is not None:
                is_next = number == before + 1 and sentence.paragraph == answer.sentences[before].paragraph
                said.append(" " if is_next else "\n\n")
            said.append(words_of(answer, sentence))
        return "".join(said)


class Choice(NamedTuple):
    """The pieces of a story, what each sign is worth to a listener, and the seconds there are."""

    pieces: Sequence[Piece]
    weights: dict[str, float]
    seconds: float

    def spent(self, kept: set[int]) -> float:
        """Seconds that pieces take."""
        return sum(self.pieces[at].seconds for at in kept)

    def worth(self, kept: set[int]) -> float:
        """What pieces are worth together, said in their order."""
        left = dict.fromkeys(self.weights, 1.0)
        named: set[str] = set()
        cost = 0.0
        for at in sorted(kept):
            piece = self.pieces[at]
            for name in left:
                left[name] *= 1 - piece.shown[name]
            cost += piece.cost + UNNAMED * len(piece.needs - named)
            if at and at - 1 not in kept:
                cost += JUMP + GOES_ON * piece.follows
            named |= piece.names
        return sum(weight * (1 - left[name]) for name, weight in self.weights.items()) - cost

    def fits(self, kept: set[int]) -> bool:
        """Whether there is time for them."""
        return self.spent(kept) <= self.seconds


def cut(answer: Answer, audience: str, seconds: float) -> Cut:
    """The cut of a story for a listener (one of `exercise.AUDIENCES`) in at most so many seconds, a twentieth over allowed.

    Where even the opening is too long, it alone is kept.
    """
    weights = weights_for(audience)
    choice = Choice(pieces_of(answer), weights, seconds * SLACK)
    opening = _opening_run(choice)
    kept = _chosen(choice, opening)
    numbers = _ordered(choice, kept, opening, audience)
    said = [answer.sentences[number] for number in numbers]
    return Cut(tuple(numbers), seconds_of(answer, said), seconds_of(answer, answer.sentences), tuple(_missing(answer, weights)))


def openings(answer: Answer) -> dict[str, tuple[int, ...]]:
    """For each of `OPENERS` the numbers of the sentences to begin with: up to twenty seconds of one's own words."""
    return {audience: _opening(answer, audience) for audience in OPENERS}


def _opening(answer: Answer, audience: str) -> tuple[int, ...]:
    pieces = pieces_of(answer)
    end = EARLY * len(pieces)
    early = [piece for at, piece in enumerate(pieces) if at <= end or _tells_outcome(piece) > SURE]
    choice = Choice([piece for piece in early if piece.seconds <= OPENING], weights_for(audience), OPENING)
    first = _first(choice.pieces)
    return tuple(n for at in sorted(_filled(choice, {first})) for n in choice.pieces[at].numbers) if choice.pieces else ()


def _chosen(choice: Choice, opening: set[int]) -> set[int]:
    everything = set(range(len(choice.pieces)))
    if choice.fits(everything):
        return everything
    anchors = opening | set(_anchors(choice, opening))
    return _exchanged(choice, _filled(choice, anchors), anchors)


def _first(pieces: Sequence[Piece]) -> int:
    """The first piece that is no aside and says something of the matter."""
    early = range(1 + int(EARLY * len(pieces)))
    return next((at for at in early if at < len(pieces) and not pieces[at].cost and _orients(pieces[at]) > LIKELY), 0)


def _opening_run(choice: Choice) -> set[int]:
    """The beginning of the story, as one run: what it is about, whose problem it was, what one was charged with."""
    if not choice.pieces:
        return set()
    run = {_first(choice.pieces)}
    following = max(run) + 1
    while following < len(choice.pieces) and _orients(choice.pieces[following]) > SURE:
        if choice.spent({*run, following}) > RUN * choice.seconds:
            break
        run.add(following)
        following += 1
    return run


def _anchors(choice: Choice, opening: set[int]) -> Iterator[int]:
    """What no cut can do without, as far as there is time: how it ended, what one chose, what one was there for."""
    taken = set(opening)
    for tells in (_tells_outcome, _tells_choice, _tells_charge):
        fitting = [at for at in range(len(choice.pieces)) if at not in taken and choice.fits({*taken, at})]
        best = max(fitting, key=lambda at: _briskly(tells, choice, taken, at), default=None)
        if best is not None and tells(choice.pieces[best]) > LIKELY:
            taken.add(best)
            yield best


def _briskly(tells: Callable[[Piece], float], choice: Choice, taken: set[int], at: int) -> float:
    """How well a piece tells something for its length, and for what it needs that is not told."""
    piece = choice.pieces[at]
    named = {name for before in taken for name in choice.pieces[before].names}
    length = max(BRISK, piece.seconds) / BRISK
    return float(tells(piece) / length**0.5 / (1 + UNNAMED * len(piece.needs - named)))


def _filled(choice: Choice, kept: set[int]) -> set[int]:
    """Adds what is worth most a second, as long as something fits that is worth anything."""
    kept = set(kept)
    while True:
        worth = choice.worth(kept)
        fitting = [at for at in range(len(choice.pieces)) if at not in kept and choice.fits({*kept, at})]
        gains = {at: choice.worth({*kept, at}) - worth for at in fitting}
        best = max(gains, key=lambda at: gains[at] / (choice.pieces[at].seconds + BRISK / 2), default=None)
        if best is None or gains[best] <= 0:
            return kept
        kept.add(best)


def _exchanged(choice: Choice, kept: set[int], anchors: set[int]) -> set[int]:
    """Puts one piece in the place of another and fills up anew, while that gains; the anchors stay."""
    while True:
        others = [new for new in range(len(choice.pieces)) if new not in kept]
        pairs = [(kept - {old}) | {new} for old in kept - anchors for new in others]
        tried = [_filled(choice, pair) for pair in pairs if choice.fits(pair)]
        best = max(tried, key=choice.worth, default=kept)
        if choice.worth(best) <= choice.worth(kept) + LEAST_GAIN:
            return kept
        kept = best


def _ordered(choice: Choice, kept: set[int], opening: set[int], audience: str) -> list[int]:
    """As it was told; who is told the outcome first hears it behind the opening."""
    order = sorted(kept)
    rest = [at for at in order if at not in opening]
    if audience in OUTCOME_FIRST and rest:
        outcome = max(rest, key=lambda at: _tells_outcome(choice.pieces[at]))
        piece = choice.pieces[outcome]
        named = {name for at in opening for name in choice.pieces[at].names}
        if _tells_outcome(piece) > SURE and not piece.follows and not piece.needs - named:
            order.remove(outcome)
            order.insert(len([at for at in order if at <= max(opening) or _orients(choice.pieces[at]) > SURE]), outcome)
    return [number for at in order for number in choice.pieces[at].numbers]


def _orients(piece: Piece) -> float:
    """How well somebody who knows nothing is told what it is about, 0 to 1."""
    shown = piece.shown
    return max(shown["role:context"], shown["role:task"]) * max(0.6, shown["problem"], shown["stake"], shown["charge"])


def _tells_outcome(piece: Piece) -> float:
    """How surely a piece tells the outcome, 0 to 1; what it changed counts like what was reached."""
    shown = piece.shown
    told = 0.3 * shown["outcome"] + 0.35 * shown["effect"] + 0.15 * shown["number"] + 0.2 * shown["against"]
    return shown["role:result"] * told


def _tells_choice(piece: Piece) -> float:
    shown = piece.shown
    deed = max(shown["choice"], 0.6 * shown["own"] * max(shown["specific"], shown["handled"]))
    return deed * max(shown["role:decision"], shown["role:approach"], 0.5 * shown["role:detail"])


def _tells_charge(piece: Piece) -> float:
    return piece.shown["charge"] * max(piece.shown["role:task"], piece.shown["role:context"], 0.4)


SHOWN = 0.2
"""Below this no sentence tells what it might, whatever its role."""
NEEDED = {
    "problem": ("the problem", "role:context"),
    "charge": ("your own part", "role:task"),
    "choice": ("a decision", "role:decision"),
    "outcome": ("the outcome", "role:result"),
}
"""Of each sign that a story cannot do without, what it is, and the role that tells it as well."""


def _missing(answer: Answer, weights: dict[str, float]) -> Iterator[str]:
    shown = [shown_by(sentence) for sentence in answer.sentences]
    for name, (said, role) in NEEDED.items():
        if weights.get(name, 0.0) > 1 and max((max(each[name], each[role]) for each in shown), default=0) < SHOWN:
            yield said
