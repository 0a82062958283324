"""What can be wrong with a lab that was read: a name of something that is not there."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from greenroom.labs.lab import RELATIONS, TIERS, Claim, Lab
from greenroom.labs.wording import places_in, subject_of


class Unsound(NamedTuple):
    """A sentence about what is wrong with the part of a lab that has this key."""

    key: str
    says: str


def faults_of(lab: Lab, folder: Path) -> Iterator[Unsound]:
    """Everything that is wrong with a lab in a folder."""
    for name in ("key", "title", "summary"):
        if not getattr(lab, name):
            yield Unsound("", f"{name} is missing.")
    yield from _doubled(lab)
    yield from _sources(lab)
    yield from _stages(lab)
    for claim in lab.claims:
        yield from (Unsound(claim.key, f"the claim {claim.key!r} {what}") for what in _claim(lab, claim))
    for question, text in lab.follow_ups.items():
        yield from (Unsound(question, f"the follow-up {question!r} {what}") for what in _subjects(lab, places_in(text)))
    yield from _functions(lab, folder)


def _doubled(lab: Lab) -> Iterator[Unsound]:
    for name in ("sources", "variants", "stages", "claims", "faults"):
        counts = Counter(each.key for each in getattr(lab, name))
        yield from (Unsound(key, f"two {name} have the key {key!r}.") for key, count in counts.items() if count > 1)


def _sources(lab: Lab) -> Iterator[Unsound]:
    for source in lab.sources:
        told = f"the source {source.key!r}"
        if source.tier not in TIERS:
            yield Unsound(source.key, f"{told} is of the tier {source.tier!r}; there are {', '.join(TIERS)}.")
        if source.tier == "package" and not re.fullmatch(r"[\w.]+[:/ ].+", source.package):
            yield Unsound(source.key, f"{told} rides in a package: say in which, as in `lifetimes.datasets:file.txt`.")
        if source.tier == "download" and not (source.address and source.sha256):
            yield Unsound(source.key, f"{told} is downloaded, and needs an address and a sha256.")


def _stages(lab: Lab) -> Iterator[Unsound]:
    sources = {source.key for source in lab.sources}
    earlier: set[str] = set()
    for stage in lab.stages:
        for need in stage.needs:
            if need not in earlier:
                yield Unsound(stage.key, f"the stage {stage.key!r} needs {need!r}, which is no earlier stage.")
        for source in stage.sources:
            if source not in sources:
                yield Unsound(stage.key, f"the stage {stage.key!r} reads {source!r}, which is no source.")
        earlier.add(stage.key)


def _claim(lab: Lab, claim: Claim) -> Iterator[str]:
    if claim.stage not in {stage.key for stage in lab.stages}:
        yield f"is about the stage {claim.stage!r}, which there is not."
    if claim.relation not in RELATIONS:
        yield f"has the relation {claim.relation!r}; there are {', '.join(RELATIONS)}."
    if claim.relation == "is" and claim.value is None:
        yield "says what a number is, and gives no value."
    if claim.relation in ("above", "below", "within") and not claim.right and claim.value is None:
        yield "compares with nothing: give a right one, or a value."
    if claim.by < 0:
        yield "has a `by` below zero."
    yield from _subjects(lab, filter(None, (claim.left, claim.right)))


def _subjects(lab: Lab, said: Iterable[str]) -> Iterator[str]:
    variants = {variant.key for variant in lab.variants}
    for text in said:
        subject = subject_of(text)
        if subject is None:
            yield f"names {text!r}, which is no `variant metric` and no `variant metric part`."
        elif subject.variant not in variants:
            yield f"names the variant {subject.variant!r}, which there is not."


def _functions(lab: Lab, folder: Path) -> Iterator[Unsound]:
    named = [(stage.key, stage.function) for stage in lab.stages] + [(fault.key, fault.function) for fault in lab.faults]
    for key, function in [*named, *([(lab.serves, lab.serves)] if lab.serves else [])]:
        module, _, name = function.partition(":")
        file = _file_of(folder, module)
        if file is None or name not in _names_in(file):
            yield Unsound(key, f"the function {function!r} does not exist.")


def _file_of(folder: Path, module: str) -> Path | None:
    below = folder.joinpath(*module.split("."))
    return next((file for file in (below.with_suffix(".py"), below / "__init__.py") if file.is_file()), None)


def _names_in(file: Path) -> set[str]:
    """The names that a module defines or imports, without running it."""
    found: set[str] = set()
    for node in ast.parse(file.read_bytes()).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Assign):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found
