"""nda-absolute: a figure that tells how big the business is."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.rules.definition import Fault, rule, said

MUCH_MONEY = 100_000.0
SOME_MONEY = 10_000.0
MANY = 500.0
MANY_PEOPLE = 100.0
MANY_PLACES = 10.0
VERY_MANY = 10_000.0
MILLION = 1e6
TEN_MILLION = 1e7
STAFF = frozenset(
    "agent agents employee employees driver drivers courier couriers worker workers clerk clerks nurse nurses engineers staff"
    " adjusters handlers advisers advisors salespeople reps planners operators headcount".split()
)
PLACES = frozenset(
    "store stores shop shops branch branches hotel hotels plant plants site sites factory factories warehouse warehouses depots"
    " hospitals clinics countries mills mines restaurants stations airports".split()
)
BUSINESS = frozenset(
    "customer customers user users subscriber subscribers member members buyer buyers seller sellers merchant merchants shopper"
    " shoppers guest guests patient patients passenger passengers client clients account accounts household households rider"
    " riders order orders booking bookings transaction transactions payment payments sale sales purchase purchases trip trips"
    " ride rides delivery deliveries parcel parcels shipment shipments claim claims policies loan loans application applications"
    " ticket tickets call calls visit visits visitor visitors session sessions impression impressions download downloads"
    " installs listing listings contract contracts subscriptions invoice invoices turbine turbines vehicle vehicles trucks"
    " machine machines units devices prescriptions admissions players students applicants borrowers cardholders cards meters"
    " insured tonnes tons barrels suppliers dealers farmers donors".split()
)
EARNINGS = frozenset(
    "revenue revenues turnover sales budget profit profits margin margins income spend spending worth savings saved saves save"
    " earned earns earning costs cost losses lost loses premium premiums fees assets funding invoiced booked".split()
)
TECHNICAL = frozenset(
    "parameter parameters token tokens row rows sample samples image images frame frames vector vectors embedding embeddings"
    " example examples label labels pixel pixels word words document documents page pages step steps iteration iterations epoch"
    " epochs feature features column columns record records event events sentence sentences pair pairs chunk chunks weights nodes"
    " edges triples simulations points".split()
)
TIME = frozenset(
    "day days daily night nightly shift shifts hour week weeks weekly month months monthly quarter quarterly year yearly annual"
    " annually".split()
)
PER = frozenset("a an per each every the last this next first one in of".split())
STUDY = frozenset(
    "test control trial experiment pilot holdout group sampled sample random drew draw audit audited labelled labeled internal"
    " testers annotated synthetic simulated replayed".split()
)
AHEAD = 4
BEHIND = 6
NEAR = 20


@rule(
    "AUD104",
    "nda-absolute",
    help="Give the ratio instead: “a third less”, “from 8 to 5 percent”, “about a hundred times our pilot”.",
    weak=[
        said("That was worth 9 million in the first year.", confidential=True),
        said("They handle 31,000 applications a day.", confidential=True),
        said("They had 900 agents who called the same people again and again.", confidential=True),
        said("The client has 2.1 billion in yearly sales.", confidential=True),
        said("They were spending $310,000 a month with us.", confidential=True),
    ],
    strong=[
        said("Timeouts came every 41 seconds, and it answers in 120 milliseconds.", confidential=True),
        said("Five people worked on it for eleven weeks, and waste fell from 14% to 9%.", confidential=True),
        said("That was worth 9 million in the first year."),
        said("In the audit, 3 out of 1,040 low alerts had to be upgraded; each coupon cost 4 euros a head.", confidential=True),
        said("It holds for roughly a third of the department's hours, on two pods.", confidential=True),
        said("I drew a random sample of 2,000 customers and called forty of them.", confidential=True),
        said("The model has 7 million parameters and saw 40,000 rows.", confidential=True),
    ],
)
def nda_absolute(answer: Answer) -> Iterator[Fault]:
    """In a confidential answer, an absolute figure gives away the scale of the business.

    Revenue, headcount and volumes per day let anybody in the trade guess which company it was, name or no name. The figures
    that prove your work are nearly always ratios anyway: how much faster, how many percent fewer, how far from the baseline.
    Say those, and keep the size to a word, "a national bank", "some tens of thousands a day".
    """
    if not answer.exercise.confidential:
        return
    for sentence in answer.sentences:
        for number in answer.numbers(sentence):
            severity = _reveals(answer, sentence, number)
            if severity is not None:
                message = f"“{answer.said(number.span)}” tells the scale of the business."
                yield Fault(number.span, message, severity=severity)


def _reveals(answer: Answer, sentence: Sentence, number: Quantity) -> Severity | None:
    """How sure it is that a number gives the scale away; None where it does not."""
    if number.kind == "money":
        return Severity.WARNING if number.value >= MUCH_MONEY else Severity.HINT if number.value >= SOME_MONEY else None
    if number.kind != "count" or number.unit:
        return None
    found = _size_of(answer, sentence, number)
    near = answer.words.lower[max(sentence.first, number.first - NEAR) : min(sentence.last, number.last + NEAR)]
    studied = not STUDY.isdisjoint(near)
    if found is None or not studied or number.value >= MILLION:
        return found
    return Severity.HINT if found is Severity.WARNING else None


def _size_of(answer: Answer, sentence: Sentence, number: Quantity) -> Severity | None:
    """What a bare count says, by what is counted and how often."""
    lower = answer.words.lower
    after = lower[number.last + 1 : min(sentence.last, number.last + 1 + BEHIND)]
    before = lower[max(sentence.first, number.first - BEHIND) : number.first]
    what = next((kind for word in after[:AHEAD] for kind in KINDS_OF_COUNT if word in kind), None)
    paced = _is_paced(after)
    if number.value >= VERY_MANY and paced and what is TECHNICAL:
        return Severity.HINT
    if number.value >= VERY_MANY and (paced or what is BUSINESS or what is STAFF or not EARNINGS.isdisjoint(before)):
        return Severity.WARNING
    if number.value < LEAST[what]:
        return None
    sure = what is STAFF or (what is None and number.value >= TEN_MILLION)
    return Severity.WARNING if sure else Severity.HINT


def _is_paced(after: list[str]) -> bool:
    """Whether a time follows, with at most the counted thing between: "a day", "parcels a night", "in the first year"."""
    at = next((index for index, word in enumerate(after) if word in TIME), None)
    return at is not None and sum(word not in PER for word in after[:at]) <= 1


KINDS_OF_COUNT = (TECHNICAL, STAFF, BUSINESS, PLACES)
LEAST = {None: MILLION, STAFF: MANY_PEOPLE, BUSINESS: MANY, PLACES: MANY_PLACES, TECHNICAL: 1e12}
