"""we-heavy: a story told by nobody in particular."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer
from greenroom.reading.ownership import Ownership, Statement, bare_acts, ownership
from greenroom.reading.question import asks
from greenroom.rules.definition import Fault, rule, said

ENOUGH = 0.7
FEWEST = 2
MANY = 3
MOSTLY_OURS = 0.35
ABOUT_DEEDS = frozenset(("part", "team", "challenge-handled", "how", "scale", "buy-in", "failed-attempt"))
"""Kinds of question that are answered by what somebody did."""


@rule(
    "OWN101",
    "we-heavy",
    help="Go through the actions one by one and say “I” wherever it was you, and a name or a role wherever it was not.",
    weak=[
        "Our warehouse sent the wrong parcel forty times a day, and I was asked to stop it. We collected the scans of a month. We "
        "trained a small detector on the labels. We put it above the belt and we tuned the alarm with the shift leads. Wrong "
        "parcels fell to nine a day.",
        "Riders waited too long in the evening. I cleaned the trip data. We built the forecast per district, we tested it in "
        "two cities, and then we rolled it out. Waiting time fell from eleven to seven minutes.",
        said("We looked at the errors first. Then we added the weather and retrained it.", kind="reply", prompt="How did you fix it?"),
    ],
    strong=[
        "Our warehouse sent the wrong parcel forty times a day, and we agreed that this had to end. I collected the scans of a "
        "month, trained a small detector and put it above the belt. Tom wired the alarm. We tuned it with the shift leads. "
        "Wrong parcels fell to nine a day.",
        "We are a small insurer, and we had a backlog of nine days. We were losing brokers. I wrote the triage rules and I tested "
        "them on a month of claims. I showed them to the handlers, who found two mistakes. The backlog is down to a day.",
        said("We met on Monday and agreed on a cap. I wrote it that evening, and I shipped it on Tuesday.", kind="reply",
             prompt="What happened next?"),
        "Builds took forty minutes. Profiled them and found one slow step. Cached its output by hash. Moved the linter out of the "
        "critical path. The cache we inherited had no limit, we set one, and we wrote it down. Builds take nine minutes.",
    ],
)  # fmt: skip
def we_heavy(answer: Answer) -> Iterator[Fault]:
    """Fewer than seven in ten of the first-person statements about actions say "I".

    "We" is generous, and on a team it is often true. An interview, however, is about one person: after ten sentences of "we"
    the listener cannot tell who had the idea, who wrote the code and who was merely in the room, and will ask, or assume the
    least. Saying "I" where it was you is no boast. It also makes the remaining "we" worth something, since the listener can now
    hear where the others came in.
    """
    acts = ownership(answer)
    if acts.share is None or acts.share >= ENOUGH or len(acts.ours) < FEWEST:
        return
    mine = len(acts.mine) + len(bare_acts(answer))
    if mine >= ENOUGH * (mine + len(acts.ours)):
        return
    first, *others = (_place(answer, statement) for statement in acts.ours)
    yield Fault(
        first, _message(acts), tuple(others), severity=None if _is_plain(answer, mine, len(acts.ours)) else Severity.HINT
    )


def _place(answer: Answer, statement: Statement) -> Span:
    return answer.place(statement.word, statement.word)


def _is_plain(answer: Answer, mine: int, ours: int) -> bool:
    """Whether the group clearly stands in front: the speaker is hardly seen, where the answer is about what was done."""
    if mine > MOSTLY_OURS * (mine + ours):
        return False
    kind, asked = answer.exercise.kind, asks(answer.exercise.prompt)
    if kind == "explanation" or (kind == "reply" and not asked & ABOUT_DEEDS):
        return ours > MANY
    return ours >= MANY or not mine


def _message(acts: Ownership) -> str:
    total = len(acts.mine) + len(acts.ours)
    return f"{len(acts.ours)} of {total} first-person actions are the group's; what you did yourself gets lost among them."
