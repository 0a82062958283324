"""defensive: a challenge is turned down."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule, said

GENERAL = frozenset("if when because that what unless until once where since why how whether while so".split())
"""Words before "you don't understand" that make it about anybody."""
SAYING = frozenset("said told asked says replied answered thought felt heard argued shouted".split())
KNOWING = frozenset("know knows understand understands see sees agree agrees tell would will do does".split())
STARTERS = frozenset("well so look and but no yes yeah um uh ok okay now".split())
WISHING = frozenset("would wanted hoped could should wished needed had".split())
HINDSIGHT = frozenset("hindsight now retrospect afterwards today".split())
QUESTION = frozenset("question questions".split())
REFUSAL = frozenset(
    "never nobody nonsense silly wrong closed settled pointless irrelevant tired again already outsiders".split()
)
POINTED = frozenset("whether was open asked ask answered good fair great right whole model users survey".split())
LONG = 30
SINCE_WHEN = 14
WINDOW = 5


@rule(
    "TON101",
    "defensive",
    help="Take the challenge as a fair question: say what is true in it, then what you know and how you know it.",
    kinds=("reply", "explanation"),
    weak=[
        said(
            "As I said already, it's a cache. Stock is not our problem.",
            kind="reply",
            prompt="Don't you show sold-out products?",
        ),
        said(
            "Well, obviously you wouldn't use word counts for this any more.",
            kind="reply",
            prompt="Did you try a linear model?",
        ),
        said(
            "Anyone who has worked at this scale knows that you need a feature store.",
            kind="reply",
            prompt="Did you need a feature store?",
        ),
        said(
            "With all due respect, you don't understand the problem. The classes are rare, so it has to be oversampled.",
            kind="reply",
            prompt="Why did you oversample before the split?",
        ),
        said("I don't see why that matters. The numbers are fine.", kind="reply", prompt="Is the test set from the same week?"),
    ],
    strong=[
        said(
            "For two thirds of the hours a regression obviously would have done, and it is a fair challenge.",
            kind="reply",
            prompt="Why not a regression?",
        ),
        said(
            "No, it was not needed, and as I said to the client in the first workshop, start with rules.",
            kind="reply",
            prompt="Was learning needed at all?",
        ),
        said("So you're right, obviously; for that one it is an assumption.", kind="reply", prompt="Are the labels right?"),
        said(
            "If you don't understand why a score moved, you cannot ship it, so I plotted the shares of each reason per week.",
            kind="reply",
            prompt="How did you notice?",
        ),
        said(
            "The product owner told me it was not our problem. I disagreed, because anyone who gets a refusal can appeal.",
            kind="reply",
            prompt="What happened then?",
        ),
        "The managing director was obviously not pleased, and asked me what would make me say yes.",
    ],
)
def defensive(answer: Answer) -> Iterator[Fault]:
    """A challenge is met with dismissal: "as I said", "obviously", "you don't understand", "everybody knows".

    A challenge in an interview is seldom an attack. It is the interviewer trying out how it would be to disagree with you at
    work. Whoever waves it away has answered that, whatever the facts are. Nothing disarms a hard question like granting what
    is true in it: "yes, for two thirds of the cases a simpler model would have done" costs one sentence and buys the trust for
    everything that follows. All places are reported together.
    """
    sure = [answer.where(hit) for sentence, hit in answer.all_hits("defensive") if _is_meant(answer, sentence, hit)]
    sure += [answer.where(hit) for sentence, hit in answer.all_hits("everybody-knows") if _appeals(answer, sentence, hit)]
    sure += list(_at_the_question(answer))
    shaky = list(_shaky(answer)) if answer.exercise.kind == "reply" else []
    opens = [span for sentence, span, opening in shaky if opening and sentence.number == 0]
    company = len(shaky) + bool(answer.having("deflection"))
    places = sorted({*sure, *(span for _, span, _ in shaky)})
    if sure or opens or (shaky and company > 1):
        yield _fault(answer, places)
    elif any(opening for _, _, opening in shaky):
        yield _fault(answer, places)._replace(severity=Severity.HINT)


def _fault(answer: Answer, places: list[Span]) -> Fault:
    quoted = ", ".join(f"“{answer.said(place)}”" for place in places[:3])
    return Fault(places[0], f"{quoted}: this waves the challenge away.", tuple(places[1:]))


def _is_meant(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a phrase is the speaker's own and aimed at the one who asks."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - WINDOW) : hit.first]
    if not SAYING.isdisjoint(before) or not HINDSIGHT.isdisjoint(
        words[hit.last + 1 : min(sentence.last, hit.last + SINCE_WHEN)]
    ):
        return False
    return not (words[hit.first].startswith("you") and before[-1:] and before[-1] in GENERAL)


def _appeals(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether everybody is said to know: "anyone who has run search knows …"."""
    words = answer.words.lower
    before = words[hit.first - 1] if hit.first > sentence.first else ""
    if before in ("so", "that", "for", "until", "sure", "where", "of", "to", "not", "if"):
        return False
    if words[hit.first].startswith("no") or words[hit.last] == "knows":
        return True
    return not KNOWING.isdisjoint(words[hit.last + 1 : min(sentence.last, hit.last + SINCE_WHEN)])


def _at_the_question(answer: Answer) -> Iterator[Span]:
    """Sentences that open a reply by turning on the question itself: "that question was settled long ago"."""
    for sentence in answer.sentences[:2]:
        words = frozenset(answer.lower(sentence))
        if QUESTION.isdisjoint(words) or REFUSAL.isdisjoint(words) or not POINTED.isdisjoint(words):
            continue
        if not answer.has(sentence, "greeting", "concession", "not-known", "deflection") and sentence.length < LONG:
            yield sentence.span


def _shaky(answer: Answer) -> Iterator[tuple[Sentence, Span, bool]]:
    """Phrases that dismiss only in some places, and whether one is of the kind that can do so alone."""
    for sentence in answer.sentences:
        if answer.has(sentence, "concession", "not-known"):
            continue
        for hit in answer.hits(sentence, "defensive-opening", "defensive-perhaps"):
            if _starts(answer, sentence, hit) and not _is_harmless(answer, sentence, hit):
                yield sentence, answer.where(hit), hit.label == "defensive-opening"


def _starts(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    return all(word in STARTERS for word in answer.words.lower[sentence.first : hit.first])


def _is_harmless(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether it was said to somebody else ("as I said to the client"), or of a wish ("obviously I would have liked")."""
    after = answer.words.lower[hit.last + 1 : min(sentence.last, hit.last + 3)]
    return after[:1] in (["to"], ["in"], ["at"], ["when"]) or (
        after[:1] in (["i"], ["we"]) and after[1:] != [] and after[1] in WISHING
    )
