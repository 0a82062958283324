"""The bytes of a frame that do not depend on how it is held in memory, and their sha256."""

import hashlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd


def sha256_of(frame: pd.DataFrame) -> str:
    """One hash of all columns, their names, their order and the order of the rows."""
    digest = hashlib.sha256(f"{len(frame)}\n".encode())
    for name, of_column in sha256_of_columns(frame).items():
        digest.update(f"{name}\n{of_column}\n".encode())
    return digest.hexdigest()


def sha256_of_columns(frame: pd.DataFrame) -> dict[str, str]:
    """A hash for each column: its kind, where values are missing, and the values."""
    return {str(name): _sha256(frame[name]) for name in frame.columns}


def sha256_of_tables(tables: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """A hash for each named table."""
    return {name: sha256_of(frame) for name, frame in tables.items()}


def _sha256(column: pd.Series) -> str:
    kind, values = _values(column)
    missing = column.isna().to_numpy(dtype=bool)
    return hashlib.sha256(kind.encode() + b"\n" + missing.tobytes() + values).hexdigest()


def _values(column: pd.Series) -> tuple[str, bytes]:
    """Numbers as 8 bytes, little end first; times in nanoseconds; else text after its length; nothing for what is missing."""
    held: Any = column.dropna()
    if isinstance(column.dtype, pd.CategoricalDtype):
        held = held.astype(object)
    if pd.api.types.is_bool_dtype(held.dtype):
        return "bool", held.to_numpy(dtype="u1").tobytes()
    if pd.api.types.is_integer_dtype(held.dtype):
        return "int", held.to_numpy(dtype="<i8").tobytes()
    if pd.api.types.is_float_dtype(held.dtype):
        return "float", held.to_numpy(dtype="<f8").tobytes()
    if pd.api.types.is_datetime64_any_dtype(held.dtype):
        return "time", held.to_numpy(dtype="datetime64[ns]").astype("<i8").tobytes()
    return "text", b"".join(_text(value) for value in held)


def _text(value: object) -> bytes:
    kind = "" if isinstance(value, str) else type(value).__name__
    written = f"{kind}\0{value}".encode()
    return np.int64(len(written)).tobytes() + written
