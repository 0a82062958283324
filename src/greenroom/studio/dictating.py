"""Words that come otherwise than by typing, for pages and API: a transcript that is given, or an engine that writes it down."""

from threading import Event

from greenroom.errors import UnusableOption
from greenroom.library.retiming import words_of
from greenroom.rehearsal.dictation import read_transcript, written_down
from greenroom.speech.engines import Engine, chosen_engine
from greenroom.store.faults import unusable_disk
from greenroom.studio.rendering import Studio
from greenroom.studio.voices import known_attempt, recordings_of

NOT_RECORDED = "Nothing is recorded yet: press Record my voice first."


def give(studio: Studio, attempt: str, data: bytes) -> str:
    """Keeps when the words of a WebVTT or SubRip text were said, and gives the words. Raises `UnusableInput`."""
    transcript = read_transcript(data)
    with unusable_disk(studio.workspace.voice):
        recordings_of(studio).keep_times(known_attempt(studio, attempt), transcript)
    return words_of(transcript)


def begin(studio: Studio, attempt: str) -> None:
    """Has the recording written down, beside everything else. Raises `UnusableOption` without a recording or an engine."""
    takes, engine = recordings_of(studio).takes(known_attempt(studio, attempt)), engine_of(studio)
    if not takes:
        raise UnusableOption(NOT_RECORDED)

    def work(stopped: Event) -> str:
        transcript = written_down(takes, engine, studio.settings.speech.minutes * 60, stopped)
        with unusable_disk(studio.workspace.voice):
            recordings_of(studio).keep_times(attempt, transcript)
        return words_of(transcript)

    studio.desk.dictations.begin(attempt, work)


def engine_of(studio: Studio) -> Engine:
    """The person's engine. Raises `UnusableOption` where there is none, with what to do."""
    speech = studio.settings.speech
    return chosen_engine(speech.engine, speech.model, speech.command)
