"""downplayed-role: the speaker made small."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.reading.question import asks
from greenroom.rules.definition import Fault, rule, said

SCOPING = frozenset(
    "when if after before once until because since for as so then whenever where while it this that them".split()
)
COUNTS = frozenset("once twice one two three four five six seven eight nine ten a an half".split())
DENIED = frozenset("not wasn't isn't never than if though as although like".split())
YOUNG = frozenset("year years month months week weeks day days student beginner learner guest kid child trainee then".split())
QUOTES = '"“”'
SURE = frozenset("i i'm my all".split())


@rule(
    "OWN103",
    "downplayed-role",
    help="Say what you did and what came of it, without “just” and “only”; credit the others in a sentence of their own.",
    suspicion="{} makes your part smaller than it was.",
    weak=[
        "The archive had to move before the contract ended. I was just the person with the password, so it fell to me. I only "
        "wrote the scripts that copied forty million files and compared their checksums. Nothing was lost.",
        "I only helped a bit with the ranking. Ana had the idea of the counts, I joined the logs and tested it on two markets.",
        "I was only the one who pressed the button. I basically just glued things together, and I was simply happy to be part of it.",
        said("My part was rather small. I took care of the features and the labels.", kind="reply", prompt="What did you do?"),
    ],
    strong=[
        "She was on her first night shift. I only helped when she asked, and we had written that down. I was not just a spectator: "
        "I read the log beside her and I kept the list of what she tried.",
        "I joined for the last five months only, when the acoustic model was finished. I wrote the part that decides when a caller "
        "has stopped talking. I only used features that the phone knows before it answers.",
        "I was only her buddy for the first month; her mentor was Ana. I just moved the check to the server, and that ended it.",
        "I did not take the obvious road. I just ran the old rule next to the new one for a week, since a week has a Monday in it, "
        "and I only did this after the auditors had agreed.",
    ],
)  # fmt: skip
def downplayed_role(answer: Answer) -> Iterator[Fault]:
    """The speaker's own part is made smaller than it was: "I was just", "I only helped".

    Modesty is a virtue at work and a handicap in an interview, where nobody else can tell what you did. A "just" in front of
    your own action invites the listener to take it at that price. Being exact is neither boasting nor modesty: name your part,
    its size and its effect, and name who did the rest. Limits of time and of scope ("I joined for the last five months") are
    exact, and stay.
    """
    asked = "part" in asks(answer.exercise.prompt)
    for sentence, hit in _smallest(answer):
        if not _is_exact(answer, sentence, hit):
            span = answer.where(hit)
            told_late = answer.exercise.tells_a_story and sentence.role in ("result", "reflection")
            sure = answer.words.lower[hit.first] in SURE and not told_late
            severity = None if sure or sentence.role == "task" or asked else Severity.HINT
            yield Fault(span, f"“{answer.said(span)}” makes your own part smaller.", severity=severity)


def _smallest(answer: Answer) -> Iterator[tuple[Sentence, Hit]]:
    """Each place once, where phrases overlap."""
    reached = -1
    for sentence, hit in answer.all_hits("downplay"):
        if hit.first > reached:
            reached = hit.last
            yield sentence, hit


def _is_exact(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether the words limit a time or a scope, are denied, or are somebody else's."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - 2) : hit.first]
    after = words[hit.last + 1 : min(sentence.last, hit.last + 4)]
    if any(mark in answer.said(answer.where(hit)) for mark in QUOTES):
        return True
    if DENIED.intersection(before) or answer.text[sentence.span.end - 1] == "?":
        return True
    if words[hit.last] in ("a", "the", "an", "one") and YOUNG.intersection(after):
        return True
    if words[hit.last] == "the" or "only" not in words[hit.first : hit.last]:
        return False
    return bool(after) and (after[0] in SCOPING or _counts(after))


def _counts(after: list[str]) -> bool:
    """ "I only ran two of them" says how many; "I only did a bit" says how little."""
    return after[0] in COUNTS and "bit" not in after and "little" not in after and "few" not in after
