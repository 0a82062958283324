"""What decided a round: yes, not yet, no, or that too little was said to decide."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from greenroom.interviewer.debriefing.answers import Given
from greenroom.record import NamedTuple

YES, NOT_YET, NO, CANNOT_SAY = "yes", "not yet", "no", "cannot say"
OUTCOMES = (YES, NOT_YET, NO, CANNOT_SAY)
GOOD, FAIR = 3.0, 2.2
TWICE = 2
FEWEST_CATEGORIES = 3
FEWEST_ANSWERS = 2


class Outcome(NamedTuple):
    """``outcome`` is one of `OUTCOMES`, ``because`` says in a sentence what decided it; ``mean`` is that of the categories,
    those that decide in the house style counted twice; ``blocked_by`` names the critical finding that stands against a yes.
    """

    outcome: str
    because: str
    mean: float | None
    blocked_by: str = ""


def outcome(
    card: Sequence[Mapping[str, Any]],
    answers: Sequence[Given],
    critical: Collection[str],
    decides: Collection[str],
    fewest_answers: int = FEWEST_ANSWERS,
) -> Outcome:
    """The outcome of a round, by its scorecard and its findings; an exercise in programming is as good as several answers."""
    scored = [row for row in card if row["score"] is not None]
    if len(scored) < FEWEST_CATEGORIES or len(answers) < fewest_answers:
        return Outcome(CANNOT_SAY, "Too little was said to decide; that is no verdict on you.", None)
    mean = _mean(scored, decides)
    blocking = _blocking(answers, critical)
    if blocking is not None:
        found = NOT_YET if mean >= FAIR else NO
        because = f"One thing stands against a yes whatever else was good: {_lowered(blocking['message'])}"
        return Outcome(found, because, mean, blocking["name"])
    return _by_scores(scored, mean)


def _by_scores(scored: Sequence[Mapping[str, Any]], mean: float) -> Outcome:
    weakest = min(scored, key=lambda row: (row["lowest"], row["score"]))
    if weakest["lowest"] == 1:
        found = NOT_YET if mean >= FAIR else NO
        return Outcome(found, f"{weakest['category'].capitalize()} fell to 1 once, and no average makes up for that.", mean)
    if mean >= GOOD:
        best = max(scored, key=lambda row: row["score"])
        return Outcome(YES, f"Nothing fell below {weakest['lowest']}, and {best['category']} carried it.", mean)
    found = NOT_YET if mean >= FAIR else NO
    return Outcome(found, f"{weakest['category'].capitalize()} held it back: {_lowered(weakest['why'])}", mean)


def _mean(scored: Sequence[Mapping[str, Any]], decides: Collection[str]) -> float:
    weights = [TWICE if row["category"] in decides else 1 for row in scored]
    return round(float(sum(weight * row["score"] for weight, row in zip(weights, scored, strict=True))) / sum(weights), 2)


def _blocking(answers: Sequence[Given], critical: Collection[str]) -> Mapping[str, Any] | None:
    """The first critical finding that is more than a hint."""
    found: Iterator[Mapping[str, Any]] = (finding for answer in answers for finding in answer.document.get("findings", ()))
    return next((finding for finding in found if finding["name"] in critical and finding["severity"] != "hint"), None)


def _lowered(sentence: str) -> str:
    """A sentence that goes on behind a colon; a name or an "I" keeps its capital."""
    first = sentence.split(" ", 1)[0]
    return sentence if first == "I" or first[1:] != first[1:].lower() else sentence[:1].lower() + sentence[1:]
