"""offline-only: it shipped, and the test set is all we hear of."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.effects import is_offered, tells_effect, tells_quality, tells_use, tells_vague_effect
from greenroom.reading.outcomes import Outcome, all_outcomes
from greenroom.rules.definition import OF_TALKS, Fault, rule

NOT_YET = frozenset("will would could plan planned planning not never old previous existing legacy until should".split())
NEAR = 4


@rule(
    "NUM104",
    "offline-only",
    help="Say what was seen after it went live: an A/B test, a before and after, or what you watched and for how long.",
    kinds=OF_TALKS,
    suspicion="It shipped, and every number is still one from before.",
    weak=[
        "A lender asked me for a new score. I trained six models and stacked them. The final model reached an AUC of 0.81, "
        "compared with 0.77 for the old one. It went live in August, and loan officers see it on a page that I wrote.",
        "I was to find failing card terminals. I built a boosted model on fourteen months of heartbeats. It was shipped in March and "
        "runs every night. On the held-out months it catches 78 percent of the failures, where the rules caught 35.",
        "We wanted better search. I fine-tuned an encoder, and NDCG rose from 0.38 to 0.44 on the test queries. We rolled it out to "
        "all countries, and the team presented it at the summer meeting.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail. F1 rose from 0.61 to 0.79 on the held-out month. It went live in May. The clerks see it on a "
        "page. I would talk to the clerks sooner next time.",
    ],
    strong=[
        "I fine-tuned an encoder, and NDCG rose from 0.38 to 0.44 on the test queries. We rolled it out to half of the traffic, and "
        "orders per visit went up by 2 percent against the control group.",
        "The detector reaches a recall of 0.71 on streets that it has never seen. It was our course project and stayed on one phone.",
        "The model went live in May. In the first month its recall was 0.78 on live cases, checked by hand, against 0.81 offline.",
        "I rewrote the deployment. Builds that took an hour take six minutes, and the new path has been in production since spring.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail. F1 rose from 0.61 to 0.79 on the held-out month. It went live in May. Clerks override it in 6 % "
        "of cases. I would talk to the clerks sooner next time.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail. F1 rose from 0.61 to 0.79 on the held-out month. It went live in May. Misrouted letters: 120 a "
        "week before, 15 now. I would talk to the clerks sooner next time.",
        "Every claim letter was read by hand at our insurer. I was asked to sort them. I trained a classifier on four "
        "years of mail. F1 rose from 0.61 to 0.79 on the held-out month. It went live in May. We could not measure the "
        "effect, since there was no control group. I would talk to the clerks sooner next time.",
    ],
)
def offline_only(answer: Answer) -> Iterator[Fault]:
    """The work is said to be in use, but its numbers are all from before.

    A test set is a promise. The interviewer wants to know whether it was kept, because the two part company so often: the traffic
    differs, people react, a feature is late. Tell one number from after the launch. If there is none, say why, and what you would
    watch; that you looked is what counts.
    """
    told = all_outcomes(answer)
    live = _in_use(answer)
    if live is None or any(tells_effect(answer, outcome) for outcome in told):
        return
    if any(tells_use(answer, sentence) for sentence, _ in answer.numbered):
        return
    quality = [outcome for outcome in told if tells_quality(answer, outcome) and is_offered(answer, outcome)]
    if quality and not any(_is_online(answer, outcome) for outcome in quality):
        vague = _seen_live(answer) or any(tells_vague_effect(answer, sentence) for sentence in answer.sentences)
        message = (
            f"It is in use (“{answer.said(live)}”), but the last number is “{answer.said(quality[-1].span)}”, from before that."
        )
        yield Fault(answer.ending, message, severity=Severity.HINT if vague else None)


def _in_use(answer: Answer) -> Span | None:
    """The place where the answer says that the work is in use."""
    for sentence, hit in answer.all_hits("in-use"):
        before = answer.words.lower[max(sentence.first, hit.first - NEAR) : hit.first]
        if NOT_YET.isdisjoint(before) and before[-1:] != ["to"]:
            return answer.where(hit)
    return None


def _is_online(answer: Answer, outcome: Outcome) -> bool:
    return answer.has(outcome.sentence, "online")


def _seen_live(answer: Answer) -> bool:
    """Whether something is counted, or said to be unknown, where the work is used."""
    late = len(answer.sentences) / 2
    return any(sentence.number >= late and _is_counted(answer, sentence) for sentence in answer.having("seen-live"))


def _is_counted(answer: Answer, sentence: Sentence) -> bool:
    return bool(answer.numbers(sentence)) or answer.has(sentence, "effect-told")
