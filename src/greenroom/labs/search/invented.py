"""A shop that never was: a catalogue, queries and graded judgments from a seed, where no real ones are at hand.

A product has a kind, a brand, a colour and a use, and its texts tell them by halves, under one of the names of its kind; some
products only go with another kind, and name it. A grade is a function of those, never of a ranker's score.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.search import index as bm25
from greenroom.labs.search import products

KINDS = (
    ("laptop", "notebook"),
    ("monitor", "display", "screen"),
    ("headphones", "headset"),
    ("phone", "smartphone", "handset"),
    ("speaker", "soundbox"),
    ("printer", "multifunctional"),
    ("camera", "camcorder"),
    ("drive", "disk", "storage"),
    ("bag", "sleeve", "backpack"),
    ("charger", "adapter"),
    ("cable", "lead"),
    ("mount", "bracket", "stand"),
)
FIRST_THAT_GOES_WITH_ANOTHER = 8
"""From this place of `KINDS` on, a product goes with one of the kinds before."""
BRANDS = ("Acme", "Norwin", "Calder", "Plessy", "Orbix", "Tamsin")
COLOURS = ("black", "white", "silver", "red", "blue")
USES = ("gaming", "travel", "office", "studio", "outdoor", "school")
ASKED = (("use",), ("brand",), ("colour",), ("use", "colour"), ("brand", "use"), ("brand", "colour", "use"))
"""What a query may ask for beside the kind."""


class Thing(NamedTuple):
    """What a product or a query is about; -1 stands for nothing in particular."""

    kind: int
    goes_with: int = -1
    brand: int = -1
    colour: int = -1
    use: int = -1


class Shop(NamedTuple):
    """``catalogue`` has `products.COLUMNS`; ``pairs`` are ``query``, ``product`` and ``grade``."""

    catalogue: pd.DataFrame
    pairs: pd.DataFrame


def shop(seed: int, size: int = 600, queries: int = 80, pool: int = 30, noise: float = 0.1) -> Shop:
    """A shop of ``size`` products and as many judged ``queries``, each with at most ``pool`` products judged.

    A rater is one grade off in a share of ``noise`` of the pairs.
    """
    rng = np.random.default_rng(seed)
    things = [_thing(rng) for _ in range(size)]
    catalogue = products.table(_product(rng, number, thing) for number, thing in enumerate(things))
    asked = _queries(rng, queries)
    return Shop(catalogue, _judged(rng, catalogue, things, asked, pool, noise))


def grade(asked: Thing, thing: Thing) -> int:
    """0 for another kind, 1 for what goes with it or has nothing of what was asked for, 2 for a part of it, 3 for all."""
    if thing.kind != asked.kind:
        return int(thing.goes_with == asked.kind)
    met = [getattr(thing, part) == wanted for part, wanted in _wanted(asked).items()]
    return 3 if all(met) else 2 if any(met) else 1


def _wanted(asked: Thing) -> Mapping[str, int]:
    return {part: getattr(asked, part) for part in ("brand", "colour", "use") if getattr(asked, part) >= 0}


def _thing(rng: np.random.Generator) -> Thing:
    kind = int(rng.integers(len(KINDS)))
    goes_with = int(rng.integers(FIRST_THAT_GOES_WITH_ANOTHER)) if kind >= FIRST_THAT_GOES_WITH_ANOTHER else -1
    return Thing(kind, goes_with, *(int(rng.integers(len(names))) for names in (BRANDS, COLOURS, USES)))


def _product(rng: np.random.Generator, number: int, thing: Thing) -> dict[str, Any]:
    name, colour, use = f"{chr(65 + thing.brand)}{number}", COLOURS[thing.colour], USES[thing.use]
    told = [use if rng.random() < 0.6 else "", _name(rng, thing.kind), colour if rng.random() < 0.5 else ""]
    other = f"for {_name(rng, thing.goes_with)}" if thing.goes_with >= 0 else ""
    return {
        "id": f"p{number}",
        "title": " ".join(part for part in (BRANDS[thing.brand], name, *told, other) if part),
        "name": name,
        "description": f"{_name(rng, thing.kind)} {other} to {use}" if rng.random() < 0.7 else "",
        "brand": BRANDS[thing.brand],
        "attributes": f"{colour} {use}" if rng.random() < 0.5 else colour,
        "price": float(np.round(100 * np.exp(rng.normal(4 + 0.2 * thing.kind, 0.6)))),
        "year": int(rng.integers(2005, 2021)),
    }


def _name(rng: np.random.Generator, kind: int) -> str:
    return KINDS[kind][min(int(rng.geometric(0.6)) - 1, len(KINDS[kind]) - 1)]


def _queries(rng: np.random.Generator, wanted: int) -> Mapping[str, Thing]:
    found: dict[str, Thing] = {}
    while len(found) < wanted:
        kind, parts = int(rng.integers(len(KINDS))), ASKED[int(rng.integers(len(ASKED)))]
        names = {"brand": BRANDS, "colour": COLOURS, "use": USES}
        chosen = {part: int(rng.integers(len(names[part]))) for part in parts}
        found[" ".join([*(names[part][at].lower() for part, at in chosen.items()), _name(rng, kind)])] = Thing(kind, **chosen)
    return found


def _judged(
    rng: np.random.Generator,
    catalogue: pd.DataFrame,
    things: list[Thing],
    asked: Mapping[str, Thing],
    pool: int,
    noise: float,
) -> pd.DataFrame:
    index, rows = bm25.build(catalogue), []
    for query, wanted in asked.items():
        for row in _pool(rng, index, query, pool):
            off = int(rng.choice((-1, 1))) if rng.random() < noise else 0
            rows.append((query, catalogue["id"][row], min(3, max(0, grade(wanted, things[row]) + off))))
    return pd.DataFrame(rows, columns=["query", "product", "grade"])


def _pool(rng: np.random.Generator, index: bm25.Index, query: str, pool: int) -> Iterable[int]:
    found = [bm25.search(index, query, pool // 3 + pool % 3, field).rows for field in ("title", bm25.ALL)]
    drawn = rng.integers(len(index.products), size=pool // 3)
    return dict.fromkeys(int(row) for row in (*found[0], *found[1], *drawn))
