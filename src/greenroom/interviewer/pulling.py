"""The loose threads of one answer: what is missing or wrong in it first, then its claims, then what fits any answer."""

from collections.abc import Iterator, Sequence

from greenroom.finding import Finding, Severity, Span
from greenroom.interviewer import quotes
from greenroom.interviewer.covering import covered
from greenroom.interviewer.follow_ups import ranked
from greenroom.interviewer.repeating import repeated
from greenroom.interviewer.replying import UNREAD, Reading
from greenroom.interviewer.thread import Thread
from greenroom.interviewer.wording import is_said, pulled_kinds, said_at, sayings, seed_of
from greenroom.reading.answer import Answer
from greenroom.reading.signs import NUMBER
from greenroom.reading.telling import highest

RANKS = (
    "contradicting-number", "nda-name", "public-data-as-work", "defensive", "blames-others", "recited", "tuned-on-test",
    "resampled-before-split", "future-feature", "random-split-over-time", "unsupported-number", "empty-regret", "no-baseline",
    "we-heavy", "no-role", "downplayed-role", "nda-absolute", "no-result", "vague-metric", "component-lecture", "no-decision",
    "offline-only", "accuracy-alone", "default-threshold", "score-as-probability", "no-context",
    "technology-first", "no-alternative", "no-business-result", "passive-role",
)  # fmt: skip
"""The faults that are taken up, those first that an interviewer cannot leave."""
STEERED = {
    "we-heavy": "team", "no-role": "team", "downplayed-role": "team", "passive-role": "team", "blames-others": "team",
    "no-decision": "alternative", "no-alternative": "alternative", "borrowed-reason": "alternative",
    "no-trade-off": "alternative",
    "component-lecture": "alternative", "absolute-claim": "alternative", "no-baseline": "metrics", "vague-metric": "metrics",
    "accuracy-alone": "metrics", "contradicting-number": "metrics", "no-business-result": "after-launch",
    "offline-only": "after-launch", "no-result": "after-launch", "no-reflection": "differently", "empty-regret": "differently",
    "flawless-story": "failed-attempt", "everything-in": "features", "future-feature": "features",
    "hedge-stack": "metrics",
}  # fmt: skip
"""Where a doubt, which accuses nobody, turns the curiosity."""
SUSPECTED = -1600
"""The score of a sign, in thousandths, from which on it counts as a doubt: a chance of one in six."""
IN_REPLIES = frozenset(
    "contradicting-number nda-name nda-absolute public-data-as-work defensive blames-others recited tuned-on-test"
    " resampled-before-split future-feature random-split-over-time unsupported-number empty-regret downplayed-role".split()
)
"""What is taken up in a reply; short as it is, it need not tell the rest."""
UNLESS_TOLD = {
    "vague-metric": "metrics",
    "no-baseline": "metrics",
    "passive-role": "team",
    "no-role": "team",
    "we-heavy": "team",
}
"""Faults that one place has and another makes good."""
SHARPER = {"blames-others": "blame"}
"""Faults whose second question is another one than that of their kind."""
ASKED_ON_A_HINT = frozenset(("blames-others", "downplayed-role", "component-lecture"))
"""Faults whose question takes nothing for granted, so that a hint is enough to ask it."""
DEEPER = frozenset(
    "weighed reversed told should asked again short measured money against bare vague accuracy threshold tuned shipped later"
    " accepted trivial nothing we small passive quoted alone metric smooth plainer labels leak named mine ours used".split()
)
"""Invitations that go on from what was told, so that they are asked although their matter was told."""

PLAIN = frozenset((("alternative", "quoted"), ("metrics", "quoted"), ("team", "we"), ("team", "passive")))
"""Invitations that quote and still ask for what may have been told."""
SECRET = ("nda-name", "nda-absolute")


def threads(
    answer: Answer,
    findings: Sequence[Finding],
    heard: Reading = UNREAD,
    asked: str = "",
    about: str = "",
    before: Sequence[str] = (),
) -> tuple[Thread, ...]:
    """The loose threads of an answer in which ``findings`` were found, those of each reason in order.

    ``heard`` is how it sounds as a reply, and ``asked`` and ``about`` the kind and the fault of the follow-up that it
    replies to, empty for an opening; ``before`` are the earlier answers of the round.
    """
    if not answer.sentences:
        return ()
    doubted = doubts(answer, findings)
    return (
        *_again(answer, findings, asked, about, heard), *_missing(answer, findings, before, heard), *map(_doubt,
        sorted(doubted)), *_claims(answer, findings, doubted),
    )  # fmt: skip


def doubts(answer: Answer, findings: Sequence[Finding]) -> frozenset[str]:
    """The kinds to which the doubts about an answer turn an interviewer: hints, and signs that are not sure enough for one."""
    signs = (name for name in STEERED if name in NUMBER and highest(answer, name) > SUSPECTED)
    return frozenset(STEERED[name] for name in (*signs, *(finding.name for finding in findings)) if name in STEERED)


def _doubt(kind: str) -> Thread:
    return Thread("doubt", kind, "", "", 0, 0)


def _again(answer: Answer, findings: Sequence[Finding], asked: str, about: str, heard: Reading) -> Iterator[Thread]:
    """The question once more: sharper where its fault is in the reply too, in other words where it was not answered."""
    whole = (answer.beginning.start, answer.ending.end)
    sharper = f"sharper {SHARPER.get(about, asked)}"
    if about in pulled_kinds() and is_said(sharper) and any(finding.name == about for finding in findings):
        yield Thread("again", asked, said_at(sharper, seed_of(answer.text)), "", *whole, about)
    elif heard.dodges and asked not in covered(answer):
        yield Thread("again", asked, "", "", *whole, "dodge")


def _missing(answer: Answer, findings: Sequence[Finding], before: Sequence[str], heard: Reading) -> Iterator[Thread]:
    """A question for every fault that can be asked about; one for each name."""
    sure = (each for each in reversed(findings) if each.severity > Severity.HINT or each.name in ASKED_ON_A_HINT)
    found = {finding.name: finding.span for finding in sure}
    if heard.defends:
        found.setdefault("defensive", answer.beginning)
    if (repeats := repeated(answer, before)) is not None:
        found["recited"] = repeats
    kinds, told = pulled_kinds(), covered(answer)
    for rank, name in enumerate(RANKS):
        taken_up = name in IN_REPLIES or (answer.exercise.tells_a_story and UNLESS_TOLD.get(name) not in told)
        if name in found and taken_up:
            yield _pull(name, kinds[name], found[name], rank, answer)


def _pull(name: str, kind: str, span: Span, rank: int, answer: Answer) -> Thread:
    said = quotes.cited(answer, span) if span.end > span.start else None
    choices = [choice for choice in sayings(f"pull {name} {kind}") if said is not None or "{quote}" not in choice]
    first = seed_of(answer.text) % len(choices)
    words = {"quote": said.text if said else ""}
    question, again = (choices[(first + step) % len(choices)].format_map(words) for step in (0, 1))
    return Thread("missing", kind, question, again, span.start, span.end, name, len(RANKS) - rank)


def _claims(answer: Answer, findings: Sequence[Finding], doubted: frozenset[str]) -> Iterator[Thread]:
    """A question of every kind that was not answered already, or whose answer is doubted."""
    told = covered(answer) - (doubted - {"alternative", "metrics", "team"})
    secret = [answer.said(finding.span) for finding in findings if finding.name in SECRET]
    for worded, share in ranked(answer, findings):
        goes_on = worded.slot in DEEPER and (worded.kind, worded.slot) not in PLAIN
        if (worded.kind not in told or goes_on) and not any(words in worded.question for words in secret):
            reason = "claim" if worded.slot != "any" else "general"
            yield Thread(reason, worded.kind, worded.question, worded.again, *worded.span, "", round(share, 4), worded.slot)
