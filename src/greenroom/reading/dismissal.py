"""Where a reply turns its challenge down."""

from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.fitting import gives_number
from greenroom.reading.lexicon import Hit

GENERAL = frozenset("if when because that what unless until once where since why how whether while so".split())
"""Words before "you don't understand" that make it about anybody."""
SAYING = frozenset("said told asked says replied answered thought felt heard argued shouted".split())
KNOWING = frozenset("know knows understand understands see sees agree agrees tell would will do does".split())
STARTERS = frozenset(
    "well so look and but no yes yeah um uh ok okay now sorry listen honestly frankly sir because also".split()
)
WISHING = frozenset("would wanted hoped could should wished needed had".split())
HINDSIGHT = frozenset("hindsight now retrospect afterwards today".split())
NEGATION = frozenset("not never wasn't isn't aren't don't didn't wouldn't hardly nor neither".split())
QUESTION = frozenset("question questions".split())
REFUSAL = frozenset(
    "never nobody nonsense silly wrong closed settled pointless irrelevant tired again already outsiders".split()
)
POINTED = frozenset("whether was open asked ask answered good fair great right whole model users survey".split())
GRANTING = ("concession", "not-known", "own-part")
MARKS = ",;:—–-(!?…"
LONG = 30
SINCE_WHEN = 14
WINDOW = 5
NEGATED_WITHIN = 3


@once
def dismissals(answer: Answer) -> list[Span]:
    """The places that dismiss whatever else is said."""
    found = [answer.where(hit) for sentence, hit in answer.all_hits("defensive") if _is_meant(answer, sentence, hit)]
    found += [answer.where(hit) for sentence, hit in answer.all_hits("defensive-start") if _is_curt(answer, sentence, hit)]
    found += [answer.where(hit) for sentence, hit in answer.all_hits("everybody-knows") if _appeals(answer, sentence, hit)]
    return found + list(_at_the_question(answer))


def impatience(answer: Answer) -> Iterator[tuple[Sentence, Span, bool]]:
    """Phrases that dismiss only in some places, and whether one is of the kind that can do so alone."""
    for sentence in answer.having("defensive-opening", "defensive-perhaps"):
        if answer.has(sentence, *GRANTING):
            continue
        for hit in answer.hits(sentence, "defensive-opening", "defensive-perhaps"):
            if _starts(answer, sentence, hit) and not _is_harmless(answer, sentence, hit):
                yield sentence, answer.where(hit), hit.label == "defensive-opening"


def _is_meant(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a phrase is the speaker's own and aimed at the one who asks."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - WINDOW) : hit.first]
    after = words[hit.last + 1 : min(sentence.last, hit.last + SINCE_WHEN)]
    if not SAYING.isdisjoint(before) or not HINDSIGHT.isdisjoint(after) or not NEGATION.isdisjoint(before[-NEGATED_WITHIN:]):
        return False
    return not (words[hit.first].startswith("you") and before[-1:] and before[-1] in GENERAL)


def _is_curt(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a phrase opens a clause of a sentence that grants nothing and tells no figure."""
    if not (_starts(answer, sentence, hit) or _opens_clause(answer, hit)) or not _is_meant(answer, sentence, hit):
        return False
    weighed = "but" in answer.words.lower[hit.last + 1 : sentence.last]
    return not weighed and not answer.has(sentence, *GRANTING) and not gives_number(answer, sentence)


def _appeals(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether everybody is said to know: "anyone who has run search knows …"."""
    words = answer.words.lower
    before = words[hit.first - 1] if hit.first > sentence.first else ""
    if before in ("so", "that", "for", "until", "sure", "where", "of", "to", "not", "if"):
        return False
    if words[hit.first].startswith("no") or words[hit.last] == "knows":
        return words[hit.last + 1 : min(sentence.last, hit.last + 2)] not in (["how"], ["where"], ["what"])
    return not KNOWING.isdisjoint(words[hit.last + 1 : min(sentence.last, hit.last + SINCE_WHEN)])


def _at_the_question(answer: Answer) -> Iterator[Span]:
    """Sentences that open a reply by turning on the question itself: "that question was settled long ago"."""
    for sentence in answer.sentences[:2]:
        words = frozenset(answer.lower(sentence))
        if QUESTION.isdisjoint(words) or REFUSAL.isdisjoint(words) or not POINTED.isdisjoint(words):
            continue
        if not answer.has(sentence, "greeting", "concession", "not-known", "deflection") and sentence.length < LONG:
            yield sentence.span


def _starts(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether nothing but a "well" or an "I mean" stands before a phrase."""
    before = answer.words.lower[sentence.first : hit.first]
    if before[-2:] == ["i", "mean"]:
        before = before[:-2]
    return all(word in STARTERS for word in before)


def _opens_clause(answer: Answer, hit: Hit) -> bool:
    if not hit.first:
        return True
    between = answer.text[answer.words.ends[hit.first - 1] : answer.words.starts[hit.first]]
    return any(mark in between for mark in MARKS)


def _is_harmless(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether it was said to somebody else ("as I said to the client"), or of a wish ("obviously I would have liked")."""
    after = answer.words.lower[hit.last + 1 : min(sentence.last, hit.last + 3)]
    return after[:1] in (["to"], ["in"], ["at"], ["when"]) or (
        after[:1] in (["i"], ["we"]) and after[1:] != [] and after[1] in WISHING
    )
