"""What the commands share that hold a rehearsal: what is known of earlier ones, which one was interrupted, who judges."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from greenroom.cli.forms.page import Page
from greenroom.errors import LockedHistory, UnusableInput
from greenroom.history import Rehearsal, Said, replay
from greenroom.library.questions import all_questions
from greenroom.library.settings import Settings
from greenroom.record import NamedTuple
from greenroom.store.keeping import History
from greenroom.store.verbs import Times
from greenroom.workspace.place import Workspace
from greenroom.workspace.running import claimed

if TYPE_CHECKING:
    from greenroom.examine import Examination
    from greenroom.library.answers import Source

LOCKED = (
    "greenroom: the history is being written by another program; what you say is kept in the log and joins it when it is free."
)


class Known(NamedTuple):
    """How often each question was put, and what was interrupted; nothing where the history was locked."""

    times: dict[str, Times]
    unfinished: list[Rehearsal]
    was_locked: bool = False


def known(history: History, page: Page) -> Known:
    """What the history holds, as far as it can be read just now."""
    try:
        with history.reading() as reader:
            found = (reader.rehearsal(identifier) for identifier in reader.unfinished())
            return Known(reader.times_asked(), [rehearsal for rehearsal in found if rehearsal is not None])
    except LockedHistory:
        tell(LOCKED, page)
        return Known({}, [], was_locked=True)


def interrupted(
    unfinished: Sequence[Rehearsal],
    fits: Callable[[Rehearsal], bool],
    workspace: Workspace,
    history: History,
    claims: ExitStack,
) -> Rehearsal | None:
    """The newest rehearsal that was interrupted, that fits to what was asked for, and that no other process goes on with.

    It is read anew once it is claimed, since another process may have gone on with it, and ended it, until just now.
    """
    for rehearsal in unfinished:
        if fits(rehearsal) and claims.enter_context(claimed(workspace, rehearsal.id)):
            newest = _newest(rehearsal, history)
            if newest.ended_at is None:
                return newest
    return None


def _newest(rehearsal: Rehearsal, history: History) -> Rehearsal:
    """The rehearsal as it stands now; from the log itself where the history was locked just now."""
    try:
        with history.reading() as reader:
            return reader.rehearsal(rehearsal.id) or rehearsal
    except LockedHistory:
        return replay(history.log.events()).get(rehearsal.id, rehearsal)


def judge_in(
    workspace: Workspace, history: History, settings: Settings, said: Said, heard: Mapping[str, object], *, was_locked: bool
) -> "Examination":
    """Judges an attempt with its workspace's ledger, beside earlier attempts at the same question; ``heard`` as
    `judging.judge`.
    """
    from greenroom.cli.backing import ledger_for
    from greenroom.rehearsal.judging import judge
    from greenroom.rehearsal.memory import earlier_answers

    earlier = [] if was_locked else earlier_answers(said, history)
    return judge(said, settings, earlier, ledger_for(workspace.folder), heard)


def reason(key: str, settings: Settings) -> str:
    """Why a question of the bank is asked; empty for one's own, and for one that the bank has no more."""
    question = all_questions(settings.plugins).get(key)
    return question.tests if question else ""


def answer_file(path: str | None) -> "Source | None":
    """The answer in a file; read before anything begins, so that a slip of the pen leaves nothing behind."""
    if path is None:
        return None
    from greenroom.library.answers import read_answer

    source = read_answer(path)
    if not source.attempt.text.strip():
        raise UnusableInput(f"{path} holds no words: write the answer in it, or leave --file out and type it.")
    return source


def keep_up(history: History, page: Page, *, was_locked: bool) -> None:
    """Brings the history up to the log."""
    try:
        history.catch_up()
    except LockedHistory:
        if not was_locked:
            tell(LOCKED, page)


def tell(sentence: str, page: Page) -> None:
    """Prints a sentence, wrapped."""
    print("\n".join(page.wrapped(sentence, 0)))
