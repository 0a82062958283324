"""no-result: it ends in the air."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 20
SURE = 0.5
OTHERWISE = frozenset(("aside", "context"))
ENDINGS = ("ending", "in-use", "online", "pleased")


@rule(
    "STR106",
    "no-result",
    help="Say what came of it: a number before and after, who uses it, or honestly that it was stopped and what that taught.",
    kinds=OF_TALKS,
    weak=[
        "Sellers uploaded the same photo for different flats, and renters complained every day. I was asked to find the copies. "
        "I computed hashes and embeddings, compared them, and chose the embeddings because crops fooled the hashes. I wrote the "
        "job that compares each new photo with the last year's, and a page where moderators can see both.",
        "Our nightly job took eleven hours and the morning reports came late. My task was to speed it up. I profiled it, found "
        "a join that shuffled everything, and rewrote it. I also moved the small tables into memory and split the job in two, "
        "because one half does not need the other. Then I wrote the alerts.",
        "Patients waited for letters. I built a summariser for the doctors' notes. I compared two models on sixty notes that a "
        "doctor had summarised, and chose the smaller one since it runs in the clinic. I added a check that every drug in the "
        "summary is in the note. I trained the secretaries to use it.",
    ],
    strong=[
        "Sellers uploaded the same photo for different flats, and renters complained every day. I compared hashes and embeddings "
        "and chose the embeddings because crops fooled the hashes. Complaints fell from forty a day to six within two months.",
        "Our nightly job took eleven hours. I found a join that shuffled everything and rewrote it. It is done in three hours "
        "now, and the reports are on the desks at seven. I would profile before adding machines, which we had done twice.",
        "Patients waited for letters. I built a summariser and compared two models on sixty notes. In the end the clinic stopped "
        "it: the doctors read every word again, so no time was saved. I learned to time the whole task before building a part.",
    ],
)
def no_result(answer: Answer) -> Iterator[Fault]:
    """It ends without an outcome.

    The result is what the listener has waited for, and what the offer is argued with. Even a stopped project has one: what
    was saved, learned or avoided.
    """
    if answer.spoken >= ENOUGH_WORDS and not _tells_outcome(answer):
        severity = Severity.HINT if _may_end(answer) else None
        yield Fault(answer.ending, "The answer ends without saying what came of the work.", severity=severity)


def _tells_outcome(answer: Answer) -> bool:
    late = len(answer.sentences) / 2
    told = answer.having("rise", "drop", "vague-gain", "outcome")
    if any(sentence.role == "result" or (sentence.role != "aside" and sentence.number >= late) for sentence in told):
        return True
    return any(sentence.confidence >= SURE or answer.numbers(sentence) for sentence in answer.in_role("result"))


def _may_end(answer: Answer) -> bool:
    """Whether words or numbers of the second half can tell an outcome, or the answer began with one."""
    late = len(answer.sentences) / 2
    if any(sentence.number >= late and sentence.role not in OTHERWISE for sentence in answer.having(*ENDINGS)):
        return True
    if any(sentence.role in ("result", "reflection") for sentence in answer.having("moved", "business-metric")):
        return True
    return any(
        len(numbers) > 1 and (sentence.number >= late or sentence.role == "result") and sentence.role not in OTHERWISE
        for sentence, numbers in answer.numbered
    )
