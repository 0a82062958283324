"""The checklist of a posting, one sheet of paper."""

from collections.abc import Iterator
from itertools import groupby

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.errors import UnusableOption
from greenroom.jobs.lexicon import lexicon
from greenroom.jobs.posting import Posting, Skill
from greenroom.studio.pages.places import missing, posting_address
from greenroom.studio.pages.posting_shown import NEEDS, SERVED, main_shares
from greenroom.studio.rendering import rendered, studio_of


async def page(request: Request) -> Response:
    """``/job/posting/{posting}/checklist``."""
    try:
        kept = await run_in_threadpool(studio_of(request).desk.postings.find, request.path_params["posting"])
    except UnusableOption as fault:
        return missing(request, "There is no such posting", str(fault))
    posting = kept.posting
    lists = [(head, list(_families(posting, need))) for need, head in NEEDS.items()]
    return rendered(
        request,
        "posting_checklist.html",
        kept=kept,
        posting=posting,
        to=posting_address(kept.name),
        work=", ".join(f"{each.share:.0%} {each.name}" for each in main_shares(posting)),
        served=SERVED[posting.serving],
        lists=[(head, families) for head, families in lists if families],
    )


def _families(posting: Posting, need: str) -> Iterator[tuple[str, list[Skill]]]:
    asked = sorted((_family(skill), skill.span, skill) for skill in posting.skills if skill.need == need)
    for family, rows in groupby(asked, key=lambda row: row[0]):
        yield family.replace("-", " "), [skill for _, _, skill in rows]


def _family(skill: Skill) -> str:
    concept = lexicon().concepts.get(skill.name)
    return concept.family if concept else "other"
