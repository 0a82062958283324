"""vague-metric: a result in adverbs."""

from collections.abc import Iterator
from itertools import groupby

from greenroom.finding import Severity
from greenroom.reading.answer import Answer
from greenroom.reading.praise import is_stressed
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
GENERAL = frozenset("when where whenever once you requires require with usually often".split())
DEFINITE = frozenset("the these those any which what such".split())
ME, MINE = frozenset(("me", "myself")), frozenset(("me", "my"))
REVIEWS = frozenset("feedback review reviews".split())
AFTER_MAY = frozenset("and the we it they so but since this our all every um uh".split())
QUOTES = '"“”'
STATISTICAL = frozenset("statistically interval significance confidence".split())
REACH, NEAR, LATE, AROUND = 7, 3, 0.55, 5
FIRM = frozenset(("moved degree", "degree moved", "big gain", "gain big"))
USUAL = frozenset(("degree comparative", "much comparative", "slightly comparative", "doing well", "vague-gain"))
NO_NUMBER = "leaves open how much: there is no number"
ADVICE = frozenset(("pleased", "vague-size"))


@rule(
    "NUM101",
    "vague-metric",
    help="Put the number there, and what it was before; if it was never measured, say what you saw instead.",
    suspicion="{} tells a size or a gain without a number.",
    weak=[
        "After the launch the response time dropped dramatically, and the support team has become a lot faster.",
        "The new model performed really well in production.",
        "In the end the results were very good and the project brought huge savings.",
        "So after that everything just worked, spend was noticeably down, and the on-call phone has been remarkably quiet.",
        "We built it in spring and rolled it out. In the end the client was extremely happy with our delivery.",
        "We built it in spring. It went live in May and the nurses say that the mornings are a lot calmer.",
        "The shop had tons of traffic. I was asked to make it cheaper, and I split the cache in two.",
        said("Yes. Retention improved quite a bit once the mails went out, and complaints went down.", kind="reply"),
    ],
    strong=[
        "Mismatches came down drastically, from 61,000 to 2,900.",
        "Latency got a lot better: 900 ms became 180.",
        "The difference was not significant at the five percent level, so we kept the old page.",
        "I hoped that a bigger model would be much better, and I was wrong.",
        "We needed significantly faster answers before the season began.",
        "She became really good at joins, and I learned a lot about the customers. She was very nice to work with. He was really helpful and gave me good feedback on my design.",
        "The tests ran well into the night. The second vendor was cheaper, but its support was slow.",
        "It works when there is a lot of data, and we had 40 labels.",
        "Churn fell from 4 to 3 percent in a year. That was a big improvement for a team of two.",
    ],
)
def vague_metric(answer: Answer) -> Iterator[Fault]:
    """An outcome or a size is told without its number.

    "Significantly better" is what everybody says, of two percent and of two hundred, so the listener hears nothing, or
    suspects that nobody measured. A rough number beats an adverb: "from about forty calls a day to under ten". Where you may
    not name the figure, give the ratio; where it was never measured, say so, and say what made you believe it.
    """
    for _, claims in groupby(_unsized(answer), key=lambda judged: (judged[0].sentence.number, judged[1])):
        (claim, severity), *others = claims
        words = answer.place(claim.first, claim.last)
        leaves = "tells that somebody was content, not what changed" if claim.pattern == "pleased" else NO_NUMBER
        also = tuple(answer.place(other.first, other.last) for other, _ in others)
        yield Fault(words, f"“{answer.said(words)}” {leaves}.", also=also, severity=severity)


def _unsized(answer: Answer) -> Iterator[tuple[Claim, Severity]]:
    """The claims that are made as facts and that no number sizes, and how sure each is."""
    for claim in vague_claims(answer):
        severity = _severity(answer, claim)
        if severity is not None and _is_asserted(answer, claim) and not is_sized(answer, claim):
            yield claim, severity


def _severity(answer: Answer, claim: Claim) -> Severity | None:
    """How sure it is that the claim tells an outcome; None where it hardly does."""
    role = claim.sentence.role
    if claim.pattern == "vague-scale" or (role == "result" and (claim.pattern not in ADVICE or _is_applause(answer, claim))):
        return Severity.WARNING
    if claim.pattern in FIRM and role not in ("context", "task") and not _is_argument(answer, claim):
        return Severity.WARNING
    if claim.pattern in USUAL and role not in ("context", "task"):
        return Severity.WARNING if _comes_late(answer, claim) else Severity.HINT
    return Severity.HINT if claim.pattern in FIRM | ADVICE else None


def _is_argument(answer: Answer, claim: Claim) -> bool:
    """Whether "good results" is said of a choice, or "good quality" of what was given, and not of the outcome."""
    quality = answer.words.lower[claim.last] == "quality"
    return claim.pattern == "big gain" and (claim.sentence.role == "decision" or quality)


def _is_applause(answer: Answer, claim: Claim) -> bool:
    return claim.pattern == "pleased" and is_stressed(answer, claim.sentence, claim.first, claim.last)


def _comes_late(answer: Answer, claim: Claim) -> bool:
    """Whether the claim stands where results are told, whatever its sentence was taken for."""
    return (
        answer.exercise.tells_a_story
        and claim.sentence.number >= LATE * len(answer.sentences)
        and claim.sentence.role != "decision"
    )


def _is_asserted(answer: Answer, claim: Claim) -> bool:
    """Whether the claim is made as a fact about the work, in the speaker's own words."""
    before = _clause_before(answer, claim)
    if _is_unreal(before) or _is_of_people(answer, claim, before):
        return False
    sentence = claim.sentence
    if before and (before[-1] == "to" or (claim.pattern == "big gain" and before[-1] in DEFINITE)):
        return False
    if claim.pattern == "vague-scale" and not GENERAL.isdisjoint(before):
        return False
    quotes = sum([answer.text.count(mark, sentence.span.start, answer.words.starts[claim.first]) for mark in QUOTES])
    asked = answer.text[sentence.span.end - 1] == "?"
    return quotes % 2 == 0 and not asked and STATISTICAL.isdisjoint(answer.lower(sentence))


def _is_unreal(before: list[str]) -> bool:
    """Whether the claim is wished for, or denied; "in May" is neither."""
    wished = UNREAL.intersection(before)
    in_may = wished == {"may"} and not AFTER_MAY.isdisjoint(before[before.index("may") + 1 :][:1])
    return (bool(wished) and not in_may) or not DENIED.isdisjoint(before[-NEAR:]) or not NONE.isdisjoint(before[-2:])


def _is_of_people(answer: Answer, claim: Claim, before: list[str]) -> bool:
    """Whether the claim praises a person, not the work: "she was much faster than me", "he gave me good feedback"."""
    said = answer.words.lower[max(claim.sentence.first, claim.first - 2) : claim.last + 1]
    if not ME.isdisjoint(said) or (not REVIEWS.isdisjoint(said) and not MINE.isdisjoint(_around(answer, claim))):
        return True
    if not claim.pattern.endswith("comparative"):
        return False
    others = [word for at, word in enumerate(before) if word in OTHERS and before[at : at + 2] != ["you", "know"]]
    return bool(others) or not SELF.isdisjoint(before[-NEAR:])


def _around(answer: Answer, claim: Claim) -> list[str]:
    first = max(claim.sentence.first, claim.first - AROUND)
    return answer.words.lower[first : min(claim.sentence.last, claim.last + AROUND)]


def _clause_before(answer: Answer, claim: Claim) -> list[str]:
    """The words of the claim's clause that stand before it, at most `REACH`."""
    words = answer.words
    at = claim.first
    while at > max(claim.sentence.first, claim.first - REACH) and words.starts[at] - words.ends[at - 1] == 1:
        at -= 1
    return words.lower[at : claim.first]
