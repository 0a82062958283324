"""Labs: the catalogue, and the page of each lab with its runs and a form that begins one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from greenroom.errors import UnusableOption
from greenroom.labs.lab import SIZES, Lab
from greenroom.labs.running.record import Asked, Run
from greenroom.record import NamedTuple
from greenroom.studio.forms import fields
from greenroom.studio.laboratory import NO_LAB, Laboratory
from greenroom.studio.pages import lab_compare, lab_run
from greenroom.studio.pages.places import missing, written
from greenroom.studio.parts.prose import prose
from greenroom.studio.rendering import rendered, studio_of

LARGEST_SEED = 2**31 - 1
SAY_SIZE = "Choose one of the sizes: small, or full."
SAY_SEED = f"A seed is a whole number from 0 to {LARGEST_SEED}."


class Card(NamedTuple):
    """A lab in the catalogue; ``gone`` are sentences about data that is not here."""

    lab: Lab
    runs: int
    gone: tuple[Markup, ...]


class Line(NamedTuple):
    """A run in a list."""

    id: str
    told: str
    when: str
    state: str


async def catalogue(request: Request) -> Response:
    """``/labs``."""
    laboratory = studio_of(request).desk.laboratory
    facts = await run_in_threadpool(_catalogue, laboratory)
    return rendered(request, "labs.html", **facts)


async def page(request: Request) -> Response:
    """``/labs/{lab}``."""
    return await _page(request)


async def begin(request: Request) -> Response:
    """Begins a run, and shows it."""
    form = await fields(request)
    laboratory = studio_of(request).desk.laboratory
    try:
        asked = asked_of(form)
        lab = laboratory.lab(request.path_params["lab"])
        run = await run_in_threadpool(laboratory.begin, lab, asked)
    except UnusableOption as fault:
        return await _page(request, str(fault), form)
    return RedirectResponse(f"/labs/{lab.key}/runs/{run}", 303)


def asked_of(form: Mapping[str, str]) -> Asked:
    """What a form asks for. Raises `UnusableOption`."""
    size, seed = form.get("size", ""), form.get("seed", "").strip()
    if size not in SIZES:
        raise UnusableOption(SAY_SIZE)
    if not (seed.isascii() and seed.isdecimal() and len(seed) < 11 and int(seed) <= LARGEST_SEED):
        raise UnusableOption(SAY_SEED)
    return Asked(size, (int(seed),))


async def _page(request: Request, sentence: str = "", typed: Mapping[str, str] | None = None) -> Response:
    laboratory, key = studio_of(request).desk.laboratory, request.path_params["lab"]
    if key not in laboratory.labs():
        return missing(request, "There is no such lab", NO_LAB)
    facts = await run_in_threadpool(_facts, laboratory, laboratory.lab(key))
    return rendered(request, "lab.html", 422 if sentence else 200, **facts, sentence=sentence, typed=typed or {})


def _catalogue(laboratory: Laboratory) -> dict[str, Any]:
    labs = laboratory.labs().values()
    cards = [Card(lab, len(laboratory.store.runs(lab.key)), _gone(laboratory, lab)) for lab in labs]
    return {"cards": cards, "needs": prose(laboratory.needs(), is_line=True), "kept_in": str(laboratory.store.folder)}


def _facts(laboratory: Laboratory, lab: Lab) -> dict[str, Any]:
    return {
        "lab": lab,
        "told": prose(_without_title(lab.page)),
        "gone": _gone(laboratory, lab),
        "needs": prose(laboratory.needs(), is_line=True),
        "runs": [_line(laboratory, run) for run in laboratory.store.runs(lab.key)],
        "sizes": SIZES,
    }


def _line(laboratory: Laboratory, run: Run) -> Line:
    standing = laboratory.look(run.lab, run.id).standing
    return Line(run.id, run.told, written(datetime.fromisoformat(run.when)), standing.state)


def _gone(laboratory: Laboratory, lab: Lab) -> tuple[Markup, ...]:
    return tuple(prose(sentence, is_line=True) for sentence in laboratory.gone(lab))


def _without_title(page: str) -> str:
    """The page without its first heading, which is the title that stands above it."""
    first, _, rest = page.lstrip().partition("\n")
    return rest if first.startswith("# ") else page


ROUTES = (
    Route("/labs", catalogue),
    Route("/labs/{lab}", page),
    Route("/labs/{lab}", begin, methods=["POST"]),
    Route("/labs/{lab}/compare", lab_compare.page),
    *lab_run.ROUTES,
)
