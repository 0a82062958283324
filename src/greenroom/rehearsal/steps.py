"""What a rehearsal does next, seen from its state alone; after a crash the same function goes on where it stopped."""

from collections.abc import Iterator

from greenroom.history import Asked, Judgement, Rehearsal, Said
from greenroom.record import NamedTuple
from greenroom.rehearsal import rounds


class Ask(NamedTuple):
    """Put this question."""

    question: Asked


class Take(NamedTuple):
    """Take the answer to what was put."""

    said: Said


class Judge(NamedTuple):
    """Judge what was answered."""

    said: Said


class Rate(NamedTuple):
    """Ask the person how a round was, before anything of it is shown."""


class Debrief(NamedTuple):
    """Say what decided a round."""


class End(NamedTuple):
    """Nothing is left to do."""


Step = Ask | Take | Judge | Rate | Debrief | End


def next_step(rehearsal: Rehearsal) -> Step:
    """An answer is judged before the next question is put; an answer's follow-ups come before the next of the plan."""
    for said in rehearsal.attempts:
        if said.state == "asked":
            return Take(said)
        if said.state == "answered" and rounds.counts(said) and rehearsal.judgement(said.id) is None:
            return Judge(said)
    return _next_of_round(rehearsal) if rehearsal.mode == "round" else next(map(Ask, _to_ask(rehearsal)), End())


def _next_of_round(rehearsal: Rehearsal) -> Step:
    question = rounds.next_question(rehearsal)
    if question is not None:
        return Ask(question)
    told = {remark.name for remark in rehearsal.remarks}
    return Rate() if "rated" not in told else Debrief() if "debriefed" not in told else End()


def _to_ask(rehearsal: Rehearsal) -> Iterator[Asked]:
    openings = [said for said in rehearsal.attempts if not said.question.parent]
    for opening in openings:
        asked = sum(said.question.parent == opening.id for said in rehearsal.attempts)
        yield from follow_ups(opening, rehearsal)[asked : rehearsal.follow_ups]
    yield from rehearsal.plan[len(openings) :]


def follow_ups(said: Said, rehearsal: Rehearsal) -> list[Asked]:
    """What an attempt's own words invite, the likeliest first; then the question's own probes; then what fits any answer."""
    judged = rehearsal.judgement(said.id)
    rows = _invited(judged, said.question.probes) if judged else []
    level, competencies = said.question.level, said.question.competencies
    return [Asked(question, "reply", "", level, competencies, kind, said.id) for question, kind in rows]


def _invited(judged: Judgement, probes: tuple[str, ...]) -> list[tuple[str, str]]:
    rows = judged.document.get("follow_ups", ())
    pointing = [(row["question"], row["kind"]) for row in rows if row["start"] < row["end"]]
    general = [(row["question"], row["kind"]) for row in rows if row["start"] == row["end"]]
    return [*pointing, *((probe, PROBE) for probe in probes), *general]


PROBE = "probe"
"""The kind of a follow-up that is the question's own, and not one that the answer invites."""
