"""The loose threads of one answer: what is missing or wrong in it first, then its claims, then what fits any answer."""

from collections.abc import Iterator, Sequence

from greenroom.finding import Finding, Severity, Span
from greenroom.interviewer import quotes
from greenroom.interviewer.covering import covered
from greenroom.interviewer.follow_ups import Worded, ranked
from greenroom.interviewer.repeating import repeated
from greenroom.interviewer.replying import Reading, read_reply
from greenroom.interviewer.thread import Thread
from greenroom.interviewer.wording import pulled_kinds, sayings, seed_of
from greenroom.reading.answer import Answer

RANKS = (
    "contradicting-number", "nda-name", "public-data-as-work", "defensive", "blames-others", "recited", "tuned-on-test",
    "resampled-before-split", "future-feature", "random-split-over-time", "unsupported-number", "empty-regret", "no-baseline",
    "we-heavy", "no-role", "downplayed-role", "nda-absolute", "no-result", "vague-metric", "component-lecture", "no-decision",
    "offline-only", "borrowed-reason", "accuracy-alone", "default-threshold", "score-as-probability", "no-context",
    "technology-first", "no-alternative", "no-business-result", "passive-role", "blames-others", "everything-in", "absolute-claim",
    "no-trade-off", "hedge-stack", "jargon-for-audience", "unexplained-acronym",
)  # fmt: skip
"""The faults that are taken up, those first that an interviewer cannot leave."""
STEERED = {
    "we-heavy": "team", "no-role": "team", "downplayed-role": "team", "passive-role": "team", "blames-others": "team",
    "no-decision": "alternative", "no-alternative": "alternative", "borrowed-reason": "alternative", "no-trade-off": "alternative",
    "component-lecture": "alternative", "absolute-claim": "alternative", "no-baseline": "metrics", "vague-metric": "metrics",
    "accuracy-alone": "metrics", "contradicting-number": "metrics", "no-business-result": "after-launch",
    "offline-only": "after-launch", "no-result": "after-launch", "no-reflection": "differently", "empty-regret": "differently",
    "flawless-story": "failed-attempt", "everything-in": "features", "future-feature": "features",
}  # fmt: skip
"""Where a doubt, which accuses nobody, turns the curiosity."""
A_DOUBT = 0.12
"""What a doubt adds to the share of a kind."""
DEEPER = frozenset(
    "weighed reversed told should asked again short measured money against bare vague accuracy threshold tuned shipped later"
    " accepted trivial nothing we small passive quoted alone metric smooth plainer".split()
)
"""Invitations that go on from what was told, so that they are asked although their matter was told."""


def threads(answer: Answer, findings: Sequence[Finding], asked: str = "", before: Sequence[str] = ()) -> tuple[Thread, ...]:
    """The loose threads of an answer in which ``findings`` were found, those of each reason in order.

    ``asked`` is the kind of follow-up that it replies to, empty for an opening; ``before`` are the earlier answers of the round.
    """
    if not answer.sentences:
        return ()
    heard = read_reply(answer, asked) if asked else Reading(dodges=False, defends=False)
    return (*_again(answer, asked, heard), *_missing(answer, findings, before, heard), *_claims(answer, findings))


def _again(answer: Answer, asked: str, heard: Reading) -> Iterator[Thread]:
    if heard.dodges:
        yield Thread("again", asked, "", "", answer.beginning.start, answer.ending.end, "dodge")


def _missing(answer: Answer, findings: Sequence[Finding], before: Sequence[str], heard: Reading) -> Iterator[Thread]:
    """A question for every fault that can be asked about; one for each name."""
    found = {finding.name: finding.span for finding in reversed(findings) if finding.severity > Severity.HINT}
    if heard.defends:
        found.setdefault("defensive", answer.beginning)
    if (repeats := repeated(answer, before)) is not None:
        found["recited"] = repeats
    kinds = pulled_kinds()
    for rank, name in enumerate(RANKS):
        if name in found:
            yield _pull(name, kinds[name], found[name], rank, answer)


def _pull(name: str, kind: str, span: Span, rank: int, answer: Answer) -> Thread:
    said = quotes.cited(answer, span) if span.end > span.start else None
    choices = [choice for choice in sayings(f"pull {name} {kind}") if said is not None or "{quote}" not in choice]
    first = seed_of(answer.text) % len(choices)
    words = {"quote": said.text if said else ""}
    question, again = (choices[(first + step) % len(choices)].format_map(words) for step in (0, 1))
    return Thread("missing", kind, question, again, span.start, span.end, name, len(RANKS) - rank)


def _claims(answer: Answer, findings: Sequence[Finding]) -> Iterator[Thread]:
    """A question of every kind that was not answered already; where a doubt was found, its kind comes earlier."""
    doubted = {STEERED[finding.name] for finding in findings if finding.name in STEERED}
    told = covered(answer)
    for worded, share in ranked(answer, findings):
        if worded.kind in told and worded.slot not in DEEPER and worded.kind not in doubted:
            continue
        weight = share + (A_DOUBT if worded.kind in doubted else 0)
        yield _claim(worded, weight)


def _claim(worded: Worded, weight: float) -> Thread:
    reason = "claim" if worded.slot != "any" else "general"
    return Thread(reason, worded.kind, worded.question, worded.again, *worded.span, "", round(weight, 4))
