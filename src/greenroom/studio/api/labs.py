"""Labs: read them, run them, read what a run measured, lay two runs side by side, put numbers into the ledger."""

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from greenroom.labs.lab import SIZES, Lab
from greenroom.labs.reporting.facts import compared_facts, finite, lab_facts, run_facts
from greenroom.labs.running.comparing import compare
from greenroom.labs.running.figures import figures_of
from greenroom.labs.running.record import Asked, Run
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import found
from greenroom.studio.api.schemas import answered, choice, many, named, taken, text, whole
from greenroom.studio.laboratory import Laboratory
from greenroom.studio.pages.lab_run import HEADERS, plot_of, report_of
from greenroom.studio.pages.labs import LARGEST_SEED
from greenroom.studio.rendering import Studio

Json = dict[str, Any]
SVG = "image/svg+xml"


def _labs(studio: Studio, _: Given) -> list[Json]:
    laboratory = studio.desk.laboratory
    return [
        {
            "key": lab.key,
            "title": lab.title,
            "summary": lab.summary,
            "runs": [run.id for run in laboratory.store.runs(lab.key)],
            "missing_data": laboratory.gone(lab),
        }
        for lab in laboratory.labs().values()
    ]


def _lab(studio: Studio, given: Given) -> Json:
    """As ``greenroom lab show LAB --json``, with what is missing for it."""
    laboratory, lab = studio.desk.laboratory, _named(studio, given)
    facts: Json = finite({**lab_facts(lab), "missing_data": laboratory.gone(lab), "needs": laboratory.needs()})
    return facts


def _begin(studio: Studio, given: Given) -> Json:
    lab, asked = _named(studio, given), given.body
    id_ = studio.desk.laboratory.begin(lab, Asked(asked.get("size", SIZES[0]), (asked.get("seed", 0),)))
    return _told(studio.desk.laboratory, lab, id_)


def _go_on(studio: Studio, given: Given) -> Json:
    """What is asked for again may be another run: its code or data may have changed since."""
    lab, run = _named(studio, given), _run_of(studio, given)
    return _told(studio.desk.laboratory, lab, studio.desk.laboratory.begin(lab, run.asked))


def _run(studio: Studio, given: Given) -> Json:
    """As ``greenroom lab run LAB --json``, with how far it is."""
    run = _run_of(studio, given)
    return _told(studio.desk.laboratory, _named(studio, given), run.id)


def _enter(studio: Studio, given: Given) -> Json:
    new, numbers = studio.desk.laboratory.enter(_named(studio, given), _run_of(studio, given))
    return {"new": new, "numbers": numbers}


def _compared(studio: Studio, given: Given) -> Json:
    """As ``greenroom lab compare RUN RUN --json``."""
    laboratory, key = studio.desk.laboratory, given.path["lab"]
    left, right = (found(_looking_up(laboratory, key, str(given.query[side]))) for side in ("a", "b"))
    facts = compared_facts(compare(figures_of(left), figures_of(right)))
    told: Json = finite({"left": left.id, "right": right.id, "measures": facts})
    return told


def _report(studio: Studio, given: Given) -> Response:
    run = _run_of(studio, given)
    return Response(report_of(studio.desk.laboratory, run.lab, run.id), headers=HEADERS, media_type="text/html")


def _plot(studio: Studio, given: Given) -> Response:
    run = _run_of(studio, given)
    names = given.path["stage"], given.path["curve"]
    drawn = found(lambda: plot_of(studio.desk.laboratory, run.lab, run.id, *names))
    return Response(drawn, headers=HEADERS, media_type=SVG)


def _told(laboratory: Laboratory, lab: Lab, id_: str) -> Json:
    run, standing = laboratory.look(lab.key, id_)
    held, numbers = laboratory.entered(lab, run)
    facts: Json = finite(
        {
            **run_facts(lab, run),
            "standing": standing._asdict(),
            "plots": _plots(run),
            "in_ledger": held,
            "numbers": numbers,
        }
    )
    return facts


def _plots(run: Run) -> list[Json]:
    first = [ran for ran in run.of(run.asked.seeds[0]) if ran.outcome]
    return [
        {"stage": ran.stage, "curve": curve.key, "title": curve.title}
        for ran in first
        for curve in (ran.outcome.curves if ran.outcome else ())
    ]


def _named(studio: Studio, given: Given) -> Lab:
    return found(lambda: studio.desk.laboratory.lab(given.path["lab"]))


def _run_of(studio: Studio, given: Given) -> Run:
    return found(_looking_up(studio.desk.laboratory, given.path["lab"], given.path["run"]))


def _looking_up(laboratory: Laboratory, lab: str, run: str) -> Callable[[], Run]:
    return lambda: laboratory.run(lab, run)


LAB, RUN = "/labs/{lab}", "/labs/{lab}/runs/{run}"
OPERATIONS = (
    Operation("GET", "/labs", "listLabs", "The labs, with their runs.", _labs, many(named("LabCard"))),
    Operation("GET", LAB, "readLab", "A lab as it is written down.", _lab, named("Lab")),
    Operation(
        "POST", f"{LAB}/runs", "beginRun", "Has a lab run, in the background; what was measured before is taken from there.",
        _begin, named("LabRun"),
        taken({}, {"size": choice(SIZES, "Small unless told."), "seed": whole(0, LARGEST_SEED, "0 unless told.")}),
        status=202,
    ),
    Operation(
        "GET", f"{LAB}/comparison", "compareRuns", "Two runs of a lab, the second minus the first.", _compared,
        named("LabComparison"), query={"a": text("A run.", least=1), "b": text("A run beside it.", least=1)}, needs=("a", "b"),
    ),
    Operation("GET", RUN, "readRun", "What a run measured, and how far it is.", _run, named("LabRun")),
    Operation("POST", f"{RUN}/on", "goOnWithRun", "Goes on with a run that was stopped.", _go_on, named("LabRun"), status=202),
    Operation(
        "POST", f"{RUN}/ledger", "enterRun", "Puts the numbers of a run into the ledger, once.", _enter,
        answered({"new": whole(0), "numbers": whole(0)}),
    ),
    Operation(
        "GET", f"{RUN}/report", "takeReport", "The report of a run, as one file.", _report, text(), media="text/html",
    ),
    Operation("GET", f"{RUN}/plots/{{stage}}/{{curve}}", "takePlot", "A plot of a run.", _plot, text(), media=SVG),
)  # fmt: skip
