"""Rehearse: greenroom puts a question, listens, shows a scorecard with evidence, and asks two follow-ups of your own making.

Without QUESTION it goes on with what was interrupted; else it picks what you were asked least often and longest ago.
Everything that you say is kept in the workspace before it is judged, line by line; `greenroom history` shows it again.

Exit status: 0 even where there is something to mend, 2 unusable input, options or workspace.
"""

import argparse
import os
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import groupby
from typing import TYPE_CHECKING

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.keeping import now, opened, tell_what_happened, warn_of_git
from greenroom.cli.paint import printable
from greenroom.cli.sitting import answer_file, interrupted, judge_in, keep_up, reason, tell
from greenroom.cli.sitting import known as known_of
from greenroom.errors import UnusableOption
from greenroom.exercise import COMPETENCIES, KINDS, LEVELS, Question
from greenroom.history import Asked, Rehearsal, Said
from greenroom.library.questions import all_questions, find_question
from greenroom.library.settings import Settings, settings_for
from greenroom.rehearsal import picking
from greenroom.rehearsal.telling import HELD
from greenroom.store.keeping import History
from greenroom.store.verbs import Times
from greenroom.workspace.place import Workspace
from greenroom.workspace.running import claimed

if TYPE_CHECKING:
    from greenroom.examine import Examination

CHOOSING = ("question", "ask", "topic", "level", "competency", "seed")
"""Options that choose a question, and with it a new rehearsal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom rehearse``."""
    add = parser.add_argument
    add("question", nargs="?", metavar="QUESTION", help="a question of the bank; --list shows them")
    add("--ask", metavar="TEXT", help="put this question instead of one from the bank")
    add("--kind", choices=KINDS, help="kind of answer that --ask wants (default: story)")
    add("--gauntlet", metavar="PROJECT", help="ask all twelve usual follow-ups about the project that this file tells")
    add("--file", metavar="PATH", help="take the answer from a .md, .txt, .srt or .vtt file")
    add("--editor", action="store_true", help="take the answers from $VISUAL or $EDITOR")
    add("--topic", metavar="TOPIC", help="pick from this topic: behavioural, deep-dive or technical")
    add("--level", choices=LEVELS, help="pick questions for this level")
    add("--competency", choices=COMPETENCIES, help="pick questions about this competency")
    add("--follow-ups", type=int, choices=range(6), default=2, metavar="N", help="follow-ups to each answer (default: 2)")
    add("--new", action="store_true", help="begin anew, and leave for later what was interrupted")
    add("--list", action="store_true", help="list the questions, with how often each was put to you")
    add("--seed", type=int, metavar="N", help="make the choice among equal questions repeatable")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Lists the questions, or goes through one rehearsal."""
    workspace, history = opened(options.workspace)
    settings = settings_for(workspace.folder)
    if options.list:
        _list(all_questions(settings.plugins).values(), known_of(history, Page.for_output()).times)
        return ExitStatus.CLEAN
    warn_of_git(workspace)
    return _rehearse(options, workspace, history, settings)


def _rehearse(options: argparse.Namespace, workspace: Workspace, history: History, settings: Settings) -> ExitStatus:
    from greenroom.cli.room import Terminal
    from greenroom.cli.taking.editor import Editor
    from greenroom.rehearsal.beginning import new_identifier
    from greenroom.rehearsal.flow import Sitting, carry_on

    page = Page.for_output()
    file = answer_file(options.file)
    known = known_of(history, page)
    tell_what_happened(history)
    with ExitStack() as claims:
        resumed = _interrupted(options, known.unfinished, workspace, history, claims)
        if resumed:
            tell("Going on where you stopped; --new begins anew.", page)
            sitting = Sitting(resumed, history.log, now)
        else:
            identifier = new_identifier(now())
            claims.enter_context(claimed(workspace, identifier))
            plan, facts = _plan(options, known.times, settings)
            sitting = Sitting.begin(identifier, plan, history.log, now, **facts)
        room = Terminal(page, Editor(workspace.drafts), lambda key: reason(key, settings), file=file, edits=options.editor)

        def judged(said: Said) -> "Examination":
            return judge_in(workspace, history, settings, said, {}, was_locked=known.was_locked)

        finished = carry_on(sitting, room, judged)
    keep_up(history, page, was_locked=known.was_locked)
    _close(sitting.state, page, finished=finished)
    return ExitStatus.CLEAN


def _interrupted(
    options: argparse.Namespace, unfinished: Sequence[Rehearsal], workspace: Workspace, history: History, claims: ExitStack
) -> Rehearsal | None:
    """What is gone on with, if anything: a round is for `greenroom interview` to go on with."""
    if options.new or any(getattr(options, name) is not None for name in CHOOSING):
        return None
    project = _project(options.gauntlet) if options.gauntlet else None

    def fits(rehearsal: Rehearsal) -> bool:
        return rehearsal.mode not in HELD and project in (None, rehearsal.project)

    return interrupted(unfinished, fits, workspace, history, claims)


def _plan(options: argparse.Namespace, times: dict[str, Times], settings: Settings) -> tuple[list[Asked], dict[str, object]]:
    """What will be asked, and what the log says of the rehearsal."""
    if options.gauntlet:
        from greenroom.rehearsal.gauntlet import twelve_about

        return twelve_about(options.gauntlet, settings), {
            "mode": "gauntlet",
            "project": _project(options.gauntlet),
            "follow_ups": 0,
        }
    facts = {"mode": "single", "project": "", "follow_ups": options.follow_ups}
    if options.ask is not None:
        if not options.ask.strip():
            raise UnusableOption("--ask is empty: write the question in quotes behind it.")
        return [Asked(options.ask.strip(), options.kind or "story")], facts
    questions = all_questions(settings.plugins)
    level = options.level or settings.level
    if options.question:
        return [picking.asked(find_question(options.question, questions), level)], facts
    suited = picking.suited(list(questions.values()), topic=options.topic, level=level, competency=options.competency)
    seed = options.seed if options.seed is not None else int.from_bytes(os.urandom(4))
    return [picking.asked(picking.pick(suited, times, seed), level)], facts


def _project(path: str) -> str:
    return os.path.realpath(path)


def _close(rehearsal: Rehearsal, page: Page, *, finished: bool) -> None:
    """What is left to do."""
    if not finished:
        print()
        tell("Stopped, and kept. `greenroom rehearse` goes on here.", page)
        return
    print()
    if rehearsal.mode == "gauntlet":
        print("\n".join(_unanswered(rehearsal, page)))
    elif not any(said.state == "answered" for said in rehearsal.attempts):
        tell("Nothing was said; the question is still there for another time.", page)
    else:
        tell("That was it for now. `greenroom history` shows what you said; `greenroom rehearse` puts another question.", page)


def _unanswered(rehearsal: Rehearsal, page: Page) -> Iterator[str]:
    from greenroom.rehearsal.gauntlet import unanswered

    left = list(unanswered(rehearsal))
    answered = len(rehearsal.plan) - len(left)
    yield page.paint.bold(f"{answered} of {len(rehearsal.plan)} answered.")
    if left:
        yield "These stay unanswered:"
    for number, (question, why) in enumerate(left, 1):
        yield from page.wrapped(f"{printable(question.prompt)} ({why})", 5, f"{number}. ")
    if left:
        again = f"`greenroom rehearse --gauntlet {shlex.quote(rehearsal.project)}` asks them all once more."
        yield from page.wrapped(again, 0)


def _list(questions: Iterable[Question], times: Mapping[str, Times]) -> None:
    page = Page.for_output()
    for topic, group in groupby(questions, key=lambda question: question.topic):
        print(f"\n{page.paint.bold(topic)}")
        for question in group:
            often = f"{times[question.key].often} ×" if question.key in times else ""
            print(f"{often:>6}  {page.paint.bold(question.key.partition('/')[2])}")
            print("\n".join(page.wrapped(question.prompt, 10)))
