"""The numbers of an answer that a speaker claims as results of their own, and how each is said."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity

BEFORE, AFTER = 4, 3
ABOUT = frozenset("about roughly around circa ca approximately approx some basically maybe something like say near ~".split())
ALMOST = frozenset("almost nearly".split())
OVER = frozenset("over above beyond".split())
UNDER = frozenset("under below".split())
DOWN = frozenset(
    "less fewer down lower fell dropped drop cut reduced reduction decrease decreased shorter smaller cheaper saved saving off "
    "sank shrank faster quicker sooner minus fall falls decline declined shrunk cheaper halved shaved slashed earlier".split()
)
UP = frozenset(
    "more up higher rose rise grew gain gained increase increased plus lift lifted climbed additional extra better bigger larger "
    "longer slower growth improved improvement jump jumped added".split()
)


class Claim(NamedTuple):
    """A number, where it stands, and how it is said.

    ``bound`` is "", "about", "over", "under" or "almost"; ``way`` is "down", "up" or "" for a number that tells no change;
    ``is_own`` whether it reads as a result of the speaker's; ``mark`` the ledger's entry that it names itself, if any.
    """

    quantity: Quantity
    sentence: Sentence
    bound: str
    way: str
    is_own: bool
    mark: str


def claims(answer: Answer) -> tuple[Claim, ...]:
    """Every number of the answer, in order."""
    return tuple(_claims(answer))


def _claims(answer: Answer) -> Iterator[Claim]:
    marks = list(answer.masked.evidence)
    for sentence, numbers in answer.numbered:
        for at, quantity in enumerate(numbers):
            end = numbers[at + 1].span.start if at + 1 < len(numbers) else len(answer.text)
            mark = next((name for offset, name in marks if quantity.span.end <= offset < min(end, quantity.span.end + 60)), "")
            words = _around(answer, sentence, quantity)
            yield Claim(
                quantity,
                sentence,
                _bound(answer, sentence, quantity),
                _way(words, quantity),
                _is_own(answer, sentence, quantity, words),
                mark,
            )


class Around(NamedTuple):
    """The words right before and right behind a number."""

    before: Sequence[str]
    behind: Sequence[str]


def _around(answer: Answer, sentence: Sentence, quantity: Quantity) -> Around:
    words = answer.words.lower
    before = words[max(sentence.first, quantity.first - BEFORE) : quantity.first]
    return Around(before, words[quantity.last + 1 : min(sentence.last, quantity.last + 1 + AFTER)])


def _bound(answer: Answer, sentence: Sentence, quantity: Quantity) -> str:
    words = answer.words.lower[max(sentence.first, quantity.first - 3) : quantity.first]
    text = " " + " ".join(words) + " "
    if any(phrase in text for phrase in (" more than ", " better than ", " at least ", " north of ")) or not OVER.isdisjoint(
        words
    ):
        return "over"
    if any(phrase in text for phrase in (" less than ", " fewer than ", " at most ", " up to ")) or not UNDER.isdisjoint(words):
        return "under"
    if not ALMOST.isdisjoint(words) or " close to " in text:
        return "almost"
    return (
        "about"
        if not ABOUT.isdisjoint(words)
        or " or so " in " ".join(["", *answer.words.lower[quantity.last + 1 : quantity.last + 3], ""])
        else ""
    )


def _way(words: Around, quantity: Quantity) -> str:
    near = {*words.before[-3:], *words.behind[:2]}
    if quantity.kind == "ratio" and quantity.value < 1 and quantity.first == quantity.last:
        return "down"
    if not DOWN.isdisjoint(near) and "to" not in words.before[-1:]:
        return "down"
    return "up" if not UP.isdisjoint(near) and "to" not in words.before[-1:] else ""


WORK_TIME = frozenset("day week month quarter year".split())
TAKING = frozenset(
    "took take takes taking wait waits waited waiting latency response runtime run runs p50 p90 p95 p99 median mean average per "
    "time minutes until delay downtime turnaround lead cycle handling load loads resolve resolved respond detection answer".split()
)
GIVEN = frozenset(
    "target goal aim wanted promised budget limit allowed deadline threshold cutoff cut-off set sla asked needed at@ required "
    "hoped planned contract had given within every".split()
)
SETTINGS = frozenset(
    "threshold cutoff rate learning dropout epochs batch window lag lags horizon folds fold split train training validation holdout "
    "sample sampled random seed layers dimensions trees depth k tokens context version top".split()
)
OTHERS = frozenset(
    "vendor vendor's competitor competitors industry market paper papers benchmark published website rival".split()
)
WHOLES = frozenset(
    "people person engineers engineer analysts colleagues team teams staff members shops stores sites cities countries branches rows "
    "tables columns features models machines servers warehouses customers users clients patients employees students schools hospitals "
    "labels images documents records vans trucks drivers doctors nurses languages products items pages services pipelines regions "
    "managers directors rules classes categories stakeholders annotators interviews rounds years months weeks days beds seats agents "
    "sensors turbines wells farms flights planes trains stations questions tickets calls".split()
)
PRICED = frozenset(
    "saved save saves saving savings cost costs costing bill bills revenue sales fees losses loss margin profit spend spends brought "
    "earned waste wasted worth paid pay pays write-offs chargebacks price value extra spared recovered avoided cheaper".split()
)
SIZED = frozenset("turnover budget phone laptop deal contract company business shop portfolio".split())
PER = frozenset("a per each every daily weekly monthly yearly hourly".split())
SURE_NUMBER = 0


def _is_own(answer: Answer, sentence: Sentence, quantity: Quantity, words: Around) -> bool:
    """Whether a number reads as a result of the speaker's, by what it counts and by the words around it."""
    near = {*words.before, *words.behind}
    if not OTHERS.isdisjoint(near) or not GIVEN.isdisjoint(words.before):
        return False
    said = set(answer.lower(sentence))
    change = bool(_way(words, quantity)) or _moves(words)
    match quantity.kind:
        case "ratio" | "points":
            return True
        case "percent" | "score":
            return SETTINGS.isdisjoint(words.before[-2:]) and SETTINGS.isdisjoint(words.behind[:1])
        case "money":
            return change or not (PRICED.isdisjoint(said) or "at" in words.before[-1:] or not SIZED.isdisjoint(words.behind))
        case "duration":
            if quantity.unit in WORK_TIME and not change:
                return (
                    not TAKING.isdisjoint(said)
                    and sentence.role in ("result", "detail", "context")
                    and "for" not in words.before[-1:]
                )
            return change or not TAKING.isdisjoint(said)
    if not WHOLES.isdisjoint(words.behind[:2]):
        return change and not PER.isdisjoint(words.behind)
    return change or (sentence.role == "result" and not PER.isdisjoint(words.behind[:2]))


def _moves(words: Around) -> bool:
    """Whether a number stands between "from" and "to"."""
    return not {"from", "to", "->", "→"}.isdisjoint(words.before[-2:]) or words.behind[:1] == ["to"]
