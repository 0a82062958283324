"""jargon-for-audience: words of the trade, to somebody outside it."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.abbreviations import letters_of_jargon, unshared_abbreviations
from greenroom.reading.answer import Answer
from greenroom.reading.terms import Term, jargon
from greenroom.rules.definition import Fault, rule, said

LISTENERS = {"manager": "a manager", "executive": "an executive", "product": "a product person"}
HARD = 2
ENOUGH = 3
SHOWN = 3


@rule(
    "AUD101",
    "jargon-for-audience",
    help="Keep the idea and drop the name: say what it does in a clause that this listener could repeat.",
    weak=[
        said(
            "What I did was a negative binomial model with store random effects, footfall by half hour.",
            audience="executive",
        ),
        said(
            "As leavers were rare, we undersampled the majority class and trained a gradient-boosted ensemble with monotonic "
            "constraints. The drivers were shown by means of Shapley values.",
            audience="executive",
        ),
        said(
            "I took a temporal fusion transformer with quantile loss, and Croston with a bias correction.", audience="manager"
        ),
        said(
            "The bi-encoder was distilled from a larger teacher model, the HNSW index was rebuilt with product quantisation, so "
            "it fits on two nodes, and nDCG was fine.",
            audience="executive",
        ),
        said("I also did the temperature scaling on the softmax, so that doubtful means doubtful.", audience="product"),
    ],
    strong=[
        "We used a cross-encoder with a contrastive loss and isotonic calibration on the logits.",
        said(
            "What we adopted was a sequential test, a rule that lets you look every day and asks for stronger evidence early on. "
            "The quality measure was a reciprocal rank, which means how far down people had to scroll.",
            audience="product",
        ),
        said(
            "We show some of the uncertain ones higher, on purpose; specialists call it Thompson sampling, meaning that you spend "
            "a few good places on finding out.",
            audience="executive",
        ),
        said("The forest of sensors in the embankment was old, and a linear rail carried the camera.", audience="executive"),
        said(
            "I used gradient boosting with cross-validation, and the embeddings came from a fine-tuned model.",
            audience="manager",
        ),
    ],
)
def jargon_for_audience(answer: Answer) -> Iterator[Fault]:
    """Terms that the chosen audience would stop at, and no explanation of them.

    The name of a method is shorthand for people who know it. To everybody else it is a gap in the sentence, and after the
    third gap they judge the rest by your tone. The test is whether this listener could repeat the sentence to a colleague.
    "A negative binomial model" fails it; "a forecast of visitors per half hour that knows how uneven Saturdays are" passes,
    and shows more understanding than the name did. All places are reported together.
    """
    terms = jargon(answer)
    if not terms:
        return
    inside = {at for term in terms for at in range(term.first, term.last + 1)}
    letters = [term for term in unshared_abbreviations(answer) if term.first not in inside]
    letters = letters_of_jargon(letters, terms)
    places = sorted([*terms, *letters], key=lambda term: term.first)
    first, *others = (answer.place(term.first, term.last) for term in places)
    loud = _weight(answer, terms) + len(letters) >= ENOUGH
    yield Fault(first, _message(answer, places), tuple(others), severity=None if loud else Severity.HINT)


def _weight(answer: Answer, terms: list[Term]) -> int:
    """Specialists' terms count double; for a manager, who knows the rest, nothing else counts at all."""
    deep = {hit.first for _, hit in answer.all_hits("jargon-deep")}
    return sum(HARD if term.first in deep else 1 for term in terms)


def _message(answer: Answer, terms: list[Term]) -> str:
    named = list(dict.fromkeys(term.said for term in terms))
    quoted = ", ".join(f"“{name}”" for name in named[:SHOWN]) + (" and others" if len(named) > SHOWN else "")
    return f"{LISTENERS[answer.exercise.audience].capitalize()} would stop at {quoted}."
