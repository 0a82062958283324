"""blames-others: the fault is elsewhere."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.reading.ownership import ownership
from greenroom.rules.definition import Fault, rule, said

GRAVITY = ("laid-blame", "fault", "contempt", "failing", "lapse")
SUBJECT_WITHIN = 7
REMEDY_WITHIN = 2
SELF = frozenset("i i'd i've i'm we we'd we've we're my our myself".split())
POINTING = frozenset("they he she".split())
CONDITIONAL = frozenset("if would might could may should unless whether".split())
DENYING = frozenset("not no nobody never isn't wasn't didn't don't without nothing hardly".split())
NOBODYS = frozenset("it's that's what's nobody's today's yesterday's model's system's one's".split())
BE = frozenset("was is were it's that's".split())
CLAUSE_BEGINS = frozenset("because since but although though while so".split())
RETRACTING = frozenset("but though although however".split())


class Accusation(NamedTuple):
    """The phrase that accuses, and the people whom it is said of where it needs a subject."""

    sentence: Sentence
    hit: Hit
    party: Hit | None


@rule(
    "OWN104",
    "blames-others",
    help="Say what happened without a verdict, then your own part in it and what you did to mend it.",
    weak=[
        "The launch slipped by two months. The platform team delivered the event stream late, and legal blocked us over the "
        "wording. That is how it ended.",
        "We had three outages in March. The data scientists don't care about production. Nobody had pinned a version.",
        said("The numbers were wrong because the analyst wrote the wrong metric in the deck. That's on them.", kind="reply",
             prompt="What went wrong?"),
    ],
    strong=[
        "The launch slipped by two months. The platform team delivered the event stream late, because I had asked for it late. I "
        "moved to the nightly dump and we lost a week and not a quarter.",
        "They never told us that the bucket would be cleaned. They had no reason to, since our job was in no register. I put it "
        "in one.",
        "Customers don't care about the model, they care about the parcel. I had no idea how they used the page, so I watched. "
        "Nobody was to blame.",
    ],
)  # fmt: skip
def blames_others(answer: Answer) -> Iterator[Fault]:
    """A fault is laid on a person or a team, without the speaker's own part or remedy.

    Other people do fail us, and a story may say so. What an interviewer listens for is the sentence after it: what you had left
    unsaid, what you did about it, what you see today in the other's place. Where that sentence is missing, the listener
    imagines being the next one you tell such a story about.
    """
    accused = [accusation for accusation in _accusations(answer) if not _owns_a_part(answer, accusation.sentence)]
    remedies = {statement.sentence.number for statement in ownership(answer).mine}
    for accusation in accused:
        severity = _severity(answer, accusation, remedies, len(accused))
        if severity is not None:
            span = answer.place((accusation.party or accusation.hit).first, accusation.hit.last)
            yield Fault(span, f"“{answer.said(span)}” lays the fault on others and stops there.", severity=severity)


def _accusations(answer: Answer) -> Iterator[Accusation]:
    """One a sentence, the gravest kind first."""
    for sentence in answer.having(*GRAVITY):
        if answer.text[sentence.span.end - 1] != "?":
            hits = sorted(answer.hits(sentence, *GRAVITY), key=lambda hit: GRAVITY.index(hit.label))
            parties = answer.hits(sentence, "team")
            accusation = next(filter(None, (_accusation(answer, sentence, hit, parties) for hit in hits)), None)
            if accusation:
                yield accusation


def _accusation(answer: Answer, sentence: Sentence, hit: Hit, parties: list[Hit]) -> Accusation | None:
    words = answer.words.lower
    clause = _clause_start(words, sentence, hit)
    if CONDITIONAL.intersection(words[clause : hit.first]) or DENYING.intersection(
        words[max(clause, hit.first - 3) : hit.first]
    ):
        return None
    if hit.label == "laid-blame":
        return Accusation(sentence, hit, None)
    if hit.label == "fault":
        owned = clause < hit.first and words[hit.first - 1].endswith("'s") and words[hit.first - 1] not in NOBODYS
        return Accusation(sentence, hit, None) if owned and not BE.isdisjoint(words[clause : hit.first - 1]) else None
    party = _party(parties, clause, hit)
    if party is None or SELF.intersection(words[party.last + 1 : hit.first]):
        return None
    between = answer.text[answer.words.ends[party.last] : answer.words.starts[hit.first]]
    return None if any(mark in between for mark in ",;:()–—") else Accusation(sentence, hit, party)


def _party(parties: list[Hit], clause: int, hit: Hit) -> Hit | None:
    """The people named last before the phrase, in its clause."""
    index = bisect_left(parties, hit.first, key=lambda party: party.last) - 1
    return parties[index] if index >= 0 and parties[index].first >= clause else None


def _clause_start(words: list[str], sentence: Sentence, hit: Hit) -> int:
    """The word at which the phrase's clause begins, as far as its subject can be away."""
    first = max(sentence.first, hit.first - SUBJECT_WITHIN)
    return next((at + 1 for at in range(hit.first - 1, first - 1, -1) if words[at] in CLAUSE_BEGINS), first)


def _owns_a_part(answer: Answer, sentence: Sentence) -> bool:
    """Whether a neighbour takes a share of it, or sees the other's reason, and does not take it back at once."""
    return any(
        not RETRACTING.intersection(answer.words.lower[hit.last + 1 : near.last])
        for near in answer.around(sentence)
        for hit in answer.hits(near, "own-part")
    )


def _severity(answer: Answer, accusation: Accusation, remedies: set[int], accusations: int) -> Severity | None:
    """A verdict on people is a fault with any remedy after it; an event told is one only where none follows."""
    sentence, hit, party = accusation
    mended = any(near.number in remedies for near in answer.around(sentence, 0, REMEDY_WITHIN))
    event = hit.label in ("failing", "lapse")
    if event and mended:
        return None
    if hit.label == "lapse" and accusations == 1:
        return Severity.HINT
    if party and answer.words.lower[party.last] in POINTING:
        return Severity.HINT if event or mended or not _people_before(answer, sentence) else Severity.WARNING
    return Severity.WARNING


def _people_before(answer: Answer, sentence: Sentence) -> bool:
    """Whether the sentences before name the colleagues that "they" may stand for."""
    words = answer.words.lower
    return any(
        words[hit.last] not in POINTING for near in answer.around(sentence, 2, 0)[:-1] for hit in answer.hits(near, "team")
    )
