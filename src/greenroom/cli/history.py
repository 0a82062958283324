"""Show what was said: the newest attempts, or one of them whole, with its scorecard and why it scored so.

ID is an attempt's, or its end as far as no other ends so; `last` is the newest answer. `--again` judges the same words with
today's engine, keeps that judgement beside the earlier ones, and shows what changed.
"""

import argparse
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms import kept
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.sections import clock
from greenroom.cli.keeping import now, opened, tell_what_happened
from greenroom.cli.paint import printable
from greenroom.errors import UnusableOption
from greenroom.history import CODING, Rehearsal, Said
from greenroom.library.questions import all_questions, find_question
from greenroom.library.settings import settings_for
from greenroom.rehearsal.telling import kept_back, tells_findings
from greenroom.store.keeping import History
from greenroom.store.verbs import Reader, Summary

SHOWN = 20
NARROW = 30
"""Columns that a question needs beside its facts."""
MANY = 1000
KEPT_BACK = "What was found is told when the round is debriefed; a round of a loop, when the whole loop is."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom history``."""
    add = parser.add_argument
    add("attempt", nargs="?", metavar="ID", help="an attempt to show whole, or `last`")
    add("--again", action="store_true", help="judge it with today's engine, and show what changed")
    add("--question", metavar="QUESTION", help="only attempts at this question of the bank")
    add("--limit", type=int, default=SHOWN, metavar="N", help=f"how many attempts to list (default: {SHOWN})")
    add("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Lists attempts, or shows one."""
    workspace, history = opened(options.workspace)
    if options.again and not options.attempt:
        raise UnusableOption("--again needs the ID of an attempt: `greenroom history last --again`.")
    with history.reading() as reader:
        tell_what_happened(history)
        if not options.attempt:
            return _list(options, reader, workspace.folder)
        rehearsal, said = _found(options.attempt, reader)
        earlier = reader.earlier(said) if options.again else []
        is_told = tells_findings(rehearsal, reader.rehearsal)
    if options.again and not is_told:
        raise UnusableOption(KEPT_BACK)
    if options.again:
        _judge_again(rehearsal, said, earlier, history, workspace.folder)
        with history.reading() as reader:
            rehearsal = reader.rehearsal(rehearsal.id) or rehearsal
    judgements = [judged for judged in rehearsal.judgements if judged.attempt == said.id] if is_told else []
    if options.format == "json":
        print(kept.as_json(said, judgements))
    else:
        print("\n".join(kept.lines_of(said, judgements, Page.for_output())))
        if not is_told:
            print(KEPT_BACK)
    return ExitStatus.CLEAN


def _score_again(rehearsal: Rehearsal, said: Said, history: History, folder: str) -> None:
    """The same of an exercise, which is scored as a whole."""
    from greenroom.rehearsal.coding.finishing import judge
    from greenroom.rehearsal.coding.work import works
    from greenroom.rehearsal.flow import Sitting

    work = next((work for work in works(rehearsal) if said in work.stages.values()), None)
    if work is None or work.opening.id != said.id:
        raise UnusableOption("An exercise is scored as a whole: name its first part, which has a score in `greenroom history`.")
    judge(Sitting(rehearsal, history.log, now), work, settings_for(folder))


def _list(options: argparse.Namespace, reader: Reader, folder: str) -> ExitStatus:
    key = find_question(options.question, all_questions(settings_for(folder).plugins)).key if options.question else ""
    secret = kept_back(reader)
    summaries = [_told(row, secret) for row in reader.summaries(max(1, options.limit), key)]
    if options.format == "json":
        import json

        print(json.dumps([row._asdict() for row in summaries], ensure_ascii=False, indent=1))
        return ExitStatus.CLEAN
    page = Page.for_output()
    if not summaries:
        nothing = (
            f"This question was not put to you yet: `greenroom rehearse {key}` puts it."
            if key
            else "Nothing was said yet: `greenroom rehearse` puts a first question."
        )
        print("\n".join(page.wrapped(nothing, 0)))
    for line in _table(summaries, page, secret):
        print(line)
    all_ = reader.counts()[0]
    if all_ > len(summaries) and not key:
        more = f"The newest {len(summaries)} of {all_}; --limit shows more, `greenroom history ID` shows one whole."
        print("\n".join(map(page.paint.dim, page.wrapped(more, 0))))
    return ExitStatus.CLEAN


def _told(row: Summary, secret: Collection[str]) -> Summary:
    """The same, without its score where that may not be told yet."""
    return row._replace(score=None, mended=None, engine=None) if row.id.rpartition(".")[0] in secret else row


def _table(summaries: Sequence[Summary], page: Page, secret: Collection[str]) -> Iterator[str]:
    for row in summaries:
        when = datetime.fromisoformat(row.asked_at).astimezone()
        mark = "–" if row.score is None else f"{row.score:.1f}"
        state = {"skipped": "skipped", "asked": "not answered"}.get(row.state, "")
        unknown = "told later" if row.id.rpartition(".")[0] in secret else "not judged"
        mend = state or (unknown if row.mended is None else f"{row.mended} to mend")
        asked = ("↳ " if row.follow_up else "") + printable(row.prompt)
        facts = f"{when:%Y-%m-%d %H:%M}  {mark:>3}  {mend:12}  {clock(row.seconds):>5}  "
        yield page.paint.dim(row.id)
        if page.width < len(facts) + NARROW:
            few = [f"{when:%Y-%m-%d %H:%M}", *([] if row.score is None else [mark]), mend, clock(row.seconds)]
            yield from page.wrapped(" · ".join(few), 2)
            yield from page.wrapped(asked, 2)
        else:
            yield from page.wrapped(asked, len(facts) + 2, f"  {facts}")


def _found(word: str, reader: Reader) -> tuple[Rehearsal, Said]:
    ids = _last(reader) if word == "last" else reader.attempts_like(word)
    if not ids and word == "last":
        raise UnusableOption("Nothing was said yet: `greenroom rehearse` puts a first question.")
    if not ids:
        raise UnusableOption(f"There is no attempt {word!r}: `greenroom history` lists them.")
    if len(ids) > 1:
        raise UnusableOption(f"Several attempts end with {word!r}, among them {ids[0]} and {ids[1]}: say more of it.")
    rehearsal = reader.rehearsal(ids[0].rpartition(".")[0])
    if rehearsal is None:
        raise UnusableOption(f"The rehearsal of {ids[0]} is not in the history: bring back its log, or import an export.")
    return rehearsal, rehearsal.attempt(ids[0])


def _last(reader: Reader) -> list[str]:
    """The newest attempt that was answered; the newest of all where none was."""
    rows = reader.summaries(MANY)
    return [row.id for row in [row for row in rows if row.state == "answered"] or rows][:1]


def _judge_again(rehearsal: Rehearsal, said: Said, earlier: Sequence[Said], history: History, folder: str) -> None:
    from greenroom.cli.backing import ledger_for
    from greenroom.rehearsal.flow import Sitting, judgement_of
    from greenroom.rehearsal.judging import judge
    from greenroom.rehearsal.rounds import heard_as

    if said.state != "answered":
        raise UnusableOption(f"{said.id} was not answered, so there is nothing to judge.")
    if rehearsal.mode == CODING:
        return _score_again(rehearsal, said, history, folder)
    heard = heard_as(rehearsal, said) if rehearsal.mode == "round" else {}
    examination = judge(said, settings_for(folder), earlier, ledger_for(folder), heard)
    return Sitting(rehearsal, history.log, now).note("judged", attempt=said.id, **judgement_of(rehearsal, said, examination))
