"""unsupported-number: claimed, and in no ledger."""

from collections.abc import Iterator

from greenroom.measured import RETRACTED, UNSUPPORTED, Measured
from greenroom.reading.answer import Answer
from greenroom.rules.definition import Fault, rule, said
from greenroom.rules.numbers._ledger import holdings, ids, quoted, words

CHURN = (
    Measured("c1", "recall", 0.42, "churn", "xgb"),
    Measured("c2", "recall", 0.31, "churn", "rules before"),
    Measured("c3", "monthly churn", 2.9, "churn", "before", "%"),
)


@rule(
    "NUM106",
    "unsupported-number",
    help="Measure it and enter it (`greenroom evidence add`), enter it as remembered with its source, or tell the story without it.",
    weak=[
        said("I rebuilt the churn model. Recall went from 0.31 to 0.42, and it saved 800,000 euros a year.").against(*CHURN),
        said("I rebuilt the churn model. Recall went from 0.31 to 0.42. Complaints fell by 40 percent.").against(*CHURN),
        said("I rebuilt the churn model, with a recall of 0.42. Offers cost us 30 percent less.").against(
            *CHURN, Measured("c4", "offer cost change", 30, "churn", "xgb", "%", status="retracted", reason="two months only")
        ),
    ],
    strong=[
        said("I rebuilt the churn model. Recall went from 0.31 to 0.42, eleven points up. We were five people.").against(
            *CHURN
        ),
        said("In 2023 we were six people with 40,000 customers. Recall is now at 0.42, where the rules had 0.31.").against(
            *CHURN
        ),
        "I rebuilt the churn model. Recall went from 0.31 to 0.42, and it saved 800,000 euros a year.",
    ],
)
def unsupported_number(answer: Answer) -> Iterator[Fault]:
    """A number of your own results that no entry of the evidence ledger carries.

    Interviewers probe exactly the numbers that nobody measured: how, on what, against what? Where you keep a ledger, every number
    that you tell of your work can stand in it, or be told as what it is: remembered, estimated, or left out.
    """
    for held in holdings(answer):
        if held.verdict == RETRACTED:
            reasons = "; ".join(dict.fromkeys(entry.reason for entry in held.by if entry.reason))
            message = f"“{words(answer, held)}” was retracted{f': {reasons}' if reasons else ''}."
            yield Fault(held.claim.quantity.span, message, evidence=ids(held.by))
        elif held.verdict == UNSUPPORTED:
            beside = f" The nearest is {quoted(held.near)}." if held.near else ""
            message = f"No entry of the ledger carries “{words(answer, held)}”."
            yield Fault(held.claim.quantity.span, message + beside, evidence=ids(held.near))
