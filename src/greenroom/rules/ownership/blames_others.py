"""blames-others: the fault is elsewhere."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.blame import Accusation, accusations
from greenroom.reading.lexicon import Hit
from greenroom.reading.ownership import acts
from greenroom.rules.definition import Fault, rule, said

REMEDY_WITHIN = 2
CAUSE_WITHIN = 4
NOUNS_OF_CAUSE = frozenset("reason problem trouble cause issue".split())
POINTING = frozenset("they he she".split())
VAGUE = POINTING | {"people", "folks", "guys", "someone", "somebody", "students", "staff"}
"""Parties that are as often users as colleagues."""
ANYBODY = frozenset(
    "the some these many most more of and to for with by from a few all young old new only when because that but so how"
    " if where why since until as or than no in on at about help helps helped ask let make made gave show call".split()
)
"""Words before "people" that leave open which people; a noun there, or "their", tells it."""
THINGS = frozenset("sales support operations platform business product infrastructure infra security finance backend".split())
"""Parties that are as often things as people: "sales were slow"."""
LEAVING = frozenset("quit resigned".split())
DENIALS = frozenset("not wasn't isn't never hardly".split())
RETRACTING = frozenset("but though although however".split())


@rule(
    "OWN104",
    "blames-others",
    help="Say what happened without a verdict, then your own part in it and what you did to mend it.",
    suspicion="{} puts the fault on others, and your own part is missing.",
    weak=[
        "The launch slipped by two months. The platform team delivered the event stream late, and legal blocked us over the "
        "wording. That is how it ended.",
        "We had three outages in March. The data scientists don't care about production. Nobody had pinned a version.",
        said("The numbers were wrong because the analyst wrote the wrong metric in the deck. That's on them.", kind="reply",
             prompt="What went wrong?"),
        "The pilot was closed in June. The vendor oversold the system and gave us completely broken exports, and our own ops people "
        "never answered a mail.",
        "The demo failed. My co-founder rewrote my service over a weekend without asking anybody, and the outage is on him.",
    ],
    strong=[
        "The launch slipped by two months. The platform team delivered the event stream late, because I had asked for it late. I "
        "moved to the nightly dump and we lost a week and not a quarter.",
        "They never told us that the bucket would be cleaned. They had no reason to, since our job was in no register. I put it "
        "in one.",
        "Customers don't care about the model, they care about the parcel. I had no idea how they used the page, so I watched. "
        "Nobody was to blame.",
        "We call people who were late on a card payment. At first I thought it was the data team's fault. The join was mine.",
        "The vendor delivered late. I rewrote the plan that evening, cut two features, and we shipped the rest on the day.",
    ],
)  # fmt: skip
def blames_others(answer: Answer) -> Iterator[Fault]:
    """A fault is laid on a person or a team, without the speaker's own part or remedy.

    Other people do fail us, and a story may say so. What an interviewer listens for is the sentence after it: what you had left
    unsaid, what you did about it, what you see today in the other's place. Where that sentence is missing, the listener
    imagines being the next one you tell such a story about.
    """
    accused = [accusation for accusation in accusations(answer) if not _owns_a_part(answer, accusation.sentence)]
    grave = sum(not accusation.tells for accusation in accused)
    judged = [(accusation, _severity(answer, accusation, grave, len(accused))) for accusation in accused]
    for wanted in (Severity.WARNING, Severity.HINT):
        places = [accusation.place(answer) for accusation, severity in judged if severity == wanted]
        if places:
            yield Fault(places[0], _message(answer, places), tuple(places[1:]), severity=wanted)


def _message(answer: Answer, places: list[Span]) -> str:
    quoted = ", ".join(f"“{answer.said(place)}”" for place in places[:3])
    return f"{quoted}: this lays the fault on others and stops there."


def _owns_a_part(answer: Answer, sentence: Sentence) -> bool:
    """Whether a neighbour takes a share of it, or sees the other's reason, and does not take it back at once."""
    return any(
        not RETRACTING.intersection(answer.words.lower[hit.last + 1 : near.last]) and not _is_denied(answer, near, hit)
        for near in answer.around(sentence)
        for hit in answer.hits(near, "own-part")
    )


def _severity(answer: Answer, accusation: Accusation, grave: int, total: int) -> Severity | None:
    """A verdict on people is a fault with any remedy after it; an event told is one only where none follows, or in company."""
    sentence, hit, party = accusation
    event, alone = accusation.tells, total == 1
    mended = any(
        acts(answer, near) and LEAVING.isdisjoint(answer.lower(near)) for near in answer.around(sentence, 0, REMEDY_WITHIN)
    )
    if event and mended and not grave:
        return None if alone else Severity.HINT
    if party and answer.words.lower[party.last] in VAGUE and not _people_before(answer, sentence, party):
        return Severity.HINT
    if party and answer.words.lower[party.last] in THINGS and answer.words.lower[hit.first] in ("was", "were", "is", "are"):
        return Severity.HINT
    if not event:
        return Severity.WARNING
    if hit.label == "lapse" and (mended or (alone and not _is_cause(answer, sentence, party))):
        return Severity.HINT
    owned = any(not _is_denied(answer, near, part) for near, part in answer.all_hits("own-part"))
    return Severity.HINT if owned else Severity.WARNING


def _is_denied(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a "not" stands before the speaker's part: "not my fault"."""
    return not DENIALS.isdisjoint(answer.words.lower[max(sentence.first, hit.first - 2) : hit.first])


def _is_cause(answer: Answer, sentence: Sentence, party: Hit | None) -> bool:
    """Whether what they did is given as the reason: "because the vendor was late"."""
    before = answer.words.lower[max(sentence.first, party.first - CAUSE_WITHIN) : party.first] if party else []
    return "because" in before or (len(before) > 1 and before[-1] == "that" and not NOUNS_OF_CAUSE.isdisjoint(before))


def _people_before(answer: Answer, sentence: Sentence, party: Hit) -> bool:
    """Whether it is plain that "they" or "people" are colleagues: named so before, or by the word in front."""
    words = answer.words.lower
    if party.first > sentence.first and words[party.last] not in POINTING and words[party.first - 1] not in ANYBODY:
        return True
    return any(
        words[hit.last] not in VAGUE
        for near in answer.having("team")
        if near.number <= sentence.number
        for hit in answer.hits(near, "team")
        if hit.last < party.first
    )
