"""The engines that compute features: DuckDB by default, Spark for the same ibis expression.

Both are handed Arrow tables, so that a missing value is NULL in both (pandas' NaN would stay a number in Spark), and times in
microseconds, the finest that Spark knows. Both hand back a pandas frame of the same types in the same order.
"""

import os
import shutil
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import ibis
import pandas as pd
import pyarrow as pa

from greenroom.errors import UnusableInput, UnusableOption

ENGINES = ("duckdb", "spark")

_QUICK_JAVA = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"""For work of seconds: the second compiler of Java costs more than it gains, half of all processor time with CDNOW."""

Tables = Mapping[str, pd.DataFrame]
Expression = Callable[[Mapping[str, ibis.Table]], ibis.Table]
"""What is to be computed: made of named tables, the same for every engine."""


@contextmanager
def connect(engine: str = "duckdb", memory: str = "1g") -> Iterator[ibis.BaseBackend]:
    """An ibis backend for as long as the block lasts. DuckDB works in memory on one thread, so that sums repeat bit for bit.

    A Spark session that is open already is used, and left open; one that is started here (two threads, ``memory`` for its
    driver) is stopped. Raises UnusableOption for an unknown engine, and where Spark or Java is missing.
    """
    if engine not in ENGINES:
        raise UnusableOption(f"'{engine}' is no engine; use {' or '.join(ENGINES)}.")
    with _duckdb() if engine == "duckdb" else _spark(memory) as backend:
        yield backend


def computed(expression_of: Expression, tables: Tables, engine: str = "duckdb", *, by: Sequence[str]) -> pd.DataFrame:
    """The rows of an expression over frames: its columns in their order, sorted by the columns ``by`` and then by all others.

    Whole numbers are int64 (Int64 where one is missing), numbers float64, times datetime64[ns] without a zone.
    """
    with connect(engine) as backend:
        expression = expression_of(handed(tables, backend))
        return in_order(typed(answered(backend, backend.compile(expression)), expression.schema()), by)


def handed(tables: Tables, backend: ibis.BaseBackend) -> dict[str, ibis.Table]:
    """The frames as tables of a backend, under their names. Raises UnusableInput for a time finer than a microsecond."""
    for name, frame in tables.items():
        table = arrow(frame, name)
        # ibis 12 fails to create a DuckDB table from memory with sqlglot 30, and hands Spark a pandas frame with its NaN.
        if backend.name == "duckdb":
            backend.con.register(name, table)
        else:
            backend._session.createDataFrame(table).createOrReplaceTempView(name)  # noqa: SLF001 (ibis has no other way in)
    with _known_warnings():
        return {name: backend.table(name) for name in tables}


def answered(backend: ibis.BaseBackend, query: str) -> pa.Table:
    """What a backend answers to SQL, in the types of that engine."""
    return backend.con.sql(query).to_arrow_table() if backend.name == "duckdb" else backend.raw_sql(query).toArrow()


def arrow(frame: pd.DataFrame, name: str = "table") -> pa.Table:
    """A frame as Arrow: missing values are nulls, times are UTC in microseconds, categories are their values."""
    table = pa.Table.from_pandas(frame, preserve_index=False)
    try:
        return table.cast(pa.schema([field.with_type(_plain(field.type)) for field in table.schema])).replace_schema_metadata()
    except pa.ArrowInvalid as error:
        raise UnusableInput(f"The table {name} holds times finer than a microsecond: round them first ({error}).") from error


def typed(table: pa.Table, schema: ibis.Schema) -> pd.DataFrame:
    """A result as pandas, in the types that the expression declares, whatever the engine answered in."""
    return pd.DataFrame({name: _column(table[name], schema[name]) for name in schema.names})


def in_order(frame: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """The rows sorted by the columns ``by``, then by all others, missing values last, numbered from nought."""
    rest = [name for name in frame.columns if name not in by]
    return frame.sort_values([*by, *rest], kind="stable").reset_index(drop=True)


def missing_for_spark() -> str:
    """Why Spark cannot run here, in one sentence; empty where it can."""
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "Spark is not installed: pip install 'pyspark>=4'."
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        return "Spark needs a Java runtime (17 or later): install one, or use the engine duckdb."
    return ""


@contextmanager
def _duckdb() -> Iterator[ibis.BaseBackend]:
    backend = ibis.duckdb.connect()
    backend.raw_sql("SET threads = 1")
    try:
        yield backend
    finally:
        backend.disconnect()


@contextmanager
def _spark(memory: str) -> Iterator[ibis.BaseBackend]:
    if missing := missing_for_spark():
        raise UnusableOption(missing)
    already = _running()
    session = already or _started(memory)
    try:
        yield ibis.pyspark.connect(session)
    finally:
        if already is None:
            session.stop()


def _running() -> Any:
    """The session that this process has, of this thread or another, or None."""
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession

    try:
        return SparkSession.active()
    except PySparkRuntimeError:
        return None


def _started(memory: str) -> Any:
    from pyspark.sql import SparkSession

    settings = {
        "spark.driver.memory": memory,
        "spark.driver.extraJavaOptions": _QUICK_JAVA,
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
    }
    builder = SparkSession.builder.master("local[2]").appName("greenroom")
    for key, value in settings.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


@contextmanager
def _known_warnings() -> Iterator[None]:
    """ibis 12 calls a name of DuckDB's that DuckDB 2 renames; nothing that anybody here can mend."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"fetch_arrow_table\(\) is deprecated", category=DeprecationWarning)
        yield


def _plain(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_timestamp(kind):
        return pa.timestamp("us")
    if pa.types.is_dictionary(kind):
        return _plain(kind.value_type)
    return pa.string() if pa.types.is_large_string(kind) or pa.types.is_null(kind) else kind


def _column(values: pa.ChunkedArray, kind: Any) -> pd.Series:
    if kind.is_timestamp() or kind.is_date():
        return values.cast(pa.timestamp("us")).to_pandas().astype("datetime64[ns]")
    if kind.is_integer():
        whole = values.cast(pa.int64())
        return whole.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get) if whole.null_count else whole.to_pandas()
    if kind.is_floating() or kind.is_decimal():
        return values.cast(pa.float64()).to_pandas()
    return values.to_pandas()
