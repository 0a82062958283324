"""Noun phrases of the answer that read well in a question.

Nothing here parses English. A phrase is taken only where its ends are plain; where they are not, there is none, and the
question does without.
"""

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.record import NamedTuple

SAID_AS = {
    "a": "a", "an": "an", "the": "the", "my": "your", "our": "your", "this": "the", "that": "the", "its": "the", "these": "the",
    "those": "the", "his": "his", "her": "her", "their": "their", "two": "the two", "three": "the three", "both": "both",
}  # fmt: skip
PROPER = frozenset("kubernetes kafka flink spark airflow prophet llama claude mistral gemini redis faiss pyspark".split())
HEADS = frozenset(
    "model models network networks net nets classifier classifiers regression index pipeline layer search service cluster"
    " database job jobs architecture architectures"
    " encoder reranker ranker forest trees tree engine assistant store gateway table loss stack".split()
)
COUNTABLE = frozenset(
    "network net model classifier forest tree transformer autoencoder encoder ensemble bandit index pipeline cluster database"
    " service gateway architecture engine assistant llm stack job".split()
)
ENDS = frozenset(
    "because since so that which and but for with over instead rather as to when where while than if in on at of from until or"
    " who whose although though after before by via under without per was were is are had has have would could did do does came"
    " will can be been i we you he she it they there then now not also already only still just".split()
)
NO_NOUNS = frozenset(
    "it them this these those him her us me you one ones first second third last latter former other others same both either"
    " neither none all any some most more less much many few two three another each every everything nothing something anything"
    " what how why very really quite too well again back away out up down off no yes here there um uh like okay well sort kind"
    " way ways thing things lot bit version option approach solution right wrong good bad better worse best worst"
    " middle".split()
)
LONGEST = 4
MASS = frozenset("boosting learning streaming stacking weighting software data".split())
BREAKS = frozenset(',.;:()–—!?"“”|[]{}*_`#\n')
UPPER = frozenset(
    "auc ndcg mrr rmse mape mae mse f1 wer iou bleu rouge roc pr map p95 p99 p50 llm llms rag bert gpt smote svm knn".split()
)


class Said(NamedTuple):
    """Words to insert, and where they stand in the source; ``whole`` tells that nothing was cut off."""

    text: str
    span: Span
    whole: bool = True


def forward(answer: Answer, at: int, sentence: Sentence) -> Said | None:
    """The noun phrase that begins at a word: "a small transformer" of "a small transformer because …"."""
    words = answer.words.lower
    first = at
    article = SAID_AS.get(words[at], "") if at < sentence.last else ""
    at += bool(article)
    last = at
    while (
        last < sentence.last and last - at <= LONGEST and words[last] not in ENDS and not (last > at and breaks(answer, last))
    ):
        last += 1
    taken = words[at:last]
    if not taken or len(taken) > LONGEST or not _is_name(taken):
        return None
    if not article and not (_is_proper(answer, at) or taken[-1] in HEADS or answer.has(sentence, "technique", "tool")):
        return None
    return _said(answer, first if article in ("", words[first]) else at, last - 1, article)


def around(answer: Answer, first: int, last: int, sentence: Sentence) -> Said:
    """The noun phrase round a known noun, from its article on: "the two senior handlers" round "handlers"."""
    words = answer.words.lower
    while last + 1 < sentence.last and words[last + 1] in HEADS and not breaks(answer, last + 1):
        last += 1
    for start in range(first, max(sentence.first, first - 3) - 1, -1):
        before = words[start - 1] if start > sentence.first and not breaks(answer, start) else ""
        if before in SAID_AS and not _is_joined(answer, start):
            bare = before in ("a", "an") and (words[last] in MASS or _is_brand(answer, last))
            return _said(answer, start, last, "" if bare else SAID_AS[before])
        if not before or before in ENDS or before in NO_NOUNS or not before.isalpha() or before.endswith("s"):
            break
    plural = words[last].endswith("s") and not words[last].endswith("ss")
    return _said(answer, first, last, "the" if (plural or words[last] in COUNTABLE) and not _is_brand(answer, last) else "")


def definite(said: Said) -> Said:
    """As one speaks of a thing the second time: "the random forest"."""
    article, _, rest = said.text.partition(" ")
    return said._replace(text="the " + rest) if article in ("a", "an") else said


def counted(answer: Answer, quantity: Quantity, sentence: Sentence) -> Said | None:
    """A number with what it counts: "60,000 terminals", "400 supplier invoices"."""
    words = answer.words.lower
    for last in range(quantity.last + 1, min(quantity.last + 3, sentence.last)):
        word = words[last]
        if breaks(answer, last) or word in ENDS or word in NO_NOUNS or not word.isalpha():
            return None
        if word.endswith("s") and len(word) > 3 and not word.endswith("ss"):
            first = quantity.first + (words[quantity.first] == "a")
            return Said(uncapped(answer.said(answer.place(first, last))), answer.place(first, last))
    return None


def ends_here(answer: Answer, last: int, sentence: Sentence) -> bool:
    """Whether a noun phrase may end with a word: nothing follows that could go on with it."""
    following = last + 1
    if following >= sentence.last:
        return True
    words = answer.words
    joint = answer.text[words.ends[last] : words.starts[following]]
    return "-" not in joint and (breaks(answer, following) or words.lower[following] in ENDS or words.lower[following] in HEADS)


def metric(text: str) -> str:
    """A metric's name as one writes it: "auc" is "AUC"."""
    return " ".join(word.upper() if word.lower() in UPPER else word for word in text.split())


def uncapped(text: str) -> str:
    """Without the capital of a sentence's first word."""
    return text[0].lower() + text[1:] if text[1:].islower() else text


def _said(answer: Answer, first: int, last: int, article: str) -> Said:
    text = " ".join(metric(word) for word in answer.said(answer.place(first, last)).split())
    head = answer.words.lower[first]
    if head not in PROPER and _opens(answer, first):
        text = uncapped(text)
    written = text if not article or text.lower().startswith(article + " ") else f"{article} {text}"
    return Said(written, answer.place(first, last))


def _is_name(words: list[str]) -> bool:
    """Whether words may be a noun phrase: no pronouns, no adverb or number at the end."""
    return (
        NO_NOUNS.isdisjoint(words) and not words[-1].endswith("ly") and words[-1][0].isalpha() and not words[0].endswith("ly")
    )


def _is_brand(answer: Answer, at: int) -> bool:
    """Whether a word is a name that takes no article: Kubernetes, LightGBM."""
    inside = answer.text[answer.words.starts[at] + 1 : answer.words.ends[at]]
    return answer.words.lower[at] in PROPER or (not inside.islower() and not inside.isupper() and not inside.isdigit())


def _is_joined(answer: Answer, at: int) -> bool:
    """Whether a hyphen binds a word to the one before: the "tower" of "two-tower"."""
    return answer.text[answer.words.ends[at - 1] : answer.words.starts[at]] == "-"


def _is_proper(answer: Answer, at: int) -> bool:
    letter = answer.text[answer.words.starts[at]]
    return letter.isupper() and answer.words.lower[at] != "i"


def _opens(answer: Answer, at: int) -> bool:
    """Whether a word opens its sentence, so that its capital says nothing."""
    sentence = answer.sentence_at(answer.words.starts[at])
    return sentence is not None and sentence.first == at


def breaks(answer: Answer, at: int) -> bool:
    """Whether a stop or a bracket parts a word from the one before it."""
    if at == 0:
        return True
    gap = answer.text[answer.words.ends[at - 1] : answer.words.starts[at]]
    inside_number = gap in (".", ",") and answer.words.lower[at][0].isdigit() and answer.words.lower[at - 1][-1].isdigit()
    return not inside_number and not BREAKS.isdisjoint(gap)
