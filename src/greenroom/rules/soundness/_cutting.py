"""Cuts at one half: where a number of 0.5 decides, and what is told as a reason for it."""

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.reading.quantities import Quantity
from greenroom.rules.soundness._telling import (
    UNDOING,
    distance,
    few,
    has_any,
    is_asked,
    is_taken_back,
    words_after,
    words_before,
)

OVER = frozenset("above over than exceeds exceed exceeded exceeding least past beyond under below passes passed".split())
AND_UP = (
    ("and", "above"),
    ("and", "up"),
    ("and", "over"),
    ("or", "more"),
    ("or", "higher"),
    ("or", "above"),
    ("and", "higher"),
)
ON = (["on"], ["up"], ["upwards"], ["upward"])
UNITS = frozenset(
    "% percent per points point pp seconds second s ms hours hour h minutes million thousand k m of gb mb mm cm eur usd euros"
    " dollars millimetres millimeters millimetre centimetres centimeters metres meters kg grams kilograms celsius degrees litres"
    " liters volts amperes stars cents hz watts kilometres kilometers km miles inches sigma times fold bar points".split()
)
AFTER_A_HALF = frozenset("of hour day year million minute second point percent".split())
OF = frozenset("of a an the our my all them these those".split())
HALVES = ("half", "percent", "%", "cent")
SET = frozenset("at of is was to stays stayed left set be as on took take chose used use keep kept".split())
USES = frozenset("use used uses using is just that's that it's stays stayed".split())
QUALITY = frozenset("precision recall sensitivity specificity accuracy auc f1 score kappa curve recall error loss rate".split())
AT = OVER | {"at", "to"}
P = frozenset("p prob proba y".split())
SIGNS = (">", ">=", "≥", "<", "≤")
UP = frozenset("up down even".split())
NEAR = 10
WEAKLY = 6
LOOSELY = 10
BESIDE = 3
MEASURED = 9
OTHER_CUT = 9
TIMES = frozenset(
    "january february march april may june july august september october november december then spring summer autumn winter"
    " monday last launch 2019 2020 2021 2022 2023 2024 2025".split()
)
OPENING = 4
MEASURED_BY = 5


def middle_cut(answer: Answer, sentence: Sentence) -> Hit | None:
    """The words that put the cut in the middle."""
    named = few(answer, sentence, "default-cut")
    if named:
        return named[0]
    for half in few(answer, sentence, "half"):
        if not _measures_other(answer, sentence, half) and _is_cut(answer, sentence, half):
            return half
    return None


def _is_cut(answer: Answer, sentence: Sentence, half: Hit) -> bool:
    """Whether one half stands as a limit: by a word for the cut, or behind "above" and the like."""
    by_name = _is_named(answer, sentence, half)
    lower = answer.words.lower[half.first : half.last + 1]
    if lower[-1] == HALVES[0]:
        rounded = has_any(words_after(answer, sentence, half.last, 1), UP)
        of_score = lower == ["a", "half"] or answer.has(sentence, "score-talk")
        return not rounded and (by_name or (of_score and _compares(answer, sentence, half)))
    if lower[-1] in HALVES:
        return answer.has(sentence, "sure", "score-talk") and (by_name or _compares(answer, sentence, half))
    return by_name or _compares(answer, sentence, half)


def _is_named(answer: Answer, sentence: Sentence, half: Hit) -> bool:
    """Whether a word for the cut belongs to the number: "a threshold of 0.5", "the line is at 0.5", "half was the limit"."""
    if any(distance(cut, half) <= NEAR for cut in few(answer, sentence, "cut")):
        return True
    lower = answer.words.lower
    for cut in few(answer, sentence, "weak-cut"):
        first, last = sorted((cut, half), key=lambda hit: hit.first)
        between = lower[first.last + 1 : last.first]
        if len(between) <= (LOOSELY if answer.has(sentence, "default-ish") else WEAKLY) and has_any(between, SET):
            return True
    if lower[half.last] in HALVES:
        return False
    if answer.has(sentence, "sure") and has_any(words_before(answer, sentence, half.first, 4), ("at", "to")):
        return True
    of_the_library = has_any(answer.lower(sentence), ("default", "predict"))
    return is_asked(answer, "cut") or (of_the_library and has_any(words_before(answer, sentence, half.first, 4), USES))


def _compares(answer: Answer, sentence: Sentence, half: Hit) -> bool:
    following = words_after(answer, sentence, half.last, 2)
    before = words_before(answer, sentence, half.first, 2)
    start = answer.words.starts[half.first]
    scored = answer.has(sentence, "score-talk", "model-score") or has_any(before, P)
    if scored and answer.text[max(0, start - 2) : start].strip() in SIGNS:
        return True
    return has_any(before, OVER) or tuple(following) in AND_UP or (before[-1:] == ["from"] and following[:1] in ON)


def _measures_other(answer: Answer, sentence: Sentence, half: Hit) -> bool:
    """Whether the number is an overlap, a rate, a duration or a share of something, and no cut of a score."""
    following = words_after(answer, sentence, half.last, 1)
    in_words = answer.words.lower[half.last] in HALVES
    if in_words and "by" in words_before(answer, sentence, half.first, 4):
        return True
    named = has_any(words_before(answer, sentence, half.first, 1), ("default",))
    if not named and has_any(following, UNITS if not in_words else AFTER_A_HALF if half.last > half.first else OF):
        return True
    if any(distance(other, half) <= OTHER_CUT for other in few(answer, sentence, "other-cut")):
        return True
    if any(distance(cut, half) <= BESIDE for cut in few(answer, sentence, "cut", "weak-cut")):
        return False
    others = few(answer, sentence, "no-cut")
    return any(0 < half.first - other.last <= MEASURED or 0 < other.first - half.last <= BESIDE for other in others)


def is_reasoned(answer: Answer, sentence: Sentence) -> bool:
    """Whether a reason is told here or right after, or the cut is said to have been moved."""
    if _is_moved(answer, sentence) or _is_another(answer, sentence):
        return True
    asked = is_asked(answer, "cut")
    near = answer.around(sentence, 0, 0 if answer.has(sentence, "default-ish") else 1)
    if any(answer.has(other, "cut-reason") for other in (answer.sentences if asked else near)):
        return True
    if any(answer.has(other, "equal-cost") for other in (answer.sentences if asked else answer.around(sentence))):
        return True
    return any(
        (other is sentence or reason.first - other.first <= OPENING) and not answer.has(other, "default-ish")
        for other in near
        for reason in few(answer, other, "weak-reason")
        if not has_any(words_after(answer, other, reason.last, 1), TIMES)
    )


def _is_moved(answer: Answer, sentence: Sentence) -> bool:
    return any(
        not is_taken_back(answer, other, moved.first, UNDOING)
        for other in answer.around(sentence, 0, 2)
        for moved in few(answer, other, "moved-cut")
    )


def _is_another(answer: Answer, sentence: Sentence) -> bool:
    """Whether another cut is named beside or right after it: "… so the cut is 0.2", "… went down to 0.15"."""
    for other in answer.around(sentence, 0, 1):
        for number in answer.numbers(other):
            is_score = number.kind == "score" and 0 < number.value < 1 and number.value != 0.5
            if is_score and _is_cut_at(answer, other, number, here=other is sentence):
                return True
    return False


def _is_cut_at(answer: Answer, sentence: Sentence, number: Quantity, *, here: bool) -> bool:
    if has_any(words_before(answer, sentence, number.first, MEASURED_BY), QUALITY):
        return False
    place = Hit("", number.first, number.last)
    named = any(distance(hit, place) <= WEAKLY for hit in few(answer, sentence, "cut", *(() if here else ("weak-cut",))))
    return named or (
        here and has_any(words_before(answer, sentence, number.first, 1), AT) and not answer.has(sentence, "no-cut")
    )
