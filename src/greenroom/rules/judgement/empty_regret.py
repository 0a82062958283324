"""empty-regret: asked what they would change, and changed nothing."""

import re
from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule, said

ASKED = (
    r"(?i)differently|would you (?:change|improve|redo)|do (?:it )?again|do over|do better|regret|went wrong|mistake|another time|you learn(?:ed|t)?\b"
    r"|second time|start over|change about|look(?:ing)? back|hindsight|next time"
)
EMPTY = ("nothing-to-change", "trivial-change")
CONDITIONAL = frozenset("would i'd could should might wish differently hindsight next we'd better".split())
REAL = frozenset("but except though although however only".split())
OF_WHAT = frozenset("of for about on from with that so".split())
MIND = r"(?i)chang\w* your (?:mind|opinion|view)|convince you|persuade you"
DENYING = frozenset("hoped thought believed expected assumed not merely isn't wasn't never".split())
DENIAL_WITHIN = 3
SPECIFIC = 9
SOME = 5
ENDING = frozenset("to i i'd i'll we that it the honestly everything all as so and maybe but no".split())
REASONS = frozenset("because since".split())
SHORT = 22
LONG = 45
REST = 40
NEAR = 3

CHANGE: dict[str, object] = {"kind": "reply", "prompt": "What would you do differently?"}


@rule(
    "JDG106",
    "empty-regret",
    help="Name one decision that you would take differently today, what you know now, and what it would change.",
    suspicion="{} changes nothing that mattered.",
    weak=[
        said("Not a thing. I stand by all of it.", **CHANGE),
        said("Probably start the documentation sooner and write a few more unit tests.", **CHANGE),
        said("Honestly not that much. It went as planned, so maybe I would write a bit more documentation.", **CHANGE),
        said("Nothing really, the client was happy and we delivered on time.", **CHANGE),
        "The alarm fires two days ahead now, and stops fell from nine to four a month. If I had to change something, I would "
        "communicate even more.",
    ],
    strong=[
        said("Nothing that I have seen would change my mind, but two weeks of logs with a drop in returns would.",
             kind="reply", prompt="What would change your mind?"),
        said("I would also write more tests, but of one kind: that no field of the training table is younger than the invoice.",
             **CHANGE),
        said("Nothing about the drills. But I should have asked how she sleeps in week one, and not waited until she said it.",
             **CHANGE),
        "I would start with the phone claims. Three in ten people call, and I had never counted them, so they stayed in the old "
        "queue for a winter. The tests were fine, since nothing was changed in the tariff.",
    ],
)  # fmt: skip
def empty_regret(answer: Answer) -> Iterator[Fault]:
    """Asked what they would change, the speaker names nothing, or something that fits every project.

    The question is about judgement. Whoever would change nothing has learned nothing, or does not trust the listener; "more
    tests" and "better documentation" are true of all software and cost no thought. A good answer gives up something real: a
    choice that was wrong, a question asked too late, a number that you believed for too long.
    """
    if not answer.having(*EMPTY) or re.search(MIND, answer.exercise.prompt):
        return
    asked = not answer.exercise.tells_a_story and bool(re.search(ASKED, answer.exercise.prompt))
    found = [(sentence, hit) for sentence in answer.having(*EMPTY) for hit in _empty(answer, sentence, asked)]
    if not found:
        return
    dwelling = asked and answer.spoken - sum(sentence.said for sentence in {sentence for sentence, _ in found}) > LONG
    if not dwelling and not _names_a_real_one(answer, found[0][0], asked):
        first, *others = (answer.where(hit) for _, hit in found)
        yield Fault(
            first, f"“{answer.said(first)}” would fit any project: nothing here is a choice that you would undo.", tuple(others)
        )


def _empty(answer: Answer, sentence: Sentence, asked: bool) -> Iterator[Hit]:
    """What the sentence would change, where that is nothing or commonplace."""
    if not (asked or sentence.role == "reflection"):
        return
    words = answer.lower(sentence)
    if _goes_on_with_a_real_one(answer, sentence):
        return
    wishing = not CONDITIONAL.isdisjoint(words) or (asked and sentence.length < SHORT)
    for hit in answer.hits(sentence, *EMPTY):
        rest = _rest_of_clause(answer, sentence, hit)
        before = answer.words.lower[max(sentence.first, hit.first - DENIAL_WITHIN) : hit.first]
        if not DENYING.isdisjoint(before) or "mind" in rest[:SPECIFIC] or _goes_on(answer.words.lower[hit.last], rest):
            continue
        plain = hit.label == "nothing-to-change" or (
            wishing and not _is_specific(rest) and not _explains(answer, sentence, hit)
        )
        if plain and REAL.isdisjoint(rest):
            yield hit


def _goes_on_with_a_real_one(answer: Answer, sentence: Sentence) -> bool:
    """Whether the next sentence takes it back: "But I should have asked …"."""
    following = answer.sentences[sentence.number + 1 : sentence.number + 2]
    return any(
        not REAL.isdisjoint(answer.lower(other)[:1]) and answer.has(other, "lesson", "own-part", "open-question")
        for other in following
    )


def _rest_of_clause(answer: Answer, sentence: Sentence, hit: Hit) -> list[str]:
    """The words behind the hit, up to a comma, the sentence's end or a fair number of them."""
    words, rest = answer.words, []
    for at in range(hit.last + 1, min(sentence.last, hit.last + REST)):
        if "," in answer.text[words.ends[at - 1] : words.starts[at]]:
            break
        rest.append(words.lower[at])
    return rest


def _goes_on(last: str, rest: list[str]) -> bool:
    """ "Nothing really prepared me", and not "nothing really"."""
    return last == "really" and not ENDING.issuperset(rest[:1])


def _is_specific(rest: list[str]) -> bool:
    """ "more tests of one kind, that …", and not "more tests"."""
    return len(rest) >= SPECIFIC or (len(rest) >= SOME and not OF_WHAT.isdisjoint(rest[:1]))


def _explains(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether what it is to be follows a colon, or a "because" names what went wrong."""
    after = answer.words.lower[hit.last + 1 : sentence.last]
    because = next((at for at, word in enumerate(after) if word in REASONS), len(after))
    start = answer.words.ends[hit.last]
    failing = len(after) - because > SOME and answer.has(sentence, "setback")
    return failing or ":" in answer.text[start : min(sentence.span.end, start + REST)]


def _names_a_real_one(answer: Answer, sentence: Sentence, asked: bool) -> bool:
    """Whether a sentence near it, or anywhere in a reply, tells a change of some substance."""
    return any(
        answer.has(other, "lesson", "own-part", "open-question")
        and not answer.has(other, *EMPTY)
        and DENYING.isdisjoint(answer.lower(other))
        for other in (answer.sentences if asked else answer.around(sentence, NEAR, NEAR))
        if other.length > SPECIFIC
    )
