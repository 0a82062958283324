"""Cuts a story for a listener and a length: which of the person's own sentences to keep, and in which order.

Nothing is added and no sentence is changed. A cut is a few runs of the story as it was told: the first begins where the story
does, one ends in the outcome, and what lies between is left out in whole stretches (`stories.worth`).
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from greenroom.reading.answer import Answer
from greenroom.stories.listening import weights_for
from greenroom.stories.pieces import LEANS, Piece, pieces_of, seconds_of, shown_by, words_of
from greenroom.stories.runs import best_runs
from greenroom.stories.telling import orients, tells_outcome
from greenroom.stories.worth import SURE, Runs, Story, story_of

__all__ = ["Cut", "cut", "openings", "words_of"]
SHORTEST_CUT, LONGEST = 10.0, 3600.0
"""Seconds that a story can be cut to."""
OPENERS = ("peer", "manager", "executive")
OPENING = 20.0
"""Seconds that an opening by itself may take."""
SLACK = 1.05
"""Nobody is cut off for a twentieth more."""
MOST_OF_IT = 0.65
"""The share of the time that the first piece may take."""
IDLE = 1.2
"""From this cost on a piece is no beginning."""
OUTCOME_FIRST = ("executive",)
"""Listeners who are told the outcome as soon as they know what it is about."""
LATE, HARDLY_LEANS, ORIENTS = 0.12, 0.69, 0.6
"""The share of a story in which a cut begins, and which pieces it may begin with."""
LAST_WORD, TOLD_WITH_IT = 0.75, 0.2
"""How surely a piece tells the outcome, beside the surest, that is told first, and how surely
what is told with it is a result."""
EARLY = 0.4
"""The share of a story in which its opening is looked for."""


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


def cut(answer: Answer, audience: str, seconds: float) -> Cut:
    """The cut of a story for a listener (one of `exercise.AUDIENCES`) in at most so many seconds, a twentieth over allowed.

    Where even the opening is too long, it alone is kept.
    """
    weights = weights_for(audience)
    story = story_of(pieces_of(answer), weights, seconds * SLACK)
    runs = _chosen(story, audience)
    numbers = [story.pieces[at].number for at in _ordered(story, runs, audience)]
    said = [answer.sentences[number] for number in numbers]
    return Cut(tuple(numbers), seconds_of(answer, said), seconds_of(answer, answer.sentences), tuple(_missing(answer, weights)))


def openings(answer: Answer) -> dict[str, tuple[int, ...]]:
    """For each of `OPENERS` the numbers of the sentences to begin with: up to twenty seconds of one's own words."""
    return {audience: _opening(answer, audience) for audience in OPENERS}


def _opening(answer: Answer, audience: str) -> tuple[int, ...]:
    pieces = pieces_of(answer)
    end = EARLY * len(pieces)
    early = [piece for at, piece in enumerate(pieces) if at <= end or tells_outcome(piece) > SURE]
    brief = [piece for piece in early if piece.seconds <= OPENING]
    if not brief:
        return ()
    story = story_of(brief, weights_for(audience), OPENING)
    return tuple(brief[at].number for at in _places(best_runs(story, _firsts(brief, OPENING, audience))))


def _chosen(story: Story, audience: str) -> Runs:
    if not story.pieces:
        return ()
    everything = ((0, len(story.pieces) - 1),)
    return everything if story.fits(everything) else best_runs(story, _firsts(story.pieces, story.seconds, audience))


def _places(runs: Runs) -> list[int]:
    return [at for first, last in runs for at in range(first, last + 1)]


def _firsts(pieces: Sequence[Piece], seconds: float, audience: str) -> list[int]:
    """Where a cut may begin: where the story does, or a little later where it first says what it is about.

    Who is told the outcome first hears the first sentence: it often is the outcome.
    """
    first = _first(pieces, seconds)
    later = (at for at in range(first + 1, int(LATE * len(pieces))) if not pieces[at].cost and pieces[at].opens < HARDLY_LEANS)
    return [first, *(at for at in later if audience not in OUTCOME_FIRST and orients(pieces[at]) > ORIENTS)]


def _first(pieces: Sequence[Piece], seconds: float) -> int:
    """The first piece that is no aside and leaves time for more; where each is too long, the first that says something."""
    early = [at for at in range(min(len(pieces), 1 + int(EARLY * len(pieces)))) if pieces[at].cost < IDLE]
    brief = (at for at in early if pieces[at].seconds <= MOST_OF_IT * seconds)
    return next(brief, early[0] if early else 0)


def _ordered(story: Story, runs: Runs, audience: str) -> list[int]:
    """As it was told; who is told the outcome first hears it behind the opening, if it can be understood there."""
    order = _places(runs)
    results = _results(story, runs) if audience in OUTCOME_FIRST and order else range(0)
    if not results:
        return order
    opening = list(range(runs[0][0], min(runs[0][1] + 1, results[0])))
    if results[0] <= runs[0][1]:
        opening = list(takewhile(lambda at: orients(story.pieces[at]) > ORIENTS, opening))
    named = {name for at in (*opening, results[0]) for name in story.pieces[at].names}
    needs = {name for at in results for name in story.pieces[at].needs}
    if not opening or story.pieces[results[0]].opens >= LEANS or needs - named:
        return order
    return [*opening, *results, *(at for at in order if at not in opening and at not in results)]


def _results(story: Story, runs: Runs) -> range:
    """The outcome with the results that are told with it, as one stretch; none where it is not sure."""
    first, last, at = max(((i, j, at) for i, j in runs for at in range(i, j + 1)), key=lambda place: story.outcomes[place[2]])
    if story.outcomes[at] < LAST_WORD or tells_outcome(story.pieces[at]) < SURE:
        return range(0)
    start = end = at
    while start > first and story.pieces[start - 1].shown["role:result"] > TOLD_WITH_IT:
        start -= 1
    while end < last and story.pieces[end + 1].shown["role:result"] > TOLD_WITH_IT:
        end += 1
    return range(start, end + 1)


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
