"""The postings that were written for the repository, with their labels."""

import re
import tomllib
from functools import cache
from typing import Any

from greenroom.jobs import reading
from greenroom.jobs.posting import Posting
from tests.conftest import ROOT

FOLDER = ROOT / "corpus" / "postings"


@cache
def labelled() -> tuple[dict[str, Any], ...]:
    with open(FOLDER / "labels.toml", "rb") as file:
        return tuple(tomllib.load(file)["posting"])


def text_of(row: dict[str, Any]) -> str:
    return (FOLDER / "own" / row["file"]).read_text(encoding="utf-8")


@cache
def read(file: str) -> Posting:
    (posting,) = reading.read_file(str(FOLDER / "own" / file))
    return posting


def of(text: str) -> Posting:
    """The one posting in a text."""
    (posting,) = reading.read_text(text)
    return posting


def needs(text: str) -> dict[str, str]:
    """Every skill that a text asks for, with its need."""
    return {skill.name: skill.need for skill in of(text).skills}


def asked(line: str) -> set[str]:
    """What a line asks for, as an item of a list of requirements."""
    return set(needs(f"# Machine Person\n\n## Requirements\n- {line}\n- You like the position and apply\n"))


def said(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()
