"""Gives words that were mended the times of the transcript that they were read from.

A transcript is read, its words are corrected by hand, and still each should be known by when it was said: the new words are
laid beside the old ones (the longest common stretches first), those between take their share of the time between.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from greenroom.attempt import Passage
from greenroom.errors import UnusableInput
from greenroom.library.transcripts import TAG, passages
from greenroom.record import NamedTuple

FEWEST, MOST = 20, 8000
"""Words below which times tell nothing, and above which nobody goes on."""
ALIKE = 0.5
"""The least share of the new words that were in the transcript."""
WORD = re.compile(r"\S+")


class Timed(NamedTuple):
    """A word with its seconds; ``opens`` where a cue begins with it."""

    word: str
    began: float
    ended: float
    opens: bool = False


def words_of(transcript: str) -> str:
    """What was said in a WebVTT or SubRip text, without times. Raises `UnusableInput` as `transcripts.passages`."""
    return "\n".join(" ".join(transcript[each.start : each.end].split()) for each in passages(transcript))


def retimed(transcript: str, words: str) -> str | None:
    """``words`` as WebVTT with the times of ``transcript``; None where they are too few, too many, or too different."""
    try:
        old = list(_timed(transcript, passages(transcript)))
    except UnusableInput:
        return None
    new = [(match[0], words.count("\n", 0, match.start())) for match in WORD.finditer(words)]
    if not FEWEST <= len(new) <= MOST or len(old) > MOST or "-->" in words or TAG.search(words):
        return None
    same = list(_same([_plain(each.word) for each in old], [_plain(word) for word, _ in new]))
    if len(same) < ALIKE * len(new):
        return None
    return webvtt(_cues(old, new, same))


def webvtt(cues: Iterable[tuple[float, float, str]]) -> str:
    """Cues (from which second to which, and the words) as a WebVTT text."""
    return "WEBVTT\n\n" + "".join(f"{_stamp(began)} --> {_stamp(ended)}\n{words}\n\n" for began, ended, words in cues)


def _timed(text: str, said: Sequence[Passage]) -> Iterator[Timed]:
    """Each word with its share of the time of its line."""
    latest = 0.0
    for passage in said:
        began, ended = passage.began or 0.0, passage.ended or 0.0
        each = (ended - began) / max(1, passage.end - passage.start)
        for match in WORD.finditer(text, passage.start, passage.end):
            first = max(latest, began + each * (match.start() - passage.start))
            latest = first
            yield Timed(
                match[0], first, max(first, began + each * (match.end() - passage.start)), match.start() == passage.start
            )


def _same(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places of the same word, in order."""
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        yield from ((block.a + at, block.b + at) for at in range(block.size))


def _cues(
    old: Sequence[Timed], new: Sequence[tuple[str, int]], same: Sequence[tuple[int, int]]
) -> Iterator[tuple[float, float, str]]:
    """A cue for every line of the new words, and wherever one began in the transcript."""
    times = _times(old, len(new), same)
    opening = {at for was, at in same if old[was].opens}
    starts = [at for at, (_, line) in enumerate(new) if at == 0 or at in opening or line != new[at - 1][1]]
    for first, after in pairwise([*starts, len(new)]):
        yield times[first][0], max(times[after - 1][1], times[first][0]), " ".join(word for word, _ in new[first:after])


def _times(old: Sequence[Timed], count: int, same: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """The seconds of each new word: its own, or its share of those of the words that it replaced, or between its neighbours."""
    times: list[tuple[float, float]] = []
    last = -1
    for was, at in [*same, (len(old), count)]:
        began, ended = _between(old, last, was)
        each = (ended - began) / max(1, at - len(times))
        times += [(began + each * place, began + each * (place + 1)) for place in range(at - len(times))]
        if was < len(old):
            times.append((old[was].began, old[was].ended))
        last = was
    return times


def _between(old: Sequence[Timed], last: int, was: int) -> tuple[float, float]:
    """From when to when something was said between two words, or could have been."""
    latest = old[was].began if was < len(old) else old[-1].ended
    if was - last > 1:
        return min(old[last + 1].began, latest), min(old[was - 1].ended, latest)
    earliest = old[last].ended if last >= 0 else old[0].began
    return min(earliest, latest), latest


def _plain(word: str) -> str:
    return "".join(filter(str.isalnum, word.casefold())) or word


def _stamp(seconds: float) -> str:
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"
