"""Claims of success or size that carry no number: "dropped significantly", "much faster", "huge savings", "went really well".

Such claims are endless as phrases and few as patterns, so they are put together from short word lists: a movement and a degree,
a degree and a comparative, a big adjective and a gain, a doing and a "well". `vague_claims` finds them; whether one matters
where it stands is for its reader to judge.
"""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.reading.praise import ALONE, BEING, is_well_done, stands_alone
from greenroom.record import NamedTuple

METRICS = ("quality-metric", "system-metric", "business-metric")
CLAIMING = (
    "degree",
    "slightly",
    "much",
    "moved",
    "comparative",
    "big",
    "gain",
    "rated",
    "doing",
    "well",
    "part",
    "pleased",
    "vague-gain",
    "vague-size",
    "vague-scale",
)
LABELS = (*CLAIMING, *METRICS)
STRENGTHS = frozenset(("degree", "much"))
WHOLE = frozenset(("vague-gain", "vague-size", "vague-scale"))
FILLERS = frozenset(
    "really very quite pretty super extremely so exceptionally also been be become overall even too much more all just so the"
    " absolutely overwhelmingly fairly generally highly again out amount deal um uh like you know of and how only a an".split()
)
PAIRS = {
    ("moved", "degree"): 4,
    ("degree", "moved"): 1,
    ("big", "gain"): 1,
    ("gain", "big"): 4,
    ("degree", "comparative"): 0,
    ("much", "comparative"): 0,
    ("doing", "well"): 3,
    ("metric", "moved"): 2,
    ("moved", "slightly"): 3,
    ("slightly", "comparative"): 0,
    ("big", "part"): 0,
    ("comparative", "metric"): 0,
    ("rated", "metric"): 0,
    ("metric", "rated"): 3,
}
"""Which list may follow which, and how many words may stand between the two."""
PATTERNS = [
    *(" ".join(pair) for pair in PAIRS),
    "vague-gain",
    "moved",
    "comparative",
    "rated",
    "degree",
    "well",
    "pleased",
    "vague-scale",
    "vague-size",
]
"""The surest first."""
NO_ATTRIBUTE = frozenset("that than with from about when because over into onto where which this these those".split())
NO_COMPARATIVE = frozenset("rather later other after under never ever however further number longer over user order".split())
LOOKAHEAD = 8


class Claim(NamedTuple):
    """A claim without a number: the words ``first`` to ``last``, and its pattern, e.g. ``moved degree`` or ``pleased``."""

    sentence: Sentence
    first: int
    last: int
    pattern: str


def vague_claims(answer: Answer) -> Iterator[Claim]:
    """Every vague claim outside of the task's words, in order; those that overlap are one, of the surest pattern among them."""
    for sentence in answer.having(*CLAIMING):
        if sentence.role == "task":
            continue
        hits = answer.hits(sentence, *LABELS)
        whole: Claim | None = None
        for claim in sorted(_claims(answer, sentence, hits), key=lambda claim: claim.first):
            if whole is not None and claim.first <= whole.last:
                surest = min(whole.pattern, claim.pattern, key=_rank)
                whole = whole._replace(last=max(whole.last, claim.last), pattern=surest)
                continue
            if whole is not None:
                yield whole
            whole = claim
        if whole is not None:
            yield whole


def _rank(pattern: str) -> int:
    return PATTERNS.index(pattern)


def _claims(answer: Answer, sentence: Sentence, hits: list[Hit]) -> Iterator[Claim]:
    for at, hit in enumerate(hits):
        if hit.label in WHOLE or (hit.label in ALONE and stands_alone(answer, sentence, hit)):
            yield Claim(sentence, hit.first, hit.last, hit.label)
        if hit.label in STRENGTHS and _is_much_more(answer, sentence, hit):
            yield Claim(sentence, hit.first, hit.last + 1, "much comparative")
        for other in hits[at + 1 : at + LOOKAHEAD]:
            pattern = (_list(hit), _list(other))
            if pattern in PAIRS and _pair_up(answer, hit, other, pattern):
                yield Claim(sentence, hit.first, other.last, " ".join(pattern))


def _is_much_more(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a degree stands before a comparative that is in no list: "much leaner"."""
    after = answer.words.lower[hit.last + 1] if hit.last + 1 < sentence.last else ""
    return len(after) > 4 and after.endswith("er") and after not in NO_COMPARATIVE


def _list(hit: Hit) -> str:
    return "metric" if hit.label in METRICS else hit.label


def _pair_up(answer: Answer, hit: Hit, other: Hit, pattern: tuple[str, str]) -> bool:
    """Whether the two stand near enough, with nothing between them that parts them."""
    between = answer.words.lower[hit.last + 1 : other.first]
    if other.first <= hit.last or len(between) > PAIRS[pattern]:
        return False
    gap = answer.text[answer.words.ends[hit.last] : answer.words.starts[other.first]]
    if any(mark in gap for mark in ".,;:!?()–—"):
        return False
    if pattern in (("gain", "big"), ("metric", "moved"), ("metric", "rated")):
        linked = any(word in BEING for word in between) or pattern[1] == "moved"
        return linked and all(word in BEING or word in FILLERS for word in between)
    if pattern == ("big", "gain"):
        return all(word in FILLERS or (len(word) > 3 and word not in NO_ATTRIBUTE) for word in between)
    if pattern == ("doing", "well") and not is_well_done(answer, hit, other):
        return False
    return pattern in (("moved", "degree"), ("moved", "slightly")) or all(word in FILLERS for word in between)
