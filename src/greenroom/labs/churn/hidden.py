"""Stage: the lab's verdict where the truth is known. Does giving leavers more weight help the ranking, in each hidden world?"""

import numpy as np
import pandas as pd

from greenroom.labs.churn.columns import LABEL
from greenroom.labs.churn.out_of_fold import out_of_fold
from greenroom.labs.churn.sizes import SIZES, Size
from greenroom.labs.churn.table import Customers, prepared
from greenroom.labs.churn.worlds import LINES, draw, table_of
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import Interval, paired
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.splits import Policy, folds
from greenroom.labs.kit.worlds import WORLDS, World, verdict
from greenroom.labs.outcome import Measure, Outcome, Table

ROWS = 7_043
TIMES = 150
TREATED, PLAIN = "lr-weights", "lr"


def verdicts(context: Context) -> Outcome:
    """How often the verdict fits the truth of a line, by the truth, over worlds of every kind."""
    size = SIZES[context.size]
    rows: list[tuple[str, int, str, float, float, float, float, str]] = []
    for name in context.progress(WORLDS, "worlds"):
        for number in range(size.worlds):
            seed = 1_000 * context.seed + number
            world = draw(name, seed)
            found = gains(world, table_of(world, ROWS, seed), seed, size)
            rows += [
                (name, seed, line, world.effects[line], *gain, verdict(gain.low, gain.high)) for line, gain in found.items()
            ]
    columns = ("world", "seed", "line", "effect", "auc gain", "low", "high", "verdict")
    return Outcome(tuple(_rates(rows)), (Table("worlds", "Verdicts where the truth is known", columns, tuple(rows)),))


def gains(world: World, frame: pd.DataFrame, seed: int, size: Size) -> dict[str, Interval]:
    """What more weight for leavers adds to the AUC on each line, a model for each, with the paired interval."""
    table = prepared(frame)
    lines = {line: (table.frame["InternetService"] == LINES[line]).to_numpy() for line in world.effects}
    return {line: _gain(Customers(table.frame[mask], table.x[mask], table.y[mask]), seed, size) for line, mask in lines.items()}


def _gain(table: Customers, seed: int, size: Size) -> Interval:
    pairs = folds(table.frame, Policy("random", folds=size.folds, label=LABEL), seed)
    plain, treated = (out_of_fold(variant, table.x, table.y, pairs, seed, size) for variant in (PLAIN, TREATED))
    return paired(auc, table.y, treated, plain, seed=seed, times=TIMES)


def _rates(rows: list[tuple[str, int, str, float, float, float, float, str]]) -> list[Measure]:
    truths = {"helps": (1, "better"), "harms": (-1, "worse"), "nothing": (0, "no difference")}
    found = []
    for truth, (sign, due) in truths.items():
        given = [row[-1] == due for row in rows if np.sign(row[3]) == sign]
        found.append(Measure(TREATED, "verdict-right", float(np.mean(given)), n=len(given), part=truth))
    return found
