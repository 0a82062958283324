"""absolute-claim: more than anybody measured."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule, said

DENYING = frozenset(
    "not no never isn't wasn't aren't don't doesn't didn't nothing nobody hardly than if whether neither nor".split()
)
BE = frozenset("is are was were it's that's".split())
REPORTED = frozenset(
    "said says told claimed claims claim believed thought think thinks wanted promised asked argued insisted".split()
)
OTHERS = frozenset("he she they vendor vendors manager boss client customer everybody everyone people who".split())
QUALIFYING = frozenset("among amongst within under below given where tested tried compared measured had".split())
WINDOW = 6
CLOSE = 4
COMPARING = frozenset("best better only".split())


@rule(
    "JDG101",
    "absolute-claim",
    help="Say what it was better than, on what measure and in which setting, and where it would lose.",
    weak=[
        "I compared nothing, since for tabular data gradient boosting is the best algorithm there is. There was no other way.",
        "The cache made the search quick. The design never fails, and it works in every situation.",
        said("Because nothing beats it on text.", kind="reply", prompt="Why did you take a transformer?"),
    ],
    strong=[
        "The best model of the six reached 0.81 on the held-out month, where the rule had 0.74. It was not the best choice for "
        "the slow machines, and we kept the rule there.",
        "The rule from legal is never more than two messages a day. I always look at the labels first, and an always-on replica "
        "takes the writes.",
        "The vendor said that there was no other way, so I asked for a week to look for one. It was the best option under our "
        "budget of ten milliseconds.",
    ],
)  # fmt: skip
def absolute_claim(answer: Answer) -> Iterator[Fault]:
    """A universal stands where a trade-off belongs: "the best model", "always", "no other way".

    Engineering is a trade of one good for another, and whoever says "always" has either not met the exception or not looked for
    it. An interviewer hears an invitation to find one, and usually can within a minute. A claim with its limits stated is the
    stronger one: it cannot be toppled by a single counter-example, and it shows that you know where your choice would be wrong.
    """
    reached = -1
    for sentence, hit in answer.all_hits("absolute", "superlative"):
        if hit.first > reached and _is_claimed(answer, sentence, hit):
            reached = hit.last
            span = answer.where(hit)
            yield Fault(
                span, f"“{answer.said(span)}” claims more than one project can show.", severity=_severity(answer, sentence, hit)
            )


def _is_claimed(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether the speaker claims it, and does not deny, report, ask or limit it."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - WINDOW) : hit.first]
    after = words[hit.last + 1 : min(sentence.last, hit.last + 1 + CLOSE)]
    if answer.text[sentence.span.end - 1] == "?" or DENYING.intersection(before[-CLOSE:]):
        return False
    if hit.label == "superlative" and (BE.isdisjoint(before[-2:]) or answer.numbers(sentence)):
        return False
    if REPORTED.intersection(before) and OTHERS.intersection(before):
        return False
    return not QUALIFYING.intersection(after)


def _severity(answer: Answer, sentence: Sentence, hit: Hit) -> Severity | None:
    """A comparison with a number beside it may have been measured."""
    comparing = COMPARING.intersection(answer.words.lower[hit.first : hit.last + 1])
    return Severity.HINT if comparing and answer.numbers(sentence) else None
