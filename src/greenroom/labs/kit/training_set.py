"""Training sets that can be told apart and made again: what went in, the query, the code, and the hash of what came out."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import ibis
import numpy as np
import pandas as pd

from greenroom.errors import UnusableInput, UsersFault
from greenroom.labs.kit.canonical import sha256_of, sha256_of_columns, sha256_of_tables
from greenroom.labs.kit.code_version import of_module, running
from greenroom.labs.kit.engines import Expression, Tables, answered, connect, handed, in_order, typed


class NotRebuilt(UsersFault):
    """The training set came out differently; the message says what differs."""


class Lineage(NamedTuple):
    """All that names a training set and makes it again. JSON holds it as it is.

    ``sources`` and ``columns`` hold a sha256 for each table that went in and each column that came out; ``data_sha256`` and
    ``sha256`` are those of all of them. ``query`` is the SQL that ibis compiled, ``schema`` the ibis type of each column.
    ``sample`` is how many rows the seed drew, None for all.
    """

    data_sha256: str
    query: str
    code_version: str
    engine: str
    seed: int
    rows: int
    sha256: str
    sources: Mapping[str, str]
    columns: Mapping[str, str]
    schema: Mapping[str, str]
    by: tuple[str, ...]
    engine_version: str
    module: str
    module_sha256: str
    sample: int | None = None


def build(
    expression_of: Expression,
    tables: Tables,
    *,
    by: Sequence[str],
    engine: str = "duckdb",
    seed: int = 0,
    sample: int | None = None,
) -> tuple[pd.DataFrame, Lineage]:
    """The rows of an expression, sorted by ``by``, and their lineage.

    Where ``sample`` is given, the seed draws that many of the rows; they stay in their order.
    """
    with connect(engine) as backend:
        expression = expression_of(handed(tables, backend))
        query, schema = str(backend.compile(expression)), expression.schema()
        frame = _run(backend, query, schema, by, seed, sample)
        version = f"{engine} {backend.version}"
    module, module_sha256 = of_module(expression_of)
    sources = sha256_of_tables(tables)
    return frame, Lineage(
        data_sha256=_one(sources), query=query, code_version=running(), engine=engine, seed=seed, rows=len(frame),
        sha256=sha256_of(frame), sources=sources, columns=sha256_of_columns(frame),
        schema={name: str(kind) for name, kind in schema.items()}, by=tuple(by), engine_version=version,
        module=module, module_sha256=module_sha256, sample=sample,
    )  # fmt: skip


def rebuild(lineage: Lineage, tables: Tables) -> pd.DataFrame:
    """The training set again, bit for bit, from its lineage and its sources alone: the stored query is run, not today's code.

    Raises NotRebuilt with one sentence that says which table, which columns or which versions differ.
    """
    _same_sources(lineage, tables)
    with connect(lineage.engine) as backend:
        handed(tables, backend)
        schema = ibis.schema(dict(lineage.schema))
        frame = _run(backend, lineage.query, schema, lineage.by, lineage.seed, lineage.sample)
        version = f"{lineage.engine} {backend.version}"
    if sha256_of(frame) != lineage.sha256:
        raise NotRebuilt(_difference(lineage, frame, version))
    return frame


def drifted(lineage: Lineage, expression_of: Expression, tables: Tables) -> tuple[str, ...]:
    """How today's code differs from the code of a lineage, a sentence each: the query, the module's text, the version."""
    with connect(lineage.engine) as backend:
        query = str(backend.compile(expression_of(handed(tables, backend))))
    module, module_sha256 = of_module(expression_of)
    found = (
        (query != lineage.query, "The code compiles to another query than the one that made the training set."),
        (module_sha256 != lineage.module_sha256, f"The text of {module} has changed since the training set was made."),
        (running() != lineage.code_version, f"The training set was made by {lineage.code_version}; this is {running()}."),
    )
    return tuple(says for differs, says in found if differs)


def to_row(lineage: Lineage) -> dict[str, Any]:
    """The JSON object of a lineage."""
    return {**lineage._asdict(), "by": list(lineage.by)}


def from_row(row: Mapping[str, Any]) -> Lineage:
    """The lineage of a JSON object, such as a registered model's. Raises UnusableInput where it is none."""
    try:
        return Lineage(**{**row, "by": tuple(row["by"])})
    except (KeyError, TypeError) as error:
        raise UnusableInput(f"This is no lineage of a training set ({error}): nothing can be rebuilt from it.") from error


def _run(
    backend: ibis.BaseBackend, query: str, schema: ibis.Schema, by: Sequence[str], seed: int, sample: int | None
) -> pd.DataFrame:
    frame = in_order(typed(answered(backend, query), schema), by)
    if sample is None or sample >= len(frame):
        return frame
    drawn = np.sort(np.random.default_rng(seed).choice(len(frame), sample, replace=False))
    return frame.iloc[drawn].reset_index(drop=True)


def _same_sources(lineage: Lineage, tables: Tables) -> None:
    given = sha256_of_tables(tables)
    if missing := [name for name in lineage.sources if name not in given]:
        raise NotRebuilt(f"The training set was made of {_listed(lineage.sources)}; {_listed(missing)} is missing.")
    if changed := [name for name, sha256 in lineage.sources.items() if given[name] != sha256]:
        raise NotRebuilt(f"The data differ: {_listed(changed)} is not what the training set was made of; give the same files.")


def _difference(lineage: Lineage, frame: pd.DataFrame, version: str) -> str:
    if len(frame) != lineage.rows:
        what = f"{len(frame):,} rows came out, and {lineage.rows:,} were recorded"
    else:
        now = sha256_of_columns(frame)
        what = f"{_listed([name for name, sha256 in lineage.columns.items() if now.get(name) != sha256])} came out differently"
    versions = "" if version == lineage.engine_version else f" It was made with {lineage.engine_version}; this is {version}."
    return f"The training set was not rebuilt: {what}.{versions}"


def _one(sources: Mapping[str, str]) -> str:
    return sha256_of(pd.DataFrame(sorted(sources.items()), columns=["table", "sha256"]))


def _listed(names: Sequence[str] | Mapping[str, str]) -> str:
    return ", ".join(names) or "nothing that the columns show"
