"""Queries that find nothing: how many there are under each way to match, what relaxes it, and what that costs."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation import intervals
from greenroom.labs.outcome import Cell, Measure, Outcome, Table
from greenroom.labs.search import index as bm25
from greenroom.labs.search.index import Index
from greenroom.labs.search.judgments import RELEVANT
from greenroom.labs.search.online.goods import Shop, shop_of

AT, LEAST_OFTEN = 10, 3
TYPED, MISTYPED = "as asked", "mistyped"


class Spelling(NamedTuple):
    """The words of a catalogue that are not rare, and their pieces; ``pieces`` makes the row of any word."""

    words: np.ndarray
    pieces: TfidfVectorizer
    table: np.ndarray


Matching = Callable[[Index, str, Spelling], np.ndarray]
"""Rows of the catalogue that match a query, best first by BM25 over all fields."""


def in_title(index: Index, query: str, _: Spelling) -> np.ndarray:
    """Every word of the query in the title."""
    return _matching(index, query, "title", len(set(bm25.words_of(query))))


def everywhere(index: Index, query: str, _: Spelling) -> np.ndarray:
    """Every word of the query in any field."""
    return _matching(index, query, bm25.ALL, len(set(bm25.words_of(query))))


def all_but_one(index: Index, query: str, spelling: Spelling) -> np.ndarray:
    """Every word in any field, and where that finds nothing, every word but one."""
    found = everywhere(index, query, spelling)
    least = len(set(bm25.words_of(query))) - 1
    return found if len(found) or not least else _matching(index, query, bm25.ALL, least)


def any_word(index: Index, query: str, _: Spelling) -> np.ndarray:
    """Any word in any field: what BM25 does by itself."""
    return _matching(index, query, bm25.ALL, 1)


def respelled(index: Index, query: str, spelling: Spelling) -> np.ndarray:
    """As `all_but_one`, each word that no product has being taken for the one whose spelling comes closest."""
    return all_but_one(index, " ".join(_closest(index, word, spelling) for word in query.split()), spelling)


WAYS: Mapping[str, Matching] = {
    "all-words-in-title": in_title,
    "all-words-anywhere": everywhere,
    "all-words-but-one": all_but_one,
    "any-word": any_word,
    "respelled-but-one": respelled,
}


def nothing_found(context: Context) -> Outcome:
    """The rate of zero results and that of a relevant product in the first ten, as asked and mistyped, under each matching."""
    shop = shop_of(context)
    queries = [str(query) for query in shop.pairs["query"].unique()]
    typed = {TYPED: queries, MISTYPED: mistyped(queries, context.seed)}
    spelling = spelling_of(shop.bm25)
    found = {
        (name, part): _found(shop, queries, asked, matching, spelling)
        for name, matching in WAYS.items()
        for part, asked in typed.items()
    }
    measures = [
        Measure(name, metric, *intervals.share(sum(seen), len(seen)), n=len(seen), part=part)
        for (name, part), pair in found.items()
        for metric, seen in zip(("zero-results", f"relevant@{AT}"), pair, strict=True)
    ]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name, *(float(np.mean(seen)) for part in typed for seen in found[name, part])) for name in WAYS
    )
    columns = (
        "matching",
        "nothing, as asked",
        f"relevant in {AT}, as asked",
        "nothing, mistyped",
        f"relevant in {AT}, mistyped",
    )
    note = "Of all judged queries; mistyped: one word of each has a letter dropped, doubled or swapped with the next one."
    return Outcome(tuple(measures), (Table("nothing-found", "Queries that find nothing", columns, rows, note),))


def mistyped(queries: Sequence[str], seed: int) -> list[str]:
    """Each query with a slip in its longest word, where that has four letters or more."""
    rng = np.random.default_rng(seed)
    return [_slipped(rng, query) for query in queries]


def spelling_of(index: Index) -> Spelling:
    """The stems that stand in `LEAST_OFTEN` products or more, by the pieces of two and three letters that they are made of."""
    part = index.parts[bm25.ALL]
    often = np.diff(part.scores["indptr"])
    words = np.array(sorted(word for word, at in part.vocab_dict.items() if word.isalpha() and often[at] >= LEAST_OFTEN))
    pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 3))
    return Spelling(words, pieces, pieces.fit_transform(words))


def _matching(index: Index, query: str, field: str, least: int) -> np.ndarray:
    rows = np.flatnonzero(bm25.shared(index, query, field) >= max(least, 1))
    found: np.ndarray = rows[np.argsort(-bm25.scores(index, query)[rows], kind="stable")]
    return found


def _found(
    shop: Shop, queries: Sequence[str], asked: Sequence[str], matching: Matching, spelling: Spelling
) -> tuple[list[bool], list[bool]]:
    good = shop.pairs[shop.pairs["grade"] >= RELEVANT].groupby("query")["product"].agg(set).to_dict()
    nothing, relevant = [], []
    for query, typed in zip(queries, asked, strict=True):
        rows = matching(shop.bm25, typed, spelling)
        nothing.append(not len(rows))
        relevant.append(not good.get(query, set()).isdisjoint(shop.catalogue["id"].to_numpy()[rows[:AT]]))
    return nothing, relevant


def _closest(index: Index, word: str, spelling: Spelling) -> str:
    if any(stem in index.parts[bm25.ALL].vocab_dict for stem in bm25.words_of(word)):
        return word
    close = (spelling.table @ spelling.pieces.transform([word]).T).toarray()[:, 0]
    return str(spelling.words[close.argmax()]) if close.max() > 0 else word


def _slipped(rng: np.random.Generator, query: str) -> str:
    words = query.split()
    longest = max(range(len(words)), key=lambda place: len(words[place]))
    word, slip = words[longest], str(rng.choice(["dropped", "doubled", "swapped"]))
    if len(word) >= 4:
        at = int(rng.integers(1, len(word) - 1))
        middle = {"dropped": "", "doubled": 2 * word[at], "swapped": word[at + 1] + word[at]}[slip]
        words[longest] = word[:at] + middle + word[at + (2 if slip == "swapped" else 1) :]
    return " ".join(words)
