"""Throws two dice."""

import json
import os
import signal
from math import sqrt
from random import Random
from statistics import fmean, stdev

from greenroom.labs.context import Context
from greenroom.labs.outcome import Curve, Measure, Outcome, Table

TIMES = {"small": 600, "full": 6000}
WEIGHTS = {"fair": (1, 1, 1, 1, 1, 1), "loaded": (1, 1, 1, 1, 1, 2)}


def throws(context: Context) -> Outcome:
    note_call("throws")
    chance = Random(context.seed)
    times = TIMES[context.size]
    thrown = {key: chance.choices(range(1, 7), weights, k=times) for key, weights in WEIGHTS.items()}
    for _ in context.progress(range(3), "dice"):
        pass
    (context.folder / "throws.json").write_text(json.dumps(thrown))
    return Outcome(
        tuple(_mean(key, faces) for key, faces in thrown.items()),
        (Table("faces", "How often", ("face", *thrown), tuple(_counts(thrown)), "Of all throws."),),
        (Curve("means", "Mean so far", "throws", "mean", {key: _so_far(faces) for key, faces in thrown.items()}),),
        ("Thrown <by> a seeded generator.",),
        ("throws.json",),
    )


def stuck(context: Context) -> Outcome:
    before = context.earlier["sixes"].measure("fair", "sixes").value
    return Outcome((Measure("fair", "sixes", before, part="before"), Measure("fair", "sixes", 1.0, part="stuck")))


def note_call(name: str) -> None:
    """What the tests look at: each stage that is really run writes a line; one may be told to kill the process."""
    if os.environ.get("DICE_CALLS"):
        with open(os.environ["DICE_CALLS"], "a") as file:
            file.write(f"{name}\n")
    if os.environ.get("DICE_KILL") == name:
        os.kill(os.getpid(), signal.SIGKILL)


def _mean(key: str, faces: list[int]) -> Measure:
    mean, half = fmean(faces), 1.96 * stdev(faces) / sqrt(len(faces))
    return Measure(key, "mean", mean, mean - half, mean + half, len(faces), "all")


def _counts(thrown: dict[str, list[int]]):
    return ((face, *(faces.count(face) for faces in thrown.values())) for face in range(1, 7))


def _so_far(faces: list[int]) -> tuple[tuple[float, float], ...]:
    return tuple((end, fmean(faces[:end])) for end in range(50, len(faces) + 1, 50))
