"""The choices that an answer tells: what was taken, over what, why, and at which price."""

from collections.abc import Iterator, Mapping

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.lexicon import Hit
from greenroom.record import NamedTuple

STOPS = frozenset(
    "because since so that which and but for with over instead rather as to when where while than if in on at of from until not"
    " it them this these those him her us me by after before against versus vs though although without under between among was"
    " is were are had has who whose then also or via per like out off away that's it's which's i'm i i've what how why".split()
)
LEADERS = frozenset(
    "the a an our my on upon for with use using go going take taking train training build building buy keep to".split()
)
TAKERS = frozenset(
    "chose picked selected went going settled preferred choose pick opted opt decided stayed stuck landed favoured favored"
    " committed bet go".split()
)
TAKING = frozenset("took used built kept adopted bought".split())
SPEAKERS = frozenset("i we i've we've".split())
TAKEN = frozenset("chosen selected finalised finalized picked adopted preferred".split())
NO_NAME = frozenset(
    "how what why who whom when where whether by one two three both either all any every each some several only just first"
    " second third last next same other most more less few many then there here be do have make see say ask try not up out it"
    " them that this i we you he she they against too so yes no honestly mostly simply basically maybe perhaps reason".split()
)
TOLD = ("alternative", "reason", "criterion", "price")
MARKS = ",.;:!?()–—\n"
LONGEST_NAME = 5
LONGEST_SUBJECT = 4


class Choice(NamedTuple):
    """A choice and what is told of it in its own and the neighbouring sentences; a place is None where it is not told.

    ``thing`` names what was taken, in the speaker's words, empty where it could not be made out.
    """

    sentence: Sentence
    span: Span
    thing: str
    alternative: Span | None
    reason: Span | None
    criterion: Span | None
    price: Span | None


@once
def choices(answer: Answer) -> list[Choice]:
    """Every sentence that tells a decision of the speaker's side, in order."""
    choosing = {sentence.number: _choosing(answer, sentence) for sentence in answer.having("choice")}
    firsts = {label: _firsts(answer, label) for label in TOLD}
    found = []
    for sentence in answer.sentences:
        hit = choosing.get(sentence.number)
        if hit is not None or sentence.role == "decision":
            found.append(_choice(answer, sentence, hit, firsts))
    return found


def _choosing(answer: Answer, sentence: Sentence) -> Hit | None:
    if sentence.role not in ("approach", "decision", "detail", "task"):
        return None
    hits = answer.hits(sentence, "choice")
    return next((hit for hit in hits if _thing(answer, sentence, hit)), hits[0])


def _choice(answer: Answer, sentence: Sentence, hit: Hit | None, firsts: Mapping[str, Mapping[int, Hit]]) -> Choice:
    near = [other for other in answer.around(sentence, 1, 2) if other.paragraph == sentence.paragraph or other is sentence]
    alternative, reason, criterion, price = (_first(answer, near, firsts[label]) for label in TOLD)
    return Choice(
        sentence,
        answer.where(hit) if hit else sentence.span,
        (_thing(answer, sentence, hit) if hit else "") or _taken(answer, sentence),
        alternative,
        reason,
        criterion or _first_number(answer, near),
        price,
    )


def _firsts(answer: Answer, label: str) -> dict[int, Hit]:
    """The first phrase of a vocabulary in each sentence that has one, by the sentence's number."""
    return {sentence.number: answer.hits(sentence, label)[0] for sentence in answer.having(label)}


def _first(answer: Answer, sentences: list[Sentence], firsts: Mapping[int, Hit]) -> Span | None:
    for sentence in sentences:
        if sentence.number in firsts:
            return answer.where(firsts[sentence.number])
    return None


def _first_number(answer: Answer, sentences: list[Sentence]) -> Span | None:
    return next((n.span for sentence in sentences if sentence.role == "decision" for n in answer.numbers(sentence)), None)


def _thing(answer: Answer, sentence: Sentence, hit: Hit) -> str:
    """The words after the verb, up to the first that leads elsewhere: "chose LambdaMART over …" gives "LambdaMART"."""
    words = answer.words.lower
    if words[hit.first] in TAKEN and words[hit.first - 1] in ("was", "were"):
        return _before(answer, sentence, hit.first - 1)
    return _after(answer, sentence, hit.last + 1) if words[hit.first] in TAKERS else ""


def _taken(answer: Answer, sentence: Sentence) -> str:
    """What a sentence of decision takes without a verb of choosing: "we took the forest", or "Airflow, because …"."""
    if sentence.role != "decision":
        return ""
    words = answer.words.lower
    for at in () if TAKING.isdisjoint(answer.lower(sentence)) else range(sentence.first + 1, sentence.last):
        if words[at] in TAKING and words[at - 1] in SPEAKERS:
            return _after(answer, sentence, at + 1)
    because = next((hit.first for hit in answer.hits(sentence, "reason")), sentence.first)
    ahead = words[sentence.first : because]
    short = 0 < len(ahead) <= LONGEST_SUBJECT and STOPS.isdisjoint(ahead)
    return _before(answer, sentence, because) if short else ""


def _after(answer: Answer, sentence: Sentence, at: int) -> str:
    words = answer.words
    while at < sentence.last and words.lower[at] in LEADERS:
        at += 1
    if words.lower[at - 1] == "to":
        return ""
    return _joined(answer, list(_name(answer, sentence, at)))


def _joined(answer: Answer, name: list[int]) -> str:
    said = answer.said(answer.place(name[0], name[-1])) if name else ""
    return said if any(map(str.isalpha, said)) else ""


def _name(answer: Answer, sentence: Sentence, at: int) -> Iterator[int]:
    words = answer.words
    if at < sentence.last and words.lower[at] in NO_NAME:
        return
    for index in range(at, min(sentence.last, at + LONGEST_NAME)):
        between = answer.text[words.ends[index - 1] : words.starts[index]] if index > sentence.first else ""
        if (words.lower[index] in STOPS and between != "-") or any(mark in between for mark in MARKS):
            return
        yield index


def _before(answer: Answer, sentence: Sentence, at: int) -> str:
    """The short name that ends before a word: "a bigger machine was chosen", "Airflow, because …"."""
    words = answer.words
    first = at
    while first > sentence.first and at - first < LONGEST_SUBJECT and words.lower[first - 1] not in STOPS:
        first -= 1
        if any(mark in answer.text[words.ends[first - 1] : words.starts[first]] for mark in MARKS):
            break
    while first < at and words.lower[first] in LEADERS:
        first += 1
    clear = NO_NAME.isdisjoint(words.lower[first:at]) and SPEAKERS.isdisjoint(words.lower[first:at])
    return _joined(answer, list(range(first, at))) if clear else ""
