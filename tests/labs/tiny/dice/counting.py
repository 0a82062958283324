"""Counts what was thrown."""

import json

from greenroom.labs.context import Context
from greenroom.labs.outcome import Measure, Outcome
from tests.labs.tiny.dice.throwing import note_call


def sixes(context: Context) -> Outcome:
    note_call("sixes")
    (context.folder / "half-done").write_text("")
    thrown = json.loads((context.folders["throws"] / context.earlier["throws"].files[0]).read_text())
    return Outcome(
        (
            *(Measure(key, "sixes", faces.count(6) / len(faces)) for key, faces in thrown.items()),
            *(Measure(key, "sixes", faces[:99].count(6) / 99, part="first throws") for key, faces in thrown.items()),
        )
    )


def names(context: Context) -> Outcome:
    note_call("names")
    return Outcome((Measure("fair", "names", float(len(context.data["faces"].read_text().split()))),))


def misread(context: Context) -> Outcome:
    return Outcome((Measure("fair", "names", float(len(context.data["faces"].read_text().split()) - 1)),))
