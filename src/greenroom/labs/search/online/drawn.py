"""A small shop drawn from a seed, for runs without the real one: devices, what goes with them, and words that mislead."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from greenroom.labs.search import products

KINDS = {
    "laptop": ("device", ("screen", "processor", "memory")),
    "phone": ("device", ("screen", "processor", "network")),
    "camera": ("device", ("lens", "screen", "zoom")),
    "speaker": ("sound", ("watts", "bluetooth", "channels")),
    "headphones": ("sound", ("impedance", "bluetooth", "plug")),
    "radio": ("sound", ("bands", "channels", "plug")),
    "toner": ("print", ("pages", "colour", "print_technology")),
    "cartridge": ("print", ("pages", "colour", "ink")),
    "case": ("carry", ("material", "fits", "closure")),
    "bag": ("carry", ("material", "fits", "straps")),
    "stand": ("carry", ("material", "fits", "height")),
    "battery": ("power", ("volts", "cells", "capacity")),
    "charger": ("power", ("volts", "plug", "capacity")),
}
"""Kinds of products, each with its family and with what is stated of it."""
BRANDS = ("Aldern", "Birke", "Corvid", "Dahl", "Esker", "Fjord")
LOOKS = ("black", "white", "compact", "professional", "wireless", "portable", "slim", "rugged")
GOES_WITH = ("carry", "power")
DEVICES = tuple(kind for kind, (family, _) in KINDS.items() if family == "device")
ASKED = {"kind": 0.3, "look kind": 0.35, "brand kind": 0.3, "brand": 0.05}
JUDGED, MISGRADED = 30, 0.1


def drawn(seed: int, count: int = 900, queries: int = 72) -> tuple[pd.DataFrame, tuple[frozenset[str], ...], pd.DataFrame]:
    """A catalogue, what is stated of its products, and judged pairs. A tenth of the grades are drawn by chance.

    Cases, bags, stands, batteries and chargers name the device that they fit, so that words alone rank them among the devices.
    """
    rng = np.random.default_rng(seed)
    rows = [_product(rng, place) for place in range(count)]
    asked = _queries(rng, queries)
    pairs = [(query, *pair) for query in asked for pair in _graded(rng, query, rows)]
    stated = tuple(_stated(rng, row["name"]) for row in rows)
    return products.table(rows), stated, pd.DataFrame(pairs, columns=["query", "product", "grade"])


def _product(rng: np.random.Generator, place: int) -> dict[str, Any]:
    kind, brand = str(rng.choice(list(KINDS))), str(rng.choice(BRANDS))
    looks, fits = rng.choice(LOOKS, 3, replace=False), str(rng.choice(DEVICES))
    with_it = KINDS[kind][0] in GOES_WITH
    return {
        "id": str(1000 + place),
        "title": f"{brand} {looks[0]} {looks[1]} {kind}{f' for {fits}' if with_it else ''} X{100 + place}",
        "name": kind,
        "description": f"{looks[2]} {fits if with_it else kind}",
        "brand": brand,
        "attributes": " ".join(rng.choice(LOOKS, 3)),
        "price": float(rng.integers(500, 90_000)),
        "year": int(rng.integers(2005, 2021)),
    }


def _stated(rng: np.random.Generator, kind: str) -> frozenset[str]:
    return frozenset(["attr_n_weight", *(f"attr_t_{name}" for name in KINDS[kind][1] if rng.random() < 0.8)])


def _queries(rng: np.random.Generator, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        words = {"kind": rng.choice(list(KINDS)), "brand": rng.choice(BRANDS), "look": rng.choice(LOOKS)}
        form = str(rng.choice(list(ASKED), p=list(ASKED.values())))
        found[" ".join(str(words[part]).lower() for part in form.split())] = None
    return list(found)


def _graded(rng: np.random.Generator, query: str, rows: Sequence[dict[str, Any]]) -> list[tuple[str, int]]:
    words = set(query.split())
    meeting = [row for row in rows if words & set(f"{row['title']} {row['description']}".lower().split())]
    pool = rng.choice(len(meeting), min(JUDGED, len(meeting)), replace=False)
    return [(meeting[place]["id"], _grade(rng, words, meeting[place])) for place in sorted(pool.tolist())]


def _grade(rng: np.random.Generator, words: set[str], row: dict[str, Any]) -> int:
    own = set(row["title"].lower().split(" for ", maxsplit=1)[0].split())
    met = len(words & own) / len(words)
    grade = 3 if met == 1 else 2 if row["name"] in words else int(met > 0)
    return int(rng.integers(0, 4)) if rng.random() < MISGRADED else grade
