"""Events to try a store with: a plain rehearsal told step by step, and any rehearsals at all for hypothesis."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from greenroom.event import Event
from greenroom.history import REMARKS, Asked, Judgement, Rehearsal, Remark, Said, asked_facts, to_json

BEGAN = datetime(2026, 11, 21, 16, 42, tzinfo=UTC)
QUESTION = Asked("Tell me about a model that failed.", key="behavioural/failed-model", competencies=("candour", "learning"))


class Telling:
    """Events of one rehearsal, a second after each other."""

    def __init__(self, rehearsal="20261121-164200-k3f", at=BEGAN):
        self.rehearsal, self.at = rehearsal, at
        self.events = []

    def __getattr__(self, name):
        return lambda attempt=None, **facts: self.note(
            name, {"attempt": f"{self.rehearsal}.{attempt}"} | facts if attempt else facts
        )

    def note(self, name, facts):
        self.events.append(Event(name, self.at, self.rehearsal, facts))
        self.at += timedelta(seconds=1)
        return self

    def begins(self, *plan, mode="single", project="", follow_ups=0):
        return self.began(mode=mode, project=project, plan=list(map(asked_facts, plan)), follow_ups=follow_ups)

    def asks(self, attempt=1, question=QUESTION):
        return self.asked(attempt, question=asked_facts(question))

    def answers(self, attempt=1, words="I owned it and it fell over.", seconds=61.5):
        return self.answered(attempt, words=words, form="plain", source="terminal", seconds=seconds)

    def judges(self, attempt=1, scores=(3, None, 2), engine="0.1.0", severities=("warning", "hint")):
        return self.judged(attempt, engine=engine, content="c0ffee", document=document(scores, severities))


def document(scores=(), severities=()):
    return {
        "scorecard": [{"category": str(number), "score": score} for number, score in enumerate(scores)],
        "findings": [{"severity": severity} for severity in severities],
    }


def whole(rehearsal="20261121-164200-k3f", at=BEGAN, words="I owned it and it fell over."):
    """A rehearsal from its beginning to its end: typed, answered, judged."""
    told = Telling(rehearsal, at).begins(QUESTION).asks().typed(1, lines=["I owned it"], seconds=4.0)
    return told.typing(1, line="and", seconds=5.0).answers(words=words).judges().ended().events


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
"""Without NUL, which PostgreSQL cannot keep in a text."""
NAMES = st.sampled_from(["20261121-164200-aaa", "20261121-164200-bbb", "20261203-090000-ccc"])
ATTEMPTS = st.builds("{}.{}".format, NAMES, st.integers(1, 3))
SECONDS = st.floats(0, 9000) | st.integers(0, 9000)
QUESTIONS = st.builds(
    Asked,
    TEXT,
    kind=st.sampled_from(["story", "walkthrough", "reply", "coding"]),
    key=st.sampled_from(["", "behavioural/one", "deep-dive/two"]),
    level=st.none() | TEXT,
    competencies=st.lists(TEXT, max_size=2).map(tuple),
    follow_up=st.sampled_from(["", "probe"]),
    parent=st.just("") | ATTEMPTS,
    probes=st.lists(TEXT, max_size=2).map(tuple),
    part=TEXT,
    lead=TEXT,
    reason=st.sampled_from(["", "missing"]),
    finding=TEXT,
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))
DOCUMENTS = st.builds(
    document,
    st.lists(st.none() | st.integers(1, 4) | st.floats(1, 4), max_size=3),
    st.lists(st.sampled_from(["error", "warning", "hint"]), max_size=3),
) | st.just({})
JUDGEMENTS = st.tuples(ATTEMPTS, TEXT, TEXT, MOMENTS, DOCUMENTS).map(Judgement._make)
MODES = st.sampled_from(["single", "gauntlet", "round", "coding"])
SETUPS = st.dictionaries(st.sampled_from(["round", "style"]), TEXT)
PLAN = st.lists(QUESTIONS, max_size=2).map(tuple)
NOTED = st.lists(
    st.builds(Remark, st.sampled_from(REMARKS), MOMENTS, st.dictionaries(st.sampled_from(["words", "nudge"]), TEXT)), max_size=2
).map(tuple)
SITTINGS = st.tuples(NAMES, MODES, TEXT, MOMENTS, st.none() | MOMENTS, PLAN, st.integers(0, 3), SETUPS, NOTED).map(
    lambda row: Rehearsal(*row[:7], setup=row[7], remarks=row[8])
)
STATES = st.sampled_from(["asked", "answered", "skipped"])
FORMS, SOURCES = st.sampled_from(["plain", "markdown"]), st.sampled_from(["", "terminal", "file"])
LINES = st.lists(TEXT, max_size=2)
ANY_SAID = st.tuples(
    ATTEMPTS, NAMES, QUESTIONS, MOMENTS, STATES, LINES.map(tuple), TEXT, SECONDS, TEXT, FORMS, SOURCES, st.none() | MOMENTS
).map(Said._make)
SAID = ANY_SAID | ANY_SAID.map(lambda said: said._replace(rehearsal=said.id.rpartition(".")[0]))
RECORDS = SITTINGS | SAID | JUDGEMENTS


def _facts(name, **facts):
    return st.tuples(st.just(name), st.fixed_dictionaries(facts))


PLANS = st.lists(QUESTIONS.map(asked_facts), max_size=2)
PLACES = st.integers(0, 30)
JUDGED = st.fixed_dictionaries({"verdict": st.sampled_from(["AC", "WA"]), "cases": st.just([]), "left_out": PLACES})
FACTS = st.one_of(
    _facts("began", mode=st.just("single"), project=TEXT, plan=PLANS, follow_ups=st.integers(0, 3)),
    _facts("began", mode=st.just("round"), project=TEXT, plan=PLANS, follow_ups=st.just(0), setup=SETUPS),
    _facts("asked", attempt=ATTEMPTS, question=QUESTIONS.map(asked_facts)),
    _facts("typing", attempt=ATTEMPTS, line=TEXT, seconds=SECONDS),
    _facts("typed", attempt=ATTEMPTS, lines=LINES, seconds=SECONDS),
    _facts("revised", attempt=ATTEMPTS, revision=PLACES, window=TEXT, start=PLACES, end=PLACES, words=TEXT, seconds=SECONDS),
    _facts("paused", attempt=ATTEMPTS, seconds=SECONDS),
    _facts("answered", attempt=ATTEMPTS, words=TEXT, form=st.just("plain"), source=st.just("editor"), seconds=SECONDS),
    _facts("skipped", attempt=ATTEMPTS),
    _facts("judged", attempt=ATTEMPTS, engine=TEXT, content=TEXT, document=DOCUMENTS),
    _facts("nudged", attempt=ATTEMPTS, nudge=TEXT, words=TEXT, seconds=SECONDS),
    _facts("asked-back", attempt=ATTEMPTS, words=TEXT, reply=TEXT),
    _facts("asked-back", attempt=ATTEMPTS, words=TEXT, reply=TEXT, matters=TEXT),
    _facts("ran", attempt=ATTEMPTS, source=TEXT, tests=TEXT, document=JUDGED),
    _facts("submitted", attempt=ATTEMPTS, number=PLACES, source=TEXT, tests=TEXT, seed=PLACES, document=JUDGED),
    _facts("measured", attempt=ATTEMPTS, number=PLACES, what=st.sampled_from(["growth", "tests"]), document=JUDGED),
    _facts("rated", score=st.none() | st.integers(1, 4)),
    _facts("debriefed", engine=TEXT, content=TEXT, document=DOCUMENTS),
    _facts("ended"),
    _facts("imported", record=RECORDS.map(to_json)),
)


@st.composite
def happenings(draw, most=40):
    """Events over a few rehearsals, in any order, that mostly fit to something; time only goes forward, over months."""
    at, events = BEGAN, []
    for name in draw(st.lists(NAMES, unique=True, max_size=3)):
        events += Telling(name, at).begins(draw(QUESTIONS)).asks(1, draw(QUESTIONS)).asks(2, draw(QUESTIONS)).events
    for _ in range(draw(st.integers(0, most))):
        at += timedelta(seconds=draw(st.sampled_from([0, 1, 3600, 20 * 86400])))
        name, facts = draw(FACTS)
        owner = draw(NAMES) if "attempt" not in facts else draw(st.just(facts["attempt"].rpartition(".")[0]) | NAMES)
        events.append(Event(name, at, owner, facts))
    return events
