"""no-decision: done, but never chosen."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 20
SURE = 0.5
WORDS_PER_REASON = 200
NO_WAY = frozenset(("over", "between", "looked"))
"""Words that begin an alternative less often than something else."""
OTHERWISE = frozenset(("reflection", "aside", "context"))


@rule(
    "STR104",
    "no-decision",
    help="Name one fork in the road: what you took, what you left, and the reason.",
    kinds=OF_TALKS,
    suspicion="Much is done here, but no fork in the road is told: no choice with its reason.",
    weak=[
        "Late trains cost the operator fines every month, and I was asked for a forecast of delays. I collected two years of "
        "timetables. I cleaned them, built lag features and trained a model. I wrote a service and a dashboard. The error went "
        "from eleven to seven minutes, and dispatchers open the page about forty times a day.",
        "Nurses spent two hours a day on rotas. My job was to shorten that. I wrote a solver, I loaded the contracts, I built "
        "a page where they can swap shifts, and I trained the ward managers. It now takes twenty minutes a day.",
        "A wholesaler ordered by gut feeling and threw away a tenth of its fruit. I took the sales of three years, I trained a "
        "forecast for each shop, I built the order sheet and I showed it to the buyers. Waste fell to six percent.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans. I built a forecast of the volume per route. I cleaned the data. I wrote tests. "
        "Late parcels fell from nine to four percent in the spring. I learned to ask the drivers first.",
    ],
    strong=[
        "Late trains cost the operator fines every month. I chose quantile regression instead of a point forecast, because a "
        "dispatcher needs the bad case. The error went from eleven to seven minutes, and fines fell by a fifth in the spring.",
        "Nurses spent two hours a day on rotas. We could have bought a product or written a solver; I wrote one, since no "
        "product knew our union rules. It took me six weeks. It now takes twenty minutes a day to make the rota of a ward.",
        "A wholesaler threw away a tenth of its fruit. I decided against deep models: with three years of data a seasonal "
        "baseline with promotions was as good, and the buyers could read it. Waste fell to six percent in the first season.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans. I built a forecast of the volume per route. I left holidays out on purpose. Late "
        "parcels fell from nine to four percent in the spring. I learned to ask the drivers first.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans. I built a forecast of the volume per route. First I tried ARIMA; it broke on "
        "holidays, so I moved to trees. Late parcels fell from nine to four percent in the spring. I learned to ask the "
        "drivers first.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans. I built a forecast of the volume per route. I judged that a rough number today is "
        "worth more than a good one in March. Late parcels fell from nine to four percent in the spring. I learned to ask"
        " the drivers first.",
    ],
)
def no_decision(answer: Answer) -> Iterator[Fault]:
    """What was done is told, but no choice and no reason.

    Steps show diligence; choices show judgement, and judgement is what senior interviews are about. If the answer tells none,
    the interviewer asks "why that and not something else?" at every step until the time is gone.
    """
    if answer.spoken >= ENOUGH_WORDS and not _weighs(answer):
        message = "The answer tells what was done, but no choice and no reason."
        yield Fault(_where_missed(answer), message, severity=Severity.HINT if _may_weigh(answer) else None)


def _weighs(answer: Answer) -> bool:
    """Whether the answer tells a choice, another way, or a price, wherever in it that stands."""
    if any(sentence.role not in OTHERWISE for sentence in answer.having("choice", "price")):
        return True
    return any(
        sentence.role == "decision" or (sentence.role not in OTHERWISE and answer.has(sentence, "reason"))
        for sentence in answer.having("alternative")
    )


def _may_weigh(answer: Answer) -> bool:
    """Whether words that can tell a judgement or its reason stand where the work is told, more than one in a long answer."""
    if answer.having("choice") or any(sentence.confidence >= SURE for sentence in answer.in_role("decision")):
        return True
    words = answer.words.lower
    told = {
        sentence.number
        for sentence, hit in answer.all_hits("alternative", "weighing", "reason")
        if sentence.role not in OTHERWISE and words[hit.first] not in NO_WAY
    }
    return len(told) > answer.spoken // WORDS_PER_REASON


def _where_missed(answer: Answer) -> Span:
    """Behind the last action."""
    actions = answer.in_role("approach", "detail", "decision")
    at = actions[-1].span.end if actions else answer.ending.start
    return Span(at, at)
