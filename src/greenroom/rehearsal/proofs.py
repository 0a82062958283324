"""What shows a skill, of all that a workspace holds: stories, rehearsed answers, solved exercises, measured numbers."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from greenroom.evidence.entry import RETRACTED
from greenroom.evidence.ledger import Ledger
from greenroom.history import CODING, Rehearsal
from greenroom.jobs.gaps import Gap, Proof, gaps
from greenroom.jobs.kept import Shelf
from greenroom.jobs.mentions import mentions
from greenroom.jobs.tokens import tokens
from greenroom.progress.observing import is_at_bar
from greenroom.rehearsal.memory import EXAMPLES
from greenroom.rehearsal.own_stories import own_bank
from greenroom.rehearsal.telling import tells_findings
from greenroom.stories.bank import Bank
from greenroom.workspace.place import Workspace

PRACTISED = frozenset(("python", "algorithms"))
"""What a coding round shows besides what is said in it."""
WRITTEN = {"stories": "story"}
"""The kind of what stands in a folder; elsewhere it is a project."""


def skills_in(text: str) -> frozenset[str]:
    """The skills that a text names."""
    return frozenset(name for mention in mentions(text, tokens(text)) for name in mention.names)


def proofs(workspace: Workspace, bank: Bank, kept: Sequence[Rehearsal]) -> dict[str, list[Proof]]:
    """Everything that names a skill, by skill: what is written first, then what was said, then what was measured."""
    found: dict[str, list[Proof]] = {}
    for names, proof in [*_written(bank), *_said(kept), *_measured(workspace)]:
        for name in names:
            found.setdefault(name, []).append(proof)
    return found


def gap_map(workspace: Workspace, shelf: Shelf, kept: Iterable[Rehearsal], now: datetime) -> list[Gap]:
    """The gap map of a workspace."""
    rehearsals = list(kept)
    bank = own_bank(workspace, rehearsals, now)
    return gaps(shelf.kept, proofs(workspace, bank, rehearsals), shelf.notes.confidence, now.date())


def _written(bank: Bank) -> Iterator[tuple[frozenset[str], Proof]]:
    for story in bank.stories:
        if os.path.basename(story.path).startswith(EXAMPLES):
            continue
        folder = story.path.replace(os.sep, "/").split("/")[0]
        yield skills_in(story.text), Proof(WRITTEN.get(folder, "project"), story.path, story.title)


def _said(kept: Sequence[Rehearsal]) -> Iterator[tuple[frozenset[str], Proof]]:
    known: Mapping[str, Rehearsal] = {rehearsal.id: rehearsal for rehearsal in kept}
    for rehearsal in kept:
        first = {judgement.attempt: judgement for judgement in reversed(rehearsal.judgements)}
        told = tells_findings(rehearsal, known.get)
        for said in rehearsal.attempts:
            if said.answered_at is None:
                continue
            is_coding = rehearsal.mode == CODING
            kind = "coding" if is_coding else "answer"
            at_bar = is_at_bar(first[said.id]) if told and said.id in first else None
            names = skills_in(said.words) | (PRACTISED if is_coding else frozenset())
            yield names, Proof(kind, said.id, said.question.prompt, said.answered_at.date(), at_bar)


def _measured(workspace: Workspace) -> Iterator[tuple[frozenset[str], Proof]]:
    ledger = Ledger(workspace.evidence)
    if not ledger.exists():
        return
    for entry in ledger.read().entries:
        if entry.id.startswith(EXAMPLES) or entry.status == RETRACTED:
            continue
        words = ", ".join((entry.metric, entry.variant, entry.project, entry.split))
        title = f"{entry.project + ': ' if entry.project else ''}{entry.metric} {entry.value}{entry.unit}"
        yield skills_in(words), Proof("number", entry.id, title)
