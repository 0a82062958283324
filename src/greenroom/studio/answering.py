"""An answer as it is given in a room or by a script: its time is that of its recording, its words know when they were said."""

from greenroom.rehearsal.dictation import Given, given
from greenroom.speech.recordings import seconds_of
from greenroom.studio.desk import Spoken
from greenroom.studio.rendering import Studio
from greenroom.studio.voices import recordings_of


def answer(
    studio: Studio, attempt: str, text: str, seconds: float, form: str = "plain", window: str = "", base: int | None = None
) -> Spoken:
    """Gives the answer, as `Desk.answer`. Where the voice was recorded, its seconds count, and not those of the clock; where a
    transcript was given or written down, and the text is plain and still tells the same, its times count.
    """
    recordings = recordings_of(studio)
    spent = seconds_of(recordings.takes(attempt)) or seconds
    said = given(text, recordings.times(attempt), "studio") if form == "plain" else Given(text, form, "studio")
    return studio.desk.answer(attempt, said.words, spent, said.form, said.source, window, base)
