"""From measures and findings to a score of 1 to 4 per category, with the evidence.

The model is a ladder per category, written out in `RUBRICS`: a rung is reached when every one of its needs is met and the rung
below was reached. A need is a measure's name (at least 1), ``name>=2``, or several joined by ``|``. A finding can cap a score.
What the whole answer is worth moves it by at most two (`greenroom.reading.weighing`); ``greenroom check --explain``
prints the climb and the move. The anchors are the contract's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from greenroom.finding import Finding, Severity, Span
from greenroom.record import NamedTuple

LOWEST, HIGHEST = 1, 4


class Measure(NamedTuple):
    """How much of something an answer has, and the place that shows it best (None where it has none)."""

    name: str
    value: float
    place: Span | None = None


class Rung(NamedTuple):
    """A score, what it needs, what an answer on it does, and what one below it lacks."""

    score: int
    needs: tuple[str, ...]
    does: str
    lacks: str


class Category(NamedTuple):
    """One row of a scorecard. ``missed_at`` is ``start`` or ``end``: where the evidence would have stood.

    ``enough`` is a need without which there is nothing to judge: the score is None then.
    """

    name: str
    lowest: str
    rungs: tuple[Rung, ...]
    caps: Mapping[str, int]
    missed_at: str = "start"
    enough: str = ""


class Climb(NamedTuple):
    """How far a ladder was climbed, by which measures, and the lines that tell what capped and what moved the score (empty
    where nothing did)."""

    row: Category
    measures: Mapping[str, Measure]
    cap: str = ""
    moved: str = ""

    def lines(self) -> Iterator[str]:
        """A line per need that was looked at, the cap and the move."""
        for rung in self.row.rungs:
            met = [_is_met(need, self.measures) for need in rung.needs]
            for need, is_met in zip(rung.needs, met, strict=True):
                yield f"{'+' if is_met else '-'} {rung.score}: {_shown(need, self.measures)}"
            if not all(met):
                break
        yield from filter(None, (self.cap, self.moved))


class Score(NamedTuple):
    """1 to 4, or None where not enough was said; the sentence that carries it, and one sentence of why."""

    category: str
    score: int | None
    span: Span
    why: str
    climbed: Climb | None = None

    @property
    def climb(self) -> tuple[str, ...]:
        """What moved the score, a line each."""
        return tuple(self.climbed.lines()) if self.climbed else ()


def score(
    kind: str,
    measures: Iterable[Measure],
    findings: Sequence[Finding],
    ends: Mapping[str, Span],
    too_little: str = "",
) -> tuple[Score, ...]:
    """The scorecard of an answer of this kind.

    ``ends`` holds the empty places ``start`` and ``end`` for what is missed. Where ``too_little`` says why an answer cannot
    be graded, every score is None.
    """
    if too_little:
        return tuple(Score(row.name, None, ends[row.missed_at], too_little) for row in rubric(kind))
    known = {measure.name: measure for measure in measures}
    sure = [finding for finding in findings if finding.severity > Severity.HINT]
    return tuple(_scored(row, known, sure, ends[row.missed_at]) for row in rubric(kind))


def rubric(kind: str) -> tuple[Category, ...]:
    """The categories in which an answer of this kind is scored."""
    return RUBRICS["story" if kind in ("walkthrough", "presentation") else kind]


def _scored(row: Category, known: Mapping[str, Measure], findings: Sequence[Finding], missed: Span) -> Score:
    if row.enough and not _is_met(row.enough, known):
        return Score(row.name, None, missed, "Not enough is said to judge this.")
    above = next((at for at, rung in enumerate(row.rungs) if not _is_reached(rung, known)), len(row.rungs))
    reached = row.rungs[:above]
    score = reached[-1].score if reached else LOWEST
    capping = [finding for finding in findings if finding.name in row.caps]
    cap = min(capping, key=lambda finding: row.caps[finding.name], default=None)
    if cap is not None and row.caps[cap.name] < score:
        capped = row.caps[cap.name]
        climb = Climb(row, known, f"- capped at {capped} by {cap.name}")
        return Score(row.name, capped, cap.span, cap.message, climb)
    does = reached[-1].does if reached else row.lowest
    why = f"{does}; {row.rungs[above].lacks}" if above < len(row.rungs) else does
    places = (_place(rung.needs, known) for rung in reversed(reached))
    return Score(row.name, score, next(filter(None, places), missed), why[0].upper() + why[1:] + ".", Climb(row, known))


def _is_reached(rung: Rung, known: Mapping[str, Measure]) -> bool:
    return all(_is_met(need, known) for need in rung.needs)


def _is_met(need: str, known: Mapping[str, Measure]) -> bool:
    for name, least in _wanted(need):
        measure = known.get(name)
        if measure is not None and measure.value >= least:
            return True
    return False


@cache
def _wanted(need: str) -> list[tuple[str, float]]:
    pairs = [part.partition(">=") for part in need.split("|")]
    return [(name, float(least or 1)) for name, _, least in pairs]


def _shown(need: str, known: Mapping[str, Measure]) -> str:
    values = ((name, known[name].value if name in known else 0.0, least) for name, least in _wanted(need))
    return " or ".join(f"{name} {value:g} (needs {least:g})" for name, value, least in values)


def _place(needs: Sequence[str], known: Mapping[str, Measure]) -> Span | None:
    """The place of the first measure that meets a need and has one."""
    for need in needs:
        for name, least in _wanted(need):
            if name in known and known[name].value >= least and known[name].place is not None:
                return known[name].place
    return None


FRAMING = Category(
    "framing",
    "no problem is told",
    (
        Rung(2, ("problem|early-trouble",), "a problem is named", "no problem is named"),
        Rung(
            3,
            ("problem", "size|stake", "framing-specifics>=2"),
            "the problem is told with whom it hurt and how much",
            "for a 3, say whom it hurt and how much (a size or a stake)",
        ),
        Rung(
            4,
            ("early-problem", "constraint", "framing-specifics>=5"),
            "the problem, its size and the constraint that shaped the work come first",
            "for a 4, say it within the first fifth, with the constraint that shaped the work",
        ),
    ),
    {"technology-first": 2, "no-context": 1, "component-lecture": 2},
)
DECISIONS = Category(
    "decisions",
    "no choice is visible",
    (
        Rung(2, ("choice|weighing",), "a choice is told", "for a 2, tell one choice"),
        Rung(
            3,
            ("alternative|price", "reason|criterion"),
            "a choice is told with what it was chosen over and why",
            "for a 3, name what it was chosen over and the reason",
        ),
        Rung(
            4,
            ("price|weighed-choices>=2", "criterion", "alternative"),
            "choices are told with their criteria and the price that was accepted",
            "for a 4, give the evidence that decided and the price that you accepted",
        ),
    ),
    {"no-decision": 1, "borrowed-reason": 2, "everything-in": 2},
)
DEPTH = Category(
    "depth",
    "tools are named, or nothing technical is told",
    (
        Rung(2, ("steps>=2",), "steps are told", "for a 2, tell what you did step by step"),
        Rung(
            3,
            ("specifics>=3",),
            "the work is told with specifics",
            "for a 3, give specifics: sizes, features, methods, measurements",
        ),
        Rung(
            4,
            ("insight|discovery|compared-number>=3", "specifics>=5"),
            "specifics fit together, and something that was not obvious is told",
            "for a 4, tell one thing that was not obvious and how you found or checked it",
        ),
    ),
    {
        "component-lecture": 2,
        "resampled-before-split": 2,
        "random-split-over-time": 2,
        "future-feature": 2,
        "tuned-on-test": 2,
        "score-as-probability": 3,
    },
)
IMPACT = Category(
    "impact",
    "no outcome is told",
    (
        Rung(2, ("outcome",), "an outcome is told", "for a 2, say what came of it"),
        Rung(
            3,
            ("compared-number",),
            "a quantity stands against a baseline",
            "for a 3, give a number and what it is held against",
        ),
        Rung(
            4,
            ("business-effect", "measured-how|how-of-result"),
            "the gain reaches people, money, time or risk, and it is said how it was measured",
            "for a 4, carry it to users, money, time or risk, and say how it was measured",
        ),
    ),
    {"no-result": 1, "no-baseline": 2, "accuracy-alone": 2},
    "end",
)
OWNERSHIP = Category(
    "ownership",
    "one cannot tell what the speaker did",
    (
        Rung(2, ("role-claimed|own-actions|own-notes>=2",), "a role is claimed", "for a 2, say what your part was"),
        Rung(
            3,
            ("own-actions>=3|own-notes>=3", "own-share>=0.6|own-notes>=3"),
            "the speaker's own actions are plain",
            "for a 3, tell your own actions with “I”",
        ),
        Rung(
            4,
            ("credit|others", "own-actions>=4|own-notes>=4"),
            "own actions are plain, and others are won, helped or credited",
            "for a 4, say how you won, helped or credited others",
        ),
    ),
    {"we-heavy": 2, "blames-others": 2, "passive-role": 2, "downplayed-role": 3},
)
REFLECTION = Category(
    "reflection",
    "nothing is learned, and nothing would be done differently",
    (
        Rung(2, ("lesson",), "a lesson is named", "for a 2, name a lesson"),
        Rung(
            3,
            ("particular-lesson",),
            "a particular lesson is told with its reason",
            "for a 3, make it particular: what exactly, and why",
        ),
        Rung(
            4,
            ("changed-since|open-question", "particular-lesson>=2"),
            "a particular lesson is told, and what it changed or left open",
            "for a 4, say what it has changed since, or what you still do not know",
        ),
    ),
    {"no-reflection": 1, "empty-regret": 1},
    "end",
)
DELIVERY = Category(
    "delivery",
    "it is hard to follow, or far outside its time",
    (
        Rung(2, ("followable",), "it can be followed", "for a 2, keep to its time and finish your sentences"),
        Rung(
            3,
            ("clear-order", "within-time", "few-fillers"),
            "the order is clear and the time is kept",
            "for a 3, keep to the time, one part after the other, with fewer fillers",
        ),
        Rung(
            4,
            ("signposts>=2", "short-sentences", "balanced", "no-hedge-stacks"),
            "clear order, tight, and easy to hear",
            "for a 4, signpost the parts and keep sentences short enough to hear",
        ),
    ),
    {"filler": 2, "too-long": 2, "too-short": 3, "component-lecture": 2, "layer-over-budget": 3, "layer-starved": 3},
)
DIRECTNESS = Category(
    "directness",
    "the question is not answered",
    (
        Rung(2, ("touches-question",), "the question is touched", "for a 2, say something about what was asked"),
        Rung(3, ("answers-question",), "the question is answered", "for a 3, answer the question that was asked"),
        Rung(
            4,
            ("answers-first", "supported"),
            "the first sentence answers, and the rest supports it",
            "for a 4, answer in the first sentence and then support it",
        ),
    ),
    {"dodge": 1, "defensive": 2},
)
EVIDENCE = Category(
    "evidence",
    "it is asserted",
    (
        Rung(2, ("any-reason",), "a reason is given", "for a 2, give a reason"),
        Rung(
            3,
            ("project-reason",),
            "the reason comes from the speaker's own project",
            "for a 3, take the reason from your own project",
        ),
        Rung(
            4,
            ("own-measurement",),
            "a number or an experiment from the project carries it",
            "for a 4, give a number or an experiment from the project",
        ),
    ),
    {"dodge": 1},
    "end",
)
CANDOUR = Category(
    "candour",
    "a limit is denied or hidden",
    (
        Rung(2, ("not-dismissive",), "no limit is denied", "for a 2, do not deny the limit"),
        Rung(
            3,
            ("owns-limit",),
            "a limit, or the other side's merit, is owned",
            "for a 3, own a limit or the merit of the other option",
        ),
        Rung(
            4,
            ("would-turn|would-settle", "owns-limit"),
            "a limit is owned, with when the other option would be right or what would settle it",
            "for a 4, say when the other option would be right, or what would settle it",
        ),
    ),
    {"absolute-claim": 2, "empty-regret": 1, "dodge": 1, "defensive": 1},
    "end",
    "says-something|defensive-words",
)
COMPOSURE = Category(
    "composure",
    "it sounds defensive",
    (
        Rung(2, ("not-dismissive",), "it is not dismissive", "for a 2, take the question as a question"),
        Rung(3, ("calm",), "it is calm", "for a 3, answer once, plainly, without insisting"),
        Rung(
            4,
            ("curious",),
            "it is calm and takes the challenge as a good question",
            "for a 4, show that you are curious about the challenge",
        ),
    ),
    {"defensive": 1, "blames-others": 3, "dodge": 3},
    enough="says-something|defensive-words",
)
REASONS = Category(
    "reasons",
    "a list of names",
    (
        Rung(2, ("any-reason",), "a reason is given", "for a 2, say why"),
        Rung(3, ("any-reason", "says-when|would-turn"), "when and why are told", "for a 3, say when you would use it and why"),
        Rung(4, ("price",), "when, why and what it costs are told", "for a 4, say what it costs"),
    ),
    {"borrowed-reason": 2},
)
EXAMPLE = Category(
    "example",
    "no example",
    (
        Rung(2, ("any-example",), "an example is named", "for a 2, name an example"),
        Rung(3, ("project-reason",), "an own project is the example", "for a 3, take the example from your own work"),
        Rung(4, ("own-measurement",), "an own project with a number", "for a 4, add the number that you measured"),
    ),
    {"resampled-before-split": 2, "tuned-on-test": 2, "future-feature": 2, "score-as-probability": 3, "absolute-claim": 3},
    "end",
)
CLARIFICATION = Category(
    "clarification",
    "nothing about the task is asked or assumed",
    (
        Rung(2, ("matters-settled|facts-settled",), "a question or an assumption is there", "for a 2, ask or assume one thing"),
        Rung(
            3,
            ("matters-settled>=2|facts-settled>=2",),
            "several things that decide the solution are settled",
            "for a 3, settle two things that decide the solution, such as size and empty inputs",
        ),
        Rung(
            4,
            ("matters-settled>=3|facts-settled>=3", "edges-before-code|facts-settled>=3"),
            "what decides the solution is settled, with a case at the edge, before the code",
            "for a 4, settle a third thing and name a case at the edge",
        ),
    ),
    {"no-clarification": 1},
    enough="clarify-stage|facts-told",
)
APPROACH = Category(
    "approach",
    "no approach is stated",
    (
        Rung(2, ("approach-stated",), "an approach is named", "for a 2, name a structure or a method"),
        Rung(
            3,
            ("approach-steps>=2|reason-given", "time-before-code"),
            "the approach is told with its cost before the code",
            "for a 3, tell its steps or its reason, and its cost before you code",
        ),
        Rung(
            4,
            ("reason-given", "space-stated|other-way-costed"),
            "it is held against another way, with time and memory",
            "for a 4, hold it against another way and say what it takes in memory",
        ),
    ),
    {"no-plan": 1, "complexity-wrong": 2, "heavy-library": 2},
    enough="plan-stage",
)
CORRECTNESS = Category(
    "correctness",
    "it does not pass the examples",
    (
        Rung(2, ("samples-passed",), "the examples pass", "for a 2, pass the examples"),
        Rung(3, ("share-passed>=0.7|accepted",), "most cases pass", "for a 3, find the kind of input that fails"),
        Rung(4, ("accepted",), "every case passes", "for a 4, pass the cases that still fail"),
    ),
    {"swallowed-error": 3, "mutated-argument": 3, "mutable-default": 3, "heavy-library": 3},
    enough="judged",
)
EFFICIENCY = Category(
    "efficiency",
    "the cost grows faster than required, and nothing is said of it",
    (
        Rung(
            2,
            ("growth-within|cost-known",),
            "the cost is as required, or it is named",
            "for a 2, say what it costs and where the time goes",
        ),
        Rung(3, ("growth-within",), "the cost grows as required", "for a 3, bring the cost down to the required class"),
        Rung(
            4,
            ("cost-known", "space-stated"),
            "the cost grows as required, and time and memory are stated",
            "for a 4, state what it takes in time and in memory",
        ),
    ),
    {"complexity-wrong": 2, "heavy-library": 3},
    enough="growth-measured",
)
TESTING = Category(
    "testing",
    "nothing is tested beyond the examples",
    (
        Rung(2, ("own-inputs|mutants-killed>=0.3",), "an own input is tried", "for a 2, try an input of your own"),
        Rung(
            3,
            ("own-inputs>=3|mutants-killed>=0.6", "edges-tested|mutants-killed>=0.6"),
            "several own inputs are tried, with one at an edge",
            "for a 3, try three inputs of your own with one at an edge",
        ),
        Rung(
            4,
            ("mutants-killed>=0.9|edges-tested>=3", "tests-sound"),
            "the tests notice nearly every fault that was put in",
            "for a 4, write tests that a small fault anywhere would fail",
        ),
    ),
    {"sample-only-tests": 1, "no-edge-case": 2},
    "end",
    enough="test-stage",
)
COMMUNICATION = Category(
    "communication",
    "the round ends without a summary",
    (
        Rung(2, ("close-stage",), "it is summed up", "for a 2, sum it up"),
        Rung(
            3,
            ("closing-kinds",),
            "a trade-off, a next step or what is open is named",
            "for a 3, name what you traded for what, or what is still open",
        ),
        Rung(
            4,
            ("closing-kinds>=2", "approach-stated"),
            "plan and summary are told, with trade-offs and what is open or next",
            "for a 4, name the trade-off, and what is open or would come next",
        ),
    ),
    {"no-closing": 1, "debug-print": 3, "shadowed-builtin": 3},
    "end",
    enough="close-stage",
)
TALK = (FRAMING, DECISIONS, DEPTH, IMPACT, OWNERSHIP, REFLECTION, DELIVERY)
RUBRICS: Mapping[str, tuple[Category, ...]] = {
    "story": TALK,
    "pitch": (FRAMING, IMPACT, OWNERSHIP, DELIVERY),
    "reply": (DIRECTNESS, EVIDENCE, CANDOUR, COMPOSURE),
    "explanation": (DIRECTNESS, REASONS, EXAMPLE, DELIVERY),
    "coding": (CLARIFICATION, APPROACH, CORRECTNESS, EFFICIENCY, TESTING, COMMUNICATION),
}
