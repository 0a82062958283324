"""The gap map: what is asked for, what shows it, the own word beside what was measured, what to do; and its threads."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.jobs.gaps import ENOUGH, HIGH, Gap, Proof
from greenroom.jobs.lexicon import name_of
from greenroom.jobs.posting import CAN_LEARN
from greenroom.jobs.threads import along
from greenroom.record import NamedTuple
from greenroom.studio.forms import fields
from greenroom.studio.pages.attempts import find
from greenroom.studio.pages.places import address, missing, posting_address
from greenroom.studio.postings import Postings
from greenroom.studio.rendering import Studio, rendered, studio_of
from greenroom.studio.stories import stories

MOST_ROWS = 2000
CONFIDENCE = {1: "never done it", 2: "tried it", 3: "did it with help", 4: "do it alone", 5: "could teach it"}
KINDS = {"story": "Story", "project": "Project", "answer": "Answer", "coding": "Coding", "number": "Number"}
PROOFS_SHOWN = 3
FIRST = 20
"""Rows that are seen at first; the rest is folded."""
COMMAND = re.compile(r"(?::| \(or [^()]*\(|,? or [^`]*\(| \()\s*`greenroom [^`]*`\)*")
"""A hint at the terminal within a sentence, which on a page is a link or a field."""
NOT_ASKED = "No kept posting asks for {!r}: the gap map shows what they ask for."
NOTHING = "Nothing that a kept posting asks for is shown by {!r}: the gap map shows what there is."


class Shown(NamedTuple):
    """A proof as it is shown: its kind in a word, its name, where it stands, and the thread from its end."""

    kind: str
    name: str
    to: str
    thread: str
    about: str


class Row(NamedTuple):
    """A row of the map as it is shown."""

    gap: Gap
    to: str
    proofs: tuple[Shown, ...]
    measured: str
    action: str
    step: tuple[str, str]


async def page(request: Request) -> Response:
    """``/job/gaps``; ``kept`` says for how many skills a confidence has just been kept."""
    postings = studio_of(request).desk.postings
    found = await run_in_threadpool(postings.gaps)
    shelf = await run_in_threadpool(postings.shelf)
    kept = [(each, posting_address(each.name)) for each in shelf.kept if each.posting.skills]
    said = request.query_params.get("kept", "")
    return rendered(
        request,
        "gaps.html",
        rows=[_row(gap) for gap in found],
        shown=sum(bool(gap.proofs) for gap in found),
        kept=kept,
        said=said if said.isdecimal() else "",
        confidence=CONFIDENCE,
        first=FIRST,
    )


async def say(request: Request) -> Response:
    """Keeps each confidence that was changed on the map."""
    form = await fields(request, MOST_ROWS)
    many = await run_in_threadpool(_say, studio_of(request).desk.postings, form)
    return RedirectResponse(address("/job/gaps", kept=str(many)), 303)


async def skill_page(request: Request) -> Response:
    """``/job/skill/{skill}``: the thread of a skill, from the lines that ask for it to when it is due."""
    name = name_of(request.path_params["skill"])
    found = await run_in_threadpool(studio_of(request).desk.postings.gaps)
    row = next((_row(gap, most=len(gap.proofs)) for gap in found if gap.skill == name), None)
    if row is None:
        return missing(request, "No thread begins here", NOT_ASKED.format(name[:80]))
    lines = [(line, f"{posting_address(line.posting)}#said-{quote(name)}") for line in row.gap.lines]
    return rendered(request, "thread.html", row=row, lines=lines, confidence=CONFIDENCE)


async def say_of_skill(request: Request) -> Response:
    """Keeps the confidence that was said of one skill."""
    skill, form = request.path_params["skill"], await fields(request)
    await run_in_threadpool(studio_of(request).desk.postings.say_confidence, skill, form.get("confidence", ""))
    return RedirectResponse(f"/job/skill/{quote(skill, safe='')}#you", 303)


async def thread_page(request: Request) -> Response:
    """``/job/thread?of=``: from a story, an answer or a posting to the skills in it, and the lines that ask for them."""
    end, studio = request.query_params.get("of", ""), studio_of(request)
    found = await run_in_threadpool(studio.desk.postings.gaps)
    try:
        rows = along(found, end)
    except UnusableOption:
        if not await run_in_threadpool(_is_there, studio, end):
            return missing(request, "No thread begins here", NOTHING.format(end[:200]))
        rows = []
    proof = next((_shown(each) for row in rows for each in row.proofs if each.place == end), None)
    is_posting = any(line.posting == end for row in rows for line in row.lines)
    to = proof.to if proof else posting_address(end) if is_posting else _address_of(end)
    told = [
        (_row(row), [(line, f"{posting_address(line.posting)}#said-{quote(row.skill)}") for line in row.lines]) for row in rows
    ]
    return rendered(request, "thread_back.html", name=proof.name if proof else end, to=to, rows=told, is_posting=is_posting)


def _address_of(end: str) -> str:
    return address("/evidence/story", path=end) if "/" in end else f"/attempt/{quote(end)}"


def _is_there(studio: Studio, end: str) -> bool:
    """Whether it is a story or an attempt, be it one that no posting asks about."""
    with studio.history.reading() as reader:
        return end in stories(studio.workspace) or find(reader, end) is not None


def plain_action(action: str) -> str:
    """What to do, without the name of a command for the terminal."""
    return COMMAND.sub("", action)


def _say(postings: Postings, form: dict[str, str]) -> int:
    """A field is called by what it showed and its skill, so that a window that stood open for long changes what it changed."""
    changed = [
        (skill, value)
        for field, value in form.items()
        for was, _, skill in [field.partition(".")]
        if value and skill and value != was
    ]
    for skill, value in changed:
        postings.say_confidence(skill, value)
    return len(changed)


def _row(gap: Gap, most: int = PROOFS_SHOWN) -> Row:
    proofs = tuple(_shown(proof) for proof in gap.proofs[:most])
    return Row(gap, f"/job/skill/{quote(gap.skill, safe='')}", proofs, _measured(gap), plain_action(gap.action), _step(gap))


def _measured(gap: Gap) -> str:
    answers = gap.strength.answers
    if not answers:
        return "nothing yet"
    return gap.strength.told if answers >= ENOUGH else f"{answers} of {ENOUGH} answers that it takes"


def _shown(proof: Proof) -> Shown:
    is_answer = proof.kind in ("answer", "coding")
    to = f"/attempt/{quote(proof.place)}" if is_answer else "/evidence"
    to = address("/evidence/story", path=proof.place) if proof.kind in ("story", "project") else to
    bar = "" if proof.at_bar is None else "at the bar" if proof.at_bar else "below the bar"
    about = ", ".join(part for part in (proof.on.isoformat() if proof.on else "", bar) if part)
    return Shown(KINDS[proof.kind], proof.title or proof.place, to, address("/job/thread", of=proof.place), about)


def _step(gap: Gap) -> tuple[str, str]:
    """Where the next action is done, and the words of its link."""
    told = [proof for proof in gap.proofs if proof.kind in ("answer", "coding")]
    written = [proof for proof in gap.proofs if proof.kind in ("story", "project")]
    if told and (written or _is_to_be_told_again(gap)):
        return f"/attempt/{quote(_newest(told).place)}", "Your last answer"
    if written and not told:
        return "/rehearse", "Rehearse it"
    if not gap.proofs and gap.need == CAN_LEARN and (gap.confidence or 0) < HIGH:
        return "/rehearse", "Practise saying it"
    return "/stories#worksheets", "Write it down"


def _is_to_be_told_again(gap: Gap) -> bool:
    return "again" in gap.action


def _newest(told: Sequence[Proof]) -> Proof:
    return max(told, key=lambda proof: str(proof.on or ""))
