"""How long each part of an answer takes, against what it should take."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from greenroom.exercise import FORMATS
from greenroom.reading.answer import LONG_PAUSE, Answer, Sentence, once
from greenroom.reading.fillers import fillers
from greenroom.record import NamedTuple


class Budget(NamedTuple):
    """Seconds that a part should take, from low to high."""

    low: float
    high: float


class Layer(NamedTuple):
    """A part of the answer: a layer of a walkthrough, or a STAR part of a story."""

    name: str
    seconds: float
    low: float
    high: float
    sentences: tuple[int, ...]


class Pause(NamedTuple):
    """Silence between two words: the offset at which speech goes on, and seconds."""

    start: int
    seconds: float


LAYERS: Mapping[str, Budget] = {
    "hook": Budget(20, 40),
    "approach": Budget(30, 60),
    "decisions": Budget(40, 80),
    "details": Budget(40, 80),
    "results": Budget(30, 60),
}
STAR: Mapping[str, Budget] = {
    "situation": Budget(15, 20),
    "task": Budget(10, 15),
    "action": Budget(60, 90),
    "result": Budget(20, 30),
}
STAR_OF_ROLE = {
    "context": "situation", "task": "task", "approach": "action", "decision": "action", "detail": "action",
    "result": "result", "reflection": "result",
}  # fmt: skip
LAYER_OF_ROLE = {
    "context": "hook", "approach": "approach", "decision": "decisions", "detail": "details", "result": "results",
    "reflection": "results",
}  # fmt: skip
USUAL_TALK = {"walkthrough": 240.0, "presentation": 240.0, "story": 130.0}


@once
def seconds(answer: Answer) -> float:
    """Speaking time: from first to last word where there are time stamps, else words at the exercise's rate."""
    if answer.attempt.is_timed:
        return (answer.attempt.passages[-1].ended or 0.0) - (answer.attempt.passages[0].began or 0.0)
    return answer.spoken * 60.0 / answer.exercise.words_per_minute


def seconds_of(answer: Answer, sentence: Sentence) -> float:
    """Speaking time of one sentence, in seconds."""
    if answer.attempt.is_timed:
        return max(0.0, _time_at(answer, sentence.span.end) - _time_at(answer, sentence.span.start))
    return sentence.said * 60.0 / answer.exercise.words_per_minute


@once
def layers(answer: Answer) -> tuple[Layer, ...]:
    """The parts of a walkthrough, presentation or story with their time and budget; none for a short reply.

    A format's longer talk stretches every budget in proportion.
    """
    kind = answer.exercise.kind
    if kind not in USUAL_TALK:
        return ()
    budgets = STAR if kind == "story" else LAYERS
    stretch = _stretch(answer)
    parts: dict[str, list[Sentence]] = {name: [] for name in budgets}
    for sentence, name in zip(answer.sentences, _part_names(answer), strict=True):
        if name:
            parts[name].append(sentence)
    return tuple(
        Layer(
            name,
            sum(seconds_of(answer, sentence) for sentence in parts[name]),
            budget.low * stretch,
            budget.high * stretch,
            tuple(sentence.number for sentence in parts[name]),
        )
        for name, budget in budgets.items()
    )


def pauses(answer: Answer) -> tuple[Pause, ...]:
    """Silences of a second and a half or more; none where there are no time stamps."""
    if not answer.attempt.is_timed:
        return ()
    pairs = zip(answer.attempt.passages, answer.attempt.passages[1:], strict=False)
    gaps = [Pause(after.start, (after.began or 0.0) - (before.ended or 0.0)) for before, after in pairs]
    return tuple(pause for pause in gaps if pause.seconds >= LONG_PAUSE)


def words_per_minute(answer: Answer) -> float:
    """Measured where there are time stamps, else the rate that was assumed."""
    if not answer.attempt.is_timed:
        return answer.exercise.words_per_minute
    spent = seconds(answer)
    return answer.spoken * 60.0 / spent if spent else 0.0


def fillers_per_minute(answer: Answer) -> float:
    """Fillers per minute of speech."""
    spent = seconds(answer)
    return len(fillers(answer)) * 60.0 / spent if spent else 0.0


def _part_names(answer: Answer) -> Sequence[str | None]:
    """The layer or STAR part of each sentence. A task counts to the hook until the first approach, then to the approach."""
    if answer.exercise.kind == "story":
        return [STAR_OF_ROLE.get(sentence.role) for sentence in answer.sentences]
    names: list[str | None] = []
    approached = False
    for sentence in answer.sentences:
        approached = approached or sentence.role == "approach"
        task = "approach" if approached else "hook"
        names.append(task if sentence.role == "task" else LAYER_OF_ROLE.get(sentence.role))
    return names


def _stretch(answer: Answer) -> float:
    name = answer.exercise.format
    if name is None:
        return 1.0
    talk = FORMATS[name].talk
    return (talk.low + talk.high) / 2 / USUAL_TALK[answer.exercise.kind]


def _time_at(answer: Answer, offset: int) -> float:
    """The second at which the character at an offset was said."""
    passages = answer.attempt.passages
    index = max(0, bisect_right(passages, offset, key=lambda passage: passage.start) - 1)
    passage = passages[index]
    share = (offset - passage.start) / max(1, passage.end - passage.start)
    began, ended = passage.began or 0.0, passage.ended or 0.0
    return began + (ended - began) * min(1.0, max(0.0, share))
