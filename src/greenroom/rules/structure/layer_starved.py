"""layer-starved: a part that another one ate."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer
from greenroom.reading.timing import Layer, layers
from greenroom.rules.definition import OF_TALKS, Fault, rule, said
from greenroom.rules.structure.layer_over_budget import CLOSING, DETAILS, OPENING, is_surely_over, over_budget
from greenroom.rules.structure.too_long import clock

STARVED = 0.4


@rule(
    "STR111",
    "layer-starved",
    help="Give it some of the time that the longest part takes.",
    kinds=OF_TALKS,
    weak=[
        said(OPENING + DETAILS * 24 + "Refunds fell from nine to six percent."),
        said(OPENING + DETAILS * 28 + CLOSING, kind="walkthrough"),
        said("I was asked to bring refunds down. " + DETAILS * 24 + CLOSING),
    ],
    strong=[
        said(OPENING + DETAILS * 6 + CLOSING),
        said(OPENING + DETAILS * 7 + "Refunds fell from nine to six percent."),
        said(OPENING + DETAILS * 3 + CLOSING),
    ],
)
def layer_starved(answer: Answer) -> Iterator[Fault]:
    """One part gets less than 0.4 of its lower budget while another is over its own.

    Where one part runs over, the listener feels the loss elsewhere: most often it is the result, which is what they wanted.
    """
    greedy = over_budget(answer)
    if not greedy:
        return
    for layer in layers(answer):
        if layer.seconds < layer.low * STARVED:
            message = (
                f"The {layer.name} part gets {clock(layer.seconds)} while {greedy[0].name} takes {clock(greedy[0].seconds)}."
            )
            sure = any(is_surely_over(answer, part) for part in greedy)
            yield Fault(_place(answer, layer), message, severity=None if sure else Severity.HINT)


def _place(answer: Answer, layer: Layer) -> Span:
    """Its own first sentence, or the end where it has none."""
    return answer.sentences[layer.sentences[0]].span if layer.sentences else answer.ending
