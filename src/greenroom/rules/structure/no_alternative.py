"""no-alternative: chosen over nothing."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer
from greenroom.reading.choices import Choice, choices
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 40
PAIRING = frozenset("or than either both instead versus vs whether two between first tried compared".split())
OTHERWISE = frozenset(("reflection", "aside", "result", "context"))


@rule(
    "STR105",
    "no-alternative",
    help="Name what else was on the table, and the one thing that ruled it out.",
    kinds=OF_TALKS,
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
    ],
)
def no_alternative(answer: Answer) -> Iterator[Fault]:
    """A choice is told without anything it was chosen over.

    A choice between one thing is none. Naming the road not taken, and why, is the quickest proof that the speaker saw it; the
    follow-up "did you consider …?" then finds an open door instead of a wall.
    """
    told = [choice for choice in choices(answer) if choice.span != choice.sentence.span]
    if answer.spoken < ENOUGH_WORDS or not told or _weighs(answer):
        return
    clear = next((choice for choice in told if choice.thing), told[0])
    yield Fault(clear.span, _message(clear), severity=Severity.HINT)


def _weighs(answer: Answer) -> bool:
    """Whether a sentence on the work puts two ways side by side."""
    if any(sentence.role not in OTHERWISE for sentence in answer.having("alternative", "price")):
        return True
    return any(
        sentence.role not in OTHERWISE and not PAIRING.isdisjoint(answer.lower(sentence)) for sentence in answer.sentences
    )


def _message(choice: Choice) -> str:
    taken = f"“{choice.thing}” is chosen" if choice.thing else "A choice is told"
    return f"{taken}, but nothing that it was chosen over."
