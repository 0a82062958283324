"""default-threshold: 0.5, although a miss and a false alarm do not cost the same."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._telling import (
    UNDOING,
    has_any,
    is_asked,
    is_mended,
    is_named_others,
    is_taken_back,
    is_unreal,
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
    " dollars".split()
)
AFTER_A_HALF = frozenset("of hour day year million minute second point percent".split())
OF = frozenset("of a an the our my all them these those".split())
HALVES = ("half", "percent", "%", "cent")
SET = frozenset("at of is was to stays stayed left set be as on".split())
USES = frozenset("use used uses using is just that's that it's stays stayed".split())
NEAR = 10
WEAKLY = 6
BESIDE = 3
MEASURED = 9
OTHER_CUT = 9
OPENING = 4


@rule(
    "MLS105",
    "default-threshold",
    help="Derive the cut from what a miss and a false alarm cost, or from how many cases can be handled, and say the number.",
    weak=[
        "A missed fraud costs us two hundred euros and a false alarm one phone call. Everything above 0.5 is blocked.",
        "I classified a patient as high risk when the predicted probability was greater than 0.5.",
        "For churn I kept the default threshold, and recall was 41 percent.",
        "if the score is over point five it goes to the fraud team otherwise it passes",
        "I set the threshold to 0.5 because that is the default in scikit-learn. It flags churners for the call centre.",
    ],
    strong=[
        "I moved the threshold from 0.5 to 0.18, because a missed fraud costs eleven times a false alarm.",
        "We set the cut at 0.5 because the fraud desk can handle three hundred cases a day and that is where three hundred falls.",
        "I counted a defect as found at an IoU above 0.5.",
        "Instead of the default threshold we took the point where the expected cost of a churner is lowest.",
        "The classes were balanced and a miss costs the same two minutes as a false alarm, so a threshold of 0.5 was fine.",
        "The library cuts at 0.5. I searched the cost curve for the fraud desk and ended at 0.12.",
    ],
)
def default_threshold(answer: Answer) -> Iterator[Fault]:
    """A cut at 0.5 decides, where the two errors cost differently and no reason is told.

    One half is where a calibrated model is as often right as wrong; it is the best place to cut only if both errors cost the
    same. For rare events it mostly means that nearly everything is missed. Interviewers ask for the threshold because it shows
    whether the model was ever tied to a decision. Say who acts on it, what each error costs them or how many cases they can
    take, and which cut follows; if that happens to be 0.5, the sentence that says so is all it needs.
    """
    for sentence in answer.sentences:
        cut = _cut(answer, sentence)
        if cut is not None and not _is_reasoned(answer, sentence) and not _is_undone(answer, sentence, cut):
            place = answer.where(cut)
            message = f"“{answer.said(place)}” decides here, and nothing says that a miss and a false alarm cost the same."
            yield Fault(place, message, severity=_severity(answer))


def _is_undone(answer: Answer, sentence: Sentence, cut: Hit) -> bool:
    """Whether the cut was not used, or by others; "if it is over 0.5" is how a cut in use is told."""
    return (
        is_taken_back(answer, sentence, cut.first, UNDOING)
        or is_unreal(answer, sentence, cut)
        or is_named_others(answer, sentence, cut.first)
        or is_mended(answer, sentence, cut)
    )


def _severity(answer: Answer) -> Severity | None:
    """A hint where nothing tells that the errors cost differently."""
    labels = ("unequal-cost", "imbalanced")
    told = any(answer.has(sentence, *labels) for sentence in answer.sentences) or is_asked(answer, *labels)
    return None if told else Severity.HINT


def _cut(answer: Answer, sentence: Sentence) -> Hit | None:
    """The words that put the cut in the middle."""
    named = answer.hits(sentence, "default-cut")
    if named:
        return named[0]
    for half in answer.hits(sentence, "half"):
        if not _measures_other(answer, sentence, half) and _is_cut(answer, sentence, half):
            return half
    return None


def _is_cut(answer: Answer, sentence: Sentence, half: Hit) -> bool:
    """Whether one half stands as a limit: by a word for the cut, or behind "above" and the like."""
    by_name = _is_named(answer, sentence, half)
    lower = answer.words.lower[half.first : half.last + 1]
    if lower[-1] == HALVES[0]:
        return by_name or (lower == ["a", "half"] and _compares(answer, sentence, half))
    if lower[-1] in HALVES:
        return answer.has(sentence, "sure", "score-talk") and (by_name or _compares(answer, sentence, half))
    return by_name or _compares(answer, sentence, half)


def _is_named(answer: Answer, sentence: Sentence, half: Hit) -> bool:
    """Whether a word for the cut belongs to the number: "a threshold of 0.5", "the line is at 0.5", "half was the limit"."""
    if any(_distance(cut, half) <= NEAR for cut in answer.hits(sentence, "cut")):
        return True
    lower = answer.words.lower
    for cut in answer.hits(sentence, "weak-cut"):
        first, last = sorted((cut, half), key=lambda hit: hit.first)
        between = lower[first.last + 1 : last.first]
        if len(between) <= WEAKLY and has_any(between, SET):
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
    return has_any(before, OVER) or tuple(following) in AND_UP or (before[-1:] == ["from"] and following[:1] in ON)


def _measures_other(answer: Answer, sentence: Sentence, half: Hit) -> bool:
    """Whether the number is an overlap, a rate, a duration or a share of something, and no cut of a score."""
    following = words_after(answer, sentence, half.last, 1)
    in_words = answer.words.lower[half.last] in HALVES
    if has_any(following, UNITS if not in_words else AFTER_A_HALF if half.last > half.first else OF):
        return True
    if any(_distance(other, half) <= OTHER_CUT for other in answer.hits(sentence, "other-cut")):
        return True
    if any(_distance(cut, half) <= BESIDE for cut in answer.hits(sentence, "cut", "weak-cut")):
        return False
    others = answer.hits(sentence, "no-cut")
    return any(0 < half.first - other.last <= MEASURED or 0 < other.first - half.last <= BESIDE for other in others)


def _distance(one: Hit, other: Hit) -> int:
    return other.first - one.last if other.first > one.last else one.first - other.last


def _is_reasoned(answer: Answer, sentence: Sentence) -> bool:
    """Whether a reason is told here or right after, or the cut is said to have been moved."""
    if _is_moved(answer, sentence) or _is_another(answer, sentence):
        return True
    asked = is_asked(answer, "cut")
    near = answer.around(sentence, 0, 1)
    if any(answer.has(other, "cut-reason") for other in (answer.sentences if asked else near)):
        return True
    if any(answer.has(other, "equal-cost") for other in (answer.sentences if asked else answer.around(sentence))):
        return True
    return any(
        (other is sentence or reason.first - other.first <= OPENING) and not answer.has(other, "default-ish")
        for other in near
        for reason in answer.hits(other, "weak-reason")
    )


def _is_moved(answer: Answer, sentence: Sentence) -> bool:
    return any(
        not is_taken_back(answer, other, moved.first, UNDOING)
        for other in answer.around(sentence, 0, 2)
        for moved in answer.hits(other, "moved-cut")
    )


def _is_another(answer: Answer, sentence: Sentence) -> bool:
    """Whether another cut is named beside or right after it: "… so the cut is 0.2", "… went down to 0.15"."""
    for other in answer.around(sentence, 0, 1):
        for number in answer.numbers(other):
            if number.kind == "score" and 0 < number.value < 1 and number.value != 0.5:
                before = words_before(answer, other, number.first, 1)
                named = any(_distance_to(hit, number.first, number.last) <= WEAKLY for hit in answer.hits(other, "cut"))
                if named or (other is sentence and has_any(before, ("at", "to")) and not answer.has(sentence, "no-cut")):
                    return True
    return False


def _distance_to(hit: Hit, first: int, last: int) -> int:
    return first - hit.last if first > hit.last else hit.first - last
