"""One's own stories and walkthroughs, as the workspace holds them: the bank of them, and which project to lead with."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from greenroom.errors import UsersFault
from greenroom.examine import Examination, examine
from greenroom.history import Rehearsal
from greenroom.library.answers import Source, find_answers, read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import settings_for
from greenroom.measured import SUPPORTED, Ledger
from greenroom.rehearsal.claimed import claimed
from greenroom.rules.registry import all_rules
from greenroom.stories.bank import Bank, Story, Told, bank
from greenroom.stories.choosing import CRITERIA, Placed, Project, choose, mark_of
from greenroom.workspace.place import Workspace

FOLDERS = ("stories", "walkthroughs", "projects")
PROJECTS = ("walkthroughs", "projects", "stories")
"""Where projects stand; stories are weighed too where there is no walkthrough."""


def own_bank(workspace: Workspace, kept: Iterable[Rehearsal], now: datetime) -> Bank:
    """The bank of the workspace's stories, as the answers of its history used them."""
    return bank([_story(workspace, source) for source in sources_in(workspace, FOLDERS)], _told(kept), now)


def own_projects(workspace: Workspace, ledger: Ledger | None) -> list[Placed]:
    """The projects to lead with, at most three."""
    for folders in (PROJECTS[:2], PROJECTS[2:]):
        projects = [_project(workspace, source, ledger) for source in sources_in(workspace, folders)]
        if projects:
            return choose(projects)
    return []


def bank_facts(found: Bank) -> dict[str, Any]:
    """A bank as JSON values."""
    uses = {path: {**use._asdict(), "last": use.last and use.last.isoformat()} for path, use in found.uses.items()}
    return {
        "stories": [
            {"path": story.path, "title": story.title, "shows": list(story.competencies), **uses[story.path]}
            for story in found.stories
        ],
        "shows": {name: [story.path for story in stories] for name, stories in found.shows.items()},
        "gaps": list(found.gaps),
        "leaning": {path: list(names) for path, names in found.leaning.items()},
        "worn": list(found.worn),
        "stale": list(found.stale),
        "unmeant": [{"path": path, "competency": name} for path, name in found.unmeant()],
    }


def placed_facts(placed: Iterable[Placed]) -> list[dict[str, Any]]:
    """Chosen projects as JSON values, with the criteria's weights beside every mark."""
    return [
        {
            "place": each.place,
            "path": each.project.path,
            "title": each.project.title,
            "weight": round(each.weight, 3),
            "criteria": {name: {"weight": weight, "mark": each.project.marks.get(name)} for name, weight in CRITERIA.items()},
            "strongest": each.strongest,
            "weakest": each.weakest,
            "adds": list(each.adds),
        }
        for each in placed
    ]


def title_of(source: Source) -> str:
    """What a story is called: as it says itself, else as its file is named."""
    stem = os.path.splitext(os.path.basename(source.attempt.path))[0]
    return str(source.said_of_exercise.get("title") or stem.replace("-", " "))


def sources_in(workspace: Workspace, folders: Iterable[str]) -> Iterator[Source]:
    """Every file that can be read; whoever checks one that cannot is told so there."""
    for name in folders:
        folder = os.path.join(workspace.folder, name)
        if not os.path.isdir(folder):
            continue
        try:
            paths = list(find_answers(folder))
        except UsersFault:
            continue
        for path in paths:
            try:
                yield read_answer(path)
            except UsersFault:
                continue


def _story(workspace: Workspace, source: Source) -> Story:
    path = os.path.relpath(source.attempt.path, workspace.folder)
    competencies = source.said_of_exercise.get("competencies", ())
    return Story(path, title_of(source), source.attempt.text, competencies if isinstance(competencies, tuple) else ())


def _told(kept: Iterable[Rehearsal]) -> Iterator[Told]:
    for rehearsal in kept:
        for said in rehearsal.attempts:
            if said.answered_at is not None:
                yield Told(said.answered_at, said.words, said.question.competencies)


def _project(workspace: Workspace, source: Source, ledger: Ledger | None) -> Project:
    settings = settings_for(os.path.dirname(source.attempt.path))
    rules = list(all_rules(settings.plugins).values())
    found = examine(exercise_for(source, settings, {}), source.attempt, rules, settings.plugins, ledger=ledger)
    story = _story(workspace, source)
    scores = {row.category: mark_of(row.score) for row in found.scorecard}
    marks = {name: scores.get(name) for name in CRITERIA if name != "evidence"} | {"evidence": _carried(found, ledger)}
    return Project(story.path, story.title, marks, story.competencies)


def _carried(found: Examination, ledger: Ledger | None) -> float | None:
    """The share of the claimed numbers that the ledger carries; None where nothing is claimed."""
    rows, _ = claimed(found.answer, ledger or Ledger(()))
    return sum(row.verdict == SUPPORTED for row in rows) / len(rows) if rows else None
