"""hedge-stack: hedge upon hedge."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule

HEDGES = ("hedge", "hedge-opener", "hedge-softener", "hedge-modal")
NEAR = 6
MANY = 3
HEARD = 8
LOOK_BACK = 300
NEW_CLAIM = frozenset("but and or because since so if when while which whereas although though unless until".split())
SAYING = frozenset(
    "said told wrote asked replied answered claimed argued heard says repeated mumbled thought believed assumed suspected hoped"
    " guessed feared wondered".split()
)
A_KIND = frozenset("a an the this that these those some any what which every same no one another other all".split())
COUNTERFACTUAL = frozenset("could could've might might've".split())
SAID_SHORT = frozenset("not yes no so".split())
"""After a hedge these make it one of several answers: "maybe the light, maybe not"."""
APPROXIMATELY = frozenset(
    "a about one two three four five six seven eight nine ten twenty thirty forty fifty half twice".split()
)


@rule(
    "TON105",
    "hedge-stack",
    help="Say it once: state the claim, or state what you are unsure of and how you would find out.",
    suspicion="{} hedges one claim more than once.",
    weak=[
        "I think it maybe sort of improved recall by four points.",
        "It probably might have been the cache, I guess.",
        "I suppose perhaps it may have gone the same way with anyone.",
        "It may perhaps have been somewhat fairer afterwards.",
    ],
    strong=[
        "I think the cache was at fault, because the misses began with the deploy.",
        "Maybe. I would measure it first.",
        "Each ward was marked as possibly or probably full, meaning one chance in five or three in five.",
        "I got nervous and said that it might perhaps be somewhere around a few thousand, which cost us the quarter.",
        "I think I could have seen it earlier, and I lose maybe thirty events a day.",
        "I think an index would bring it down, but I have never built one of that size and might be wrong about the memory.",
        "A network might perhaps have found more. Maybe it is the light, maybe not; I have plates ordered.",
        "We kept some sort of cache that was probably never read.",
    ],
)
def hedge_stack(answer: Answer) -> Iterator[Fault]:
    """One claim carries two hedges or more.

    A single "I think" is honest, and an interviewer hears it as such. Two or three on one claim say that the speaker does not
    believe it either, and the next question will be aimed there. If you do not know, the strong form is shorter: "I don't
    know; I would compare the two weeks." If you do know, leave the hedges out.
    """
    for sentence in answer.having(*HEDGES):
        if answer.text[sentence.span.end - 1] != "?":
            for stack in _stacks(answer, sentence):
                yield from _judged(answer, stack)


def _judged(answer: Answer, stack: list[Hit]) -> Iterator[Fault]:
    if len(stack) < 2 or all(hit.label == "hedge-modal" for hit in stack):
        return
    span = answer.place(stack[0].first, max(hit.last for hit in stack))
    fault = Fault(span, f"{len(stack)} hedges stand on one claim: “{answer.said(span)}”.")
    yield fault if _is_plain(answer, stack) else fault._replace(severity=Severity.HINT)


def _is_plain(answer: Answer, stack: list[Hit]) -> bool:
    """Whether it is more than the everyday "I think it might" or a "might perhaps have" of what was not tried."""
    if len(stack) >= MANY:
        return True
    labels = [hit.label for hit in stack]
    after = answer.words.lower[stack[0].first : stack[-1].last + 2]
    return "hedge" in labels and not ("hedge-modal" in labels and "have" in after)


def _stacks(answer: Answer, sentence: Sentence) -> Iterator[list[Hit]]:
    """The hedges of a sentence, grouped by the claim that they stand on."""
    stack: list[Hit] = []
    for hit in answer.hits(sentence, *HEDGES):
        if stack and hit.first <= stack[-1].last:
            continue
        if not _doubts(answer, sentence, hit):
            continue
        if stack and _parts(answer, stack[-1], hit):
            yield stack
            stack = []
        stack.append(hit)
    yield stack


def _parts(answer: Answer, one: Hit, other: Hit) -> bool:
    """Whether two hedges stand on different claims: far apart, or with a word or mark between that begins another."""
    words = answer.words
    if other.first - one.last > NEAR or not NEW_CLAIM.isdisjoint(words.lower[one.last + 1 : other.first]):
        return True
    return any(mark in answer.text[words.ends[one.last] : words.starts[other.first]] for mark in ";:—–")


def _doubts(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a hedge is the speaker's doubt about a claim, and no report, regret, kind of thing or rough number."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - HEARD) : hit.first]
    after = words[hit.last + 1] if hit.last + 1 < sentence.last else ""
    if not SAYING.isdisjoint(before) or after in SAID_SHORT or _is_quoted(answer, sentence, hit):
        return False
    if hit.label == "hedge-softener":
        return not (before and before[-1] in A_KIND and words[hit.last] == "of")
    if hit.label == "hedge-modal":
        return not (words[hit.first] in COUNTERFACTUAL and before[-1:] in (["i"], ["we"]) and words[hit.last] != "be")
    return hit.label == "hedge-opener" or not (after in APPROXIMATELY or after[:1].isdigit())


def _is_quoted(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a quotation was opened before, and is still open."""
    at = answer.words.starts[hit.first]
    said = answer.text[max(sentence.span.start, at - LOOK_BACK) : at]
    return said.count("“") > said.count("”") or said.count('"') % 2 == 1
