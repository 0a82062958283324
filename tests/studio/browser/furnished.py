"""A workspace in which something stands on every page: rehearsals of each kind, each stopped somewhere else."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import NamedTuple
from urllib.parse import quote

from greenroom.library.settings import Settings
from greenroom.rules.registry import all_rules
from greenroom.speech.heard import FRAME, Silence
from greenroom.speech.recordings import Recordings
from greenroom.store.keeping import History
from greenroom.studio.desk import Desk
from greenroom.studio.pages.tour import STEPS
from greenroom.workspace.making import make_workspace
from greenroom.workspace.place import Workspace
from tests.speech.recorded import NOW, OTHER, TAKE, piece
from tests.studio.browser.furnished_cards import DRILLS, cards_in
from tests.studio.browser.furnished_code import NAMES, NOTHING_RUNS, rounds_in
from tests.studio.browser.furnished_jobs import JOBS, postings_in
from tests.studio.rooms import REPLY, STORY

SECONDS = 90.0
PROJECT = "walkthroughs/example-parking.md"
STRAIGHT = "No. I compared it with a plain rule on the same 300 cases, and the rule missed 40 of them, so I kept the model."
LONG_WORD = "w" * 200


class Furnished(NamedTuple):
    """A workspace's folder and the address of every page, by what it shows."""

    folder: Path
    addresses: dict[str, str]


def furnish(folder: Path, *, without: str = "") -> Furnished:
    """Makes the workspace, and rehearses in it as the studio's own desk does; one of the rooms can be left out."""
    workspace = make_workspace(str(folder))[0]
    desk = _desk_in(workspace)
    try:
        rooms = {name: make(desk) for name, make in ROOMS.items() if name != without}
        loops = {name: make(desk) for name, make in LOOPS.items()}
        _practised(desk, PRACTISED)
        code = rounds_in(desk)
        sheet = desk.worksheets.make("Demand forecast", "project")
        jobs = postings_in(desk)
        cards = cards_in(workspace, desk, has_own=not without)
        attempts = {name: [said.id for said in desk.state(rehearsal).attempts] for name, rehearsal in rooms.items()}
    finally:
        desk.close()
    speak(workspace, attempts["spoken"][0])
    speak(workspace, attempts["speaking"][0])
    pages = {f"mock: {name}": f"/mock/{loop}" for name, loop in loops.items()}
    return Furnished(
        folder, {**_rooms(rooms), **_attempts(attempts), **pages, **code, **jobs, **cards, **_of_worksheet(sheet), **OTHERS}
    )


def _of_worksheet(path: str) -> dict[str, str]:
    return {
        "worksheet": f"/stories/worksheet?path={quote(path)}",
        "worksheet: saved": f"/stories/worksheet?path={quote(path)}&saved=1",
    }


def _loop_to_rate(desk: Desk) -> str:
    """A loop of which the one round was held: one answer was given, and the rest passed over."""
    loop = desk.loops.begin_loop("forty-five-minutes")
    _held(desk, desk.loops.hold_next(loop))
    return loop


def _loop_debriefed(desk: Desk) -> str:
    loop = _loop_to_rate(desk)
    desk.loops.rate_loop(loop, 2)
    return loop


def _loop_waiting(desk: Desk) -> str:
    """A loop of which a round is under way, and others are due on days to come."""
    loop = desk.loops.begin_loop("checkpoints")
    _answer(desk, desk.loops.hold_next(loop), STORY)
    return loop


def _of_loop(desk: Desk) -> str:
    """A round of a loop that is not debriefed yet."""
    loop = desk.loops.begin_loop("applied-scientist")
    return _held(desk, desk.loops.hold_next(loop))


def _held(desk: Desk, rehearsal: str) -> str:
    _answer(desk, rehearsal, STORY)
    _answer(desk, rehearsal, STORY)
    while (said := desk.current(rehearsal)) is not None:
        desk.skip(said.id)
    desk.rate(rehearsal, 3)
    return rehearsal


def practise(folder: Path, many: int) -> None:
    """Answers so many questions about one competency that were not put before."""
    desk = _desk_in(Workspace(str(folder)))
    try:
        with desk._history.reading() as reader:
            put = reader.times_asked()
        _practised(desk, [key for key in PRACTISED if key not in put][:many])
    finally:
        desk.close()


def _desk_in(workspace: Workspace) -> Desk:
    return Desk(workspace, History(workspace.kept, _now), Settings(), _now, machine=NOTHING_RUNS)


def _practised(desk: Desk, keys: Iterable[str]) -> None:
    for key in keys:
        rehearsal = desk.begin_single(key=key)
        _answer(desk, rehearsal, STORY)
        while (said := desk.current(rehearsal)) is not None:
            desk.skip(said.id)


def speak(workspace: Workspace, attempt: str) -> None:
    """Two recordings: one of 24 seconds with two pauses, and one of eight seconds without any."""
    _record(Recordings(workspace.voice), attempt, TAKE, 24, (Silence(6.2, 1.1), Silence(15.4, 0.8)), NOW)
    _record(Recordings(workspace.voice), attempt, OTHER, 8, (), NOW.replace("12:00", "12:01"))


def _record(recordings: Recordings, attempt: str, take: str, seconds: int, pauses: tuple[Silence, ...], now: str) -> None:
    chance = Random(take)
    for number in range(seconds):
        frames = [number + (at + 0.5) * FRAME for at in range(round(1 / FRAME))]
        levels = tuple(_level(at, pauses, chance) for at in frames)
        ended = tuple(pause for pause in pauses if number < pause.start + pause.seconds <= number + 1)
        recordings.keep(attempt, piece(number, take, ended)._replace(levels=levels), b"sound", now)


def _level(at: float, pauses: tuple[Silence, ...], chance: Random) -> int:
    """dBFS of somebody who speaks in a quiet room from the first half second on."""
    is_silent = at < 0.5 or any(pause.start <= at <= pause.start + pause.seconds for pause in pauses)
    return round(chance.uniform(-62, -57) if is_silent else chance.triangular(-42, -14, -22))


def _rooms(rooms: dict[str, str]) -> dict[str, str]:
    return {f"room: {name}": f"/rehearse/{quote(rehearsal)}" for name, rehearsal in rooms.items()}


def _attempts(attempts: dict[str, list[str]]) -> dict[str, str]:
    found = {name: f"/attempt/{attempts[room][at]}" for name, (room, at) in ATTEMPTS.items()}
    return {**found, "compare": f"/compare?a={attempts['ended'][0]}&b={attempts['told again'][0]}"}


def _ended(desk: Desk) -> str:
    return _answered(desk, desk.begin_single(ask="Tell me about a plan that you cut."), STORY)


def _told_again(desk: Desk) -> str:
    rehearsal = desk.begin_single(ask="Tell me about a plan that you cut.")
    _answer(desk, rehearsal, STORY.replace("significantly", "from 61% to 74%"))
    while (said := desk.current(rehearsal)) is not None:
        desk.skip(said.id)
    return rehearsal


def _debriefed(desk: Desk) -> str:
    rehearsal = _answered(desk, desk.begin_round("pitch", seed=1), STORY)
    desk.rate(rehearsal, 3)
    return rehearsal


def _to_rate(desk: Desk) -> str:
    return _answered(desk, desk.begin_round("pitch", seed=2), STORY)


def _real(desk: Desk) -> str:
    rehearsal = desk.begin_round("behavioural", real=True, seed=3)
    _answer(desk, rehearsal, STORY)
    return rehearsal


def _coached(desk: Desk) -> str:
    """A round with one answer given, and another half typed, in which something is underlined."""
    rehearsal = desk.begin_round("behavioural", seed=4)
    _answer(desk, rehearsal, STORY)
    return _typed(desk, rehearsal, STORY)


def _twelve(desk: Desk) -> str:
    """The twelve follow-ups about a project, at the second of them."""
    rehearsal = desk.begin_gauntlet(PROJECT)
    _answer(desk, rehearsal, REPLY)
    return rehearsal


def _twelve_over(desk: Desk) -> str:
    rehearsal = desk.begin_gauntlet(PROJECT)
    _answer(desk, rehearsal, STRAIGHT)
    while (said := desk.current(rehearsal)) is not None:
        desk.skip(said.id)
    return rehearsal


def _spoken(desk: Desk) -> str:
    return _answered(desk, desk.begin_single(ask="Which plan did you cut?"), STORY)


def _speaking(desk: Desk) -> str:
    return desk.begin_single(ask="Why did you cut it?")


def _begun(desk: Desk) -> str:
    """Words that are wider than a phone, in the question and in the answer."""
    return _typed(desk, desk.begin_single(ask=f"{LONG_WORD}?"), f"🎭 {LONG_WORD}")


ROOMS = {
    "ended": _ended,
    "told again": _told_again,
    "debriefed": _debriefed,
    "to rate": _to_rate,
    "real": _real,
    "twelve follow-ups": _twelve,
    "twelve follow-ups, over": _twelve_over,
    "begun": _begun,
    "coached": _coached,
    "of a loop": _of_loop,
    "spoken": _spoken,
    "speaking": _speaking,
}
LOOPS = {"to rate": _loop_to_rate, "debriefed": _loop_debriefed, "under way": _loop_waiting}
# four questions about prioritisation: enough for a range
PRACTISED = tuple(f"behavioural/{name}" for name in ("competing-requests", "compute-bill", "forty-eight-hours", "free-tier"))
ATTEMPTS = {
    "attempt: answered": ("ended", 0),
    "attempt: of a round": ("debriefed", 0),
    "attempt: told again": ("told again", 0),
    "attempt: skipped": ("told again", -1),
    "attempt: kept back": ("real", 0),
    "attempt: spoken": ("spoken", 0),
    "attempt: speaking": ("speaking", 0),
    "attempt: not answered yet": ("coached", -1),
}
OTHERS = {
    "today": "/",
    "choose": "/rehearse",
    "mock": "/mock",
    "stories": "/stories",
    "adapt": "/stories/adapt?path=stories/example-night-shift.md&audience=manager&seconds=30",
    "progress": "/progress",
    "history": "/history",
    "compare: choose": "/compare",
    "evidence": "/evidence",
    "evidence: story": "/evidence/story?path=stories/example-night-shift.md",
    "rules": "/rules",
    "rule": f"/rules/{next(iter(all_rules()))}",
    "rubrics": "/rubrics",
    "card": "/card",
    **{f"tour: {step.name}": f"/tour?step={at}" for at, step in enumerate(STEPS, 1)},
    "missing": "/there-is-no-such-page",
}
PAGES = (
    *(f"room: {name}" for name in ROOMS), *ATTEMPTS, "compare", *(f"mock: {name}" for name in LOOPS), *NAMES, "worksheet", "worksheet: saved",
    *JOBS, *DRILLS, *OTHERS,
)  # fmt: skip
"""The names of all of them."""


def _answered(desk: Desk, rehearsal: str, opening: str) -> str:
    """Answers until nothing more is asked: at first with a story, then in a sentence."""
    _answer(desk, rehearsal, opening)
    while desk.current(rehearsal) is not None:
        _answer(desk, rehearsal, REPLY)
    return rehearsal


def _answer(desk: Desk, rehearsal: str, words: str) -> None:
    said = desk.current(rehearsal)
    assert said is not None
    desk.answer(said.id, words, SECONDS)


def _typed(desk: Desk, rehearsal: str, words: str) -> str:
    said = desk.current(rehearsal)
    assert said is not None
    desk.revise(said.id, 1, words, SECONDS, "another")
    return rehearsal


def _now() -> datetime:
    return datetime.now(UTC)
