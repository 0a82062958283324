"""no-alternative: chosen over nothing."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer
from greenroom.reading.choices import Choice, choices
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 20
SURE = 0.5
BEFORE, AFTER = 2, 2
NO_WAY = frozenset(("over", "between", "looked"))
"""Words that begin an alternative, but mostly something else where no choice is told."""
PAIRING = frozenset("than instead versus vs whether compared tried wanted rejected cannot can't".split())
LOOSE = frozenset(
    "or either both between but not didn't winner best could worse models algorithms vendors candidates versions ways".split()
)
"""Words that pair two ways, and those that do so beside a reason of the speaker's own."""
AGAINST = frozenset("against out down away no between rejected".split())
"""Words of a phrase of choosing that name what was left."""
OTHERWISE = frozenset(("reflection", "aside", "result", "context"))


@rule(
    "STR105",
    "no-alternative",
    help="Name what else was on the table, and the one thing that ruled it out.",
    kinds=OF_TALKS,
    suspicion="What was done is told without anything that it was chosen over.",
    weak=[
        "Reviewers drowned in listings. I was asked to sort them. I decided to use a small transformer because it reads context "
        "well. I trained it on forty thousand listings and put it in front of the queue. The median wait fell from nine hours to "
        "two. I learned that reviewers want to see the words that made the difference.",
        "Farm machines broke in the harvest, and each hour cost a thousand euros. I chose an isolation forest since we had no "
        "labels. I trained it per machine and sent alarms to the workshop. It found six of nine breakdowns a day ahead. I would "
        "ask the mechanics earlier, because they knew which sensor lies.",
        "Our shop mailed everyone the same offer and people unsubscribed. I went with a bandit because the offers change every "
        "week. I built it on the mail system and ran it on a tenth of the list. Unsubscribes fell from four to two percent. Next "
        "time I would cap the number of mails first.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans. XGBoost because that's what wins on Kaggle. I rolled it out in eleven depots. Late"
        " parcels fell from nine to four percent in the spring. I learned to ask the drivers first.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans. I went with Prophet because it is the standard for forecasts. I rolled it out in "
        "eleven depots. Late parcels fell from nine to four percent in the spring. I learned to ask the drivers first.",
    ],
    strong=[
        "Reviewers drowned in listings. I decided on a small transformer rather than keyword rules, because sellers had learned "
        "the keywords. I trained it on forty thousand listings. The median wait fell from nine hours to two, and I learned that "
        "reviewers want to see the words that made the difference.",
        "Farm machines broke in the harvest. I compared an isolation forest with plain limits per sensor; the limits found four "
        "of nine breakdowns, the forest six, so I took the forest. It runs per machine and sends alarms to the workshop. I would "
        "ask the mechanics earlier, because they knew which sensor lies.",
        "Our shop mailed everyone the same offer. I chose a bandit over an A/B test per offer, since offers change every week "
        "and a test would end after its offer. Unsubscribes fell from four to two percent. Next time I would cap the mails first.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans. I chose trees because a linear model cannot bend at weekends. I rolled it out in "
        "eleven depots. Late parcels fell from nine to four percent in the spring. I learned to ask the drivers first.",
        "Parcels were late in one depot of four, and shops complained every week. I was asked to bring that down. I "
        "collected two years of scans. My lead wanted Kafka, but I decided to stay with files because three people cannot"
        " run a broker. I rolled it out in eleven depots. Late parcels fell from nine to four percent in the spring. I "
        "learned to ask the drivers first.",
    ],
)
def no_alternative(answer: Answer) -> Iterator[Fault]:
    """A choice is told without anything it was chosen over.

    A choice between one thing is none. Naming the road not taken, and why, is the quickest proof that the speaker saw it; the
    follow-up "did you consider …?" then finds an open door instead of a wall.
    """
    if answer.spoken < ENOUGH_WORDS:
        return
    told = [*filter(_is_told, choices(answer)), *_borrowed(answer)]
    others = _borrowed(answer) or told
    if told and not _weighs(answer, others):
        clear = next((choice for choice in told if choice.thing), told[0])
        sure = any(_is_justified(answer, choice) for choice in told) and not _may_weigh(answer, others)
        yield Fault(clear.span, _message(clear), severity=None if sure else Severity.HINT)


def _is_told(choice: Choice) -> bool:
    """Whether a choice is told in so many words: by a verb of choosing, or by its name and its reason."""
    return choice.span != choice.sentence.span or bool(choice.thing)


def _borrowed(answer: Answer) -> list[Choice]:
    """The steps that are justified by what others do: choices, whatever their verb."""
    return [
        Choice(sentence, answer.where(answer.hits(sentence, "borrowed")[0]), "", None, None, None, None)
        for sentence in answer.having("borrowed")
        if sentence.role not in OTHERWISE
    ]


def _is_justified(answer: Answer, choice: Choice) -> bool:
    """Whether its sentence gives a reason for it, so that an alternative would stand there too."""
    if answer.has(choice.sentence, "borrowed"):
        return True
    return choice.sentence.confidence >= SURE and answer.has(choice.sentence, "reason")


def _weighs(answer: Answer, told: list[Choice]) -> bool:
    """Whether two ways stand side by side: beside a choice that others made, anywhere in the work for one with a reason."""
    beside = {near.number for choice in told for near in answer.around(choice.sentence, 1, 1)}
    borrowed = answer.has(told[0].sentence, "borrowed")
    for sentence, hit in answer.all_hits("alternative", "price"):
        if sentence.number in beside or not borrowed:
            vague = answer.words.lower[hit.first] in NO_WAY and sentence.number not in beside
            if sentence.role not in OTHERWISE and not vague:
                return True
    words = answer.words.lower
    if any(not AGAINST.isdisjoint(words[hit.first : hit.last + 1]) for _, hit in answer.all_hits("choice")):
        return True
    return not borrowed and _pairs(answer, told, PAIRING)


def _may_weigh(answer: Answer, told: list[Choice]) -> bool:
    """Whether words that can pair two ways stand near a choice, those that mostly do near one that others made."""
    return _pairs(answer, told, PAIRING if answer.has(told[0].sentence, "borrowed") else LOOSE)


def _pairs(answer: Answer, told: list[Choice], pairing: frozenset[str]) -> bool:
    return any(
        not pairing.isdisjoint(answer.lower(near)) for choice in told for near in answer.around(choice.sentence, BEFORE, AFTER)
    )


def _message(choice: Choice) -> str:
    taken = f"“{choice.thing}” is chosen" if choice.thing else "A choice is told"
    return f"{taken}, but nothing that it was chosen over."
