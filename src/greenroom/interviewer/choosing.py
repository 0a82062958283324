"""Which question comes next in a round: a pure function of what was asked, said and found so far.

An answer that missed the question is asked for once more, in other words. Then comes what is missing or wrong, then the claims
that carry weight, then what fits any answer; a doubt about the whole is mixed in as hard as the round presses. No kind of
question is put twice, and none whose matter was told.
"""

from collections.abc import Iterator, Sequence

from greenroom.exercise import TALKS
from greenroom.history import Asked, Rehearsal, Said
from greenroom.interviewer.resetting import offer
from greenroom.interviewer.returning import offers_more
from greenroom.interviewer.setup import Setup
from greenroom.interviewer.thread import Thread, thread_from
from greenroom.interviewer.wording import said_at, seed_of
from greenroom.record import NamedTuple
from greenroom.round import Part, Style

EVERY = {0: 0, 1: 0, 2: 3, 3: 2}
"""At which pressure every how many questions doubt the whole; at 1 the last one does."""
PROBE = "probe"
"""The kind of a follow-up that is the question's own. Short answers get these; what is asked about a project fits only
talks.
"""
EPISODE = "story"
"""Of an episode the whole is doubted only where its own words invite it."""
SLACK = 0.25
"""How much the seed moves a claim's weight, to either side."""
BETWEEN = 12.0
"""Seconds that a question takes."""
MOST_FAULTS = 3
"""In a row of questions to one answer; more of them would be a list of faults and not an interview."""
A_DOUBT = 0.2
"""What a doubt about any answer of the chain adds to the share of its kind."""


class Chain(NamedTuple):
    """An opening question's attempt, and the attempts at its follow-ups, in order."""

    opening: Said
    replies: tuple[Said, ...]

    @property
    def all(self) -> tuple[Said, ...]:
        """All of them."""
        return (self.opening, *self.replies)

    @property
    def questions(self) -> list[Said]:
        """The follow-ups that count: an offer to restate is none."""
        return [said for said in self.replies if said.question.reason != "reset"]


def follow_up(rehearsal: Rehearsal, opening: Said, part: Part, setup: Setup, style: Style) -> Asked | None:
    """The next question to an opening answer; None where the part is over."""
    chain = Chain(opening, tuple(said for said in rehearsal.attempts if said.question.parent == opening.id))
    if opening.state != "answered" or len(chain.questions) >= part.follow_ups:
        return None
    restate = offer(rehearsal, chain.all[-1], setup)
    if restate is not None:
        return _asked(restate, chain, rehearsal, setup, is_last=False)
    if chain.questions and _spent(chain, rehearsal) > part.minutes * 60:
        return None
    thread = next(_candidates(chain, rehearsal, part, setup, style), None)
    if thread is None:
        return None
    is_last = len(chain.questions) == part.follow_ups - 1 and part.follow_ups > 1
    return _asked(thread, chain, rehearsal, setup, is_last=is_last)


def _candidates(chain: Chain, rehearsal: Rehearsal, part: Part, setup: Setup, style: Style) -> Iterator[Thread]:
    """What could be asked, the best first, without anything that was asked or told."""
    heard = [said.question.prompt for said in rehearsal.attempts]
    kinds = _settled(chain)
    again = _again(chain, rehearsal)
    if again is not None and again.question not in heard:
        yield again
    for thread in _ordered(chain, rehearsal, part, setup, style):
        if (thread.kind == PROBE or thread.kind not in kinds) and thread.question not in heard:
            yield thread


def _settled(chain: Chain) -> set[str]:
    """The kinds that were asked about."""
    return {said.question.follow_up for said in chain.all if said.question.reason != "reset"}


def _ordered(chain: Chain, rehearsal: Rehearsal, part: Part, setup: Setup, style: Style) -> list[Thread]:
    latest, earlier = _threads(chain.all[-1], rehearsal), [t for said in chain.all[:-1] for t in _threads(said, rehearsal)]
    faults = [t for t in (*latest, *sorted(earlier, key=_by_weight)) if t.reason == "missing"]
    claims = [t for t in _threads(chain.opening, rehearsal) if t.reason in ("claim", "general")]
    wanted = [*faults] if _may_name_faults(chain) else []
    probes = _probes(chain.opening, setup)
    if chain.opening.question.kind not in TALKS:
        fitting = sorted((t for t in claims if t.kind in part.general), key=lambda t: part.general.index(t.kind))
        return [*wanted, *probes, *fitting]
    doubts = _challenges(claims, chain, part, setup, style)
    doubted = {t.kind for said in chain.all for t in _threads(said, rehearsal) if t.reason == "doubt"}
    open_ = [
        t._replace(weight=t.weight + A_DOUBT) if t.kind in doubted else t
        for t in claims
        if t.reason == "claim" or t.kind in doubted
    ]
    ranked = sorted(open_, key=lambda t: -_worth(t, setup, style, chain))
    general = sorted((t for t in claims if t.reason == "general"), key=lambda t: _place(t.kind, part.general))
    if chain.opening.question.kind == EPISODE:
        doubts, general = [t for t in doubts if t.slot != "any"], [t for t in general if t.kind not in style.challenges]
        return [*wanted, *doubts, *ranked, *probes, *general]
    return [*wanted, *doubts, *ranked, *general, *probes]


def _probes(opening: Said, setup: Setup) -> list[Thread]:
    """The question's own follow-ups, in an order of the seed's."""
    found = [Thread("general", PROBE, words, words, 0, 0) for words in opening.question.probes]
    return sorted(found, key=lambda thread: seed_of(f"{setup.seed} {thread.question}"))


def _by_weight(thread: Thread) -> float:
    return -thread.weight


def _may_name_faults(chain: Chain) -> bool:
    named = [said.question.reason == "missing" for said in chain.questions]
    return sum(named) < MOST_FAULTS or not all(named[-MOST_FAULTS:])


def _challenges(claims: Sequence[Thread], chain: Chain, part: Part, setup: Setup, style: Style) -> list[Thread]:
    """A doubt about the whole where it is its turn, the style's favourite first."""
    number, every = len(chain.questions) + 1, EVERY[setup.pressure]
    is_turn = number % every == 0 if every else setup.pressure == 1 and number == part.follow_ups
    if not is_turn:
        return []
    found = [t._replace(reason="challenge") for t in claims if t.kind in style.challenges]
    return sorted(found, key=lambda t: style.challenges.index(t.kind))


def _worth(thread: Thread, setup: Setup, style: Style, chain: Chain) -> float:
    """How much a claim is worth asking about: its likelihood, bent by the style, by the pressure and by the seed."""
    drawn = seed_of(f"{setup.seed} {chain.opening.id.rpartition('.')[2]} {thread.kind}") / 2**32
    doubts = thread.kind in style.challenges
    return (
        thread.weight
        * style.leans.get(thread.kind, 1.0)
        * (1 + SLACK * (2 * drawn - 1))
        * (DOUBTING[setup.pressure] if doubts else 1)
    )


DOUBTING = {0: 0.0, 1: 0.8, 2: 1.0, 3: 1.2}
"""How much a doubt about the whole is worth among the claims."""


def _place(kind: str, general: Sequence[str]) -> int:
    return general.index(kind) if kind in general else len(general)


def _again(chain: Chain, rehearsal: Rehearsal) -> Thread | None:
    """The last question in other words, where it was missed and not put again yet."""
    latest = chain.all[-1]
    missed = next((t for t in _threads(latest, rehearsal) if t.reason == "again"), None)
    if missed is None or latest.question.reason in ("again", "reset"):
        return None
    words = missed.question or next(
        (t.again for said in chain.all for t in _threads(said, rehearsal) if t.question == latest.question.prompt), ""
    )
    return missed._replace(kind=latest.question.follow_up, question=words) if words else None


def _threads(said: Said, rehearsal: Rehearsal) -> list[Thread]:
    judged = rehearsal.judgement(said.id)
    return [thread_from(row) for row in judged.document.get("threads", ())] if judged else []


def _spent(chain: Chain, rehearsal: Rehearsal) -> float:
    """Seconds of speech and of questions so far."""
    judged = (rehearsal.judgement(said.id) for said in chain.all)
    return sum(BETWEEN + (found.document.get("seconds", 0.0) if found else 0.0) for found in judged)


def _asked(thread: Thread, chain: Chain, rehearsal: Rehearsal, setup: Setup, *, is_last: bool) -> Asked:
    question = chain.opening.question
    lead = _lead(thread, chain, rehearsal, setup, is_last=is_last)
    return Asked(
        thread.question, "reply", "", question.level, question.competencies, thread.kind, chain.opening.id,
        part=question.part, lead=lead, reason=thread.reason, finding=thread.finding,
    )  # fmt: skip


def _lead(thread: Thread, chain: Chain, rehearsal: Rehearsal, setup: Setup, *, is_last: bool) -> str:
    """What is said before a question."""
    occasion = thread.reason if thread.reason != "challenge" else f"challenge {max(1, setup.pressure)}"
    bare = thread.reason == "challenge" and thread.kind in ("scale", "degrade")
    if thread.reason == "reset" or bare or (thread.reason == "again" and thread.finding != "dodge"):
        return ""
    if offers_more(chain.all[-1].words):
        occasion = "deeper" if thread.reason in ("missing", "again", "claim") else "no deeper"
    elif thread.finding == "empty-regret":
        occasion = "pressed"
    elif is_last and thread.reason in ("claim", "general", "challenge"):
        occasion = "last"
    heard = [said.question.lead for said in rehearsal.attempts]
    return said_at(f"lead {occasion}", seed_of(f"{setup.seed} {len(rehearsal.attempts)}"), heard=heard)
