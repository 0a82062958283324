"""Who is said to be at fault: the phrases that accuse, with the people whom they are said of."""

from bisect import bisect_left
from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.record import NamedTuple

GRAVITY = ("laid-blame", "fault", "contempt", "failing", "lapse")
SUBJECT_WITHIN = 10
SHORT_RELATIVE = 2
SELF = frozenset("i i'd i've i'm we we'd we've we're myself".split())
CONDITIONAL = frozenset("if would might could may should unless whether".split())
DENYING = frozenset("not no nobody never isn't wasn't didn't don't without nothing hardly".split())
NOBODYS = frozenset("it's that's what's nobody's today's yesterday's model's system's one's".split())
BE = frozenset("was is were it's that's".split())
CLAUSE_BEGINS = frozenset("because since but although though while so".split())
BREAKING = SELF | frozenset("who that which whose say says said tickets requests calls time costs budget".split())
"""Words after which the party is no longer the subject, or never was."""
BELIEVED = frozenset("thought assumed believed suspected said says wrote claimed guessed looked seemed first nobody".split())
TURNED_AWAY = frozenset("problem job fault business department".split())
POINTS = frozenset("my our".split())
PERSONAL = frozenset(
    "us me told tell listen reply replied answer answered respond responded help review care cared bother bothered ball feet"
    " promised refused telling asking informing anyone anybody weight clue idea test read document".split()
)
"""Words of which a phrase that is said only of people has one."""
NO_NAME = frozenset(
    "it this that there you we i they he she nobody everything nothing something anything what who which and".split()
)


class Accusation(NamedTuple):
    """The phrase that accuses, and the people whom it is said of where it needs a subject."""

    sentence: Sentence
    hit: Hit
    party: Hit | None

    @property
    def tells(self) -> bool:
        """Whether it tells what went wrong, and passes no verdict on anyone."""
        return self.hit.label in ("failing", "lapse")

    def place(self, answer: Answer) -> Span:
        """From the people to the end of the phrase."""
        return answer.place((self.party or self.hit).first, self.hit.last)


def accusations(answer: Answer) -> Iterator[Accusation]:
    """Of those that overlap in a sentence the gravest kind."""
    for sentence in answer.having(*GRAVITY):
        if answer.text[sentence.span.end - 1] != "?":
            hits = sorted(answer.hits(sentence, *GRAVITY), key=lambda hit: GRAVITY.index(hit.label))
            parties = answer.hits(sentence, "team")
            found: list[Accusation] = []
            for accusation in filter(None, (_accusation(answer, sentence, hit, parties) for hit in hits)):
                place = accusation.place(answer)
                if not any(place.overlaps(other.place(answer)) for other in found):
                    found.append(accusation)
            yield from sorted(found, key=lambda accusation: accusation.hit.first)


def _accusation(answer: Answer, sentence: Sentence, hit: Hit, parties: list[Hit]) -> Accusation | None:
    words = answer.words.lower
    clause = _clause_start(words, sentence, hit)
    if DENYING.intersection(words[max(clause, hit.first - 3) : hit.first]):
        return None
    if words[hit.first] not in ("if", "had") and CONDITIONAL.intersection(words[clause : hit.first]):
        return None
    if hit.label in ("laid-blame", "fault") and not _is_believed(answer, sentence, hit):
        return None
    if hit.label == "laid-blame":
        return Accusation(sentence, hit, None)
    if hit.label == "fault":
        owned = clause < hit.first and words[hit.first - 1].endswith("'s") and words[hit.first - 1] not in NOBODYS
        return Accusation(sentence, hit, None) if owned and not BE.isdisjoint(words[clause : hit.first - 1]) else None
    party = _party(parties, clause, hit) or _named(answer, sentence, hit)
    if party is None or not BREAKING.isdisjoint(words[_behind(words, party, hit) : hit.first]):
        return None
    return Accusation(sentence, hit, party) if _joins(answer, party.last, hit.first) else None


def _behind(words: list[str], party: Hit, hit: Hit) -> int:
    """The word behind the people and a short "we got" that tells which people are meant."""
    relative = words[party.last + 1] in ("we", "i") and hit.first - party.last > SHORT_RELATIVE
    return party.last + SHORT_RELATIVE if relative else party.last + 1


def _is_believed(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether blame is the speaker's own view now; "not our problem" turns away and lays it on nobody."""
    words = answer.words.lower
    if answer.exercise.kind == "reply" and (
        words[hit.last] in TURNED_AWAY and not POINTS.isdisjoint(words[hit.first : hit.last])
    ):
        return False
    return BELIEVED.isdisjoint(words[max(sentence.first, hit.first - SUBJECT_WITHIN) : hit.first])


def _joins(answer: Answer, last: int, first: int) -> bool:
    """Whether nothing but an apposition stands between the words ``last`` and ``first``."""
    between = answer.text[answer.words.ends[last] : answer.words.starts[first]]
    return between.count(",") in (0, 2) and not any(mark in between for mark in ';:()–—"“”')


def _party(parties: list[Hit], clause: int, hit: Hit) -> Hit | None:
    """The people named last before the phrase, in its clause."""
    index = bisect_left(parties, hit.first, key=lambda party: party.last) - 1
    return parties[index] if index >= 0 and parties[index].first >= clause else None


def _named(answer: Answer, sentence: Sentence, hit: Hit) -> Hit | None:
    """Somebody called by name right before what only people do: "Marek never told us"."""
    at = hit.first - 1
    words = answer.words.lower
    caused = at > sentence.first and words[at - 1] == "because"
    if at < sentence.first or not (caused or not PERSONAL.isdisjoint(words[hit.first : hit.last + 1])):
        return None
    name = answer.text[answer.words.starts[at] : answer.words.ends[at]]
    if not (name[0].isupper() and name[1:].islower() and name.isalpha()):
        return None
    starts = at == sentence.first and (name.endswith("s") or name.lower() in NO_NAME)
    return None if starts else Hit("team", at, at)


def _clause_start(words: list[str], sentence: Sentence, hit: Hit) -> int:
    """The word at which the phrase's clause begins, as far as its subject can be away."""
    first = max(sentence.first, hit.first - SUBJECT_WITHIN)
    return next((at + 1 for at in range(hit.first - 1, first - 1, -1) if words[at] in CLAUSE_BEGINS), first)
