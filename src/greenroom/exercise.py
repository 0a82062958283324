"""What a person can be asked to do, and the limits that come with it."""

from collections.abc import Mapping

from greenroom.record import NamedTuple

KINDS = ("walkthrough", "story", "reply", "explanation", "pitch", "presentation")
AUDIENCES = ("peer", "manager", "executive", "researcher", "product")
LEVELS = ("junior", "mid", "senior", "staff")
COMPETENCIES = (
    "ownership",
    "leadership",
    "decision-making",
    "debugging",
    "prioritisation",
    "influence",
    "conflict",
    "ambiguity",
    "failure",
    "learning",
    "mentoring",
    "innovation",
    "ethics",
    "communication",
    "impact",
)

ARCHETYPES = ("applied-ml", "ml-platform", "llm", "mlops")
"""The kinds of job that a question is asked for, as the contract on postings names them."""
THEMES = (
    "leading-ml", "choosing-approaches", "incomplete-information", "mentoring", "adoption", "disagreement", "inherited-systems",
    "fairness-and-business", "build-or-buy", "infrastructure", "debugging-production", "failed-experiments", "data-limits",
    "learning-fast", "tight-resources", "unseen-opportunities", "messy-data", "pivots", "improving", "deadlines", "conflict",
    "ethics-and-safety", "ambiguity", "why-this-role",
)  # fmt: skip
"""What behavioural questions are about."""


class Length(NamedTuple):
    """How long an answer may take, in seconds, both ends included."""

    low: float
    high: float


class Format(NamedTuple):
    """A usual setting of an interview: minutes of talk and minutes of questions, each from low to high."""

    talk: Length
    questions: Length


FORMATS: Mapping[str, Format] = {
    "dedicated-review": Format(Length(900, 1200), Length(600, 900)),
    "behavioural-round": Format(Length(300, 420), Length(300, 480)),
    "hiring-manager": Format(Length(180, 300), Length(300, 600)),
    "research-talk": Format(Length(1200, 1800), Length(900, 1200)),
    "screen": Format(Length(120, 180), Length(120, 120)),
}
USUAL_LENGTH: Mapping[str, Length] = {
    "walkthrough": Length(120, 420),
    "story": Length(45, 180),
    "reply": Length(5, 90),
    "explanation": Length(30, 120),
    "pitch": Length(15, 45),
    "presentation": Length(300, 1800),
}
FOLLOW_UPS = (
    "alternative", "features", "challenge-handled", "metrics", "differently", "risk", "scope", "failed-attempt", "buy-in",
    "hardest", "team", "after-launch", "simpler", "scale", "heuristic", "degrade", "offline-proxy",
)  # fmt: skip
"""The kinds of question that follow an answer, as the contract names them; the last five doubt a project as a whole."""
TALKS = frozenset({"walkthrough", "story", "presentation"})


class Exercise(NamedTuple):
    """One thing that was asked of a person, and how the answer is meant to be heard.

    ``kind`` is one of `KINDS`; ``format`` one of `FORMATS` or None; ``secrets`` are names that must not be said.
    """

    kind: str = "story"
    kind_is_guess: bool = False
    prompt: str = ""
    audience: str = "peer"
    format: str | None = None
    level: str | None = None
    title: str = ""
    confidential: bool = False
    secrets: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    words_per_minute: float = 150.0

    @property
    def tells_a_story(self) -> bool:
        """Whether the answer has parts that can be missing, as against a short reply."""
        return self.kind in TALKS

    @property
    def length(self) -> Length:
        """Seconds that the answer may take: its format's where one is given, else its kind's."""
        if self.format is not None and self.tells_a_story:
            return FORMATS[self.format].talk
        return USUAL_LENGTH[self.kind]


class Fact(NamedTuple):
    """What the interviewer knows and says when asked: ways to ask for it, and the answer."""

    asks: tuple[str, ...]
    says: str


class Question(NamedTuple):
    """A question of the bank: what an interviewer says, why, to whom, and how it goes on.

    ``key`` is ``topic/name``; ``tests`` says what is found out with it; ``probes`` are three questions to a usual answer;
    ``follow_up`` is the kind of follow-up that it is, empty for an opening question; ``faults`` are the findings that its weak
    answer must get, empty where no answers were written; ``facts`` are what the interviewer tells whoever asks back;
    ``archetypes`` the kinds of job that it is asked for, ``themes`` what a behavioural question is about.
    """

    key: str
    prompt: str
    kind: str
    tests: str
    levels: tuple[str, ...]
    competencies: tuple[str, ...]
    probes: tuple[str, ...]
    follow_up: str = ""
    faults: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    archetypes: tuple[str, ...] = ARCHETYPES
    themes: tuple[str, ...] = ()

    @property
    def topic(self) -> str:
        """The folder of the bank that it stands in."""
        return self.key.partition("/")[0]
