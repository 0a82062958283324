"""absolute-claim: more than anybody measured."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule, said

DENYING = frozenset(
    "not no never isn't wasn't aren't don't doesn't didn't nothing nobody hardly than if whether neither nor almost nearly mostly"
    " usually rarely seldom".split()
)
DISCLAIMING = frozenset("not never don't wouldn't can't cannot didn't doesn't nobody hardly".split())
SAYING = frozenset("say claim think believe mean know prove promise pretend call".split())
BE = frozenset("is are was were it's that's".split())
PAST = frozenset("was were".split())
REPORTED = frozenset(
    "said says told claimed claims claim believed thought think thinks wanted promised asked argued insisted".split()
)
OTHERS = frozenset("he she they vendor vendors manager boss client customer everybody everyone people who".split())
QUALIFYING = frozenset("among amongst within under below given where tested tried compared measured had".split())
MEASURING = frozenset("measured compared tried tested ran benchmarked benchmark evaluated experiment".split())
LIMITING = frozenset("except unless until apart barring".split())
REASONED = frozenset("because since until for so as without before within yet".split())
PRAISING = frozenset(
    "works work working best right better perfect fit fits fitting suitable scales scale generalises generalizes handles"
    " solves enough ideal good great superior optimal answer".split()
)
OWN = frozenset("the my our his her their this that its a an".split())
THESE = frozenset("the my our these those them its his her their".split())
MEASURES = frozenset(("percent", "score", "ratio", "points"))
NEXT = frozenset("next there behind beside after before at here away".split())
PERSONS = frozenset("he she they".split())
OF = frozenset("of but except".split())
WINDOW = 6
CLOSE = 4
REST = 12
COMPARING = frozenset("best better only".split())
LABELS = ("absolute", "superlative", "absolute-scope", "over-all", "no-way-out", "dismissed")


@rule(
    "JDG101",
    "absolute-claim",
    help="Say what it was better than, on what measure and in which setting, and where it would lose.",
    suspicion="{} claims more than a trade-off allows.",
    weak=[
        "I compared nothing, since for tabular data gradient boosting is the best algorithm there is. There was no other way.",
        "The cache made the search quick. The design never fails, and it works in every situation.",
        "I rewrote the parser in Rust, so crashes are impossible. A rule can never do what a model does.",
        "Any engineer would have made the same choice, and you always get better results with more layers.",
        said("Because nothing beats it on text.", kind="reply", prompt="Why did you take a transformer?"),
    ],
    strong=[
        "A caption that comes four seconds late is useless in a discussion. The second index was better than any of the three.",
        "For every question I kept three passages. It was impossible to label all of them by hand in a week, and the rule always "
        "ran first. I would not say that it is always the right choice.",
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
    for sentence in answer.having(*LABELS):
        claims = list(_claims(answer, sentence))
        sure = [hit for hit in claims if _is_sure(answer, sentence, hit)]
        if claims:
            first, *others = (answer.where(hit) for hit in sure or claims)
            message = f"“{answer.said(first)}” claims more than one project can show."
            yield Fault(first, message, tuple(others), severity=None if sure else Severity.HINT)


def _claims(answer: Answer, sentence: Sentence) -> Iterator[Hit]:
    """The universals that the sentence claims, each place once."""
    reached = -1
    for hit in answer.hits(sentence, *LABELS):
        if hit.first > reached and _is_claimed(answer, sentence, hit):
            reached = hit.last
            yield hit


def _is_claimed(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether the speaker claims it, and does not deny, report, ask or limit it."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - WINDOW) : hit.first]
    after = words[hit.last + 1 : min(sentence.last, hit.last + 1 + REST)]
    if answer.text[sentence.span.end - 1] == "?" or _is_denied(answer, sentence, hit) or _is_disclaimed(before):
        return False
    if PERSONS.intersection(before[-2:]) or (REPORTED.intersection(before) and OTHERS.intersection(before)):
        return False
    if QUALIFYING.intersection(after[:CLOSE]) or LIMITING.intersection(after) or _is_of_a_few(words[hit.last], after):
        return False
    return _fits(answer, sentence, hit, before, after)


def _is_denied(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a "not" or an "if" stands close before it; one that a comma parts off denies something else."""
    words = answer.words
    for at in range(hit.first - 1, max(sentence.first, hit.first - CLOSE) - 1, -1):
        parted = "," in answer.text[words.ends[at] : words.starts[at + 1]]
        if parted and words.lower[at + 1] not in ("or", "and"):
            return False
        if words.lower[at] in DENYING:
            return True
    return False


def _is_disclaimed(before: list[str]) -> bool:
    """ "I would not say that it is …"."""
    return not SAYING.isdisjoint(before) and not DISCLAIMING.isdisjoint(before)


def _fits(answer: Answer, sentence: Sentence, hit: Hit, before: list[str], after: list[str]) -> bool:
    """Whether the words stand as a universal, which those of some vocabularies do only in company."""
    match hit.label:
        case "superlative":
            limited = (
                not {"she", "he"}.isdisjoint(before[-3:])
                or not {"i", "i've"}.isdisjoint(after)
                or any(number.kind in MEASURES for number in answer.numbers(sentence))
                or _is_of_a_list(after)
            )
            return not (BE.isdisjoint(before[-2:]) or limited or _is_measured(answer, sentence))
        case "over-all":
            return not (_is_of_a_list(after) or _is_measured(answer, sentence) or "than" in after[:CLOSE])
        case "absolute-scope":
            return not PRAISING.isdisjoint(before) and DENYING.isdisjoint(before)
        case "no-way-out":
            return REASONED.isdisjoint(after) and after[:1] != ["to"]
        case "dismissed":
            return OWN.isdisjoint(before[-2:])
    return True


def _is_of_a_few(last: str, after: list[str]) -> bool:
    """ "handles all of the forms", "is always right next to the bed", or what one "was told"."""
    if "told" in after and "was" in after:
        return True
    return (last == "all" and not OF.isdisjoint(after[:1])) or (last == "right" and not NEXT.isdisjoint(after[:1]))


def _is_of_a_list(after: list[str]) -> bool:
    """ "… of the three", "better than any of them": over those that were looked at."""
    return after[:1] == ["of"] and not THESE.isdisjoint(after[1:2])


def _is_measured(answer: Answer, sentence: Sentence) -> bool:
    return not MEASURING.isdisjoint(answer.lower(sentence))


def _is_sure(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """A comparison with a number beside it may have been measured, and one that is past most often was."""
    words = answer.words.lower
    past = hit.label == "superlative" and not PAST.isdisjoint(words[max(sentence.first, hit.first - 2) : hit.first])
    comparing = COMPARING.intersection(words[hit.first : hit.last + 1]) or hit.label == "over-all"
    return not (past or (comparing and answer.numbers(sentence)))
