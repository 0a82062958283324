"""The search lab on the real catalogue against the figures measured when it was designed.

    GREENROOM_DATA=... OMP_NUM_THREADS=1 python benchmarks/lab_search.py [--only retrieval,rerank,raters,clicks,worlds]

A figure is within reach where it lies within 0.02 or two standard errors (bootstrap over queries) of ours, over five seeds.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from greenroom.labs.catalogue import all_labs
from greenroom.labs.context import Context
from greenroom.labs.data.finding import Places, locate
from greenroom.labs.needing import function_of
from greenroom.labs.outcome import Outcome

NEAR = 0.02
RESEARCH: Mapping[str, Mapping[str, float]] = {
    "retrieval": {
        "bm25-title ndcg@10": 0.648,
        "bm25-title ndcg@10-condensed": 0.748,
        "bm25-title judged@10": 0.63,
        "bm25-title recall@100": 0.73,
        "bm25-all ndcg@10": 0.731,
        "bm25-all ndcg@10-condensed": 0.775,
        "bm25-all judged@10": 0.84,
        "bm25-all recall@100": 0.91,
    },
    "rerank": {
        "random ndcg@10": 0.566,
        "bm25-all ndcg@10": 0.765,
        "lambdamart ndcg@10": 0.800,
        "leak ndcg@10": 0.899,
    },
    "clicks": {
        **{
            f"clicks-{way} ndcg@10 pbm eta={eta} sessions={sessions}": value
            for eta, sessions, values in (
                (1, 100, (0.810, 0.828, 0.828, 0.826, 0.845)),
                (1, 1000, (0.799, 0.849, 0.854, 0.828, 0.854)),
                (2, 1000, (0.785, 0.844, 0.827, 0.799, 0.849)),
            )
            for way, value in zip(("naive", "ipw-true", "ipw-swaps", "position", "clean"), values, strict=True)
        },
    },
    "raters": {
        "raters spearman rater_1 rater_2": 0.79,
        "raters spearman rater_2 rater_3": 0.74,
    },
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="retrieval,rerank,raters,clicks,worlds")
    parser.add_argument("--size", default="full")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    lab = all_labs()["search"]
    found = locate(lab, Places(Path(tempfile.gettempdir()), Path(os.environ["GREENROOM_DATA"])))
    data = {key: one.path for key, one in found.items() if one.path}
    folders: dict[str, Path] = {}
    for stage in lab.stages:
        if stage.key not in (*asked.only.split(","), "retrieval"):
            continue
        folders[stage.key] = Path(tempfile.mkdtemp())
        began = time.process_time()
        context = Context(
            asked.size, asked.seed, data, folders[stage.key], folders={need: folders[need] for need in stage.needs}
        )
        outcome = function_of(lab, stage.function)(context)
        print(f"\n== {stage.key}, {asked.size}: {time.process_time() - began:.1f} s of CPU")
        show(outcome, RESEARCH.get(stage.key, {}))


def show(outcome: Outcome, research: Mapping[str, float]) -> None:
    for one in outcome.measures:
        name = f"{one.variant} {one.metric} {one.part}".strip()
        interval = "" if one.low is None or one.high is None else f"[{one.low:.3f}, {one.high:.3f}]"
        print(f"{name:58} {one.value:7.3f} {interval:16} {against(one.value, one.low, one.high, research.get(name))}")
    for note in outcome.notes:
        print(note)


def against(value: float, low: float | None, high: float | None, told: float | None) -> str:
    if told is None:
        return ""
    two_errors = 2 * (high - low) / (2 * 1.96) if low is not None and high is not None else 0.0
    apart = abs(value - told)
    within = "within 0.02" if apart <= NEAR else "within two standard errors" if apart <= two_errors else "APART"
    return f"research {told:.3f}: {within}"


if __name__ == "__main__":
    main()
