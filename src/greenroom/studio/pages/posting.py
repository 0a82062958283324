"""One posting: what was read of it beside its own words, and what the person sets right."""

from collections.abc import Callable, Mapping
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.jobs.lexicon import label_of
from greenroom.jobs.notes import FIELDS
from greenroom.jobs.posting import ARCHETYPES, Posting
from greenroom.studio.forms import fields
from greenroom.studio.pages.places import address, missing, posting_address
from greenroom.studio.pages.posting_shown import SERVED, reading
from greenroom.studio.postings import OUT, Postings, found_in
from greenroom.studio.rendering import rendered, studio_of

Form = Mapping[str, str]
NO_BUTTON = "That button is unknown: load the page again."
NOT_THERE = "There is no such posting"


AS_READ = "as-read"
"""What a button sends that takes back what was said of a skill."""


async def page(request: Request) -> Response:
    """``/job/posting/{posting}``; ``?show=`` marks the lines that speak for an archetype, ``said`` names what was set right."""
    query, postings = request.query_params, studio_of(request).desk.postings
    found = await run_in_threadpool(postings.shelf)
    try:
        kept = found_in(found, request.path_params["posting"])
    except UnusableOption as fault:
        return missing(request, NOT_THERE, str(fault))
    facts = await run_in_threadpool(reading, found, kept, query.get("show", ""))
    said = label_of(query["said"]) if query.get("said") else ""
    return rendered(request, "posting.html", **facts, said=said, archetypes=ARCHETYPES, servings=SERVED)


async def act(request: Request) -> Response:
    """Keeps what was set right."""
    name, form = request.path_params["posting"], await fields(request)
    deed = next((deed for key, deed in DEEDS.items() if key in form), None)
    if deed is None:
        raise UnusableOption(NO_BUTTON)
    where = await run_in_threadpool(deed, studio_of(request).desk.postings, name, form)
    return RedirectResponse(posting_address(name) + where, 303)


def _set(postings: Postings, name: str, form: Form) -> str:
    """A skill's button: the need and the skill's name."""
    need, _, skill = form["set"].partition(" ")
    if need == AS_READ:
        postings.take_back(name, skill)
        return _to_skill(skill)
    return _to_skill(postings.set_need(name, skill, OUT if need == "out" else need), is_out=need == "out")


def _missed(postings: Postings, name: str, form: Form) -> str:
    return _to_skill(postings.set_need(name, form.get("skill", ""), form["missed"]))


def _to_skill(skill: str, *, is_out: bool = False) -> str:
    return address("", said=skill) + ("#set-aside" if is_out else f"#skill-{quote(skill)}")


def _fields(postings: Postings, name: str, form: Form) -> str:
    """Keeps of a posting's fields those that are another than they were."""
    kept = postings.find(name)
    was = _as_read(kept.posting)
    said = {field: form.get(field, "").strip() for field in FIELDS}
    postings.set_fields(name, {field: value for field, value in said.items() if value not in ("", was[field])})
    if form.get("weight", "") not in ("", f"{kept.weight:g}"):
        postings.weigh(name, form["weight"])
    return address("", said="the posting") + "#main"


def _as_read(posting: Posting) -> Mapping[str, str]:
    return {
        "archetype": posting.primary, "serving": posting.serving, "title": posting.title, "company": posting.company,
    }  # fmt: skip


DEEDS: Mapping[str, Callable[[Postings, str, Form], str]] = {"set": _set, "missed": _missed, "fields": _fields}
"""What a button of the page does, by its name."""
