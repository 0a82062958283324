"""What was asked, said and judged: the records that are kept, and how they are rebuilt from events. Pure; no clock, no files.

Every record has a JSON form (`to_json`), which is what the log, the export and the doors carry.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType, UnionType
from typing import Any

from greenroom.errors import UnusableInput
from greenroom.event import Event, Facts, moment, stamp
from greenroom.record import NamedTuple

CODING = "coding"
"""The mode of a rehearsal in which exercises are programmed, and the kind of its questions."""
MODES = ("single", "gauntlet", "round", "loop", "estimate", CODING)
STATES = ("asked", "answered", "skipped")
SOURCES = ("terminal", "editor", "file", "piped", "studio")
REMARKS = (
    "nudged", "asked-back", "hinted", "rated", "debriefed", "held", "estimated", "ran", "submitted", "measured",
)  # fmt: skip
"""Events that are kept as they are, beside the attempts."""


class Asked(NamedTuple):
    """A question as it was put: its ``key`` in the bank (empty for one's own), its words, and what the answer is for.

    ``follow_up`` is the kind of follow-up and ``parent`` the attempt that invited it; both are empty for an opening question.
    ``probes`` are questions to fall back on where an answer invites none of its own. In a round, ``part`` is the stretch
    that it
    belongs to, ``lead`` what the interviewer says before it, ``reason`` why it is asked (one of ``interviewer.thread.REASONS``)
    and ``finding`` the fault that it takes up; all four are empty elsewhere.
    """

    prompt: str
    kind: str = "story"
    key: str = ""
    level: str | None = None
    competencies: tuple[str, ...] = ()
    follow_up: str = ""
    parent: str = ""
    probes: tuple[str, ...] = ()
    part: str = ""
    lead: str = ""
    reason: str = ""
    finding: str = ""


class Remark(NamedTuple):
    """Something that happened beside the answers, as its event told it: its name (one of `REMARKS`), when, and its facts."""

    name: str
    at: datetime
    facts: Facts


class Said(NamedTuple):
    """One attempt: the question, and what was said to it, raw.

    ``id`` is the rehearsal's with a number; ``state`` one of `STATES`; ``lines`` and ``line`` what was typed of an answer that
    is not given yet, the finished lines and the one that is not;
    ``words`` the answer as it was written or transcribed, in ``form`` (``plain``, ``markdown`` or ``transcript``);
    ``seconds`` the time spent on it, pauses left out; ``sha256`` that of ``words``.
    """

    id: str
    rehearsal: str
    question: Asked
    asked_at: datetime
    state: str = "asked"
    lines: tuple[str, ...] = ()
    line: str = ""
    seconds: float = 0.0
    words: str = ""
    form: str = "plain"
    source: str = ""
    answered_at: datetime | None = None

    @property
    def typed(self) -> str:
        """What was typed of an answer that is not given yet."""
        return "\n".join([*self.lines, self.line])

    @property
    def sha256(self) -> str:
        """The hash of the raw words, hexadecimal."""
        return sha256(self.words.encode(errors="replace")).hexdigest()


class Judgement(NamedTuple):
    """What one engine said of one attempt: its version, the hash of its rules and data, and the whole machine-readable form."""

    attempt: str
    engine: str
    content: str
    judged_at: datetime
    document: Facts

    @property
    def score(self) -> float | None:
        """The mean of the categories that could be scored, 1 to 4; None where there was not enough to score."""
        scores = [row["score"] for row in self.document.get("scorecard", ()) if row["score"] is not None]
        return sum(scores) / len(scores) if scores else None

    @property
    def mended(self) -> int:
        """How many findings there are to mend, hints left out."""
        return sum(finding["severity"] != "hint" for finding in self.document.get("findings", ()))


class Rehearsal(NamedTuple):
    """One sitting: ``mode`` (one of `MODES`), the project of a gauntlet, what will be asked, and what was.

    ``setup`` says which round it is and how it is held (``interviewer.setup.Setup`` as JSON values), empty where it is none;
    ``remarks`` is what happened in it beside the answers.
    """

    id: str
    mode: str
    project: str
    began_at: datetime
    ended_at: datetime | None = None
    plan: tuple[Asked, ...] = ()
    follow_ups: int = 0
    attempts: tuple[Said, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    setup: Facts = MappingProxyType({})
    remarks: tuple[Remark, ...] = ()

    def attempt(self, identifier: str) -> Said:
        """The attempt with this id. Raises KeyError where there is none."""
        for said in self.attempts:
            if said.id == identifier:
                return said
        raise KeyError(identifier)

    def remarked(self, name: str, attempt: str) -> list[Remark]:
        """The remarks of a name about an attempt."""
        return [remark for remark in self.remarks if remark.name == name and remark.facts.get("attempt") == attempt]

    def judgement(self, identifier: str) -> Judgement | None:
        """The newest judgement of an attempt."""
        return next((found for found in reversed(self.judgements) if found.attempt == identifier), None)


def replay(events: Iterable[Event]) -> dict[str, Rehearsal]:
    """Every rehearsal, rebuilt from what happened, by its id; events that fit to nothing are passed over."""
    rehearsals: dict[str, Rehearsal] = {}
    for event in events:
        rehearsal = after(rehearsals.get(event.rehearsal), event)
        if rehearsal is not None:
            rehearsals[event.rehearsal] = rehearsal
    return rehearsals


def after(rehearsal: Rehearsal | None, event: Event) -> Rehearsal | None:
    """The rehearsal after an event; unchanged where the event fits to nothing in it, or tells what is known."""
    if event.name == "imported":
        record = from_json(event.facts["record"])
        is_another = isinstance(record, Rehearsal) and record.id != event.rehearsal
        return rehearsal if is_another else _with(rehearsal, record)
    if event.name == "began":
        return _with(rehearsal, _begun(event))
    if rehearsal is None:
        return None
    if event.name == "asked":
        question = asked_from(event.facts["question"])
        return _with(rehearsal, Said(event.facts["attempt"], rehearsal.id, question, event.at))
    if event.name == "judged":
        return _with(rehearsal, _judged(event))
    if event.name in REMARKS:
        return _remarked(rehearsal, event)
    if event.name == "ended":
        return rehearsal._replace(ended_at=event.at)
    attempts = tuple(_said_after(said, event) if said.id == event.facts.get("attempt") else said for said in rehearsal.attempts)
    return rehearsal._replace(attempts=attempts)


def _with(rehearsal: Rehearsal | None, record: "Record") -> Rehearsal | None:
    """The rehearsal with one record more, unless it is there already or belongs to another one."""
    if isinstance(record, Rehearsal):
        return rehearsal or record
    if rehearsal is None:
        return None
    known = {said.id for said in rehearsal.attempts}
    if isinstance(record, Said):
        fits = record.id not in known and record.id.rpartition(".")[0] == record.rehearsal == rehearsal.id
        return rehearsal._replace(attempts=(*rehearsal.attempts, record)) if fits else rehearsal
    fits = record.attempt in known and all(found[:4] != record[:4] for found in rehearsal.judgements)
    return rehearsal._replace(judgements=(*rehearsal.judgements, record)) if fits else rehearsal


def _begun(event: Event) -> Rehearsal:
    facts = event.facts
    plan = tuple(asked_from(question) for question in facts["plan"])
    return Rehearsal(
        event.rehearsal,
        facts["mode"],
        facts["project"],
        event.at,
        None,
        plan,
        facts["follow_ups"],
        setup=facts.get("setup", {}),
    )


def _remarked(rehearsal: Rehearsal, event: Event) -> Rehearsal:
    """The rehearsal after a remark. What was typed in order to ask back is no part of the answer; in a coding round it was
    typed elsewhere.
    """
    attempts = tuple(
        said._replace(lines=(), line="") if event.name == "asked-back" and _was_asked_in(said, event) else said
        for said in rehearsal.attempts
    )
    remark = Remark(event.name, event.at, event.facts)
    return rehearsal._replace(remarks=(*rehearsal.remarks, remark), attempts=attempts)


def _was_asked_in(said: Said, event: Event) -> bool:
    return said.id == event.facts["attempt"] and said.question.kind != CODING


def _said_after(said: Said, event: Event) -> Said:
    """The attempt after an event of its own; what was answered or skipped is not changed any more."""
    facts = event.facts
    if said.state != "asked":
        return said
    if event.name == "typed":
        return said._replace(lines=(*said.lines, *facts["lines"]), line="", seconds=facts["seconds"])
    if event.name == "typing":
        return said._replace(line=facts["line"], seconds=facts["seconds"])
    if event.name == "revised":
        typed = said.typed[: facts["start"]] + facts["words"] + said.typed[facts["end"] :]
        *lines, line = typed.split("\n")
        return said._replace(lines=tuple(lines), line=line, seconds=facts["seconds"])
    if event.name == "paused":
        return said._replace(seconds=facts["seconds"])
    if event.name == "skipped":
        return said._replace(state="skipped")
    if event.name == "answered":
        words = {key: facts[key] for key in ("words", "form", "source", "seconds")}
        return said._replace(state="answered", lines=(), line="", answered_at=event.at, **words)
    return said


def _judged(event: Event) -> Judgement:
    facts = event.facts
    return Judgement(facts["attempt"], facts["engine"], facts["content"], event.at, facts["document"])


def asked_facts(question: Asked) -> dict[str, Any]:
    """A question as JSON values."""
    return {**question._asdict(), "competencies": list(question.competencies), "probes": list(question.probes)}


def asked_from(facts: Facts) -> Asked:
    """The question that `asked_facts` gave; keys that this version does not know are passed over."""
    known = {key: facts[key] for key in Asked._fields if key in facts}
    lists = {key: tuple(facts.get(key, ())) for key in ("competencies", "probes")}
    return Asked(**{**known, **lists})


def remark_facts(remark: Remark) -> dict[str, Any]:
    """A remark as JSON values."""
    return {"name": remark.name, "at": stamp(remark.at), "facts": dict(remark.facts)}


def remark_from(facts: Facts) -> Remark:
    """The remark that `remark_facts` gave."""
    if facts["name"] not in REMARKS or not isinstance(facts["facts"], dict):
        raise ValueError(f"{facts['name']!r} is no remark")
    return Remark(facts["name"], moment(facts["at"]), facts["facts"])


Record = Rehearsal | Said | Judgement


def to_json(record: Record) -> dict[str, Any]:
    """A record on its own, as JSON values, with ``record`` telling which it is; a rehearsal without its attempts."""
    if isinstance(record, Rehearsal):
        facts = {key: value for key, value in record._asdict().items() if key not in ("attempts", "judgements")}
        facts["plan"] = [asked_facts(question) for question in record.plan]
        facts |= {"setup": dict(record.setup), "remarks": list(map(remark_facts, record.remarks))}
        return _stamped("rehearsal", facts)
    if isinstance(record, Said):
        facts = {**record._asdict(), "question": asked_facts(record.question), "lines": list(record.lines)}
        return _stamped("attempt", {**facts, "sha256": record.sha256})
    return _stamped("judgement", record._asdict())


def from_json(facts: Mapping[str, Any]) -> Record:
    """The record that `to_json` gave.

    Raises `UnusableInput`, a sentence that still lacks its subject, where it is none or its words do not fit their hash.
    """
    try:
        record = READ[facts["record"]]({**facts})
        _check(record)
        return record
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnusableInput("is no record of a greenroom export: export it again.") from error


def _check(record: Record) -> None:
    """Raises TypeError where a value is not of its kind, so that everything that is taken over can be kept and shown."""
    if isinstance(record, Rehearsal):
        _expect(str, record.id, record.mode, record.project, *_texts(*record.plan))
        _expect(int, record.follow_ups)
    elif isinstance(record, Said):
        _expect(str, record.id, record.rehearsal, record.state, record.line, record.words, record.form, record.source)
        _expect(str, *record.lines, *_texts(record.question))
        _expect(int | float, record.seconds)
    else:
        _expect(str, record.attempt, record.engine, record.content)
        _expect(int | float, record.score or 0, record.mended)


def _expect(kind: type | UnionType, *values: object) -> None:
    if not all(isinstance(value, kind) for value in values):
        raise TypeError(f"a value that should be {kind}")


def _texts(*questions: Asked) -> Iterator[object]:
    for question in questions:
        texts = {**question._asdict(), "level": question.level or "", "competencies": "", "probes": ""}
        yield from (*texts.values(), *question.competencies, *question.probes)


def _rehearsal(facts: dict[str, Any]) -> Rehearsal:
    return Rehearsal(
        facts["id"], facts["mode"], facts["project"], moment(facts["began_at"]), _moment(facts["ended_at"]),
        tuple(map(asked_from, facts["plan"])), facts["follow_ups"],
        setup={**facts.get("setup", {})}, remarks=tuple(map(remark_from, facts.get("remarks", ()))),
    )  # fmt: skip


def _said(facts: dict[str, Any]) -> Said:
    known = {key: facts[key] for key in Said._fields}
    times = {key: _moment(facts[key]) for key in ("asked_at", "answered_at")}
    said = Said(**{**known, **times, "question": asked_from(facts["question"]), "lines": tuple(facts["lines"])})
    if said.sha256 != facts["sha256"]:
        raise UnusableInput("holds words that were changed after they were exported: export it again.")
    return said


def _judgement(facts: dict[str, Any]) -> Judgement:
    return Judgement(facts["attempt"], facts["engine"], facts["content"], moment(facts["judged_at"]), facts["document"])


READ: Mapping[str, Callable[[dict[str, Any]], "Record"]] = {"rehearsal": _rehearsal, "attempt": _said, "judgement": _judgement}


def _stamped(name: str, facts: dict[str, Any]) -> dict[str, Any]:
    return {"record": name} | {key: stamp(value) if isinstance(value, datetime) else value for key, value in facts.items()}


def _moment(text: str | None) -> datetime | None:
    return None if text is None else moment(text)
