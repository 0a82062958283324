"""unexplained-acronym: letters that the listener cannot unfold."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.abbreviations import is_product, is_sure, letters_of_jargon, unshared_abbreviations
from greenroom.reading.answer import Answer
from greenroom.reading.terms import Term, jargon
from greenroom.rules.definition import Fault, rule, said

PEERS = {
    "peer": "an engineer from another company",
    "researcher": "a researcher",
    "manager": "a manager",
    "executive": "an executive",
    "product": "a product person",
}


@rule(
    "AUD102",
    "unexplained-acronym",
    help="Say the long form once, or say what it is for; after that the letters are yours to use.",
    weak=[
        "FNOL details such as the vehicle's age were passed to the model, and the claim was marked green or red.",
        "Leadership felt the fragmentation at every QBR, so we had a DRI per stream.",
        said(
            "NDCG went up by two points, by the way.",
            kind="reply",
            audience="product",
            prompt="How much of the lift was yours?",
        ),
        said("The WFM system only takes whole-hour shifts.", audience="executive"),
    ],
    strong=[
        "We measured mean reciprocal rank (MRR), and MRR rose from 0.4 to 0.5. The CPU was idle and the API answered with JSON.",
        "PTP, the share of promises to pay, rose to 38 percent. I read the streaming-multiprocessor (SM) activity every 15 s.",
        "Each first notice of loss became a row. The FNOL rows were scored at night.",
        "I compared TabPFN with the boosted trees, served it with vLLM, and tried a run on TORQUIX.",
        "EARN TRUST: I told them first. The RESULT was good.",
        "It was NOT the database. I had worked at ABB before, and the part was an AX-40.",
        said("The QBR is where it hurt.", kind="reply", prompt="Why did the QBR go wrong?"),
        said("The quality measure was NDCG, a score for whether the good results come first.", audience="executive"),
    ],
)
def unexplained_acronym(answer: Answer) -> Iterator[Fault]:
    """An acronym outside the audience's common ground is never spelled out.

    Acronyms are how a team saves breath, and every team has its own. A listener who does not know one stops listening for the
    two sentences that they spend on guessing, and few will interrupt to ask. What counts as known depends on who listens: an
    engineer knows TLS and AUC, an executive knows VAT and ROI, and nobody outside knows the name of your committee. Letters
    that were in the question, or that are explained anywhere in the answer, are left alone.
    """
    letters = unshared_abbreviations(answer)
    heard_as_jargon = letters_of_jargon(letters, jargon(answer)) if letters else []
    for term in letters:
        if term not in heard_as_jargon and not is_product(answer, term):
            severity = None if is_sure(answer, term) else Severity.HINT
            yield Fault(answer.place(term.first, term.last), _message(answer, term), severity=severity)


def _message(answer: Answer, term: Term) -> str:
    return f"“{term.said}” is never spelled out, and {PEERS[answer.exercise.audience]} need not know it."
