"""unused-ignore: a silencing comment without work."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer
from greenroom.rules.definition import Fault, rule


@rule(
    "CHK101",
    "unused-ignore",
    help="Delete the comment, or move it in front of the sentence that it is meant for.",
    weak=["The queue had doubled. <!-- greenroom: ignore[hedge-stack] quoted --> I moved it to a second worker."],
    strong=["The queue had doubled. <!-- greenroom: ignore[hedge-stack] quoted --> I think it was maybe the second worker."],
)
def unused_ignore(answer: Answer) -> Iterator[Fault]:
    """A comment that silences a finding stands where there is none.

    A silence that outlives its finding hides the next one that appears in its place. What silences found nothing is known
    only when all other rules have run, so the runner itself reports them under this rule's name.
    """
    del answer
    yield from ()
