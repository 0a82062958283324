"""no-result: it ends in the air."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 20
SURE, CERTAIN = 0.5, 0.7
LAST = 3
METRICS = ("quality-metric", "system-metric", "business-metric")
WORK = frozenset(("approach", "decision", "detail"))
OTHERWISE = frozenset(("aside", "context"))
ENDINGS = ("ending", "in-use", "online", "pleased")


@rule(
    "STR106",
    "no-result",
    help="Say what came of it: a number before and after, who uses it, or honestly that it was stopped and what that taught.",
    kinds=OF_TALKS,
    suspicion="It ends before anything came of it.",
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
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans and built a forecast of the volume per route. I took trees over a linear model, "
        "because weekends are special. Then I trained the planners and wrote a guide. I would ask the drivers first, "
        "since they knew the bad routes.",
    ],
    strong=[
        "Sellers uploaded the same photo for different flats, and renters complained every day. I compared hashes and embeddings "
        "and chose the embeddings because crops fooled the hashes. Complaints fell from forty a day to six within two months.",
        "Our nightly job took eleven hours. I found a join that shuffled everything and rewrote it. It is done in three hours "
        "now, and the reports are on the desks at seven. I would profile before adding machines, which we had done twice.",
        "Patients waited for letters. I built a summariser and compared two models on sixty notes. In the end the clinic stopped "
        "it: the doctors read every word again, so no time was saved. I learned to time the whole task before building a part.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans and built a forecast of the volume per route. I took trees over a linear model, "
        "because weekends are special. Village shops with our tool had one late parcel in eleven, before one in four. I "
        "would ask the drivers first, since they knew the bad routes.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans and built a forecast of the volume per route. I took trees over a linear model, "
        "because weekends are special. Shops stopped calling. I would ask the drivers first, since they knew the bad "
        "routes.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans and built a forecast of the volume per route. I took trees over a linear model, "
        "because weekends are special. It did not work out; the depot was sold. I would ask the drivers first, since they"
        " knew the bad routes.",
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
    told = answer.having("rise", "drop", "vague-gain", "outcome")
    if any(_can_end(answer, sentence) and not _is_work(sentence) for sentence in told):
        return True
    return any(sentence.confidence >= SURE or answer.numbers(sentence) for sentence in answer.in_role("result"))


def _may_end(answer: Answer) -> bool:
    """Whether words or numbers of the second half can tell an outcome, or the answer began with one."""
    if any(_can_end(answer, sentence) for sentence in answer.having(*ENDINGS)):
        return True
    if any(sentence.role in ("result", "reflection") for sentence in answer.having("moved", "business-metric")):
        return True
    measured = (sentence for sentence, numbers in answer.numbered if len(numbers) > 1 or answer.has(sentence, *METRICS))
    return any(_can_end(answer, sentence) for sentence in measured)


def _can_end(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence stands where an outcome may: read as one, or late and no certain step of the work."""
    if sentence.role == "result":
        return True
    if sentence.number < len(answer.sentences) / 2 or sentence.role in OTHERWISE:
        return False
    return sentence.number >= len(answer.sentences) - LAST or not _is_work(sentence)


def _is_work(sentence: Sentence) -> bool:
    return sentence.role in WORK and sentence.confidence >= CERTAIN
