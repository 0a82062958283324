"""Be interviewed: a whole round that listens, pulls the loose thread, minds the clock, and ends with what decided it.

Without ROUND it goes on with the round that was interrupted; --list shows the rounds and the house styles. Ask back whenever
you need to know something: end your question with a question mark, and the interviewer answers before you do.

Exit status: 0 even where there is something to mend, 2 unusable input, options or workspace.
"""

import argparse
from contextlib import ExitStack
from typing import TYPE_CHECKING

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.keeping import now, opened, tell_what_happened, warn_of_git
from greenroom.cli.sitting import Known, answer_file, interrupted, judge_in, keep_up, known, reason, tell
from greenroom.errors import UnusableOption
from greenroom.exercise import LEVELS
from greenroom.history import CODING, Rehearsal, Said
from greenroom.library.settings import Settings, settings_for
from greenroom.rehearsal.telling import is_held
from greenroom.round import PRESSURES
from greenroom.store.keeping import History
from greenroom.workspace.place import Workspace
from greenroom.workspace.running import claimed

if TYPE_CHECKING:
    from greenroom.cli.room import Terminal
    from greenroom.examine import Examination
    from greenroom.interviewer.setup import Setup
    from greenroom.rehearsal.flow import Sitting

CHOOSING = ("round", "style", "pressure", "level", "secret", "seed")
"""Options that choose how a round is held, and with it a new one."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom interview``."""
    add = parser.add_argument
    add("round", nargs="?", metavar="ROUND", help="the round, such as deep-dive-review or behavioural; --list shows them")
    add("--real", action="store_true", help="no findings and no hints before the debrief; an unscored warm-up first")
    add("--pressure", type=int, choices=PRESSURES, help="how hard it presses, from 0 to 3 (default: 1)")
    add("--style", metavar="STYLE", help="the house style: rigour, impact, principles or research (default: the round's own)")
    add("--level", choices=LEVELS, help="the level that you interview for")
    add("--file", metavar="PATH", help="take the first answer from a .md, .txt, .srt or .vtt file")
    add("--secret", action="append", metavar="NAME", help="a name that must not be said; makes the round a confidential one")
    add("--editor", action="store_true", help="take the answers from $VISUAL or $EDITOR")
    add("--new", action="store_true", help="begin anew, and leave for later what was interrupted")
    add("--list", action="store_true", help="list the rounds and the house styles")
    add("--seed", type=int, metavar="N", help="make the interviewer's choices repeatable")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Lists the rounds, or goes through one."""
    if options.list:
        _list(Page.for_output())
        return ExitStatus.CLEAN
    workspace, history = opened(options.workspace)
    settings = settings_for(workspace.folder)
    warn_of_git(workspace)
    return _interview(options, workspace, history, settings)


def _interview(options: argparse.Namespace, workspace: Workspace, history: History, settings: Settings) -> ExitStatus:
    from greenroom.cli.room import Terminal
    from greenroom.cli.taking.editor import Editor
    from greenroom.rehearsal.flow import carry_on
    from greenroom.rehearsal.rounds import heard_as, settle_in

    page = Page.for_output()
    file = answer_file(options.file)
    past = known(history, page)
    tell_what_happened(history)
    with ExitStack() as claims:
        sitting = _resumed(options, past, workspace, history, claims, page) or _begun(
            options, past, workspace, history, settings, claims, page
        )
        room = Terminal(page, Editor(workspace.drafts), lambda key: reason(key, settings), file=file, edits=options.editor)

        def judged(said: Said) -> "Examination":
            heard = heard_as(sitting.state, said)
            return judge_in(workspace, history, settings, said, heard, was_locked=past.was_locked)

        finished = _coded(sitting, workspace, settings, page, room) if sitting.state.mode == CODING else None
        if finished is None:
            settle_in(settings)
            finished = carry_on(sitting, room, judged)
    keep_up(history, page, was_locked=past.was_locked)
    print()
    if finished:
        tell(
            f"Kept as {sitting.state.id}; `greenroom debrief` shows it again, and every answer stands in `greenroom history`.",
            page,
        )
    else:
        tell("Stopped, and kept. `greenroom interview` goes on here.", page)
    return ExitStatus.CLEAN


def _coded(sitting: "Sitting", workspace: Workspace, settings: Settings, page: Page, room: "Terminal") -> bool:
    """A coding round, whose answers are programs; whether it came to its end."""
    from greenroom.cli.coding_room import CodingRoom

    return CodingRoom(workspace, settings, page, room).hold(sitting)


def _resumed(
    options: argparse.Namespace, past: Known, workspace: Workspace, history: History, claims: ExitStack, page: Page
) -> "Sitting | None":
    """The round that was interrupted, gone on with; None where there is none or another one was asked for."""
    from greenroom.rehearsal.flow import Sitting

    if options.new or options.real or any(getattr(options, name) is not None for name in CHOOSING):
        return None
    found = interrupted(past.unfinished, _is_round, workspace, history, claims)
    if found is None:
        raise UnusableOption(
            "No round was interrupted: say which one, such as `greenroom interview behavioural`; --list shows all."
        )
    tell("Going on where you stopped; --new begins anew.", page)
    return Sitting(found, history.log, now)


def _is_round(rehearsal: Rehearsal) -> bool:
    return is_held(rehearsal)


def _begun(
    options: argparse.Namespace,
    past: Known,
    workspace: Workspace,
    history: History,
    settings: Settings,
    claims: ExitStack,
    page: Page,
) -> "Sitting":
    """A new round, opened by the interviewer."""
    from greenroom.library.rounds import find_round
    from greenroom.rehearsal.beginning import new_identifier
    from greenroom.rehearsal.holding import round_begun

    setup = _setup(options, settings)
    round_ = find_round(setup.round)
    identifier = new_identifier(now())
    claims.enter_context(claimed(workspace, identifier))
    print("\n".join(page.headed(round_.title, f"about {round_.minutes:.0f} minutes · {setup.manner}")))
    tell(round_.opening, page)
    return round_begun(identifier, setup, past.times, settings, history, now)


def _setup(options: argparse.Namespace, settings: Settings) -> "Setup":
    from greenroom.library.rounds import find_round
    from greenroom.rehearsal.beginning import round_setup

    if options.round is None:
        raise UnusableOption("Say which round to begin, such as `greenroom interview behavioural --new`; --list shows all.")
    return round_setup(
        find_round(options.round),
        settings,
        style=options.style,
        pressure=options.pressure,
        real=options.real,
        level=options.level,
        secrets=options.secret or (),
        seed=options.seed,
    )


def _list(page: Page) -> None:
    from greenroom.library.rounds import all_rounds, all_styles

    print(page.paint.bold("Rounds"))
    for round_ in all_rounds().values():
        print("\n".join(page.headed(round_.name, f"{round_.minutes:.0f} minutes", 2)))
        print("\n".join(page.wrapped(round_.about, 4)))
    print(f"\n{page.paint.bold('House styles')}")
    for style in all_styles().values():
        print("\n".join(page.headed(style.name, style.title, 2)))
        print("\n".join(page.wrapped(style.says, 4)))
