"""Job: the postings that are kept, paste or drop another one, take one away."""

import os
from collections.abc import Sequence
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.jobs.kept import EXAMPLE, Kept
from greenroom.jobs.posting import MUST
from greenroom.jobs.sources import text_of
from greenroom.studio.pages import gaps, posting, posting_checklist, posting_removal
from greenroom.studio.pages.places import address, posting_address
from greenroom.studio.postings import Postings, pasted
from greenroom.studio.rendering import rendered, studio_of
from greenroom.studio.uploads import Sent, uploaded

BOTH = "You chose a file and pasted a text: take one of them away, so that it is clear which one is meant."
NEITHER = "There is nothing to read yet: paste the posting into the box, or choose its file."
PASTED = "What you pasted"


async def page(request: Request) -> Response:
    """``/job``; ``kept`` and ``removed`` say what has just been done."""
    query = request.query_params
    facts = await run_in_threadpool(_facts, studio_of(request).desk.postings)
    kept, removed = query.get("kept", ""), query.get("removed", "")
    return rendered(request, "job.html", **facts, sentence="", typed={}, kept=kept, removed=removed)


async def add(request: Request) -> Response:
    """Keeps a posting and opens its reading; where it cannot be read, the page says why and still has what was typed."""
    sent, postings = await uploaded(request), studio_of(request).desk.postings
    try:
        kept = await run_in_threadpool(_added, postings, sent)
    except (UnusableInput, UnusableOption) as fault:
        facts = await run_in_threadpool(_facts, postings)
        return rendered(request, "job.html", 422, **facts, sentence=str(fault), typed=sent.texts, kept="", removed="")
    several = address("/job", kept=kept[0].name)
    return RedirectResponse(posting_address(kept[0].name) if len(kept) == 1 else several, 303)


def _added(postings: Postings, sent: Sent) -> Sequence[Kept]:
    file, typed = sent.files.get("file"), sent.texts.get("text", "")
    if file and typed.strip():
        raise UnusableOption(BOTH)
    if not file and not typed.strip():
        raise UnusableOption(NEITHER)
    name = sent.texts.get("name", "").strip()
    try:
        text = text_of(file.data) if file else pasted(typed)
    except UnusableInput as fault:
        raise UnusableInput(f"{file.name if file else PASTED} {fault}") from fault
    own = os.path.splitext(file.name)[0] if file else ""
    return postings.add(text, name or own, sent.texts.get("weight") or None)


def _facts(postings: Postings) -> dict[str, Any]:
    found = postings.shelf()
    return {
        "postings": [(each, _counted(each)) for each in found.kept],
        "complaints": found.complaints,
        "is_example": all(each.name.startswith(EXAMPLE) for each in found.kept),
    }


def _counted(kept: Kept) -> tuple[int, int]:
    musts = sum(skill.need == MUST for skill in kept.posting.skills)
    return musts, len(kept.posting.skills) - musts


ROUTES = (
    Route("/job", page),
    Route("/job", add, methods=["POST"]),
    Route("/job/gaps", gaps.page),
    Route("/job/gaps", gaps.say, methods=["POST"]),
    Route("/job/skill/{skill}", gaps.skill_page),
    Route("/job/skill/{skill}", gaps.say_of_skill, methods=["POST"]),
    Route("/job/thread", gaps.thread_page),
    Route("/job/posting/{posting}", posting.page),
    Route("/job/posting/{posting}", posting.act, methods=["POST"]),
    Route("/job/posting/{posting}/checklist", posting_checklist.page),
    Route("/job/posting/{posting}/remove", posting_removal.question),
    Route("/job/posting/{posting}/remove", posting_removal.remove, methods=["POST"]),
)
"""All pages about jobs."""
