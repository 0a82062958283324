"""layer-over-budget: one part swallows the rest."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer
from greenroom.reading.timing import Layer, layers, seconds_of
from greenroom.rules.definition import OF_TALKS, Fault, rule, said
from greenroom.rules.structure.too_long import clock

TIMES_OVER = 1.6
SECONDS_OVER = 15
MARGIN = 1.2
"""Roles are read with some error: nearer to the limit than this, the finding is a hint."""
CERTAIN_OF_RESULTS = 1.6
"""How many times its budget results must take in time that is surely theirs: measurements on the way read like results."""

OPENING = "Merchants lost money to refunds, and they complained every week. I was asked to bring them down. "
DETAILS = "I trained the model on the orders, added features for the address, and tuned the depth of its trees with care. "
CLOSING = "Refunds fell from nine to six percent. I learned that addresses are typed twice, and I would check that first."


@rule(
    "STR110",
    "layer-over-budget",
    help="Keep the sentences of this part that a listener must have to follow the next, and leave the rest for questions.",
    kinds=OF_TALKS,
    weak=[
        said(OPENING + DETAILS * 22 + CLOSING),
        said(OPENING + DETAILS * 26 + CLOSING, kind="walkthrough"),
        said(OPENING + DETAILS * 30 + CLOSING),
    ],
    strong=[
        said(OPENING + DETAILS * 6 + CLOSING),
        said(OPENING + DETAILS * 8 + CLOSING, kind="walkthrough"),
        said(OPENING + DETAILS * 20 + CLOSING, kind="walkthrough", format="dedicated-review"),
    ],
)
def layer_over_budget(answer: Answer) -> Iterator[Fault]:
    """One part takes more than 1.6 times its upper budget, and at least 15 seconds more than it.

    The usual shape is three minutes of technique and ten seconds of result. The clock is read per layer of a walkthrough and
    per STAR part of a story.
    """
    for layer in over_budget(answer):
        first = answer.sentences[layer.sentences[0]].span
        message = f"The {layer.name} part takes {clock(layer.seconds)}; {clock(layer.high)} is its upper budget."
        severity = None if is_surely_over(answer, layer) else Severity.HINT
        yield Fault(Span(first.start, first.end), message, severity=severity)


def over_budget(answer: Answer) -> list[Layer]:
    """The parts that take too long."""
    return [
        layer
        for layer in layers(answer)
        if layer.seconds > layer.high * TIMES_OVER and layer.seconds >= layer.high + SECONDS_OVER
    ]


def is_surely_over(answer: Answer, layer: Layer) -> bool:
    """Whether a part takes too long even if sentences are counted only as far as their role is certain."""
    parts = (answer.sentences[number] for number in layer.sentences)
    certain = sum(seconds_of(answer, sentence) * sentence.confidence for sentence in parts)
    if layer.name in ("result", "results"):
        return certain > layer.high * CERTAIN_OF_RESULTS
    far = layer.seconds > layer.high * TIMES_OVER * MARGIN
    return certain > (layer.high if far else layer.high + SECONDS_OVER)
