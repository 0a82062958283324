"""everything-in: nothing was left out."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule

USING = frozenset(
    "used use using kept keep put took take threw throw fed feed included include including added stacked combined joined gave"
    " ingested trained train tried tested stayed went go dumped loaded passed pass everything poured pushed stuffed ensembled"
    " averaged blended indexed embedded imported merged".split()
)
TRUSTING = frozenset(
    "itself sorts sort learns learn decide decides figure figures understand understands more signal matter".split()
)
DENYING = frozenset("not no never don't didn't doesn't cannot can't couldn't instead than without rather nor".split())
CHECKING = frozenset(
    "checked read logged replayed compared measured monitored monitor labelled labeled reviewed listed counted audited"
    " verified validated inspected asked saw looked plotted".split()
)
WIDE = frozenset("data pages documents images frames logs everything".split())
CLOSE = 6


@rule(
    "JDG105",
    "everything-in",
    help="Say which ones stayed, which went, and by what test; if all stayed, say what leaving some out would have cost.",
    weak=[
        "For the features I put in every column that the booking system has. The model sorts it out itself.",
        "I used all 640 features, because more information can only help. I trained a boosted tree on them.",
        "On the second level I stacked all the models that I had trained. The score went up a little.",
    ],
    strong=[
        "I began with every one of the 212 variables to see the ceiling. Then I removed them group by group until the error rose, "
        "and 26 remained.",
        "I logged every feature vector at request time for one depot. Four of them were filled later than the prediction.",
        "I did not use all the columns. I asked of each whether it is known on the day of the order, and eleven were.",
    ],
)
def everything_in(answer: Answer) -> Iterator[Fault]:
    """All features, all models or all data are used, with no selection and no reason.

    "The model sorts it out" may even be true of the score. It is not true of the leak that hides in column 212, of the pipeline
    that must fill all of them every night, or of the person who has to explain a decision. Choosing is the part of the work
    that an interviewer wants to see. Starting with everything on purpose, to learn the ceiling, is a choice, when what came next
    is told as well.
    """
    for sentence in answer.having("everything"):
        if sentence.role in ("context", "reflection"):
            continue
        hit = next((hit for hit in answer.hits(sentence, "everything") if _is_used(answer, sentence, hit)), None)
        if hit is not None and not _is_chosen(answer, sentence):
            severity = _severity(answer, sentence, hit)
            span = answer.where(hit)
            yield Fault(span, f"“{answer.said(span)}” went in, and nothing says what was left out or why.", severity=severity)


def _is_used(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether the speaker puts it to use, and does not deny it."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - CLOSE) : hit.first]
    near = [*before, *words[hit.first : min(sentence.last, hit.last + 1 + CLOSE)]]
    return bool(USING.intersection(near)) and not DENYING.intersection(before)


def _is_chosen(answer: Answer, sentence: Sentence) -> bool:
    """Whether this sentence or the two after it tell a selection, or that it was a first look."""
    return any(answer.has(near, "selection") for near in answer.around(sentence, 0, 2))


def _severity(answer: Answer, sentence: Sentence, hit: Hit) -> Severity | None:
    """Taking all data, or all of it to check something, may well be right."""
    words = answer.lower(sentence)
    if TRUSTING.intersection(words):
        return None
    return Severity.HINT if CHECKING.intersection(words) or answer.words.lower[hit.last] in WIDE else None
