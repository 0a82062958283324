"""Reads numbers out of what a person has: tells by the file which reader it needs."""

import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from greenroom.errors import UnusableInput
from greenroom.evidence.drafts import Draft, Found, Wanted, finished

if TYPE_CHECKING:
    from greenroom.evidence.mlflow import Run

Reader = Callable[[str, str, Wanted, list[str]], Iterator[Draft]]
WHAT = "a CSV, a JSON, a model card in Markdown, or an MLflow store (its folder, or its SQLite file)"


def found_in(path: str, wanted: Wanted, root: str) -> Found:
    """The entries that a file or a folder holds, each with where it is from; a path inside of ``root`` is told from there.

    Raises `UnusableInput` where it cannot be read, holds no number, or holds one that is not sound; `UnusableOption` where
    ``wanted`` names what is not there.
    """
    left_out: list[str] = []
    name = _told(path, root)
    try:
        drafts = list(_drafts(path, name, wanted, left_out))
    except OSError as error:
        raise UnusableInput(f"{path} cannot be read ({error.strerror or error}): name {WHAT}.") from error
    entries = finished(drafts, wanted, name)
    if not entries and not left_out:
        only = f" for {', '.join(wanted.metrics)}" if wanted.metrics else ""
        raise UnusableInput(f"{path} holds no number{only}: nothing was imported.")
    return Found(entries, tuple(left_out))


def _drafts(path: str, name: str, wanted: Wanted, left_out: list[str]) -> Iterator[Draft]:
    if os.path.isdir(path):
        from greenroom.evidence import mlflow_folder

        return _of_mlflow(mlflow_folder.runs_in(path), name, wanted, left_out)
    with open(path, "rb") as file:
        data = file.read(16)
        if data == b"SQLite format 3\0":
            from greenroom.evidence import mlflow_database

            return _of_mlflow(mlflow_database.runs_in(path), name, wanted, left_out)
        reader = _readers().get(os.path.splitext(path)[1].casefold())
        if reader is None:
            raise UnusableInput(f"{path} is of a kind that cannot be read: name {WHAT}.")
        data += file.read()
    try:
        return reader(data.decode("utf-8-sig"), name, wanted, left_out)
    except UnicodeDecodeError as error:
        raise UnusableInput(f"{path} is not UTF-8 text: save it as UTF-8, then import it again.") from error


def _of_mlflow(runs: "list[Run]", name: str, wanted: Wanted, left_out: list[str]) -> Iterator[Draft]:
    from greenroom.evidence.mlflow import drafts_of

    return drafts_of(runs, name, wanted, left_out)


def _readers() -> Mapping[str, Reader]:
    from greenroom.evidence.cards import from_card
    from greenroom.evidence.own_files import from_csv, from_json

    cards = dict.fromkeys((".md", ".markdown"), from_card)
    tables = dict.fromkeys((".csv", ".tsv"), from_csv)
    return cards | tables | dict.fromkeys((".json", ".jsonl", ".ndjson"), from_json)


def _told(path: str, root: str) -> str:
    """The path from the workspace where it is inside of it, else the whole path."""
    real, root = os.path.realpath(path), os.path.realpath(root)
    return os.path.relpath(real, root) if real.startswith(root + os.sep) else real
