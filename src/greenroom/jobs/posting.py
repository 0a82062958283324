"""What is read from a posting: plain records. All offsets count code points of the text that was given."""

from greenroom.finding import Span
from greenroom.record import NamedTuple

ARCHETYPES = ("applied-ml", "ml-platform", "llm", "mlops")
SURFACES = (
    "search", "ranking", "recommendation", "ads", "fraud", "risk", "pricing", "forecasting", "vision", "speech", "nlp",
    "copilot", "agents", "assistant", "content", "robotics", "health", "internal-tooling", "data-platform",
    "training-platform", "serving-platform", "observability", "research", "consulting", "other",
)  # fmt: skip
SERVINGS = ("online", "batch", "retrieval", "pipeline", "mixed", "unknown")
RUBRICS = (
    "experimentation", "evaluation", "governance", "privacy", "latency", "cost", "reliability", "ownership",
    "cross-functional", "product-sense", "communication", "mentoring", "ambiguity", "responsible-ai",
)  # fmt: skip
ROUNDS = (
    "recruiter-screen", "hiring-manager", "coding", "take-home", "fundamentals", "llm", "design", "technical", "behavioural",
    "presentation", "panel", "values", "executive", "client", "reference", "general",
)  # fmt: skip
WARNINGS = ("instruction-in-posting", "not-english", "not-a-posting", "truncated")
MUST, CAN_LEARN = NEEDS = ("must", "can-learn")
HEADING, CUE, DEFAULT = SURENESSES = ("heading", "cue", "default")
CORRECTED = "corrected"
"""How sure a need is that the person set right."""


class Archetype(NamedTuple):
    """A share of the work, and the lines that speak for it."""

    name: str
    share: float
    lines: tuple[Span, ...]


class Surface(NamedTuple):
    """What the team builds, and where the posting says so."""

    name: str
    span: Span


class Skill(NamedTuple):
    """What is asked for: ``need`` is one of `NEEDS`, ``sure`` of `SURENESSES`; ``years`` is None where none are told.

    ``span`` is the mention, ``line`` the sentence or the item of a list around it.
    """

    name: str
    label: str
    need: str
    sure: str
    years: int | None
    span: Span
    line: Span


class Rubric(NamedTuple):
    """What will be probed, the line that says so, and the questions to expect."""

    name: str
    span: Span
    questions: tuple[str, ...]


class Round(NamedTuple):
    """A step of the loop: one of `ROUNDS`, its minutes where told, and its quote; a prior's quote is empty."""

    kind: str
    minutes: int | None
    span: Span


class Loop(NamedTuple):
    """The steps to expect: ``source`` is ``stated`` or ``prior``."""

    source: str
    rounds: tuple[Round, ...]


class Warning_(NamedTuple):  # noqa: N801
    """One of `WARNINGS`, and where."""

    name: str
    span: Span


class Posting(NamedTuple):
    """A posting as it was read; ``text`` is what the offsets count in, ``shown`` the same without what no reader sees."""

    path: str
    text: str
    shown: str
    title: str
    company: str
    archetypes: tuple[Archetype, ...]
    surface: tuple[Surface, ...]
    serving: str
    skills: tuple[Skill, ...]
    rubrics: tuple[Rubric, ...]
    loop: Loop
    warnings: tuple[Warning_, ...]

    def quote(self, span: Span) -> str:
        """The words of a span on one line, without marks of lists and tags; what no reader sees is quoted as it is written."""
        words = " ".join(self.text[span.start : span.end].split())
        if "<" in self.text:
            words = " ".join(self.shown[span.start : span.end].split()) or words
        return words.strip("#*•-·✅ ")

    @property
    def primary(self) -> str:
        """The archetype with the largest share; empty where the posting was not read."""
        return self.archetypes[0].name if self.archetypes else ""

    @property
    def adjacent(self) -> str:
        """The archetype that comes second; empty where there is none."""
        return self.archetypes[1].name if len(self.archetypes) > 1 else ""
