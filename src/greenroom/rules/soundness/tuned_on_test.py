"""tuned-on-test: the test set chose the model that it then praises."""

from collections.abc import Iterator
from itertools import product

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._telling import (
    SPEAKERS,
    has_any,
    is_asked,
    is_excused,
    is_parted,
    words_after,
    words_before,
)

BY = frozenset("on against using with by over from to per at in via".split())
JUDGED = frozenset("scored judged ranked".split())
NONE = frozenset("no without any not never".split())
PATH = 10
LOOP = 16
BEST = 7
PICKED = 16
BESIDE = 5
USED = frozenset("used use using".split())
IT = frozenset("it them these those this that".split())
OTHER_TESTS = frozenset(
    "b ab unit load integration stress smoke regression hypothesis significance turing user acid to i we".split()
)
NO_DATA = frozenset(
    "this whether runs plans scripts servers suites benches drives engineers teams accounts always class less".split()
)
AROUND = 3
MAKING = frozenset(
    "label labelled labeled labelling labeling collected collecting annotated wrote writing waited waiting gathered asked read"
    " drew trained training class classes half even balanced wait works worked night morning".split()
)
ON_IT = frozenset((("on", "it"), ("on", "them"), ("on", "those"), ("on", "these"), ("on", "that"), ("on", "this")))


@rule(
    "MLS104",
    "tuned-on-test",
    help="Choose on validation data or inner folds, open the test set once, and report what it says then.",
    weak=[
        "I tried about thirty combinations of learning rate and depth and took the one with the best test accuracy.",
        "I tuned the threshold on the test set until precision reached ninety percent.",
        "I kept changing the number of layers until the test accuracy stopped improving.",
        "The final model was chosen based on test set performance, which was 0.87 F1.",
        "I kept rewording the prompt until 48 of the 50 test questions came out right, and that is the 96 % in my slides.",
    ],
    strong=[
        "I chose everything on the validation weeks and opened the test set once, at the end.",
        "My first version tuned the threshold on the test set. The pilot came in four points lower, so I redid it on a fresh month.",
        "We chose LightGBM for its latency; on the test set it was half a point behind.",
        "I selected features inside the training folds and evaluated on the test quarter.",
        "We selected the variant that did best in the A/B test.",
        "Grid search with five-fold cross-validation picked the depth, and the best model reached 0.84 on the test set.",
    ],
)
def tuned_on_test(answer: Answer) -> Iterator[Fault]:
    """A model, threshold, feature set or prompt is chosen by how it does on the test set.

    Every choice that looks at the test set makes it a little more of a training set, and after forty looks the reported score
    is the luckiest of forty. Interviewers ask "how did you pick that?" to find out on which data. Name three parts and what
    each was for: one to fit, one to choose, one that was opened at the end. Where the data were too few for three, say how you
    chose instead (inner folds, a default left alone) and that the score may be a little kind.
    """
    for sentence in answer.sentences:
        fault = _fault(answer, sentence)
        if fault is not None:
            yield fault


def _fault(answer: Answer, sentence: Sentence) -> Fault | None:
    if _says_validation(answer, sentence) or answer.has(sentence, "looked-once"):
        return None
    for told, target in product(WAYS, _targets(answer, sentence)):
        chosen = told(answer, sentence, target)
        if chosen is not None and not is_excused(answer, sentence, chosen) and not is_excused(answer, sentence, target):
            span = answer.place(min(chosen.first, target.first), max(chosen.last, target.last))
            message = f"“{answer.said(span)}”: the data that should judge the choice were used to make it."
            return Fault(span, message, severity=_severity(answer, target))
    return _by_the_question(answer, sentence) or _next_to_test(answer, sentence)


def _targets(answer: Answer, sentence: Sentence) -> list[Hit]:
    """The data that judge, those that are called the test set first."""
    named = answer.hits(sentence, "test-set")
    others = [hit for hit in answer.hits(sentence, "test-any") if _is_data(answer, sentence, hit)]
    found = [*named, *others, *answer.hits(sentence, "kept-part", "report-set")]
    lower = answer.words.lower
    return [
        hit
        for hit in found
        if not has_any(words_before(answer, sentence, hit.first, 1), OTHER_TESTS) or lower[hit.last] == "set"
    ]


def _is_data(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "test castings", "test speakers", and not "test whether", "test suite"."""
    word = answer.words.lower[hit.last]
    return len(word) > 3 and word.endswith("s") and word not in NO_DATA and not is_parted(answer, hit.first, hit.last)


def _says_validation(answer: Answer, sentence: Sentence) -> bool:
    """Whether validation data are named as what was chosen on; "no validation data" names none."""
    hits = answer.hits(sentence, "validation-talk")
    return any(not _is_denied(words_before(answer, sentence, hit.first, 5)) for hit in hits)


def _is_denied(before: list[str]) -> bool:
    return has_any(before[-2:], NONE) or any(word.endswith("n't") for word in before) or "enough" in before


def _severity(answer: Answer, target: Hit) -> Severity | None:
    """A set that is not called the test set may be meant for choosing, if another one is named that judges."""
    if target.label != "report-set":
        return None
    another = any(answer.has(sentence, "test-set") or _says_validation(answer, sentence) for sentence in answer.sentences)
    return Severity.HINT if another else None


def _tuned(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "tuned the threshold on the test set"."""
    if target.label == "report-set":
        return None
    for hit in answer.hits(sentence, "tuning"):
        between = answer.words.lower[hit.last + 1 : target.first]
        if hit.first < target.first and len(between) <= PATH and has_any(between, BY):
            if has_any(between[-4:], JUDGED) or not _is_broken(answer, hit, target):
                return hit
    return None


def _tried_until(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "kept changing it until the test score …"."""
    for hit in answer.hits(sentence, "until"):
        between = answer.words.lower[hit.last + 1 : target.first]
        if not 0 < target.first - hit.first <= LOOP or "then" in between:
            continue
        if answer.words.lower[hit.first].startswith("stop"):
            return hit
        for tried in answer.hits(sentence, "tuning", "picking", "improving"):
            if tried.first < hit.first or (tried.label == "picking" and tried.first > target.last):
                return tried
    return None


def _best_taken(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "took the one that was best on the test set"."""
    best = next((hit for hit in answer.hits(sentence, "best-of") if _is_best_on(answer, hit, target)), None)
    if best is None:
        return None
    for hit in answer.hits(sentence, "picking", "tuning"):
        if abs(hit.first - target.first) <= PICKED:
            return hit if hit.first < best.first else best
    following = answer.sentences[sentence.number + 1 : sentence.number + 2]
    taken = any(hit.first - other.first <= 5 for other in following for hit in answer.hits(other, "picking"))
    return best if taken else None


def _watched(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "evaluated every checkpoint on the test set and shipped the best one", "watched the test loss and stopped when …"."""
    for hit in answer.hits(sentence, "picking", "until", "improving", "changing"):
        if not 0 < hit.first - target.last <= LOOP:
            continue
        best = any(0 < best.first - hit.last <= BESIDE for best in answer.hits(sentence, "best-of"))
        watched = [watch for watch in answer.hits(sentence, "watching") if 0 < target.first - watch.last <= BEST]
        if hit.label == "picking" and best:
            return hit
        best_before = any(
            0 < hit.first - best.last <= BEST and best.first > target.last for best in answer.hits(sentence, "best-of")
        )
        if watched and (hit.label != "picking" or best_before):
            return watched[0]
        tuned = [tuned for tuned in answer.hits(sentence, "tuning") if tuned.first < target.first]
        if tuned and hit.label == "until":
            return tuned[0]
    return None


def _is_best_on(answer: Answer, best: Hit, target: Hit) -> bool:
    if best.last < target.first:
        return target.first - best.last <= BEST and not _is_broken(answer, best, target)
    return 0 < best.first - target.last <= 4 and not _is_broken(answer, target, best)


def _decided_by(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "chosen based on test set performance", "selected by the leaderboard"."""
    for hit in answer.hits(sentence, "picking"):
        between = answer.words.lower[hit.last + 1 : target.first]
        if not 0 < len(between) <= 12:
            continue
        if target.label == "report-set" and between[0] == "by":
            return hit
        if _is_broken(answer, hit, target):
            continue
        if "by" in between or "based" in between or "according" in between:
            return hit
        if answer.words.lower[hit.first] in ("decided", "chosen", "selected", "picked") and has_any(
            between[:1], ("on", "from", "using")
        ):
            return hit
    return None


def _used_to_choose(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "used the test set to choose …"."""
    for hit in answer.hits(sentence, "picking", "tuning"):
        before = words_before(answer, sentence, hit.first, 5)
        direct = hit.first - target.last <= 4 and has_any(words_before(answer, sentence, target.first, 4), USED)
        if hit.first > target.last and before[-1:] == ["to"] and (direct or (has_any(before, USED) and has_any(before, IT))):
            return hit
    return None


def _is_broken(answer: Answer, first: Hit, last: Hit) -> bool:
    """Whether the clause ends between two phrases."""
    return any(is_parted(answer, index, index + 1) for index in range(first.last, last.first)) or has_any(
        answer.words.lower[first.last + 1 : last.first],
        ("then", "and", "but", "because", "which", "reported", "evaluated", "measured"),
    )


def _by_the_question(answer: Answer, sentence: Sentence) -> Fault | None:
    """Asked about the test set, the speaker tells of keeping what was best on something that is not called validation."""
    if not answer.has(sentence, "best-of") or not is_asked(answer, "test-set"):
        return None
    for hit in answer.hits(sentence, "picking"):
        for best in answer.hits(sentence, "best-of"):
            on = "on" in words_after(answer, sentence, best.last, 3)
            if on and 0 < best.first - hit.last <= 5 and not is_excused(answer, sentence, hit):
                span = answer.place(hit.first, best.last)
                return Fault(span, f"“{answer.said(span)}”: asked about the test set, this says that it made the choice.")
    return None


def _next_to_test(answer: Answer, sentence: Sentence) -> Fault | None:
    """ "kept changing the prompt until 190 were right", where the sentences around speak of the test set and of no other."""
    if not answer.has(sentence, "until", "best-of") or answer.has(sentence, "resample"):
        return None
    near = answer.around(sentence, AROUND, AROUND)
    if not any(answer.has(other, "test-set") for other in near):
        return None
    if any(answer.has(other, "looked-once") or _says_validation(answer, other) for other in near):
        return None
    chosen = _loop(answer, sentence) or _best_on_it(answer, sentence)
    if chosen is None or is_excused(answer, sentence, chosen[0]):
        return None
    span = answer.place(chosen[0].first, chosen[1].last)
    return Fault(span, f"“{answer.said(span)}”: it was the test set that decided here, and it is the test set that judges.")


def _loop(answer: Answer, sentence: Sentence) -> tuple[Hit, Hit] | None:
    """Changing something until a number or a score is right; what one makes or waits for is not changed."""
    for hit in answer.hits(sentence, "until"):
        before = words_before(answer, sentence, hit.first, LOOP)
        after = words_after(answer, sentence, hit.last, LOOP)
        scored = any(number.first > hit.last for number in answer.numbers(sentence)) or answer.has(sentence, "improving")
        if scored and has_any(before, SPEAKERS) and not has_any([*before, *after], MAKING):
            return Hit(hit.label, hit.first - min(len(before), 4), hit.last), hit
    return None


def _best_on_it(answer: Answer, sentence: Sentence) -> tuple[Hit, Hit] | None:
    """Keeping what was best "on it", "on them", "there"."""
    lower = answer.lower(sentence)
    pairs = set(zip(lower, lower[1:], strict=False))
    if not (pairs & ON_IT or "there" in lower):
        return None
    for hit in answer.hits(sentence, "picking"):
        for best in answer.hits(sentence, "best-of"):
            if abs(best.first - hit.first) <= BEST:
                return (hit, best) if hit.first < best.first else (best, hit)
    return None


WAYS = (_tuned, _best_taken, _tried_until, _decided_by, _used_to_choose, _watched)
