"""What a crowd does, told as a reason: "because everyone uses it", "recommended by most tutorials", "what Netflix does"."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit

HABITS = frozenset(
    "use uses used using do does did run runs takes take put puts have has recommend recommends recommended suggest suggests"
    " choose chooses pick picks swear swears build builds deploy deploys describes described published works work"
    " agrees agree ships ship converged go goes".split()
)
BEING = frozenset("is are was were".split())
DOING = frozenset("on using doing moving going switching building recommending".split())
GIVEN = frozenset("used recommended suggested described advised proposed shown explained loved adopted endorsed".split())
LINKS = frozenset("by in on from".split())
OTHERWISE = frozenset("not same different their own never to".split())
ANOTHERS = frozenset("i she he we you i've we've but couldn't didn't don't doesn't".split())
REACH = 4
NEAR = 5
MOST = 20


def habits(answer: Answer, sentence: Sentence) -> Iterator[Hit]:
    """Each habit of a crowd in the sentence: the words from the crowd to what it does, or from what it did to the crowd."""
    for hit in answer.hits(sentence, "crowd")[:MOST]:
        last = _habit(answer, sentence, hit)
        first = _given(answer, sentence, hit) if last is None else hit.first
        if last is not None or first is not None:
            yield Hit("crowd", hit.first if first is None else first, hit.last if last is None else last)


def _habit(answer: Answer, sentence: Sentence, crowd: Hit) -> int | None:
    """Where the verb stands that says what the crowd does."""
    words = answer.words.lower
    for at in range(crowd.last + 1, min(sentence.last, crowd.last + 1 + REACH)):
        if words[at] in ANOTHERS:
            return None
        following = words[at + 1 : min(sentence.last, at + 3)]
        if words[at] in HABITS:
            return at if OTHERWISE.isdisjoint(following) else None
        if words[at] in BEING and not DOING.isdisjoint(following):
            return at + 1
    return None


def _given(answer: Answer, sentence: Sentence, crowd: Hit) -> int | None:
    """Where "recommended by", "used in" and the like begin, ahead of the crowd."""
    words = answer.words.lower
    start = max(sentence.first, crowd.first - NEAR)
    if LINKS.isdisjoint(words[start : crowd.first]):
        return None
    return next((at for at in range(crowd.first - 1, start - 1, -1) if words[at] in GIVEN), None)
