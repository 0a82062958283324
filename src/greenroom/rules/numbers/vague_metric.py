"""vague-metric: a result in adverbs."""

import re
from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer
from greenroom.reading.sizes import is_sized
from greenroom.reading.vagueness import Claim, vague_claims
from greenroom.rules.definition import Fault, rule, said

UNREAL = frozenset(
    "would could should might may can will must if want wants wanted need needs needed hope hoped expect expected wish goal aim"
    " target supposed promised whether unless i'd we'd he'd they'd try tried trying".split()
)
DENIED = frozenset(
    "not never nor without didn't doesn't don't wasn't weren't isn't won't can't couldn't wouldn't hadn't haven't hasn't"
    " cannot".split()
)
NONE = frozenset("no nobody nothing neither or".split())
OTHERS = frozenset("she he she's he's her him you".split())
SELF = frozenset("i i'm i've".split())
DEFINITE = frozenset("the these those any which what such".split())
QUOTED = re.compile('["“”]')
STATISTICAL = frozenset("statistically interval significance confidence".split())
REACH, NEAR, LATE = 7, 3, 0.55
FIRM = frozenset(("moved degree", "degree moved", "big gain", "gain big"))
USUAL = frozenset(("degree comparative", "much comparative", "doing well", "vague-gain"))
NO_NUMBER = "leaves open how much: there is no number"
ADVICE = frozenset(("pleased", "vague-size"))


@rule(
    "NUM101",
    "vague-metric",
    help="Put the number there, and what it was before; if it was never measured, say what you saw instead.",
    weak=[
        "After the launch the response time dropped dramatically, and the support team has become a lot faster.",
        "The new model performed really well in production.",
        "In the end the results were very good and the project brought huge savings.",
        said("Yes. Retention improved quite a bit once the mails went out, and complaints went down.", kind="reply"),
    ],
    strong=[
        "Mismatches came down drastically, from 61,000 to 2,900.",
        "Latency got a lot better: 900 ms became 180.",
        "The difference was not significant at the five percent level, so we kept the old page.",
        "I hoped that a bigger model would be much better, and I was wrong.",
        "We needed significantly faster answers before the season began.",
        "Churn fell from 4 to 3 percent in a year. That was a big improvement for a team of two.",
    ],
)
def vague_metric(answer: Answer) -> Iterator[Fault]:
    """An outcome or a size is told without its number.

    "Significantly better" is what everybody says, of two percent and of two hundred, so the listener hears nothing, or
    suspects that nobody measured. A rough number beats an adverb: "from about forty calls a day to under ten". Where you may
    not name the figure, give the ratio; where it was never measured, say so, and say what made you believe it.
    """
    for claim in vague_claims(answer):
        severity = _severity(answer, claim)
        if severity is not None and _is_asserted(answer, claim) and not is_sized(answer, claim):
            words = answer.place(claim.first, claim.last)
            leaves = "tells that somebody was content, not what changed" if claim.pattern == "pleased" else NO_NUMBER
            yield Fault(words, f"“{answer.said(words)}” {leaves}.", severity=severity)


def _severity(answer: Answer, claim: Claim) -> Severity | None:
    """How sure it is that the claim tells an outcome; None where it hardly does."""
    role = claim.sentence.role
    if role == "result" and claim.pattern not in ADVICE:
        return Severity.WARNING
    if claim.pattern in FIRM and role not in ("context", "task") and (claim.pattern != "big gain" or role != "decision"):
        return Severity.WARNING
    if claim.pattern in USUAL and role not in ("context", "task"):
        return Severity.WARNING if _comes_late(answer, claim) else Severity.HINT
    return Severity.HINT if claim.pattern in FIRM | ADVICE else None


def _comes_late(answer: Answer, claim: Claim) -> bool:
    """Whether the claim stands where results are told, whatever its sentence was taken for."""
    return (
        answer.exercise.tells_a_story
        and claim.sentence.number >= LATE * len(answer.sentences)
        and claim.sentence.role != "decision"
    )


def _is_asserted(answer: Answer, claim: Claim) -> bool:
    """Whether the claim is made as a fact about the work, in the speaker's own words."""
    sentence = claim.sentence
    before = _clause_before(answer, claim)
    near = before[-NEAR:]
    if not (
        UNREAL.isdisjoint(before)
        and DENIED.isdisjoint(near)
        and NONE.isdisjoint(before[-2:])
        and STATISTICAL.isdisjoint(answer.lower(sentence))
    ):
        return False
    if claim.pattern.endswith("comparative") and not (OTHERS.isdisjoint(before) and SELF.isdisjoint(near)):
        return False
    if before and (before[-1] == "to" or (claim.pattern == "big gain" and before[-1] in DEFINITE)):
        return False
    quotes = len(QUOTED.findall(answer.text, sentence.span.start, answer.words.starts[claim.first]))
    return quotes % 2 == 0 and answer.text[sentence.span.end - 1] != "?"


def _clause_before(answer: Answer, claim: Claim) -> list[str]:
    """The words of the claim's clause that stand before it, at most `REACH`."""
    words = answer.words
    at = claim.first
    while at > max(claim.sentence.first, claim.first - REACH) and words.starts[at] - words.ends[at - 1] == 1:
        at -= 1
    return words.lower[at : claim.first]
