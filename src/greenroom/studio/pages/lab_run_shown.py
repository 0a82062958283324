"""What the page of a run shows of it, stage by stage."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from greenroom.labs.lab import Lab, Stage
from greenroom.labs.outcome import Curve, Measure, Outcome, Table
from greenroom.labs.reporting.facts import took
from greenroom.labs.reporting.tables import grid, numbers_in, written
from greenroom.labs.running.claims import VERDICTS, Held, held
from greenroom.labs.running.comparing import Compared, ablate
from greenroom.labs.running.figures import figures_of, of_the_whole
from greenroom.labs.running.record import Figure, Run
from greenroom.labs.wording import amount, measure_name, number
from greenroom.record import NamedTuple
from greenroom.studio.laboratory import Standing
from greenroom.studio.parts.prose import prose

OVERLAP = {True: "overlap", False: "apart", None: "–"}


class Sheet(NamedTuple):
    """A table as it is shown; ``right`` says of each column whether it holds numbers."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]
    right: list[bool]


class Claimed(NamedTuple):
    """A claim with its verdict; ``kind`` is the verdict as a class of style, ``sides`` are both figures."""

    says: Markup
    verdict: str
    kind: str
    sides: str
    story: Markup


class Part(NamedTuple):
    """A stage as it is shown; ``state`` is empty for one that is behind us."""

    key: str
    title: str
    state: str
    seconds: str
    left_out: Markup
    claims: list[Claimed]
    whole: Sheet | None
    parts: Sheet | None
    ablation: Sheet | None
    notes: tuple[str, ...]
    tables: list[Sheet]
    curves: tuple[Curve, ...]


def of_run(lab: Lab, run: Run, standing: Standing) -> dict[str, Any]:
    """All facts of the page that the run itself tells."""
    figures = figures_of(run)
    claims = held(lab, figures)
    done = sum(bool(ran.outcome or ran.left_out) for ran in run.stages)
    return {
        "lab": lab,
        "run": run,
        "standing": standing,
        "stage_title": next((stage.title for stage in lab.stages if stage.key == standing.stage), ""),
        "done": done,
        "all": len(lab.stages) * len(run.asked.seeds),
        "counts": [(verdict, _kind(verdict), sum(one.verdict == verdict for one in claims)) for verdict in VERDICTS],
        "parts": [_part(lab, run, stage, standing, figures, claims) for stage in lab.stages],
    }


def compared_sheet(rows: Sequence[Compared], sides: tuple[str, str]) -> Sheet:
    """Both measures of each row, right minus left, and whether their intervals overlap."""
    columns = ("measure", *sides, "difference", "intervals")
    told = [(_name(row), *map(_side, (row.left, row.right)), _difference(row), OVERLAP[row.overlap]) for row in rows]
    return Sheet("", "", columns, told, [False, True, True, True, False])


def _part(lab: Lab, run: Run, stage: Stage, standing: Standing, every: Sequence[Figure], claims: Sequence[Held]) -> Part:
    figures = [figure for figure in every if figure.stage == stage.key]
    measures = [figure.measure for figure in figures]
    rans = [ran for ran in run.stages if ran.stage == stage.key]
    outcome = next((ran.outcome for ran in rans if ran.outcome), None) or Outcome()
    return Part(
        stage.key,
        stage.title,
        "" if rans else "under way" if standing.is_moving and standing.stage == stage.key else "not measured yet",
        f"{took(run, stage.key):.1f} s" if outcome.measures else "",
        prose(run.left_out.get(stage.key, ""), is_line=True),
        [_claimed(one) for one in claims if one.claim.stage == stage.key],
        _grid(lab, [one for one in measures if not one.part]),
        _grid(lab, [one for one in measures if one.part]),
        _ablation(ablate(of_the_whole(figures))),
        outcome.notes,
        [_sheet(table) for table in outcome.tables],
        outcome.curves,
    )


def _claimed(one: Held) -> Claimed:
    sides = [(one.claim.left, one.left), (one.claim.right, one.right)]
    told = " · ".join(f"{name} {amount(measure)}" for name, measure in sides if measure)
    says, story = (prose(text, is_line=True) for text in (one.claim.says, one.claim.story))
    return Claimed(says, one.verdict, _kind(one.verdict), told, story)


def _kind(verdict: str) -> str:
    return verdict.replace(" ", "-")


def _grid(lab: Lab, measures: Sequence[Measure]) -> Sheet | None:
    if not measures:
        return None
    return _sheet(grid(lab, measures), len({one.metric for one in measures}))


def _sheet(table: Table, last: int = 0) -> Sheet:
    return Sheet(table.title, table.note, table.columns, written(table), numbers_in(table, last))


def _ablation(rows: Sequence[Compared]) -> Sheet | None:
    if not rows:
        return None
    return compared_sheet(rows, ("first variant", "this variant"))._replace(
        columns=("variant and measure", "the first one", "this one", "difference", "intervals")
    )


def _name(row: Compared) -> str:
    return f"{row.either.variant} · {measure_name(row.either)}"


def _side(measure: Measure | None) -> str:
    return amount(measure) if measure else "not measured"


def _difference(row: Compared) -> str:
    if row.difference is None:
        return "–"
    return f"{'+' if row.difference >= 0 else ''}{number(row.difference)}"
