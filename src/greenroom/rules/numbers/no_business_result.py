"""no-business-result: a good model, and then nothing."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer
from greenroom.reading.effects import is_offered, tells_effect, tells_quality, tells_use, tells_vague_effect
from greenroom.reading.outcomes import all_outcomes
from greenroom.rules.definition import OF_TALKS, Fault, rule

CHOOSING = frozenset(("decision", "approach"))


@rule(
    "NUM105",
    "no-business-result",
    help="Say what the better model changed: calls saved, money kept, hours won, an error that no longer reaches a customer.",
    kinds=OF_TALKS,
    suspicion="The numbers are a model's: nothing says what changed for people, money, time or risk.",
    weak=[
        "Readmissions worry every clinic. I built a model for them over a summer. I first had an F1 score of 0.44, and then I "
        "found that the codes had been mixed up. In the end the F1 score rose to 0.81. The professor said it was impressive.",
        "A lender asked me for a new score. I trained six models and stacked them. The final model reached 94.6% accuracy, "
        "compared with 91.2% for the old one. It went live in August, and loan officers see it on a page that I wrote.",
        "Our search page was slow to learn new products. I added their images. Recall at ten went from 0.31 to 0.42 on the held-out "
        "week, and NDCG from 0.38 to 0.44. I learned that pictures say more than titles.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail and chose a small model over a large one because it runs on our own machines. F1 rose from 0.61 to"
        " 0.79 on the held-out month. The training took 3 hours instead of 9. I would talk to the clerks sooner next "
        "time.",
    ],
    strong=[
        "Nurses called every patient after surgery. I built a model that ranks them. Recall at fifty calls went from 0.48 to 0.71. "
        "Readmissions fell from 9 to 7 percent in the following year.",
        "I trained a classifier for claims. F1 rose from 0.6 to 0.8, and finance puts the saving at 300,000 euros a year.",
        "Planners copied orders by hand. The parser now has a recall of 0.97, up from 0.81, and they need 20 minutes a day for it "
        "instead of three hours.",
        "I moved the archive to new tapes in eleven months. Nothing was lost, and the reader was switched off in March.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail and chose a small model over a large one because it runs on our own machines. F1 rose from 0.61 to"
        " 0.79 on the held-out month. Calls there, as counted by the call centre, went from 410 a day to 190. I would "
        "talk to the clerks sooner next time.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail and chose a small model over a large one because it runs on our own machines. F1 rose from 0.61 to"
        " 0.79 on the held-out month. In people: five missed a month instead of fifteen. I would talk to the clerks "
        "sooner next time.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail and chose a small model over a large one because it runs on our own machines. F1 rose from 0.61 to"
        " 0.79 on the held-out month. Misrouted letters: 120 a week before, 15 now. I would talk to the clerks sooner "
        "next time.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail and chose a small model over a large one because it runs on our own machines. F1 rose from 0.61 to"
        " 0.79 on the held-out month. Half of the letters no longer touch a human at all. I would talk to the clerks "
        "sooner next time.",
    ],
)
def no_business_result(answer: Answer) -> Iterator[Fault]:
    """There are metrics of the model, but no effect on users, money, time or risk.

    A model is a means. Whoever hires wants to know whether you know what yours was for, and whether anybody was better off. If the
    effect was never measured, say how you would have measured it, or what the people who use it told you; an honest "we could not
    tell, since there was no control group" is worth more than a third decimal.
    """
    told = all_outcomes(answer)
    if any(tells_effect(answer, outcome) for outcome in told):
        return
    if any(tells_use(answer, sentence) for sentence, _ in answer.numbered):
        return
    offered = (outcome for outcome in told if outcome.sentence.role not in CHOOSING)
    quality = [outcome for outcome in offered if tells_quality(answer, outcome) and is_offered(answer, outcome)]
    if quality:
        vague = any(tells_vague_effect(answer, sentence) for sentence in answer.sentences)
        message = f"After “{answer.said(quality[-1].span)}” nothing says what it changed for users, money, time or risk."
        yield Fault(answer.ending, message, severity=Severity.HINT if vague else None)
