"""What was said aloud becomes an answer in words that know when they were said."""

from collections.abc import Iterator, Sequence
from threading import Event

from greenroom.attempt import Passage
from greenroom.errors import UnusableInput, UsersFault
from greenroom.library.answers import LARGEST, parse_answer
from greenroom.library.retiming import retimed, webvtt
from greenroom.record import NamedTuple
from greenroom.speech.engines import Engine
from greenroom.speech.heard import Heard, offsets
from greenroom.speech.recordings import Take
from greenroom.speech.transcribing import Written, write_down

NOTHING_HEARD = "The engine heard no words in it: listen to your recording, and type what you said."

Cue = tuple[float, float, str]


class Given(NamedTuple):
    """An answer as `rehearsal.flow.Taken` wants it: its words, their form, and where they are from."""

    words: str
    form: str
    source: str


def given(words: str, transcript: str, source: str) -> Given:
    """An answer with the times of a transcript where it still tells the same, else as it is, from ``source``."""
    timed = retimed(transcript, words) if transcript else None
    return Given(words, "plain", source) if timed is None else Given(timed, "transcript", "file")


def written_down(takes: Sequence[Take], engine: Engine, seconds: float, stopped: Event) -> str:
    """What was said in all of them as WebVTT, timed as though they were played one after the other.

    Raises `UsersFault` where the engine cannot, was stopped, or heard nothing.
    """
    cues: list[Cue] = []
    for take, offset in zip(takes, offsets([take.heard for take in takes]), strict=True):
        found = _cues(write_down(take.sound, engine, seconds, stopped), take.heard)
        cues += [(began + offset, ended + offset, words) for began, ended, words in found]
    if not cues:
        raise UsersFault(NOTHING_HEARD)
    return webvtt(cues)


def read_transcript(data: bytes) -> str:
    """The text of a WebVTT or SubRip file that a person gives.

    Raises `UnusableInput`, one sentence, where it is too large, no text, damaged, or without words.
    """
    try:
        if len(data) > LARGEST:
            raise UnusableInput("is far longer than anyone says in an interview: keep one answer in it, under 1 MB.")
        source = parse_answer(data, "-", "transcript")
        if not source.attempt.passages:
            raise UnusableInput("holds no words: choose another one, or type your answer.")
        return source.attempt.text
    except UnusableInput as error:
        raise UnusableInput(f"That file {error}") from error


def _cues(written: Written, heard: Heard) -> list[Cue]:
    """Words without times of their own take those of all that was spoken."""
    try:
        if len(written.data) > LARGEST:
            raise UnusableInput("is far longer than what anyone says")
        attempt = parse_answer(written.data, "-", "transcript" if written.is_timed else "plain").attempt
    except UnusableInput as error:
        if written.is_timed and b"-->" not in written.data and b"\0" not in written.data:
            return []
        raise UsersFault(f"What the engine wrote {error}") from error
    if written.is_timed:
        return list(_said(attempt.text, attempt.passages))
    words = " ".join(attempt.text.split()).replace("-->", "→")
    return [(heard.began or 0.0, heard.ended or heard.seconds, words)] if words else []


def _said(text: str, passages: Sequence[Passage]) -> Iterator[Cue]:
    for passage in passages:
        yield passage.began or 0.0, passage.ended or 0.0, " ".join(text[passage.start : passage.end].split())
