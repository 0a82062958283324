"""The plan of a workspace: the gap map, the loops of the kept postings and what was done, joined; and its next version."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from difflib import get_close_matches

from greenroom.errors import UnusableOption
from greenroom.history import Rehearsal
from greenroom.jobs.gaps import Gap, Proof, gaps, strength_of
from greenroom.jobs.kept import EXAMPLE, Kept, shelf
from greenroom.jobs.lexicon import lexicon
from greenroom.jobs.loops import known_steps
from greenroom.jobs.posting import CAN_LEARN, MUST, Round
from greenroom.library.problem_outlines import all_outlines
from greenroom.plan.block import Block, Term
from greenroom.plan.course import Course, Version, done_row, move_row, undone_row, version_row
from greenroom.plan.days import units_on
from greenroom.plan.making import Grounds, Planned, made
from greenroom.plan.moving import Refused, moved
from greenroom.plan.replanning import replanned
from greenroom.plan.wanted import Done, Expected, Wanted
from greenroom.recall.decks import shipped
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.choosing import tried
from greenroom.rehearsal.mocked import mocks_held
from greenroom.rehearsal.own_stories import own_bank
from greenroom.rehearsal.proofs import proofs
from greenroom.workspace.place import Workspace
from greenroom.workspace.planned import append_row, read_course

SEED = 1
LABELS = {"take-home": "take-home", "llm": "language models", "design": "system design"}
"""How rounds are called whose name is no word for people."""
USUAL = "applied-ml"
"""Whose loop is expected where no posting is kept."""
USUAL_SKILLS, OF_THEM_MUST = 24, 12
"""So many of the skills that the cards name are taken then, and so many of these as musts."""
USUAL_MINUTES = 45
MOST_DAYS = 182
SIX_WEEKS = 28
"""Days from which a plan is one of six weeks unless told otherwise."""
ADD_ONE = (
    "No posting is kept yet, so this plan is for the usual loop of a machine-learning engineer: `greenroom job add FILE` keeps"
    " yours, then `greenroom plan again` plans for it."
)
NONE = "There is no plan yet: `greenroom plan make --until DATE --hours 1.5` makes one."


class Base(NamedTuple):
    """What a plan rests on; ``is_usual`` where no posting is kept."""

    grounds: Grounds
    is_usual: bool
    complaints: tuple[str, ...]


def base_of(place: Workspace, kept: Iterable[Rehearsal], done: tuple[Done, ...], now: datetime, plugins: Sequence[str]) -> Base:
    """What a plan of the workspace rests on now."""
    rehearsals = list(kept)
    found = shelf(place.folder)
    own = [each for each in found.kept if not each.name.startswith(EXAMPLE)]
    shown = proofs(place, own_bank(place, rehearsals, now), rehearsals)
    if own:
        rows = [_wanted(gap) for gap in gaps(own, shown, found.notes.confidence, now.date())]
    else:
        rows = list(_usual_rows(shown, found.notes.confidence))
    patterns = _patterns(rehearsals, plugins)
    held = (*done, *mocks_held(rehearsals, done))
    return Base(Grounds(tuple(rows), _expected(own), patterns, held), not own, found.complaints)


def term_of(until: date, today: date, units: int, weekend: int | None, off: Iterable[date], style: str | None) -> Term:
    """The way to an interview from today on. Raises `UnusableOption`, one sentence."""
    days = (until - today).days
    if not 0 < days <= MOST_DAYS:
        raise UnusableOption(f"{until} is no day to plan for: name one after today and within half a year.")
    style = style or ("build" if days >= SIX_WEEKS else "sprint")
    term = Term(today, until, units, units if weekend is None else weekend, style, tuple(sorted(set(off))))
    if not any(units_on(term, today + timedelta(days=number)) for number in range(days)):
        raise UnusableOption("No day is left to plan: give more hours, or take fewer days off.")
    return term


def make(place: Workspace, base: Base, term: Term, now: datetime, today: date) -> Version:
    """Makes a new plan and keeps it."""
    version = Version(now, today, term, made(base.grounds, term, today, SEED))
    append_row(place, now, version_row(version))
    return version


def again(place: Workspace, course: Course, base: Base, now: datetime, today: date, off: Iterable[date] = ()) -> Version:
    """Plans anew from what was done, and keeps that. Raises `UnusableOption` where there is no plan, or it is over."""
    before = standing(course)
    if today >= before.term.until:
        raise UnusableOption(f"The plan ended on {before.term.until}: `greenroom plan make --until DATE` begins a new one.")
    term = before.term._replace(off=tuple(sorted({*before.term.off, *off})))
    found = replanned(before.made.planned, base.grounds, term, today, SEED, course.pinned())
    version = Version(now, today, term, found, is_again=True)
    append_row(place, now, version_row(version))
    return version


def move(place: Workspace, course: Course, block: Block, to: date, now: datetime, today: date) -> Course:
    """Puts a block that is still to do on another day, and gives the course with it; planning again leaves it there.

    Raises `UnusableOption`, which says why, where a rule forbids it.
    """
    before = standing(course)
    try:
        found = moved(course, before, block, to, today)
    except Refused as fault:
        raise UnusableOption(str(fault)) from fault
    append_row(place, now, move_row(before, found, block.id, today))
    return read_course(place)


def finish(place: Workspace, note: Done, now: datetime) -> Course:
    """Notes a block as done, and gives the course with it."""
    append_row(place, now, done_row(note))
    return read_course(place)


def take_back(place: Workspace, course: Course, name: str, now: datetime, today: date) -> Course:
    """A block that was noted as done is to do after all; gives the course with it. Raises `UnusableOption`."""
    if name not in {each.id for each in course.done}:
        raise UnusableOption(f"The block {name[:80]!r} was not noted as done, so there is nothing to take back.")
    append_row(place, now, undone_row(name, today))
    return read_course(place)


def standing(course: Course) -> Version:
    """The plan that holds. Raises `UnusableOption` where there is none."""
    if course.now is None:
        raise UnusableOption(NONE)
    return course.now


def block_called(course: Course, word: str) -> Planned:
    """A block of the plan that is not done yet. Raises `UnusableOption`."""
    open_ = {each.block.id: each for each in standing(course).made.planned}
    done = next((each for each in course.done if each.id == word), None)
    if done is not None:
        raise UnusableOption(f"{word} is done already, on {done.day}: `greenroom plan today` shows what comes next.")
    if word not in open_:
        near = get_close_matches(word, list(open_), n=1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise UnusableOption(f"There is no block {word!r} in the plan: {hint}`greenroom plan show` lists them.")
    return open_[word]


def _wanted(gap: Gap) -> Wanted:
    is_rehearsed = any(proof.kind in ("answer", "coding") for proof in gap.proofs)
    scored = gap.strength.answers
    at_bar = gap.strength.at_bar * 2 >= scored if scored else None
    return Wanted(
        gap.skill, gap.label, gap.family, gap.need, min(1.0, gap.demand), bool(gap.proofs), is_rehearsed, at_bar, gap.confidence
    )


def _usual_rows(shown: Mapping[str, Sequence[Proof]], said: Mapping[str, int]) -> Iterator[Wanted]:
    """The skills that most cards name, as if a posting had asked for them."""
    counts: dict[str, int] = {}
    for card in shipped():
        for skill in card.skills:
            counts[skill] = counts.get(skill, 0) + 1
    concepts = lexicon().concepts
    known = sorted((skill for skill in counts if skill in concepts), key=lambda skill: (-counts[skill], skill))[:USUAL_SKILLS]
    for place, skill in enumerate(known):
        found = shown.get(skill, ())
        strength = strength_of(found)
        yield Wanted(
            skill, concepts[skill].label, concepts[skill].family, MUST if place < OF_THEM_MUST else CAN_LEARN,
            1.0 - 0.5 * place / USUAL_SKILLS, bool(found), any(proof.kind in ("answer", "coding") for proof in found),
            strength.at_bar * 2 >= strength.answers if strength.answers else None, said.get(skill),
        )  # fmt: skip


def _expected(kept: Sequence[Kept]) -> tuple[Expected, ...]:
    """The rounds of all loops together: of each kind as many as the loop with most of them has, in the order of the first."""
    most: dict[str, list[Round]] = {}
    for loop in [each.posting.loop.rounds for each in kept] or [known_steps().prior[USUAL]]:
        by_kind: dict[str, list[Round]] = {}
        for round_ in loop:
            by_kind.setdefault(round_.kind, []).append(round_)
        for kind, rounds in by_kind.items():
            if len(rounds) > len(most.get(kind, ())):
                most[kind] = rounds
    return tuple(
        Expected(kind, LABELS.get(kind, kind.replace("-", " ")), round_.minutes or USUAL_MINUTES)
        for kind, rounds in most.items()
        for round_ in rounds
    )


def _patterns(kept: Iterable[Rehearsal], plugins: Sequence[str]) -> tuple[str, ...]:
    """The patterns of the bank's exercises: those tried least come first, the easier before the harder."""
    before = tried(kept)
    often: dict[str, int] = {}
    many: dict[str, int] = {}
    for outline in all_outlines(tuple(plugins)).values():
        often[outline.pattern] = often.get(outline.pattern, 0) + (before[outline.key].often if outline.key in before else 0)
        many[outline.pattern] = many.get(outline.pattern, 0) + 1
    return tuple(sorted(often, key=lambda pattern: (often[pattern], -many[pattern], pattern)))
