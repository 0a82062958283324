"""The scorecard of a round: a score a category over all its answers, which never hides a 1 and never fills a gap."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from greenroom.interviewer.debriefing.answers import Given

LOWEST = 1
BEST_BESIDE_A_LOWEST = 2


def card(answers: Sequence[Given]) -> list[dict[str, Any]]:
    """A row a category, in the order in which they came up: the score (None where nothing could be scored), the lowest, every
    single score with its attempt, and the words that carry the lowest or, where all is well, the highest.
    """
    places: dict[str, list[tuple[Given, dict[str, Any]]]] = defaultdict(list)
    for answer in answers:
        for row in answer.rows:
            places[row["category"]].append((answer, row))
    return [_row(category, rows) for category, rows in places.items()]


def _row(category: str, rows: Sequence[tuple[Given, dict[str, Any]]]) -> dict[str, Any]:
    scored = [(answer, row) for answer, row in rows if row["score"] is not None]
    if not scored:
        answer, row = rows[0]
        return {
            "category": category,
            "score": None,
            "lowest": None,
            "scores": [],
            "attempt": answer.said.id,
            "quote": "",
            "why": row["why"],
        }
    scores = [row["score"] for _, row in scored]
    overall = int(sum(scores) / len(scores) + 0.5)
    if min(scores) == LOWEST:
        overall = min(overall, BEST_BESIDE_A_LOWEST)
    telling = min if min(scores) < overall or overall < BEST_BESIDE_A_LOWEST + 1 else max
    answer, row = telling(scored, key=lambda place: place[1]["score"])
    return {
        "category": category,
        "score": overall,
        "lowest": min(scores),
        "scores": [{"attempt": each.said.id, "score": found["score"]} for each, found in scored],
        "attempt": answer.said.id,
        "quote": answer.quote(row["start"], row["end"]),
        "why": row["why"],
    }


def unscored(answers: Sequence[Given]) -> list[dict[str, Any]]:
    """The answers of which nothing could be scored, with what is missing."""
    found = []
    for answer in answers:
        rows = answer.rows
        if rows and all(row["score"] is None for row in rows):
            found.append({"attempt": answer.said.id, "question": answer.said.question.prompt, "why": rows[0]["why"]})
    return found
