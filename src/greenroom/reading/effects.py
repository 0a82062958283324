"""Whether an answer gets from how good the model is to what it did: for users, money, time or risk."""

from itertools import pairwise

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.outcomes import Outcome, beside, hits_near, is_change, words_near
from greenroom.reading.quantities import Quantity

SAVING = frozenset("saving savings saved saves worth".split())
DATA = frozenset("trained training dataset labelled labeled annotated rows samples epochs parameters".split())
AGAINST = frozenset("from instead against where previously earlier before versus vs than previous became now".split())
LEVELS = frozenset(("percent", "score", "points"))
REPORTED = frozenset("paper papers reports report said told reported claimed asked promised required".split())
UNREAL = frozenset("would could should might may if want wanted need needed hoped expected aim goal target".split())
SETTINGS = frozenset(
    "threshold cutoff cut tau alpha beta confidence temperature dropout quantile similarity overlap probability weight weights"
    " least under above until over below than within margin interval significance".split()
)
TECHNICAL = DATA | frozenset(
    "train training model models test tests validation holdout inference epoch gpu gpus build builds query queries tokens"
    " features feature layers labels agreement kappa pipeline deploy pages documents images precision recall threshold"
    " error errors rate readings sensor set held pairs".split()
)
OPPOSING = frozenset("from instead against previously earlier before versus vs".split())
WAS = frozenset("was were".split())
MACHINE = ("quality-metric", "system-metric", "technique", "tool")
COUNTED = {"count", "money", "duration"}
ARROWS = frozenset(">→➔⇒")
PEOPLE = ("whom", "business-metric", "in-use")
FAR, BACK, CLOSE, CATCHING, AROUND, DOZEN = 10, 6, 4, 5, 20, 12


def is_offered(answer: Answer, outcome: Outcome) -> bool:
    """Whether a value is told as what was reached, not as a setting, a wish, somebody's words, or a cause for suspicion."""
    sentence, number = outcome.sentence, outcome.quantity
    before = answer.words.lower[max(sentence.first, number.first - FAR) : number.first]
    settings = [word for word in before[-CLOSE:] if word in SETTINGS and (word != "under" or "area" not in before)]
    if settings or not REPORTED.isdisjoint(before) or _is_wished(before):
        return False
    return not any(answer.has(near, "suspicion") for near in answer.around(sentence, 0, 1))


def _is_wished(before: list[str]) -> bool:
    """Whether a word shortly before a number makes it a wish or a guess; "in May" does not."""
    wishing = [at for at, word in enumerate(before) if word in UNREAL and before[at - 1 : at + 1] != ["in", "may"]]
    return bool(wishing) and wishing[-1] >= len(before) - BACK


def tells_quality(answer: Answer, outcome: Outcome) -> bool:
    """Whether a number says how good the model is: a metric's value, "catches 78 percent", or a bare 0.83 as the result."""
    number, sentence = outcome.quantity, outcome.sentence
    if sentence.role == "task" or number.kind in ("money", "duration", "ratio"):
        return False
    if outcome.family == "quality":
        return number.kind in LEVELS or (number.unit == "" and 10 <= number.value <= 100 and outcome.is_next_to_metric)
    if number.kind == "score":
        return sentence.role == "result"
    return number.kind == "percent" and is_caught(answer, sentence, number)


def is_caught(answer: Answer, sentence: Sentence, number: Quantity) -> bool:
    """Whether a verb right before the number tells a quality: "catches 78 percent"."""
    hits = hits_near(answer.hits(sentence, "catches"), number, 2 * CATCHING)
    return any(0 < number.first - hit.last <= CATCHING for hit in hits)


def tells_effect(answer: Answer, outcome: Outcome) -> bool:
    """Whether a number says what changed for people or money: "calls fell by a third", "saves two hours a week"."""
    if outcome.has_effect is None:
        outcome.has_effect = _has_effect(answer, outcome)
    return outcome.has_effect


def _has_effect(answer: Answer, outcome: Outcome) -> bool:
    sentence, number = outcome.sentence, outcome.quantity
    if outcome.family in ("quality", "system") or sentence.role == "task" or number.kind == "score":
        return False
    told = _is_gained(answer, outcome) or (
        _is_about_effects(answer, outcome) and (is_change(answer, number) or _moves(answer, outcome))
    )
    return told and not tells_quality(answer, outcome) and DATA.isdisjoint(words_near(answer, sentence, number))


def _is_gained(answer: Answer, outcome: Outcome) -> bool:
    """Whether a sum of money is told as the result."""
    money = outcome.quantity.kind == "money"
    return money and (outcome.sentence.role == "result" or _is_saved(answer, outcome.quantity))


def _is_about_effects(answer: Answer, outcome: Outcome) -> bool:
    """Whether a change of the number would be one for people or money, by what it counts and where it stands."""
    sentence, number = outcome.sentence, outcome.quantity
    if sentence.role in ("approach", "aside") or (sentence.role == "context" and sentence.number):
        return False
    if outcome.family == "business":
        return True
    if number.kind == "count":
        return answer.has(sentence, *PEOPLE) and _is_part_of_any(answer, outcome)
    late = sentence.role == "result" or (sentence.role == "detail" and sentence.number >= len(answer.sentences) / 2)
    if number.kind == "duration" or not late:
        return late
    return not answer.has(sentence, "quality-metric") and (number.kind == "percent" or answer.has(sentence, *PEOPLE))


def tells_vague_effect(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence tells a use, but hardly measures it: "returns went down", "fixed 19 of the 26"."""
    if _ends(answer, sentence) and (_tells_change(answer, sentence) or _sets_against(answer, sentence)):
        return True
    if any(_is_part(answer, one, other) for one, other in pairwise(answer.numbers(sentence))):
        return sentence.role == "result" or sentence.number >= len(answer.sentences) / 2
    moved = answer.hits(sentence, "moved") if sentence.role == "result" else []
    return any(0 < hit.first - metric.last <= CLOSE for hit in moved for metric in answer.hits(sentence, "business-metric"))


def tells_use(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence sets two numbers of people, money or time against each other: "from 410 a day to 190"."""
    counted = sentence.role == "result" or answer.has(sentence, *PEOPLE)
    return counted and _ends(answer, sentence) and _sets_against(answer, sentence)


def _ends(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence stands where outcomes do."""
    late = sentence.number >= len(answer.sentences) / 2
    return sentence.role == "result" or (late and sentence.role in ("detail", "decision", "reflection"))


def _tells_change(answer: Answer, sentence: Sentence) -> bool:
    """Whether words alone tell that something changed for people: "no longer need to call"."""
    if answer.has(sentence, *MACHINE) or not TECHNICAL.isdisjoint(_beginning(answer, sentence)):
        return False
    if answer.has(sentence, "effect-told"):
        return True
    return sentence.role == "result" and answer.has(sentence, "drop", "rise") and answer.has(sentence, *PEOPLE)


def _beginning(answer: Answer, sentence: Sentence) -> list[str]:
    """The words of a sentence, of one that runs on and on the first."""
    return answer.words.lower[sentence.first : min(sentence.last, sentence.first + FAR * BACK)]


def _sets_against(answer: Answer, sentence: Sentence) -> bool:
    """Whether two neighbouring counts, times or sums of money, of which one may lack its unit, tell a before and an after."""
    machine = answer.hits(sentence, *MACHINE)
    return any(
        (one.kind == other.kind or "count" in (one.kind, other.kind))
        and {one.kind, other.kind} <= COUNTED
        and _are_opposed(answer, sentence, one, other)
        and not any(one.first - FAR <= hit.last and hit.first <= other.last + CLOSE for hit in machine)
        for one, other in pairwise(answer.numbers(sentence)[:DOZEN])
    )


def _are_opposed(answer: Answer, sentence: Sentence, one: Quantity, other: Quantity) -> bool:
    """Whether words around two numbers, or an arrow between them, tell a before and an after."""
    words = answer.words.lower
    wide = words[max(sentence.first, one.first - FAR) : min(sentence.last, other.last + CLOSE)]
    if not TECHNICAL.isdisjoint(wide):
        return False
    if not OPPOSING.isdisjoint(wide[-2 * CLOSE - (other.last - one.first) :]) or not WAS.isdisjoint(
        words[one.last + 1 : other.first]
    ):
        return True
    return not ARROWS.isdisjoint(answer.text[one.span.end : other.span.start])


def _is_saved(answer: Answer, number: Quantity) -> bool:
    return not SAVING.isdisjoint(answer.words.lower[max(0, number.first - AROUND) : number.last + AROUND])


def _moves(answer: Answer, outcome: Outcome) -> bool:
    """Whether the sentence sets this number against another of its kind."""
    sentence, number = outcome.sentence, outcome.quantity
    if _is_part_of_any(answer, outcome):
        return True
    if number.kind == "count" and answer.has(sentence, "quality-metric", "catches"):
        return False
    alike = any(other.kind == number.kind and other is not number for other in beside(answer, sentence, number))
    return alike and not AGAINST.isdisjoint(words_near(answer, sentence, number))


def _is_part_of_any(answer: Answer, outcome: Outcome) -> bool:
    """Whether the number is a part of a whole, told late enough to be an outcome: "fixed 19 of the 26 spots"."""
    sentence, part = outcome.sentence, outcome.quantity
    if part.kind != "count" or (sentence.role != "result" and sentence.number < len(answer.sentences) / 2):
        return False
    return any(_is_part(answer, part, whole) for whole in beside(answer, sentence, part) if whole.kind == "count")


def _is_part(answer: Answer, part: Quantity, whole: Quantity) -> bool:
    between = answer.words.lower[part.last + 1 : whole.first]
    return 0 < len(between) <= 3 and between[0] in ("of", "out")
