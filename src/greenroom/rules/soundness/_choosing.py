"""What data a choice was made on: the ways in which people tell that the test set made it."""

from collections.abc import Iterator
from itertools import product

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.soundness._looking import adapted, looked_and_picked, used_for
from greenroom.rules.soundness._telling import SPEAKERS, few, has_any, is_parted, words_after, words_before

JUDGES = ("test-set", "test-any", "kept-part", "report-set")
"""The words for data that judge."""
BY = frozenset("on against using with by over from to per at in via".split())
JUDGED = frozenset("scored judged ranked".split())
REASONS = frozenset("by based according".split())
CHOSEN = frozenset("decided chosen selected picked".split())
DECIDED = 15
TEST_GEAR = frozenset(
    "suite suites cluster bench harness environment environments server servers coverage plan plans run runs drive rig account"
    " accounts team engineer script scripts phase flight kit system page framework pyramid automation infrastructure stand stage"
    " track lab machine device devices stub double fixture".split()
)
CLAUSE = frozenset("i we it the they you he she that this a in per more every".split())
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
MAKING = frozenset(
    "label labelled labeled labelling labeling collected collecting annotated wrote writing waited waiting gathered asked read"
    " drew trained training class classes half even balanced wait works worked night morning".split()
)
ON_IT = frozenset((("on", "it"), ("on", "them"), ("on", "those"), ("on", "these"), ("on", "that"), ("on", "this")))


def names_test(answer: Answer, sentence: Sentence) -> bool:
    """Whether the sentence names data as the test set."""
    return any(hit.label in ("test-set", "test-any") for hit in _targets(answer, sentence))


def chosen_on_test(answer: Answer, sentence: Sentence) -> Iterator[tuple[Hit, Hit]]:
    """Each way in which the sentence tells of a choice on test data: the word of choosing, and the data."""
    targets = _targets(answer, sentence)
    for told, target in product(WAYS, targets):
        chosen = told(answer, sentence, target)
        if chosen is not None:
            yield chosen, target


def chosen_on_it(answer: Answer, sentence: Sentence) -> tuple[Hit, Hit] | None:
    """A choice on data that the sentence only points to: "until 190 of them were right", "kept what was best there"."""
    if not answer.has(sentence, "until", "best-of") or answer.has(sentence, "resample"):
        return None
    return _loop(answer, sentence) or _best_on_it(answer, sentence)


def best_kept_on(answer: Answer, sentence: Sentence) -> tuple[Hit, Hit] | None:
    """ "kept the settings with the lowest error on June"."""
    for hit in few(answer, sentence, "picking"):
        for best in few(answer, sentence, "best-of"):
            if 0 < best.first - hit.last <= BESIDE and "on" in words_after(answer, sentence, best.last, 3):
                return hit, best
    return None


def looked_once(answer: Answer, sentence: Sentence) -> bool:
    """Whether the test set was opened once; "once I had it" and "at once" say no such thing."""
    for hit in few(answer, sentence, "looked-once"):
        following = words_after(answer, sentence, hit.last, 1)
        before = words_before(answer, sentence, hit.first, 1)
        if answer.words.lower[hit.last] != "once" or not (has_any(following, CLAUSE) or before == ["at"]):
            return True
    return False


def says_validation(answer: Answer, sentence: Sentence) -> bool:
    """Whether validation data are named as what was chosen on; "no validation data" names none."""
    hits = few(answer, sentence, "validation-talk")
    return any(not _is_denied(words_before(answer, sentence, hit.first, 5)) for hit in hits)


def _is_denied(before: list[str]) -> bool:
    return has_any(before[-2:], NONE) or any(word.endswith("n't") for word in before) or "enough" in before


def _targets(answer: Answer, sentence: Sentence) -> list[Hit]:
    """The data that judge, those that are called the test set first."""
    named = few(answer, sentence, "test-set")
    others = [hit for hit in few(answer, sentence, "test-any") if _is_data(answer, hit)]
    found = [*named, *others, *few(answer, sentence, "kept-part", "report-set")]
    lower = answer.words.lower
    return [hit for hit in found if lower[hit.last] == "set" or not _is_other_test(answer, sentence, hit)]


def _is_other_test(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "unit test results", "the test cluster"."""
    gear = answer.words.lower[hit.last] == "test" and has_any(words_after(answer, sentence, hit.last, 1), TEST_GEAR)
    return gear or has_any(words_before(answer, sentence, hit.first, 1), OTHER_TESTS)


def _is_data(answer: Answer, hit: Hit) -> bool:
    """ "test castings", "test speakers", and not "test whether", "test suite"."""
    word = answer.words.lower[hit.last]
    return len(word) > 3 and word.endswith("s") and word not in NO_DATA and not is_parted(answer, hit.first, hit.last)


def _tuned(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "tuned the threshold on the test set"."""
    if target.label == "report-set":
        return None
    for hit in few(answer, sentence, "tuning"):
        between = answer.words.lower[hit.last + 1 : target.first]
        leads = hit.first < target.first and len(between) <= PATH and has_any(between, BY)
        if leads and (_is_judged(between) or not _is_broken(answer, hit, target)):
            return hit
    return None


def _tried_until(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "kept changing it until the test score …"."""
    for hit in few(answer, sentence, "until"):
        between = answer.words.lower[hit.last + 1 : target.first]
        if not 0 < target.first - hit.first <= LOOP or "then" in between:
            continue
        if answer.words.lower[hit.first].startswith("stop"):
            return hit
        for tried in few(answer, sentence, "tuning", "picking", "improving"):
            if tried.first < hit.first or (tried.label == "picking" and tried.first > target.last):
                return tried
    return None


def _is_judged(between: list[str]) -> bool:
    """ "…, scored on the test split"."""
    return any(word in JUDGED and following in BY for word, following in zip(between, between[1:], strict=False))


def _best_taken(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "took the one that was best on the test set"."""
    best = next((hit for hit in few(answer, sentence, "best-of") if _is_best_on(answer, hit, target)), None)
    if best is None:
        return None
    if "but" in words_after(answer, sentence, target.last, LOOP):
        return None
    for hit in few(answer, sentence, "picking", "tuning"):
        if abs(hit.first - target.first) <= PICKED and _follows(answer, sentence, target, best, hit):
            return hit if hit.first < best.first else best
    following = answer.sentences[sentence.number + 1 : sentence.number + 2]
    taken = any(hit.first - other.first <= 5 for other in following for hit in few(answer, other, "picking"))
    return best if taken else None


def _follows(answer: Answer, sentence: Sentence, target: Hit, best: Hit, taken: Hit) -> bool:
    """Whether what is taken is what was best: "… on the test set the best was A, and we took B" tells of two things."""
    told_later = target.first < best.first < taken.first
    return not told_later or has_any(words_before(answer, sentence, taken.first, 3), ("so", "therefore", "hence", "thus"))


def _watched(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "evaluated every checkpoint on the test set and shipped the best one", "watched the test loss and stopped when …"."""
    watched = next((w for w in few(answer, sentence, "watching") if 0 < target.first - w.last <= BEST), None)
    tuned = next((t for t in few(answer, sentence, "tuning") if t.first < target.first), None)
    for hit in few(answer, sentence, "picking", "until", "improving", "changing"):
        if 0 < hit.first - target.last <= LOOP:
            picks = hit.label == "picking"
            if (picks and _best_follows(answer, sentence, hit)) or (hit.label == "until" and tuned):
                return hit
            if watched and (not picks or _best_between(answer, sentence, target, hit)):
                return watched
    return None


def _best_follows(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    return any(0 < best.first - hit.last <= BESIDE for best in few(answer, sentence, "best-of"))


def _best_between(answer: Answer, sentence: Sentence, target: Hit, hit: Hit) -> bool:
    return any(target.last < best.first < hit.first <= best.last + BEST for best in few(answer, sentence, "best-of"))


def _is_best_on(answer: Answer, best: Hit, target: Hit) -> bool:
    if best.last < target.first:
        return target.first - best.last <= BEST and not _is_broken(answer, best, target)
    return 0 < best.first - target.last <= 4 and not _is_broken(answer, target, best)


def _decided_by(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "chosen based on test set performance", "selected by the leaderboard"."""
    for hit in few(answer, sentence, "picking"):
        between = answer.words.lower[hit.last + 1 : target.first]
        if not 0 < len(between) <= DECIDED:
            continue
        by_report = target.label == "report-set" and between[0] == "by"
        directly = answer.words.lower[hit.first] in CHOSEN and between[0] in ("on", "from", "using")
        directly = directly or answer.words.lower[hit.first] == "came"
        if by_report or ((directly or has_any(between, REASONS)) and not _is_broken(answer, hit, target)):
            return hit
    return None


def _used_to_choose(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "used the test set to choose …"."""
    for hit in few(answer, sentence, "picking", "tuning"):
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


def _loop(answer: Answer, sentence: Sentence) -> tuple[Hit, Hit] | None:
    """Changing something until a number or a score is right; what one makes or waits for is not changed."""
    for hit in few(answer, sentence, "until"):
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
    for hit in few(answer, sentence, "picking"):
        for best in few(answer, sentence, "best-of"):
            if abs(best.first - hit.first) <= BEST:
                return (hit, best) if hit.first < best.first else (best, hit)
    return None


WAYS = (adapted, used_for, looked_and_picked, _tuned, _best_taken, _tried_until, _decided_by, _used_to_choose, _watched)
