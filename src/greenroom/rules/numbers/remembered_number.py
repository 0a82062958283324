"""remembered-number: only remembered, not measured."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.measured import REMEMBERED, Measured
from greenroom.reading.answer import Answer
from greenroom.rules.definition import Fault, rule, said
from greenroom.rules.numbers._ledger import holdings, ids, words

SAVED = Measured("r1", "yearly saving", 2_300_000, "claims", "triage", "EUR", status="remembered", source="the year-end review")
WAIT = Measured("r2", "median wait", 11, "claims", "before", "days", status="remembered", source="a former colleague")


@rule(
    "NUM108",
    "remembered-number",
    severity=Severity.HINT,
    help="Say that you quote it from memory and whose number it was; then nobody can take it for measured.",
    weak=[
        said("I built the triage for claims. It saved us 2.3 million euros a year.").against(SAVED),
        said("I built the triage for claims. The median wait was 11 days before.").against(WAIT),
    ],
    strong=[
        said("I built the triage for claims. The median wait was 11 days before.").against(WAIT._replace(status="measured")),
        "I built the triage for claims. It saved us 2.3 million euros a year.",
    ],
)
def remembered_number(answer: Answer) -> Iterator[Fault]:
    """The ledger has this number as remembered, not as measured.

    A number from a former employer cannot be measured again. That is no shame, as long as it is told as what it is: "as far as I
    remember, the review said 2.3 million". Told as a fact it invites the question that you cannot answer.
    """
    for held in holdings(answer):
        if held.verdict == REMEMBERED:
            sources = "; ".join(dict.fromkeys(entry.source for entry in held.by if entry.source))
            message = f"“{words(answer, held)}” is remembered, not measured{f' ({sources})' if sources else ''}."
            yield Fault(held.claim.quantity.span, message, evidence=ids(held.by))
