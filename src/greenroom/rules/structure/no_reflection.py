"""no-reflection: nothing learned."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 20
LAST = 4
LOOKING_BACK = frozenset("in with lesson lessons next looking takeaway my do did done".split())
OFTEN_OTHER = frozenset("learn learns learned learning learnt would since i'd".split())
"""Words that begin a phrase of learning, but mostly something else where the work is told."""


@rule(
    "STR107",
    "no-reflection",
    help="End with one particular thing that you would do differently or now know, and why.",
    kinds=OF_TALKS,
    suspicion="The answer ends without anything learned or anything you would do differently.",
    weak=[
        "Drivers parked where the map said and got fines. I was asked to mend the map. I compared GPS traces with the street "
        "data, chose a hidden Markov model over nearest-street matching, because towers shadow the signal, and matched two "
        "million trips. Wrong parking spots fell from eight to two percent, and fines by half.",
        "The bank rejected good customers. I owned the scorecard. I tried reject inference and a bureau score; the bureau score "
        "was dearer and better, so I took it. Approvals rose by six points at the same loss rate, worth two million a year.",
        "Our help page answered nothing. I built a retrieval assistant over four thousand articles. I compared keyword search "
        "with embeddings and took both. Tickets fell from 900 to 610 a week, and the team uses it in their own chat as well.",
        "Parcels were late in one depot of four. I was asked to bring that down. I collected two years of scans and took "
        "trees over a linear model, because weekends are special. Late parcels fell from nine to four percent. We used a "
        "learning rate of 0.1.",
    ],
    strong=[
        "Drivers parked where the map said and got fines. I matched two million trips with a hidden Markov model. Wrong spots "
        "fell from eight to two percent. Next time I would ask the drivers first: they had known the bad streets by heart.",
        "The bank rejected good customers. I took the bureau score. Approvals rose by six points. What I still do not know is "
        "whether the new customers stay, since we have had only nine months; I would set up that cohort on the first day now.",
        "Our help page answered nothing. I built a retrieval assistant. Tickets fell from 900 to 610 a week. In hindsight I spent "
        "a month on the model when half of the misses were articles that nobody had written.",
        "Parcels were late in one depot of four. I was asked to bring that down. I collected two years of scans and took "
        "trees over a linear model, because weekends are special. Late parcels fell from nine to four percent. What bugs "
        "me is that I never asked the drivers.",
        "Parcels were late in one depot of four. I was asked to bring that down. I collected two years of scans and took "
        "trees over a linear model, because weekends are special. Late parcels fell from nine to four percent. Never "
        "again without a pilot.",
        "Parcels were late in one depot of four. I was asked to bring that down. I collected two years of scans and took "
        "trees over a linear model, because weekends are special. Late parcels fell from nine to four percent. In "
        "hindsight the model was the small part.",
    ],
)
def no_reflection(answer: Answer) -> Iterator[Fault]:
    """There is no lesson, and nothing that would be done differently.

    Reflection is the part that cannot be read off a repository. Its absence reads as "did what was asked"; one particular
    regret with its reason reads as somebody who gets better.
    """
    if answer.spoken >= ENOUGH_WORDS and not _reflects(answer):
        message = "The answer ends without anything learned or anything you would do differently."
        yield Fault(answer.ending, message, severity=Severity.HINT if _may_reflect(answer) else None)


def _reflects(answer: Answer) -> bool:
    late = len(answer.sentences) * 0.6
    for sentence, hit in answer.all_hits("lesson", "open-question"):
        if sentence.role == "reflection" or (sentence.number >= late and _is_own(answer, sentence, hit)):
            return True
    told = answer.in_role("reflection")
    return any(sentence.confidence >= 0.4 or answer.has(sentence, "nothing-to-change") for sentence in told)


def _is_own(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a phrase of learning outside of a reflection is the speaker's: not what a network learned."""
    words = answer.words.lower
    if words[hit.first] in OFTEN_OTHER:
        return words[hit.first - 1] in ("i", "we", "i've", "i'd") and hit.first > sentence.first
    return words[hit.first] in LOOKING_BACK or "i" in answer.lower(sentence)


def _may_reflect(answer: Answer) -> bool:
    """Whether one of the last sentences has words of a lesson."""
    last = len(answer.sentences) - LAST
    said = answer.having("reflective", "nothing-to-change", "trivial-change")
    return any(sentence.number >= last and sentence.role != "aside" for sentence in said)
