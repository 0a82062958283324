"""What was written down and measured, as facts for a program; every door tells the same ones."""

from collections.abc import Sequence
from typing import Any

from greenroom.labs.lab import Lab
from greenroom.labs.outcome import Measure
from greenroom.labs.running.claims import held
from greenroom.labs.running.comparing import Compared
from greenroom.labs.running.figures import figures_of
from greenroom.labs.running.record import Run


def lab_facts(lab: Lab) -> dict[str, object]:
    """A lab for a program."""
    parts = ("sources", "variants", "stages", "claims", "faults")
    return {**lab._asdict(), **{name: [part._asdict() for part in getattr(lab, name)] for name in parts}}


def run_facts(lab: Lab, run: Run) -> dict[str, object]:
    """A run for a program: its lineage, numbers, and claims with their verdicts."""
    figures = figures_of(run)
    return {
        **{name: value for name, value in run._asdict().items() if name not in ("stages", "asked")},
        "asked": run.asked._asdict(),
        "left_out": dict(run.left_out),
        "seconds": {stage.key: took(run, stage.key) for stage in lab.stages},
        "measures": [{"stage": figure.stage, **figure.measure._asdict()} for figure in figures],
        "claims": [
            {
                "key": one.claim.key,
                "says": one.claim.says,
                "verdict": one.verdict,
                "left": measure_facts(one.left),
                "right": measure_facts(one.right),
                "value": one.claim.value,
                "story": one.claim.story,
            }
            for one in held(lab, figures)
        ],
    }


def measure_facts(measure: Measure | None) -> dict[str, object] | None:
    """A measure for a program."""
    return measure._asdict() if measure else None


def compared_facts(found: Sequence[Compared]) -> list[dict[str, object]]:
    """Rows for a program."""
    return [
        {
            "stage": row.stage,
            "metric": row.either.metric,
            "part": row.either.part,
            "left": measure_facts(row.left),
            "right": measure_facts(row.right),
            "difference": row.difference,
            "overlap": row.overlap,
        }
        for row in found
    ]


def took(run: Run, stage: str) -> float:
    """Seconds that measuring a stage took, over all seeds."""
    return sum(ran.seconds for ran in run.stages if ran.stage == stage)


def finite(facts: Any) -> Any:
    """The same facts; a number that is none, which JSON does not know, is null."""
    if isinstance(facts, dict):
        return {key: finite(value) for key, value in facts.items()}
    if isinstance(facts, list | tuple):
        return [finite(value) for value in facts]
    return None if isinstance(facts, float) and (facts != facts or abs(facts) == float("inf")) else facts
