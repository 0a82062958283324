"""everything-in: nothing was left out."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule

USING = frozenset(
    "used use using kept keep put took take threw throw fed feed included include including added stacked combined joined gave"
    " ingested trained train tried tested stayed went go dumped loaded passed pass everything poured pushed stuffed ensembled"
    " averaged blended indexed embedded imported merged ensemble concatenated encoded consists contains ensembling stacking averaging blending feeding putting using dump feeds employed"
    " adopted applied".split()
)
TRUSTING = frozenset(
    "itself sorts sort learns learn decide decides figure figures understand understands more signal matter".split()
)
DENYING = frozenset("not no never don't didn't doesn't cannot can't couldn't instead than without rather nor".split())
CHECKING = frozenset(
    "printed checked read logged replayed compared measured monitored monitor labelled labeled reviewed listed counted audited"
    " verified validated inspected asked saw looked plotted".split()
)
COMPARED = frozenset("models model algorithms algorithm methods method classifiers classifier techniques technique".split())
TRYING = frozenset("tried try tested trained train".split())
WIDE = frozenset("data pages documents images frames logs everything".split())
MATERIAL = frozenset(
    "networks learners checkpoints features feature columns column variables variable fields field signals signal attributes attribute models model algorithms"
    " algorithm inputs input sensors sensor parameters predictors predictor methods method techniques technique classifiers"
    " classifier embeddings channels metrics raw events optimization optimisation".split()
)
MODELS = frozenset(
    "model models features feature columns variables training train trained xgboost lightgbm boosting forest network prompt context"
    " index retriever vector classifier ensemble algorithm input inputs trees embedding embeddings inside net llm stacked stack"
    " regression predictor chatbot rag store".split()
)
INPUTS = frozenset("feature features input inputs variables predictors".split())
BE = frozenset("is are was were".split())
APART = frozenset("with in for on to from at by into about".split())
BECOMING = frozenset("became becomes become".split())
INTO = frozenset("in into to inside".split())
RESTRICTED = frozenset(
    "known filled written complete allowed stable clean passed survived needed relevant useful fits fit exists".split()
)
CLOSE = 6
THEMSELVES = frozenset("themselves itself automatically".split())
ITSELF = 4
FROM = frozenset("from through".split())
REST = 8
NEGATED = 5


@rule(
    "JDG105",
    "everything-in",
    help="Say which ones stayed, which went, and by what test; if all stayed, say what leaving some out would have cost.",
    suspicion="{} takes everything that there was, with no selection and no reason.",
    weak=[
        "I fed all the columns into the model. You don't need to select features by hand.",
        "Every field in the form became a feature of the forest.",
        "For the features I put in every column that the booking system has. The model sorts it out itself.",
        "I used all 640 features, because more information can only help. I trained a boosted tree on them.",
        "On the second level I stacked all the models that I had trained. The score went up a little.",
    ],
    strong=[
        "I put all the secrets into the vault and passed all the tables to the new owner.",
        "We included every column that is known on the day of the order. All the models were tested on the same week.",
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
    reached = -2
    for sentence in answer.having("everything", "no-selection"):
        if sentence.role in ("context", "reflection") or sentence.number == reached + 1:
            continue
        hit = _first(answer, sentence)
        if hit is not None and not _is_chosen(answer, sentence):
            reached = sentence.number
            severity = _severity(answer, sentence, hit)
            span = answer.where(hit)
            yield Fault(span, f"“{answer.said(span)}” went in, and nothing says what was left out or why.", severity=severity)


def _first(answer: Answer, sentence: Sentence) -> Hit | None:
    """The first words that put all of it in, or that say that nothing was picked."""
    for hit in answer.hits(sentence, "everything", "no-selection"):
        if hit.label == "no-selection":
            if _is_of_a_model(answer, sentence):
                return hit
        elif _is_material(answer, sentence, hit) and _is_used(answer, sentence, hit):
            return hit
    return None


def _is_of_a_model(answer: Answer, sentence: Sentence) -> bool:
    """Whether a model, or what one is made of, is spoken of here or right before."""
    near = answer.around(sentence, 1, 0)
    return answer.has(sentence, "tool", "technique") or any(not MODELS.isdisjoint(answer.lower(other)) for other in near)


def _is_material(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether what is taken whole is what models are made of; of other things only where a model is near."""
    words = answer.words.lower[hit.first : min(sentence.last, hit.last + CLOSE)]
    if words[0] == "all" and words[1] in APART:
        return False
    return not MATERIAL.isdisjoint(words) or _is_of_a_model(answer, sentence)


def _is_used(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether the speaker puts it to use, and does not deny it."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - CLOSE) : hit.first]
    after = words[hit.first : min(sentence.last, hit.last + 1 + CLOSE)]
    if not DENYING.isdisjoint(before) or not FROM.isdisjoint(before[-1:]):
        return False
    using = USING if not COMPARED.isdisjoint(after) else USING - TRYING
    return not using.isdisjoint([*before, *after]) or _is_input(
        before, words[hit.last + 1 : min(sentence.last, hit.last + REST)]
    )


def _is_input(before: list[str], after: list[str]) -> bool:
    """ "the features were all …", "all of them are inputs", "all … are in the model"."""
    if not INPUTS.isdisjoint(before) and not BE.isdisjoint(before):
        return True
    became = next((at for at, word in enumerate(after) if word in BECOMING), None)
    if became is not None and not INPUTS.isdisjoint(after[became : became + 4]):
        return True
    if BE.isdisjoint(after[:2]):
        return False
    return not INPUTS.isdisjoint(after[:4]) or (not INTO.isdisjoint(after[:3]) and not MODELS.isdisjoint(after))


def _is_chosen(answer: Answer, sentence: Sentence) -> bool:
    """Whether this sentence or the two after it tell a selection, or that it was a first look."""
    near = answer.around(sentence, 0, 2)
    return _is_restricted(answer, sentence) or any(
        _selects(answer, other, hit) for other in near for hit in answer.hits(other, "selection")
    )


def _selects(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether something was picked, and not "no selection needed"."""
    before = answer.words.lower[max(sentence.first, hit.first - NEGATED) : hit.first]
    after = answer.words.lower[hit.last + 1 : min(sentence.last, hit.last + 1 + ITSELF)]
    return DENYING.isdisjoint(before) and "why" not in before and THEMSELVES.isdisjoint(after)


def _is_restricted(answer: Answer, sentence: Sentence) -> bool:
    """ "every column that is known on the day"."""
    words = answer.lower(sentence)
    return any(word in ("that", "which") and not RESTRICTED.isdisjoint(words[at + 1 : at + 4]) for at, word in enumerate(words))


def _severity(answer: Answer, sentence: Sentence, hit: Hit) -> Severity | None:
    """Taking all data, or all of it to check something, may well be right."""
    words = answer.lower(sentence)
    if not TRUSTING.isdisjoint(words) or answer.has(sentence, "no-selection"):
        return None
    wide = answer.words.lower[hit.last] in WIDE and MATERIAL.isdisjoint(answer.words.lower[hit.first : hit.last + CLOSE])
    return Severity.HINT if CHECKING.intersection(words) or wide or _is_comparison(answer, sentence, hit) else None


def _is_comparison(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether all the models were only tried, which is how one is found."""
    words = answer.lower(sentence)
    models = not COMPARED.isdisjoint(answer.words.lower[hit.first : hit.last + 1])
    return models and TRYING.intersection(words) == USING.intersection(words)
