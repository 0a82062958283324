"""What of an answer was said before, word for word, in an earlier telling of the same.

Two tellings are laid side by side as rows of words in which fillers, joining words, numbers and names are left out: the first
two come and go without changing a sentence, the last two are facts that every telling shares. A word recurs where it stands
in `RUN` words in a row that the earlier telling has too, wherever it has them. So a changed word costs little more than
itself, and parts that changed places cost nothing. What repeats the question counts for nothing either.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import compress

from greenroom.finding import Span
from greenroom.reading.answer import Answer
from greenroom.record import NamedTuple

RUN = 4
LAST_NUMERAL = ":"
"""Whatever begins with a digit, or is a sign such as "%", sorts before it."""
NUMERALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    " half third quarter percent"
)
FILLERS = "um uh er erm hm hmm mm ah oh well so like just really actually basically okay ok yeah then and"
PASSED_OVER = frozenset(f"{NUMERALS} {FILLERS}".split())
SPEAKER = frozenset("i i'm i've i'd i'll".split())
PUNCTUATION = rb"""!"#$%&()*+,-./:;<=>?@[\]^_`{|}~"""
MARKS = bytes.maketrans(PUNCTUATION, b" " * len(PUNCTUATION))
FINE_MARKS = "—–…“”„«»·•€£°"
"""Marks outside ASCII that part words."""


class Retelling(NamedTuple):
    """How much of an answer stands in one earlier telling: the share of its words, and where, in order.

    ``recurs`` has a byte for each word that counts, and ``places`` the word's index in the answer.
    """

    share: float
    recurs: bytes
    places: Sequence[int]


def retellings(answer: Answer, tellings: Sequence[str] | None = None) -> Iterator[Retelling]:
    """The answer beside each earlier telling, in their order: those that it knows of, or those that are given."""
    tellings = answer.earlier if tellings is None else tellings
    if not tellings:
        return
    lower, passed = answer.words.lower, PASSED_OVER | _names(answer)
    places = [at for at, word in enumerate(lower) if word > LAST_NUMERAL and word not in passed]
    runs = [*_runs([lower[at] for at in places])]
    last = dict(zip(runs, range(len(runs)), strict=True))
    twins = [(at, last[run]) for at, run in enumerate(runs) if last[run] != at] if len(last) < len(runs) else []
    for run in _runs(_counting(answer.exercise.prompt, passed)):
        last.pop(run, None)
    for telling in tellings:
        begins = set(map(last.get, _runs(_counting(telling, passed))))
        begins.update([at for at, twin in twins if twin in begins])
        recurs = _covered(begins, len(places))
        yield Retelling(sum(recurs) / max(1, len(places)), recurs, places)


def stretches(answer: Answer, retelling: Retelling) -> Iterator[tuple[int, Span]]:
    """The words in a row that recur, in order: how many of them count, and where they stand."""
    for row in re.finditer(b"\1+", retelling.recurs):
        first, end = row.span()
        yield end - first, answer.place(retelling.places[first], retelling.places[end - 1])


def _covered(begins: Collection[int | None], length: int) -> bytes:
    """A byte for every word: 1 where a run that begins at one of these words covers it."""
    firsts = int.from_bytes(bytes(map(begins.__contains__, range(length))), "little")
    covered = 0
    for at in range(RUN):
        covered |= firsts << 8 * at
    return covered.to_bytes(length, "little")


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(RUN)), strict=False)


def _counting(text: str, passed: Collection[str]) -> list[str]:
    """The words of a text that count, found as `reading.words` finds them but several times as fast, without their places."""
    lower = text.lower()
    if not lower.isascii():
        lower = lower.replace("’", "'")
        for mark in FINE_MARKS:
            lower = lower.replace(mark, " ")
    words, numeral = lower.encode(errors="replace").translate(MARKS).decode().split(), LAST_NUMERAL
    return [word for word in words if word not in passed and word > numeral]


def _names(answer: Answer) -> set[str]:
    """Words with a capital within a sentence, in lower case."""
    words = answer.words
    capital = map(str.isupper, map(answer.text.__getitem__, words.starts))
    begin = {sentence.first for sentence in answer.sentences}
    return {words.lower[at] for at in compress(range(len(words.lower)), capital) if at not in begin} - SPEAKER
