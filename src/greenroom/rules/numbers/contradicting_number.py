"""contradicting-number: two numbers that cannot both be true."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.measured import CONTRADICTED, Measured
from greenroom.reading.answer import Answer
from greenroom.reading.sums.changes import changes
from greenroom.reading.sums.metrics import metrics
from greenroom.reading.sums.parts import parts
from greenroom.reading.sums.times import times
from greenroom.rules.definition import Fault, rule, said
from greenroom.rules.numbers._ledger import holdings, ids, quoted, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from greenroom.reading.support.holding import Held

TIMES = (
    Measured("t1", "time to hire", 52, "hiring", "before", "days"),
    Measured("t2", "time to hire", 38, "hiring", "scheduler", "days"),
)


@rule(
    "NUM107",
    "contradicting-number",
    help="Work it out once on paper, decide which of the two is right, and say the one that you can derive.",
    weak=[
        "The slowest requests went from two seconds to four hundred milliseconds, so basically ten times faster.",
        "The purchase rate was up from 2.9 to 3.4 percent. That's an 8 percent relative lift.",
        "We had 4,000 orders labelled by hand, and 5,200 of those turned out to be abuse.",
        said("We took 80 percent for training and the remaining 30 percent for the test.", kind="reply"),
        "There were nine product teams. Today eleven of the teams are on the platform.",
        "It takes 12 minutes a call, and 30 calls of 12 minutes each, so ten hours a day.",
        "We get 40 tickets a day, so about 3,000 a month.",
        "At that cut the precision is 0.81, the recall 0.66 and the F1 score 0.88.",
        "In the first wave 18,000 customers got a call. Of the 24,000 customers in that first wave, one in six stayed.",
        "Errors fell from 400 to 100 a week, a drop of 50 percent.",
        "Of 1,000 requests a day, 1,400 go to the small model.",
        "There are 3 regions with 40 stores each, 200 stores in all.",
        "We labelled 2,400 claims by hand. Of the 3,000 claims we labelled, one in six was wrong.",
        said("Time to hire was 52 days; with the scheduler it was 38, four weeks sooner.").against(*TIMES),
        said("Time to hire is now 35 days [ev:t2] in our hiring.").against(*TIMES),
    ],
    strong=[
        "The slowest requests went from two seconds to four hundred milliseconds, so five times faster.",
        "The purchase rate went from 2.9 to 3.4 percent, half a point, or some 17 percent.",
        "F1 rose from 0.44 to 0.81, so it nearly doubled.",
        "Errors fell by a third, from 31 to 21 a week.",
        "Latency went from 200 to 100 ms and conversion rose by 3 percent.",
        "We asked 60 people. Fifty-one of them answered, and 12 of those were angry.",
        "We get 40 tickets a day, so about 200 a week and some 10,000 a year.",
        "At that cut the precision is 0.81, the recall 0.66 and the F1 score 0.73.",
        "Seven of us carried the pager for nineteen models, and it rang 212 times, 140 of those at night.",
        "We took 80 percent for training and 20 for the test, and 10 percent of the training part for tuning.",
        "Three of the five models were dropped; 12 of the features went with them.",
        "There are 3 regions with 40 stores each, 120 stores in all.",
        "We had 60 annotators in the first month. By the end all 140 annotators had passed the test.",
        "120 stores took part. Of the 80 stores with a baker, 60 gained.",
        "The bill fell from 31k to 12k a month, or 228k a year.",
        "I interviewed 11 people, and 14 of those I had met before came along to lunch.",
        "We began in 12 stores. Now all 400 stores of the chain use it.",
        "Of 31 teams, three read the policy; nine of the teams had their own.",
        said("Time to hire was 52 days; with the scheduler it was 38, two weeks sooner.").against(*TIMES),
    ],
)
def contradicting_number(answer: Answer) -> Iterator[Fault]:
    """Two numbers of the answer, or one and the evidence ledger or another story of the project, cannot both be true.

    Listeners do sums. A factor that does not fit its two values, or a part that is larger than its whole, costs more trust than a
    missing number, since it puts all the others in doubt. Most such slips come from rounding twice or from quoting two reports.
    Two stories of one project are held against each other too: where they give different values for the same thing, the second
    interviewer of the day has read the notes of the first.
    """
    for find in (changes, parts, times, metrics):
        for clash in find(answer):
            yield Fault(clash.first, f"Two numbers do not fit: {clash.why}.", also=(clash.second,))
    against = [held for held in holdings(answer) if held.verdict == CONTRADICTED]
    yield from (_against_ledger(answer, held) for held in against)
    if answer.elsewhere:
        yield from _against_others(answer, {held.claim.quantity.span for held in against})


def _against_ledger(answer: Answer, held: "Held") -> Fault:
    """A number that the ledger has otherwise: an error where the speaker pinned it to the entry."""
    span = held.claim.quantity.span
    severity = Severity.ERROR if held.claim.mark else None
    message = f"“{words(answer, held)}” does not fit what was measured: {quoted(held.by)}."
    return Fault(span, message, help=AS_MEASURED, severity=severity, evidence=ids(held.by))


def _against_others(answer: Answer, told_of: set[Span]) -> Iterator[Fault]:
    """The numbers that other answers tell otherwise, but for those that the ledger contradicts already."""
    from greenroom.reading.support.between import between
    from greenroom.reading.support.telling import telling

    for here, there, path in between(telling(answer), answer.elsewhere):
        if here.span not in told_of:
            message = f"“{here.words}” does not fit “{there.words}” in {path}, line {there.line}."
            yield Fault(Span(*here.span), message, help=AS_ELSEWHERE, proven=True)


AS_MEASURED = "Say it as it was measured, or measure it again and enter the new number."
AS_ELSEWHERE = "Look up which of the two is right, and tell it alike in both stories; if they are two things, name both apart."
