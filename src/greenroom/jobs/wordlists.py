"""Word lists of the reader: files in ``content/jobs`` with ``[name]`` lines and phrases, separated by commas."""

import os
from collections.abc import Mapping
from functools import cache

from greenroom.content import HERE
from greenroom.errors import BrokenContent
from greenroom.jobs.phrases import Phrases, by_name


@cache
def sections(file: str) -> Mapping[str, tuple[str, ...]]:
    """The phrases of each section of a file. Raises `BrokenContent` where a phrase stands before the first section."""
    found: dict[str, tuple[str, ...]] = {}
    name = ""
    with open(os.path.join(HERE, "jobs", file), encoding="utf-8") as lines:
        for line in map(str.strip, lines):
            if not line or line.startswith("#"):
                continue
            if line.startswith("["):
                name = line.strip("[]")
                found[name] = ()
            elif not name:
                raise BrokenContent(f"{file}: {line!r} stands in no section")
            else:
                found[name] += tuple(part.strip() for part in line.split(",") if part.strip())
    return found


@cache
def phrases(file: str) -> "Phrases[str]":
    """The phrases of a file, each meaning the name of its section."""
    return by_name(sections(file))
