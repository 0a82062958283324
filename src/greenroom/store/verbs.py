"""What can be asked of a history: the verbs that every store has, whichever database is under it.

The questions are written once, in SQL that SQLite and PostgreSQL both understand; a store only says how it runs them.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from greenroom.errors import DamagedHistory
from greenroom.event import moment, stamp
from greenroom.history import Asked, Judgement, Rehearsal, Said, asked_from, remark_from
from greenroom.record import NamedTuple

Row = Any
DAMAGED = "The history was damaged: it is set aside and read anew from the log; please try again."


class Summary(NamedTuple):
    """One attempt in a list: its newest judgement's mean score (None where not scored or not judged) and what is to mend."""

    id: str
    asked_at: str
    key: str
    prompt: str
    kind: str
    state: str
    follow_up: str
    seconds: float
    score: float | None
    mended: int | None
    engine: str | None


class Times(NamedTuple):
    """How often a question of the bank was put, and when last (as `event.stamp` writes it)."""

    often: int
    last: str


class Runs(Protocol):
    """How a store runs one of the questions below."""

    def __call__(self, query: str, values: Mapping[str, object], /) -> Iterator[Row]:
        """The rows of a SELECT whose ``:names`` are filled with the values."""


class Reader:
    """The verbs that read."""

    def __init__(self, rows: Runs) -> None:
        self._rows = rows

    def read_of_log(self) -> dict[str, int]:
        """How many bytes of every segment of the log this history holds."""
        return dict(self._rows("SELECT name, bytes FROM segment", {}))

    def steps_taken(self) -> set[str]:
        """The names of the migrations that made these tables."""
        return {row[0] for row in self._rows("SELECT name FROM migration", {})}

    def summaries(self, limit: int, key: str = "", before: str = "~") -> list[Summary]:
        """The attempts asked before a moment, the newest first; those of one question where a key is given. An exercise in
        programming is one of them, and not each of its stages.
        """
        rows = self._rows(SUMMARIES, {"limit": limit, "key": key, "before": before})
        return [Summary(*row) for row in rows]

    def times_asked(self) -> dict[str, Times]:
        """Every question of the bank that was put once, by its key."""
        return {key: Times(often, last) for key, often, last in self._rows(TIMES, {})}

    def unfinished(self) -> list[str]:
        """The ids of rehearsals that have no end, the newest first."""
        return [row[0] for row in self._rows(UNFINISHED, {})]

    def of_mode(self, mode: str) -> list[str]:
        """The ids of rehearsals of one mode (one of `history.MODES`), the newest first."""
        return [row[0] for row in self._rows(OF_MODE, {"mode": mode})]

    def attempts_like(self, word: str) -> list[str]:
        """The ids of attempts that are, or end with, a word; at most two."""
        exact = [row[0] for row in self._rows("SELECT id FROM attempt WHERE id = :word", {"word": word})]
        return exact or [row[0] for row in self._rows(LIKE, {"word": word})]

    def rehearsal(self, identifier: str) -> Rehearsal | None:
        """A rehearsal, whole; None where there is none with this id."""
        with _as_written():
            for row in self._rows(REHEARSAL, {"id": identifier}):
                attempts = tuple(_said(row) for row in self._rows(ATTEMPTS, {"id": identifier}))
                judgements = tuple(_judgement(row) for row in self._rows(JUDGEMENTS, {"id": identifier}))
                return _rehearsal(row)._replace(attempts=attempts, judgements=judgements)
        return None

    def rehearsals(self) -> Iterator[Rehearsal]:
        """Every rehearsal, whole, the oldest first."""
        for (identifier,) in list(self._rows("SELECT id FROM rehearsal ORDER BY began_at, id", {})):
            found = self.rehearsal(identifier)
            if found is not None:
                yield found

    def earlier(self, said: Said, most: int = 5) -> list[Said]:
        """Answers to the same question before an attempt, newest first; one of the bank goes by its key, others by words."""
        values = {"key": said.question.key, "prompt": said.question.prompt, "id": said.id, "before": stamp(said.asked_at)}
        with _as_written():
            return [_said(row) for row in self._rows(EARLIER, {**values, "most": most})]

    def counts(self) -> tuple[int, int]:
        """How many attempts and judgements there are."""
        rows = self._rows("SELECT (SELECT count(*) FROM attempt), (SELECT count(*) FROM judgement)", {})
        return next((attempts, judgements) for attempts, judgements in rows)


SUMMARIES = """
SELECT attempt.id, attempt.asked_at, attempt.key, attempt.prompt, attempt.kind, attempt.state, attempt.follow_up,
       attempt.seconds, judgement.score, judgement.mended, judgement.engine
FROM attempt LEFT JOIN judgement ON judgement.attempt = attempt.id AND judgement.number =
     (SELECT max(newer.number) FROM judgement AS newer WHERE newer.attempt = attempt.id)
WHERE attempt.asked_at < :before AND (:key = '' OR attempt.key = :key) AND (attempt.kind <> 'coding' OR attempt.parent = '')
ORDER BY attempt.asked_at DESC, attempt.number DESC LIMIT :limit
"""
TIMES = "SELECT key, count(*), max(asked_at) FROM attempt WHERE key <> '' GROUP BY key"
UNFINISHED = "SELECT id FROM rehearsal WHERE ended_at IS NULL ORDER BY began_at DESC, id DESC"
OF_MODE = "SELECT id FROM rehearsal WHERE mode = :mode ORDER BY began_at DESC, id DESC"
LIKE = "SELECT id FROM attempt WHERE substr(id, length(id) - length(:word) + 1) = :word ORDER BY asked_at DESC LIMIT 2"
REHEARSAL = "SELECT id, mode, project, began_at, ended_at, plan, follow_ups, setup, remarks FROM rehearsal WHERE id = :id"
WHOLE = """
SELECT id, rehearsal, prompt, kind, key, level, competencies, follow_up, parent, probes, asked_at, state, lines, line, seconds,
       words, form, source, answered_at, sha256, part, lead, reason, finding
FROM attempt"""
ATTEMPTS = f"{WHOLE} WHERE rehearsal = :id ORDER BY number"
EARLIER = f"""{WHOLE}
WHERE key = :key AND (:key <> '' OR prompt = :prompt) AND asked_at < :before AND id <> :id AND state = 'answered'
ORDER BY asked_at DESC, number DESC LIMIT :most
"""
JUDGEMENTS = """
SELECT attempt, engine, content, judged_at, document FROM judgement WHERE rehearsal = :id ORDER BY number
"""


@contextmanager
def _as_written() -> Iterator[None]:
    """Turns rows that are not as they were written into a `DamagedHistory`."""
    try:
        yield
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedHistory(DAMAGED) from error


def _rehearsal(row: Row) -> Rehearsal:
    identifier, mode, project, began, ended, plan, follow_ups, setup, remarks = row
    questions = tuple(asked_from(question) for question in json.loads(plan))
    found = Rehearsal(identifier, mode, project, moment(began), ended and moment(ended), questions, follow_ups)
    return found._replace(setup=json.loads(setup), remarks=tuple(map(remark_from, json.loads(remarks))))


def _said(row: Row) -> Said:
    identifier, rehearsal, prompt, kind, key, level, competencies, follow_up, parent, probes, *rest = row
    asked, state, lines, line, seconds, words, form, source, answered, sha256, *why = rest
    lists = tuple(json.loads(competencies)), tuple(json.loads(probes))
    question = Asked(prompt, kind, key, level, lists[0], follow_up, parent, lists[1], *why)
    said = Said(
        identifier, rehearsal, question, moment(asked), state, tuple(json.loads(lines)), line, seconds, words, form, source,
        answered and moment(answered),
    )  # fmt: skip
    if said.sha256 != sha256:
        raise ValueError("words that do not fit their hash")
    return said


def _judgement(row: Row) -> Judgement:
    attempt, engine, content, judged, document = row
    return Judgement(attempt, engine, content, moment(judged), json.loads(document))
