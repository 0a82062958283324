"""Everything in an answer that invites a follow-up of a kind."""

from collections.abc import Callable, Iterator, Mapping

from greenroom.finding import Span
from greenroom.interviewer import about_building, about_outcomes
from greenroom.interviewer.invitation import Invitation
from greenroom.interviewer.sights import Sights
from greenroom.reading.answer import Answer

ENOUGH_WORDS = 4


def invitations(kind: str, sights: Sights) -> Iterator[Invitation]:
    """What invites a follow-up of a kind, the most telling first; the last fits any answer."""
    yield from INVITE[kind](sights)
    yield Invitation("any", _where(kind, sights.answer))


def _where(kind: str, answer: Answer) -> Span:
    """The first sentence that does what the kind asks about; the end of the answer where none does."""
    doing = answer.in_role(*ROLES.get(kind, ()))
    spans = [sentence.span for sentence in doing if sentence.length > ENOUGH_WORDS] or [sentence.span for sentence in doing]
    return spans[0] if spans else answer.ending


INVITE: Mapping[str, Callable[[Sights], Iterator[Invitation]]] = {
    "alternative": about_building.alternative,
    "features": about_building.features,
    "challenge-handled": about_building.challenge_handled,
    "metrics": about_outcomes.metrics,
    "differently": about_outcomes.differently,
    "risk": about_outcomes.risk,
    "scope": about_outcomes.scope,
    "failed-attempt": about_building.failed_attempt,
    "buy-in": about_outcomes.buy_in,
    "hardest": about_building.hardest,
    "team": about_outcomes.team,
    "after-launch": about_outcomes.after_launch,
    "simpler": about_building.simpler,
    "scale": about_building.scale,
    "heuristic": about_building.heuristic,
    "degrade": about_building.degrade,
    "offline-proxy": about_outcomes.offline_proxy,
}
ROLES: Mapping[str, tuple[str, ...]] = {
    "alternative": ("decision", "approach"),
    "features": ("detail",),
    "challenge-handled": ("detail",),
    "metrics": ("result",),
    "risk": ("decision",),
    "scope": ("task", "approach"),
    "failed-attempt": ("detail",),
    "buy-in": ("decision", "context"),
    "hardest": ("detail",),
    "team": ("task", "approach"),
    "simpler": ("decision", "approach"),
    "scale": ("approach", "detail"),
    "heuristic": ("approach", "detail"),
    "degrade": ("result",),
    "offline-proxy": ("result",),
    "after-launch": ("result",),
}
"""Where a kind points if nothing more telling invites it."""
