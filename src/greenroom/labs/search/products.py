"""A shop's catalogue as one table: a row for each product, its text by field, its price and its year."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

TEXTS = ("title", "name", "description", "brand", "attributes")
COLUMNS = ("id", *TEXTS, "price", "year")


def read(paths: Iterable[Path]) -> pd.DataFrame:
    """The products of Icecat's JSON files, in their order, with `COLUMNS`; the price is in cents, as it stands in the files.

    Raises ValueError with a plain sentence where a file does not hold products.
    """
    return table(_row(product) for path in paths for product in _objects(path))


def table(rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    """A catalogue of rows that have every one of `COLUMNS`."""
    return pd.DataFrame(list(rows), columns=list(COLUMNS))


def _objects(path: Path) -> list[dict[str, Any]]:
    found = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(found, list) or not all(isinstance(product, dict) and "title" in product for product in found):
        raise ValueError(f"{path} holds no products: a list of objects with a title is expected.")
    return found


def _row(product: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(product["id"]),
        "title": product["title"],
        "name": product.get("name") or "",
        "description": product.get("short_description") or "",
        "brand": product.get("supplier") or "",
        "attributes": " ".join(str(value) for key, value in product.items() if key.startswith("attr_t_") and value),
        "price": float(product.get("price") or 0),
        "year": int((product.get("date_released") or "0")[:4]),
    }
