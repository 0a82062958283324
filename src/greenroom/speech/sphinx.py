"""Writes down a WAV file (16 kHz, one channel) with PocketSphinx, which carries its model.

A process of its own, as every engine: ``python -m greenroom.speech.sphinx WAV VTT``.
"""

import sys
import wave
from collections.abc import Iterator
from importlib import import_module
from itertools import groupby
from typing import Any

BLOCK = 2048
"""Samples that it hears at once."""
FRAMES = 100
"""Of its frames in a second."""
QUIET = ("<", "[", "+")
"""How the names of what is no word begin."""


def main(wav: str, vtt: str) -> int:
    """Writes a cue for each stretch of words without silence between them."""
    decoder = import_module("pocketsphinx").Decoder(samprate=16000, loglevel="FATAL")
    with wave.open(wav, "rb") as sound:
        decoder.start_utt()
        while block := sound.readframes(BLOCK):
            decoder.process_raw(block)
        decoder.end_utt()
    with open(vtt, "w", encoding="utf-8") as file:
        file.write("WEBVTT\n\n")
        for began, ended, words in _cues(decoder.seg() or ()):
            file.write(f"{_stamp(began)} --> {_stamp(ended)}\n{words}\n\n")
    return 0


def _cues(segments: Any) -> Iterator[tuple[float, float, str]]:
    for is_quiet, group in groupby(segments, key=lambda segment: segment.word.startswith(QUIET)):
        if not is_quiet:
            said = [(each.start_frame, each.end_frame, each.word.partition("(")[0]) for each in group]
            yield said[0][0] / FRAMES, (said[-1][1] + 1) / FRAMES, " ".join(word for *_, word in said)


def _stamp(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    return (
        f"{milliseconds // 3600000:02}:{milliseconds // 60000 % 60:02}:{milliseconds // 1000 % 60:02}.{milliseconds % 1000:03}"
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
