"""Whether a number is a result of the speaker's, by what it counts and by the words around it."""

from collections.abc import Sequence

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.spelled import NUMBER_WORDS
from greenroom.reading.support.standing_words import (
    AGE,
    AHEAD,
    BACKGROUND,
    CHOSEN,
    COSTING,
    FAMILIES,
    FIXING,
    GIVEN,
    GIVING,
    GOING,
    GOING_ON,
    KEPT,
    LABELLED,
    LAGGING,
    OTHERS,
    PER,
    PRICED,
    RATE_PERIODS,
    RATED,
    REACHED,
    REACHING,
    RULES,
    SAVED,
    SETTINGS,
    SHORT_PERIODS,
    SIZED,
    STANDING,
    SUPPOSED,
    TAKING,
    USED,
    WHOLES,
    WON_TIME,
    WORK_TIME,
)
from greenroom.record import NamedTuple

OWN, OPEN, NOT = "own", "open", "not"
"""A result; a number that may be one where the ledger has it; and what cannot be one, as a target."""


class Near(NamedTuple):
    """The words right before and behind a number in its clause, the clause, those before it in the sentence, and arrows."""

    before: Sequence[str]
    behind: Sequence[str]
    clause: Sequence[str]
    wide: Sequence[str]
    arrow_before: bool = False
    arrow_behind: bool = False


def standing(answer: Answer, sentence: Sentence, quantity: Quantity, near: Near, way: str) -> str:
    """``own``, ``open`` or ``not``."""
    if _is_given(near, quantity.kind == "duration"):
        return NOT
    if not OTHERS.isdisjoint(near.clause) and not {"we", "ours"} & set(near.before) and "than" not in near.behind:
        return OPEN
    if not AGE.isdisjoint(near.before[-2:]):
        return NOT
    if not SUPPOSED.isdisjoint(near.before):
        return OPEN
    change = bool(way) or _moves(near)
    return OWN if _is_result(answer, sentence, quantity, near, change) else OPEN


def _is_given(near: Near, is_time: bool) -> bool:
    """Whether a number is a target, a limit or a setting."""
    if (
        not GIVEN.isdisjoint(near.before)
        or not (SETTINGS - LAGGING if is_time else SETTINGS - KEPT).isdisjoint(near.before[-3:])
        or not RULES.isdisjoint(_ahead(near))
        or "setting" in near.clause
        or near.wide[-3:-1] == ["cut", "off"]
        or near.before[-1:] in (["per"], ["each"], ["every"])
        or not CHOSEN.isdisjoint(near.clause)
        or any(phrase in f" {' '.join(near.before)} " for phrase in FIXING)
    ):
        return True
    behind = near.behind[:2]
    return not {"threshold", "cutoff", "target", "goal", "confidence", "sla", "slo", "limit", "budget", "dropout"}.isdisjoint(
        behind
    )


def _ahead(near: Near) -> Sequence[str]:
    """The words of the clause before the number."""
    at = len(near.clause) - len(near.behind)
    return near.clause[: max(0, at - 1)]


def _moves(near: Near) -> bool:
    """Whether a number stands between "from" and "to", or beside an arrow."""
    if near.before[-2:] == ["up", "to"] and GOING.isdisjoint(near.before):
        return near.arrow_before or near.arrow_behind
    if near.behind[:1] == ["from"] and near.behind[1:2] and (near.behind[1].isdigit() or near.behind[1] in NUMBER_WORDS):
        return True
    if near.before[-1:] == ["from"] and GOING_ON.isdisjoint(near.behind) and GOING_ON.isdisjoint(near.before):
        return near.arrow_before or near.arrow_behind
    linked = not {"from", "to"}.isdisjoint(near.before[-2:]) or near.behind[:1] == ["to"] or near.behind[1:2] == ["to"]
    return near.arrow_before or near.arrow_behind or linked


def _is_result(answer: Answer, sentence: Sentence, quantity: Quantity, near: Near, change: bool) -> bool:
    said = set(answer.lower(sentence))
    match quantity.kind:
        case "points":
            return True
        case "ratio" if not change and quantity.value < 1 and near.behind[:1] in (["of"], ["the"], ["our"], ["my"]):
            return sentence.role == "result" and _is_share(near)
        case "ratio" | "percent" | "score":
            return change or _is_share(near)
        case "money":
            return _is_money(near, said, change)
        case "duration":
            return _is_duration(sentence, quantity, near, said, change)
    return _is_count(answer, sentence, quantity, near, change)


def _is_share(near: Near) -> bool:
    """Whether a share is no setting and no part of the data: "on 10 percent of traffic", "half the team"."""
    of = near.behind[:1] in (["of"], ["the"], ["our"])
    return not (
        of
        and not (BACKGROUND | WHOLES).isdisjoint(near.behind[1:3])
        and near.before[-1:] in (["on"], ["to"], ["with"], ["for"], [])
    )


def _is_of_people(behind: Sequence[str]) -> bool:
    """Whether what is counted are people by their work: "moderators", "trainees"."""
    return any(
        word.endswith(("ers", "ors", "ists", "ants", "ees")) and word not in ("orders", "errors", "numbers") for word in behind
    )


def _is_money(near: Near, said: set[str], change: bool) -> bool:
    if change:
        return True
    if not SIZED.isdisjoint((*near.behind[:3], *near.before[-3:])) or near.before[-1:] == ["at"]:
        return False
    if not COSTING.isdisjoint(near.before[-2:]) and PER.isdisjoint(near.behind):
        return False
    return not PRICED.isdisjoint(near.clause) or (not PRICED.isdisjoint(said) and near.behind[:1] != ["an"])


def _is_duration(sentence: Sentence, quantity: Quantity, near: Near, said: set[str], change: bool) -> bool:
    if _is_given_back(near) or not WON_TIME.isdisjoint(near.clause) or not AHEAD.isdisjoint(near.behind):
        return True
    if near.before[-2:] in (["took", "us"], ["took", "me"], ["took", "them"]) or near.behind[:1] in LABELLED:
        return False
    if (
        near.before[-1:] in (["since"], ["for"], ["over"], ["after"], ["in"], ["within"], ["during"], ["last"], ["about"])
        and quantity.unit in WORK_TIME
    ):
        return False
    if quantity.unit in WORK_TIME and not change:
        return not TAKING.isdisjoint(near.clause) and sentence.role in ("result", "detail", "context")
    is_short = quantity.unit in ("ms", "us") or (quantity.unit == "s" and near.before[-1:] in STANDING)
    return change or is_short or not TAKING.isdisjoint(said)


def _is_given_back(near: Near) -> bool:
    """Whether what is counted was given back: "400 hours a year back", and not "six people back then"."""
    return "back" in near.behind and not (GIVING.isdisjoint(near.clause) and PER.isdisjoint(near.behind))


def _is_rate(near: Near, is_result: bool) -> bool:
    """Whether a count is told per period: "38 frames a second", "480 words in an hour"."""
    behind = list(near.behind[:4])
    per = next((at for at, word in enumerate(behind[:2]) if word in PER or word == "in"), -1)
    period = set(behind[per + 1 : per + 3]) if per >= 0 else set()
    return not SHORT_PERIODS.isdisjoint(period) or (is_result and bool(period & RATE_PERIODS) and behind[per] in ("in", "per"))


def _is_count(answer: Answer, sentence: Sentence, quantity: Quantity, near: Near, change: bool) -> bool:
    if (
        any(quantity.first - 3 <= hit.last < quantity.first for hit in answer.hits(sentence, "quality-metric"))
        and not near.behind[:1]
    ):
        return True
    if near.before[-1:] == ["our"]:
        return False
    if _is_rate(near, sentence.role == "result") and near.before[-1:] != ["of"]:
        return True
    if _is_given_back(near) or not SAVED.isdisjoint((*_ahead(near)[-5:], *near.behind)):
        return True
    if not USED.isdisjoint(_ahead(near)) and near.before[-1:] in (["in"], ["by"], ["at"], ["across"]):
        return True
    if not WHOLES.isdisjoint(near.behind[:2]) or _is_of_people(near.behind[:1]):
        reached = not REACHED.isdisjoint(near.before[-REACHING:])
        return reached or (change and (not PER.isdisjoint(near.behind) or near.arrow_before))
    if quantity.grain < 1 and not (answer.hits(sentence, *FAMILIES) == [] and RATED.isdisjoint(near.clause)):
        return True
    if near.behind[:2] == ["of", "them"] and not REACHED.isdisjoint(near.before):
        return True
    return change or (
        sentence.role == "result" and (not PER.isdisjoint(near.behind[:2]) or not REACHED.isdisjoint(near.before[-REACHING:]))
    )
