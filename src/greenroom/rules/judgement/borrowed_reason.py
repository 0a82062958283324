"""borrowed-reason: chosen because others choose it."""

import re
from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import FIRST, Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule, said
from greenroom.rules.judgement._crowds import habits

REASONS = frozenset("because since reason reasons cause cuz coz bc being why".split())
CHOOSING = frozenset(
    "used use took take picked pick chose choose chosen selected went stayed adopted switched decided copied kept put built build"
    " apply applied follow follows followed following go taken set preferred".split()
)
BEING = frozenset("is are was that's it's".split())
APPENDED = frozenset("it's that's being".split())
IT = frozenset("it them this that".split())
SPEAKERS = frozenset("i we i've we've i'm so was were".split())
SUBJECTS = frozenset(
    "it this that they everyone everybody all is recommended suggested described its the it's that's there's papers people".split()
)
DENYING = frozenset("not never isn't wasn't although though despite unlike against than no didn't don't".split())
OTHERS = frozenset("they he she his her their customer client vendor manager".split())
WHY = r"(?i)\W*(?:but |and |so )?why\b"
FIRST_FEW = 2
FRAGMENT = 9
REST = 25
JUSTIFYING_WITHIN = 12
CLOSE = 4


@rule(
    "JDG102",
    "borrowed-reason",
    help="Give the reason from your own problem: what it asked for, what you tried, and what the choice had to beat.",
    suspicion="{} is a reason that others had: it says nothing about this case.",
    weak=[
        "I picked the vector store because that's what everyone is using. It runs on our own GPUs.",
        "Terraform was chosen, every shop runs it. We used oversampling, as recommended in most tutorials.",
        "I picked the small transformer because it is the go-to on Hugging Face. I trained it for four epochs.",
        "For the queue we took Kafka, since everybody uses it. The consumer writes to the table.",
        said("Honestly because it is the industry standard and all the tutorials use it.", kind="reply", prompt="Why that library?"),
    ],
    strong=[
        "Because Amazon takes two weeks to confirm a return, the label comes late. All teams use the same login.",
        "I looked at what Netflix does and it did not fit, since our catalogue has three hundred films.",
        "Postgres is the standard in our company, and the platform team runs it for us, so I took it.",
        "Everyone in our field uses this queue, which was not the argument. I took it because it lends between teams, and I have "
        "two people to run it.",
        "Their vice president had seen a conference talk and wanted deep learning. I compared it with the linear model on our "
        "own parts, and the linear model was within a point.",
        "The standard approach is to mask at random. I masked by patient instead, because visits of one patient look alike.",
    ],
)  # fmt: skip
def borrowed_reason(answer: Answer) -> Iterator[Fault]:
    """A choice is justified by its popularity, a standard, a tutorial or what everyone uses.

    What is popular is popular for somebody's problem, and the interviewer wants to know how far yours resembles it. "It is the
    standard" closes that question instead of answering it. A common tool can be the right choice; then there is a reason of
    your own for it, such as that the team can maintain it, or that it came out ahead on your data, and that reason is the one
    to say.
    """
    for group in _together(answer):
        first, *others = (answer.where(hit) for _, hit in group)
        severity = None if any(_is_sure(answer, sentence, hit) for sentence, hit in group) else Severity.HINT
        message = f"“{answer.said(first)}” is somebody else's reason for the choice."
        yield Fault(first, message, tuple(others), severity=severity)


def _together(answer: Answer) -> Iterator[list[tuple[Sentence, Hit]]]:
    """The borrowed reasons, those of neighbouring sentences as one."""
    group: list[tuple[Sentence, Hit]] = []
    for sentence in answer.having("borrowed", "fashionable", "crowd"):
        if answer.text[sentence.span.end - 1] == "?":
            continue
        if _has_own_reason(answer, sentence):
            continue
        found = sorted([*answer.hits(sentence, "borrowed", "fashionable"), *habits(answer, sentence)], key=FIRST)
        hits = [hit for hit in _apart(found) if _justifies(answer, sentence, hit)]
        if group and hits and sentence.number - group[-1][0].number > 1:
            yield group
            group = []
        group.extend((sentence, hit) for hit in hits)
    if group:
        yield group


def _apart(hits: list[Hit]) -> Iterator[Hit]:
    """Each place once, where phrases overlap."""
    reached = -1
    for hit in hits:
        if hit.first > reached:
            reached = hit.last
            yield hit


def _justifies(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether it is a reason of the speaker's, and not denied or somebody else's; fashion alone is none without "because"."""
    before = answer.words.lower[max(sentence.first, hit.first - CLOSE) : hit.first]
    if DENYING.intersection(before) or OTHERS.intersection(before):
        return False
    if hit.label == "crowd":
        return _is_led_to(answer, sentence, hit) or _explains_choice(answer, sentence, hit)
    if _chooses(answer, sentence) and (answer.words.lower[hit.first] in APPENDED or _is_drawn_from(answer, sentence, hit)):
        return True
    return _is_led_to(answer, sentence, hit) or (
        hit.label == "borrowed" and "but" not in answer.words.lower[hit.last + 1 : min(sentence.last, hit.last + REST)]
    )


def _is_sure(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    argued = not answer.exercise.tells_a_story and sentence.role not in ("context", "reflection", "aside")
    return hit.label == "crowd" or argued or _is_led_to(answer, sentence, hit) or _chooses(answer, sentence)


def _explains_choice(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "that's what everyone uses", "Terraform was chosen, every shop runs it", "everyone puts Redis there, so we …"."""
    words = answer.words.lower
    before, after = words[max(sentence.first, hit.first - CLOSE) : hit.first], words[hit.last + 1 : sentence.last]
    asked = _goes_on(after, ("so", "and"), ("i", "we", "did"))
    apart = _is_set_off(answer, sentence, hit.first)
    named = "what" in before and (not BEING.isdisjoint(before) or _is_set_off(answer, sentence, hit.first - 1))
    return named or (_chooses(answer, sentence) and (asked or (apart and not IT.isdisjoint(after[:2]))))


def _is_drawn_from(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "It was trending, so I used it"."""
    return _goes_on(answer.words.lower[hit.last + 1 : sentence.last], ("so", "therefore", "thus", "hence"), ("i", "we"))


def _goes_on(after: list[str], links: tuple[str, ...], subjects: tuple[str, ...]) -> bool:
    return any(word in links and following in subjects for word, following in zip(after, after[1:], strict=False))


def _is_set_off(answer: Answer, sentence: Sentence, at: int) -> bool:
    """Whether a clause begins at the word."""
    if at <= sentence.first:
        return True
    between = answer.text[answer.words.ends[at - 1] : answer.words.starts[at]]
    return any(mark in between for mark in ",(;:–—")


def _chooses(answer: Answer, sentence: Sentence) -> bool:
    """Whether something is chosen in the sentence, or in the one before a short one that goes on from it."""
    if answer.has(sentence, "choice") or _takes(answer.lower(sentence)):
        return True
    earlier = answer.around(sentence, 1, 0)[0]
    return (
        sentence.length <= FRAGMENT
        and earlier is not sentence
        and (answer.has(earlier, "choice") or _takes(answer.lower(earlier)))
    )


def _takes(words: list[str]) -> bool:
    return any(word in CHOOSING and before in SPEAKERS for before, word in zip(words, words[1:], strict=False))


def _is_led_to(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether "because" or its like stands before it, or the question asked why."""
    if sentence.number < FIRST_FEW and not answer.exercise.tells_a_story and re.match(WHY, answer.exercise.prompt):
        return True
    words = answer.words.lower
    ahead = words[max(sentence.first, hit.first - JUSTIFYING_WITHIN) : hit.first + 1]
    as_it_is = any(word == "as" and following in SUBJECTS for word, following in zip(ahead, ahead[1:], strict=False))
    return as_it_is or bool(REASONS.intersection(ahead))


def _has_own_reason(answer: Answer, sentence: Sentence) -> bool:
    """Whether the sentence, or the one after it, takes the popularity back or adds a reason from this project."""
    return answer.has(sentence, "own-look") or any(answer.has(near, "own-reason") for near in answer.around(sentence, 0, 1))
