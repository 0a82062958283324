"""What in an answer makes a follow-up more or less likely: named cues, each of which holds or does not.

The names are those of the rows of ``content/models/follow_ups.tsv``, which says what each cue is worth to each kind; a cue
without a row is worth nothing. A finding counts as the cue that it confirms, so that both ways of seeing it are one.
"""

from collections.abc import Iterator, Mapping, Sequence

from greenroom.exercise import TALKS
from greenroom.finding import Finding, Severity
from greenroom.interviewer.phrases import asked
from greenroom.reading.answer import TOLD, Answer, Sentence
from greenroom.reading.choices import Choice, choices
from greenroom.reading.lexicon import Hit
from greenroom.reading.outcomes import Outcome, outcomes
from greenroom.reading.ownership import Ownership, ownership
from greenroom.reading.signs import ASPECTS
from greenroom.reading.telling import telling
from greenroom.reading.words import find_words
from greenroom.record import NamedTuple

OPENING = 30
MANY = 3
MOSTLY = 0.7
SURELY, HARDLY = 50, 20
CONFIRMS: Mapping[str, str] = {
    "vague-metric": "says vague-gain",
    "no-baseline": "number bare",
    "no-reflection": "reflection untold",
    "no-alternative": "choice bare",
    "no-decision": "choice untold",
    "no-context": "context untold",
    "no-role": "task untold",
    "no-result": "result untold",
    "we-heavy": "mostly we",
    "passive-role": "says passive",
    "downplayed-role": "says downplay",
    "blames-others": "says fault",
    "borrowed-reason": "says borrowed",
    "everything-in": "says everything",
    "empty-regret": "says trivial-change",
    "future-feature": "says future",
    "resampled-before-split": "says resample",
    "default-threshold": "says default-threshold",
    "score-as-probability": "says as-probability",
}
ASKED_BY: Mapping[str, str] = {
    "ownership": "asks initiative",
    "leadership": "asks people",
    "decision-making": "asks decision",
    "debugging": "asks bug",
    "prioritisation": "asks pressure",
    "influence": "asks conflict",
    "conflict": "asks conflict",
    "ambiguity": "asks pressure",
    "failure": "asks failure",
    "learning": "asks learning",
    "mentoring": "asks people",
    "innovation": "asks initiative",
    "ethics": "asks risk",
    "communication": "asks conflict",
    "impact": "asks impact",
}


class Reading(NamedTuple):
    """What the follow-ups look at, read once: choices, outcomes, actors.

    ``counts`` says in how many sentences each vocabulary of the reader occurs, ``phrases`` how often each that is there for the
    follow-ups.
    """

    answer: Answer
    findings: Sequence[Finding]
    choices: Sequence[Choice]
    outcomes: Sequence[Outcome]
    ownership: Ownership
    phrases: Mapping[str, int]
    counts: Mapping[str, int]

    def told(self, label: str) -> Iterator[tuple[Sentence, Hit]]:
        """What the answer tells, by a label of ``told.txt`` without its "told", each phrase with its sentence."""
        return self.answer.all_hits("told " + label)

    def first(self, *labels: str) -> tuple[Sentence, Hit] | None:
        """The first phrase of these vocabularies of the reader, with its sentence."""
        if not any(label in self.counts for label in labels):
            return None
        return next(self.answer.all_hits(*labels), None)


def read(answer: Answer, findings: Sequence[Finding] = ()) -> Reading:
    """Reads an answer for its follow-ups."""
    phrases: dict[str, int] = {}
    counts: dict[str, int] = {}
    for label, sentences in answer.by_label.items():
        if label.startswith(TOLD):
            phrases[label] = sum([len(answer.hits(sentence, label)) for sentence in sentences])
        else:
            counts[label] = len(sentences)
    return Reading(answer, findings, choices(answer), outcomes(answer), ownership(answer), phrases, counts)


def cues_of(reading: Reading) -> set[str]:
    """The names of all cues that hold."""
    kind = reading.answer.exercise.kind
    family = "story " if kind in TALKS or kind == "pitch" else "reply "
    return {
        "any",
        "kind walkthrough" if kind == "presentation" else "kind " + kind,
        *(family + about for about in asked_about(reading.answer)),
        *_told(reading),
        *_chosen(reading),
        *_reached(reading),
        *_acted(reading),
        *_shown(reading.answer),
        *(
            CONFIRMS.get(finding.name, "found " + finding.name)
            for finding in reading.findings
            if finding.severity > Severity.HINT
        ),
    }


def asked_about(answer: Answer) -> set[str]:
    """What the question was about; where it is unknown, what the first words take up."""
    words = find_words(answer.exercise.prompt).lower or answer.words.lower[:OPENING]
    return asked(words) | {ASKED_BY[name] for name in answer.exercise.competencies if name in ASKED_BY}


def _told(reading: Reading) -> Iterator[str]:
    for label, times in reading.phrases.items():
        yield label
        if times >= MANY:
            yield "much " + label
    for label, count in reading.counts.items():
        yield "says " + label
        if count >= MANY:
            yield "often " + label
    if "told learning" not in reading.phrases:
        yield "not told learning"
    if "told offline" in reading.phrases and "told live test" not in reading.phrases:
        yield "offline only"
    if "hardship" not in reading.counts:
        yield "not says hardship"


def _shown(answer: Answer) -> Iterator[str]:
    """Which aspects some sentence surely tells, and which none does."""
    told = telling(answer)
    for aspect in ASPECTS:
        most = told["most:" + aspect]
        if most >= SURELY:
            yield "tells " + aspect
        elif most < HARDLY:
            yield "tells no " + aspect


def _chosen(reading: Reading) -> Iterator[str]:
    told = reading.choices
    if not told:
        yield "choice untold"
    elif not any(choice.alternative for choice in told):
        yield "choice bare"
    elif any(choice.alternative and choice.price for choice in told):
        yield "choice priced"
    if any(finding.name == "no-trade-off" for finding in reading.findings):
        yield "price untold"


def _reached(reading: Reading) -> Iterator[str]:
    results = reading.outcomes
    families = {outcome.family for outcome in results}
    if not results and reading.answer.in_role("result"):
        yield "result without number"
    if any(not outcome.is_compared(reading.answer) for outcome in results):
        yield "number bare"
    if "quality" in families:
        yield "quality number"
        if "business" not in families:
            yield "quality number only"
    if not reading.answer.quantities:
        yield "no number"


def _acted(reading: Reading) -> Iterator[str]:
    mine, share = reading.ownership.mine, reading.ownership.share
    if share is not None and share < MOSTLY:
        yield "mostly we"
    if len(mine) < 2:
        yield "hardly i"
    roles = {sentence.role for sentence in reading.answer.sentences}
    for role in ("context", "task", "result", "reflection"):
        if role not in roles:
            yield role + " untold"
