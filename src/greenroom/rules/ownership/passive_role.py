"""passive-role: done, but by whom?"""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.reading.ownership import SPEAKER, bare_acts, ownership
from greenroom.rules.definition import Fault, rule, said

BE = frozenset("was were got".split())
BETWEEN = frozenset("then also later first finally subsequently both all just again therefore thus next".split())
NO_SUBJECT = frozenset("and that which who where i we they he she you me us had no nothing nobody not".split())
CLAUSE_BEGINS = frozenset(
    "and but then so because since as until when while where after before or um uh why what how that which whom whose".split()
)
NO_AGENT = frozenset(
    "hand means number date day default name week month id way one two three side line step area far now then".split()
)
EFFECTS = frozenset(
    "reduced improved changed achieved delivered completed enhanced held reached increased used measured".split()
)
WORK = frozenset(("approach", "decision", "detail", "result"))
SUBORDINATE = frozenset(
    "because since whom whose which that if whether when whenever until unless where how why as what".split()
)
"""Words before a subject that make its passive the background of another clause."""
BEFORE_MY_TIME = frozenset("already originally initially previously historically".split())
BY_ITSELF = frozenset("automatically nightly hourly daily weekly".split())
IMPERSONAL = frozenset("it a an the decisions consensus".split())
AGENT_WITHIN = 7
HABIT_WITHIN = 4
LONGEST_SUBJECT = 5
SHARE = 0.4
MANY = 3

Passive = tuple[Sentence, int, int]
"""A passive: its sentence, the word where it begins behind its subject, its last word."""


@rule(
    "OWN102",
    "passive-role",
    help="Give each action its actor: “I”, a name, or a role; if you do not know who decided it, say how you came to follow it.",
    weak=[
        "The plant lost two days a month to a dryer that stopped. Data was collected from six sensors. A gradient boosting "
        "model was trained, and an alarm was added to the panel. Stops fell from nine to four a month.",
        "Handlers read every claim twice. After two weeks it was decided to drop the second reading. I wrote the sampling plan "
        "for the audit and I watched it for a month. Nothing got worse.",
        said("The thresholds were tuned per region and a dashboard was set up.", kind="reply", prompt="What was your part in it?"),
        "Pages took twenty seconds. A profiler was attached, caching was introduced and the slow queries were rewritten. It's been "
        "rolled out to all shops. Pages take two seconds now.",
    ],
    strong=[
        "The plant lost two days a month to a dryer that stopped. I collected the data of six sensors and trained a gradient "
        "boosting model. The alarm was added to the panel by the vendor, and I wrote the text that it shows. Stops fell from "
        "nine to four a month.",
        "Handlers read every claim twice. I proposed to drop the second reading, and the head of claims decided for it. The data "
        "had been collected by hand before I came, and I moved it to a form. Nothing got worse.",
        "I was asked to find out why the pages were slow. I logged what was actually executed, I replayed a day of traffic, and I "
        "found that half of the calls hit an index that was built in 2014. I rebuilt it. Latency was halved.",
        "Built the exporter. Wrote the tests and shipped it in May. The old box was switched off in June. Cost is down by a third.",
        "The disk filled up because logs were rotated nightly. I found the setting and changed it. The model was trained in 2017, "
        "and orders were counted twice when a parcel was split. I fixed both.",
    ],
)  # fmt: skip
def passive_role(answer: Answer) -> Iterator[Fault]:
    """Actions are told without an actor where the speaker's part is the point.

    "It was decided", "the model was deployed": the sentence is grammatical, and it erases the very thing that the interviewer
    came for. A passive is fine for what a system does or for what others did, with a "by". It is a poor choice for your own
    work, and for a decision it sounds as if you had not been in the room. One passive among many actions of your own is no
    fault; the rule speaks where passives stand in for them.
    """
    mine = len(ownership(answer).mine) + len(bare_acts(answer))
    decisions = list(_decisions(answer, ("context", "reflection") if mine else ("reflection",)))
    actions = list(_actions(answer))
    severity = _severity(len(actions), mine)
    loud = severity == Severity.WARNING or _weighs(answer, decisions, len(actions), mine)
    shown = [*decisions, *(actions if severity or (decisions and len(actions) > 1) else [])]
    places = sorted({_place(answer, *found) for found in shown})
    places = [place for place, before in zip(places, [None, *places], strict=False) if not (before and place.overlaps(before))]
    if places:
        yield Fault(places[0], _message(answer, places), tuple(places[1:]), severity=None if loud else Severity.HINT)


def _severity(actions: int, mine: int) -> Severity | None:
    """How sure it is that passives stand where the speaker's actions should."""
    if actions < max(1, mine * SHARE):
        return None
    return Severity.WARNING if not mine or (actions > 1 and actions >= mine) else Severity.HINT


def _weighs(answer: Answer, decisions: list[Passive], actions: int, mine: int) -> bool:
    """Whether a choice that nobody made is told as one, or stands among many such passives."""
    impersonal = any(answer.words.lower[first] in IMPERSONAL for _, first, _ in decisions)
    return impersonal or (bool(decisions) and (actions >= MANY or not mine))


def _message(answer: Answer, places: list[Span]) -> str:
    first = answer.said(places[0])
    if len(places) == 1:
        return f"“{first}” does not say who did it."
    return f"{len(places)} actions have nobody who did them, such as “{first}” and “{answer.said(places[1])}”."


def _decisions(answer: Answer, outside: tuple[str, ...]) -> Iterator[Passive]:
    """Choices that nobody makes: "it was decided"."""
    for sentence in answer.having("resolved"):
        if sentence.role not in outside and SPEAKER.isdisjoint(answer.lower(sentence)):
            for hit in answer.hits(sentence, "resolved"):
                if not _has_agent(answer, sentence, hit):
                    yield sentence, hit.first, hit.last


def _actions(answer: Answer) -> Iterator[Passive]:
    """Passives of the work itself, agents left out: "the model was trained"."""
    words = answer.words.lower
    for sentence, hit in answer.all_hits("done"):
        if sentence.role in WORK:
            be = _auxiliary(words, sentence.first, hit.first)
            if be is None or words[be - 1] in NO_SUBJECT or _has_agent(answer, sentence, hit):
                continue
            if sentence.role == "result" and words[hit.first] in EFFECTS:
                continue
            if not _is_background(answer, sentence, be, hit):
                yield sentence, be, hit.last


def _is_background(answer: Answer, sentence: Sentence, be: int, hit: Hit) -> bool:
    """Whether the passive tells how things were or run, in a clause of its own or by what stands about it, and no deed."""
    words = answer.words.lower
    subject = _subject_start(answer, sentence, be)
    if subject > sentence.first and words[subject - 1] in SUBORDINATE and words[subject - 2] not in ("so", "after", "before"):
        return True
    if words[subject] == "my" or any(word[0].isdigit() or word in ("percent", "%") for word in words[subject:be] if word):
        return True
    after = words[hit.last + 1 : min(sentence.last, hit.last + 1 + HABIT_WITHIN)]
    dated = after[:1] == ["in"] and after[1:] != [] and after[1].isdigit()
    return (
        dated or not BEFORE_MY_TIME.isdisjoint(words[be : hit.first]) or not BY_ITSELF.isdisjoint(words[be : hit.first] + after)
    )


def _auxiliary(words: list[str], first: int, at: int) -> int | None:
    """The "was" that makes a participle passive, an adverb or two before it."""
    be = at - 1
    while be > first and (words[be] in BETWEEN or words[be].endswith("ly")):
        be -= 1
    if be > first and words[be] == "been" and (words[be - 1] in ("has", "have") or words[be - 1] in ("it's", "that's")):
        return be - 1 if be - 1 > first or words[be - 1] == "it's" else None
    return be if be > first and words[be] in BE else None


def _has_agent(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether "by" and somebody follow."""
    words = answer.words.lower
    for at in range(hit.last + 1, min(sentence.last - 1, hit.last + 1 + AGENT_WITHIN)):
        if words[at] == "by":
            return words[at + 1] not in NO_AGENT and not words[at + 1].endswith("ing")
    return False


def _place(answer: Answer, sentence: Sentence, be: int, last: int) -> Span:
    """The passive with its subject."""
    return answer.place(_subject_start(answer, sentence, be), last)


def _subject_start(answer: Answer, sentence: Sentence, be: int) -> int:
    """The word at which the subject begins, as far as it is looked for."""
    words = answer.words
    first = be
    for at in range(be - 1, max(sentence.first, be - LONGEST_SUBJECT) - 1, -1):
        between = answer.text[words.ends[at] : words.starts[at + 1]]
        if words.lower[at] in CLAUSE_BEGINS or any(mark in between for mark in ",;:.()–—"):
            break
        first = at
    return first
