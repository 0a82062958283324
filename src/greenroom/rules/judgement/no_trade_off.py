"""no-trade-off: a choice that cost nothing."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.choices import SPEAKERS, TAKING
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import OF_TALKS, Fault, rule

BEFORE = 2
AFTER = 3
DENYING = frozenset("not no never isn't wasn't nor hardly than if".split())
RETRACTING = frozenset("but though although however except whereas while".split())
CLOSE = 3
FAR = 8


@rule(
    "JDG103",
    "no-trade-off",
    help="Name what the choice gave up, how much that was, and why it was worth it here.",
    kinds=OF_TALKS,
    suspicion="The choice is defended, and its price is never told.",
    weak=[
        "Sorting letters took two days. I went with gradient boosting, since it handles missing values well and is fast too. I "
        "trained it on a year of letters. It now takes an hour.",
        "Nine teams wrote the same features. The key decision was one central store, because it gives you consistency and speed "
        "at the same time. We moved the teams one by one.",
        "Outages came out of releases. So I put a gate in. It was the safe thing to do, and I did not ask them. From April on "
        "not one outage came out of a release.",
    ],
    strong=[
        "Sorting letters took two days. I went with gradient boosting, since it handles missing values well. What it cost is that "
        "a clerk can no longer see why a letter went left.",
        "Sitting out of auctions keeps the bid honest, so I went for that, and what you pay is that you do not pick which auction "
        "you skip. The linear model was the right fit for that room: it lost four points, and the handlers could read it.",
        "I chose the queue because it lends between teams. We gave up packing large jobs tightly. A nightly job does that, badly.",
    ],
)
def no_trade_off(answer: Answer) -> Iterator[Fault]:
    """A choice is defended without the price that was paid for it.

    Every choice of engineering pays with something: accuracy for legibility, speed for memory, a month of somebody's time. A
    choice told as all gain sounds like advertising, and the listener will go looking for the price without you. Naming it
    first, with its size, is the surest sign of judgement that an answer can carry.
    """
    found = list(_praises(answer))
    if found:
        first, *others = (Span(answer.where(hit).start, sentence.span.end) for sentence, hit in found)
        sure = any(_is_sure(answer, sentence, hit) for sentence, hit in found)
        message = f"“{answer.said(answer.where(found[0][1]))}” tells what the choice gains, and nothing tells what it cost."
        yield Fault(first, message, tuple(others), severity=None if sure else Severity.HINT)


def _is_sure(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a choice is defended; one that is called safe for what others do has a borrowed reason first of all."""
    if hit.label == "all-gain":
        return not answer.has(sentence, "borrowed")
    return sentence.role == "decision"


def _praises(answer: Answer) -> Iterator[tuple[Sentence, Hit]]:
    """The first praise of each sentence that defends a choice and has no price beside it."""
    for sentence in answer.having("all-gain", "praise"):
        if sentence.role in ("context", "reflection", "aside"):
            continue
        labels = (
            ("all-gain", "praise") if any(_chooses(answer, near) for near in answer.around(sentence, 1, 0)) else ("all-gain",)
        )
        hits = [hit for hit in answer.hits(sentence, *labels) if not _is_denied(answer, sentence, hit)]
        if hits and not _is_taken_back(answer, sentence, hits[0]) and not _is_priced(answer, sentence):
            yield sentence, hits[0]


def _is_taken_back(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a "but" follows the praise, in the sentence or right behind it."""
    return not RETRACTING.isdisjoint(answer.words.lower[hit.last + 1 : sentence.last + 1])


def _chooses(answer: Answer, sentence: Sentence) -> bool:
    """Whether something is taken in the sentence: by a verb of choosing, or as "I used"."""
    if sentence.role == "decision" or answer.has(sentence, "choice"):
        return True
    words = answer.lower(sentence)
    return any(word in TAKING and before in SPEAKERS for before, word in zip(words, words[1:], strict=False))


def _is_denied(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    before = answer.words.lower[max(sentence.first, hit.first - FAR) : hit.first]
    return not DENYING.isdisjoint(before[-CLOSE:]) or ("say" in before and not DENYING.isdisjoint(before))


def _is_priced(answer: Answer, sentence: Sentence) -> bool:
    """Whether a price is named nearby, or a measurement decided."""
    if any(answer.has(near, "price") for near in answer.around(sentence, BEFORE, AFTER)):
        return True
    return any(answer.has(near, "criterion") and answer.numbers(near) for near in answer.around(sentence, 1, 0))
