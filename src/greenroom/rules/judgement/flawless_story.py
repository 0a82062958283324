"""flawless-story: nothing was hard."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.reading.ownership import ownership
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 50
SURE_WORDS = 100
DENYING = frozenset(
    "no not never without nothing nobody any isn't wasn't didn't hardly if whenever prevent avoid against reduce predict"
    " predicts predicting prevents avoids".split()
)
CLOSE = 3
TROUBLE = ("setback", "contempt", "failing", "laid-blame")


@rule(
    "JDG107",
    "flawless-story",
    help="Tell the one thing that went wrong or was hard, what you did about it, and what it cost.",
    kinds=OF_TALKS,
    suspicion="Nothing in this story was hard, and nothing failed.",
    weak=[
        "I was asked to sort the mail of a bank. I collected the letters, I trained a classifier and I built a page for the "
        "clerks. I showed it to the head of the department and she liked it. We rolled it out in May on all floors. It sorts "
        "nine in ten letters, and the clerks use it every day. It was a very nice project from the first day to the last.",
        "My goal was a forecast for each shop. I took the sales, I built the features and trained the model. I wrote the job "
        "that runs at night and a report for the buyers. The buyers read it every morning. The forecast is within eight "
        "percent, against fifteen for the old one, and other countries have asked for it as well.",
        "I led the move to the new platform. I planned it in three phases and presented the plan. The teams moved one after the "
        "other, as planned. I wrote the guides and ran the trainings. Everything was ready two weeks ahead, and the platform "
        "now serves forty models for nine teams in four countries.",
    ],
    strong=[
        "Our checkout was slow. I profiled the service and added an index. It locked the table for twenty minutes on a Monday "
        "morning, and I had to call everybody who was on duty. I built it again at night. It takes 200 milliseconds now.",
        "I was asked to sort the mail of a bank. I trained a classifier on the letters. In the first week it sent every letter "
        "with a stamp in the corner to the wrong floor, because the scanner cut the address. I cropped the scans again and "
        "lost two weeks. It sorts nine in ten letters now, and the clerks use it every day.",
        "My goal was a forecast for each shop. I trained the model, and the buyers did not believe it. I sat with two of them for "
        "three mornings and found that they knew about the school holidays and my model did not. With holidays it is within "
        "eight percent, against fifteen for the old one, and other countries have asked for it.",
        "I led the move to the new platform. Two teams refused, since their nightly jobs were twice as slow on it. I moved them "
        "last and paid for faster disks out of my budget. The platform now serves forty models for nine teams, and the two "
        "are still the most expensive ones to run.",
    ],
)
def flawless_story(answer: Answer) -> Iterator[Fault]:
    """Nothing was hard and nothing failed.

    Real projects resist. A story without a setback, a doubt or a price sounds rehearsed, or as if somebody else had the hard
    part; and it leaves the interviewer nothing to learn about how the speaker behaves when it matters.
    """
    begun = _first_action(answer)
    if (
        answer.spoken < ENOUGH_WORDS
        or begun is None
        or any(_resists(answer, sentence, begun) for sentence in answer.having(*TROUBLE))
    ):
        return
    unsure = answer.spoken < SURE_WORDS or any(_concedes(answer, sentence) for sentence in answer.sentences)
    message = "Nothing in this story was hard, and nothing went wrong."
    yield Fault(answer.ending, message, severity=Severity.HINT if unsure else None)


def _first_action(answer: Answer) -> int | None:
    """The index of the first sentence in which something is done; what was hard before it is the problem, not the work."""
    acts = ownership(answer)
    told = [statement.sentence.number for statement in (*acts.mine, *acts.ours)]
    return min(told) if told else next((sentence.number for sentence, _ in answer.all_hits("done")), None)


def _resists(answer: Answer, sentence: Sentence, begun: int) -> bool:
    """Whether something went wrong, was refused or was hard, once the work had begun."""
    if sentence.number < begun and sentence.role in ("context", "aside"):
        return False
    return any(not _is_denied(answer, sentence, hit) for hit in answer.hits(sentence, *TROUBLE))


def _is_denied(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    return not DENYING.isdisjoint(answer.words.lower[max(sentence.first, hit.first - CLOSE) : hit.first])


def _concedes(answer: Answer, sentence: Sentence) -> bool:
    """Whether a price, a limit or a regret is told, which some listeners would take for the hard part."""
    if answer.has(sentence, "trivial-change", "nothing-to-change", "absolute"):
        return False
    if sentence.role == "result" and answer.numbers(sentence) and not answer.has(sentence, "own-part", "open-question"):
        return False
    if sentence.role in ("reflection", "decision") and answer.has(sentence, "lesson", "price"):
        return True
    return sentence.role not in ("context", "aside") and answer.has(sentence, "own-part", "open-question", "price", "noticing")
