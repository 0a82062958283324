"""What a crowd does, told as a reason: "because everyone uses it", "recommended by most tutorials", "what Netflix does"."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit

HABITS = frozenset(
    "use uses used using do does did run runs recommend recommends recommended suggest suggests choose chooses pick picks swear"
    " swears describes described published ships ship converged".split()
)
WIDER = frozenset(
    "take takes took put puts have has build builds deploy deploys work works agrees agree go goes report reports tune tunes train"
    " trains teach teaches show shows expect expects want wants like likes love loves trust prefer prefers adopt adopts adopted"
    " switched moved migrated write writes start starts know knows fine ask asks rely".split()
)
FIRMS = frozenset(
    "google netflix uber openai facebook meta amazon airbnb spotify microsoft deepmind linkedin anthropic nvidia tesla youtube apple"
    " stripe databricks confluent snowflake".split()
)
IT = frozenset("it this that them these those with there too also now today nowadays for".split())
BEING = frozenset("is are was were".split())
DOING = frozenset("on using doing moving going switching building recommending".split())
GIVEN = frozenset("used recommended suggested described advised proposed shown explained loved adopted endorsed".split())
LINKS = frozenset("by in on from".split())
OTHERWISE = frozenset("not same different their own never to".split())
ANOTHERS = frozenset("i she he we you i've we've but couldn't didn't don't doesn't".split())
REACH = 4
SHORT = 3
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
        if words[at] in HABITS or words[at] in WIDER:
            return at if OTHERWISE.isdisjoint(following) and _is_of_it(answer, sentence, crowd, at) else None
        if words[at] in BEING and not DOING.isdisjoint(following):
            return at + 1
    return None


def _is_of_it(answer: Answer, sentence: Sentence, crowd: Hit, at: int) -> bool:
    """Whether the verb is about what was chosen: any use is, but "Amazon takes two weeks" tells of something else."""
    words = answer.words.lower
    if words[at] in HABITS and words[crowd.first] not in FIRMS:
        return True
    following = words[at + 1 : min(sentence.last, at + 3)]
    earlier = words[sentence.first : crowd.first]
    repeated = any(len(word) > SHORT and word in earlier for word in following)
    return not following or repeated or not IT.isdisjoint(following)


def _given(answer: Answer, sentence: Sentence, crowd: Hit) -> int | None:
    """Where "recommended by", "used in" and the like begin, ahead of the crowd."""
    words = answer.words.lower
    start = max(sentence.first, crowd.first - NEAR)
    if LINKS.isdisjoint(words[start : crowd.first]):
        return None
    return next((at for at in range(crowd.first - 1, start - 1, -1) if words[at] in GIVEN), None)
