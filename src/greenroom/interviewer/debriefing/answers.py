"""The answers of a round that count, each with the newest judgement of it, and what later answers made good."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from greenroom.coding import FENCES
from greenroom.history import Rehearsal, Said
from greenroom.interviewer.resetting import is_used_well
from greenroom.record import NamedTuple

WARM_UP = "warm-up"
GOOD = 3
MADE_GOOD_BY: Mapping[str, tuple[str, ...]] = {
    "framing": ("context",),
    "decisions": ("alternative", "simpler", "heuristic"),
    "depth": ("features", "challenge-handled", "hardest", "failed-attempt"),
    "impact": ("metrics", "after-launch"),
    "ownership": ("team",),
    "reflection": ("differently", "failed-attempt"),
}
"""Of each category of a talk, the follow-ups whose good answer makes up for what the talk left out."""


class Given(NamedTuple):
    """An attempt that counts, its judgement's document, the restatement that made it clearer, if one did, and the categories
    that later answers made good.
    """

    said: Said
    document: Any
    restated: Said | None = None
    made_good: frozenset[str] = frozenset()

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Its scorecard; what was made good, and the delivery of what was restated well, is lifted by one, to a 3 at most."""
        lifted = self.made_good | ({"delivery"} if self.restated else set())
        return [_lifted(row) if row["category"] in lifted else row for row in self.document.get("scorecard", ())]

    def quote(self, start: int, end: int) -> str:
        """Words of the answer, on one line; of a coding round those of the document that all of its stages make, where
        they are not a whole program.
        """
        text: str = self.document.get("text", self.said.words)
        quote = " ".join(text[start:end].split())
        return "" if "text" in self.document and quote.startswith(FENCES) else quote


def shortened(words: str, longest: int) -> str:
    """Words on one line, cut behind a whole one where there are too many."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def _lifted(row: dict[str, Any]) -> dict[str, Any]:
    score = row["score"]
    if score is None or score >= GOOD:
        return row
    return {**row, "score": score + 1, "why": f"{row['why']} Your later answer made some of it good."}


def given(rehearsal: Rehearsal) -> Sequence[Given]:
    """In order; neither the warm-up nor restatements, which only lift the answer that they restate."""
    counting = [said for said in rehearsal.attempts if said.state == "answered" and said.question.part != WARM_UP]
    found = []
    for place, said in enumerate(counting):
        judged = rehearsal.judgement(said.id)
        if said.question.reason != "reset" and judged is not None:
            restated = _restatement(said, counting[place + 1 : place + 2], rehearsal)
            found.append(Given(said, judged.document, restated, frozenset(_made_good(said, rehearsal))))
    return found


def _restatement(said: Said, after: Sequence[Said], rehearsal: Rehearsal) -> Said | None:
    """The attempt after this one where it restates it well."""
    for restated in after:
        long, short = rehearsal.judgement(said.id), rehearsal.judgement(restated.id)
        if restated.question.reason == "reset" and long and short:
            return restated if is_used_well(long.document, said.words, short.document, restated.words) else None
    return None


def _made_good(opening: Said, rehearsal: Rehearsal) -> Iterator[str]:
    """The categories of a talk for which a follow-up about them was answered well."""
    kinds = {
        said.question.follow_up
        for said in rehearsal.attempts
        if said.question.parent == opening.id and _is_good(rehearsal.judgement(said.id))
    }
    yield from (category for category, makers in MADE_GOOD_BY.items() if kinds.intersection(makers))


def _is_good(judged: Any) -> bool:
    scores = {row["category"]: row["score"] or 0 for row in judged.document["scorecard"]} if judged else {}
    return min(scores.get("directness", 0), scores.get("evidence", 0)) >= GOOD
