"""Hold a mock loop: several rounds on a schedule, over days if you like, and one debrief at the end.

Without LOOP it goes on with the loop that was begun: with the round that was interrupted, else with the next one that is due.
Every round asks how it was before anything is shown; what was found is told once all rounds were held. `--again N` holds round
N once more: every attempt is kept, and the newest counts. `--end` ends the loop before all was held and
debriefs what was.

Exit status: 0 even where there is something to mend, 2 unusable input, options or workspace.
"""

import argparse
import json
from collections.abc import Sequence
from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.schedule import lines_of, listed
from greenroom.cli.keeping import now, opened, tell_what_happened, warn_of_git
from greenroom.cli.sitting import interrupted, judge_in, reason, tell
from greenroom.errors import UnusableOption, UsersFault
from greenroom.history import CODING, Rehearsal, Said
from greenroom.library.settings import Settings, settings_for
from greenroom.round import MANNERS
from greenroom.store.keeping import History
from greenroom.workspace.place import Workspace
from greenroom.workspace.running import claimed

if TYPE_CHECKING:
    from greenroom.cli.room import Terminal
    from greenroom.examine import Examination
    from greenroom.rehearsal.flow import Sitting
    from greenroom.rehearsal.loops import Place

ELSEWHERE = "That round is going on in another window: end it there, or close that window."
NONE = "No loop was begun yet: `greenroom mock --list` shows what there is, and `greenroom mock ml-engineer` begins one."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom mock``."""
    add = parser.add_argument
    add("loop", nargs="?", metavar="LOOP", help="the loop to begin, such as ml-engineer; --list shows them")
    add("--start", metavar="DATE", help="the day on which it begins, as 2026-03-02 (default: today)")
    add("--manner", choices=MANNERS, help="hold every round coached or real (default: as the loop has it)")
    add("--schedule", action="store_true", help="show the rounds, and hold none")
    add("--now", action="store_true", help="hold the next round although it is due later")
    add("--again", type=int, metavar="N", help="hold round N once more")
    add("--end", action="store_true", help="end the loop here: rounds not held are left out, and the debrief is of the others")
    add("--debrief", action="store_true", help="show the debrief of the newest loop that is over")
    add("--list", action="store_true", help="list the loops")
    add("--format", choices=("human", "json"), default="human", help="form of the schedule and the debrief (default: human)")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Lists the loops, shows one, or holds its next round."""
    page = Page.for_output()
    if options.list:
        print("\n".join(listed(page)))
        return ExitStatus.CLEAN
    workspace, history = opened(options.workspace)
    kept = _kept(history)
    tell_what_happened(history)
    if options.debrief:
        _show_debrief(options, kept, page)
        return ExitStatus.CLEAN
    warn_of_git(workspace)
    mock = Mock(workspace, history, settings_for(workspace.folder), page)
    loop = mock.begun(options, kept) if options.loop else _newest(kept, over=options.again is not None)
    if options.end:
        mock.end(loop)
    elif options.schedule:
        mock.show(loop, kept, options.format)
    else:
        mock.hold(loop, options)
    return ExitStatus.CLEAN


class Mock:
    """Loops of a workspace, held in a terminal."""

    def __init__(self, workspace: Workspace, history: History, settings: Settings, page: Page) -> None:
        self._workspace, self._history, self._settings, self._page = workspace, history, settings, page

    @cached_property
    def _room(self) -> "Terminal":
        return _room(self._workspace, self._settings, self._page)

    def begun(self, options: argparse.Namespace, kept: dict[str, Rehearsal]) -> Rehearsal:
        """A new loop; where one goes on its weakness is looked for among the answers of the last two weeks."""
        from greenroom.rehearsal.holding import begin_loop, day_of

        start = day_of(options.start) if options.start else None
        begun = begin_loop(options.loop, start, options.manner or "", kept.values(), self._settings, self._history, now)
        if begun.focus:
            said = (
                f"{begun.focus} stands in {begun.often} of your answers of the last two weeks: these rounds keep an eye on it."
            )
            tell(said, self._page)
        elif begun.has_focus:
            tell("No fault comes back often enough yet to keep an eye on; the rounds find one.", self._page)
        return begun.loop

    def show(self, loop: Rehearsal, kept: dict[str, Rehearsal], form: str) -> None:
        """The schedule of a loop."""
        from greenroom.rehearsal.loops import places, schedule_facts

        found = places(loop, kept)
        if form == "json":
            print(json.dumps(schedule_facts(loop, found), ensure_ascii=False, indent=1))
        else:
            print("\n".join(lines_of(loop, found, self._page)))

    def hold(self, loop: Rehearsal, options: argparse.Namespace) -> None:
        """Holds the next round, and debriefs the loop once all were held."""
        from greenroom.rehearsal.holding import today
        from greenroom.rehearsal.loops import asked_again, next_place, places

        kept = _kept(self._history)
        found = places(kept.get(loop.id, loop), kept)
        place = asked_again(found, options.again) if options.again is not None else next_place(found)
        if place is not None and not (place.is_due(today(now)) or options.now or options.again):
            print("\n".join(lines_of(loop, found, self._page)))
            tell(f"The next round is due on {place.due:%A, %d %B}; --now holds it today.", self._page)
            return
        if place is not None and not self._hold(loop, place):
            tell("Stopped, and kept. `greenroom mock` goes on here.", self._page)
            return
        kept = _kept(self._history)
        found = places(kept[loop.id], kept)
        if next_place(found) is None:
            self._debrief(kept[loop.id], found)
        else:
            print()
            print("\n".join(lines_of(kept[loop.id], found, self._page)))

    def end(self, loop: Rehearsal) -> None:
        """Ends the loop where it is, and debriefs what was held of it."""
        from greenroom.rehearsal.flow import Sitting
        from greenroom.rehearsal.holding import end_early
        from greenroom.rehearsal.loops import UNDER_WAY, places, waits_for

        kept = _kept(self._history)
        found = places(kept.get(loop.id, loop), kept)
        under_way = [place.held[-1] for place in found if place.state == UNDER_WAY]
        with ExitStack() as claims:
            if not all(claims.enter_context(claimed(self._workspace, round_.id)) for round_ in under_way):
                raise UsersFault(ELSEWHERE)
            sittings = [Sitting(each, self._history.log, now) for each in (loop, *under_way)]
            end_early(sittings[0], sittings[1:])
        self._history.catch_up()
        kept = _kept(self._history)
        loop, found = kept[loop.id], places(kept[loop.id], kept)
        if waits_for(loop, found) == "nothing":
            tell("Ended. No round of it was held, so there is nothing to tell.", self._page)
        else:
            self._debrief(loop, found)

    def _hold(self, loop: Rehearsal, place: "Place") -> bool:
        """Whether the round came to its end."""
        from greenroom.rehearsal.flow import carry_on
        from greenroom.rehearsal.rounds import heard_as, settle_in

        with ExitStack() as claims:
            is_under_way = bool(place.held) and place.held[-1].ended_at is None
            sitting = self._resumed(place, claims) if is_under_way else self._begun(loop, place, claims)

            def judged(said: Said) -> "Examination":
                heard = heard_as(sitting.state, said)
                return judge_in(self._workspace, self._history, self._settings, said, heard, was_locked=False)

            if sitting.state.mode == CODING:
                finished = self._coded(sitting)
            else:
                settle_in(self._settings)
                finished = carry_on(sitting, self._room, judged)
        self._history.catch_up()
        return finished

    def _coded(self, sitting: "Sitting") -> bool:
        from greenroom.cli.coding_room import CodingRoom

        return CodingRoom(self._workspace, self._settings, self._page, self._room).hold(sitting)

    def _resumed(self, place: "Place", claims: ExitStack) -> "Sitting":
        from greenroom.rehearsal.flow import Sitting

        wanted = place.held[-1].id
        found = interrupted([place.held[-1]], lambda one: one.id == wanted, self._workspace, self._history, claims)
        if found is None:
            raise UsersFault(ELSEWHERE)
        tell("Going on where you stopped.", self._page)
        return Sitting(found, self._history.log, now)

    def _begun(self, loop: Rehearsal, place: "Place", claims: ExitStack) -> "Sitting":
        from greenroom.library.rounds import find_round
        from greenroom.rehearsal.beginning import new_identifier
        from greenroom.rehearsal.holding import round_of_loop

        round_ = find_round(place.stop.round)
        identifier = new_identifier(now())
        claims.enter_context(claimed(self._workspace, identifier))
        many = len(loop.setup["stops"])
        head = f"about {round_.minutes:.0f} minutes · {place.stop.manner} · round {place.number} of {many}"
        print("\n".join(self._page.headed(round_.title, head)))
        tell(round_.opening, self._page)
        return round_of_loop(identifier, loop, place, self._settings, self._history, now)

    def _debrief(self, loop: Rehearsal, found: "Sequence[Place]") -> None:
        """Asks how the whole was, then tells; both are kept."""
        from greenroom.cli.forms import loop_debriefing
        from greenroom.rehearsal.flow import Sitting
        from greenroom.rehearsal.holding import end_loop, is_rated

        sitting = Sitting(loop, self._history.log, now)
        tell("What was held is told now." if any(not place.held for place in found) else "All rounds were held.", self._page)
        if not is_rated(loop):
            sitting.note("rated", score=self._room.rate())
        document = end_loop(sitting, found)
        self._history.catch_up()
        print("\n".join(loop_debriefing.lines_of(document, self._page)))


def _room(workspace: Workspace, settings: Settings, page: Page) -> "Terminal":
    """A terminal that tells nothing of a round before the loop's own debrief."""
    from greenroom.cli.room import Terminal
    from greenroom.cli.taking.editor import Editor

    class Quiet(Terminal):
        def tell(self, debrief: object) -> None:
            """Kept, and told at the end."""

    return Quiet(page, Editor(workspace.drafts), lambda key: reason(key, settings))


def _kept(history: History) -> dict[str, Rehearsal]:
    with history.reading() as reader:
        return {rehearsal.id: rehearsal for rehearsal in reader.rehearsals()}


def _newest(kept: dict[str, Rehearsal], *, over: bool) -> Rehearsal:
    """The newest loop that goes on; one that is over where a round of it is to be held again."""
    loops = [rehearsal for rehearsal in kept.values() if rehearsal.mode == "loop" and (over or _goes_on(rehearsal, kept))]
    if not loops:
        raise UnusableOption(NONE)
    return max(loops, key=lambda rehearsal: (rehearsal.began_at, rehearsal.id))


def _goes_on(loop: Rehearsal, kept: dict[str, Rehearsal]) -> bool:
    """Whether it is not over, or was ended early and waits for its debrief."""
    from greenroom.rehearsal.loops import debrief_of, places, waits_for

    is_untold = debrief_of(loop) is None and waits_for(loop, places(loop, kept)) != "nothing"
    return loop.ended_at is None or is_untold


def _show_debrief(options: argparse.Namespace, kept: dict[str, Rehearsal], page: Page) -> None:
    from greenroom.cli.forms import loop_debriefing

    remarks = [
        remark
        for rehearsal in kept.values()
        if rehearsal.mode == "loop"
        for remark in rehearsal.remarks
        if remark.name == "debriefed"
    ]
    if not remarks:
        raise UnusableOption("No loop is over yet: `greenroom mock` goes on with it.")
    document = max(remarks, key=lambda remark: remark.at).facts["document"]
    if options.format == "json":
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        print("\n".join(loop_debriefing.lines_of(document, page)))
